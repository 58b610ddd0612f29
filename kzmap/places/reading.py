"""The readings of one written place, in the order in which they are tried.

First the whole text as a name, then what its words say (a border, a region, nearness, a holder), each
exact, then in another transliteration, then as a slip; at last the region that the report names.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kzmap.places.bare_districts import CITY_DISTRICT_KM, bare_district, bare_site
from kzmap.places.borders import border_area, read_border
from kzmap.places.coarser import FALLBACK, elsewhere, shared_region, unknown
from kzmap.places.common_names import COMMON, NO_PLACES
from kzmap.places.compass import read_compass
from kzmap.places.endings import INHABITANTS, adjective_stems, dictionary_forms
from kzmap.places.hints import Hints, find_part, find_regions, pick_edition, with_holders
from kzmap.places.homonyms import Choice, choose, fits
from kzmap.places.model import POINT_KINDS, Place
from kzmap.places.names import key, variant
from kzmap.places.outcomes import (
    WHAT_TO_DO,
    abroad,
    ambiguous,
    between,
    common_name,
    edition_note,
    how,
    joined,
    near,
    not_placed,
    placed,
)
from kzmap.places.phrase_words import UNBOUNDED, WHOLE_COUNTRY
from kzmap.places.phrases import Phrase, features, is_border, parse, plain_word, smaller_last
from kzmap.places.relations import STREET, THING, several, thing_in
from kzmap.places.relations import between as between_names
from kzmap.places.tidy import tidy
from kzmap.places.town_lists import towns_listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kzmap.places.gazetteer import Gazetteer, Hit
    from kzmap.places.placement import Placement

CITY_KM = 4.0  # a town that reaches farther may have districts and quarters
INITIALS = 3  # of so many letters are those of countries, which nothing but they themselves stands for
_SMALL = re.compile(
    rf"{STREET.pattern}|{THING.pattern}|сельск|ауылдық|\brural\b", re.IGNORECASE
)  # not worth knowing
_WIDE = frozenset({"region", "country"})
_POINTS = frozenset({"settlement", "near", "site"})
_FINER = {
    "country": _POINTS | {"district", "region", "border_region"},
    "region": _POINTS | {"district", "border_region"},
    "district": _POINTS,
    "settlement": frozenset({"district", "site"}),
}


@dataclass(frozen=True)
class Reading:
    """One written place, with what the report says beside it.

    Attributes
    ----------
    gazetteer : Gazetteer
        Where names are looked up.
    query : str
        The written place, stripped.
    hints : Hints
        What narrows it down.
    """

    gazetteer: Gazetteer
    query: str
    hints: Hints

    def placement(self) -> Placement:
        """Return where the place is, or why it is not placed."""
        if not self.query:
            return self._from_hints()
        if not key(self.query):
            return not_placed(self.query, "there is no name in it; give a place, a region, or lat and lon")
        found = _not_initials(self.query, "exact", self.gazetteer.exact(self.query))
        if found and key(self.query) not in NO_PLACES and not self._bare_district(self.query):
            choice = choose(self.query, found, self.hints, self._bare_region(self.query))
            if choice.clash in {"", "common"}:
                return self._decided(self.query, choice, "exact")
        return self._too_wide() or self._between() or self._by_phrase(parse(self.query))

    def _bare_district(self, name: str) -> Hit | None:
        return bare_district(self.gazetteer, name, self.hints)

    def _from_hints(self) -> Placement:
        reason = "the report names no finer place"
        if self.hints.district:
            return placed("", self.hints.district, "exact", reason)
        if self.hints.region:
            return self.area(self.hints.region, reason)
        if self.hints.town:
            return placed("", self.hints.town, "exact", reason)
        if self.hints.country:
            return self._country(reason)
        return not_placed("", f"the report names no place that is known; {WHAT_TO_DO}")

    def _too_wide(self) -> Placement | None:
        if key(self.query) in UNBOUNDED:
            reason = "names a part of the world without set borders; give a country or a region"
            return not_placed(self.query, reason)
        if key(self.query) in NO_PLACES and not self.hints.narrow:
            reason = f"a word for a thing, or a name without one place; {WHAT_TO_DO}"
            return not_placed(self.query, reason)
        whole, part = WHOLE_COUNTRY.fullmatch(self.query), read_compass(self.query)
        if not whole and not part:
            return None
        if self.hints.region:
            return self.area(self.hints.region, "taken for the region that the report names")
        named = find_part(self.gazetteer, self.query)
        if named:
            return self.area(named, f"taken for {named.name}, the regions that the words cover")
        return self._country(
            "the whole country" if whole else "parts of the country without set borders: all of it"
        )

    def _between(self) -> Placement | None:
        ends = between_names(tidy(self.query))
        if ends is None or is_border(self.query):
            return None
        found = [self._end(end) for end in ends]
        unknown = next((end for end, place in zip(ends, found, strict=True) if place is None), None)
        if unknown or found[0] is None or found[1] is None:
            return not_placed(self.query, f"it is said to lie between two places, and {unknown} is not known")
        reason = "between them, so a ring that reaches both"
        return placed(self.query, between(found[0], found[1]), "exact", reason)

    def _end(self, name: str) -> Place | None:
        end = replace(self, query=name).placement()
        place = self.gazetteer.by_id(end.place_id or "")
        return place if place and place.kind in POINT_KINDS else None

    def _by_phrase(self, phrase: Phrase) -> Placement:
        turned = smaller_last(phrase)
        if turned:
            return replace(self._by_phrase(parse(turned)), query=self.query)
        listed = towns_listed(self.gazetteer, phrase)
        if listed:
            return self._one_a_row([town.name for town in listed])
        inside = replace(self, hints=with_holders(self.gazetteer, self.hints, phrase.held))
        found = inside.at_border(phrase) if phrase.border else inside.named(phrase)
        if found is None:
            alone = inside.region_alone(phrase) or self._several(phrase) or self._thing(phrase)
            return alone or unknown(inside, phrase)
        if (
            found.kind in _WIDE or self._holds(found)
        ) and phrase.holders:  # "Aktobe region, Temir district": the coarse name first
            finer = replace(self, query=", ".join(phrase.holders)).within(found, phrase.full)
            if finer:
                return replace(finer, query=self.query)
        stranger = inside.strange(phrase) if found.kind in _POINTS else None
        return stranger or found

    def has_parts(self, phrase: Phrase) -> bool:
        """Tell whether a district that is not known is a part of the town named: its quarter, or a city's."""
        reach = (self.hints.town.radius_km or 0.0) if self.hints.town else 0.0
        return "site" in phrase.kinds or reach > CITY_KM

    def region_alone(self, phrase: Phrase) -> Placement | None:
        """Return the region that a name without the word for it stands for: "Батыс Қазақстан"."""
        regions = [] if phrase.kinds else find_regions(self.gazetteer, phrase.full)
        if not regions:
            return None
        place = pick_edition(regions, self.hints)
        return self.area(place, f"taken for {place.name}")

    def strange(self, phrase: Phrase) -> Placement | None:
        """Return that a place is not placed if the text puts it into something unknown: "Aksu, Antalya"."""
        for holder in phrase.holders:
            finer = parse(holder).kinds & _POINTS or _SMALL.search(holder) or not holder[:1].isupper()
            if holder in self.hints.unread and not finer:
                reason = f"it is said to lie in {holder}, which is not known, so it may be another place"
                return not_placed(self.query, f"{reason}; {WHAT_TO_DO}")
        return None

    @staticmethod
    def _holds(found: Placement) -> bool:
        """Tell whether a place may be the holder, written first: "Алматы, Медеуский район"."""
        return found.kind == "district" or (found.kind == "settlement" and (found.radius_km or 0.0) > CITY_KM)

    def _several(self, phrase: Phrase) -> Placement | None:
        names = several(phrase.full)
        found = [replace(self, query=name).placement() for name in names]
        if not names or not all(each.placed and each.match != "fuzzy" for each in found):
            return None
        return self._one_a_row([str(each.name) for each in found])

    def _thing(self, phrase: Phrase) -> Placement | None:
        """Return the surroundings of the town that a thing is named after: "Karaganda prison"."""
        thing = thing_in(phrase.full)
        if thing is None:
            return None
        around = replace(self, query=", ".join((*thing, *phrase.holders))).placement()
        return replace(around, query=self.query) if around.kind in _POINTS else None

    def _one_a_row(self, names: list[str]) -> Placement:
        shown = " and ".join(names)
        return not_placed(self.query, f"more than one place is named: {shown}; give each a row of its own")

    def within(self, wide: Placement, name: str) -> Placement | None:
        """Return the placement of a place inside `wide`, which is called `name`; None if it is not finer."""
        found = replace(self, hints=with_holders(self.gazetteer, self.hints, [name])).placement()
        if not found.placed or found.score <= FALLBACK or str(found.kind) not in _FINER[str(wide.kind)]:
            return None
        if wide.kind == "district" and not self._inside_district(wide, found):
            return None
        small = found.kind != "district" or (found.radius_km or 0.0) <= CITY_DISTRICT_KM
        return found if small or wide.kind != "settlement" else None

    def _inside_district(self, wide: Placement, found: Placement) -> bool:
        """Tell whether a place named after a district lies in it: not so in "Talgar district, Almaty"."""
        if (wide.radius_km or 0.0) <= CITY_DISTRICT_KM and found.kind != "site":
            return False
        return bool(parse(self.query).kinds & _POINTS)

    def named(self, phrase: Phrase) -> Placement | None:
        """Return the placement of what a phrase names; None if nothing bears the name."""
        if phrase.kinds == {"region"}:
            regions = find_regions(self.gazetteer, phrase.full)
            if regions:
                place = pick_edition(regions, self.hints)
                return self.area(place, f"taken for {place.name}")
        elsewhere: Choice | None = None
        abroad_as = ""  # a village abroad is called so: what is only like it is no reading of it
        for name, match, found in self._lookups(phrase):
            bare = None if phrase.kinds else self._bare_region(name)
            told = phrase.full if features(phrase.full) else name  # "КПП Жайсан" is no bare name
            choice = choose(told, found, self.hints, bare)
            guess = abroad_as not in {"", variant(name)} or (elsewhere and match == "fuzzy")
            if choice.clash not in {"", "common"} or guess:
                abroad_as = abroad_as or (variant(name) if choice.clash == "abroad" else "")
                elsewhere = elsewhere or choice
                continue
            there = self._decided(name, choice, match)
            return self._nearby(there, found, phrase.away_km) if phrase.near else there
        return self._undecided(elsewhere) if elsewhere else None

    def _lookups(self, phrase: Phrase) -> Iterator[tuple[str, str, list[Hit]]]:
        plain = " ".join(plain_word(word) for word in phrase.full.split(" "))
        whole = [self.query, phrase.full, *([plain] if " " in plain else [])]
        if self.hints.town:  # a quarter is named with its city, for many cities have one of the name
            whole.append(f"{phrase.name} ({self.hints.town.name})")
        district = None if phrase.kinds else self._bare_district(phrase.name)
        if district:
            yield phrase.name, "exact", [district]
        for match, look_up in (("exact", self.gazetteer.exact), ("variant", self.gazetteer.variant)):
            for name in whole:
                yield from _some(name, match, _not_initials(name, match, look_up(name)))
            yield from _some(phrase.name, match, self._worded(phrase.name, phrase))
            bare = _not_initials(phrase.name, match, look_up(phrase.name))
            yield from _some(phrase.name, match, self._of_kind(bare, phrase))
        yield from self._inflected(phrase)
        yield from _some(phrase.name, "variant", self._bare_districts(phrase))
        yield from _some(phrase.name, "variant", bare_site(self.gazetteer, phrase))
        if INHABITANTS.search(phrase.full):
            return
        letters = len(variant((adjective_stems(phrase.name) or [phrase.name])[0])) if phrase.kinds else None
        alike = self.gazetteer.fuzzy(phrase.full, letters)
        alike = [hit for hit in alike if self.gazetteer.allows(hit.place, phrase.full)]
        yield from _some(phrase.full, "fuzzy", alike)
        yield from _some(
            phrase.name, "fuzzy", self._of_kind(self.gazetteer.fuzzy(phrase.name, letters), phrase)
        )

    def _inflected(self, phrase: Phrase) -> Iterator[tuple[str, str, list[Hit]]]:
        forms = [*dictionary_forms(phrase.full), *dictionary_forms(phrase.name)]
        for look_up in (self.gazetteer.exact, self.gazetteer.variant):
            for form in forms:
                yield from _some(form, "variant", self._of_kind(look_up(form), phrase))
                yield from _some(form, "variant", self._worded(form, phrase))
        for stem in adjective_stems(phrase.name):
            yield from _some(stem, "variant", self._worded(stem, phrase))

    def _bare_districts(self, phrase: Phrase) -> list[Hit]:
        """Return districts named without the word for it; only where the report says what holds them."""
        if phrase.kinds or not (self.hints.codes or self.hints.town):
            return []
        found = self.gazetteer.worded(phrase.name, "district")
        return [hit for hit in found if fits(hit.place, self.hints)] if self.hints.codes else []

    def _worded(self, name: str, phrase: Phrase) -> list[Hit]:
        found = [hit for kind in sorted(phrase.kinds) for hit in self.gazetteer.worded(name, kind)]
        return self._of_kind(found, phrase)

    def _of_kind(self, hits: list[Hit], phrase: Phrase) -> list[Hit]:
        if not phrase.kinds:
            return hits
        fit = (hit for hit in hits if hit.place.kind in phrase.kinds)
        return [hit for hit in fit if self.gazetteer.allows(hit.place, phrase.full)]

    def _decided(self, name: str, choice: Choice, match: str) -> Placement:
        if choice.place is None:
            return self._undecided(choice)
        place = choice.place
        reason = how(name, place, match, choice)
        if place.kind == "country" and self.hints.region:
            return self.area(self.hints.region, "taken for the region that the report names")
        if place.id.startswith("border:"):
            place = border_area(place, self.hints) or place
        reason = joined(reason, edition_note(self.query, place, self.hints))
        return placed(self.query, place, match, reason, choice)

    def _nearby(self, there: Placement, found: Iterable[Hit], away_km: float | None) -> Placement:
        place = next((hit.place for hit in found if hit.place.id == there.place_id), None)
        if place is None or place.kind not in POINT_KINDS:
            return there
        around = near(place, away_km)
        how = "near it" if away_km is None else f"{away_km:g} km from it"
        reason = f"{there.reason}; {how}, so a ring of {around.radius_km:.0f} km"
        ring = placed(self.query, around, there.match or "exact", reason)
        return replace(ring, score=there.score, candidates=there.candidates)

    def at_border(self, phrase: Phrase) -> Placement:
        """Return the placement of a phrase that speaks of a border."""
        border, reason = read_border(self.gazetteer, phrase, self.hints)
        return self.area(border, reason) if border else not_placed(self.query, reason)

    def _bare_region(self, name: str) -> Place | None:
        """Return the region in force that a name without any word for its kind could also mean."""
        found = self.gazetteer.bare_regions(variant(name))
        return next((each for each in found if each.edition == self.hints.editions[0]), None)

    def area(self, place: Place, reason: str, found: Choice | None = None) -> Placement:
        """Return the placement at an area, with what its edition has to say."""
        note = edition_note(self.query, place, self.hints)
        return placed(self.query, place, "exact", joined(reason, note), found)

    def _country(self, reason: str) -> Placement:
        code = self.hints.country or "KZ"
        country = self.gazetteer.by_id(f"country:{code}")
        return placed(self.query, country, "exact", reason) if country else not_placed(self.query, WHAT_TO_DO)

    def _undecided(self, choice: Choice) -> Placement:
        if choice.clash == "common":
            return common_name(self.query, choice)
        if choice.clash == "abroad":
            return abroad(self.query, choice)
        if choice.clash:
            return elsewhere(self, choice)
        shared = None if variant(self.query) in COMMON else shared_region(self, choice)
        return shared or ambiguous(self.query, choice)


def _some(name: str, match: str, hits: list[Hit]) -> Iterator[tuple[str, str, list[Hit]]]:
    if hits:
        yield name, match, hits


def _not_initials(name: str, match: str, hits: list[Hit]) -> list[Hit]:
    """Return hits without the countries whose initials a name of two or three letters only resembles."""
    resembles = match == "variant" or unicodedata.normalize("NFKD", name) != name
    if not resembles or len(key(name)) > INITIALS:
        return hits
    return [hit for hit in hits if hit.place.kind != "country"]
