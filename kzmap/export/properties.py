"""The properties of an exported incident."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pandas as pd
import pyarrow as pa

from kzmap.export.shapes import vague
from kzmap.incidents import data_as_of, report_lists

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from geopandas import GeoDataFrame

SCHEMA_VERSION = 1

LISTS = ("region", "edition", "region_now", "border_region", "zones", "sources", "disagree")
JSON = (*LISTS, "report_list")
"""Columns that hold more than one value; in flat tables they are JSON text."""

FIGURES = ("killed_low", "killed_best", "killed_high", "wounded_low", "wounded_best", "wounded_high")
NUMBERS = dict.fromkeys((*FIGURES, "reports"), "Int64") | dict.fromkeys(
    ("lat", "lon", "radius_km", "score"), "float64"
)
"""Columns of numbers, and their dtypes."""

PROPERTIES = (
    "id", "date", "date_start", "date_end", "type", "sub_type", "title", "actor", "target", "place",
    "place_id", "place_kind", "radius_km", "lat", "lon", "match", "score", "reason", "region", "edition",
    "region_now", "border_region", "country", "zones", *FIGURES, "disagree", "sources", "reports", "status",
    "report_list",
)  # fmt: skip


def properties(incidents: GeoDataFrame) -> pd.DataFrame:
    """Return the exported columns as plain Python values.

    Parameters
    ----------
    incidents : geopandas.GeoDataFrame
        Joined incidents.

    Returns
    -------
    pandas.DataFrame
        `PROPERTIES` in order: str, int, float, list, or None where unknown; days as ISO text;
        `report_list` as a list of dicts, each report whole without its empty cells.
    """
    columns: dict[str, Any] = {name: _plain(incidents[name]) for name in PROPERTIES if name not in JSON}
    for name in ("lat", "lon"):
        columns[name] = _plain(incidents[name].mask(vague(incidents)))
    columns |= {name: _lists(incidents[name]) for name in LISTS}
    for name in ("date_start", "date_end"):
        columns[name] = incidents[name].dt.strftime("%Y-%m-%d").tolist()
    columns["report_list"] = [_reports(each) for each in report_lists(incidents).to_pylist()]
    ordered = {name: pd.Series(columns[name], dtype="object") for name in PROPERTIES}
    return pd.DataFrame(ordered)


def flat(incidents: GeoDataFrame, columns: Collection[str] = JSON) -> pd.DataFrame:
    """Return `properties` with lists as JSON text, and with `schema_version` and `data_as_of`."""
    table = properties(incidents)
    texts = {name: _texts(table[name].tolist(), repeats=name in LISTS) for name in columns}
    return table.assign(**texts, schema_version=SCHEMA_VERSION, data_as_of=data_as_of(incidents))


# one encoder for all: json.dumps makes a new one for each value
_text = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _texts(values: list[Any], *, repeats: bool) -> list[str]:
    """Return values as JSON, lists that repeat each written once."""
    if not repeats:
        return [_text(value) for value in values]
    known = {key: _text(list(key)) for key in {tuple(value) for value in values}}
    return [known[tuple(value)] for value in values]


def _plain(column: pd.Series) -> list[Any]:
    return [None if missing else value for value, missing in zip(column.tolist(), column.isna(), strict=True)]


def _lists(column: pd.Series) -> list[list[str]]:
    """Return lists as such; one by one pandas would take most of the time of an export for them."""
    if isinstance(column.dtype, pd.ArrowDtype):
        found: list[list[str]] = pa.array(column).to_pylist()
        return found
    return [list(map(str, values)) for values in column]


def _reports(reports: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{name: value for name, value in each.items() if not _empty(value)} for each in reports]


def _empty(value: object) -> bool:
    return value is None or value != value  # noqa: PLR0124 - NaN
