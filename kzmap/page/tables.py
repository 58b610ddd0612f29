"""The incidents and their reports as Arrow tables for the page."""

from typing import NamedTuple

import geopandas as gpd
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from kzmap.page.arrow import array, dictionary, empty_to_null, joined, narrow, text, whole
from kzmap.page.places import Places
from kzmap.page.texts import texts

_TEXTS = {
    "type": "type", "sub": "sub_type", "actor": "actor", "target": "target",
    "status": "status", "match": "match",
}  # fmt: skip
_LISTS = {"disagree": "disagree", "edition": "edition"}
_PLACE_LISTS = {"region": "region", "now": "region_now", "border": "border_region", "zones": "zones"}
"""What mostly holds for all incidents of a place, and then is told once, in the table of places."""

UNIT_SEPARATOR = "\N{INFORMATION SEPARATOR ONE}"
"""Between ids of sources and actors, which may hold spaces."""

_FIGURES = ("killed", "wounded")

_REPORT_TEXTS = (
    "incident", "date", "place", "region", "country", "place_kind", "type", "sub_type", "title", "note",
    "actor", "target", "source", "url", "published", "status", "file",
)  # fmt: skip
_REPORT_NUMBERS = (
    "killed", "killed_low", "killed_high", "wounded", "wounded_low", "wounded_high", "arrested",
)  # fmt: skip

SHARED = (
    "date", "type", "sub_type", "title", "actor", "target", "place", "status", "incident", "source", "region",
    "killed", "wounded",
)  # fmt: skip
"""Report fields that are left out where they equal the incident's; a bit in ``same`` tells which."""

_OF_INCIDENT = {"incident": "id", "killed": "killed_best", "wounded": "wounded_best"}
"""The columns of incidents that such fields are compared with, where they bear other names."""


class Tables(NamedTuple):
    """Columns with a row for each incident, place or report, and the words that their texts are made of."""

    rows: dict[str, pa.Array]
    words: dict[str, pa.Array]
    places: dict[str, pa.Array]


def incident_columns(incidents: gpd.GeoDataFrame, places: Places) -> Tables:
    """Return the columns of the table of incidents, a row each, and what they add to that of places.

    A date that is a plain day is left out: the page writes it from ``start``. What is as at the first
    incident of the same place is left out as well; an empty text says that there is none here.

    Parameters
    ----------
    incidents : GeoDataFrame
        Joined incidents.
    places : Places
        Their places.
    """
    start, end = _days(incidents["date_start"]), _days(incidents["date_end"])
    date = text(incidents["date"])
    plain = pc.fill_null(pc.equal(_plain_days(date), start), False)
    ids, titles = texts("id", text(incidents["id"])), texts("title", text(incidents["title"]))
    local = {"reason": text(incidents["reason"])} | {
        short: joined(incidents[name]) for short, name in _PLACE_LISTS.items()
    }
    of_place = {name: values.take(places.first) for name, values in local.items()}
    rows = {
        **ids.columns,
        **titles.columns,
        "place": narrow(places.of_incident),
        "start": narrow(start),
        "span": narrow(pc.subtract(end, start)),
        "date": dictionary(pc.if_else(plain, pa.scalar(None, pa.string()), date)),
        **{short: dictionary(text(incidents[name])) for short, name in _TEXTS.items()},
        "score": dictionary(array(incidents["score"])),
        **{name: narrow(all_) for figure in _FIGURES for name, all_ in _figure(incidents, figure).items()},
        **{short: dictionary(joined(incidents[name])) for short, name in _LISTS.items()},
        **{name: dictionary(_elsewhere(all_, of_place[name], places)) for name, all_ in local.items()},
        "sources": dictionary(joined(incidents["sources"], UNIT_SEPARATOR)),
        "other_actors": dictionary(_other_actors(incidents)),
        "reports": narrow(pc.fill_null(pc.list_value_length(_report_lists(incidents)), 0)),
    }
    at_place = {name: dictionary(values) for name, values in of_place.items()}
    return Tables(rows, ids.words | titles.words, at_place | _counts(text(incidents["type"]), places))


