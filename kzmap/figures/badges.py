"""Where the badges of areas stand: inside their areas, beside what has a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import shapely

from kzmap.areas import area_shape
from kzmap.areas.ids import is_area
from kzmap.figures import topology
from kzmap.figures.marks import Mark

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from kzmap.figures.places import Place
    from kzmap.figures.plane import Box, Plane

Rectangle = tuple[float, float, float, float]
"""Left, bottom, right, top, in points of the paper."""

_GRID = 28  # steps across an area in which a spot is looked for
_ROOM = 2.5  # points kept free about a badge
_BESIDE = 46.0  # points that a badge may stand from an area too small for it
_KM = 111.2  # in a degree of latitude


def area_of(place: Place) -> BaseGeometry | None:
    """Return the shape (degrees) of an area; None where the base map has none, as for a district abroad."""
    if is_area(place.id):
        return area_shape(place.id)
    if np.isnan(place.lat):
        return None
    return _unit_abroad(place)


def _unit_abroad(place: Place) -> BaseGeometry | None:
    """Return the unit abroad that a region is: the one that holds its middle and has its size, as on the page."""
    at = shapely.Point(place.lon, place.lat)
    for unit in topology.units():
        if unit.country != place.country or unit.code == unit.country:
            continue
        shape = topology.area(frozenset({unit.code}))
        west, south, east, north = shape.bounds
        narrow = np.cos(np.radians(place.lat))
        half = np.hypot((east - west) * narrow, north - south) * _KM / 2
        if 0.85 < half / max(place.radius, 1) < 1.5 and shape.contains(at):
            return shape
    return None


def badge_marks(
    areas: list[Place], plane: Plane, box: Box, metres: float, taken: list[Rectangle]
) -> list[Mark]:
    """Return the badges of areas; what they take is added to `taken`.

    A badge stands in the part of its own area that the frame shows, as far inside as there is room. An area
    that is too small for it, such as a stretch of border, has it beside it, with a line to the area.

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
    """
    shapes = [_seen(each, plane, box, metres) for each in areas]
    order = sorted(range(len(areas)), key=lambda number: (shapes[number].area, areas[number].id))
    marks = []
    for number in order:
        mark = Mark("badge", 0, 0, [areas[number]])
        _stand(mark, shapes[number], box, metres, taken)
        taken.append(rectangle(mark))
        marks.append(mark)
    return sorted(marks, key=lambda mark: (-mark.count, mark.main.id))


def rectangle(mark: Mark, around: float = 0.0) -> Rectangle:
    """Return what a mark covers."""
    wide, high = (each + around for each in mark.half)
    return (mark.x - wide, mark.y - high, mark.x + wide, mark.y + high)


def _seen(place: Place, plane: Plane, box: Box, metres: float) -> BaseGeometry:
    """Return the part of an area that the frame shows, in points of the paper; its middle where it has no shape."""
    shape = area_of(place)
    whole = plane.project(shape if shape is not None else shapely.Point(place.lon, place.lat))
    seen = shapely.intersection(shapely.make_valid(whole.simplify(metres)), box.shape(-0.01))
    return shapely.transform(seen, lambda xy: (xy - np.array([box.left, box.bottom])) / metres)


def _stand(mark: Mark, area: BaseGeometry, box: Box, metres: float, taken: list[Rectangle]) -> None:
    """Set where a badge stands."""
    middle = area.representative_point()
    mark.anchor = (middle.x, middle.y)
    inside = _grid(area.bounds)
    inside = inside[shapely.contains_xy(area, *inside.T)]
    fits = _free(mark, inside, taken)
    if len(inside) and fits.any():
        deep = shapely.distance(shapely.points(inside[fits]), area.boundary)
        # as far inside as need be for the whole badge, and then the nearest to the middle
        enough = np.minimum(deep, 1.6 * mark.half[0])
        near = np.hypot(*(inside[fits] - mark.anchor).T)
        mark.x, mark.y = inside[fits][np.lexsort((near, -np.round(enough, 1)))[0]]
        if deep.max() >= mark.half[1]:
            mark.anchor = (mark.x, mark.y)
            return
    around = _grid(
        (
            mark.anchor[0] - _BESIDE,
            mark.anchor[1] - _BESIDE,
            mark.anchor[0] + _BESIDE,
            mark.anchor[1] + _BESIDE,
        )
    )
    paper = np.array([box.wide, box.high]) / metres
    wide, high = mark.half
    held = (around >= (wide + 2, high + 2)).all(axis=1) & (around <= paper - (wide + 2, high + 2)).all(axis=1)
    clear = around[held & _free(mark, around, [*taken, _spot(mark.anchor)])]
    choices = clear if len(clear) else np.array([mark.anchor])
    mark.x, mark.y = choices[np.argmin(np.round(np.hypot(*(choices - mark.anchor).T), 3))]


def _spot(anchor: tuple[float, float]) -> Rectangle:
    return (anchor[0] - 2, anchor[1] - 2, anchor[0] + 2, anchor[1] + 2)


def _grid(bounds: Rectangle) -> NDArray[np.float64]:
    left, bottom, right, top = bounds
    x, y = (np.linspace(low, high, _GRID) for low, high in ((left, right), (bottom, top)))
    return np.array(np.meshgrid(x, y)).reshape(2, -1).T


def _free(mark: Mark, spots: NDArray[np.float64], taken: list[Rectangle]) -> NDArray[np.bool_]:
    """Tell for each spot whether the badge would stand clear of what is taken."""
    if not taken or not len(spots):
        return np.ones(len(spots), dtype=bool)
    boxes = np.array(taken)
    wide, high = (each + _ROOM for each in mark.half)
    x, y = spots[:, :1], spots[:, 1:]
    apart = (
        (x + wide < boxes[:, 0])
        | (x - wide > boxes[:, 2])
        | (y + high < boxes[:, 1])
        | (y - high > boxes[:, 3])
    )
    return apart.all(axis=1)
