"""The land that a badge stands for, in degrees, and what of it a map shows, in points of the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import shapely

from kzmap.areas import area_shape
from kzmap.areas.cover import parts_of
from kzmap.areas.ids import area_id, is_area
from kzmap.figures import topology

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from kzmap.figures.places import Place
    from kzmap.figures.plane import Box, Plane

_LIKE = (0.85, 1.5)  # half a unit's diagonal by the radius of a region that is the same, as on the page
_KM = 111.2  # in a degree of latitude
_SPOT = 12.0  # points about a place abroad that has no shape, in which its badge is at it


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


def together(areas: list[Place]) -> list[list[Place]]:
    """Return the places that are the same land together: a region that several editions have alike is one."""
    groups: dict[object, list[Place]] = {}
    for each in areas:
        key: object = each.id
        if each.id.startswith(("region:", "border:")):
            key = (*area_id(each.id)[:2], parts_of(each.id))
        groups.setdefault(key, []).append(each)
    return list(groups.values())


def seen(place: Place, plane: Plane, box: Box, metres: float) -> BaseGeometry:
    """Return the part of an area that the frame shows, in points of the paper.

    Where there is no such part, it is about the spot of the frame that is nearest the area.
    """
    shape = area_of(place)
    if shape is None:
        whole = plane.project(shapely.Point(place.lon, place.lat)).buffer(_SPOT * metres)
    else:
        whole = plane.project(shape).simplify(metres)
    frame = box.shape(-0.01)
    found = shapely.intersection(shapely.make_valid(whole), frame)
    if found.area < metres**2:
        spot = shapely.shortest_line(frame, whole).interpolate(0)
        found = spot.buffer(_SPOT * metres).intersection(frame)
    return _on_paper(found, box, metres)


def sides(plane: Plane, box: Box, metres: float) -> tuple[BaseGeometry, BaseGeometry]:
    """Return Kazakhstan and the land abroad as the frame shows them, in points of the paper."""
    home = topology.home()
    others = frozenset(each.code for each in topology.units()) - home

    def shown(codes: frozenset[str]) -> BaseGeometry:
        whole = shapely.make_valid(plane.project(topology.area(codes)).simplify(metres))
        return _on_paper(shapely.intersection(whole, box.shape()), box, metres)

    return shown(home), shown(others)


def _on_paper(shape: BaseGeometry, box: Box, metres: float) -> BaseGeometry:
    corner = np.array([box.left, box.bottom])
    flat: BaseGeometry = shapely.transform(shape, lambda xy: (xy - corner) / metres)
    return flat
