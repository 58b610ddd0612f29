"""Which regions a ring around a point reaches into."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import shapely

from kzmap.areas.points import region_order
from kzmap.areas.shapes import region_shapes
from kzmap.areas.spots import in_metres

if TYPE_CHECKING:
    from kzmap.areas.spots import Degrees

_METRES = 1000


def reach(lon: Degrees, lat: Degrees, radius_km: Degrees) -> list[tuple[str, ...]]:
    """Return for each ring the regions of today that it reaches into.

    Parameters
    ----------
    lon, lat : ndarray of float64
        Centres in degrees, EPSG:4326, finite.
    radius_km : ndarray of float64
        Radii in km, finite.

    Returns
    -------
    list of tuple of str
        Sorted codes.

    Examples
    --------
    >>> reach(np.array([76.9]), np.array([43.25]), np.array([30.0]))
    [('KZ-19', 'KZ-75')]
    """
    rings = shapely.buffer(in_metres(shapely.points(lon, lat)), radius_km * _METRES)
    shapes = [region_shapes()[code] for code in region_order()]
    ring, shape = shapely.STRtree(in_metres(shapes)).query(rings, predicate="intersects")
    codes = np.array(region_order(), dtype=object)[shape]
    return [tuple(sorted(codes[ring == number])) for number in range(len(rings))]
