"""The regions of today: the coverage in full detail, and ``regions.geojson``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import geopandas as gpd
import numpy as np
import shapely

from geodata.build import coverage, geojson
from geodata.build.fetch import load_sources, member
from geodata.build.planes import EQUAL_AREA, project

if TYPE_CHECKING:
    from pathlib import Path

TOLERANCE_M = 120
DECIMALS = 5
GRID = 1e-7  # the source's own grid
ISLET_M2 = 100_000  # smaller ones are a dot at any zoom of the map

# The source's names (its code column is a running number) and the ISO 3166-2 codes in force since 2022.
CODES = {
    "Abay Region": "KZ-10",
    "Akmola Region": "KZ-11",
    "Aktobe Region": "KZ-15",
    "Almaty": "KZ-75",
    "Almaty Region": "KZ-19",
    "Astana": "KZ-71",
    "Atyrau Region": "KZ-23",
    "East Kazakhstan Region": "KZ-63",
    "Jambyl Region": "KZ-31",
    "Jetisu Region": "KZ-33",
    "Karaganda Region": "KZ-35",
    "Kostanay Region": "KZ-39",
    "Kyzylorda Region": "KZ-43",
    "Mangystau Region": "KZ-47",
    "North Kazakhstan Region": "KZ-59",
    "Pavlodar Region": "KZ-55",
    "Shymkent": "KZ-79",
    "Turkistan Region": "KZ-61",
    "Ulytau Region": "KZ-62",
    "West Kazakhstan Region": "KZ-27",
}


def detailed(cache: Path) -> gpd.GeoDataFrame:
    """Return the 20 regions in full detail as a valid coverage: columns code, geometry; EPSG:4326; by code.

    The source has a self-intersection, overlaps of 15 km2 and gaps of 0.001 km2. All outlines are noded
    together; where two regions claim a face, the smaller one (the city) keeps it.
    """
    raw = gpd.read_file(member(load_sources()["regions"], cache, "kz-adm1.geojson"))
    codes = raw["ADM1_EN"].map(CODES)
    order = np.argsort(codes.to_numpy())
    shapes = np.asarray(shapely.force_2d(shapely.make_valid(raw.geometry.to_numpy())))[order]
    parts = coverage.faces(shapes, GRID)
    size = shapely.area(project(shapes, EQUAL_AREA))
    owner = coverage.owners(shapely.point_on_surface(parts), shapes, size)
    owner = coverage.give_to_longest_edge(parts, owner)
    owner[_islets(parts)] = -1
    whole = coverage.dissolve(parts, owner, len(shapes))
    coverage.check(whole, "regions in full detail")
    return gpd.GeoDataFrame({"code": codes.to_numpy()[order]}, geometry=whole, crs="EPSG:4326")


def _islets(parts: coverage.Geometries) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """Return which parts are islets of the Caspian: small, and touching no other part."""
    _, other = shapely.STRtree(parts).query(parts, predicate="intersects")
    alone = np.bincount(other, minlength=len(parts)) == 1  # each part meets itself
    return np.asarray(alone & (shapely.area(project(parts, EQUAL_AREA)) < ISLET_M2))


def build(detail: gpd.GeoDataFrame, out: Path) -> gpd.GeoDataFrame:
    """Write ``regions.geojson`` from the regions in full `detail`, and return what was written."""
    shapes = coverage.simplify(detail.geometry.to_numpy(), TOLERANCE_M)
    shapes = coverage.rounded(shapes, 10.0**-DECIMALS)
    coverage.check(shapes, "regions.geojson")
    rows = zip(detail["code"], shapes, strict=True)
    geojson.write(out / "regions.geojson", (({"code": code}, shape) for code, shape in rows), DECIMALS)
    return gpd.GeoDataFrame({"code": detail["code"]}, geometry=shapes, crs="EPSG:4326")
