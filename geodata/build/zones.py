"""The two zones of the article: ``zones.geojson``, united from units as ``zones.toml`` says."""

from __future__ import annotations

import tomllib
from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely

from geodata.build import coverage, geojson
from geodata.build.planes import EQUAL_AREA, project

HOLE_M2 = 100e6
PART_M2 = 1e6
DECIMALS = 3  # the grid of the base map, whose vertices these are
TABLE = Path(__file__).parent.parent / "zones.toml"


def build(units: gpd.GeoDataFrame, out: Path) -> gpd.GeoDataFrame:
    """Write ``zones.geojson`` from the base map's coarse `units`, and return it: columns id, geometry.

    EPSG:4326. Holes under 100 km2 are filled and parts under 1 km2 dropped.
    """
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))["zone"]
    shapes = np.array([_united(units, zone["members"]) for zone in table], dtype=object)
    shapes = coverage.rounded(shapes, 10.0**-DECIMALS)
    rows = [({"id": zone["id"]}, shape) for zone, shape in zip(table, shapes, strict=True)]
    geojson.write(out / "zones.geojson", rows, DECIMALS)
    return gpd.GeoDataFrame([head for head, _ in rows], geometry=shapes, crs="EPSG:4326")


def _united(units: gpd.GeoDataFrame, members: list[str]) -> shapely.MultiPolygon:
    missing = set(members) - set(units["code"])
    if missing:
        raise ValueError(f"zones.toml names units that the base map lacks: {', '.join(sorted(missing))}")
    whole = shapely.coverage_union_all(units.geometry.to_numpy()[units["code"].isin(members)])
    parts = [_filled(part) for part in shapely.get_parts(whole) if _area(part) >= PART_M2]
    return shapely.multipolygons(parts)


def _filled(part: shapely.Polygon) -> shapely.Polygon:
    holes = [ring for ring in part.interiors if _area(shapely.Polygon(ring)) >= HOLE_M2]
    return shapely.Polygon(part.exterior, holes)


def _area(shape: shapely.Polygon) -> float:
    return float(shapely.area(project(shape, EQUAL_AREA)))
