"""The services that can be asked, each through geopy: how, and what is an answer of theirs at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kzmap.places.online.kinds import Raw, nominatim_parts, photon_parts

if TYPE_CHECKING:
    from collections.abc import Callable

    from kzmap.places.online.kinds import Parts
    from kzmap.places.online.question import Request

LANGUAGE = "en"
"""In which language answers are asked for; they are compared in all languages that they hold."""

_MOST = 20  # answers; a name that more places bear is no name to place by
_OSM = "© OpenStreetMap contributors, ODbL 1.0"


@dataclass(frozen=True)
class Service:
    """A geocoding service.

    Attributes
    ----------
    name, title : str
        As it is typed, and as it is told.
    url : str
        The public server.
    credit : str
        The licence line of its data.
    geopy_name : str
        The class of `geopy.geocoders`.
    search : callable
        Asks a geopy geocoder and returns locations.
    is_answer : callable
        Tells whether parsed JSON is an answer of this service at all, if perhaps an empty one.
    parts : callable
        Takes one raw answer apart.
    """

    name: str
    title: str
    url: str
    credit: str
    geopy_name: str
    search: Callable[[Any, Request], Any]
    is_answer: Callable[[Any], bool]
    parts: Callable[[Raw], Parts]


def _ask_nominatim(geocoder: Any, request: Request) -> Any:
    return geocoder.geocode(
        request.name,
        exactly_one=False,
        limit=_MOST,
        language=LANGUAGE,
        addressdetails=True,
        namedetails=True,
        country_codes=request.country.lower(),
        viewbox=_corners(request),
        bounded=request.box is not None,
    )


def _ask_photon(geocoder: Any, request: Request) -> Any:
    # Photon has no limit to a country; answers of others fall away when they are judged
    asked = f"{request.name}, Kazakhstan" if request.country == "KZ" and not request.box else request.name
    return geocoder.geocode(asked, exactly_one=False, limit=_MOST, language=LANGUAGE, bbox=_corners(request))


def _corners(request: Request) -> list[tuple[float, float]] | None:
    if request.box is None:
        return None
    west, south, east, north = request.box
    return [(south, west), (north, east)]


def _is_list(data: Any) -> bool:
    return isinstance(data, list) and all(isinstance(each, dict) for each in data)


def _is_collection(data: Any) -> bool:
    features: Any = data.get("features") if isinstance(data, dict) else None
    return _is_list(features) and all(
        isinstance(each.get("properties"), dict) and isinstance(each.get("geometry"), dict)
        for each in features
    )


SERVICES = {
    "nominatim": Service(
        "nominatim", "Nominatim", "https://nominatim.openstreetmap.org", _OSM, "Nominatim",
        _ask_nominatim, _is_list, nominatim_parts,
    ),
    "photon": Service(
        "photon", "Photon", "https://photon.komoot.io", _OSM, "Photon",
        _ask_photon, _is_collection, photon_parts,
    ),
}  # fmt: skip
"""The services by the names that ``--online`` takes."""
