"""What an answer of a service is in kzmap's words: its kind, and how far off its point may be.

OpenStreetMap says what a thing is by a class and a type. Only what can be an incident's place has a kind
here; a road, a river, a shop or a monument named after somebody has none.
"""

from __future__ import annotations

from typing import Any, NamedTuple

Raw = dict[str, Any]

WIDEST_SITE_KM = 100.0
"""A site that reaches farther, such as a mountain range, cannot stand for a point."""

_LEAST_KM = {"settlement": 2.0, "site": 1.0}

# The radius counts where the service gives no box: half the breadth of a large one of the sort.
_PLACES: dict[str, tuple[str, float]] = {
    "country": ("country", 0.0),
    **dict.fromkeys(("state", "province", "region"), ("region", 250.0)),
    **dict.fromkeys(("county", "district", "state_district", "municipality"), ("district", 80.0)),
    "city": ("settlement", 15.0),
    "town": ("settlement", 8.0),
    "village": ("settlement", 4.0),
    **dict.fromkeys(("hamlet", "isolated_dwelling", "farm", "allotments"), ("settlement", 2.0)),
    **dict.fromkeys(("borough", "suburb", "quarter", "city_district"), ("site", 5.0)),
    **dict.fromkeys(("neighbourhood", "city_block", "locality", "islet"), ("site", 3.0)),
    "island": ("site", 10.0),
}
_SITES: dict[str, frozenset[str] | None] = {
    "natural": None,
    "military": None,
    "industrial": None,
    "landuse": frozenset({"military", "industrial", "quarry", "reservoir", "residential"}),
    "leisure": frozenset({"park", "nature_reserve"}),
    "boundary": frozenset({"national_park", "protected_area"}),
    "aeroway": frozenset({"aerodrome", "airport", "airstrip", "spaceport"}),
    "railway": frozenset({"station", "halt"}),
    "man_made": frozenset({"works", "mineshaft", "adit", "petroleum_well", "pumping_station"}),
    "amenity": frozenset({"prison"}),
    "barrier": frozenset({"border_control"}),
}
_SITE_KM = 5.0


class Kind(NamedTuple):
    """A kind of place, None for what none of ours is; the usual radius in km; and the service's own word."""

    kind: str | None
    radius_km: float
    word: str


class Parts(NamedTuple):
    """One answer taken apart; `box` is south, north, west, east in degrees."""

    id: str
    name: str
    names: tuple[str, ...]
    kind: Kind
    country: str
    lat: Any
    lon: Any
    box: tuple[Any, ...] | None


def kind_of(group: str, sort: str, level: str = "") -> Kind:
    """Return the kind of place of a class and type of OpenStreetMap.

    Parameters
    ----------
    group, sort : str
        The class (the key of the tag) and the type (its value).
    level : str
        For an administrative boundary, what the service says it is the boundary of.

    Examples
    --------
    >>> kind_of("place", "village").kind, kind_of("boundary", "administrative", "county").kind
    ('settlement', 'district')
    >>> kind_of("highway", "residential")
    Kind(kind=None, radius_km=0.0, word='residential (highway)')
    """
    word = sort.replace("_", " ")
    if group == "place" and sort in _PLACES:
        return Kind(*_PLACES[sort], word)
    if group == "boundary" and sort == "administrative":
        kind, radius = _PLACES.get(level, (None, 0.0))
        return Kind(kind, radius, f"administrative {level}".strip().replace("_", " "))
    sorts = _SITES.get(group, frozenset())
    if sorts is None or sort in sorts:
        return Kind("site", _SITE_KM, word)
    return Kind(None, 0.0, f"{word} ({group.replace('_', ' ')})")


def least_radius_km(kind: str) -> float:
    """Return the least radius in km that a point of this kind is given, however small its box."""
    return _LEAST_KM.get(kind, 0.0)


def nominatim_parts(raw: Raw) -> Parts:
    """Take an answer of Nominatim apart (its format ``json``)."""
    address, said = _dict(raw.get("address")), _dict(raw.get("namedetails"))
    shown = _text(raw.get("name")) or _text(raw.get("display_name")).partition(",")[0]
    names = [shown, *(part for name in said.values() for part in _text(name).split(";"))]
    box = raw.get("boundingbox")
    return Parts(
        id=f"{_text(raw.get('osm_type'))}/{_text(raw.get('osm_id'))}",
        name=shown,
        names=_distinct(names),
        kind=kind_of(_text(raw.get("class")), _text(raw.get("type")), _text(raw.get("addresstype"))),
        country=_text(address.get("country_code")).upper(),
        lat=raw.get("lat"),
        lon=raw.get("lon"),
        box=tuple(box) if isinstance(box, list) else None,
    )


def photon_parts(raw: Raw) -> Parts:
    """Take an answer of Photon apart (a GeoJSON feature)."""
    said = _dict(raw.get("properties"))
    types = {"N": "node", "W": "way", "R": "relation"}
    extent = said.get("extent")
    west, north, east, south = extent if isinstance(extent, list) and len(extent) == 4 else [None] * 4  # noqa: PLR2004 - sides
    spot = _dict(raw.get("geometry")).get("coordinates")
    lon, lat = spot[:2] if isinstance(spot, list) and len(spot) > 1 else (None, None)
    return Parts(
        id=f"{types.get(_text(said.get('osm_type')), '')}/{_text(said.get('osm_id'))}",
        name=_text(said.get("name")),
        names=_distinct([_text(said.get("name"))]),
        kind=kind_of(_text(said.get("osm_key")), _text(said.get("osm_value")), _text(said.get("type"))),
        country=_text(said.get("countrycode")).upper(),
        lat=lat,
        lon=lon,
        box=None if west is None else (south, north, west, east),
    )


def _distinct(names: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip() for name in names if name.strip()))


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _text(value: Any) -> str:
    return str(value) if isinstance(value, str | int) else ""
