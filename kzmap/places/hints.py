"""What a report says about where a place lies: a region, a country, a date, a holder in the text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from kzmap.areas import TODAY, editions_between
from kzmap.places.area_names import country_names
from kzmap.places.gazetteer import Gazetteer, Hit
from kzmap.places.phrases import is_border, parse, plain_word
from kzmap.places.place import Place
from kzmap.reports.dates import DateError, parse_date

# Cities that lie inside a region without belonging to it: reports put the one into the other.
ENCLAVES = {"KZ-71": "KZ-11", "KZ-75": "KZ-19", "KZ-79": "KZ-61"}
_REGION_WORDS = ("region", "область", "облысы")


@dataclass(frozen=True)
class Hints:
    """What narrows a name down.

    Attributes
    ----------
    codes : frozenset of str
        Regions of today in which the place should lie; empty if nothing is said.
    region : Place or None
        The region so named, of the edition in force.
    country : str or None
        ISO 3166-1 alpha-2 code.
    town : Place or None
        A town so named as the holder.
    editions : tuple of str
        Ids of the editions in force during the date; today's if there is none.
    unread : tuple of str
        Hints that name nothing known.
    """

    codes: frozenset[str] = frozenset()
    region: Place | None = None
    country: str | None = None
    town: Place | None = None
    editions: tuple[str, ...] = (TODAY,)
    unread: tuple[str, ...] = field(default=())


def editions_of(day: str) -> tuple[str, ...]:
    """Return the ids of the editions in force during an EDTF date; today's if it is empty or no date.

    Examples
    --------
    >>> editions_of("2012-05"), editions_of("2018"), editions_of("")
    (('2011',), ('2011', '2018'), ('2022',))
    """
    if not day:
        return (TODAY,)
    try:
        days = parse_date(day)
    except DateError:
        return (TODAY,)
    return tuple(edition.id for edition in editions_between(days.start, days.end))


def read_hints(gazetteer: Gazetteer, region: str, country: str, day: str) -> Hints:
    """Read the hints of a report's own columns; an empty text is no hint."""
    hints = Hints(editions=editions_of(day))
    hints = _with_country(gazetteer, hints, country) if country else hints
    return with_holder(gazetteer, hints, region) if region else hints


def with_holders(gazetteer: Gazetteer, hints: Hints, holders: Iterable[str]) -> Hints:
    """Return `hints` with those of the text itself added."""
    for holder in holders:
        hints = with_holder(gazetteer, hints, holder)
    return hints


def with_holder(gazetteer: Gazetteer, hints: Hints, holder: str) -> Hints:
    """Return `hints` with what `holder` (a region, a country, a town) says added."""
    if is_border(holder):
        return hints
    found = find_regions(gazetteer, holder)
    if found:
        home = [hit.place for hit in found if hit.place.country != "KZ"]
        region = pick_edition(found, hints.editions)
        hints = replace(hints, region=hints.region or region)
        if home:
            return replace(hints, country=hints.country or home[0].country)
        return _with_codes(hints, {code for hit in found for code in hit.place.regions})
    narrowed = _with_country(gazetteer, hints, holder)
    if narrowed.country != hints.country or holder not in narrowed.unread:
        return narrowed
    towns = [hit.place for hit in _towns(gazetteer, holder)]
    if not towns:
        return narrowed
    town = max(towns, key=lambda place: (place.country == "KZ", place.population))
    hints = replace(hints, town=hints.town or town, country=hints.country or town.country)
    return _with_codes(hints, {code for place in towns for code in place.regions})


def find_regions(gazetteer: Gazetteer, text: str) -> list[Hit]:
    """Return the regions, of all editions and abroad, that `text` names with or without the word for it."""
    phrase = parse(text)
    plain = " ".join(plain_word(word) for word in phrase.full.split(" "))
    names = [text, phrase.full, plain]
    if not phrase.kinds or phrase.kinds & {"region"}:
        names += [f"{phrase.name} {word}" for word in _REGION_WORDS]
        names += [f"{hit.place.name} region" for hit in gazetteer.exact(phrase.name) if _is_town(hit.place)]
    for look_up in (gazetteer.exact, gazetteer.variant):
        for name in names:
            found = [hit for hit in look_up(name) if hit.place.kind == "region"]
            if found:
                return found
    return []


def pick_edition(found: list[Hit], editions: tuple[str, ...]) -> Place:
    """Return the region of the first edition asked for, else of the one that gave it this name last."""
    now = [hit.place for hit in found if hit.place.edition in {editions[0], ""}]
    if now:
        return now[0]
    return max(found, key=lambda hit: (hit.own, hit.place.edition)).place


def codes_with_enclaves(codes: Iterable[str]) -> set[str]:
    """Return codes together with the regions that surround them.

    Examples
    --------
    >>> sorted(codes_with_enclaves(["KZ-75"]))
    ['KZ-19', 'KZ-75']
    """
    codes = set(codes)
    return codes | {ENCLAVES[code] for code in codes if code in ENCLAVES}


def _with_country(gazetteer: Gazetteer, hints: Hints, name: str) -> Hints:
    found = [hit.place for hit in gazetteer.exact(name) if hit.place.kind == "country"]
    code = name.strip().upper()
    if not found and code in country_names():
        return replace(hints, country=hints.country or code)
    if found:
        return replace(hints, country=hints.country or found[0].country)
    return replace(hints, unread=(*hints.unread, name))


def _with_codes(hints: Hints, codes: set[str]) -> Hints:
    narrower = hints.codes & codes_with_enclaves(codes)
    return replace(hints, codes=narrower or hints.codes or frozenset(codes))


def _towns(gazetteer: Gazetteer, text: str) -> list[Hit]:
    name = parse(text).name
    found = gazetteer.exact(text) or gazetteer.exact(name) or gazetteer.variant(name)
    return [hit for hit in found if _is_town(hit.place)]


def _is_town(place: Place) -> bool:
    return place.kind == "settlement"
