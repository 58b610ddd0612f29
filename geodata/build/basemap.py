"""The page's base map: ``basemap.topojson``, units, sea, lakes and rivers with shared arcs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from geodata.build import coverage, topology, water
from geodata.build.neighbours import EXTENT, SEA

if TYPE_CHECKING:
    from pathlib import Path

    import geopandas as gpd

NEAR_M, FAR_M = 1000, 2500  # tolerances: Kazakhstan's regions, and what lies around them
STEP = 0.001  # degrees; 110 m


def coarse(units: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return `units` (full detail, the sea among them) simplified together to the base map's grain."""
    shapes = coverage.simplify(units.geometry.to_numpy(), NEAR_M, keep_frame=True)
    around = units["country"].to_numpy() != "KZ"
    # what is left once Kazakhstan is out has its outline for a frame, so that they still meet
    shapes[around] = coverage.simplify(shapes[around], FAR_M, keep_frame=True)
    shapes = coverage.rounded(shapes, STEP)
    coverage.check(shapes, "basemap.topojson")
    return units.assign(geometry=shapes)


def build(units: gpd.GeoDataFrame, cache: Path, out: Path) -> None:
    """Write ``basemap.topojson`` from the `coarse` units.

    Its objects: "units" (code, country), "sea", "lakes" and "rivers" (scalerank, 0 the greatest).
    """
    land = units[units["code"] != SEA]
    objects = {
        "units": _rows(land, "code", "country"),
        "sea": _rows(units[units["code"] == SEA]),
        "lakes": _rows(water.lakes(cache, STEP), "scalerank"),
        "rivers": _rows(water.rivers(cache, STEP), "scalerank"),
    }
    west, south, _, _ = EXTENT.bounds
    made = topology.encode(objects, (west, south), STEP)
    text = json.dumps(made, separators=(",", ":")) + "\n"
    (out / "basemap.topojson").write_text(text, encoding="utf-8", newline="\n")


def _rows(frame: gpd.GeoDataFrame, *columns: str) -> topology.Rows:
    heads = frame[list(columns)].to_dict("records") if columns else [{} for _ in range(len(frame))]
    return list(zip(heads, frame.geometry, strict=True))
