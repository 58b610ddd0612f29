"""Coordinates that a report gives."""

from __future__ import annotations

from kzmap.places.placement import Placement

_HALF_DEGREE_KM = 55.6  # half of a degree of latitude
_LEAST_KM = 0.1


def given_point(lat: float, lon: float, name: str | None) -> Placement:
    """Return the placement of given coordinates; the radius is what their decimals leave open.

    Parameters
    ----------
    lat, lon : float
        Degrees (EPSG:4326).
    name : str or None
        What the report calls the place.

    Returns
    -------
    Placement
        Of kind ``site``. Its region is found by the join, not here.

    Examples
    --------
    >>> given_point(43.25, 76.9, "a crossroads").radius_km
    0.556
    """
    decimals = max(_decimals(lat), _decimals(lon))
    radius = max(_LEAST_KM, round(_HALF_DEGREE_KM * 10**-decimals, 3))
    label = f"{lat:g}, {lon:g}"
    return Placement(
        query=label,
        reason=f"coordinates given by the source, to {decimals} decimals",
        name=name or label,
        place_id=f"point:{lat!r},{lon!r}",
        kind="site",
        lat=lat,
        lon=lon,
        radius_km=radius,
        match="coordinates",
        score=1.0,
    )


def _decimals(degrees: float) -> int:
    return len(f"{degrees:.7f}".rstrip("0").partition(".")[2])
