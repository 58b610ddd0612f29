"""Reports that carry one incident id become one incident."""

from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from kzmap.errors import InputError
from kzmap.incidents.agree import (
    Report,
    agree_date,
    agree_status,
    canonical_type,
    differs,
    main_report,
    who,
)
from kzmap.incidents.ids import incident_ids
from kzmap.incidents.ranges import agree_range
from kzmap.reports.columns import COUNTS, DEGREES, FIGURES, INPUT, TEXT
from kzmap.reports.dates import parse_date

_KINDS = (
    dict.fromkeys(TEXT, pa.string())
    | dict.fromkeys(DEGREES, pa.float64())
    | dict.fromkeys(COUNTS, pa.int64())
)

REPORT = pa.struct([*((c, _KINDS[c]) for c in INPUT), ("file", pa.string()), ("line", pa.int64())])
"""A whole report inside `report_list`."""

_TEXTS = ("type", "sub_type", "title", "actor", "target")
_BOUNDS = [f"{figure}_{bound}" for figure in FIGURES for bound in ("low", "best", "high")]


def merge(reports: pd.DataFrame) -> pd.DataFrame:
    """Merge reports into incidents.

    Reports with the same `incident` id are one incident; a report without an id is its own. Retracted
    reports stay in `report_list` and say nothing else, unless all are retracted. Figures: of each source
    the latest counts; low is the least, high the most, best the median rounded down; "at least 18" has a
    low alone. The date is what all sources allow, else their span. Nothing of a report is lost:
    `report_list` holds all of it.

    Parameters
    ----------
    reports : pandas.DataFrame
        As `read_reports` returns them.

    Returns
    -------
    pandas.DataFrame
        One row an incident, in the order of their first reports: `id`, `date` (EDTF), `date_start` and
        `date_end` (datetime64[s]), `type`, `sub_type`, `title`, `actor`, `target` (str), `killed_low`,
        `killed_best`, `killed_high`, `wounded_low`, `wounded_best`, `wounded_high` (Int64), `sources`
        (list of str), `reports` (int64), `status` (str), `disagree` (list of str: the fields on which
        sources differ), `report_list` (list of struct: every report whole, in input order).

    Raises
    ------
    InputError
        If `reports` lacks the columns of reports.

    Examples
    --------
    >>> from kzmap.reports import read_reports
    >>> incidents = merge(read_reports()).set_index("id")
    >>> incidents.loc["border-post-2012-05", ["killed_low", "killed_best", "killed_high"]].tolist()
    [12, 13, 14]
    """
    lacking = [column for column in (*INPUT, "file", "line") if column not in reports]
    if lacking:
        raise InputError(
            f"these are no reports: no column {lacking[0]!r}; merge what kzmap.read_reports returns"
        )
    ids = incident_ids(reports)
    group, names = pd.factorize(ids)
    order = np.argsort(group, kind="stable")
    counts = np.bincount(group, minlength=len(names)).astype("int64")
    offsets = np.concatenate([[0], np.cumsum(counts)])
    moved = bool((np.diff(order) != 1).any())  # mostly each report is its own, and all stay where they are
    ordered = (reports.iloc[order] if moved else reports).reset_index(drop=True)
    incidents = _alone(ordered.iloc[offsets[:-1]].reset_index(drop=True)) if len(names) else _alone(ordered)
    incidents.insert(0, "id", np.asarray(names, dtype="object"))
    incidents["reports"] = counts
    incidents["disagree"] = pd.Series([()] * len(names), dtype="object")
    incidents["sources"] = pd.Series(_own_source(ordered, offsets), dtype="object")
    _overwrite(incidents, ordered, offsets)
    text_list = pd.ArrowDtype(pa.list_(pa.string()))
    incidents = incidents.astype({"disagree": text_list, "sources": text_list})
    incidents["report_list"] = _report_list(ordered, offsets)
    return incidents.astype({"id": "str"})


