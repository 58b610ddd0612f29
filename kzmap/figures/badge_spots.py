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

    from shapely.geometry.base import BaseGeometry

    from kzmap.figures.marks import Mark

_ROOM = 1.6  # points kept free about a badge and its name
_NEAR = 40.0  # points that a badge should stand from an area too small for it
_DEEP = 2.0  # points from the edge of an area to where a line into it ends
_SHORTEST = 3.0  # points: a shorter line is not seen
_LESS = 14.0  # points of a line that a name in shorter lines, or a letter for it, has to save
_ASIDE = 2.0  # points of a line that a less usual side for the name has to save
_LATER = 0.08  # of a name inside its area that a less usual side has to gain

Spot = tuple[float, float]


@dataclass(frozen=True)
class Ground:
    """An area as the map shows it, the map's width and height, and what stands on it; points of the paper."""

    area: BaseGeometry
    paper: Spot
    taken: list[Rectangle]

    def clear(self, spots: Spots, part: Rectangle, room: float = _ROOM) -> Spots:
        """Return the spots at which a rectangle relative to them is clear of what stands there."""
        free: Spots = spots[clear(spots, part, self.taken, self.paper, room)]
        return free

    def held(self, mark: Mark) -> Spots:
        """Return the spots at which a badge lies whole in the area, clear of what stands there."""
        own = _own(mark)
        spots = self.clear(grid(self.area.bounds), own)
        shapely.prepare(self.area)
        whole: Spots = spots[shapely.contains(self.area, boxes_at(spots, own))]
        return whole

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
        long = np.round(shapely.length(lines), 1)
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
    found: Spots = spots[(away > _SHORTEST) & (away < (far if near else np.inf))]
    return found


def _own(mark: Mark) -> Rectangle:
    """Return what a badge covers, relative to its middle."""
    wide, high = mark.half
    return (-wide, -high, wide, high)
