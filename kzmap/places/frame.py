"""Incidents in, placed incidents out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import shapely
from geopandas import GeoDataFrame

from kzmap.areas import area_shape, editions_between, is_area
from kzmap.places.choose import choose
from kzmap.places.given import given_point
from kzmap.places.resolver import place

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from kzmap.places.placement import Placement

CRS = "EPSG:4326"
_WHERE = ["place", "region", "country", "lat", "lon"]
_TEXTS = {
    "place": "name",
    "place_id": "place_id",
    "place_kind": "kind",
    "country": "country",
    "match": "match",
}


def geocode(incidents: pd.DataFrame) -> GeoDataFrame:
    """Place incidents, offline, by what their reports say of the place.

    The places of the reports are placed one by one; the incident takes the finest that all of them allow,
    else the area that holds them, and the contradiction is noted. Retracted reports say nothing, unless
    all are. A region is that of the incident's own date. Coordinates that a report gives are kept.

    Parameters
    ----------
    incidents : pandas.DataFrame
        As `merge` returns them.

    Returns
    -------
    geopandas.GeoDataFrame
        The same rows, EPSG:4326, and: `place`, `place_id`, `place_kind`, `country`, `match`, `reason` (str),
        `lat`, `lon` (float64 degrees, null for areas), `radius_km`, `score` (float64), `candidates` (list of dict),
        `geometry` (a point; the polygon of an area; None where not placed). ``"place"`` joins `disagree`
        where sources contradict each other.

    Examples
    --------
    >>> import kzmap
    >>> placed = geocode(kzmap.merge(kzmap.read_reports())).set_index("id")
    >>> placed.loc["almaty-2011-11-08", ["place", "place_kind"]].tolist()
    ['Almaty', 'settlement']
    """
    claims, distinct = _claims(incidents)
    answers = [_answer(*where) for where in distinct.itertuples(index=False, name=None)]
    placements: list[Placement] = list(answers)
    number = claims.groupby("row")["claim"].first().to_numpy(dtype=np.intp, copy=True)
    contradicts = np.zeros(len(incidents), dtype=bool)
    several = claims[claims["row"].isin(claims["row"][claims.duplicated("row")])]
    known: dict[tuple[int, ...], tuple[int, bool]] = {}
    for row, group in several.groupby("row")["claim"].agg(tuple).items():
        key = tuple(int(claim) for claim in group)
        if key not in known:
            day = distinct["day"].iloc[key[0]]
            chosen = choose([answers[claim] for claim in key], str(day).split("/")[0])
            placements.append(chosen.placement)
            known[key] = (len(placements) - 1, chosen.contradicts)
        number[int(str(row))], contradicts[int(str(row))] = known[key]
    return _frame(incidents, placements, number, contradicts)


def _claims(incidents: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return (row, claim) pairs for the reports that count, and the distinct claims they refer to."""
    lists = pa.chunked_array([pa.array(incidents["report_list"])]).combine_chunks()
    reports = pc.list_flatten(lists)
    frame = pd.DataFrame({c: pc.struct_field(reports, c).to_pandas() for c in [*_WHERE, "status"]})
    frame["row"] = np.asarray(pc.list_parent_indices(lists))
    frame["day"] = _days(incidents)[frame["row"].to_numpy(dtype=np.intp)]
    retracted = frame["status"].str.casefold() == "retracted"
    all_retracted = retracted.groupby(frame["row"]).transform("all")
    frame = frame[~retracted | all_retracted]
    where = frame[[*_WHERE, "day"]].astype("object").where(frame[[*_WHERE, "day"]].notna(), None)
    distinct = where.drop_duplicates()
    claim = where.groupby([*_WHERE, "day"], sort=False, dropna=False).ngroup()
    return frame[["row"]].assign(claim=claim.to_numpy()), distinct


def _days(incidents: pd.DataFrame) -> NDArray[np.object_]:
    """Return for each incident a day, or a span, that stands for the editions of its date."""
    spans = pd.MultiIndex.from_arrays([incidents["date_start"], incidents["date_end"]])
    code, distinct = spans.factorize()
    days = []
    for start, end in distinct:
        editions = editions_between(start.date(), end.date())
        first = editions[0].valid_from or start.date()
        days.append(str(first) if len(editions) == 1 else f"{start.date()}/{end.date()}")
    return np.array(days, dtype="object")[code] if days else np.empty(0, dtype="object")


def _answer(  # noqa: PLR0913, PLR0917 - one argument a column
    place_name: str | None,
    region: str | None,
    country: str | None,
    lat: float | None,
    lon: float | None,
    day: str,
) -> Placement:
    if lat is not None and lon is not None:
        return given_point(lat, lon, place_name or region or country)
    return place(place_name or region or country or "", region=region, country=country, date=day)


def _frame(
    incidents: pd.DataFrame,
    placements: list[Placement],
    number: NDArray[np.intp],
    contradicts: NDArray[np.bool_],
) -> GeoDataFrame:
    columns: dict[str, Any] = {}
    for column, name in _TEXTS.items():
        columns[column] = pd.array([getattr(p, name) for p in placements], dtype="str").take(number)
    points = [p.placed and not is_area(str(p.place_id)) for p in placements]
    for column in ("lat", "lon", "radius_km"):
        values = [
            getattr(p, column) if point else np.nan for p, point in zip(placements, points, strict=True)
        ]
        columns[column] = np.array(values, dtype="float64")[number]
    columns["score"] = np.array([p.score for p in placements], dtype="float64")[number]
    columns["reason"] = pd.array([p.reason for p in placements], dtype="str").take(number)
    candidates = np.empty(len(placements), dtype="object")
    candidates[:] = [[c.as_json() for c in p.candidates] for p in placements]
    columns["candidates"] = candidates[number]
    shapes = np.empty(len(placements), dtype="object")
    shapes[:] = [_shape(p, point) for p, point in zip(placements, points, strict=True)]
    if contradicts.any():
        pairs = zip(incidents["disagree"], contradicts, strict=True)
        differ = [[*fields, "place"] if more else list(fields) for fields, more in pairs]
        columns["disagree"] = pd.Series(differ, index=incidents.index).astype(incidents["disagree"].dtype)
    return GeoDataFrame(incidents.assign(**columns), geometry=shapes[number], crs=CRS)


def _shape(placement: Placement, is_point: bool) -> shapely.Geometry | None:
    if not placement.placed:
        return None
    if is_point:
        return shapely.Point(placement.lon, placement.lat)
    return area_shape(str(placement.place_id))
