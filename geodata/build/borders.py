"""Border regions: ``borders.geojson``, the state border by neighbour and region, and the land along it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import geopandas as gpd
import numpy as np
import shapely

from geodata.build import coverage, geojson
from geodata.build.neighbours import SEA
from geodata.build.planes import EQUAL_AREA, EQUIDISTANT, project, unproject

if TYPE_CHECKING:
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry

NEIGHBOURS = ("CN", "KG", "RU", "TM", "UZ")
WIDTH_M = 50_000
INNER_TOLERANCE_M = 300  # of the strip's inner edge, a drawn line that no one can see on the ground
DECIMALS = 5
GRID = 10.0**-DECIMALS


def build(regions: gpd.GeoDataFrame, units: gpd.GeoDataFrame, out: Path) -> gpd.GeoDataFrame:
    """Write ``borders.geojson`` and return it: columns id, neighbour, region, part, geometry; EPSG:4326.

    `regions` are those of ``regions.geojson``, `units` the neighbours in full detail. A pair of neighbour
    and region stands here where the two share a border; the strip is cut from one belt around the whole
    border with that neighbour, so that strips side by side unite without a seam. The Caspian coast is no
    border here.
    """
    lines = _lines(regions, units)
    rows = []
    for neighbour in NEIGHBOURS:
        own = {region: line for (other, region), line in lines.items() if other == neighbour}
        land = _strips(regions, shapely.union_all(list(own.values())))
        for region, line in own.items():
            head = {"id": f"KZ-{neighbour}/{region}", "neighbour": neighbour, "region": region}
            rows += [({**head, "part": "line"}, line), ({**head, "part": "land"}, land[region])]
    geojson.write(out / "borders.geojson", rows, DECIMALS)
    return gpd.GeoDataFrame(
        [head for head, _ in rows], geometry=[shape for _, shape in rows], crs="EPSG:4326"
    )


def _lines(regions: gpd.GeoDataFrame, units: gpd.GeoDataFrame) -> dict[tuple[str, str], BaseGeometry]:
    """Return the state border by (neighbour, region), made of the very segments of the regions' outlines."""
    whole = shapely.coverage_union_all(regions.geometry.to_numpy())
    segments = _segments(shapely.boundary(whole))
    middle = shapely.line_interpolate_point(segments, 0.5, normalized=True)
    country = _nearest_country(middle, units)
    owner = shapely.STRtree(regions.geometry.to_numpy()).nearest(middle)
    region = regions["code"].to_numpy()[owner]
    found = {}
    for neighbour in NEIGHBOURS:
        for code in sorted(set(region[country == neighbour])):
            own = segments[(country == neighbour) & (region == code)]
            found[neighbour, code] = shapely.line_merge(shapely.multilinestrings(own))
    return found


def _nearest_country(points: np.ndarray[Any, Any], units: gpd.GeoDataFrame) -> np.ndarray[Any, Any]:
    """Return for each of `points` whose outline, of the neighbours' and the sea's, runs nearest."""
    abroad = units[units["country"] != "KZ"].replace({"country": {"": SEA}}).dissolve("country")
    edges = [_segments(project(shape, EQUAL_AREA)) for shape in shapely.boundary(abroad.geometry.to_numpy())]
    names = np.repeat(abroad.index.to_numpy(), [len(part) for part in edges])
    tree = shapely.STRtree(np.concatenate(edges))
    return np.asarray(names[tree.nearest(project(points, EQUAL_AREA))])


def _segments(lines: BaseGeometry) -> np.ndarray[Any, np.dtype[np.object_]]:
    """Return every segment of `lines` as a line of its own."""
    pairs = []
    for line in shapely.get_parts(lines):
        xy = shapely.get_coordinates(line)
        pairs.append(np.stack([xy[:-1], xy[1:]], axis=1))
    return np.asarray(shapely.linestrings(np.concatenate(pairs)))


def _strips(regions: gpd.GeoDataFrame, border: BaseGeometry) -> dict[str, BaseGeometry]:
    """Return each region's land within `WIDTH_M` of `border`; strips side by side share their edge."""
    belt = shapely.buffer(project(border, EQUIDISTANT), WIDTH_M, quad_segs=32)
    belt = unproject(shapely.simplify(belt, INNER_TOLERANCE_M), EQUIDISTANT)
    belt = coverage.rounded(np.array([belt]), GRID)[0]
    shapes = regions.geometry.to_numpy()
    parts = coverage.faces([*shapes, belt], GRID)
    inside = shapely.point_on_surface(parts)
    owner = coverage.owners(inside, shapes, np.arange(len(shapes)))
    owner[~shapely.contains_properly(belt, inside)] = -1
    strips = coverage.dissolve(parts, owner, len(shapes))
    return dict(zip(regions["code"], coverage.rounded(strips, GRID), strict=True))
