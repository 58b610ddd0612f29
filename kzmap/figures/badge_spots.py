"""Where the badge of one area has room: in the area, or beside it with a line into it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import shapely

from kzmap.figures.badge_names import SIDES, Choice
from kzmap.figures.spots import Rectangle, Spots, boxes_at, clear, grid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from kzmap.figures.marks import Mark

_ROOM = 1.1  # points kept free about a badge and its name
_NEAR = 40.0  # points that a badge should stand from an area too small for it
_OVER = 0.7  # points by which a badge may reach over the edge of its area: less than its own white edge
_DEEP = 2.0  # points from the edge of an area to where a line into it ends
_SHORTEST = 4.5  # points: a shorter line is not seen beside its own end
_ACROSS = 9.0  # points: the shortest line that is clear enough to lead across the state border
_UPON = (0.1, 0.4)  # of a badge and of its name: with more on the other side of the border it stands there
_HOME = 14.0  # points of a line by which the own side of the border is worth more than the other
_OPEN = 7.0  # and the sea, or what is no land of another area, more than that
_LESS = 14.0  # points of a line that a name in shorter lines, or a letter for it, has to save
_ASIDE = 2.0  # points of a line that a less usual side for the name has to save
_LATER = 0.08  # of a name inside its area that a less usual side has to gain

Spot = tuple[float, float]


@dataclass(frozen=True)
class Ground:
    """An area as the map shows it, the map's width and height, and what stands on it; points of the paper.

    `other` is the land on the other side of the state border, where no badge of the area should stand. One of
    an area `abroad` never does: it would be counted as Kazakhstan's. `own` is all the land on its side.
    """

    area: BaseGeometry
    paper: Spot
    taken: list[Rectangle]
    own: BaseGeometry
    other: BaseGeometry
    abroad: bool

    def clear(self, spots: Spots, part: Rectangle, room: float = _ROOM) -> Spots:
        """Return the spots at which a rectangle relative to them is clear of what stands there."""
        free: Spots = spots[clear(spots, part, self.taken, self.paper, room)]
        return free

    def held(self, mark: Mark) -> Spots:
        """Return the spots at which a badge lies whole in the area, clear of what stands there."""
        own = _own(mark)
        spots = self.clear(grid(self.area.bounds), own)
        area = shapely.buffer(self.area, _OVER)
        shapely.prepare(area)
        whole: Spots = spots[shapely.contains(area, boxes_at(spots, own))]
        return whole

    def upon(self, spots: Spots, part: Rectangle, most: float) -> NDArray[np.bool_]:
        """Tell at which spots more than a share of a rectangle lies on the other side of the border."""
        return _share(self.other, spots, part) > most

    def is_astray(self, mark: Mark) -> bool:
        """Tell whether a badge stands on the other side of the border."""
        return bool(self.upon(np.array([[mark.x, mark.y]]), _own(mark), _UPON[0])[0])

    def elsewhere(self, spots: Spots, part: Rectangle) -> NDArray[np.float64]:
        """Return how much of a rectangle lies on land of its side that is not the area's, from 0 to 1."""
        return np.maximum(_share(self.own, spots, part) - _share(self.area, spots, part), 0)

    def goal(self) -> BaseGeometry:
        """Return where a line into the area may end: well inside, and seen."""
        left, bottom, right, top = self.area.bounds
        near = [
            shapely.box(box[0] - 1, box[1] - 1, box[2] + 1, box[3] + 1)
            for box in self.taken
            if box[0] < right + 1 and box[2] > left - 1 and box[1] < top + 1 and box[3] > bottom - 1
        ]
        free = shapely.difference(self.area, shapely.union_all(near)) if near else self.area
        for deep in (2 * _DEEP, _DEEP, _DEEP / 2):
            inner = shapely.buffer(free, -deep)
            if not inner.is_empty:
                return inner
        return free if not free.is_empty else self.area.representative_point()


