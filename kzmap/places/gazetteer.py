"""The gazetteer: every known place under every known name, looked up strictly, loosely or by likeness."""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from kzmap._files import geodata
from kzmap.places.area_names import Named, areas
from kzmap.places.common_names import made_of_common_words
from kzmap.places.model import OldName, Place
from kzmap.places.names import key, tokens, variant
from kzmap.places.phrases import features, without_kind
from kzmap.places.tidy import tidy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# A slip of the pen is looked for only in names this long, and only this many letters may differ.
FUZZY_MIN_LENGTH = 5
FUZZY_SHORT = 6  # a shorter name must be a city's
FUZZY_LONG = 8  # a shorter name must be a town's: so many of them differ in one letter
FUZZY_TOWN = 5_000
FUZZY_ABROAD = 7  # so long must be the name of a place abroad
FUZZY_MIN_POPULATION = 100_000  # abroad; a foreign village is no reading of a misspelt Kazakh name


# Kinds whose places are hardly ever named without the word for the kind: the bare name is a town's.
WORDED_KINDS = frozenset({"district", "site"})


class Hit(NamedTuple):
    """A place that bears a name.

    `own` tells whether it is its own name or one that kzmap's editors gave, `below` whether the place
    comes from a user's gazetteer.
    """

    place: Place
    own: bool
    below: bool = False


