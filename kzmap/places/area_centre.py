"""The centre and reach of an area's shape. Loads shapely, so it is imported only when an area is met."""

from __future__ import annotations

from functools import cache

import shapely

from kzmap.areas import area_shape
from kzmap.places.homonyms import km


@cache
def area_centre(place_id: str) -> tuple[float | None, float | None, float | None]:
    """Return an area's centre and how far from it the area reaches.

    Parameters
    ----------
    place_id : str
        An area's id, such as ``"region:2022/KZ-19"``.

    Returns
    -------
    lat, lon : float or None
        The centroid in degrees, or a point inside where the centroid lies outside; None without a shape.
    radius_km : float or None
        Greatest distance from there to a point of the area, in km.

    Examples
    --------
    >>> lat, lon, radius = area_centre("region:2022/KZ-19")
    >>> 43 < lat < 46, 74 < lon < 81, 100 < radius < 400
    (True, True, True)
    """
    shape = area_shape(place_id)
    if shape is None:
        return None, None, None
    spot = shape.centroid
    if not shape.covers(spot):
        spot = shape.representative_point()
    edge = shapely.get_coordinates(shape.convex_hull)
    reach = max(km(spot.y, spot.x, lat, lon) for lon, lat in edge)
    return round(spot.y, 5), round(spot.x, 5), round(reach, 1)
