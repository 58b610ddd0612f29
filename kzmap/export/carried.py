"""What a format of other people's cannot carry."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from kzmap.export.delimited import guardable
from kzmap.incidents import report_lists
from kzmap.reports.formats.texts import NOTHING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from geopandas import GeoDataFrame
    from numpy.typing import NDArray

_SHOWN = 3
_WORDS = frozenset(NOTHING) - {""}
_DOUBTFUL = r"[~?%]"
_AREAS = ("edition", "region_now", "border_region", "zones")


class NotCarried(NamedTuple):
    """A column, why the file does not hold it as it is, and the ids of the incidents that have it."""

    column: str
    why: str
    incidents: tuple[str, ...]

    def __str__(self) -> str:
        named = ", ".join(self.incidents[:_SHOWN])
        more = len(self.incidents) - _SHOWN
        return f"{self.column}: {self.why} ({named}{f' and {more} more' if more > 0 else ''})"


class Coded(NamedTuple):
    """A table in the columns of a format, and what it does not hold."""

    table: pd.DataFrame
    lost: list[NotCarried]


Finding = tuple[str, str, "NDArray[np.bool_]"]
"""A column, why it is not carried, and in which rows."""


def coded(
    incidents: GeoDataFrame,
    left_out: list[Finding],
    table: Callable[[GeoDataFrame], pd.DataFrame],
    findings: Callable[[GeoDataFrame], list[Finding]],
) -> Coded:
    """Return the table of the incidents that a format takes, and what of all of them it does not hold."""
    gone = np.logical_or.reduce([mask for *_, mask in left_out])
    kept = incidents[~gone]
    made = table(kept)
    lost = [*findings(kept), *apostrophes(made), *unsaid(made)]
    return Coded(made, [*listed(incidents, left_out), *listed(kept, lost)])


def table_of(incidents: GeoDataFrame, own: Mapping[str, object], columns: Sequence[str]) -> pd.DataFrame:
    """Return the columns that a format has, in its order; those that nothing is known for are empty."""
    table = pd.DataFrame(own, index=incidents.index)
    return table.reindex(columns=list(columns)).reset_index(drop=True)


def listed(incidents: GeoDataFrame, findings: Iterable[Finding]) -> list[NotCarried]:
    """Return the findings that concern any incident."""
    ids = incidents["id"].to_numpy()
    rows = ((column, why, np.asarray(mask, dtype=bool)) for column, why, mask in findings)
    return [NotCarried(column, why, tuple(map(str, ids[mask]))) for column, why, mask in rows if mask.any()]


def common(incidents: GeoDataFrame) -> list[Finding]:
    """Return what neither ACLED nor GED has a column for."""
    given = reports_of(incidents)
    everywhere = np.ones(len(incidents), dtype=bool)
    point = incidents["lat"].notna().to_numpy()
    placed = incidents["place_kind"].notna().to_numpy()
    area = placed & ~point
    none = "no column for it"
    return [
        ("geometry", "the polygon of an area; the coordinates only stand for it", area),
        ("radius_km", none, point),
        ("region", "there is room for one region", filled(incidents["region"], 2)),
        *((name, none, filled(incidents[name])) for name in _AREAS),
        *((f"wounded_{end}", none, given_in(incidents[f"wounded_{end}"])) for end in ("low", "best", "high")),
        ("arrested", none, _any(given, "arrested")),
        ("status", none, (incidents["status"] != "verified").to_numpy()),
        ("disagree", none, filled(incidents["disagree"])),
        *((name, none, placed) for name in ("place_id", "match", "score")),
        ("reason", none, given_in(incidents["reason"])),
        ("report_list", "a row is an event: which report says what, in its own words", everywhere),
    ]


def apostrophes(table: pd.DataFrame) -> list[Finding]:
    """Return the cells that a CSV file holds with an apostrophe more than was given."""
    why = "an apostrophe stands before what a spreadsheet would take for a formula"
    return [(column, why, guardable(table[column], back=False)) for column in table.columns]


def unsaid(table: pd.DataFrame) -> list[Finding]:
    """Return the cells that say something, in the words by which tables say that nothing is known."""
    why = "readers take this word for nothing known"
    texts = (name for name in table.columns if not pd.api.types.is_numeric_dtype(table[name]))
    return [(column, why, _words(table[column])) for column in texts]


def reports_of(incidents: GeoDataFrame) -> pd.DataFrame:
    """Return all reports, one row each, with `row`: the position of their incident."""
    lists = report_lists(incidents)
    table: pd.DataFrame = pa.Table.from_struct_array(lists.flatten()).to_pandas()
    return table.assign(row=np.asarray(pc.list_parent_indices(lists), dtype=np.intp))


def texts_of(incidents: GeoDataFrame, reports: pd.DataFrame, column: str, separator: str) -> pd.Series:
    """Return for each incident what its reports give in a column, each once; "" where none does."""
    given = reports[reports[column].notna()].drop_duplicates(["row", column])
    texts: list[list[str]] = [[] for _ in range(len(incidents))]
    for row, text in zip(given["row"].tolist(), given[column].tolist(), strict=True):
        texts[row].append(text)
    return pd.Series([separator.join(each) for each in texts], index=incidents.index, dtype="str")


def doubtful(incidents: GeoDataFrame) -> NDArray[np.bool_]:
    """Say of each incident whether its date is marked approximate or uncertain."""
    return np.array([bool(re.search(_DOUBTFUL, text)) for text in incidents["date"]], dtype=bool)


def given_in(column: pd.Series) -> NDArray[np.bool_]:
    """Say of each row whether something is given."""
    return column.notna().to_numpy()


def filled(lists: pd.Series, least: int = 1) -> NDArray[np.bool_]:
    """Say of each row whether its list has so many parts at least."""
    if not isinstance(lists.dtype, pd.ArrowDtype):
        return np.array([len(each) >= least for each in lists], dtype=bool)
    lengths = pc.fill_null(pc.list_value_length(pa.array(lists)), 0)
    found: NDArray[np.bool_] = lengths.to_numpy() >= least
    return found


def span_days(incidents: GeoDataFrame) -> NDArray[np.int64]:
    """Return how many days the date of each incident spans; 1 for a day."""
    first, last = (incidents[name].to_numpy("datetime64[D]") for name in ("date_start", "date_end"))
    days: NDArray[np.int64] = (last - first).astype("int64") + 1
    return days


def _words(column: pd.Series) -> NDArray[np.bool_]:
    return np.array([isinstance(cell, str) and cell in _WORDS for cell in column.tolist()], dtype=bool)


def _any(reports: pd.DataFrame, column: str) -> NDArray[np.bool_]:
    rows = int(reports["row"].max()) + 1 if len(reports) else 0
    return np.bincount(reports["row"], weights=reports[column].notna(), minlength=rows) > 0
