"""Takes a written place apart: what is named, what kind of thing it is said to be, and what holds it.

"near Zhanaozen, Mangystau region" is a name (Zhanaozen), a nearness, and a holder (Mangystau region).
Nothing is looked up here: a phrase only says what the words say.
"""

# ruff: noqa: RUF001 - Russian prepositions are told apart from Latin letters

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kzmap.places.names import key, words
from kzmap.places.news import unadorned
from kzmap.places.phrase_words import (
    BORDER_WORDS,
    ENDINGS,
    FEATURES,
    FILLERS,
    KIND_FORMS,
    KIND_WORDS,
    NOT_BORDERS,
    VILLAGE_WORDS,
    Kinds,
)
from kzmap.places.relations import nearness, something_near
from kzmap.places.tidy import tidy

if TYPE_CHECKING:
    from collections.abc import Iterable

_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*")
_HOLDER = re.compile(r"\s+(?:of|in|within|inside)\s+(?:the\s+)?|\s+[вв]о?\s+(?=\S{4})", re.IGNORECASE)
_RUSSIAN_HOLDER = re.compile(r"\s+(?=\S+ской\s+обл)", re.IGNORECASE)
_BESIDE_BORDER = re.compile(  # a district or a town goes before the border beside it
    r"^(.*?\w\s+(?:district|raion|town|village))\s+(?:on|at|along|near|by)\s+(?:the\s+)?[\w\s-]*border$",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*[,;/]\s*")


@dataclass(frozen=True)
class Phrase:
    """What a written place says.

    Attributes
    ----------
    name : str
        The name itself, without the words that say its kind; may be empty.
    full : str
        The name with those words, for names that hold them ("Temir district").
    kinds : frozenset of str
        The kinds of place that the words allow; empty if they say nothing.
    near : bool
        Whether it is said to be near that place, not at it.
    away_km : float or None
        How far from that place it is said to be.
    border : bool
        Whether a border is spoken of.
    holders : tuple of str
        What it is said to lie in, the nearest first, as written.
    asides : tuple of str
        What stands in brackets: perhaps a holder, perhaps a news agency.
    """

    name: str
    full: str
    kinds: Kinds = frozenset()
    near: bool = False
    away_km: float | None = None
    border: bool = False
    holders: tuple[str, ...] = ()
    asides: tuple[str, ...] = ()

    @property
    def held(self) -> tuple[str, ...]:
        """All that may hold it."""
        return self.holders + self.asides


def parse(text: str) -> Phrase:
    """Take a written place apart.

    Parameters
    ----------
    text : str
        A place as a report writes it, in English, Russian or Kazakh.

    Returns
    -------
    Phrase

    Examples
    --------
    >>> phrase = parse("Temir district of the Aktobe region")
    >>> phrase.name, sorted(phrase.kinds), phrase.holders
    ('Temir', ['district'], ('Aktobe region',))
    >>> parse("not far from Alma-Ata").near
    True
    """
    text, bracketed = _without_brackets(tidy(unadorned(text)))
    first, *others = [part for part in _PARTS.split(text) if part] or [""]
    first, near, away_km = nearness(first)
    if not near and not is_border(first):
        first, near, beside = something_near(first)
        others = [*beside, *others]
    first = _BESIDE_BORDER.sub(r"\1", first)
    asides = _each_alone(each for each in bracketed if each)
    if is_border(first):
        first, held_by = _split_border(first)
        holders = _each_alone((*held_by, *others))
        return Phrase(first, first, near=near, border=True, holders=holders, asides=asides)
    first, held_by = _split_holder(first)
    holders = _each_alone((*held_by, *others))
    name, kinds = without_kind(_without_fillers(first))
    return Phrase(name, first, kinds, near, away_km, holders=holders, asides=asides)


def is_border(text: str) -> bool:
    """Tell whether a text speaks of a border, and not of a post or a crossing on one.

    Examples
    --------
    >>> is_border("Kazakh-Chinese border"), is_border("Korday border crossing")
    (True, False)
    """
    found = set(words(text))
    return bool(found & BORDER_WORDS) and not found & NOT_BORDERS


def plain_word(word: str) -> str:
    """Return a word of a place's kind, or an adjective from a region's name, in its dictionary form.

    Examples
    --------
    >>> plain_word("области"), plain_word("Актюбинской")
    ('область', 'актюбинская')
    """
    for pattern, plain in KIND_FORMS:
        if pattern.fullmatch(word):
            return plain
    folded = word.casefold()
    for ending, plain in ENDINGS:
        if folded.endswith(ending):
            return folded.removesuffix(ending) + plain
    return word


def smaller_last(phrase: Phrase) -> str | None:
    """Return a phrase the other way round if the smaller place is written last; None if it is not.

    Examples
    --------
    >>> smaller_last(parse("Актобе, поселок Заречный")), smaller_last(parse("поселок Заречный, Актобе"))
    ('поселок Заречный, Актобе', None)
    """
    if len(phrase.holders) != 1 or phrase.kinds - {"settlement"} or phrase.border or phrase.near:
        return None
    last = phrase.holders[0]
    small = VILLAGE_WORDS & set(words(last)) and not VILLAGE_WORDS & set(words(phrase.full))
    return f"{last}, {phrase.full}" if small else None


def _without_brackets(text: str) -> tuple[str, list[str]]:
    inside = _BRACKETS.findall(text)
    return _BRACKETS.sub(" ", text).strip(), [each.strip() for each in inside]


def _each_alone(holders: Iterable[str]) -> tuple[str, ...]:
    """Return each holder and the holders inside it: "Y district of Z region" is both."""
    alone = []
    for holder in holders:
        name, outer = _split_holder(holder)
        alone += [name, *_each_alone(outer)]
    return tuple(alone)


def _split_holder(text: str) -> tuple[str, list[str]]:
    """Part "X of Y" where X is more than the word for a kind ("city of Y" stays whole)."""
    for pattern in (_HOLDER, _RUSSIAN_HOLDER):
        for found in pattern.finditer(text):
            name, holder = text[: found.start()], text[found.end() :]
            if any(word not in KIND_WORDS and word not in FILLERS for word in words(name)):
                return name, [holder]
    return text, []


def _split_border(text: str) -> tuple[str, list[str]]:
    """Part "border with X in Y region"; only a region holds a stretch of border."""
    for found in _HOLDER.finditer(text):
        border, holder = text[: found.start()], text[found.end() :]
        if is_border(border) and "region" in without_kind(holder)[1]:
            return border, [holder]
    return text, []


def _without_fillers(text: str) -> str:
    parts = text.split(" ")
    while len(parts) > 1 and key(parts[0]) in FILLERS:
        parts = parts[1:]
    return " ".join(parts)


def features(text: str) -> frozenset[str]:
    """Return what kinds of site the words of a text name, such as a lake.

    Examples
    --------
    >>> features("озеро Тенгиз"), features("Tengiz oil field"), features("Tengiz")
    (frozenset({'lake'}), frozenset({'field'}), frozenset())
    """
    return frozenset(FEATURES[word] for word in words(text) if word in FEATURES)


def without_kind(text: str) -> tuple[str, Kinds]:
    """Take the word for the kind off either end of a name.

    Examples
    --------
    >>> without_kind("село Кордай")[0], without_kind("Temir district") == ("Temir", {"district"})
    ('Кордай', True)
    """
    parts = text.split(" ")
    if len(parts) > 1:
        parts = [plain_word(part) for part in parts]
    kinds: Kinds = frozenset()
    for _ in range(2):  # "Ili Kazakh Autonomous Prefecture", "special economic zone": two words at most
        if len(parts) > 1 and key(parts[-1]) in KIND_WORDS:
            word = parts.pop()
            kinds = kinds or KIND_WORDS[key(word)]
        elif len(parts) > 1 and key(parts[0]) in KIND_WORDS:
            word = parts.pop(0)
            kinds = kinds or KIND_WORDS[key(word)]
            while len(parts) > 1 and key(parts[0]) in FILLERS:
                parts.pop(0)
    return " ".join(parts), kinds
