"""The projections that areas, distances and simplifying are measured in."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
from pyproj import Transformer

# For areas. Standard parallels near a sixth of Kazakhstan's height from its edges (40.6 and 55.4 N).
EQUAL_AREA = "+proj=aea +lat_1=42 +lat_2=54 +lat_0=48 +lon_0=67 +ellps=WGS84 +units=m"
# True along meridians, within 0.6 % along parallels over Kazakhstan: for distances.
EQUIDISTANT = "+proj=eqdc +lat_1=42 +lat_2=54 +lat_0=48 +lon_0=67 +ellps=WGS84 +units=m"

LONLAT = "OGC:CRS84"


def project(geometries: Any, plane: str) -> Any:
    """Return `geometries` (degrees of longitude and latitude) in metres of `plane`."""
    return _transform(geometries, LONLAT, plane)


def unproject(geometries: Any, plane: str) -> Any:
    """Return `geometries` (metres of `plane`) in degrees of longitude and latitude."""
    return _transform(geometries, plane, LONLAT)


def _transform(geometries: Any, source: str, target: str) -> Any:
    transformer = Transformer.from_crs(source, target, always_xy=True)

    def step(xy: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
        return np.column_stack(transformer.transform(xy[:, 0], xy[:, 1]))

    return shapely.transform(geometries, step)
