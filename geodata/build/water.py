"""Lakes and rivers, clipped to the map and simplified to its grain."""

from __future__ import annotations

from typing import TYPE_CHECKING

import geopandas as gpd
import numpy as np
import shapely

from geodata.build.fetch import load_sources, shapefile
from geodata.build.neighbours import EXTENT
from geodata.build.planes import EQUAL_AREA, project, unproject

if TYPE_CHECKING:
    from pathlib import Path

    from geodata.build import coverage

NEAR = shapely.box(44, 39.5, 90, 57)  # degrees; Kazakhstan and what lies beside it
NEAR_M, FAR_M = 1000, 2500  # tolerances: nobody looks closely at what lies far from Kazakhstan
LAKE_M2 = 60e6
ISLAND_M2 = 30e6  # smaller islands in lakes are left out
FAR_RANK = 7  # of the rivers far off only those up to this scalerank


def lakes(cache: Path, step: float) -> gpd.GeoDataFrame:
    """Return lakes of over 60 km2 on a grid of `step` degrees: columns scalerank (0 the greatest), geometry.

    One row a scalerank; EPSG:4326.
    """
    raw = _clipped(gpd.read_file(shapefile(load_sources()["water"], cache, "ne_10m_lakes")))
    plane = project(raw.geometry.to_numpy(), EQUAL_AREA)
    kept = shapely.area(plane) >= LAKE_M2
    near = raw[kept].intersects(NEAR).to_numpy()
    # the source cuts some lakes in two, at a border or a dam: simplified as a coverage the halves still meet
    plane = _without_islands(plane[kept])
    plane[near] = shapely.coverage_simplify(plane[near], NEAR_M)
    plane[~near] = shapely.coverage_simplify(plane[~near], FAR_M)
    return _by_rank(raw[kept].set_geometry(np.asarray(unproject(plane, EQUAL_AREA))), step)


def rivers(cache: Path, step: float) -> gpd.GeoDataFrame:
    """Return rivers on a grid of `step` degrees: columns scalerank (0 the greatest), geometry; EPSG:4326.

    One row a scalerank. The lines that the source draws through lakes are left out.
    """
    raw = gpd.read_file(shapefile(load_sources()["rivers"], cache, "ne_10m_rivers_lake_centerlines"))
    raw = _clipped(raw[raw["featurecla"] == "River"])
    raw = raw[(raw["scalerank"] <= FAR_RANK) | raw.intersects(NEAR)]
    tolerance = np.where(raw.intersects(NEAR), NEAR_M, FAR_M)
    plane = shapely.simplify(project(raw.geometry.to_numpy(), EQUAL_AREA), tolerance)
    return _by_rank(raw.set_geometry(np.asarray(unproject(plane, EQUAL_AREA))), step)


def _clipped(raw: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    raw = raw[raw.intersects(EXTENT)]
    shapes = shapely.intersection(shapely.make_valid(shapely.force_2d(raw.geometry.to_numpy())), EXTENT)
    rank = raw["scalerank"].to_numpy().astype(int)
    raw = gpd.GeoDataFrame({"scalerank": rank}, geometry=shapes, crs="EPSG:4326")
    return raw[~raw.is_empty].reset_index(drop=True)


def _without_islands(shapes: coverage.Geometries) -> coverage.Geometries:
    def fill(shape: shapely.Polygon) -> shapely.Polygon:
        islands = [ring for ring in shape.interiors if shapely.Polygon(ring).area > ISLAND_M2]
        return shapely.Polygon(shape.exterior, islands)

    parts, owner = shapely.get_parts(shapes, return_index=True)
    filled = np.array([fill(part) for part in parts], dtype=object)
    return np.array([shapely.multipolygons(filled[owner == i]) for i in range(len(shapes))], dtype=object)


def _by_rank(frame: gpd.GeoDataFrame, step: float) -> gpd.GeoDataFrame:
    frame = frame.dissolve("scalerank", method="unary").reset_index()
    return frame.set_geometry(shapely.set_precision(frame.geometry.to_numpy(), step))
