"""Marks as shapes: what the page draws on its canvas, drawn with matplotlib."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyBboxPatch, PathPatch, Polygon, Wedge
from matplotlib.transforms import Affine2D
from shapely.ops import substring

from kzmap.figures.frame import on_a_side, outline
from kzmap.figures.look import FONTS, event_types, ink_on, luminance
from kzmap.figures.marks import COUNT_SIZE, RING, Mark, badge_half, cluster_reach, ring_width, several
from kzmap.number_words import grouped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from kzmap.figures.look import Colour

Spot = tuple[float, float]
"""A spot in the data of the axes."""

_PALE = 0.55  # a type's colour of more luminance needs an edge of its own on paper
_EDGE = 0.9  # points of white about a mark
_THIN = 0.5  # points: the line about a pale mark
_ROOM_FOR_GLYPH = 0.95  # of a ring's width: as much of its length a glyph needs
_GLYPH_SHARE = 0.85  # of a ring's width: a glyph on it


class Pen:
    """Draws marks on axes in whose data a point of the design is `unit` long, and on paper `scale` points."""

    def __init__(
        self, axes: Axes, palette: dict[str, Colour], unit: float, scale: float, lang: str = "en"
    ) -> None:
        self.axes, self.palette, self.unit, self.scale = axes, palette, unit, scale
        self.lang = lang  # of its numbers

    def mark(self, mark: Mark, at: Spot, order: float) -> None:
        """Draw a mark with its middle at a spot."""
        if mark.shape == "cluster":
            self.cluster(at, mark.shares, cluster_reach(mark.count), order)
        elif mark.shape == "badge":
            self.badge(at, mark.shares, order)
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

    def badge(self, at: Spot, shares: Sequence[int], order: float, *, half: Spot | None = None) -> None:
        """Draw a badge: a box for an area, with its count, and the glyph or the shares of its types."""
        wide, high = half or badge_half(shares)
        self._box(at, (wide + _EDGE, high + _EDGE), self.palette["mark-edge"], order)
        if several(shares):
            self._frame(at, (wide, high), shares, order)
            self._count(at, sum(shares), order)
            return
        kind, count = max(range(len(shares)), key=lambda number: shares[number]), sum(shares)
        self._box(at, (wide, high), self._colour(kind), order, edge=True)
        self._box(at, (wide - 1.1, high - 1.1), self.palette["mark-fill"], order, edge=True)
        x, y = at
        if count == 1:
            self.glyph(at, kind, 6.0, self._dark(kind), order)
        else:
            self.glyph((x - (wide - 5.0) * self.unit, y), kind, 5.6, self._dark(kind), order)
            self._count((x + 3.4 * self.unit, y), count, order)

    def cluster(
        self, at: Spot, shares: Sequence[int], outer: float, order: float, *, wide: float | None = None
    ) -> None:
        """Draw a ring of shares by type with a radius of `outer`, and the count in its middle."""
        ring = wide or ring_width(outer)
        count, middle = sum(shares), outer - ring / 2
        self.disc(at, outer + _EDGE, self.palette["mark-edge"], order)
        start = 90.0
        parted = several(shares)
        for kind, share in enumerate(shares):
            if not share:
                continue
            turn = 360 * share / count
            self._wedge(at, (outer, ring), (start - turn, start), kind, order, gap=parted)
            if math.radians(turn) * middle > _ROOM_FOR_GLYPH * ring:
                angle = math.radians(start - turn / 2) if parted else math.pi / 2
                far = middle * self.unit
                spot = (at[0] + far * math.cos(angle), at[1] + far * math.sin(angle))
                self._share_glyph(spot, kind, ring, order)
            start -= turn
        if any(share and luminance(self._colour(kind)) > _PALE for kind, share in enumerate(shares)):
            self._put(Circle(at, outer * self.unit, fill=False), order, "none", self.palette["muted"], _THIN)
        self.disc(at, outer - ring, self.palette["mark-fill"], order)
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
        self.write(
            grouped(self.lang, count), at, COUNT_SIZE, va="center_baseline", weight="bold", zorder=order
        )

    def _share_glyph(self, at: Spot, kind: int, ring: float, order: float) -> None:
        """Draw a glyph on a ring or frame: all of them as large as it has room for."""
        ink = max(event_types()[kind].glyph.get_extents().size)
        self.glyph(at, kind, _GLYPH_SHARE * ring / ink, ink_on(self._colour(kind)), order)

    def _frame(self, at: Spot, half: Spot, shares: Sequence[int], order: float) -> None:
        """Draw the frame of a badge as shares by type, from the middle of its upper edge clockwise."""
        ring = min(RING, half[1] - 3)
        self._box(at, half, self.palette["mark-gap"], order, rounding=ring)
        edge = outline(at, (half[0] - ring / 2, half[1] - ring / 2), ring / 2, self.unit)
        start, gap = 0.0, 0.3 * self.unit
        for kind, share in enumerate(shares):
            if not share:
                continue
            long = edge.length * share / sum(shares)
            part = substring(edge, start + gap, max(start + long - gap, start + 2 * gap))
            line = Line2D(
                *part.coords.xy, color=self._colour(kind), linewidth=ring * self.scale, zorder=order
            )
            line.set(solid_capstyle="butt", solid_joinstyle="round")
            self.axes.add_artist(line)
            if long > _ROOM_FOR_GLYPH * ring * self.unit:
                spot = on_a_side(part, at, (half[0] - ring, half[1] - ring), self.unit)
                self._share_glyph(spot, kind, ring, order)
            start += long
        if any(share and luminance(self._colour(kind)) > _PALE for kind, share in enumerate(shares)):
            self._box(at, half, (0, 0, 0, 0), order, rounding=ring, line=self.palette["muted"])
        self._box(at, (half[0] - ring, half[1] - ring), self.palette["mark-fill"], order, rounding=0.6)

    def _wedge(  # noqa: PLR0913 - what a wedge is made of
        self, at: Spot, ring: Spot, turn: tuple[float, float], kind: int, order: float, *, gap: bool
    ) -> None:
        outer, wide = ring
        wedge = Wedge(at, outer * self.unit, *turn, width=wide * self.unit)
        self._put(wedge, order, self._colour(kind), self.palette["mark-gap"], 0.6 if gap else 0)

    def _box(  # noqa: PLR0913 - what a box is made of
        self, at: Spot, half: Spot, colour: Colour, order: float, *,
        edge: bool = False, rounding: float | None = None, line: Colour | None = None,
    ) -> None:  # fmt: skip
        (x, y), (wide, high) = at, (each * self.unit for each in half)
        around = half[1] - 3 if rounding is None else rounding
        rounded = f"round,pad=0,rounding_size={around * self.unit}"
        box = FancyBboxPatch((x - wide, y - high), 2 * wide, 2 * high, boxstyle=rounded)
        self._put(box, order, colour, *((line, _THIN) if line else self._thin(colour, edge=edge)))

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
