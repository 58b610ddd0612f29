"""The 31 columns of ACLED.

`geo_precision` is 1 for a site or a settlement, 2 for its surroundings and for a district, 3 for anything
vaguer. With 3 the coordinates are, as ACLED's codebook asks, those of the region's seat; where an area lies
in several regions, its centre. `time_precision` is 1 for a day, 2 for up to a week, 3 for up to a month, and
the date is the middle of the week or the month. ACLED takes no event that is vaguer than a month or has no
place, so those are left out. Where no source gives a figure, `fatalities` is empty; ACLED itself would
write 0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from kzmap.export import carried
from kzmap.export.countries import country_of
from kzmap.export.standing import capital, regions_of, spots_of
from kzmap.reports.columns import EVENT_TYPES
from kzmap.reports.dates import parse_date
from kzmap.reports.formats.texts import each

if TYPE_CHECKING:
    from geopandas import GeoDataFrame
    from numpy.typing import NDArray

    from kzmap.export.carried import Coded, Finding

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
    "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction",
    "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude",
    "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip

_GEO = {
    "site": 1, "settlement": 1, "near": 2, "district": 2,
    "region": 3, "border_region": 3, "zone": 3, "country": 3,
}  # fmt: skip
_WEEK, _MONTH = 7, 31
_DISORDER = {
    "Battles": "Political violence",
    "Explosions/Remote violence": "Political violence",
    "Violence against civilians": "Political violence",
    "Protests": "Demonstrations",
    "Riots": "Demonstrations",
    "Strategic developments": "Strategic developments",
    "Mob violence": "Political violence",
    "Excessive force against protesters": "Political violence; Demonstrations",
}
_ENDS = ".!?…]"
_CIVILIANS = ("Violence against civilians", "Excessive force against protesters")


def acled(incidents: GeoDataFrame) -> Coded:
    """Return incidents in ACLED's columns, and what these do not hold.

    Parameters
    ----------
    incidents : geopandas.GeoDataFrame
        Joined incidents, EPSG:4326.

    Returns
    -------
    Coded

    Examples
    --------
    >>> import kzmap
    >>> incidents = kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports())))
    >>> acled(incidents).table.loc[0, ["event_date", "location", "country"]].tolist()
    ['2011-05-17', 'Aktobe', 'Kazakhstan']
    """
    days = carried.span_days(incidents)
    vague, nowhere = days > _MONTH, incidents["place_kind"].isna().to_numpy()
    left_out = "the event is left out: ACLED takes none"
    findings: list[Finding] = [
        ("id", f"{left_out} that is vaguer than a month", vague),
        ("id", f"{left_out} without a place", nowhere & ~vague),
    ]
    return carried.coded(incidents, findings, _table, _findings)


def _table(incidents: GeoDataFrame) -> pd.DataFrame:
    days = carried.span_days(incidents)
    reports = carried.reports_of(incidents)
    spots = spots_of(incidents, capital)
    middle = _middle(incidents, days)
    countries = [country_of(code) for code in incidents["country"]]
    own = {
        "event_id_cnty": incidents["id"].str.removeprefix("acled:"),
        "event_date": middle.dt.strftime("%Y-%m-%d"),
        "year": middle.dt.year,
        "time_precision": _time(incidents, days),
        "disorder_type": incidents["sub_type"].map(_DISORDER).fillna(incidents["type"].map(_DISORDER)),
        "event_type": incidents["type"],
        "sub_event_type": incidents["sub_type"],
        "actor1": incidents["actor"],
        "actor2": incidents["target"],
        "civilian_targeting": _civilians(incidents),
        "iso": [each.iso for each in countries],
        "region": [each.acled_region for each in countries],
        "country": [each.name for each in countries],
        "admin1": regions_of(incidents),
        "location": incidents["place"],
        "latitude": [spot[0] for spot in spots],
        "longitude": [spot[1] for spot in spots],
        "geo_precision": incidents["place_kind"].map(_GEO),
        "source": incidents["sources"].map("; ".join),
        "notes": _notes(incidents, reports),
        "fatalities": incidents["killed_best"],
        "timestamp": _stamps(incidents, reports),
    }
    return carried.table_of(incidents, own, COLUMNS)


def _findings(incidents: GeoDataFrame) -> list[Finding]:
    days = carried.span_days(incidents)
    kinds = incidents["place_kind"]
    reports = carried.reports_of(incidents)
    best = incidents["killed_best"]
    month = incidents["date_start"].dt.is_month_start & incidents["date_end"].dt.is_month_end
    exact = (days == 1) | (days == _WEEK) | month.to_numpy()
    area = incidents["lat"].isna().to_numpy()
    strange = carried.given_in(incidents["type"]) & ~incidents["type"].isin(EVENT_TYPES)
    return [
        ("date", "told as the week or the month around its middle", ~exact),
        (
            "date",
            "no mark for an approximate date; such a day is told as the week around it",
            carried.doubtful(incidents),
        ),
        ("type", "not among ACLED's, kept as it is", strange),
        ("place_kind", "one code for several kinds", ~kinds.isin(["settlement", "near", "region"])),
        ("lat, lon", "the seat of the region, or the centre of the area, stands for an area", area),
        ("killed_low", "one figure, the best", _differs(incidents["killed_low"], best)),
        ("killed_high", "one figure, the best", _differs(incidents["killed_high"], best)),
        ("title", "stands at the head of the notes", carried.given_in(incidents["title"])),
        ("url", "no column for it", (carried.texts_of(incidents, reports, "url", " ") != "").to_numpy()),
        ("published", "one time stamp, of the latest day", _vague(incidents, reports)),
        *carried.common(incidents),
    ]


def _time(incidents: GeoDataFrame, days: NDArray[np.int64]) -> NDArray[np.int64]:
    # what happened about a day may have happened in the week around it
    week = (days > 1) | carried.doubtful(incidents)
    return np.where(days > _WEEK, 3, np.where(week, 2, 1))


def _middle(incidents: GeoDataFrame, days: NDArray[np.int64]) -> pd.Series:
    """Return the middle of the days; of what is told as a month, the middle of that month."""
    middle = incidents["date_start"] + pd.to_timedelta((days - 1) // 2, unit="D")
    half = pd.to_timedelta((middle.dt.days_in_month - 1) // 2, unit="D")
    of_month = middle - pd.to_timedelta(middle.dt.day - 1, unit="D") + half
    found: pd.Series = middle.where(days <= _WEEK, of_month)
    return found


def _civilians(incidents: GeoDataFrame) -> pd.Series:
    targeted = incidents["type"].isin(_CIVILIANS) | incidents["sub_type"].isin(_CIVILIANS)
    return pd.Series(np.where(targeted, "Civilian targeting", ""), index=incidents.index, dtype="str")


def _notes(incidents: GeoDataFrame, reports: pd.DataFrame) -> pd.Series:
    """Return the title and the notes of the reports, one after the other; what was withdrawn says so."""
    withdrawn = reports["status"].fillna("").str.casefold() == "retracted"
    told = reports.assign(note=reports["note"].mask(withdrawn, "Retracted: " + reports["note"]))
    notes = carried.texts_of(incidents, told, "note", "\0")
    return each(pd.DataFrame({"title": incidents["title"].fillna(""), "notes": notes}), _sentences)


def _sentences(title: str, notes: str) -> str:
    *firsts, last = (text for text in (title, *notes.split("\0")) if text) if title or notes else ("",)
    return " ".join([*(text if text[-1] in _ENDS else f"{text}." for text in firsts), last])


def _stamps(incidents: GeoDataFrame, reports: pd.DataFrame) -> pd.Series:
    """Return the last second of the latest publication, as Unix time."""
    given = reports[reports["published"].notna()]
    seconds = given["published"].map({text: _second(text) for text in given["published"].unique()})
    latest = seconds.groupby(given["row"]).max().reindex(range(len(incidents)))
    return latest.set_axis(incidents.index).astype("Int64")


def _second(text: str) -> int:
    return int(pd.Timestamp(parse_date(text).end).timestamp())


def _vague(incidents: GeoDataFrame, reports: pd.DataFrame) -> NDArray[np.bool_]:
    """Say where there is more to tell of publication than the latest day."""
    given = reports[reports["published"].notna()]
    plain = given["published"].str.fullmatch(r"\d{4}-\d\d-\d\d")
    first = given.groupby("row")["published"].transform("first")
    one = (plain & (given["published"] == first)).groupby(given["row"]).all()
    return ~one.reindex(range(len(incidents)), fill_value=True).to_numpy(dtype=bool)


def _differs(bound: pd.Series, best: pd.Series) -> NDArray[np.bool_]:
    """Say where a bound is another than the one figure; an open end is another too."""
    same = (bound == best).fillna(value=False) | (bound.isna() & best.isna())
    return ~same.to_numpy(dtype=bool)
