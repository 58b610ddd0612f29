"""The page as a folium map."""

from os import PathLike
from pathlib import Path
from typing import Any, BinaryIO, ClassVar

import folium
from folium.template import Template

from kzmap._write import write_whole
from kzmap.page.figure import Content, Page
from kzmap.page.layers import LAYERS, Labels, Zones
from kzmap.page.tiles import Tiles
from kzmap.page.words import WORDS

_KAZAKHSTAN = (48.2, 66.9)


class KzMap(folium.Map):  # type: ignore[misc]
    """A `folium.Map` that draws kzmap's incidents and calls nothing.

    Layers of folium can be added to it as to any map. Made by `kzmap.render`.
    """

    default_js: ClassVar[list[tuple[str, str]]] = []
    default_css: ClassVar[list[tuple[str, str]]] = []
    _template = Template(
        """
        {% macro html(this, kwargs) %}
            <div class="folium-map" id={{ this.get_name()|tojson }}></div>
        {% endmacro %}

        {% macro script(this, kwargs) %}
            var {{ this.get_name() }} = kzmap.start({{ this.get_name()|tojson }}, {{ this.start|tojson }});
        {% endmacro %}
        """
    )

    def __init__(
        self, content: Content, *, edition: str, tiles: str | None = None, zones: bool = True
    ) -> None:
        super().__init__(location=_KAZAKHSTAN, zoom_start=5, tiles=None)
        self.start = {"lang": content.lang, "edition": edition}
        Page(content).add_child(self)
        if tiles:
            Tiles(tiles).add_to(self)
        for layer in LAYERS:
            if tiles and layer is Labels:
                continue  # tiles bear names of their own
            shown = zones or layer is not Zones
            layer(WORDS[content.lang][layer.kind], show=shown).add_to(self)

    def save(
        self,
        outfile: str | PathLike[str] | BinaryIO,
        close_file: bool = True,
        *,
        allow_remote: bool = False,
        **_: Any,
    ) -> None:
        """Write the page, whole or not at all.

        Parameters
        ----------
        outfile : path or binary file
            Where to write.
        close_file : bool
            Close a file that was given open.
        allow_remote : bool
            Let the page load what added folium layers ask for, such as tiles.

        Raises
        ------
        InputError
            If an added layer would load something from elsewhere and `allow_remote` is not set.
        OutputError
            If the file cannot be written; what was there before is still there.
        """
        data = self.get_root().render(allow_remote=allow_remote).encode("utf-8")
        if isinstance(outfile, str | PathLike):
            write_whole(Path(outfile), data)
            return
        outfile.write(data)
        if close_file:
            outfile.close()
