"""Where the badges of areas stand: inside their areas, beside what has a place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import shapely
from numpy.typing import NDArray

from kzmap.areas import area_shape
from kzmap.areas.cover import parts_of
from kzmap.areas.ids import area_id, is_area
from kzmap.figures import topology
from kzmap.figures.marks import Mark
from kzmap.figures.text import width_of, wrapped

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from kzmap.figures.places import Place
    from kzmap.figures.plane import Box, Plane

Rectangle = tuple[float, float, float, float]
"""Left, bottom, right, top, in points of the paper."""

Spots = NDArray[np.float64]
"""Shape (n, 2), in points of the paper."""

NAME_SIZE = 6.2
NAME_LINE = 7.4
_NAME_WIDE = 62.0  # points after which a name breaks
_GRID = 28  # steps across an area in which a spot is looked for
_ROOM = 2.5  # points kept free about a badge
_BESIDE = 46.0  # points that a badge may stand from an area too small for it
_LIKE = (0.85, 1.5)  # half a unit's diagonal by the radius of a region that is the same, as on the page
_KM = 111.2  # in a degree of latitude


def area_of(place: Place) -> BaseGeometry | None:
    """Return the shape (degrees) of an area; None where the base map has none, as for a district abroad."""
    if is_area(place.id):
        return area_shape(place.id)
    if np.isnan(place.lat):
        return None
    return _unit_abroad(place)


def _unit_abroad(place: Place) -> BaseGeometry | None:
    """Return the unit abroad that a region is, as on the page: it holds its middle and has its size."""
    at = shapely.Point(place.lon, place.lat)
    for unit in topology.units():
        if unit.country != place.country or unit.code == unit.country:
            continue
        shape = topology.area(frozenset({unit.code}))
        west, south, east, north = shape.bounds
        narrow = np.cos(np.radians(place.lat))
        half = np.hypot((east - west) * narrow, north - south) * _KM / 2
        if _LIKE[0] < half / max(place.radius, 1) < _LIKE[1] and shape.contains(at):
            return shape
    return None


def badge_marks(  # noqa: PLR0913 - the map it stands on, and what stands there
    areas: list[Place], plane: Plane, box: Box, metres: float, taken: list[Rectangle], *, numbered: bool
) -> list[Badge]:
    """Return the badges of areas with their names; what they take is added to `taken`.

    A badge stands with its name in the part of its own area that the frame shows, as far inside as there is
    room. An area that is too small for it, such as a stretch of border, has it beside it, with a line to it.

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
    """
    groups = _together(areas)
    shapes = [_seen(each[0], plane, box, metres) for each in groups]
    order = sorted(range(len(groups)), key=lambda number: (shapes[number].area, groups[number][0].id))
    paper = (box.wide / metres, box.high / metres)
    badges = []
    for number in order:
        badge = _placed(groups[number], shapes[number], paper, taken, numbered=numbered)
        taken.append(rectangle(badge.mark))
        # another's name where a badge's own would stand would be taken for it
        taken.append(badge.block if badge.lines else _below(badge.mark))
        badges.append(badge)
    return sorted(badges, key=lambda badge: (-badge.mark.count, badge.mark.main.id))


@dataclass
class Badge:
    """A badge, the lines of its name below it, and what both cover."""

    mark: Mark
    lines: list[str]
    block: Rectangle


def _together(areas: list[Place]) -> list[list[Place]]:
    """Return the places that are the same land together: a region that several editions have alike is one."""
    groups: dict[object, list[Place]] = {}
    for each in areas:
        key: object = each.id
        if each.id.startswith(("region:", "border:")):
            key = (*area_id(each.id)[:2], parts_of(each.id))
        groups.setdefault(key, []).append(each)
    return list(groups.values())


def rectangle(mark: Mark, around: float = 0.0) -> Rectangle:
    """Return what a mark covers."""
    wide, high = (each + around for each in mark.half)
    return (mark.x - wide, mark.y - high, mark.x + wide, mark.y + high)


def _placed(
    places: list[Place],
    area: BaseGeometry,
    paper: tuple[float, float],
    taken: list[Rectangle],
    *,
    numbered: bool,
) -> Badge:
    """Return a badge where it stands: with its name in its area, else without, else beside it with a line."""
    middle = area.representative_point()
    mark = Mark("badge", middle.x, middle.y, places, anchor=(middle.x, middle.y))
    name = f"{mark.main.name} [99]" if numbered else mark.main.name
    lines = wrapped(name, NAME_SIZE, _NAME_WIDE)
    half = _half(mark, lines)
    spots = _inside(area)
    short = ["[99]"] if numbered else []
    choices = [(half, lines), (_half(mark, short), short)]
    for size, kept in choices:
        free = _within(_clear(spots, size, _drop(kept), taken), size, _drop(kept), paper)
        if len(free):
            mark.x, mark.y = mark.anchor = _best(free, size, _drop(kept), area)
            return Badge(mark, kept, _block(mark, kept))
    for far, (size, kept) in [*((_BESIDE, each) for each in choices), (2 * _BESIDE, choices[-1])]:
        clear = _clear(_about(mark.anchor, far), size, _drop(kept), [*taken, _dot(middle)])
        free = _within(clear, size, _drop(kept), paper)
        if len(free):
            mark.x, mark.y = free[np.argmin(np.round(np.hypot(*(free - mark.anchor).T), 3))]
            return Badge(mark, kept, _block(mark, kept))
    return Badge(mark, short, _block(mark, short))


def _below(mark: Mark) -> Rectangle:
    """Return where the name of a badge would stand."""
    left, bottom, right, _ = rectangle(mark)
    return (left, bottom - NAME_LINE, right, bottom)


def _half(mark: Mark, lines: list[str]) -> tuple[float, float]:
    """Return half of what a badge covers with its name."""
    wide, high = mark.half
    name = max((width_of(line, NAME_SIZE) for line in lines), default=0.0) / 2
    return (max(wide, name + 1), high + len(lines) * NAME_LINE / 2)


def _drop(lines: list[str]) -> float:
    """Return how far the middle of badge and name lies below that of the badge."""
    return len(lines) * NAME_LINE / 2


def _block(mark: Mark, lines: list[str]) -> Rectangle:
    wide, high = _half(mark, lines)
    y = mark.y - _drop(lines)
    return (mark.x - wide, y - high, mark.x + wide, y + high)


def _seen(place: Place, plane: Plane, box: Box, metres: float) -> BaseGeometry:
    """Return the part of an area that the frame shows, in points of the paper.

    It is a spot, the area's own or the nearest in the frame, where there is no such part.
    """
    shape = area_of(place)
    if shape is None:
        whole = plane.project(shapely.Point(place.lon, place.lat))
    else:
        whole = plane.project(shape).simplify(metres)
    frame = box.shape(-0.01)
    seen = shapely.intersection(shapely.make_valid(whole), frame)
    if seen.is_empty:
        seen = shapely.shortest_line(frame, whole).interpolate(0)
    corner = np.array([box.left, box.bottom])
    flat: BaseGeometry = shapely.transform(seen, lambda xy: (xy - corner) / metres)
    return flat


def _inside(area: BaseGeometry) -> Spots:
    """Return a grid of spots inside an area."""
    spots = _grid(area.bounds)
    held: Spots = spots[shapely.contains_xy(area, *spots.T)]
    return held


def _about(at: tuple[float, float], far: float) -> Spots:
    return _grid((at[0] - far, at[1] - far, at[0] + far, at[1] + far))


def _dot(middle: shapely.Point) -> Rectangle:
    return (middle.x - 2, middle.y - 2, middle.x + 2, middle.y + 2)


def _best(spots: Spots, half: tuple[float, float], drop: float, area: BaseGeometry) -> tuple[float, float]:
    """Return the spot at which most of a block lies in its area; of several, the one nearest the middle."""
    x, y = spots[:, 0], spots[:, 1] - drop
    blocks = shapely.box(x - half[0], y - half[1], x + half[0], y + half[1])
    held = shapely.area(shapely.intersection(blocks, area)) / shapely.area(blocks)
    middle = area.representative_point()
    near = np.hypot(x - middle.x, y - middle.y)
    best = spots[np.lexsort((np.round(near, 2), -np.round(held, 2)))[0]]
    return float(best[0]), float(best[1])


def _grid(bounds: Rectangle) -> Spots:
    left, bottom, right, top = bounds
    x, y = (np.linspace(low, high, _GRID) for low, high in ((left, right), (bottom, top)))
    return np.array(np.meshgrid(x, y)).reshape(2, -1).T


def _within(spots: Spots, half: tuple[float, float], drop: float, paper: tuple[float, float]) -> Spots:
    """Return the spots at which a block lies whole in the frame."""
    middles = spots - (0, drop)
    room = np.array(half) + _ROOM
    return spots[(middles >= room).all(axis=1) & (middles <= np.array(paper) - room).all(axis=1)]


def _clear(spots: Spots, half: tuple[float, float], drop: float, taken: list[Rectangle]) -> Spots:
    """Return the spots at which a block would stand clear of what is taken."""
    if not taken or not len(spots):
        return spots
    boxes = np.array(taken)
    wide, high = (each + _ROOM for each in half)
    x, y = spots[:, :1], spots[:, 1:] - drop
    apart = (
        (x + wide < boxes[:, 0])
        | (x - wide > boxes[:, 2])
        | (y + high < boxes[:, 1])
        | (y - high > boxes[:, 3])
    )
    return spots[apart.all(axis=1)]
