"""The gazetteer as a geopy geocoder: offline, with geopy's verbs and its `Location`."""

from __future__ import annotations

from typing import Any

from geopy.adapters import BaseSyncAdapter
from geopy.exc import GeocoderUnavailable
from geopy.geocoders.base import Geocoder as GeopyGeocoder
from geopy.location import Location
from geopy.point import Point

from kzmap.areas import region as region_of
from kzmap.places.area_centre import area_centre
from kzmap.places.area_names import country_names
from kzmap.places.resolver import Resolver
from kzmap.places.resolver import resolver as shipped_resolver
from kzmap.places.spot import spot_at

Rows = list[dict[str, Any]]


class Geocoder(GeopyGeocoder):  # type: ignore[misc] # geopy has no types
    """A geopy geocoder over the shipped gazetteer, which never calls out.

    Parameters
    ----------
    resolver : Resolver, optional
        What places the names; the one over the shipped gazetteer by default.

    Examples
    --------
    >>> location = Geocoder().geocode("Semipalatinsk")
    >>> location.address, round(location.latitude, 1), location.raw["region"]
    ('Semey, Abai region, Kazakhstan', 50.4, 'KZ-10')
    >>> Geocoder().geocode("Atlantis") is None
    True
    """

    def __init__(self, resolver: Resolver | None = None) -> None:
        super().__init__(adapter_factory=_Offline)
        self._resolver = resolver or shipped_resolver()

    def geocode(
        self,
        query: str,
        *,
        exactly_one: bool = True,
        region: str | None = None,
        country: str | None = None,
        date: str | None = None,
    ) -> Location | list[Location] | None:
        """Find a place by its name.

        Parameters
        ----------
        query : str
            The place as a report writes it.
        exactly_one : bool, default True
            Whether to return one location, or a list of it and of all that the name could also mean.
        region, country, date : str, optional
            What else the report says; see `kzmap.places.place`.

        Returns
        -------
        geopy.location.Location, list of it, or None
            `raw` is the placement as ``kzmap geocode --json`` gives it. None if the query is not placed, or
            only at a country whose centre is not known; with ``exactly_one=False``, if nothing bears it.

        Examples
        --------
        >>> [found.raw["region"] for found in Geocoder().geocode("Aktau", exactly_one=False)]
        ['KZ-47', 'KZ-35', 'KZ-35']
        """
        placement = self._resolver.place(query, region=region, country=country, date=date)
        first = [_with_point(placement.as_json())] if placement.placed else []
        if exactly_one:
            return next(iter(_locations(first)), None)
        others = [_with_point(candidate.as_json()) for candidate in placement.candidates]
        return _locations([*first, *others]) or None

    def reverse(
        self, query: Any, *, exactly_one: bool = True, date: str | None = None
    ) -> Location | list[Location] | None:
        """Find what lies at a coordinate: the nearest place, and the areas.

        Parameters
        ----------
        query : geopy.Point, (lat, lon) or str
            Degrees, the latitude first.
        exactly_one : bool, default True
            Whether to return one location, or a list with it alone.
        date : str, optional
            The day whose regions `region_then` is one of; without it, today.

        Returns
        -------
        geopy.location.Location, list of it, or None
            The address and the point are those of the nearest place within 300 km; on water and far from any
            place, the coordinate. `raw` is what ``kzmap geocode --json`` gives for it, see `Spot.as_json`. At
            sea and abroad there is no region. None off the map, where nothing is known.

        Raises
        ------
        InputError
            If `date` is no day.

        Examples
        --------
        >>> found = Geocoder().reverse((45.02, 78.37), date="2011-05-17")
        >>> found.address, found.raw["region"], found.raw["region_then"]
        ('Taldykorgan, Jetisu region, Kazakhstan', 'KZ-33', ['KZ-19'])
        >>> Geocoder().reverse((43.0, 51.0)).raw["waters"]
        'Caspian Sea'
        """
        point = Point(query)
        spot = spot_at(self._resolver.gazetteer.places, point.latitude, point.longitude, date)
        if not spot.known:
            return None
        row = spot.as_json()
        named = spot.place if spot.place and not spot.waters else None
        place = row | {"name": named.name if named else spot.waters}
        at = (named.lat, named.lon) if named else (spot.lat, spot.lon)
        location = Location(_address(place), at, row)
        return location if exactly_one else [location]


class _Offline(BaseSyncAdapter):  # type: ignore[misc] # geopy has no types
    """An adapter that refuses: this geocoder has no service behind it."""

    def __init__(self, *, proxies: object, ssl_context: object) -> None:
        self.proxies, self.ssl_context = proxies, ssl_context

    def get_json(self, url: str, **_: object) -> object:
        raise GeocoderUnavailable(f"kzmap's geocoder is offline and does not ask {url}")

    get_text = get_json


def _with_point(row: dict[str, Any]) -> dict[str, Any]:
    """Return a candidate with the centre of its area, which candidates do not carry."""
    if row["lat"] is not None or "place_id" not in row:
        return row
    lat, lon, radius_km = area_centre(row["place_id"])
    return row | {"lat": lat, "lon": lon, "radius_km": radius_km}


def _locations(rows: Rows) -> list[Location]:
    return [Location(_address(row), (row["lat"], row["lon"]), row) for row in rows if row["lat"] is not None]


def _address(row: dict[str, Any]) -> str:
    parts = [row["name"]]
    if row["region"]:
        parts.append(region_of(row["region"]).name)
    if row["country"]:
        parts.append(country_names().get(row["country"], (row["country"],))[0])
    return ", ".join(dict.fromkeys(part for part in parts if part))
