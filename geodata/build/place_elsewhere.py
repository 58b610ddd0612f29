"""Finds the towns of the world that differ from a name of Kazakhstan by no more than a slip of the pen.

Almada is a city of Portugal and no slip in writing Almaty: what is a town elsewhere is never mended.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from kzmap.places.gazetteer import FUZZY_LONG, FUZZY_MIN_LENGTH
from kzmap.places.names import variant

if TYPE_CHECKING:
    from geodata.build.place_rows import Row

MIN_POPULATION = 5_000


def elsewhere(cities: list[dict[str, Any]], rows: list[Row]) -> list[str]:
    """Return the names of towns elsewhere, as `variant` leaves them, that could be taken for a slip.

    Parameters
    ----------
    cities : list of dict
        GeoNames' cities of the whole world.
    rows : list of Row
        The places of the gazetteer.
    """
    ours: dict[tuple[str, int], list[str]] = {}
    every = {variant(name) for row in rows for name in (row.name, row.name_ru, row.name_kk, *row.names)}
    for name in sorted(every - {""}):
        ours.setdefault((name[0], len(name)), []).append(name)
    big = (each for each in cities if each["population"] >= MIN_POPULATION)
    theirs = {variant(each["name"]) for each in big} - every
    return sorted(name for name in theirs if len(name) >= FUZZY_MIN_LENGTH and _like_ours(name, ours))


def _like_ours(name: str, ours: dict[tuple[str, int], list[str]]) -> bool:
    most = 1 if len(name) < FUZZY_LONG else 2
    near = (
        each
        for size in range(len(name) - most, len(name) + most + 1)
        for each in ours.get((name[0], size), [])
    )
    return extractOne(name, near, scorer=OSA.distance, score_cutoff=most) is not None
