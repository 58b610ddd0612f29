"""Marks as shapes: what the page draws on its canvas, drawn with matplotlib."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.patches import Circle, FancyBboxPatch, PathPatch, Wedge
from matplotlib.transforms import Affine2D

from kzmap.figures.look import FONTS, Colour, event_types, ink_on, luminance
from kzmap.figures.marks import COUNT_SIZE, HOLE, Mark, badge_half, cluster_reach

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

_PALE = 0.55  # a type's colour lighter than this needs an edge of its own on paper
_EDGE = 0.9  # points
_ARC_FOR_GLYPH = 5.2  # points along the ring that a glyph needs


class Pen:
    """Draws marks on axes in whose data a point of paper (1/72 inch) is `unit` long."""

    def __init__(self, axes: Axes, palette: dict[str, Colour], unit: float, scale: float = 1.0) -> None:
        self.axes, self.palette, self.unit, self.scale = axes, palette, unit, scale

    def mark(self, mark: Mark, x: float, y: float, order: float) -> None:
        """Draw a mark with its middle at a spot of the data."""
        if mark.shape == "cluster":
            self.cluster(x, y, mark.shares, cluster_reach(mark.count), order)
        elif mark.shape == "badge":
            self.badge(x, y, mark.type, mark.count, order)
        else:
            self.point(x, y, mark.type, order, hollow=mark.shape == "hollow")

    def point(self, x: float, y: float, kind: int, order: float, *, hollow: bool, reach: float = 4.6) -> None:
        """Draw a disc in a type's colour with its glyph; a hollow one for a district."""
        colour = self._colour(kind)
        self.disc(x, y, reach + _EDGE, self.palette["mark-edge"], order)
        self.disc(x, y, reach, colour, order, edge=True)
        if hollow:
            self.disc(x, y, reach - 1.15, self.palette["mark-fill"], order, edge=True)
        self.glyph(
            x,
            y,
            kind,
            reach * (0.98 if hollow else 1.12),
            self._dark(kind) if hollow else ink_on(colour),
            order,
        )

    def badge(self, x: float, y: float, kind: int, count: int, order: float) -> None:
        """Draw a badge: a box for an area, with the glyph of its main type and its count."""
        wide, high = badge_half(count)
        colour = self._colour(kind)
        self._box(x, y, wide + _EDGE, high + _EDGE, 2.6, self.palette["mark-edge"], order)
        self._box(x, y, wide, high, 2.2, colour, order, edge=True)
        self._box(x, y, wide - 1.1, high - 1.1, 1.4, self.palette["mark-fill"], order, edge=True)
        if count == 1:
            self.glyph(x, y, kind, 6.0, self._dark(kind), order)
            return
        self.glyph(x - (wide - 5.0) * self.unit, y, kind, 5.6, self._dark(kind), order)
        self.text(x + 3.4 * self.unit, y, f"{count:,}", order)

    def cluster(self, x: float, y: float, shares: Sequence[int], outer: float, order: float) -> None:
        """Draw a ring of shares by type with a radius of `outer`, and the count in its middle."""
        count = sum(shares)
        width = outer * (1 - HOLE)
        self.disc(x, y, outer + _EDGE, self.palette["mark-edge"], order)
        parts = [(kind, share) for kind, share in enumerate(shares) if share]
        start = 90.0
        for kind, share in parts:
            turn = 360 * share / count
            colour = self._colour(kind)
            wedge = Wedge(
                (x, y), outer * self.unit, start - turn, start, width=width * self.unit, facecolor=colour,
                edgecolor=self.palette["mark-fill"] if len(parts) > 1 else colour,
                linewidth=0.6 * self.scale if len(parts) > 1 else 0, zorder=order,
            )  # fmt: skip
            self.axes.add_patch(wedge)
            middle = math.radians(start - turn / 2) if len(parts) > 1 else math.pi / 2
            radius = (outer - width / 2) * self.unit
            if math.radians(turn) * (outer - width / 2) > _ARC_FOR_GLYPH:
                at = (x + radius * math.cos(middle), y + radius * math.sin(middle))
                self.glyph(*at, kind, min(width * 0.92, 4.6), ink_on(colour), order)
            start -= turn
        if any(luminance(self._colour(kind)) > _PALE for kind, _ in parts):
            self._outline(x, y, outer, order)
        self.disc(x, y, outer - width, self.palette["mark-fill"], order, edge=False)
        self.text(x, y, f"{count:,}", order)

    def ring(self, x: float, y: float, radius: float, kind: int, order: float) -> None:
        """Draw the ring within which a place lies; `radius` is in the axes' data."""
        colour = self._dark(kind)
        fill = (*colour[:3], 0.07)
        self.axes.add_patch(
            Circle(
                (x, y),
                radius,
                facecolor=fill,
                edgecolor=(*colour[:3], 0.85),
                linewidth=0.7 * self.scale,
                linestyle=(0, (2.6, 2.0)),
                zorder=order,
            )  # fmt: skip
        )

    def glyph(self, x: float, y: float, kind: int, size: float, colour: Colour, order: float) -> None:
        """Draw the glyph of a type."""
        move = Affine2D().scale(size * self.unit).translate(x, y)
        path = move.transform_path(event_types()[kind].glyph)
        self.axes.add_patch(PathPatch(path, facecolor=colour, edgecolor="none", linewidth=0, zorder=order))

    def disc(
        self, x: float, y: float, radius: float, colour: Colour, order: float, *, edge: bool = False
    ) -> None:
        """Draw a disc; with `edge`, a thin line about a pale one."""
        line = self.palette["muted"] if edge and luminance(colour) > _PALE else "none"
        self.axes.add_patch(
            Circle(
                (x, y),
                radius * self.unit,
                facecolor=colour,
                edgecolor=line,
                linewidth=0.5 * self.scale,
                zorder=order,
            )
        )

    def text(self, x: float, y: float, text: str, order: float) -> None:
        """Write a count into a mark."""
        self.axes.text(
            x, y, text, ha="center", va="center_baseline", size=COUNT_SIZE * self.scale, weight="bold", family=list(FONTS),
            color=self.palette["text"], zorder=order,
        )  # fmt: skip

    def write(self, text: str, x: float, y: float, size: float, **look: Any) -> None:
        """Write a line of text, by default centred on `x` with its baseline at `y`."""
        style: dict[str, Any] = {
            "ha": "center",
            "color": self.palette["text"],
            "family": list(FONTS),
            "zorder": 6,
        }
        self.axes.text(x, y, text, size=size * self.scale, **style | look)

    def _outline(self, x: float, y: float, radius: float, order: float) -> None:
        self.axes.add_patch(
            Circle(
                (x, y),
                radius * self.unit,
                fill=False,
                edgecolor=self.palette["muted"],
                linewidth=0.5 * self.scale,
                zorder=order,
            )
        )

    def _box(
        self,
        x: float,
        y: float,
        wide: float,
        high: float,
        round_: float,
        colour: Colour,
        order: float,
        *,
        edge: bool = False,
    ) -> None:
        line = self.palette["muted"] if edge and luminance(colour) > _PALE else "none"
        unit = self.unit
        self.axes.add_patch(
            FancyBboxPatch(
                (x - wide * unit, y - high * unit),
                2 * wide * unit,
                2 * high * unit,
                facecolor=colour,
                edgecolor=line,
                boxstyle=f"round,pad=0,rounding_size={round_ * unit}",
                linewidth=0.5 * self.scale,
                zorder=order,
            )  # fmt: skip
        )

    def _colour(self, kind: int) -> Colour:
        return self.palette[f"type-{event_types()[kind].key}"]

    def _dark(self, kind: int) -> Colour:
        """Return a type's colour as a glyph is drawn in it on white: dark enough to be seen."""
        colour = self._colour(kind)
        return colour if luminance(colour) < _PALE else tuple(np.array(self.palette["muted"]))  # type: ignore[return-value]
