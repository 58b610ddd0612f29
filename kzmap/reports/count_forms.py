"""Numbers of people as reports and spreadsheets write them."""

# ruff: noqa: RUF001 - Cyrillic letters and other dashes are meant

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

_SPACES = " \u00a0\u202f\u2009'’"  # what parts thousands in spreadsheets
_NUMBER = rf"\d{{1,3}}(?:[{_SPACES},]\d{{3}})+|\d+"
_PLAIN = re.compile(rf"({_NUMBER})(?:[.,]0+)?")
_RANGE = re.compile(rf"(?:from |between |от )?({_NUMBER})\s*(?:[-–—]|to|and|до)\s*({_NUMBER})")
_LEAST = re.compile(rf"(?:at least|minimum|min\.?|>=|≥|не менее|не меньше|минимум|как минимум)\s*({_NUMBER})")
_OPEN = re.compile(rf"({_NUMBER})\s*\+")
_OVER = re.compile(rf"(?:more than|over|>|более|больше|свыше)\s*({_NUMBER})")
_MOST = re.compile(rf"(?:up to|at most|<=|≤|до|не более|не больше)\s*({_NUMBER})")
_UNDER = re.compile(rf"(?:less than|fewer than|under|<|менее|меньше)\s*({_NUMBER})")
_ABOUT = re.compile(
    rf"(?:about|around|approx\.?|approximately|c\.|ca\.?|circa|some|~|около|ок\.|примерно)\s*({_NUMBER})"
)

NOTHING = frozenset(
    ("?", "??", "-", "–", "—", ".", "n/a", "na", "n.a.", "nan", "null", "unknown", "not known", "unclear",
     "tbc", "none given", "н/д", "нет данных", "неизвестно", "неизв.", "не известно")
)  # fmt: skip
"""Cells, in small letters, by which tables say that a number is not known."""


class People(NamedTuple):
    """A number of people: the best figure, or bounds; "" where not given. `vague` if it was about so many."""

    best: str = ""
    low: str = ""
    high: str = ""
    vague: bool = False


def people(text: str) -> People | None:
    """Return what a cell says of a number of people; None where it is not understood.

    Examples
    --------
    >>> people("1 234"), people("10-12"), people("17+")
    (People(best='1234', low='', high='', vague=False), People(best='', low='10', high='12', vague=False),
     People(best='', low='17', high='', vague=False))
    >>> people("many")
    """
    text = text.casefold().strip()
    if text in NOTHING:
        return People()
    for form, meaning in _FORMS:
        if found := form.fullmatch(text):
            return meaning(*(int("".join(c for c in part if c.isdigit())) for part in found.groups()))
    return None


_FORMS: tuple[tuple[re.Pattern[str], Callable[..., People]], ...] = (
    (_PLAIN, lambda n: People(best=str(n))),
    (_RANGE, lambda low, high: People(low=str(low), high=str(high))),
    (_LEAST, lambda n: People(low=str(n))),
    (_OPEN, lambda n: People(low=str(n))),
    (_OVER, lambda n: People(low=str(n + 1))),
    (_MOST, lambda n: People(high=str(n))),
    (_UNDER, lambda n: People(high=str(max(n - 1, 0)))),
    (_ABOUT, lambda n: People(best=str(n), vague=True)),
)
