"""ACLED: the columns of today, and those of older downloads.

Codes keep their meaning. `geo_precision` 1 is a settlement, 2 the surroundings of the place named, 3 a
region, whose coordinates are those of its capital. `time_precision` 1 is a day, 2 a week around the day
given, 3 a month. The time stamp says when ACLED last changed the row: it is when the report was published,
so that a later download of an event replaces an earlier one.
"""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pandas as pd

from kzmap.reports.formats.format import Doubt, Format, Mapped
from kzmap.reports.formats.texts import codes, count, days, each, known, moments, named, together, whole

_COLUMNS = (
    "event_id_cnty", "data_id", "event_date", "time_precision", "event_type", "sub_event_type", "actor1",
    "assoc_actor_1", "actor2", "assoc_actor_2", "country", "admin1", "location", "latitude", "longitude",
    "geo_precision", "source", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip

_GEO = {"1": "settlement", "2": "near", "3": "region"}
_TIME = {"1": "day", "2": "week", "3": "month"}
_HALF_WEEK = timedelta(days=3)

# Event types until 2018, by what the codebook of 2019 made of them. "Riots/Protests" was parted in two, so
# it stays as it is.
_OLD_TYPES = {
    "battle-no change of territory": ("Battles", "Armed clash"),
    "battle-government regains territory": ("Battles", "Government regains territory"),
    "battle-non-state actor overtakes territory": ("Battles", "Non-state actor overtakes territory"),
    "remote violence": ("Explosions/Remote violence", ""),
    "strategic development": ("Strategic developments", ""),
    "headquarters or base established": ("Strategic developments", "Headquarters or base established"),
    "non-violent transfer of territory": ("Strategic developments", "Non-violent transfer of territory"),
}


def _own(cells: pd.DataFrame) -> Mapped:
    kinds = codes(cells["geo_precision"], _GEO, "geo_precision", "near")
    spans = codes(cells["time_precision"], _TIME, "time_precision", "day")
    day = pd.DataFrame({"day": days(cells["event_date"]), "span": spans.meant})
    id_ = whole(cells["event_id_cnty"])
    types = pd.DataFrame({"type": known(cells["event_type"]), "sub": known(cells["sub_event_type"])})
    own = {
        "incident": named(id_.where(id_ != "", whole(cells["data_id"])), "acled"),
        "date": each(day, _date),
        "place": known(cells["location"]),
        "region": known(cells["admin1"]),
        "country": known(cells["country"]),
        "lat": known(cells["latitude"]),
        "lon": known(cells["longitude"]),
        "place_kind": kinds.meant,
        "type": each(types, lambda type_, sub: _types(type_, sub)[0]),
        "sub_type": each(types, lambda type_, sub: _types(type_, sub)[1]),
        "note": together(
            {
                "": known(cells["notes"]),
                "with actor 1": known(cells["assoc_actor_1"]),
                "with actor 2": known(cells["assoc_actor_2"]),
                "tags": known(cells["tags"]),
            }
        ),
        "actor": known(cells["actor1"]),
        "target": known(cells["actor2"]),
        "killed": count(cells["fatalities"]),
        "source": known(cells["source"]),
        "published": moments(cells["timestamp"]),
    }
    return Mapped(pd.DataFrame(own).astype("str"), [*kinds.doubts, *spans.doubts, *_no_id(own["incident"])])


def _date(day: str, span: str) -> str:
    """Return the days that an event date may mean."""
    try:
        given = date.fromisoformat(day)
    except ValueError:
        return day
    if span == "week":
        return f"{given - _HALF_WEEK}/{given + _HALF_WEEK}"
    return day[:7] if span == "month" else day


def _types(type_: str, sub_type: str) -> tuple[str, str]:
    """Return type and sub-event type in today's words."""
    now, sub_now = _OLD_TYPES.get(type_.casefold(), (type_, sub_type))
    return now, sub_type or sub_now


def _no_id(ids: pd.Series) -> list[Doubt]:
    lacking = (ids == "").to_numpy(dtype=bool)
    hint = "made from what the row says; it will not merge with another download of the event"
    return [Doubt(lacking, "event_id_cnty", "no-id", "the event has no id", hint)] if np.any(lacking) else []


FORMAT = Format(
    name="acled",
    title="ACLED",
    marks=("event_id_cnty", "event_date", "location"),
    needs=("event_date",),
    columns=_COLUMNS,
    days=("event_date", "timestamp"),
    slashed="day",
    fields={
        "incident": "event_id_cnty",
        "date": "event_date",
        "place": "location",
        "region": "admin1",
        "country": "country",
        "lat": "latitude",
        "lon": "longitude",
        "place_kind": "geo_precision",
        "type": "event_type",
        "sub_type": "sub_event_type",
        "note": "notes",
        "actor": "actor1",
        "target": "actor2",
        "killed": "fatalities",
        "source": "source",
        "published": "timestamp",
    },
    own=_own,
    others={
        "event_id_cnty": ("event_id_cn", "event_id"),
        "assoc_actor_1": ("ally_actor_1",),
        "assoc_actor_2": ("ally_actor_2",),
        "time_precision": ("time_preci", "time_prec"),
        "geo_precision": ("geo_precis", "geo_prec"),
        "sub_event_type": ("sub_event_",),
    },
)