def inside(ground: Ground, held: Spots, choices: Sequence[Choice]) -> tuple[Spot, Choice] | None:
    """Return where a badge stands in its area, and how its name is written; None where there is no room.

    As much of the name as can be lies in the area, too; of several spots, it is the one nearest the middle.
    """
    found: list[tuple[tuple[float, float], int, Spots]] = []
    middle = ground.area.representative_point()
    for number, choice in enumerate(choices):
        free = ground.clear(held, choice.part, _ROOM / 2)
        if not len(free):
            continue
        blocks = boxes_at(free, choice.part)
        within = np.round(shapely.area(shapely.intersection(blocks, ground.area)) / shapely.area(blocks), 1)
        near = np.round(np.hypot(free[:, 0] - middle.x, free[:, 1] - middle.y), 2)
        best = np.lexsort((near, -within))[0]
        found.append(((-float(within[best]) + _LATER * number, float(near[best])), number, free[best]))
    if not found:
        return None
    _, number, spot = min(found, key=lambda each: each[:2])
    return (float(spot[0]), float(spot[1])), choices[number]


def beside(
    ground: Ground, mark: Mark, choices: Sequence[Choice], *, near: bool
) -> tuple[Spot, Spot, Choice] | None:
    """Return where a badge stands beside its area, where the line from it ends, and how its name is written.

    The line is short and crosses as little as can be. With `near`, only spots near the area are looked at.
    """
    goal = ground.goal()
    spots = _round(ground, goal, mark, near=near)
    marks = shapely.union_all([shapely.box(*each) for each in ground.taken])
    best: tuple[tuple[bool, float], Spots, Choice] | None = None
    for number, choice in enumerate(choices):
        free = ground.clear(spots, choice.part, _ROOM / 2)
        if not len(free):
            continue
        lines = shapely.shortest_line(shapely.points(free), goal)
        names = boxes_at(free, choice.part)
        crossing = shapely.intersects(lines, marks) | shapely.intersects(lines, names)
        far = shapely.length(lines) + _HOME * ground.upon(free, choice.part, _UPON[1])
        far = far + _OPEN * ground.elsewhere(free, _own(mark))
        long = np.round(far + _HOME * ground.upon(free, _own(mark), _UPON[0]), 1)
        first = np.lexsort((long, crossing))[0]
        less = _LESS * (number // len(SIDES)) + _ASIDE * (number % len(SIDES))
        key = (bool(crossing[first]), float(long[first]) + less)
        if best is None or key < best[0]:
            best = (key, free[first], choice)
    if best is None:
        return None
    _, spot, choice = best
    end = shapely.shortest_line(shapely.Point(spot), goal).coords[-1]
    return (float(spot[0]), float(spot[1])), (float(end[0]), float(end[1])), choice


def _round(ground: Ground, goal: BaseGeometry, mark: Mark, *, near: bool) -> Spots:
    """Return the spots round an area at which a badge is clear of what stands there, near it or anywhere."""
    left, bottom, right, top = goal.bounds
    far = _NEAR + mark.half[0]
    own = _own(mark)
    about = (left - far, bottom - far, right + far, top + far) if near else (0, 0, *ground.paper)
    spots = ground.clear(grid(about), own)
    away = shapely.distance(boxes_at(spots, own), goal)
    across = ground.upon(spots, own, _UPON[0])
    least = np.where(across, np.inf if ground.abroad else _ACROSS, _SHORTEST)
    found: Spots = spots[(away > least) & (away < (far if near else np.inf))]
    return found


def _share(land: BaseGeometry, spots: Spots, part: Rectangle) -> NDArray[np.float64]:
    """Return how much of a rectangle at each spot lies on some land, from 0 to 1, by points all over it."""
    shapely.prepare(land)
    left, bottom, right, top = part
    inner = np.linspace(0.1, 0.9, 5)
    x, y = np.meshgrid(left + inner * (right - left), bottom + inner[::2] * (top - bottom))
    every = spots[:, None, :] + np.column_stack([x.ravel(), y.ravel()])
    found: NDArray[np.float64] = shapely.contains_xy(land, every[..., 0], every[..., 1]).mean(axis=1)
    return found


def _own(mark: Mark) -> Rectangle:
    """Return what a badge covers, relative to its middle."""
    wide, high = mark.half
    return (-wide, -high, wide, high)
