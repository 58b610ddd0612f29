"""Where the badges of areas stand with their names: inside their areas, or beside them with a line."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import shapely

from kzmap.errors import InputError
from kzmap.figures.badge_names import Choice, ways
from kzmap.figures.badge_spots import Ground, beside, inside
from kzmap.figures.land import seen, sides, together
from kzmap.figures.marks import Mark
from kzmap.figures.spots import Rectangle, along, moved

if TYPE_CHECKING:
    from kzmap.figures.places import Place
    from kzmap.figures.plane import Box, Plane

NO_ROOM = (
    "the map has no room for all its marks; make it wider (up to 160mm: beyond, they grow with it), "
    "or show fewer by --type, --region, --since and --until"
)

_TOUCHING = 0.1  # of an area: with no more of it in Kazakhstan it lies abroad


@dataclass
class Badge:
    """A badge and its name: `lines` are in the rectangle `block`, set as `align` tells.

    `keyed` tells that there was no room for the name, only for a letter or a number that stands for it;
    `astray`, that it stands on the other side of the state border.
    """

    mark: Mark
    lines: list[str]
    block: Rectangle
    align: str = "center"
    keyed: bool = False
    astray: bool = False
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
    home, abroad = sides(plane, box, metres)

    def ground(number: int) -> Ground:
        area = shapes[number]
        is_abroad = not shapely.intersection(area, home).area > _TOUCHING * area.area
        own, other = (abroad, home) if is_abroad else (home, abroad)
        return Ground(area, paper, taken, own, other, is_abroad)

    badges, late = [], []
    for number in order:
        found = _in_area(groups[number], ground(number), numbered=numbered)
        if found is None:  # it shall not take the room that another area has for its own
            late.append(number)
            continue
        taken += found.covers
        badges.append(found)
    for number in late:
        badges.append(_near_area(groups[number], ground(number), numbered=numbered))
        taken += badges[-1].covers
    return sorted(badges, key=lambda badge: (-badge.mark.count, badge.mark.main.id))


def rectangle(mark: Mark, around: float = 0.0) -> Rectangle:
    """Return what a mark covers."""
    wide, high = (each + around for each in mark.half)
    return (mark.x - wide, mark.y - high, mark.x + wide, mark.y + high)


def _in_area(places: list[Place], ground: Ground, *, numbered: bool) -> Badge | None:
    """Return a badge in its area with its name, or a letter for it; None where there is no room."""
    mark = _mark(places, ground)
    held = ground.held(mark)
    if not len(held):
        return None
    tried = (inside(ground, held, choices) for choices in ways(mark, numbered=numbered))
    found = next((each for each in tried if each is not None), None)
    if found is None:
        return None
    mark.x, mark.y = mark.anchor = found[0]
    return _badge(mark, found[1])


def _near_area(places: list[Place], ground: Ground, *, numbered: bool) -> Badge:
    """Return a badge beside its area, with a line into it and with its name, or a letter for it."""
    mark = _mark(places, ground)
    choices = [choice for way in ways(mark, numbered=numbered) for choice in way]
    tried = (beside(ground, mark, choices, near=near) for near in (True, False))
    found = next((each for each in tried if each is not None), None)
    if found is None:
        raise InputError(NO_ROOM)
    (mark.x, mark.y), mark.anchor, choice = found
    badge = _badge(mark, choice, leader=along((mark.x, mark.y), mark.anchor))
    badge.astray = ground.is_astray(mark)
    return badge


def _mark(places: list[Place], ground: Ground) -> Mark:
    middle = ground.area.representative_point()
    return Mark("badge", middle.x, middle.y, places, anchor=(middle.x, middle.y))


def _badge(mark: Mark, choice: Choice, leader: list[Rectangle] | None = None) -> Badge:
    block = moved(choice.part, (mark.x, mark.y))
    return Badge(mark, choice.lines, block, choice.align, choice.keyed, leader=leader or [])
