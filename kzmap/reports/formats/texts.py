"""What the formats share: sentinels, codes, whole numbers, days, notes of several columns."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd

from kzmap.reports.day_forms import iso_day
from kzmap.reports.formats.format import Doubt

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

NOTHING = ("", "NA", "N/A", "NaN", "nan", "NULL", "null", "None", "-9", "-99", "-9.0", "-99.0", ".")
"""Cells by which tables say that nothing is known: those of R, Python, SQL, Stata, and the codes of GTD."""


class Codes(NamedTuple):
    """A column of codes by what they mean."""

    meant: pd.Series
    doubts: list[Doubt]


def known(cells: pd.Series, *more: str) -> pd.Series:
    """Return the cells, stripped, without those that say that nothing is known."""
    stripped = cells.str.strip()
    return stripped.where(~stripped.isin([*NOTHING, *more]), "")


def whole(cells: pd.Series) -> pd.Series:
    """Return known cells with whole numbers written whole.

    Examples
    --------
    >>> whole(pd.Series(["2012.0", "-99", "7", "1.5", "many"], dtype="str")).tolist()
    ['2012', '', '7', '1.5', 'many']
    """
    return known(cells.str.strip().str.replace(r"^(-?\d+)[.,]0+$", r"\1", regex=True))


def count(cells: pd.Series) -> pd.Series:
    """Return whole numbers of people; the -1 by which some tables say "unknown" is nothing."""
    numbers = whole(cells)
    return numbers.where(numbers != "-1", "")


def codes(cells: pd.Series, meanings: Mapping[str, str], column: str, otherwise: str) -> Codes:
    """Return what codes mean; those without a meaning are taken for `otherwise`, and doubted."""
    given = whole(cells)
    meant = given.map(dict(meanings)).astype("str")
    strange = meant.isna()
    wrong = (strange & (given != "")).to_numpy(dtype=bool)
    hint = f"taken for '{otherwise}'; the codes are {', '.join(meanings)}"
    doubts = [Doubt(wrong, column, "unknown-code", "not a code of this column", hint)] if wrong.any() else []
    return Codes(meant.where(~strange, otherwise), doubts)


def days(cells: pd.Series) -> pd.Series:
    """Return days as ISO 8601; what is no day stays as it is, for the check to refuse.

    Examples
    --------
    >>> days(pd.Series(["17 May 2012", "17/05/2012", "2012-05-17 00:00", "17-May-12", "soon"])).tolist()
    ['2012-05-17', '2012-05-17', '2012-05-17', '2012-05-17', 'soon']
    """
    given = known(cells)
    return given.map({text: iso_day(text) or text for text in given.unique()}).astype("str")


def moments(cells: pd.Series) -> pd.Series:
    """Return the days of Unix times in seconds; other cells are read as days.

    Examples
    --------
    >>> moments(pd.Series(["1675191965", "2023-02-01", ""], dtype="str")).tolist()
    ['2023-01-31', '2023-02-01', '']
    """
    given = whole(cells)
    seconds = pd.to_numeric(given.where(given.str.fullmatch(r"\d{9,10}")), errors="coerce")
    unix = pd.to_datetime(seconds, unit="s").dt.strftime("%Y-%m-%d")
    return unix.astype("str").where(seconds.notna(), days(given))


def interval(first: str, last: str) -> str:
    """Return two days as one EDTF date, a whole month or year as such.

    Examples
    --------
    >>> interval("2012-05-01", "2012-05-31"), interval("2012-05-30", "2012-05-31")
    ('2012-05', '2012-05-30/2012-05-31')
    """
    try:
        start, end = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return f"{first}/{last}" if last and last != first else first
    if start == end:
        return first
    if first[4:] == "-01-01" and last == f"{first[:4]}-12-31":
        return first[:4]
    month_ends = (end.replace(day=28) - end).days <= 0 and (pd.Timestamp(end).is_month_end)
    if first[:7] == last[:7] and first.endswith("-01") and month_ends:
        return first[:7]
    return f"{first}/{last}"


def each(frame: pd.DataFrame, make: Callable[..., str]) -> pd.Series:
    """Return what `make` says of each different row of texts."""
    pairs = list(frame.itertuples(index=False, name=None))
    made = {pair: make(*pair) for pair in set(pairs)}
    return pd.Series([made[pair] for pair in pairs], index=frame.index, dtype="str")


def together(parts: Mapping[str, pd.Series]) -> pd.Series:
    """Return columns as one note, each cell that says something after its label.

    Examples
    --------
    >>> together({"": pd.Series(["Shots."]), "tags": pd.Series(["crowd"])}).tolist()
    ['Shots. [tags: crowd]']
    """
    found: pd.Series | None = None
    for label, cells in parts.items():
        text = (cells if not label else "[" + label + ": " + cells + "]").where(cells != "", "")
        gap = np.where((text == "") | (False if found is None else found == ""), "", " ")
        found = text if found is None else found + pd.Series(gap, index=cells.index, dtype="str") + text
    assert found is not None
    return found.astype("str")


def named(cells: pd.Series, space: str) -> pd.Series:
    """Return ids in a name space of their own; no id stays none."""
    ids = whole(cells)
    return (space + ":" + ids).where(ids != "", "").astype("str")
