"""What stands on a map and where, before anything is drawn: points, badges, scale and locator."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import shapely

from kzmap.errors import InputError
from kzmap.figures import topology
from kzmap.figures.badges import NO_ROOM, badge_marks
from kzmap.figures.corners import ARROW, BAR_SHARES, Corners
from kzmap.figures.locator import locator_sizes
from kzmap.figures.marks import RING_KM, point_marks
from kzmap.figures.places import areas_of, points_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from shapely.geometry.base import BaseGeometry

    from kzmap.figures.badges import Badge
    from kzmap.figures.marks import Mark
    from kzmap.figures.places import Place
    from kzmap.figures.spots import Rectangle
    from kzmap.figures.view import View

_LITTLE = 0.02  # of what a map is about: a locator may cover so much


class Scale(NamedTuple):
    """Where the scale stands, and how long it may be: a share of the width of its map."""

    box: Rectangle
    corner: str
    share: float


@dataclass
class Standing:
    """What stands on a map, in points of the paper from the frame's lower left corner.

    `metres` are in a point of the paper; `taken` is all that names have to keep clear of. `scale` and
    `locator` are None on a map that has none.
    """

    metres: float
    paper: tuple[float, float]
    points: list[Mark]
    badges: list[Badge]
    taken: list[Rectangle]
    scale: Scale | None = None
    locator: Rectangle | None = None

    @property
    def marks(self) -> list[Mark]:
        """All marks."""
        return [*self.points, *(badge.mark for badge in self.badges)]


def standing(view: View, wide: float, *, scale: bool) -> Standing:
    """Return what stands on a map of a width in points, with or without a scale.

    Raises
    ------
    InputError
        If the map has no room for it.
    """
    metres = view.box.wide / wide
    paper = (wide, view.box.high / metres)
    corner = np.array([view.box.left, view.box.bottom])
    points = point_marks(points_of(view.places), view.plane, corner, metres)
    for mark in points:
        mark.ringed = [each for each in mark.places if _reaches_out(each, mark, view, metres)]
    taken = [box for mark in points for box in mark.covers(1.0)]
    found = Standing(metres, paper, points, [], taken)
    if scale:
        try:
            return _stood(view, replace(found, taken=list(taken)), (_furnish, _badges))
        except InputError:  # on a small map the corners are needed: what is left of them is for the scale
            return _stood(view, found, (_badges, _furnish))
    return _stood(view, found, (_badges,))


def _stood(view: View, found: Standing, steps: Sequence[Callable[[View, Standing], None]]) -> Standing:
    for step in steps:
        step(view, found)
    return found


def _badges(view: View, found: Standing) -> None:
    areas = areas_of(view.places)
    found.badges = badge_marks(areas, view.plane, view.box, found.metres, found.taken, numbered=view.numbers)


def _furnish(view: View, found: Standing) -> None:
    """Put the locator and the scale, with room for an arrow where north is up, into free corners.

    The map is about what it shows: where a locator would cover some of that, there is none.
    """
    rings = [_ring(each, view, found.metres) for mark in found.points for each in mark.ringed]
    corners = Corners(found.paper, found.taken, _land(view, found.metres))
    for size in locator_sizes(found.paper[0]) if view.focus else ():
        corner, box = corners.best(*size)
        covered = corners.marks_in(box) or shapely.intersects(shapely.box(*box), shapely.union_all(rings))
        if not covered and corners.land_share(box) < _LITTLE:
            found.locator = box
            found.taken.append(box)
            corners.left.remove(corner)
            break
    arrow = ARROW if view.plane.north_is_up(view.box) else 0
    for share in BAR_SHARES:
        corner, box = corners.best(found.paper[0] * share + 14, 19 + arrow)
        if not corners.marks_in(box):
            found.taken.append(box)
            found.scale = Scale(box, corner, share)
            return
    raise InputError(NO_ROOM)


def _land(view: View, metres: float) -> BaseGeometry:
    """Return what a map is about, in points of the paper."""
    whole = view.plane.project(topology.area(view.focus or topology.home())).simplify(metres)
    corner = np.array([view.box.left, view.box.bottom])
    return shapely.make_valid(shapely.transform(whole, lambda xy: (xy - corner) / metres))


def _ring(place: Place, view: View, metres: float) -> BaseGeometry:
    """Return the room within the ring of a place."""
    return shapely.Point(_spot(place, view, metres)).buffer(place.radius * 1000 / metres)


def _spot(place: Place, view: View, metres: float) -> tuple[float, float]:
    corner = (view.box.left, view.box.bottom)
    x, y = (view.plane.points(np.array([[place.lon, place.lat]]))[0] - corner) / metres
    return float(x), float(y)


def _reaches_out(place: Place, mark: Mark, view: View, metres: float) -> bool:
    """Tell whether the ring of a place is large enough to be drawn, and reaches out from under its mark."""
    away = math.dist(_spot(place, view, metres), (mark.x, mark.y))
    return place.radius > RING_KM and place.radius * 1000 / metres + away > mark.half[0] + 1


def letters(maps: list[Standing]) -> dict[str, str]:
    """Return a letter for each area whose name found no room on a map, by its name."""
    names = dict.fromkeys(badge.mark.main.name for each in maps for badge in each.badges if badge.keyed)
    return {name: _letter(number) for number, name in enumerate(names)}


def _letter(number: int) -> str:
    """Return a letter of a running number; after z come two.

    Examples
    --------
    >>> _letter(0), _letter(25), _letter(26)
    ('a', 'z', 'aa')
    """
    first, last = divmod(number, 26)
    return (chr(ord("a") + first - 1) if first else "") + chr(ord("a") + last)