class Gazetteer:
    """An index of places by their names.

    Parameters
    ----------
    named : iterable of (Place, names, other names)
        What to index. A place's `names` are its own in the three languages.

    Examples
    --------
    >>> [hit.place.id for hit in Gazetteer.shipped().exact("Semipalatinsk")]
    ['geonames:1519422']
    """

    def __init__(self, named: Iterable[Named]) -> None:
        self.places: list[Place] = []
        self.below: set[str] = set()
        self._names: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
        self._exact: dict[str, dict[int, bool]] = defaultdict(dict)
        for place, names, others in named:
            self._add(place, names, others)

    @classmethod
    def shipped(cls) -> Gazetteer:
        """Return the gazetteer of the shipped files: ``places.csv`` and the areas."""
        return cls([*areas(), *read_places(geodata("places.csv").read_text("utf-8"))])

    def add_below(self, named: Iterable[Named]) -> None:
        """Add places that rank below those that are there; the variants are indexed anew when next asked."""
        for place, names, others in named:
            self.below.add(place.id)
            self._add(place, (), (*names, *others))
        for made in ("_ids", "_bare_regions", "_features", "_variants", "_by_length", "_worded"):
            self.__dict__.pop(made, None)

    def names(self) -> Iterator[str]:
        """Yield every name that is indexed, those of each place together."""
        for own, others in self._names:
            yield from own
            yield from others

    def by_id(self, place_id: str) -> Place | None:
        """Return the place of this id, or None."""
        return self._ids.get(place_id)

    def exact(self, name: str) -> list[Hit]:
        """Return the places that bear `name`, but for case, spaces, hyphens, apostrophes and diacritics.

        None where only a user's rows are written so and a shipped place bears the name written otherwise:
        then `variant` finds both.
        """
        found = self._hits(self._exact.get(key(name)))
        return [] if found and self._hides(variant(name), found) else found

    def alone(self, letters: str) -> Hit | None:
        """Return the one place that bears a name, as `key` leaves it; None if none or several bear it."""
        numbers = self._exact.get(letters)
        if numbers is None or len(numbers) > 1:
            return None
        number, own = next(iter(numbers.items()))
        place = self.places[number]
        hit = Hit(place, own, place.id in self.below)
        return None if hit.below and self._hides(variant(letters), [hit]) else hit

    def bare_regions(self, spelt: str) -> tuple[Place, ...]:
        """Return the regions, of all editions, that a name without any word for its kind could also mean.

        Parameters
        ----------
        spelt : str
            The name, as `variant` leaves it.

        Examples
        --------
        >>> {place.name for place in Gazetteer.shipped().bare_regions(variant("Мангистау"))}
        {'Mangystau region'}
        """
        return self._bare_regions.get(spelt, ())

    def variant(self, name: str) -> list[Hit]:
        """Return the places that bear `name` in another alphabet or transliteration."""
        return self._hits(self._variants.get(variant(name)))

    def worded(self, name: str, kind: str) -> list[Hit]:
        """Return the places of a kind whose name is `name` with any word for that kind.

        Examples
        --------
        >>> [hit.place.id for hit in Gazetteer.shipped().worded("Темирский", "district")]
        ['kzmap:temir-district']
        """
        return self._hits(self._worded.get(f"{kind} {variant(name)}"))

    def allows(self, place: Place, text: str) -> bool:
        """Tell whether a place can be the kind of site that a text speaks of: a lake is no oil field.

        Examples
        --------
        >>> gazetteer = Gazetteer.shipped()
        >>> tengiz = gazetteer.exact("Tengiz")[0].place
        >>> gazetteer.allows(tengiz, "месторождение Тенгиз"), gazetteer.allows(tengiz, "озеро Тенгиз")
        (True, False)
        """
        said = features(text)
        if "prefecture" in said and place.country == "KZ":
            return False
        if place.kind != "site":
            return True
        known = self._features.get(place.id, frozenset())
        return not (said and known) or bool(said & known)

    def fuzzy(self, name: str, letters: int | None = None) -> list[Hit]:
        """Return the places whose name differs least from `name`: in one letter, or two in a long one.

        A swap of two letters counts as one; the first letter must be right.

        Parameters
        ----------
        name : str
            The name as it is written.
        letters : int, optional
            How many of its letters are the name's own, where others are those of a word for its kind.
        """
        wanted = variant(name)
        own = len(wanted) if letters is None else letters
        if min(own, len(wanted)) < FUZZY_MIN_LENGTH or wanted in _elsewhere():
            return []
        if made_of_common_words(wanted) or self._has_a_word_more(name):
            return []
        from rapidfuzz.distance import OSA  # noqa: PLC0415 - bare exact names need not pay for it
        from rapidfuzz.process import extract  # noqa: PLC0415

        sounds = _sounds(wanted)
        most = 1 if min(own, len(sounds)) < FUZZY_LONG else 2
        near = [
            each
            for size in range(len(wanted) - most, len(wanted) + most + 1)
            for each in self._by_length[size]
        ]
        alike = extract(wanted, near, scorer=OSA.distance, score_cutoff=most, limit=None)
        # "sh" and "st" differ in more than a letter: "Ashana" is no slip
        alike = [
            found
            for found in alike
            if sorted(found[0]) == sorted(wanted) or OSA.distance(_sounds(found[0]), sounds) <= most
        ]
        digits = _digits(wanted)  # "unit 6654" is no slip in writing "unit 6655"
        alike = [found for found in alike if found[0][0] == wanted[0] and _digits(found[0]) == digits]
        if own < FUZZY_SHORT:  # one letter for another makes another name; one lost or swapped, a slip
            alike = [found for found in alike if len(found[0]) != len(wanted) or set(found[0]) == set(wanted)]
        least = min((distance for _, distance, _ in alike), default=0)
        merged: dict[int, bool] = {}
        for each, distance, _ in alike:
            if distance == least:
                merged |= self._variants[each]
        people = _least_people(own)
        hits = [hit for hit in self._hits(merged) if _worth_a_guess(hit.place)]
        known = len(wanted) >= FUZZY_ABROAD
        hits = [hit for hit in hits if hit.own and (known or hit.place.country in {"KZ", None})]
        sites = own >= FUZZY_LONG
        return [hit for hit in hits if _big_enough(hit.place, people, sites=sites)]

    def _hides(self, spelt: str, found: list[Hit]) -> bool:
        """Tell whether only a user's rows were found, while a shipped place bears a variant of the name."""
        if not all(hit.below for hit in found):
            return False
        return any(self.places[number].id not in self.below for number in self._variants.get(spelt, ()))

    def _has_a_word_more(self, name: str) -> bool:
        """Tell whether a name is a known one with a word beside it: "Kyzylzhar FC" is no slip."""
        parts = tokens(name)
        if len(parts) < 2:  # noqa: PLR2004 - one word has none beside it
            return False
        fewer = ("".join(parts[:number] + parts[number + 1 :]) for number in range(len(parts)))
        return any(variant(each) in self._variants for each in fewer)

    def _add(self, place: Place, names: tuple[str, ...], others: tuple[str, ...]) -> None:
        number = len(self.places)
        self.places.append(place)
        self._names.append((names, others))
        for other in others:
            self._exact[key(other)][number] = False
        for name in names:
            self._exact[key(name)][number] = True

    def _hits(self, numbers: dict[int, bool] | None) -> list[Hit]:
        below = self.below
        return [
            Hit(place, own, place.id in below)
            for place, own in ((self.places[number], own) for number, own in (numbers or {}).items())
        ]

    @cached_property
    def _ids(self) -> dict[str, Place]:
        return {place.id: place for place in self.places}

    @cached_property
    def _bare_regions(self) -> dict[str, tuple[Place, ...]]:
        index: dict[str, tuple[Place, ...]] = defaultdict(tuple)
        for place, (names, _) in zip(self.places, self._names, strict=True):
            for name in names if place.kind == "region" else ():
                bare = variant(name).removesuffix("region")
                if bare != variant(name):
                    index[bare] += (place,)
        return dict(index)

    @cached_property
    def _features(self) -> dict[str, frozenset[str]]:
        named = zip(self.places, self._names, strict=True)
        sites = ((place, (*own, *others)) for place, (own, others) in named if place.kind == "site")
        return {place.id: frozenset().union(*map(features, names)) for place, names in sites}

    @cached_property
    def _worded(self) -> dict[str, dict[int, bool]]:
        index: dict[str, dict[int, bool]] = defaultdict(dict)
        for number, (place, names) in enumerate(zip(self.places, self._names, strict=True)):
            for name in (*names[0], *names[1]) if place.kind in WORDED_KINDS else ():
                bare, kinds = without_kind(tidy(name))
                if place.kind in kinds:
                    index[f"{place.kind} {variant(bare)}"][number] = True
        return index

    @cached_property
    def _variants(self) -> dict[str, dict[int, bool]]:
        index: dict[str, dict[int, bool]] = defaultdict(dict)
        for number, (names, others) in enumerate(self._names):
            for other in others:
                index[variant(other)].setdefault(number, False)
            for name in names:
                index[variant(name)][number] = True
        return {each: numbers for each, numbers in index.items() if each}

    @cached_property
    def _by_length(self) -> dict[int, list[str]]:
        lengths: dict[int, list[str]] = defaultdict(list)
        for each, numbers in self._variants.items():
            if any(_worth_a_guess(self.places[number]) for number in numbers):
                lengths[len(each)].append(each)
        return lengths