def _alone(reports: pd.DataFrame) -> pd.DataFrame:
    """Return the incident that each report makes by itself."""
    days = {text: parse_date(text) for text in reports["date"].unique()}
    types = {
        pair: canonical_type(*(None if pd.isna(v) else v for v in pair))
        for pair in reports[["type", "sub_type"]].drop_duplicates().itertuples(index=False, name=None)
    }
    pairs = [types[p] for p in zip(reports["type"], reports["sub_type"], strict=True)]
    frame = pd.DataFrame(
        {
            "date": reports["date"],
            "date_start": pd.to_datetime(reports["date"].map({t: d.start for t, d in days.items()})),
            "date_end": pd.to_datetime(reports["date"].map({t: d.end for t, d in days.items()})),
            "type": pd.array([p[0] for p in pairs], dtype="str"),
            "sub_type": pd.array([p[1] for p in pairs], dtype="str"),
            **{c: reports[c] for c in ("title", "actor", "target")},
        }
    ).astype({"date_start": "datetime64[s]", "date_end": "datetime64[s]"})
    for figure in FIGURES:
        low, best, high = (reports[c] for c in (f"{figure}_low", figure, f"{figure}_high"))
        middle = best.fillna((low + high) // 2)  # of a bound alone nothing follows but the bound
        frame[f"{figure}_low"] = low.fillna(middle)
        frame[f"{figure}_best"] = middle
        frame[f"{figure}_high"] = high.fillna(middle)
    frame["status"] = reports["status"].str.casefold().fillna("verified")
    return frame


def _overwrite(incidents: pd.DataFrame, ordered: pd.DataFrame, offsets: np.ndarray) -> None:
    """Put what several reports agree on in the place of what their first one says."""
    counts = np.diff(offsets)
    rows = np.flatnonzero(counts > 1)
    records = _records(ordered[np.repeat(counts > 1, counts)])
    ends = np.cumsum(counts[rows]).tolist()
    together = [_together(records[s:e]) for s, e in zip([0, *ends], ends, strict=False)]
    for column in together[0] if together else ():
        merged = incidents[column].astype("object")
        merged.iloc[rows] = pd.Series([row[column] for row in together], index=rows, dtype="object")
        incidents[column] = merged.astype(incidents[column].dtype)


def _records(reports: pd.DataFrame) -> list[Report]:
    blank = reports.astype("object").where(reports.notna(), None)
    records = [{str(column): value for column, value in row.items()} for row in blank.to_dict("records")]
    for record in records:
        record["type"], record["sub_type"] = canonical_type(record["type"], record["sub_type"])
        record["status"] = (record["status"] or "verified").casefold()
    return records


def _together(records: list[Report]) -> dict[str, Any]:
    """Return the columns in which an incident of several reports differs from its first report."""
    standing = [r for r in records if r["status"] != "retracted"] or records
    when = agree_date([r["date"] for r in standing])
    main = main_report(standing)
    columns: dict[str, Any] = {
        "date": when.text,
        "date_start": pd.Timestamp(when.days.start),
        "date_end": pd.Timestamp(when.days.end),
        "type": main["type"],
        "sub_type": main["sub_type"] or _sub_type(standing, main["type"]),
        "title": main["title"] or next((r["title"] for r in standing if r["title"]), None),
        **who(standing, main),
        "status": agree_status([r["status"] for r in records]),
        "sources": list(dict.fromkeys(r["source"] for r in records if r["source"])),
    }
    disagree = ["date"] if when.contradicts else []
    disagree += [c for c in ("type", "sub_type", "actor", "target") if differs(standing, c)]
    for figure in FIGURES:
        bounds, differ = agree_range(standing, figure)
        columns |= {f"{figure}_{name}": pd.NA if n is None else n for name, n in bounds._asdict().items()}
        disagree += [figure] if differ else []
    arrested = {r["arrested"] for r in standing if r["arrested"] is not None}
    columns["disagree"] = (*disagree, *(["arrested"] if len(arrested) > 1 else []))
    return columns


def _sub_type(reports: list[Report], type_: str | None) -> str | None:
    return next((r["sub_type"] for r in reports if r["type"] == type_ and r["sub_type"]), None)


def _own_source(ordered: pd.DataFrame, offsets: np.ndarray) -> list[list[str]]:
    first = ordered["source"].iloc[offsets[:-1]]
    return [[] if missing else [name] for name, missing in zip(first, first.isna(), strict=True)]


def _report_list(ordered: pd.DataFrame, offsets: np.ndarray) -> pd.Series:
    columns = [_whole(ordered[field.name], field.type) for field in REPORT]
    reports = pa.StructArray.from_arrays(columns, fields=list(REPORT))
    lists = pa.ListArray.from_arrays(pa.array(offsets, type=pa.int32()), reports)
    return pd.Series(pd.arrays.ArrowExtensionArray(lists))


def _whole(column: pd.Series, type_: pa.DataType) -> pa.Array:
    """Return the column as one Arrow array: strings may come in chunks."""
    values = pa.array(column, type=type_, from_pandas=True)
    return values.combine_chunks() if isinstance(values, pa.ChunkedArray) else values
