"""Points that stand for areas, in formats that know only points."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kzmap.areas import TODAY, region
from kzmap.errors import InputError
from kzmap.places import place
from kzmap.places.area_centre import area_centre

if TYPE_CHECKING:
    from collections.abc import Callable

    from geopandas import GeoDataFrame

_SEAT = "KZ-71"


class Spot(NamedTuple):
    """Degrees (EPSG:4326); None where nothing can stand for the area."""

    lat: float | None
    lon: float | None


@cache
def capital(place_id: str) -> Spot:
    """Return the seat of the region that an area is, or that holds a stretch of border.

    The capital stands for Kazakhstan, the centre for any other area and where the seat is not known.

    Parameters
    ----------
    place_id : str
        An area's id, such as ``region:2011/KZ-19`` or ``border:KZ-CN/KZ-19``.

    Examples
    --------
    >>> capital("region:2011/KZ-19")  # Taldykorgan, which was its seat then
    Spot(lat=45.0..., lon=78.3...)
    """
    kind, _, rest = place_id.partition(":")
    if kind == "region":
        edition, _, code = rest.partition("/")
        return _seat(code, edition)
    if place_id == "country:KZ":
        return _seat(_SEAT, TODAY)
    parts = rest.split("/")  # of a border: its name, the edition, the region
    if kind == "border" and len(parts) > 1:
        return _seat(parts[-1], next((part for part in parts if part.isdecimal()), TODAY))
    return centre(place_id)


@cache
def centre(place_id: str) -> Spot:
    """Return the centre of an area, or a point inside where the centre lies outside.

    Examples
    --------
    >>> centre("region:2022/KZ-71").lat
    51.1...
    """
    try:
        return Spot(*area_centre(place_id)[:2])
    except InputError:
        return Spot(None, None)


def spots_of(incidents: GeoDataFrame, stand: Callable[[str], Spot]) -> list[Spot]:
    """Return the coordinates of each incident: its point, or what `stand` gives for its area."""
    places = zip(incidents["lat"], incidents["lon"], incidents["place_id"], strict=True)
    return [Spot(lat, lon) if lat == lat else stand(str(id_)) for lat, lon, id_ in places]  # noqa: PLR0124 - NaN


def regions_of(incidents: GeoDataFrame) -> list[str | None]:
    """Return the name of the one region that an incident was in, as it was called then."""
    pairs = zip(incidents["region"], incidents["edition"], strict=True)
    return [_name(codes[0], editions[-1]) if len(codes) == 1 else None for codes, editions in pairs]


@cache
def _name(code: str, edition: str) -> str:
    return region(code, edition).name


def _seat(code: str, edition: str) -> Spot:
    unit = region(code, edition)
    found = place(unit.capital, region=unit.name, country="KZ")
    if found.kind == "settlement":
        return Spot(found.lat, found.lon)
    return centre(f"region:{edition}/{code}")
