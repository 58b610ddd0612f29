"""Marks as shapes: what the page draws on its canvas, drawn with matplotlib."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from matplotlib.patches import Circle, FancyBboxPatch, PathPatch, Polygon, Wedge
from matplotlib.transforms import Affine2D

from kzmap.figures.look import FONTS, event_types, ink_on, luminance
from kzmap.figures.marks import COUNT_SIZE, HOLE, Mark, badge_half, cluster_reach
from kzmap.figures.words import grouped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from kzmap.figures.look import Colour

Spot = tuple[float, float]
"""A spot in the data of the axes."""

_PALE = 0.55  # a type's colour of more luminance needs an edge of its own on paper
_EDGE = 0.9  # points of white about a mark
_THIN = 0.5  # points: the line about a pale mark
_ARC_FOR_GLYPH = 5.2  # points along the ring that a glyph needs


class Pen:
    """Draws marks on axes in whose data a point of the design is `unit` long, and on paper `scale` points."""

    def __init__(self, axes: Axes, palette: dict[str, Colour], unit: float, scale: float) -> None:
        self.axes, self.palette, self.unit, self.scale = axes, palette, unit, scale

    def mark(self, mark: Mark, at: Spot, order: float) -> None:
        """Draw a mark with its middle at a spot."""
        if mark.shape == "cluster":
            self.cluster(at, mark.shares, cluster_reach(mark.count), order)
        elif mark.shape == "badge":
            self.badge(at, mark.type, mark.count, order)
        else:
            self.point(at, mark.type, order, hollow=mark.shape == "hollow")

    def point(self, at: Spot, kind: int, order: float, *, hollow: bool = False, reach: float = 4.6) -> None:
        """Draw a disc in a type's colour with its glyph; a hollow one for a district."""
        colour = self._colour(kind)
        self.disc(at, reach + _EDGE, self.palette["mark-edge"], order)
        self.disc(at, reach, colour, order, edge=True)
        if hollow:
            self.disc(at, reach - 1.15, self.palette["mark-fill"], order, edge=True)
            self.glyph(at, kind, reach * 0.98, self._dark(kind), order)
        else:
            self.glyph(at, kind, reach * 1.12, ink_on(colour), order)

    def badge(self, at: Spot, kind: int, count: int, order: float) -> None:
        """Draw a badge: a box for an area, with the glyph of its main type and its count."""
        wide, high = badge_half(count)
        self._box(at, (wide + _EDGE, high + _EDGE), self.palette["mark-edge"], order)
        self._box(at, (wide, high), self._colour(kind), order, edge=True)
        self._box(at, (wide - 1.1, high - 1.1), self.palette["mark-fill"], order, edge=True)
        x, y = at
        if count == 1:
            self.glyph(at, kind, 6.0, self._dark(kind), order)
        else:
            self.glyph((x - (wide - 5.0) * self.unit, y), kind, 5.6, self._dark(kind), order)
            self._count((x + 3.4 * self.unit, y), count, order)

    def cluster(self, at: Spot, shares: Sequence[int], outer: float, order: float) -> None:
        """Draw a ring of shares by type with a radius of `outer`, and the count in its middle."""
        count, middle = sum(shares), outer * (1 + HOLE) / 2
        self.disc(at, outer + _EDGE, self.palette["mark-edge"], order)
        start = 90.0
        several = sum(share > 0 for share in shares) > 1
        for kind, share in enumerate(shares):
            if not share:
                continue
            turn = 360 * share / count
            self._wedge(at, outer, (start - turn, start), kind, order, gap=several)
            if math.radians(turn) * middle > _ARC_FOR_GLYPH:
                angle = math.radians(start - turn / 2) if several else math.pi / 2
                far = middle * self.unit
                spot = (at[0] + far * math.cos(angle), at[1] + far * math.sin(angle))
                size = min(outer * (1 - HOLE) * 0.92, 4.6)
                self.glyph(spot, kind, size, ink_on(self._colour(kind)), order)
            start -= turn
        if any(share and luminance(self._colour(kind)) > _PALE for kind, share in enumerate(shares)):
            self._put(Circle(at, outer * self.unit, fill=False), order, "none", self.palette["muted"], _THIN)
        self.disc(at, outer * HOLE, self.palette["mark-fill"], order)
        self._count(at, count, order)

    def ring(self, at: Spot, radius: float, kind: int, order: float) -> None:
        """Draw the ring within which a place lies; `radius` is in the axes' data."""
        red, green, blue, _ = self._dark(kind)
        ring = Circle(at, radius, linestyle=(0, (2.6, 2.0)))
        self._put(ring, order, (red, green, blue, 0.07), (red, green, blue, 0.85), 0.7)

    def glyph(self, at: Spot, kind: int, size: float, colour: Colour, order: float) -> None:
        """Draw the glyph of a type."""
        move = Affine2D().scale(size * self.unit).translate(*at)
        self._put(PathPatch(move.transform_path(event_types()[kind].glyph)), order, colour)

    def disc(self, at: Spot, radius: float, colour: Colour, order: float, *, edge: bool = False) -> None:
        """Draw a disc; with `edge`, a thin line about a pale one."""
        self._put(Circle(at, radius * self.unit), order, colour, *self._thin(colour, edge=edge))

    def north(self, at: Spot, letter: str, order: float) -> None:
        """Draw an arrow that points up from a spot, and the letter for north on it."""
        (x, y), unit = at, self.unit
        arrow = [(x, y + 11 * unit), (x + 3.2 * unit, y), (x, y + 2.6 * unit), (x - 3.2 * unit, y)]
        self._put(Polygon(arrow, closed=True), order, self.palette["text"])
        self.write(letter, (x, y + 12.2 * unit), 6.2, zorder=order)

    def write(self, text: str, at: Spot, size: float, **look: Any) -> None:
        """Write a line of text, by default centred on a spot of its baseline."""
        style: dict[str, Any] = {
            "ha": "center",
            "color": self.palette["text"],
            "family": list(FONTS),
            "zorder": 6,
        }
        self.axes.text(*at, text, size=size * self.scale, **style | look)

    def _count(self, at: Spot, count: int, order: float) -> None:
        self.write(grouped(count), at, COUNT_SIZE, va="center_baseline", weight="bold", zorder=order)

    def _wedge(  # noqa: PLR0913 - what a wedge is made of
        self, at: Spot, outer: float, turn: tuple[float, float], kind: int, order: float, *, gap: bool
    ) -> None:
        wedge = Wedge(at, outer * self.unit, *turn, width=outer * (1 - HOLE) * self.unit)
        self._put(wedge, order, self._colour(kind), self.palette["mark-gap"], 0.6 if gap else 0)

    def _box(
        self, at: Spot, half: tuple[float, float], colour: Colour, order: float, *, edge: bool = False
    ) -> None:
        (x, y), (wide, high) = at, (each * self.unit for each in half)
        rounded = f"round,pad=0,rounding_size={(half[1] - 3) * self.unit}"
        box = FancyBboxPatch((x - wide, y - high), 2 * wide, 2 * high, boxstyle=rounded)
        self._put(box, order, colour, *self._thin(colour, edge=edge))

    def _put(self, patch: Any, order: float, face: Any, line: Any = "none", width: float = 0.0) -> None:
        patch.set(facecolor=face, edgecolor=line, linewidth=width * self.scale, zorder=order)
        self.axes.add_artist(patch)  # unlike add_patch, it does not measure the patch for the limits

    def _thin(self, colour: Colour, *, edge: bool) -> tuple[Any, float]:
        """Return the line about a mark: a thin one if it is pale."""
        return (self.palette["muted"], _THIN) if edge and luminance(colour) > _PALE else ("none", 0.0)

    def _colour(self, kind: int) -> Colour:
        return self.palette[f"type-{event_types()[kind].key}"]

    def _dark(self, kind: int) -> Colour:
        """Return a type's colour as it is drawn on white: dark enough to be seen."""
        colour = self._colour(kind)
        return colour if luminance(colour) < _PALE else self.palette["muted"]
