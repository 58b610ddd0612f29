"""What a report says about where a place lies: a region, a country, a date, a holder in the text."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from kzmap.areas import TODAY, editions_between, part_table
from kzmap.places.area_names import country_names
from kzmap.places.common_names import COMMON
from kzmap.places.compass import read_compass
from kzmap.places.endings import dictionary_forms
from kzmap.places.gazetteer import Hit
from kzmap.places.names import key, variant
from kzmap.places.phrases import is_border, parse, plain_word
from kzmap.places.unsaid import is_village_abroad

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kzmap.places.gazetteer import Gazetteer
    from kzmap.places.model import Place

# Cities that lie inside a region without belonging to it: reports put the one into the other.
ENCLAVES = {"KZ-71": "KZ-11", "KZ-75": "KZ-19", "KZ-79": "KZ-61"}
_CODE = re.compile(r"[A-Z]{2}-[A-Z0-9]{2,3}", re.IGNORECASE)
_CAPITAL = frozenset(map(key, ("столица", "столицы", "столице", "capital", "елорда", "елорданың")))
_ASTANA_SINCE = 1998  # the capital moved from Almaty in December 1997
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
    district : Place or None
        A district so named.
    editions : tuple of str
        Ids of the editions in force during the date; today's if there is none.
    dated : bool
        Whether there is a date at all.
    years : tuple of int or None
        First and last year of the date.
    unread : tuple of str
        Hints that name nothing known.
    """

    codes: frozenset[str] = frozenset()
    region: Place | None = None
    country: str | None = None
    town: Place | None = None
    district: Place | None = None
    editions: tuple[str, ...] = (TODAY,)
    dated: bool = False
    years: tuple[int, int] | None = None
    unread: tuple[str, ...] = ()

    @property
    def narrow(self) -> bool:
        """Whether it is said where in Kazakhstan, or in which other country, the place lies."""
        return bool(self.codes or self.town or self.district or self.country not in {None, "KZ"})


def editions_of(day: str) -> tuple[str, ...]:
    """Return the ids of the editions in force during an EDTF date; today's if it is empty or no date.

    Examples
    --------
    >>> editions_of("2012-05"), editions_of("2018"), editions_of("")
    (('2011',), ('2011', '2018'), ('2022',))
    """
    first, last = _days(day)
    return tuple(edition.id for edition in editions_between(first, last)) if first else (TODAY,)


def _days(day: str) -> tuple[date | None, date | None]:
    if not day:
        return None, None
    with suppress(ValueError):
        return date.fromisoformat(day), date.fromisoformat(day)
    from kzmap.reports.dates import DateError, parse_date  # noqa: PLC0415 - its room loads pandas

    try:
        days = parse_date(day)
    except DateError:
        return None, None
    return days.start, days.end


@lru_cache(maxsize=1 << 12)
def _dated(day: str) -> Hints:
    first, last = _days(day)
    years = (first.year, (last or first).year) if first else None
    return Hints(editions=editions_of(day), dated=bool(day), years=years)


def read_hints(gazetteer: Gazetteer, region: str, country: str, day: str) -> Hints:
    """Read the hints of a report's own columns; an empty text is no hint."""
    hints = _dated(day)
    if country:
        hints = _with_country(gazetteer, hints, country) or _unread(hints, country)
    if region and not is_border(region):
        hints = (
            _with_district(gazetteer, hints, region)
            or with_region(gazetteer, hints, region)
            or _with_town(gazetteer, hints, region)
            or _with_country(gazetteer, hints, region)
            or _unread(hints, region)
        )
    return hints


def with_holders(gazetteer: Gazetteer, hints: Hints, holders: Iterable[str]) -> Hints:
    """Return `hints` with those of the text itself added: what it says that the place lies in.

    There a bare name is the town's, as everywhere in a text. The widest is read first: it says which of the
    districts of one name is meant.
    """
    for holder in reversed(tuple(holders)):
        if is_border(holder):
            continue
        said = parse(holder).kinds
        readers = (_with_town, with_region) if not said else (with_region, _with_town)
        found = (read(gazetteer, hints, holder) for read in (_with_district, *readers, _with_country))
        hints = next((each for each in found if each), None) or _unread(hints, holder)
    return hints


def find_regions(gazetteer: Gazetteer, text: str) -> list[Hit]:
    """Return the regions, of all editions and abroad, that `text` names with or without the word for it."""
    part = find_part(gazetteer, text)
    if part:
        return [Hit(part, own=True)]
    phrase = parse(text)
    plain = " ".join(plain_word(word) for word in phrase.full.split(" "))
    names = [text, phrase.full, plain]
    if not _CODE.fullmatch(text) and (not phrase.kinds or phrase.kinds & {"region"}):
        names += [f"{phrase.name} {word}" for word in _REGION_WORDS]
        towns = [hit.place for hit in gazetteer.exact(phrase.name) if hit.place.kind == "settlement"]
        names += [f"{town.name} region" for town in towns]
    for look_up in (gazetteer.exact, gazetteer.variant):
        for name in names:
            found = [hit for hit in look_up(name) if hit.place.kind == "region"]
            if found:
                return found
    return []


