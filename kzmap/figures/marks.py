"""What stands on the map: points, clusters of points, and badges of areas, without overlaps."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import shapely

from kzmap.figures.text import width_of
from kzmap.number_words import grouped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from kzmap.figures.places import Place
    from kzmap.figures.plane import Plane
    from kzmap.figures.spots import Rectangle

POINT_REACH = 4.6  # points (1/72 inch): half of a point's mark
BADGE_REACH = 5.2
_WIDER = 4.2  # by which half of a badge with a number is wider
COUNT_SIZE = 6.6
RING = 4.1
"""The least width of a ring or frame of shares: room for glyphs of 1.2 mm."""

_RING_SHARE = 0.4  # of the radius of a large cluster
_LEAST_HOLE = 3.6  # points: room for a figure
_GAP = 0.8  # points between marks
_DISC = ((0.98, 0.36), (0.87, 0.62), (0.62, 0.87), (0.36, 0.98))  # half of rectangles in a disc of radius 1

RING_KM = 5.0
"""A ring is drawn where a place may be off by more than this."""


@dataclass
class Mark:
    """A mark: where it stands on the paper, in points from the frame's lower left corner, and what it tells.

    `shape` is ``point``, ``hollow`` (a district), ``cluster`` or ``badge`` (an area). `anchor` is where the
    place itself is; a badge may stand beside it. `number` is what a caption calls it, 0 for none. `ringed`
    are those of its places whose ring is drawn.
    """

    shape: str
    x: float
    y: float
    places: list[Place]
    anchor: tuple[float, float]
    number: int = 0
    ringed: list[Place] = field(default_factory=list)

    @property
    def main(self) -> Place:
        """The place that names it."""
        return self.places[0]

    @property
    def shares(self) -> tuple[int, ...]:
        """How many incidents of each type it tells of."""
        return tuple(int(sum(each)) for each in zip(*(place.shares for place in self.places), strict=True))

    @property
    def count(self) -> int:
        """How many incidents it tells of."""
        return sum(place.count for place in self.places)

    @property
    def type(self) -> int:
        """The number of the type that most of its incidents have."""
        return max(range(len(self.shares)), key=lambda number: self.shares[number])

    @property
    def half(self) -> tuple[float, float]:
        """Half of its width and height, in points."""
        if self.shape == "cluster":
            return (cluster_reach(self.count),) * 2
        if self.shape == "badge":
            return badge_half(self.shares)
        return (POINT_REACH, POINT_REACH)

    @property
    def outline(self) -> shapely.Polygon:
        """Its outline on the paper."""
        wide, high = self.half
        if self.shape == "badge":
            return shapely.box(self.x - wide, self.y - high, self.x + wide, self.y + high)
        return shapely.Point(self.x, self.y).buffer(wide)

    def covers(self, around: float = 0.0) -> list[Rectangle]:
        """Return rectangles that together cover it, and so much about it; a disc has no corners."""
        wide, high = (each + around for each in self.half)
        parts = ((1.0, 1.0),) if self.shape == "badge" else _DISC
        return [
            (self.x - wide * across, self.y - high * up, self.x + wide * across, self.y + high * up)
            for across, up in parts
        ]


def badge_half(shares: Sequence[int]) -> tuple[float, float]:
    """Return half of the width and height of a badge.

    One of several incidents has room for their number, one of several types for a frame of their shares. (A
    comma is as wide as the space that other languages have instead.)
    """
    count, room = sum(shares), width_of(grouped("en", sum(shares)), COUNT_SIZE, bold=True) / 2
    if several(shares):
        return (max(_LEAST_HOLE + 1.8, room + 1.4) + RING, _LEAST_HOLE + RING)
    wider = _WIDER + max(0.0, room - 2.1)
    return (BADGE_REACH + (wider if count > 1 else 0), BADGE_REACH)


def several(shares: Sequence[int]) -> bool:
    """Tell whether incidents are of several types."""
    return sum(share > 0 for share in shares) > 1


def cluster_reach(count: int) -> float:
    """Return the radius of a cluster: it grows with the count, and has room for the number in it."""
    room = width_of(grouped("en", count), COUNT_SIZE, bold=True) / 2 + 1.1
    return max(min(13.5, 5.6 + 1.25 * math.log2(count)), max(room, _LEAST_HOLE) + RING)


def ring_width(reach: float) -> float:
    """Return the width of the ring of shares of a cluster.

    Examples
    --------
    >>> ring_width(8.0), round(ring_width(13.5), 1)
    (4.1, 5.4)
    """
    return max(RING, reach * _RING_SHARE)


def point_marks(places: list[Place], plane: Plane, corner: NDArray[np.float64], metres: float) -> list[Mark]:
    """Return the marks of places that have a point; those that would overlap stand as one.

    A cluster stands at the place in it with the most incidents, never between places.

    Parameters
    ----------
    places : list of Place
        The one with most incidents first.
    plane : Plane
    corner : ndarray
        The frame's lower left corner, metres.
    metres : float
        Metres in a point of paper.
    """
    if not places:
        return []
    spots = (plane.points(np.array([(each.lon, each.lat) for each in places])) - corner) / metres
    groups = [[number] for number in range(len(places))]
    while True:
        joined = _joined(groups, spots, np.array([_reach(group, places) for group in groups]), places)
        if len(joined) == len(groups):
            return [_mark(group, places, spots) for group in groups]
        groups = joined


def _joined(
    groups: list[list[int]], spots: NDArray[np.float64], reaches: NDArray[np.float64], places: list[Place]
) -> list[list[int]]:
    """Let each group, the largest first, take in the smaller ones that it would overlap."""
    at = spots[[group[0] for group in groups]]
    free = np.ones(len(groups), dtype=bool)
    found = []
    for number, group in enumerate(groups):
        if not free[number]:
            continue
        far = np.hypot(*(at - at[number]).T)
        over = free & (far < reaches + reaches[number] + _GAP)
        free &= ~over
        found.append(
            group + [one for other in np.flatnonzero(over) if other != number for one in groups[other]]
        )
    return sorted(found, key=lambda group: (-sum(places[one].count for one in group), group[0]))


def _reach(group: list[int], places: list[Place]) -> float:
    count = sum(places[one].count for one in group)
    return cluster_reach(count) if count > 1 else POINT_REACH


def _mark(group: list[int], places: list[Place], spots: NDArray[np.float64]) -> Mark:
    members = [places[one] for one in group]
    count = sum(each.count for each in members)
    single = "hollow" if members[0].kind == "district" else "point"
    x, y = (float(each) for each in spots[group[0]])
    return Mark("cluster" if count > 1 else single, x, y, members, anchor=(x, y))
