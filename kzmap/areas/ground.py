"""What lies at a coordinate beyond the regions: the country, a sea or a lake, and which borders run close by.

Countries and waters are those of the base map, right to about a kilometre in Kazakhstan and to three abroad;
regions and the state border are right to about 120 m.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import shapely

from kzmap.areas.basemap import shape, topology
from kzmap.areas.features import properties
from kzmap.areas.points import region_order
from kzmap.areas.shapes import geometries, region_shapes
from kzmap.areas.spots import in_metres

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

BESIDE_M = 300.0
"""So near a border a coordinate may as well lie on its other side: outlines and coordinates are no finer."""

# Degrees. An edge of 100 km that is straight in degrees is up to 500 m beside the one straight in metres.
_STEP = 0.05

# A point in each water that has a name here, in degrees: longitude, latitude.
_WATERS = {
    "Caspian Sea": (51.0, 42.0),
    "Black Sea": (37.5, 43.8),
    "Persian Gulf": (49.6, 28.6),
    "North Aral Sea": (60.8, 46.5),
    "South Aral Sea": (58.4, 45.2),
    "Lake Balkhash": (74.2, 46.0),
    "Lake Zaysan": (84.0, 48.0),
    "Lake Alakol": (81.75, 46.1),
    "Lake Sasykkol": (80.9, 46.58),
    "Lake Tengiz": (69.0, 50.45),
    "Lake Issyk-Kul": (77.3, 42.45),
    "Kapchagay Reservoir": (77.6, 43.85),
}


class Ground(NamedTuple):
    """The country of a coordinate (ISO 3166-1 alpha-2), and the water that it lies in.

    Both are None outside the base map; a sea has no country here.
    """

    country: str | None
    waters: str | None


def ground_at(lat: float, lon: float, region: str | None) -> Ground:
    """Return the country and the water of a coordinate.

    Parameters
    ----------
    lat, lon : float
        Degrees, EPSG:4326.
    region : str or None
        The region of Kazakhstan that holds it, which goes before the coarser base map.

    Examples
    --------
    >>> ground_at(43.0, 51.0, None).waters, ground_at(44.2, 80.43, None).country
    ('Caspian Sea', 'CN')
    >>> ground_at(0, 0, None)
    Ground(country=None, waters=None)
    """
    spot = shapely.Point(lon, lat)
    lake = next((water for water in _base("lakes") if shapely.intersects(water.shape, spot)), None)
    if region:
        return Ground("KZ", lake.name if lake else None)
    parts = [*_base("units"), *_base("sea")]
    foreign = [part for part in parts if part.name != "KZ"]
    found = [part for part in foreign if shapely.intersects(part.shape, spot)]
    if not found and any(shapely.intersects(part.shape, spot) for part in parts):
        # the base map's Kazakhstan reaches a little farther than the finer outline of its regions
        found = [min(foreign, key=lambda part: part.shape.distance(spot))]
    if not found:
        return Ground(None, None)
    first = found[0]
    return Ground(None, first.name) if first.sea else Ground(first.name, lake.name if lake else None)


def neighbours_beside(lat: float, lon: float) -> tuple[str, ...]:
    """Return the countries (ISO 3166-1 alpha-2) whose border with Kazakhstan runs within 300 m.

    Examples
    --------
    >>> from kzmap.areas.shapes import stretch_line
    >>> spot = stretch_line("border:KZ-CN").interpolate(0.5, normalized=True)
    >>> neighbours_beside(spot.y, spot.x)
    ('CN',)
    """
    names, lines = _lines()
    return tuple(sorted({names[at] for at in _near(lines, lat, lon)}))


def regions_beside(lat: float, lon: float) -> tuple[str, ...]:
    """Return the codes of the regions of today that reach within 300 m, in the order of `region_order`.

    Examples
    --------
    >>> regions_beside(43.25, 76.95)
    ('KZ-75',)
    """
    return tuple(region_order()[at] for at in sorted(_near(_regions(), lat, lon)))


def _near(shapes: NDArray[np.object_], lat: float, lon: float) -> list[int]:
    spot = in_metres([shapely.Point(lon, lat)])[0]
    return [int(at) for at in np.flatnonzero(shapely.dwithin(shapes, spot, BESIDE_M))]


@cache
def _regions() -> NDArray[np.object_]:
    return in_metres(shapely.segmentize([region_shapes()[code] for code in region_order()], _STEP))


@cache
def _lines() -> tuple[list[str], NDArray[np.object_]]:
    found = zip(properties("borders.geojson"), geometries("borders.geojson"), strict=True)
    lines = [(each["neighbour"], line) for each, line in found if each["part"] == "line"]
    return [neighbour for neighbour, _ in lines], in_metres(
        shapely.segmentize([line for _, line in lines], _STEP)
    )


class _Part(NamedTuple):
    name: str
    shape: BaseGeometry
    sea: bool


@cache
def _base(layer: str) -> tuple[_Part, ...]:
    """Return the polygons of a layer of the base map, each with the country or the water that it is."""
    rows = [
        (each["properties"], part)
        for each in topology()["objects"][layer]["geometries"]
        for part in shapely.get_parts(shape(each))
    ]
    shapely.prepare([part for _, part in rows])
    if layer == "units":
        return tuple(_Part(said["country"], part, sea=False) for said, part in rows)
    return tuple(_Part(_named(part, layer), part, sea=layer == "sea") for _, part in rows)


def _named(water: BaseGeometry, layer: str) -> str:
    found = (name for name, spot in _WATERS.items() if shapely.intersects(water, shapely.Point(spot)))
    return next(found, "the sea" if layer == "sea" else "a lake")
