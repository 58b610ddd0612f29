"""The 49 columns of UCDP GED.

`where_prec` is 1 for a site or a settlement, 2 for its surroundings, 3 for a district, 4 for a region, 5 for
a border or a zone, 6 for a country. From 4 on the coordinates are those of a point that stands for the area,
as GED's codebook asks: its centre. `date_prec` is 1 for a day, 2 for up to six days or about a day, 3 for a
week, 4 for up to a month, 5 for more; `date_start` and `date_end` hold all of it. The dead are not parted by
side, so they stand under `deaths_unknown`. What is not placed is left out. GED itself holds deadly events of
organised actors alone; other incidents are not left out here, but have no type of violence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from kzmap.export import carried
from kzmap.export.countries import country_of
from kzmap.export.standing import Spot, centre, regions_of, spots_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geopandas import GeoDataFrame
    from numpy.typing import NDArray

    from kzmap.export.carried import Coded, Finding

COLUMNS = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id",
    "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id",
    "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources",
    "source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec",
    "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt",
    "priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec", "date_start", "date_end",
    "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
)  # fmt: skip

_WHERE = {
    "site": 1, "settlement": 1, "near": 2, "district": 3,
    "region": 4, "border_region": 5, "zone": 5, "country": 6,
}  # fmt: skip
_ONE_SIDED, _STATE = 3, 1
# A battle is GED's type 1 where one side is the state; whether any other is 2 no source has to say.
_STATE_WORDS = re.compile(
    r"\b(army|border guards?|committee|forces|government|guards?|military|ministry|officers?|police|security"
    r"|soldiers?|troops)\b",
    re.IGNORECASE,
)
_MIDDLE = "where there is none, the middle of low and high is taken for it"
_OPEN = "an open end cannot be told from one that equals the best figure"
_FEW, _WEEK, _MONTH = 6, 7, 31
_CELLS = 720  # PRIO-GRID: half degrees, counted from the south-west corner of the world


def ged(incidents: GeoDataFrame) -> Coded:
    """Return incidents in GED's columns, and what these do not hold.

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
    >>> ged(incidents).table.loc[0, ["date_start", "where_coordinates", "adm_1"]].tolist()
    ['2011-05-17', 'Aktobe', 'Aktobe region']
    """
    nowhere = incidents["place_kind"].isna().to_numpy()
    left_out = [("id", "the event is left out: GED takes none without a place", nowhere)]
    return carried.coded(incidents, left_out, _table, _findings)


def _table(incidents: GeoDataFrame) -> pd.DataFrame:
    reports = carried.reports_of(incidents)
    spots = spots_of(incidents, centre)
    countries = [country_of(code) for code in incidents["country"]]
    a, b = incidents["actor"], incidents["target"]
    own = {
        "id": incidents["id"].str.removeprefix("ged:"),
        "year": incidents["date_start"].dt.year,
        "type_of_violence": _types(incidents),
        "dyad_name": (a + " - " + b),
        "side_a": a,
        "side_b": b,
        "number_of_sources": incidents["sources"].map(_number),
        "source_article": carried.texts_of(incidents, reports, "url", ";"),
        "source_office": incidents["sources"].map(";".join),
        "source_date": carried.texts_of(incidents, reports, "published", ";"),
        "where_prec": incidents["place_kind"].map(_WHERE),
        "where_coordinates": incidents["place"],
        "where_description": carried.texts_of(incidents, reports, "place", "; "),
        "adm_1": regions_of(incidents),
        "adm_2": incidents["place"].where(incidents["place_kind"] == "district"),
        "latitude": [spot.lat for spot in spots],
        "longitude": [spot.lon for spot in spots],
        "geom_wkt": [None if spot.lat is None else f"POINT ({spot.lon} {spot.lat})" for spot in spots],
        "priogrid_gid": pd.array([_cell(spot) for spot in spots], dtype="Int64"),
        "country": [each.name for each in countries],
        "country_id": [each.gw for each in countries],
        "region": [each.ged_region for each in countries],
        "date_prec": _precision(incidents),
        "date_start": incidents["date_start"].dt.strftime("%Y-%m-%d"),
        "date_end": incidents["date_end"].dt.strftime("%Y-%m-%d"),
        "deaths_unknown": incidents["killed_best"],
        "best": incidents["killed_best"],
        "high": incidents["killed_high"],
        "low": incidents["killed_low"],
    }
    return carried.table_of(incidents, own, COLUMNS)


def _findings(incidents: GeoDataFrame) -> list[Finding]:
    reports = carried.reports_of(incidents)
    area = incidents["lat"].isna().to_numpy()
    low, best, high = (incidents[f"killed_{end}"] for end in ("low", "best", "high"))
    distinct = ["region", "near", "district", "country"]
    untyped = carried.given_in(incidents["type"]) & _types(incidents).isna().to_numpy()
    notes = (carried.texts_of(incidents, reports, "note", " ") != "").to_numpy()
    return [
        (
            "date",
            "no mark for an approximate span of days",
            carried.doubtful(incidents) & (carried.span_days(incidents) > 1),
        ),
        ("type", "none of GED's types of violence", untyped),
        ("sub_type", "no column for it", carried.given_in(incidents["sub_type"])),
        ("place_kind", "one code for several kinds", ~incidents["place_kind"].isin(distinct).to_numpy()),
        ("lat, lon", "the centre stands for an area", area),
        ("killed_low", _OPEN, carried.given_in(best) & ~carried.given_in(low)),
        ("killed_best", _MIDDLE, ~carried.given_in(best) & carried.given_in(low) & carried.given_in(high)),
        ("killed_high", _OPEN, carried.given_in(best) & ~carried.given_in(high)),
        ("title", "no column for it", carried.given_in(incidents["title"])),
        ("note", "no column for it", notes),
        *carried.common(incidents),
    ]


def _types(incidents: GeoDataFrame) -> pd.Series:
    sides = incidents["actor"].fillna("") + " / " + incidents["target"].fillna("")
    state = (incidents["type"] == "Battles") & sides.map(lambda text: bool(_STATE_WORDS.search(text))).astype(
        bool
    )
    types = np.where(
        state, _STATE, np.where(incidents["type"] == "Violence against civilians", _ONE_SIDED, 0)
    )
    return pd.Series(types, index=incidents.index, dtype="Int64").replace(0, pd.NA)


def _number(sources: Sequence[str]) -> int:
    """Count sources, those that another table named in one cell each for itself."""
    return len({part.strip() for part in ";".join(sources).split(";") if part.strip()})


def _precision(incidents: GeoDataFrame) -> NDArray[np.int64]:
    days = carried.span_days(incidents)
    found = np.select([days <= _FEW, days <= _WEEK, days <= _MONTH], [2, 3, 4], default=5)
    return np.where((days == 1) & ~carried.doubtful(incidents), 1, found)


def _cell(spot: Spot) -> int | None:
    if spot.lat is None or spot.lon is None:
        return None
    row, column = int((spot.lat + 90) * 2), int((spot.lon + 180) * 2)
    return row * _CELLS + column + 1
