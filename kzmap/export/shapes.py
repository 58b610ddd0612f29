"""Shapes for exports: areas as coarse as the page draws them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import shapely

from kzmap.reports.columns import AREA_KINDS

if TYPE_CHECKING:
    from geopandas import GeoDataFrame
    from numpy.typing import NDArray

_TOLERANCE = 0.01  # degrees, about 1 km: an area incident is no survey of its outline
_GRID = 1e-4  # degrees, about 10 m


def coarse(incidents: GeoDataFrame) -> NDArray[np.object_]:
    """Return the geometries with areas simplified and wound as RFC 7946 asks (outer rings anticlockwise).

    Equal areas are worked on once; points of places and missing geometries pass through. A region abroad
    has no polygon: it gets no geometry, since a point would say more than is known.
    """
    shapes = np.array(incidents.geometry, dtype="object")
    shapes[vague(incidents)] = None
    is_area = shapely.get_dimensions(shapes) == 2  # noqa: PLR2004 - polygons
    distinct = {id(shape): shape for shape in shapes[is_area]}
    done = {key: _simple(shape) for key, shape in distinct.items()}
    shapes[is_area] = [done[id(shape)] for shape in shapes[is_area]]
    return shapes


def vague(incidents: GeoDataFrame) -> NDArray[np.bool_]:
    """Tell which incidents are known to an area alone and yet have a point, which stands for the area."""
    is_point = shapely.get_dimensions(np.asarray(incidents.geometry, dtype="object")) == 0
    found: NDArray[np.bool_] = is_point & incidents["place_kind"].isin(AREA_KINDS).to_numpy(dtype=bool)
    return found


def _simple(shape: shapely.Geometry) -> shapely.Geometry:
    return shapely.orient_polygons(shapely.set_precision(shapely.simplify(shape, _TOLERANCE), _GRID))
