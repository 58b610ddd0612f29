"""Where the badges of areas stand with their names: inside their areas, or beside them with a line."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import shapely

from kzmap.errors import InputError
from kzmap.figures.land import seen, together
from kzmap.figures.marks import Mark
from kzmap.figures.spots import Rectangle, Spots, along, boxes_at, clear, grid, moved
from kzmap.figures.text import shortened, width_of, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shapely.geometry.base import BaseGeometry

    from kzmap.figures.places import Place
    from kzmap.figures.plane import Box, Plane

NAME_SIZE = 6.2
NAME_LINE = 7.4
_WIDTHS = (62.0, 40.0)  # points after which a name breaks, the ones to be tried
_LINES = 3  # of a name, at most
_ROOM = 1.6  # points kept free about a badge and its name
_NEAR = 40.0  # points that a badge should stand from an area too small for it
_DEEP = 2.0  # points from the edge of an area to where a line into it ends
_SHORTEST = 3.0  # points: a shorter line is not seen
_LESS = 14.0  # points of a line that a name in shorter lines, or a letter for it, has to save
_ASIDE = 2.0  # points of a line that a less usual side for the name has to save
_SIDES = ("below", "right", "left", "above")
_LATER = 0.08  # of a name inside its area that a less usual side has to gain
NO_ROOM = (
    "the map has no room for all its marks; make it wider (up to 160mm: beyond, they grow with it), "
    "or show fewer by --type, --region, --since and --until"
)
NUMBER = "[99]"
"""Stands in a name for the number that its mark gets."""

_KEY = "m"  # as wide as any letter


@dataclass
class Badge:
    """A badge and its name: `lines` are in the rectangle `block`, set as `align` tells.

    `keyed` tells that there was no room for the name, only for a letter or a number that stands for it.
    """

    mark: Mark
    lines: list[str]
    block: Rectangle
    align: str = "center"
    keyed: bool = False
    leader: list[Rectangle] = field(default_factory=list)

    @property
    def covers(self) -> list[Rectangle]:
        """What it takes of the paper."""
        return [*self.mark.covers(), self.block, *self.leader]


def badge_marks(  # noqa: PLR0913 - the map it stands on, and what stands there
    areas: list[Place], plane: Plane, box: Box, metres: float, taken: list[Rectangle], *, numbered: bool
) -> list[Badge]:
    """Return the badges of areas with their names; what they take is added to `taken`.

    A badge stands whole in the part of its own area that the frame shows, wherever that has room for it; else
    beside it, with a line into it. Its name stands beside it; where only a letter has room, a badge is keyed.

    Parameters
    ----------
    areas : list of Place
    plane : Plane
    box : Box
        The frame.
    metres : float
        Metres in a point of paper.
    taken : list of tuple
        What already stands on the map.
    numbered : bool
        Keep room for a number in the name.

    Raises
    ------
    InputError
        If the map has no room for them.
    """
    groups = together(areas)
    shapes = [seen(each[0], plane, box, metres) for each in groups]
    order = sorted(range(len(groups)), key=lambda number: (shapes[number].area, groups[number][0].id))
    paper = (box.wide / metres, box.high / metres)
    badges, late = [], []
    for number in order:
        found = _in_area(groups[number], shapes[number], paper, taken, numbered=numbered)
        if found is None:  # it shall not take the room that another area has for its own
            late.append(number)
            continue
        taken += found.covers
        badges.append(found)
    for number in late:
        badges.append(_near_area(groups[number], shapes[number], paper, taken, numbered=numbered))
        taken += badges[-1].covers
    return sorted(badges, key=lambda badge: (-badge.mark.count, badge.mark.main.id))


def rectangle(mark: Mark, around: float = 0.0) -> Rectangle:
    """Return what a mark covers."""
    wide, high = (each + around for each in mark.half)
    return (mark.x - wide, mark.y - high, mark.x + wide, mark.y + high)


@dataclass(frozen=True)
class _Choice:
    """A way to write a name beside a badge: on which side, in which lines, in which room relative to it."""

    side: str
    lines: list[str]
    part: Rectangle
    keyed: bool

    @property
    def align(self) -> str:
        return {"right": "left", "left": "right"}.get(self.side, "center")


def _in_area(
    places: list[Place],
    area: BaseGeometry,
    paper: tuple[float, float],
    taken: list[Rectangle],
    *,
    numbered: bool,
) -> Badge | None:
    """Return a badge in its area with its name, or a letter for it; None where there is no room."""
    mark = _mark(places, area)
    inner = _inner(mark, area, paper, taken)
    ways = _ways(mark, numbered=numbered) if len(inner) else ()
    tried = (_inside(mark, way, inner, area, paper, taken) for way in ways)
    return next((badge for badge in tried if badge is not None), None)


def _near_area(
    places: list[Place],
    area: BaseGeometry,
    paper: tuple[float, float],
    taken: list[Rectangle],
    *,
    numbered: bool,
) -> Badge:
    """Return a badge beside its area, with a line into it and with its name, or a letter for it."""
    mark = _mark(places, area)
    ways = [choice for way in _ways(mark, numbered=numbered) for choice in way]
    tried = (_beside(mark, ways, area, paper, taken, near=near) for near in (True, False))
    found = next((badge for badge in tried if badge is not None), None)
    if found is None:
        raise InputError(NO_ROOM)
    return found


def _mark(places: list[Place], area: BaseGeometry) -> Mark:
    middle = area.representative_point()
    return Mark("badge", middle.x, middle.y, places, anchor=(middle.x, middle.y))


def _ways(mark: Mark, *, numbered: bool) -> Iterator[list[_Choice]]:
    """Yield the ways to write a name on each side: in full, in shorter lines, as a letter or number."""
    name = f"{mark.main.name} {NUMBER}" if numbered else mark.main.name
    for wide in _WIDTHS:
        lines = [shortened(line, NAME_SIZE, 1.3 * wide) for line in wrapped(name, NAME_SIZE, wide)]
        if len(lines) <= _LINES:
            yield _on_sides(mark, lines, keyed=False)
    yield _on_sides(mark, [NUMBER if numbered else _KEY], keyed=True)


def _on_sides(mark: Mark, lines: list[str], *, keyed: bool) -> list[_Choice]:
    wide, high = mark.half
    name, tall = max(width_of(line, NAME_SIZE) for line in lines), len(lines) * NAME_LINE
    beside = wide + 1.6
    parts = {
        "below": (-name / 2, -high - 0.4 - tall, name / 2, -high - 0.4),
        "right": (beside, -tall / 2, beside + name, tall / 2),
        "left": (-beside - name, -tall / 2, -beside, tall / 2),
        "above": (-name / 2, high + 1.4, name / 2, high + 1.4 + tall),
    }
    return [_Choice(side, lines, parts[side], keyed) for side in _SIDES]


def _inner(mark: Mark, area: BaseGeometry, paper: tuple[float, float], taken: list[Rectangle]) -> Spots:
    """Return the spots at which a badge lies whole in its area, clear of what stands there."""
    spots = grid(area.bounds)
    own = _own(mark)
    spots = spots[clear(spots, own, taken, paper, _ROOM)]
    shapely.prepare(area)
    return spots[shapely.contains(area, boxes_at(spots, own))]


def _inside(  # noqa: PLR0913 - what it is to fit in
    mark: Mark,
    way: list[_Choice],
    spots: Spots,
    area: BaseGeometry,
    paper: tuple[float, float],
    taken: list[Rectangle],
) -> Badge | None:
    """Return a badge in its area with as much of its name there as can be; of several, nearest the middle."""
    found: list[tuple[tuple[float, float], int, Spots]] = []
    middle = area.representative_point()
    for number, choice in enumerate(way):
        free = spots[clear(spots, choice.part, taken, paper, _ROOM / 2)]
        if not len(free):
            continue
        blocks = boxes_at(free, choice.part)
        held = np.round(shapely.area(shapely.intersection(blocks, area)) / shapely.area(blocks), 1)
        near = np.round(np.hypot(free[:, 0] - middle.x, free[:, 1] - middle.y), 2)
        best = np.lexsort((near, -held))[0]
        found.append(((-float(held[best]) + _LATER * number, float(near[best])), number, free[best]))
    if not found:
        return None
    _, number, spot = min(found, key=lambda each: each[:2])
    mark.x, mark.y = mark.anchor = (float(spot[0]), float(spot[1]))
    return _badge(mark, way[number])


def _beside(  # noqa: PLR0913 - what it is to fit in
    mark: Mark,
    ways: list[_Choice],
    area: BaseGeometry,
    paper: tuple[float, float],
    taken: list[Rectangle],
    *,
    near: bool,
) -> Badge | None:
    """Return a badge near its area, its line into it short and across as little as can be."""
    goal = _goal(area, taken)
    spots = _round(mark, goal, paper, taken, near=near)
    marks = shapely.union_all([shapely.box(*each) for each in taken])
    best: tuple[tuple[bool, float], Spots, _Choice] | None = None
    for number, choice in enumerate(ways):
        free = spots[clear(spots, choice.part, taken, paper, _ROOM / 2)]
        if not len(free):
            continue
        lines = shapely.shortest_line(shapely.points(free), goal)
        names = boxes_at(free, choice.part)
        crossing = shapely.intersects(lines, marks) | shapely.intersects(lines, names)
        long = np.round(shapely.length(lines), 1)
        first = np.lexsort((long, crossing))[0]
        less = _LESS * (number // len(_SIDES)) + _ASIDE * (number % len(_SIDES))
        key = (bool(crossing[first]), float(long[first]) + less)
        if best is None or key < best[0]:
            best = (key, free[first], choice)
    if best is None:
        return None
    _, spot, choice = best
    mark.x, mark.y = float(spot[0]), float(spot[1])
    end = shapely.shortest_line(shapely.Point(spot), goal).coords[-1]
    mark.anchor = (float(end[0]), float(end[1]))
    return _badge(mark, choice, leader=along((mark.x, mark.y), mark.anchor))


def _round(
    mark: Mark, goal: BaseGeometry, paper: tuple[float, float], taken: list[Rectangle], *, near: bool
) -> Spots:
    """Return the spots round an area at which a badge is clear of what stands there, near it or anywhere."""
    left, bottom, right, top = goal.bounds
    far = _NEAR + mark.half[0]
    spots = grid((left - far, bottom - far, right + far, top + far) if near else (0, 0, *paper))
    own = _own(mark)
    spots = spots[clear(spots, own, taken, paper, _ROOM)]
    away = shapely.distance(boxes_at(spots, own), goal)
    return spots[(away > _SHORTEST) & (away < (far if near else np.inf))]


def _goal(area: BaseGeometry, taken: list[Rectangle]) -> BaseGeometry:
    """Return where a line into an area may end: well inside, and seen."""
    free = area
    if taken:
        covered = shapely.union_all([shapely.box(*each).buffer(1) for each in taken])
        free = shapely.difference(area, covered)
    for deep in (2 * _DEEP, _DEEP, _DEEP / 2):
        inner = shapely.buffer(free, -deep)
        if not inner.is_empty:
            return inner
    return free if not free.is_empty else area.representative_point()


def _badge(mark: Mark, choice: _Choice, leader: list[Rectangle] | None = None) -> Badge:
    block = moved(choice.part, (mark.x, mark.y))
    return Badge(mark, choice.lines, block, choice.align, choice.keyed, leader or [])


def _own(mark: Mark) -> Rectangle:
    """Return what a badge covers, relative to its middle."""
    wide, high = mark.half
    return (-wide, -high, wide, high)
