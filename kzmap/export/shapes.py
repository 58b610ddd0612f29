"""Shapes for exports: areas as coarse as the page draws them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import shapely

if TYPE_CHECKING:
    from geopandas import GeoSeries
    from numpy.typing import NDArray

_TOLERANCE = 0.01  # degrees, about 1 km: an area incident is no survey of its outline
_GRID = 1e-4  # degrees, about 10 m


def coarse(geometry: GeoSeries) -> NDArray[np.object_]:
    """Return the geometries with areas simplified and wound as RFC 7946 asks (outer rings anticlockwise).

    Equal areas are worked on once; points and missing geometries pass through.
    """
    shapes = np.array(geometry, dtype="object")
    is_area = shapely.get_dimensions(shapes) == 2  # noqa: PLR2004 - polygons
    distinct = {id(shape): shape for shape in shapes[is_area]}
    done = {key: _simple(shape) for key, shape in distinct.items()}
    shapes[is_area] = [done[id(shape)] for shape in shapes[is_area]]
    return shapes


def _simple(shape: shapely.Geometry) -> shapely.Geometry:
    return shapely.orient_polygons(shapely.set_precision(shapely.simplify(shape, _TOLERANCE), _GRID))
