"""kzmap's own layers as folium elements; the drawing is done by the page's script."""

from typing import ClassVar

from folium.elements import JSCSSMixin
from folium.map import Layer
from folium.template import Template


class PageLayer(JSCSSMixin, Layer):  # type: ignore[misc]
    """A layer that the page's script draws from the page's data.

    Parameters
    ----------
    name : str
        The name in a folium ``LayerControl``.
    show : bool
        Whether the layer is drawn from the start; one that is not can be chosen on the page.
    """

    kind: ClassVar[str]
    default_js: ClassVar[list[tuple[str, str]]] = []
    default_css: ClassVar[list[tuple[str, str]]] = []
    _template = Template(
        """
        {% macro script(this, kwargs) %}
            var {{ this.get_name() }} = kzmap.layers.{{ this.kind }}({{ this._parent.get_name() }});
        {% endmacro %}
        """
    )

    def __init__(self, name: str, *, show: bool = True) -> None:
        super().__init__(name=name, overlay=True, control=True, show=show)
        self._name = f"Kzmap{self.kind.capitalize()}"


class BaseMap(PageLayer):
    """Land, sea, lakes, rivers and borders."""

    kind = "base"


class Regions(PageLayer):
    """The regions of an edition, tinted by the number of incidents."""

    kind = "regions"


class Zones(PageLayer):
    """The two cross-border zones of the article, with what it claims of them."""

    kind = "zones"


class Labels(PageLayer):
    """The names of cities, as many as the zoom has room for."""

    kind = "labels"


class Incidents(PageLayer):
    """The incidents: clusters, points, rings and badges."""

    kind = "incidents"


LAYERS = (BaseMap, Regions, Zones, Incidents, Labels)
"""In the order in which they are drawn: the names of cities make room for all else."""
