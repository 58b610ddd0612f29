"""The incidents and their reports as Arrow tables for the page."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from kzmap.page.arrow import array, dictionary, empty_to_null, joined, text, whole

_TEXTS = {
    "type": "type", "sub": "sub_type", "actor": "actor", "target": "target",
    "status": "status", "match": "match", "reason": "reason",
}  # fmt: skip
_LISTS = {
    "disagree": "disagree", "region": "region", "edition": "edition", "now": "region_now",
    "border": "border_region", "zones": "zones",
}  # fmt: skip
_UNIT_SEPARATOR = "\N{INFORMATION SEPARATOR ONE}"  # between the ids of sources, which may hold spaces
_FIGURES = ("killed", "wounded")

_REPORT_TEXTS = (
    "incident", "date", "place", "region", "country", "place_kind", "type", "sub_type", "title", "note",
    "actor", "target", "source", "url", "published", "status", "file",
)  # fmt: skip
_REPORT_NUMBERS = (
    "killed", "killed_low", "killed_high", "wounded", "wounded_low", "wounded_high", "arrested",
)  # fmt: skip

SHARED = ("date", "type", "sub_type", "title", "actor", "target", "place", "status", "incident")
"""Report fields that are left out where they equal the incident's; a bit in ``same`` tells which."""


def incident_columns(incidents: gpd.GeoDataFrame, place: pa.Array) -> dict[str, pa.Array]:
    """Return the columns of the table of incidents, a row each.

    A date that is a plain day is left out: the page writes it from ``start``.

    Parameters
    ----------
    incidents : GeoDataFrame
        Joined incidents.
    place : pyarrow.Array
        For each incident the row of its place in the table of places.
    """
    start, end = _days(incidents["date_start"]), _days(incidents["date_end"])
    date = text(incidents["date"])
    plain = pc.fill_null(pc.equal(date, pc.strftime(start.cast(pa.date32()), format="%Y-%m-%d")), False)
    return {
        "id": text(incidents["id"]),
        "title": dictionary(text(incidents["title"])),
        "place": place,
        "start": start,
        "span": pc.subtract(end, start),
        "date": dictionary(pc.if_else(plain, pa.scalar(None, pa.string()), date)),
        **{short: dictionary(text(incidents[name])) for short, name in _TEXTS.items()},
        "score": dictionary(array(incidents["score"])),
        **{name: values for figure in _FIGURES for name, values in _figure(incidents, figure).items()},
        **{short: dictionary(joined(incidents[name])) for short, name in _LISTS.items()},
        "sources": dictionary(joined(incidents["sources"], _UNIT_SEPARATOR)),
        "reports": pc.fill_null(pc.list_value_length(_report_lists(incidents)), 0).cast(pa.int32()),
    }


def report_columns(incidents: gpd.GeoDataFrame) -> dict[str, pa.Array]:
    """Return the columns of the table of reports, in the order of the incidents they belong to."""
    lists = _report_lists(incidents)
    found = lists.flatten()
    fields = dict(zip(found.type.names, found.flatten(), strict=True)) if len(found) else {}
    parent = pc.list_parent_indices(lists)
    texts = {name: _field(fields, name, len(found), pa.string()) for name in _REPORT_TEXTS}
    same = pa.array(np.zeros(len(found), dtype="int16"))
    for bit, name in enumerate(SHARED):
        own = text(incidents["id" if name == "incident" else name]).take(parent)
        equal = pc.fill_null(pc.equal(texts[name], own), False)
        texts[name] = pc.if_else(equal, pa.scalar(None, pa.string()), texts[name])
        mark = pc.multiply(equal.cast(pa.int16()), pa.scalar(1 << bit, pa.int16()))
        same = pc.add(same, mark)
    return {
        "same": same,
        **{name: dictionary(values) for name, values in texts.items()},
        **{name: _field(fields, name, len(found), pa.int32()) for name in _REPORT_NUMBERS},
        "step": _steps(_field(fields, "line", len(found), pa.int32())),
        "lat": _field(fields, "lat", len(found), pa.float64()),
        "lon": _field(fields, "lon", len(found), pa.float64()),
    }


def _figure(incidents: gpd.GeoDataFrame, figure: str) -> dict[str, pa.Array]:
    """Return the best figure, and how far the lowest and highest are from it (from 0 where it lacks).

    Mostly nothing, which costs nothing.
    """
    low, best, high = (whole(incidents[f"{figure}_{bound}"]) for bound in ("low", "best", "high"))
    base = pc.fill_null(best, 0)
    return {
        f"{figure}_low": pc.subtract(low, base),
        f"{figure}_best": best,
        f"{figure}_high": pc.subtract(high, base),
    }


def source_columns(sources: pd.DataFrame) -> dict[str, pa.Array]:
    """Return the columns of the table of sources."""
    names = ("id", "title", "publisher", "author", "published", "published_how", "url", "language")
    missing = pd.Series([None] * len(sources), index=sources.index, dtype="object")
    return {name: text(sources.get(name, missing)) for name in names}


def _report_lists(incidents: gpd.GeoDataFrame) -> pa.ListArray:
    lists = array(incidents["report_list"])
    return lists if pa.types.is_list(lists.type) else lists.cast(pa.list_(pa.struct([])))


def _field(fields: dict[str, pa.Array], name: str, length: int, kind: pa.DataType) -> pa.Array:
    if name not in fields or pa.types.is_null(fields[name].type):
        return pa.nulls(length, kind)
    values = fields[name].cast(kind)
    return empty_to_null(values) if pa.types.is_string(kind) else values


def _steps(lines: pa.Array) -> pa.Array:
    """Return how far each line is from the last known one: mostly 1, which costs nothing when packed."""
    numbers = lines.to_pandas().astype("Float64")
    return array((numbers - numbers.ffill().shift(fill_value=0).fillna(0)).astype("Int32"))


def _days(moments: pd.Series) -> pa.Array:
    """Return days since 1970-01-01, nulls where there is no date."""
    return array(moments).cast(pa.date32()).cast(pa.int32())
