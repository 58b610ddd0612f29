"""Names and their variants, the gazetteer, and the offline geocoder.

`place` and `place_many` need nothing but the standard library and load in a tenth of a second;
`Geocoder` is the same as a geopy geocoder, and loads geopy when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from kzmap.places.gazetteer import Gazetteer
from kzmap.places.placement import Candidate, Placement
from kzmap.places.resolver import Resolver, place, place_many

if TYPE_CHECKING:
    from kzmap.places.frame import geocode
    from kzmap.places.geocoder import Geocoder
    from kzmap.places.online import OnlineResolver

__all__ = [
    "Candidate",
    "Gazetteer",
    "Geocoder",
    "OnlineResolver",
    "Placement",
    "Resolver",
    "geocode",
    "place",
    "place_many",
]


def __getattr__(name: str) -> Any:
    if name == "geocode":
        return import_module("kzmap.places.frame").geocode
    if name == "Geocoder":
        return import_module("kzmap.places.geocoder").Geocoder
    if name == "OnlineResolver":
        return import_module("kzmap.places.online").OnlineResolver
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