def report_columns(incidents: gpd.GeoDataFrame) -> Tables:
    """Return the columns of the table of reports, in the order of the incidents they belong to.

    A publication on a plain day is told as days after the first day of the incident, in ``after``.
    """
    lists = _report_lists(incidents)
    found = lists.flatten()
    fields = dict(zip(found.type.names, found.flatten(), strict=True)) if len(found) else {}
    parent = pc.list_parent_indices(lists)
    told = {name: _field(fields, name, len(found), pa.string()) for name in _REPORT_TEXTS}
    told |= {name: _field(fields, name, len(found), pa.int32()) for name in _REPORT_NUMBERS}
    same = pa.array(np.zeros(len(found), dtype="int16"))
    for bit, name in enumerate(SHARED):
        own = _own(incidents, name, told[name].type).take(parent)
        equal = pc.fill_null(pc.equal(told[name], own), False)
        told[name] = pc.if_else(equal, pa.scalar(None, told[name].type), told[name])
        mark = pc.multiply(equal.cast(pa.int16()), pa.scalar(1 << bit, pa.int16()))
        same = pc.add(same, mark)
    after, told["published"] = _after(told["published"], _days(incidents["date_start"]).take(parent))
    stored = {name: texts(name, told[name]) for name in _REPORT_TEXTS}
    rows = {
        "same": same,
        **{name: values for one in stored.values() for name, values in one.columns.items()},
        **{name: narrow(told[name]) for name in _REPORT_NUMBERS},
        "after": narrow(after),
        "step": narrow(_steps(_field(fields, "line", len(found), pa.int32()))),
        "lat": _field(fields, "lat", len(found), pa.float64()),
        "lon": _field(fields, "lon", len(found), pa.float64()),
    }
    return Tables(rows, {name: values for one in stored.values() for name, values in one.words.items()}, {})


def _other_actors(incidents: gpd.GeoDataFrame) -> pa.Array:
    """Return the actors that reports of an incident name and it does not itself: mostly none."""
    lists = _report_lists(incidents)
    found, parent = lists.flatten(), pc.list_parent_indices(lists)
    fields = dict(zip(found.type.names, found.flatten(), strict=True)) if len(found) else {}
    told = _field(fields, "actor", len(found), pa.string())
    own = text(incidents["actor"]).take(parent)
    other = pc.and_(pc.is_valid(told), pc.fill_null(pc.not_equal(told, own), True))
    named: dict[int, dict[str, None]] = {}
    for at, actor in zip(parent.filter(other).to_pylist(), told.filter(other).to_pylist(), strict=True):
        named.setdefault(at, {})[actor] = None
    texts_ = [UNIT_SEPARATOR.join(named[at]) if at in named else None for at in range(len(incidents))]
    return pa.array(texts_, pa.string())


def _counts(types: pa.Array, places: Places) -> dict[str, pa.Array]:
    """Return how many incidents of each type a place has: the page draws its first clusters from these."""
    coded = pc.fill_null(types, "").dictionary_encode()
    names, size = coded.dictionary.to_pylist(), len(places.first)
    cells = places.of_incident.to_numpy() * len(names) + coded.indices.to_numpy()
    counts = np.bincount(cells, minlength=size * len(names)).reshape(size, len(names))
    return {f"type:{name}": narrow(pa.array(counts[:, i].astype("int32"))) for i, name in enumerate(names)}


def _elsewhere(values: pa.Array, of_place: pa.Array, places: Places) -> pa.Array:
    """Return the texts that differ from that of the incident's place; an empty one where there is none."""
    own, at_place = pc.fill_null(values, ""), pc.fill_null(of_place, "").take(places.of_incident)
    return pc.if_else(pc.equal(own, at_place), pa.scalar(None, pa.string()), own)


def _own(incidents: gpd.GeoDataFrame, name: str, kind: pa.DataType) -> pa.Array:
    """Return the incidents' own values of a field that reports have, too."""
    if name == "source":
        return joined(incidents["sources"], UNIT_SEPARATOR)
    if name == "region":
        return joined(incidents["region"])
    values = incidents[_OF_INCIDENT.get(name, name)]
    return whole(values) if pa.types.is_integer(kind) else text(values)


def _after(published: pa.Array, start: pa.Array) -> tuple[pa.Array, pa.Array]:
    """Split days of publication into days after the incident, and texts where that cannot be said."""
    after = pc.subtract(_plain_days(published), start)
    return after, pc.if_else(pc.is_valid(after), pa.scalar(None, pa.string()), published)


def _plain_days(dates: pa.Array) -> pa.Array:
    """Return days since 1970-01-01 of the texts that are plain days, nulls for all others."""
    coded = dates.dictionary_encode()
    days = pc.strptime(coded.dictionary, format="%Y-%m-%d", unit="s", error_is_null=True).cast(pa.date32())
    alike = pc.equal(pc.strftime(days, format="%Y-%m-%d"), coded.dictionary)
    return pc.if_else(alike, days.cast(pa.int32()), pa.scalar(None, pa.int32())).take(coded.indices)


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
