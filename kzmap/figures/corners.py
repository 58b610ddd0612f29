"""The corners and edges of a map in which the scale and the locator may stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shapely

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from kzmap.figures.spots import Rectangle

BAR_SHARES = (0.2, 0.1)
"""Of the width of a map: the longest that the scale may be, and the longest where there is little room."""

ARROW = 19.0
"""Points of height of the arrow that points north."""

_INSET = 4.0  # points from the frame
_CORNERS = ("lower left", "lower right", "upper left", "upper right")
_EDGES = ("lower center", "upper center")


class Corners:
    """The corners of a map and the middles of its edges, of which those that are `left` may be taken.

    `land` is what the map is about, in points of the paper: a corner beside it is better than one upon it.
    """

    def __init__(self, paper: tuple[float, float], taken: list[Rectangle], land: BaseGeometry) -> None:
        self.paper, self.taken, self.land = paper, taken, land
        self.left = [*_CORNERS, *_EDGES]

    def best(self, wide: float, high: float) -> tuple[str, Rectangle]:
        """Return the place at which a box covers the fewest marks and the least land, and the box there."""
        boxes = {corner: self._box(corner, wide, high) for corner in self.left}
        best = min(
            self.left,
            key=lambda corner: (self.marks_in(boxes[corner]), corner in _EDGES, self._land_in(boxes[corner])),
        )
        return best, boxes[best]

    def marks_in(self, box: Rectangle) -> int:
        """Count what a box would cover."""
        return sum(_overlap(box, one) for one in self.taken)

    def land_share(self, box: Rectangle) -> float:
        """Return how much of the land a box would cover, from 0 to 1."""
        return self._land_in(box) / max(float(self.land.area), 1.0)

    def _box(self, corner: str, wide: float, high: float) -> Rectangle:
        room = self.paper[0] - wide
        x = _INSET if "left" in corner else room - _INSET if "right" in corner else room / 2
        y = _INSET if "lower" in corner else self.paper[1] - high - _INSET
        return (x, y, x + wide, y + high)

    def _land_in(self, box: Rectangle) -> float:
        return float(round(shapely.intersection(shapely.box(*box), self.land).area))


def _overlap(one: Rectangle, other: Rectangle) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
