"""Places, regions and countries in the words of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzmap.areas import region
from kzmap.areas.cover import regions_holding
from kzmap.areas.editions import edition_by_id
from kzmap.places.area_names import country_names
from kzmap.places.hints import ENCLAVES, editions_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kzmap.places.model import Place

_CITY, _TOWN = 50_000, 10_000
_KINDS = {
    "near": "",
    "district": "a district",
    "region": "a region",
    "border_region": "a stretch of border",
    "zone": "a zone across borders",
    "country": "a country",
}
_SITES = {"crossing": "a border crossing", "park": "a park", "port": "a port", "airport": "an airport"}


def what(place: Place) -> str:
    """Return what a place is and where: kind, region of today, country.

    Examples
    --------
    >>> from kzmap.places.model import Place
    >>> what(Place("geonames:1519422", "Semey", "settlement", "KZ", ("KZ-10",), population=292_780))
    'a city in Abai region, Kazakhstan'
    """
    if place.kind in {"country", "zone"}:
        return _KINDS[place.kind]
    if place.id.startswith("part:"):
        return f"a part of {country(place.country)}"
    if place.kind in {"region", "border_region"}:
        return f"{_KINDS[place.kind]} of {country(place.country)}"
    homes = home(place)
    where = listed(homes) if len(homes) < 3 else ""  # noqa: PLR2004 - more are told in a line of their own
    parts = [part for part in (where, country(place.country)) if part]
    return " ".join(part for part in (_sort(place), f"in {', '.join(parts)}" if parts else "") if part)


def home(place: Place) -> list[str]:
    """Return the names of the regions of today that a place lies in; a city that is one of its own is not."""
    if place.kind == "settlement" and place.regions and place.regions[0] in ENCLAVES:
        return [] if place.name == region(place.regions[0]).name else [region(place.regions[0]).name]
    return [region(code).name for code in place.regions]


def country(code: str | None) -> str:
    """Return the English name of a country; a code that is not known stays as it is.

    Examples
    --------
    >>> country("KG"), country(None)
    ('Kyrgyzstan', '')
    """
    return country_names().get(code, (code,))[0] if code else ""


def regions_on(codes: Iterable[str], day: str) -> str:
    """Return the regions that those of today, by code, belonged to on an EDTF date.

    Examples
    --------
    >>> regions_on(["KZ-10"], "2012-05-17")
    'East Kazakhstan region (KZ-63)'
    """
    now = tuple(sorted(codes))
    found = {
        f"{each.name} ({each.code})": None
        for edition in editions_of(day)
        for code in regions_holding(now, edition)
        for each in [region(code, edition)]
    }
    return listed(list(found))


def regions_now(codes: Iterable[str]) -> str:
    """Return regions of today with their codes."""
    return listed([f"{region(code).name} ({code})" for code in codes])


def when(day: str) -> str:
    """Return a date of a report with the word that goes before it.

    Examples
    --------
    >>> when("2011-05-17"), when("2011"), when("2016-04/2023-05")
    ('on 2011-05-17', 'in 2011', 'in 2016-04/2023-05')
    """
    return f"on {day}" if len(day) == len("2011-05-17") and "/" not in day else f"in {day}"


def printable(text: str) -> str:
    r"""Return a text with control characters and marks of direction as escapes: it cannot steer a terminal.

    Examples
    --------
    >>> printable("Sem\u202eey")
    'Sem\\u202eey'
    """
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def listed(parts: list[str]) -> str:
    """Return parts as a list in words.

    Examples
    --------
    >>> listed(["a", "b", "c"]), listed(["a"]), listed([])
    ('a, b and c', 'a', '')
    """
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)


def last_day(edition: str) -> str:
    """Return the last day of an edition in words: "until 2022-06-07"; empty for today's."""
    end = edition_by_id(edition).valid_to
    return f"until {end}" if end else ""


def _sort(place: Place) -> str:
    if place.kind == "site":
        words = place.name.casefold().split()
        return next((said for word, said in _SITES.items() if word in words), "a site")
    if place.kind != "settlement":
        return _KINDS[place.kind]
    if place.regions and place.regions[0] in ENCLAVES and place.name == region(place.regions[0]).name:
        return "a city that is a region of its own"
    if place.population >= _CITY:
        return "a city"
    if place.population >= _TOWN:
        return "a town"
    return "a small town or village" if place.population else "a town or village"
