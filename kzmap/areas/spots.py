"""Where points lie: the rules for one point, applied to many at once.

Longitudes and latitudes are in degrees (EPSG:4326). Polygons come in an order of preference: a point
on the edge of several is in the first of them.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from geopandas import GeoSeries
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

Numbers = NDArray[np.intp]
Degrees = NDArray[np.float64]
Shapes = Sequence[BaseGeometry] | NDArray[np.object_]

# Albers for Kazakhstan: lengths are true to a half per cent there, which is enough for a limit in km.
METRES = "+proj=aea +lat_1=42 +lat_2=54 +lat_0=48 +lon_0=67 +datum=WGS84 +units=m"


def first_holding(shapes: Shapes, lon: Degrees, lat: Degrees) -> Numbers:
    """Return for each point the number of the first shape that holds it, -1 for none.

    A shape holds its inside and its edge.

    Examples
    --------
    >>> left, right = shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)
    >>> first_holding([left, right], np.array([0.5, 1.0, 1.5, 3.0]), np.zeros(4) + 0.5).tolist()
    [0, 0, 1, -1]
    """
    found = np.full(len(lon), -1, dtype=np.intp)
    for number, shape in enumerate(shapes):
        free = np.flatnonzero(found < 0)
        found[free[holds(shape, lon[free], lat[free])]] = number
    return found


def holds(shape: BaseGeometry, lon: Degrees, lat: Degrees) -> NDArray[np.bool_]:
    """Tell for each point whether a shape holds it, the edge included."""
    shapely.prepare(shape)
    west, south, east, north = shape.bounds
    held: NDArray[np.bool_] = (west <= lon) & (lon <= east) & (south <= lat) & (lat <= north)
    held[held] = shapely.intersects_xy(shape, lon[held], lat[held])
    return held


def first_nearest(shapes: Shapes, points: Shapes, limit: float) -> Numbers:
    """Return for each point the number of the nearest shape up to `limit` away, -1 for none.

    Of several equally near, the first counts. Shapes, points and limit are in one plane unit.

    Examples
    --------
    >>> left, right = shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)
    >>> first_nearest([left, right], shapely.points([0.5, 1.0, 9.0], [2, 2, 2]), 3).tolist()
    [0, 0, -1]
    """
    found = np.full(len(points), -1, dtype=np.intp)
    point, shape = shapely.STRtree(shapes).query_nearest(points, max_distance=limit, all_matches=True)
    # From the last to the first, so that the first shape of a tie is written last.
    order = np.argsort(-shape, kind="stable")
    found[point[order]] = shape[order]
    return found


def in_metres(shapes: Shapes) -> NDArray[np.object_]:
    """Project shapes from degrees to metres, Albers for Kazakhstan."""
    projected: NDArray[np.object_] = GeoSeries(shapes, crs="EPSG:4326").to_crs(METRES).to_numpy()
    return projected
