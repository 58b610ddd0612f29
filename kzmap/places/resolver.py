"""Places a written place: the order in which its readings are tried."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache

from kzmap.places import outcomes
from kzmap.places.borders import border_area, read_border
from kzmap.places.choosing import Choice, choose
from kzmap.places.gazetteer import Gazetteer, Hit
from kzmap.places.hints import Hints, find_regions, pick_edition, read_hints, with_holders
from kzmap.places.names import key
from kzmap.places.phrase_words import PART_OF_COUNTRY, UNBOUNDED, WHOLE_COUNTRY
from kzmap.places.phrases import Phrase, parse, plain_word
from kzmap.places.place import POINT_KINDS, Place
from kzmap.places.placement import Placement

CACHE_SIZE = 1 << 17

Query = tuple[object, object, object, object]
"""A place, a region, a country and a date, each a text or nothing."""


class Resolver:
    """Places written places with a gazetteer.

    Parameters
    ----------
    gazetteer : Gazetteer, optional
        Where names are looked up; the shipped one by default.
    """

    def __init__(self, gazetteer: Gazetteer | None = None) -> None:
        self.gazetteer = gazetteer or Gazetteer.shipped()
        self._placed = lru_cache(maxsize=CACHE_SIZE)(self._place)

    def place(self, query: object, *, region: object = None, country: object = None, date: object = None) -> Placement:
        """Place a written place; never raises on what a table may hold.

        Parameters
        ----------
        query : str or None
            The place as the report writes it. Without it the region or the country is placed.
        region, country : str, optional
            What the report says of its region and country: names in any language, or codes.
        date : str or datetime.date, optional
            When: the regions in force then are meant. An EDTF text may name a span.

        Returns
        -------
        Placement

        Examples
        --------
        >>> placement = Resolver().place("Almaty region", date="2012-05")
        >>> placement.place_id, placement.regions
        ('region:2011/KZ-19', ('KZ-19', 'KZ-33'))
        """
        return self._placed(_text(query), _text(region), _text(country), _text(date))

    def place_many(self, queries: Iterable[Sequence[object]]) -> list[Placement]:
        """Place many, each different one once.

        Parameters
        ----------
        queries : iterable of (query, region, country, date)
            Each as in `place`.

        Returns
        -------
        list of Placement
            In the order asked.
        """
        seen: dict[tuple[str, ...], Placement] = {}
        out = []
        for query in queries:
            asked = tuple(map(_text, query))
            if asked not in seen:
                seen[asked] = self._place(*asked)
            out.append(seen[asked])
        return out

    def _place(self, query: str, region: str, country: str, day: str) -> Placement:
        hints = read_hints(self.gazetteer, region, country, day)
        if not query:
            return self._from_hints(hints, day)
        if not key(query):
            return outcomes.not_placed(query, "there is no name in it; give a place, a region or lat and lon")
        found = self.gazetteer.exact(query)
        if found:
            return self._decide(query, query, found, hints, "exact", day)
        return self._by_phrase(query, hints, day)

    def _from_hints(self, hints: Hints, day: str) -> Placement:
        if hints.region:
            return self._area("", hints.region, hints, day, "the report names no finer place")
        if hints.town:
            return outcomes.placed("", hints.town, "exact", 1.0, "the report names no finer place")
        if hints.country:
            return self._country("", hints, "the report names no finer place")
        return outcomes.not_placed("", f"the report names no place; {outcomes.WHAT_TO_DO}")

    def _by_phrase(self, query: str, hints: Hints, day: str) -> Placement:
        wide = self._too_wide(query, hints, day)
        if wide:
            return wide
        phrase = parse(query)
        hints = with_holders(self.gazetteer, hints, phrase.holders)
        if phrase.border:
            return self._border(query, phrase, hints, day)
        if phrase.kinds == {"region"}:
            regions = find_regions(self.gazetteer, phrase.full)
            if regions:
                return self._area(query, pick_edition(regions, hints.editions), hints, day, "")
        for match, found in self._readings(query, phrase):
            if phrase.near:
                return self._near(query, found, hints, match, day)
            return self._decide(query, phrase.name, found, hints, match, day)
        return self._unknown(query, phrase, hints, day)

    def _readings(self, query: str, phrase: Phrase) -> Iterable[tuple[str, list[Hit]]]:
        plain = " ".join(plain_word(word) for word in phrase.full.split(" "))
        full = [query, phrase.full, plain]
        for match, look_up in (("exact", self.gazetteer.exact), ("variant", self.gazetteer.variant)):
            for name in full:
                yield from _some(match, look_up(name))
            yield from _some(match, _of_kind(look_up(phrase.name), phrase))
        for name in (phrase.full, phrase.name):
            hits, _ = self.gazetteer.fuzzy(name)
            yield from _some("fuzzy", hits if name == phrase.full else _of_kind(hits, phrase))

    def _decide(self, query: str, name: str, found: list[Hit], hints: Hints, match: str, day: str) -> Placement:
        choice = choose(found, hints, self._bare_region(name, hints))
        if choice.place is None:
            return self._undecided(query, choice, hints, day)
        place = choice.place
        if place.kind == "country" and hints.codes and hints.region:
            return self._area(query, hints.region, hints, day, "")
        if place.edition:
            return self._area(query, place, hints, day, _how(query, place, match, choice), match, choice.others)
        if place.id.startswith("border:"):
            place = border_area(place, hints) or place
        return outcomes.placed(query, place, match, choice.share, _how(query, place, match, choice), choice.others)

    def _near(self, query: str, found: list[Hit], hints: Hints, match: str, day: str) -> Placement:
        there = self._decide(query, "", found, hints, match, day)
        place = next((hit.place for hit in found if hit.place.id == there.place_id), None)
        if place is None or place.kind not in POINT_KINDS:
            return there
        around = outcomes.near(place)
        reason = f"{there.reason}; near it, so a ring of {around.radius_km:.0f} km"
        placement = outcomes.placed(query, around, match, 1.0, reason)
        return replace(placement, score=there.score, candidates=there.candidates)

    def _border(self, query: str, phrase: Phrase, hints: Hints, day: str) -> Placement:
        border, reason = read_border(self.gazetteer, phrase, hints)
        if border is None:
            return outcomes.not_placed(query, reason)
        return self._area(query, border, hints, day, reason)

    def _area(
        self,
        query: str,
        place: Place,
        hints: Hints,
        day: str,
        reason: str,
        match: str = "exact",
        others: outcomes.Others = (),
    ) -> Placement:
        note = outcomes.edition_note(place, hints.editions, bool(day))
        said = "; ".join(part for part in (reason or f"taken for {place.name}", note) if part)
        return outcomes.placed(query, place, match, 1.0, said, others)

    def _country(self, query: str, hints: Hints, reason: str) -> Placement:
        place = next(
            place for place in self.gazetteer.places if place.kind == "country" and place.country == (hints.country or "KZ")
        )
        return outcomes.placed(query, place, "exact", 1.0, reason)

    def _too_wide(self, query: str, hints: Hints, day: str) -> Placement | None:
        if key(query) in UNBOUNDED:
            return outcomes.not_placed(query, "names a part of the world without set borders; give a country or a region")
        whole, part = WHOLE_COUNTRY.fullmatch(query), PART_OF_COUNTRY.fullmatch(query)
        if not whole and not part:
            return None
        if hints.region:
            return self._area(query, hints.region, hints, day, "")
        said = "the whole country" if whole else "a part of the country without set borders, so the whole of it"
        return self._country(query, hints, said)

    def _bare_region(self, name: str, hints: Hints) -> Place | None:
        """The region in force that a name without any word for its kind could also mean."""
        found = [hit for hit in self.gazetteer.exact(f"{name} region") if hit.place.edition == hints.editions[0]]
        return found[0].place if name and found else None

    def _undecided(self, query: str, choice: Choice, hints: Hints, day: str) -> Placement:
        if not choice.clash:
            return outcomes.ambiguous(query, choice)
        known = "; ".join(f"{place.name} ({outcomes.where(place)})" for place, _ in choice.others[:3])
        if choice.clash == "region" and hints.region:
            said = f"known only elsewhere: {known}; placed at the region that the report names"
            return replace(self._area(query, hints.region, hints, day, said, others=choice.others), score=0.5)
        said = f"known only outside the {choice.clash} that the report names: {known}; mend the place or the {choice.clash}"
        return outcomes.not_placed(query, said, choice.others)

    def _unknown(self, query: str, phrase: Phrase, hints: Hints, day: str) -> Placement:
        if hints.region:
            said = f"no place called {phrase.full} is known; placed at the region that the report names"
            return replace(self._area(query, hints.region, hints, day, said), score=0.5)
        kind = f"{min(phrase.kinds)} " if len(phrase.kinds) == 1 else "place "
        return outcomes.not_placed(query, f"no {kind}called {phrase.name or query} is known; {outcomes.WHAT_TO_DO}")


@cache
def resolver() -> Resolver:
    """Return the resolver over the shipped gazetteer, made once."""
    return Resolver()


def place(query: object, *, region: object = None, country: object = None, date: object = None) -> Placement:
    """Place a written place with the shipped gazetteer.

    Parameters
    ----------
    query : str or None
        The place as the report writes it. Without it the region or the country is placed.
    region, country : str, optional
        What the report says of its region and country: names in any language, or codes.
    date : str or datetime.date, optional
        When: the regions in force then are meant. An EDTF text may name a span.

    Returns
    -------
    Placement

    Examples
    --------
    >>> place("Tuasamaly").name
    'Tausamaly'
    >>> place("Atlantis").kind is None
    True
    """
    return resolver().place(query, region=region, country=country, date=date)


def place_many(queries: Iterable[Sequence[object]]) -> list[Placement]:
    """Place many with the shipped gazetteer, each different one once.

    Parameters
    ----------
    queries : iterable of (query, region, country, date)
        Each as in `place`.

    Returns
    -------
    list of Placement
        In the order asked.

    Examples
    --------
    >>> [each.region for each in place_many([("Semey", None, None, None), ("Taraz", None, None, None)])]
    ['KZ-10', 'KZ-31']
    """
    return resolver().place_many(queries)


def _text(value: object) -> str:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, date):
        return value.isoformat()[:10]
    return "" if value is None or value != value else str(value)  # noqa: PLR0124 - NaN and NaT differ from themselves


def _some(match: str, hits: list[Hit]) -> Iterable[tuple[str, list[Hit]]]:
    if hits:
        yield match, hits


def _of_kind(hits: list[Hit], phrase: Phrase) -> list[Hit]:
    return [hit for hit in hits if not phrase.kinds or hit.place.kind in phrase.kinds]


def _how(query: str, place: Place, match: str, choice: Choice) -> str:
    said = {
        "exact": f"taken for {place.name}",
        "variant": f"another way of writing {place.name}",
        "fuzzy": f"taken for a slip in writing {place.name}",
    }[match]
    if choice.others:
        return f"{said} ({outcomes.where(place)}), the likeliest of {len(choice.others) + 1} of this name"
    return f"{said} ({outcomes.where(place)})"
