"""What a figure shows, for who cannot see it: its marks as they stand, not what they were made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzmap.figures.look import event_types
from kzmap.figures.words import WORDS, counted
from kzmap.number_words import grouped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzmap.figures.marks import Mark
    from kzmap.figures.saved import OneMap
    from kzmap.figures.telling import Telling

_NAMED = 6
_NAMED_A_YEAR = 3


def alt_text(telling: Telling, maps: Sequence[OneMap], shares: Sequence[int]) -> str:
    """Return the description of a figure that is drawn.

    Parameters
    ----------
    telling : Telling
    maps : sequence of OneMap
        The map, or one a year.
    shares : sequence of int
        How many incidents of each type are drawn.
    """
    words, lang = WORDS[telling.lang], telling.lang
    own = words["alt"]
    types = ", ".join(
        f"{words['types'][each.key]} {grouped(lang, share)}"
        for each, share in zip(event_types(), shares, strict=True)
        if share
    )
    where = own["around"].format(where=telling.where) if telling.where else own["country"]
    if not types:
        return str(own["nothing"].format(where=where, counts=telling.subtitle[0]))
    several = len(maps) > 1
    listed = [
        own["year"].format(year=one.title, marks=_marks(one.marks, lang, _NAMED_A_YEAR))
        for one in maps
        if several
    ]
    return str(
        own["all"].format(
            where=where,
            counts=telling.subtitle[0],
            types=types,
            marks=own["marks"].format(marks="; ".join(listed) or _marks(maps[0].marks, lang, _NAMED)),
        )
    )


def _marks(marks: Sequence[Mark], lang: str, most: int) -> str:
    """Return the marks with most incidents, and how many more there are."""
    order = sorted(marks, key=lambda mark: (-mark.count, mark.main.name))
    said = [_mark(mark, lang) for mark in order[:most]]
    if len(order) > most:
        said.append(counted(lang, "more_marks", len(order) - most))
    return ", ".join(said) or str(WORDS[lang]["none"])


def _mark(mark: Mark, lang: str) -> str:
    own = WORDS[lang]["alt"]
    said = {"name": mark.main.called, "n": grouped(lang, mark.count)}
    if mark.shape == "badge":
        return str(own["area"].format(**said))
    if len(mark.places) > 1:
        nearby = counted(lang, "nearby", len(mark.places) - 1)
        return str(own["cluster"].format(nearby=nearby, **said))
    return str(own["point"].format(**said))
