"""Points of geometry columns, in degrees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from kzmap.reports.files.cells import COORDINATES

if TYPE_CHECKING:
    from numpy.typing import NDArray

_DECIMALS = 6  # of a degree, a tenth of a metre: what is reckoned from another system is no finer
_DEGREES = ("EPSG:4326", "OGC:CRS84")


def single_points(shapes: Any) -> tuple[dict[str, NDArray[np.float64]], int]:
    """Return latitude and longitude of a GeoSeries (EPSG:4326), NaN where a shape is no single point.

    Coordinates of another system are turned into degrees; where none is named they are taken as they are.

    Returns
    -------
    dict
        The two columns of `COORDINATES`.
    int
        How many shapes there are that are no single points.

    Examples
    --------
    >>> from geopandas import GeoSeries
    >>> from shapely import Point
    >>> points, other = single_points(GeoSeries([Point(8565000, 5350000), None], crs=3857))
    >>> points["geometry_lat"].tolist(), other
    ([43.249332, nan], 0)
    """
    given = shapes.crs is not None
    turned = given and not any(shapes.crs == each for each in _DEGREES)
    geometry = np.array(shapes.to_crs("EPSG:4326") if turned else shapes, dtype="object")
    kinds = shapely.get_type_id(geometry)
    lone = (kinds == shapely.GeometryType.MULTIPOINT) & (shapely.get_num_geometries(geometry) == 1)
    geometry[lone] = shapely.get_geometry(geometry[lone], 0)
    points = (shapely.get_type_id(geometry) == shapely.GeometryType.POINT) & ~shapely.is_empty(geometry)
    degrees = [shapely.get_y(geometry), shapely.get_x(geometry)]  # of what is no point they are NaN
    if turned:
        degrees = [np.round(each, _DECIMALS) for each in degrees]
    other = int((~points & ~shapely.is_missing(geometry) & ~shapely.is_empty(geometry)).sum())
    return dict(zip(COORDINATES, degrees, strict=True)), other
