"""Reads the parts of the country that reports name by the compass: "western Kazakhstan", "на юге страны".

"West Kazakhstan" is a region's name; "western Kazakhstan" and "the west of Kazakhstan" are the west.
"""

# ruff: noqa: RUF001 - the words are Russian and Kazakh, too

from __future__ import annotations

import re
from typing import NamedTuple

from kzmap.areas import Part, part_by_id


class Compass(NamedTuple):
    """A text that names a part of the country; `part` is None where it names several, or one not known."""

    part: Part | None


_HALF = r"(?:north|south)(?:ern)?[\s-]?(?:east|west|central)(?:ern)?"
_WAY = rf"(?:{_HALF}|(?:north|south|east|west)(?:ern)?|centr(?:al|e)|center)"
_ADJECTIVE = rf"(?:{_HALF}|(?:north|south|east|west)ern|central)"
_SIDE = r"(?:parts?|regions?|areas?|provinces?|side|half)"
_COUNTRY = r"(?:kazakhstan|(?:the\s+)?country|(?:the\s+)?republic)"
_HALF_RU = r"(?:северо|юго)[\s-]?(?:запад|восто[кч])[а-я]*"
_WAY_RU = rf"(?:{_HALF_RU}|(?:север|южн|юг|восто[кч]|запад|центр)[а-я]*)"
_COUNTRY_RU = r"(?:казахстан(?:[аеу]|ом)?|стран[аыеу]|республик[аиеу])"
_SIDE_RU = r"(?:част[ьи]|район[а-я]*|регион[а-я]*|област[а-я]*|окраин[а-я]*)"
_HALF_KK = r"(?:солтүстік|оңтүстік)-?\s*(?:батыс|шығыс)"
_WAY_KK = rf"(?:{_HALF_KK}|солтүсті[кг]|оңтүсті[кг]|батыс|шығыс|орталы[қғ])"
_COUNTRY_KK = r"(?:қазақстанның|еліміздің|елдің|республиканың)"

_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:in\s+)?(?:the\s+)?(?:far\s+)?(?:{_ADJECTIVE}|{_HALF})(?:\s+and\s+{_ADJECTIVE})*\s+kazakhstan",
        rf"(?:in\s+)?(?:the\s+)?{_WAY}\s+and\s+{_WAY}\s+kazakhstan",
        rf"(?:in\s+)?(?:the\s+)?(?:[a-z-]+\s+)?{_WAY}(?:\s+and\s+{_WAY})*(?:\s+{_SIDE})?(?:\s+of)\s+{_COUNTRY}",
        rf"(?:in\s+)?(?:the\s+)?{_ADJECTIVE}\s+kazakh(?:stani?)?\s+{_SIDE}",
        rf"(?:in\s+)?(?:kazakhstan|the\s+country)['’]?s?\s+(?:[a-z-]+\s+)?{_WAY}(?:\s+{_SIDE})?",
        rf"(?:на\s+|во?\s+)?{_WAY_RU}(?:\s+и\s+{_WAY_RU})*(?:\s+{_SIDE_RU})?\s+{_COUNTRY_RU}",
        rf"{_COUNTRY_KK}\s+{_WAY_KK}\w*(?:\s+(?:өңір|бөлі|аймақ|аума)\w*)?",
        r"орталық\s+қазақстан\w*",
    )
)


def read_compass(text: str) -> Compass | None:
    """Return what part of Kazakhstan a text names; None if it names none.

    Examples
    --------
    >>> read_compass("in the west of Kazakhstan").part.id, read_compass("на юго-востоке страны").part.id
    ('west', 'south-east')
    >>> read_compass("West and Central Kazakhstan"), read_compass("West Kazakhstan") is None
    (Compass(part=None), True)
    """
    if not any(pattern.fullmatch(text) for pattern in _PATTERNS):
        return None
    return Compass(part_by_id(_way(text.casefold())))


_STEMS = (
    ("north", "north"), ("север", "north"), ("солтүсті", "north"),
    ("south", "south"), ("южн", "south"), ("юг", "south"), ("юго", "south"), ("оңтүсті", "south"),
    ("east", "east"), ("восто", "east"), ("шығыс", "east"),
    ("west", "west"), ("запад", "west"), ("батыс", "west"),
    ("cent", "centre"), ("центр", "centre"), ("орталы", "centre"),
)  # fmt: skip


def _way(text: str) -> str:
    """Return the id that the words of a text spell; what spells none is no part's id."""
    ways = list(dict.fromkeys(way for stem, way in _STEMS if stem in text))
    several = re.search(r"\b(?:and|и|және)\b", text)
    return "" if several else "-".join(ways)
