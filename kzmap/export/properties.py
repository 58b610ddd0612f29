"""The properties of an exported incident."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from kzmap.export.shapes import vague
from kzmap.incidents import data_as_of

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
    columns: dict[str, Any] = {name: _plain(incidents[name]) for name in PROPERTIES if name not in LISTS}
    for name in ("lat", "lon"):
        columns[name] = _plain(incidents[name].mask(vague(incidents)))
    columns |= {name: [list(map(str, values)) for values in incidents[name]] for name in LISTS}
    for name in ("date_start", "date_end"):
        columns[name] = incidents[name].dt.strftime("%Y-%m-%d").tolist()
    columns["report_list"] = [_reports(each) for each in incidents["report_list"]]
    ordered = {name: pd.Series(columns[name], dtype="object") for name in PROPERTIES}
    return pd.DataFrame(ordered)


def flat(incidents: GeoDataFrame, columns: Collection[str] = JSON) -> pd.DataFrame:
    """Return `properties` with lists as JSON text, and with `schema_version` and `data_as_of`."""
    table = properties(incidents)
    texts = {name: [_text(value) for value in table[name]] for name in columns}
    return table.assign(**texts, schema_version=SCHEMA_VERSION, data_as_of=data_as_of(incidents))


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _plain(column: pd.Series) -> list[Any]:
    return [None if missing else value for value, missing in zip(column.tolist(), column.isna(), strict=True)]


def _reports(reports: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{name: _number(value) for name, value in each.items() if not _empty(value)} for each in reports]


def _empty(value: object) -> bool:
    return value is None or value is pd.NA or (isinstance(value, float) and np.isnan(value))


def _number(value: Any) -> Any:
    return value.item() if isinstance(value, np.generic) else value
