"""What is known of a coordinate: the nearest place, regions then and now, border, zones, country, waters."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, cos, degrees, radians, sin
from typing import TYPE_CHECKING, Any

from kzmap.areas import editions, reverse_region
from kzmap.areas.cover import regions_holding
from kzmap.areas.ground import ground_at, neighbours_beside, regions_beside
from kzmap.places.homonyms import km

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from kzmap.places.model import Place

NEAREST_KM = 300.0
"""How far from a coordinate the nearest place may be to be worth naming."""

_DEGREES = 3.0  # of latitude; farther is beyond those 300 km
_SMALL_KM = 5.0  # a park or a field that reaches farther is no help to say where a point lies
_WINDS = ("north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west")


@dataclass(frozen=True)
class Spot:
    """A coordinate and what lies there.

    Attributes
    ----------
    lat, lon : float
        Degrees, EPSG:4326.
    place : Place or None
        The town that holds it, else the nearest town, or site of at most 5 km, within 300 km.
    distance_km : float or None
        How far away its point is.
    direction : str
        Where the coordinate lies as seen from the place: ``"north-east"``.
    edition : str
        The edition in force on the day.
    region, region_now : str or None
        The region of that edition, and of today (ISO 3166-2); None abroad and at sea.
    then : tuple of (edition, region)
        Of each edition in force in a span of days, its id and its region; empty abroad and at sea.
    before : str
        The year before which regions are not known here, if some of the days lie there; else empty.
    border_region, zones : tuple of str
        Ids of today's stretches of border whose land holds it, and of the zones.
    country : str or None
        ISO 3166-1 alpha-2; None at sea and off the map.
    waters : str or None
        The sea or the lake that it lies in.
    beside : tuple of str
        What else reaches within 300 m, so that it may lie there as well: regions of the edition
        (ISO 3166-2) and countries.
    """

    lat: float
    lon: float
    place: Place | None
    distance_km: float | None
    direction: str
    edition: str
    region: str | None
    region_now: str | None
    border_region: tuple[str, ...]
    zones: tuple[str, ...]
    country: str | None
    waters: str | None
    beside: tuple[str, ...]
    then: tuple[tuple[str, str], ...] = ()
    before: str = ""

    @property
    def inside(self) -> bool:
        """Whether the place holds it."""
        return (
            self.place is not None
            and not self.waters
            and self.distance_km is not None
            and self.distance_km <= (self.place.radius_km or 0.0)
        )

    @property
    def known(self) -> bool:
        """Whether anything is known of it: off the map nothing is."""
        return bool(self.place or self.country or self.waters)

    def as_json(self) -> dict[str, Any]:
        """Return it as plain values.

        The name, the id and the kind are those of the town that holds it; else it is a site without a name,
        and the nearest place has keys of its own. `region_then` lists the regions of each edition in force.
        """
        place = self.place
        held = place if self.inside else None
        return {
            "name": held.name if held else None,
            "place_id": held.id if held else None,
            "kind": held.kind if held else "site" if self.known else None,
            "lat": self.lat,
            "lon": self.lon,
            "radius_km": None,
            "nearest": place.name if place else None,
            "nearest_id": place.id if place else None,
            "nearest_kind": place.kind if place else None,
            "nearest_km": self.distance_km,
            "direction": self.direction or None,
            "region": self.region_now,
            "region_then": list(dict.fromkeys(code for _, code in self.then)),
            "editions": [edition for edition, _ in self.then],
            "border_region": list(self.border_region),
            "zones": list(self.zones),
            "country": self.country,
            "waters": self.waters,
            "beside": list(self.beside),
        }


def spot_at(
    places: Iterable[Place],
    lat: float,
    lon: float,
    day: date | str | None = None,
    last: date | str | None = None,
) -> Spot:
    """Return what is known of a coordinate.

    Parameters
    ----------
    places : iterable of Place
        Among which the nearest is sought.
    lat, lon : float
        Degrees, EPSG:4326.
    day : datetime.date or str, optional
        The day whose regions count; without it, today's.
    last : datetime.date or str, optional
        The last day of a span that begins on `day`.

    Returns
    -------
    Spot

    Raises
    ------
    InputError
        If the coordinate is none, or `day` is no date.

    Examples
    --------
    >>> from kzmap.places import Gazetteer
    >>> spot = spot_at(Gazetteer.shipped().places, 45.02, 78.37, "2011-05-17")
    >>> spot.place.name, spot.region, spot.region_now, spot.country
    ('Taldykorgan', 'KZ-19', 'KZ-33', 'KZ')
    """
    areas = reverse_region(lat, lon, day, last)
    ground = ground_at(lat, lon, areas.region_now)
    oldest = editions()[0].id
    before = oldest if day is not None and str(day)[:4] < oldest else ""
    unknown = bool(before) and str(last or day)[:4] < oldest
    place, distance = _nearest(places, lat, lon)
    now = [code for code in regions_beside(lat, lon) if code != areas.region_now]
    then = regions_holding(tuple(sorted(now)), areas.edition) if now else ()
    beside = [code for code in then if code != areas.region]
    across = neighbours_beside(lat, lon)
    return Spot(
        lat=lat,
        lon=lon,
        place=place,
        distance_km=round(distance, 2) if place else None,
        direction=_direction(place, lat, lon) if place else "",
        edition=areas.edition,
        region=areas.region,
        region_now=areas.region_now,
        border_region=areas.border_region,
        zones=areas.zones,
        country=ground.country,
        waters=ground.waters,
        beside=(*beside, *(code for code in across if code != ground.country)),
        then=() if unknown else areas.then,
        before=before,
    )


def _nearest(places: Iterable[Place], lat: float, lon: float) -> tuple[Place | None, float]:
    """Return the town that holds a coordinate, else the nearest town or small site, and how far it is."""
    near = []
    for number, place in enumerate(places):
        if place.lat is None or place.lon is None or abs(place.lat - lat) > _DEGREES:
            continue
        radius = place.radius_km or 0.0
        town = place.kind == "settlement"
        if town or (place.kind == "site" and radius <= _SMALL_KM):
            away = km(lat, lon, place.lat, place.lon)
            near.append((not town or away > radius, away, number, place))
    _, away, _, best = min(near, default=(True, NEAREST_KM, 0, None))
    return (best, away) if away < NEAREST_KM else (None, away)


def _direction(place: Place, lat: float, lon: float) -> str:
    """Return where a coordinate lies as seen from a place, to an eighth of the compass."""
    south, north = radians(place.lat or 0.0), radians(lat)
    over = radians(lon - (place.lon or 0.0))
    bearing = atan2(sin(over) * cos(north), cos(south) * sin(north) - sin(south) * cos(north) * cos(over))
    return _WINDS[round(degrees(bearing) / 45) % len(_WINDS)]
