"""Incidents by the year in which they may have happened."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from kzmap.errors import InputError
from kzmap.figures.words import WORDS, counted

if TYPE_CHECKING:
    from geopandas import GeoDataFrame
    from numpy.typing import NDArray

_MOST = 24


class Years(NamedTuple):
    """The years that have incidents, each with their positions, and what a reader must know of the rest."""

    rows: list[tuple[int, NDArray[np.intp]]]
    notes: list[str]


def by_year(incidents: GeoDataFrame, lang: str) -> Years:
    """Return which incidents lie in each year; one that may lie in several is in each of them.

    Raises
    ------
    InputError
        If there are more years than a sheet has room for.
    """
    first, last = incidents["date_start"].dt.year, incidents["date_end"].dt.year
    span = range(int(first.min()), int(last.max()) + 1)
    found = [(year, np.flatnonzero((first <= year) & (last >= year))) for year in span]
    shown = [(year, rows) for year, rows in found if len(rows)]
    if len(shown) > _MOST:
        raise InputError(
            f"by year: {len(shown)} years, {shown[0][0]} to {shown[-1][0]}, are more than the {_MOST} "
            "that have room; keep fewer with --since and --until"
        )
    shared = int((last > first).sum())
    none = _runs([year for year, rows in found if not len(rows)])
    notes = [counted(lang, "years_shared", shared)] if shared else []
    notes += [WORDS[lang]["years_none"].format(years=", ".join(none))] if none else []
    return Years(shown, notes)


def _runs(years: list[int]) -> list[str]:
    """Return years in words, neighbours together.

    Examples
    --------
    >>> _runs([2013, 2014, 2015, 2018])
    ['2013\u20132015', '2018']
    """
    runs: list[list[int]] = []
    for year in years:
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return [str(run[0]) if len(run) == 1 else f"{run[0]}\u2013{run[-1]}" for run in runs]
