"""Which names are worth asking a service for, and how they are asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from kzmap.areas import TODAY, area_shape
from kzmap.places.common_names import NO_PLACES
from kzmap.places.compass import read_compass
from kzmap.places.hints import Hints, codes_with_enclaves, read_hints, with_holders
from kzmap.places.names import key
from kzmap.places.phrase_words import UNBOUNDED, WHOLE_COUNTRY
from kzmap.places.phrases import Phrase, is_border, parse
from kzmap.places.relations import STREET, between, several
from kzmap.places.tidy import tidy

if TYPE_CHECKING:
    from kzmap.places.gazetteer import Gazetteer
    from kzmap.places.placement import Candidate, Placement

_LEAST_LETTERS = 3
_MARGIN = 0.1  # degrees around a region's box; a place on its edge is judged by its point afterwards

Box = tuple[float, float, float, float]


class Request(NamedTuple):
    """What a service is asked: a name, a country (ISO 3166-1 alpha-2), and west, south, east, north."""

    name: str
    country: str
    box: Box | None


@dataclass(frozen=True)
class Question:
    """A written place that the gazetteer left open, with what the report says beside it."""

    phrase: Phrase
    hints: Hints

    @property
    def request(self) -> Request:
        """How a service is asked.

        Without a country in the report the question is about Kazakhstan: a name alone is borne by some
        village of Russia or China more often than not.
        """
        said = self.phrase.full if self.phrase.kinds - {"settlement"} else self.phrase.name
        return Request(said, self.hints.country or "KZ", _box(self.hints))


def question(gazetteer: Gazetteer, words: tuple[str, str, str, str], found: Placement) -> Question | None:
    """Return what to ask a service, or None where it could only guess.

    It could only guess where several known places bear the name and nothing tells them apart, and where
    the report puts the place into something unknown: "Springfield, Ohio" is not one in Kazakhstan.

    Parameters
    ----------
    gazetteer : Gazetteer
    words : (query, region, country, date)
        The claim.
    found : Placement
        How it was placed offline.

    Examples
    --------
    >>> from kzmap.places.gazetteer import Gazetteer
    >>> from kzmap.places.resolver import place
    >>> words = ("near Zhumbaqkent", "Kostanay region", "", "")
    >>> question(Gazetteer.shipped(), words, place(words[0], region=words[1])).request.name
    'Zhumbaqkent'
    """
    text, region, country, day = words
    if found.placed and not found.instead_of:
        return None
    if not _names_one_place(text):
        return None
    phrase = parse(text)
    hints = with_holders(gazetteer, read_hints(gazetteer, region, country, day), phrase.held)
    if len(key(phrase.name)) < _LEAST_LETTERS or (hints.unread and not hints.codes):
        return None
    if any(_lies_there(candidate, hints) for candidate in found.candidates):
        return None
    return Question(phrase, hints)


def _names_one_place(text: str) -> bool:
    vague = key(text) in UNBOUNDED | NO_PLACES or WHOLE_COUNTRY.fullmatch(text) or read_compass(text)
    if not key(text) or vague or is_border(text) or between(tidy(text)):
        return False
    return not STREET.search(text) and not several(parse(text).full)


def _lies_there(candidate: Candidate, hints: Hints) -> bool:
    """Tell whether a known place of the name lies where the report says, so that it may be meant."""
    if hints.country and candidate.country not in {hints.country, None}:
        return False
    return not hints.codes or candidate.region is None or candidate.region in codes_with_enclaves(hints.codes)


def _box(hints: Hints) -> Box | None:
    """Return the box around the regions that the report names."""
    codes = codes_with_enclaves(hints.codes)
    if hints.country not in {"KZ", None} or not codes:
        return None
    bounds = [area_shape(f"region:{TODAY}/{code}").bounds for code in sorted(codes)]  # type: ignore[union-attr]
    west, south = (min(each[at] for each in bounds) - _MARGIN for at in (0, 1))
    east, north = (max(each[at] for each in bounds) + _MARGIN for at in (2, 3))
    return (round(west, 2), round(south, 2), round(east, 2), round(north, 2))
