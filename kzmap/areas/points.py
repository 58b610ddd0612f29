"""The areas of points: region of today, border regions, zones.

The rules, in the order in which they apply to a point:

1. A point whose country is known and is not Kazakhstan has no region and no border region, wherever
   it lies: a place's country is the gazetteer's word, and a polygon's edge is too coarse to gainsay it.
2. A point of Kazakhstan, or of no known country, is in the region whose polygon holds it. On an edge
   that regions share it is in the smaller one by official area, then in the one of the lower code.
3. A point of Kazakhstan outside all polygons (a coast, a jetty, a generalised border) is in the nearest
   region if that is within 30 km; else in none. Ties go as under 2.
4. Its border regions are the stretches in its own region whose land (50 km deep) holds it; under 3, those
   whose land holds the spot of the region that is nearest to it.
5. With a region, its zones are those the region is a member of. Without one, a point of a country
   that is a member as a whole is in that zone; a point of a country with member units, or of
   no known country, is in the zone whose polygon holds it; any other point is in none.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from kzmap.areas.editions import TODAY, edition_by_id
from kzmap.areas.features import properties
from kzmap.areas.shapes import area_shape, geometries, region_shapes
from kzmap.areas.spots import Degrees, Numbers, Shapes, first_holding, first_nearest, holds, in_metres
from kzmap.areas.zone_table import Zone, zone_table

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

COAST_KM = 30.0
"""How far outside all polygons a point of Kazakhstan still counts to the nearest region."""

# Coordinates are rounded to 5 decimals, about a metre: two shapes with one edge may differ by that.
_ROUNDING_M = 10.0

Bits = NDArray[np.int64]


class Found(NamedTuple):
    """What `locate` found: one entry a point.

    `region` holds numbers into `region_order`, -1 for none; the bits of `borders` stand for `lands`,
    those of `zones` for `zone_table`, the first the lowest.
    """

    region: Numbers
    borders: Bits
    zones: Bits


class Land(NamedTuple):
    """The land of one of today's stretches: id of its border region, number of its region, shape."""

    border_region: str
    region: int
    shape: BaseGeometry


class Ground(NamedTuple):
    """The regions in their order and the lands in theirs, in metres."""

    regions: Shapes
    lands: Shapes


def locate(lon: Degrees, lat: Degrees, country: NDArray[np.object_]) -> Found:
    """Find the areas of points by the rules of this module.

    Parameters
    ----------
    lon, lat : ndarray of float64
        Degrees, EPSG:4326, finite.
    country : ndarray of object
        ISO 3166-1 codes, ``""`` where unknown.

    Returns
    -------
    Found

    Examples
    --------
    >>> found = locate(np.array([76.9]), np.array([43.25]), np.array(["KZ"], dtype=object))
    >>> [region_order()[number] for number in found.region]
    ['KZ-75']
    """
    ours, unknown = country == "KZ", country == ""
    region = np.full(len(lon), -1, dtype=np.intp)
    inland = np.flatnonzero(ours | unknown)
    region[inland] = first_holding(_regions(), lon[inland], lat[inland])
    outside = np.flatnonzero(ours & (region < 0))
    borders = _borders_inside(lon, lat, region)
    if outside.size:
        points = in_metres(shapely.points(lon[outside], lat[outside]))
        region[outside] = first_nearest(_ground().regions, points, COAST_KM * 1000)
        borders[outside] = _borders_outside(points, region[outside])
    return Found(region, borders, _zones(lon, lat, country, region))


@cache
def region_order() -> tuple[str, ...]:
    """Return the codes of the regions of today, the smaller by official area first, then by code."""
    by_size = sorted(edition_by_id(TODAY).regions, key=lambda each: (each.area_km2, each.code))
    return tuple(each.code for each in by_size)


def _regions() -> list[BaseGeometry]:
    return [region_shapes()[code] for code in region_order()]


@cache
def lands() -> tuple[Land, ...]:
    """Return the lands of today's stretches, ordered by the ids of their border regions."""
    found = zip(properties("borders.geojson"), geometries("borders.geojson"), strict=True)
    return tuple(sorted(_land(shape, **each) for each, shape in found if each["part"] == "land"))


def _land(shape: BaseGeometry, *, neighbour: str, region: str, **_: str) -> Land:
    return Land(f"KZ-{neighbour}/{TODAY}/{region}", region_order().index(region), shape)


def _borders_inside(lon: Degrees, lat: Degrees, region: Numbers) -> Bits:
    bits = np.zeros(len(lon), dtype=np.int64)
    for number, land in enumerate(lands()):
        mine = np.flatnonzero(region == land.region)
        bits[mine] |= holds(land.shape, lon[mine], lat[mine]).astype(np.int64) << number
    return bits


def _borders_outside(points: NDArray[np.object_], region: Numbers) -> Bits:
    bits = np.zeros(len(points), dtype=np.int64)
    for number, (land, shape) in enumerate(zip(lands(), _ground().lands, strict=True)):
        mine = np.flatnonzero(region == land.region)
        to_region = shapely.distance(points[mine], _ground().regions[land.region])
        to_land = shapely.distance(points[mine], shape)
        bits[mine] |= (to_land <= to_region + _ROUNDING_M).astype(np.int64) << number
    return bits


@cache
def _ground() -> Ground:
    return Ground(in_metres(_regions()), in_metres([land.shape for land in lands()]))


def _zones(lon: Degrees, lat: Degrees, country: NDArray[np.object_], region: Numbers) -> Bits:
    bits = np.zeros(len(lon), dtype=np.int64)
    abroad = np.flatnonzero((region < 0) & (country != "KZ"))
    for number, zone in enumerate(zone_table()):
        member = np.array([zone.has(code) for code in region_order()] + [False])  # the last is for -1
        held = member[region]
        held[abroad] = _abroad(zone, lon[abroad], lat[abroad], country[abroad])
        bits |= held.astype(np.int64) << number
    return bits


def _abroad(zone: Zone, lon: Degrees, lat: Degrees, country: NDArray[np.object_]) -> NDArray[np.bool_]:
    held = np.isin(country, [unit for unit in zone.members if "-" not in unit])
    parted = [each for each in set(country) - set(zone.members) if each == "" or zone.has(each)]
    asked = np.flatnonzero(np.isin(country, parted))
    if asked.size:
        held[asked] = holds(area_shape(f"zone:{zone.id}"), lon[asked], lat[asked])
    return held