def find_part(gazetteer: Gazetteer, text: str) -> Place | None:
    """Return the part of Kazakhstan that `text` names by the compass, or None."""
    compass = read_compass(text)
    return gazetteer.by_id(f"part:{compass.part.id}") if compass and compass.part else None


def pick_edition(found: list[Hit], hints: Hints) -> Place:
    """Return the region of the first edition in force, else of the last that it was called so in.

    Without a date a name of old goes before an alias of today.
    """
    now = [hit for hit in found if hit.place.edition in {hints.editions[0], ""}]
    own = [hit for hit in found if hit.own]
    if now and (now[0].own or hints.dated or not own):
        return now[0].place
    return max(own or found, key=lambda hit: hit.place.edition).place


def codes_with_enclaves(codes: Iterable[str]) -> set[str]:
    """Return codes together with the regions that surround them.

    Examples
    --------
    >>> sorted(codes_with_enclaves(["KZ-75"]))
    ['KZ-19', 'KZ-75']
    """
    codes = set(codes)
    return codes | {ENCLAVES[code] for code in codes if code in ENCLAVES}


def with_region(gazetteer: Gazetteer, hints: Hints, name: str) -> Hints | None:
    """Return `hints` with the region that `name` stands for added; None if it stands for none."""
    found = find_regions(gazetteer, name)
    if not found:
        return None
    region = pick_edition(found, hints)
    hints = replace(hints, region=hints.region or region, country=hints.country or region.country)
    return _with_codes(hints, {code for hit in found for code in (*hit.place.regions, *_loosely(hit.place))})


def _loosely(place: Place) -> tuple[str, ...]:
    """Return the regions that are also said to lie in a part of the country: such words are used loosely."""
    return next((part.loosely for part in part_table() if place.id == f"part:{part.id}"), ())


def _with_town(gazetteer: Gazetteer, hints: Hints, name: str) -> Hints | None:
    phrase = parse(name)
    if key(phrase.name) in _CAPITAL:
        then = hints.years is not None and hints.years[1] < _ASTANA_SINCE
        return _with_town(gazetteer, hints, "Almaty" if then else "Astana")
    found = gazetteer.exact(name) or gazetteer.exact(phrase.name) or gazetteer.variant(phrase.name)
    found = found or next(filter(None, map(gazetteer.exact, dictionary_forms(phrase.name))), [])
    towns = [
        hit.place for hit in found if hit.place.kind == "settlement" and _may_hold(phrase.name, hit, hints)
    ]
    if not towns or any(hit.place.kind == "country" for hit in found):
        return None
    towns = [town for town in towns if hints.codes & codes_with_enclaves(town.regions)] or towns
    town = max(towns, key=lambda place: (place.country == "KZ", place.population))
    hints = replace(hints, town=hints.town or town, country=hints.country or town.country)
    codes = {code for place in towns for code in place.regions}
    if not phrase.kinds:  # "Atyrau" may stand for its region, too
        codes |= {code for hit in find_regions(gazetteer, name) for code in hit.place.regions}
    return _with_codes(hints, codes)


def _may_hold(name: str, hit: Hit, hints: Hints) -> bool:
    """Tell whether a town may be meant as a holder: one abroad only where nothing speaks for one at home."""
    if hit.place.country in {"KZ", None}:
        return hints.country in {"KZ", None}
    if hints.country:
        return hit.place.country == hints.country
    return not (variant(name) in COMMON or is_village_abroad(hit))


def _with_district(gazetteer: Gazetteer, hints: Hints, name: str) -> Hints | None:
    phrase = parse(name)
    if "district" not in phrase.kinds:
        return None
    found = [hit.place for hit in gazetteer.worded(phrase.name, "district")]
    found += [hit.place for hit in gazetteer.exact(name) if hit.place.kind == "district"]
    here = [each for each in dict.fromkeys(found) if not hints.codes or hints.codes & set(each.regions)]
    if not here:
        return None
    district = here[0] if len(here) == 1 else None
    hints = replace(hints, district=district or hints.district, country=hints.country or here[0].country)
    return _with_codes(hints, {code for place in here for code in place.regions})


def _with_country(gazetteer: Gazetteer, hints: Hints, name: str) -> Hints | None:
    found = [hit.place.country for hit in gazetteer.exact(name) if hit.place.kind == "country"]
    code = found[0] if found else name.upper()
    return replace(hints, country=hints.country or code) if code in country_names() else None


def _unread(hints: Hints, name: str) -> Hints:
    return replace(hints, unread=(*hints.unread, name))


def _with_codes(hints: Hints, codes: set[str]) -> Hints:
    if not codes:
        return hints
    narrower = hints.codes & codes_with_enclaves(codes)
    return replace(hints, codes=frozenset(narrower or hints.codes or codes))
