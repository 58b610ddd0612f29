"""The sheet of a figure: its size, its scale of type, and text and signs outside the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzmap.figures.glyphs import Pen

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from kzmap.figures.look import Colour

_MM = 72 / 25.4
_NORMAL = 160 * _MM
"""Points of width up to which type has the size that is given; on wider sheets all grows with the width."""


class Sheet:
    """A figure whose own unit is a point of the design, from its lower left corner.

    On a figure of up to 160 mm that is a point of 1/72 inch; on a wider one, such as a slide, `scale` of
    them.
    """

    def __init__(self, figure: Figure, palette: dict[str, Colour], lang: str) -> None:
        wide, high = (each * 72 for each in figure.get_size_inches())
        self.figure, self.palette = figure, palette
        self.scale = scale_of(wide)
        self.wide, self.high = wide / self.scale, high / self.scale
        axes = figure.add_axes((0, 0, 1, 1), label="sheet", zorder=1)
        axes.set(xlim=(0, self.wide), ylim=(0, self.high))
        axes.set_axis_off()
        self.pen = Pen(axes, palette, 1.0, self.scale, lang)

    def axes(self, place: tuple[float, float, float, float], *, label: str, zorder: float = 2) -> Axes:
        """Return axes in a rectangle of the sheet: left, bottom, width, height."""
        left, bottom, wide, high = place
        part = (left / self.wide, bottom / self.high, wide / self.wide, high / self.high)
        return self.figure.add_axes(part, label=label, zorder=zorder)

    def write(
        self, text: str, at: tuple[float, float], size: float, *, colour: str = "text", bold: bool = False
    ) -> None:
        """Write a line of text from a spot of its baseline on."""
        weight = "bold" if bold else "normal"
        self.pen.write(text, at, size, ha="left", color=self.palette[colour], weight=weight)


def scale_of(wide: float) -> float:
    """Return how many points of paper a point of the design is, on a sheet of a width in points."""
    return max(1.0, wide / _NORMAL)