_NUMBER = re.compile(r"\d+(?![a-z])")  # not a digit read for a letter: Zhana0zen


def _sounds(spelt: str) -> str:
    """Return a name, as `variant` leaves it, with one letter for each sound that two letters stand for."""
    return spelt.replace("sh", "ш").replace("ch", "ч")


def _digits(name: str) -> str:
    return "".join(_NUMBER.findall(name))


def _big_enough(place: Place, people: int, *, sites: bool) -> bool:
    """Tell whether a place is big enough for a slip in its name to be seen; `sites`: whether sites are."""
    if place.kind == "settlement":
        return place.population >= people
    return sites or place.kind != "site"


def _least_people(letters: int) -> int:
    if letters < FUZZY_SHORT:
        return FUZZY_MIN_POPULATION
    return FUZZY_TOWN if letters < FUZZY_LONG else 0


@cache
def _elsewhere() -> frozenset[str]:
    """Return the names of towns elsewhere that no slip of the pen is to be seen in."""
    return frozenset(geodata("elsewhere.txt").read_text("utf-8").split())


def _worth_a_guess(place: Place) -> bool:
    return (
        place.country in {"KZ", None}
        or place.id.startswith("kzmap:")
        or place.population >= FUZZY_MIN_POPULATION
    )


def read_places(text: str) -> list[Named]:
    """Return the places of a CSV text with the columns of ``places.csv``.

    A row with a note was seen to by kzmap: all its names count as its own.

    Parameters
    ----------
    text : str
        The CSV text, header first.

    Returns
    -------
    list of (Place, names, other names)
    """
    rows = csv.reader(io.StringIO(text, newline=""))
    at = {column: number for number, column in enumerate(next(rows))}
    columns = [at[each] for each in ("id", "name", "name_ru", "name_kk", "kind", "country", "region")]
    numbers = [at[each] for each in ("lat", "lon", "radius_km", "population", "names", "old_names", "note")]
    return [_named([row[each] for each in columns], [row[each] for each in numbers]) for row in rows]


def _named(texts: list[str], rest: list[str]) -> Named:
    place_id, name, russian, kazakh, kind, country, region = texts
    lat, lon, radius_km, population, names, old, note = rest
    old_names = tuple(map(_old_name, old.split("|"))) if old else ()
    place = Place(
        id=place_id,
        name=name,
        kind=kind,
        country=country or None,
        regions=(region,) if region else (),
        lat=float(lat),
        lon=float(lon),
        radius_km=float(radius_km),
        population=int(population or 0),
        old_names=old_names,
    )
    others = tuple(names.split("|")) if names else ()
    own = tuple(each for each in (name, russian, kazakh) if each)
    once = tuple(each.name for each in old_names)
    return (place, own + others, once) if note else (place, own, others + once)


def _old_name(text: str) -> OldName:
    name, _, years = text.rpartition(" ")
    first, last = years.split("/")
    return OldName(name, int(first) if first else None, int(last) if last else None)
