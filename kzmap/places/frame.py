"""Incidents in, placed incidents out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import shapely
from geopandas import GeoDataFrame

from kzmap.areas import area_shape, is_area
from kzmap.places.choose import choose
from kzmap.places.claims import Claims, claims_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from kzmap.places.placement import Placement

CRS = "EPSG:4326"
_TEXTS = {
    "place": "name",
    "place_id": "place_id",
    "place_kind": "kind",
    "country": "country",
    "match": "match",
    "reason": "reason",
}
_DEGREES = ("lat", "lon", "radius_km")


def geocode(incidents: pd.DataFrame) -> GeoDataFrame:
    """Place incidents, offline, by what their reports say of the place.

    The places of the reports are placed one by one; the incident takes the finest that all of them allow,
    else the area that holds them, and the contradiction is noted. Retracted reports say nothing, unless
    all are. A region is that of the incident's own date. Coordinates that a report gives are kept, unless
    its `place_kind` says that they stand for a region or something vaguer: then its names are placed.

    Parameters
    ----------
    incidents : pandas.DataFrame
        As `merge` returns them.

    Returns
    -------
    geopandas.GeoDataFrame
        The same rows, EPSG:4326, and: `place`, `place_id`, `place_kind`, `country`, `match`, `reason` (str),
        `lat`, `lon` (float64 degrees, null for areas), `radius_km`, `score` (float64), `candidates` (list of
        dict), `geometry` (a point; the polygon of an area; None where not placed). ``"place"`` joins
        `disagree` where sources contradict each other.

    Examples
    --------
    >>> import kzmap
    >>> placed = geocode(kzmap.merge(kzmap.read_reports())).set_index("id")
    >>> placed.loc["almaty-2011-11-08", ["place", "place_kind"]].tolist()
    ['Almaty', 'settlement']
    """
    claims = claims_of(incidents)
    number, chosen, contradicts = _chosen(claims, len(incidents))
    parts = [_table(claims.placements), _rows(claims.points), _table(chosen)]
    table = pd.concat([part for part in parts if len(part)] or parts, ignore_index=True)
    columns: dict[str, Any] = {c: table[c].array.take(number) for c in table.columns if c != "geometry"}
    if contradicts.any():
        pairs = zip(incidents["disagree"], contradicts, strict=True)
        differ = [[*fields, "place"] if more else list(fields) for fields, more in pairs]
        columns["disagree"] = pd.Series(differ, index=incidents.index).astype(incidents["disagree"].dtype)
    shapes = table["geometry"].to_numpy()[number]
    return GeoDataFrame(incidents.assign(**columns), geometry=shapes, crs=CRS)


def _chosen(claims: Claims, incidents: int) -> tuple[NDArray[np.intp], list[Placement], NDArray[np.bool_]]:
    """Return the claim that stands for each incident, and which incidents their sources contradict.

    What is chosen among several claims is a placement of its own; its number follows those of the claims.
    """
    number = np.zeros(incidents, dtype=np.intp)
    number[claims.row[::-1]] = claims.claim[::-1]  # the first claim of each is written last
    contradicts = np.zeros(incidents, dtype=bool)
    frame = pd.DataFrame({"row": claims.row, "claim": claims.claim, "day": claims.day})
    several = frame[frame["row"].duplicated(keep=False)]
    placements: list[Placement] = []
    known: dict[tuple[int, ...], tuple[int, bool]] = {}
    for row, group in several.groupby("row"):
        key = tuple(group["claim"].tolist())
        if key not in known:
            chosen = choose([claims.placement(claim) for claim in key], group["day"].iloc[0].split("/")[0])
            known[key] = (claims.size + len(placements), chosen.contradicts)
            placements.append(chosen.placement)
        number[int(str(row))], contradicts[int(str(row))] = known[key]
    return number, placements, contradicts


def _table(placements: list[Placement]) -> pd.DataFrame:
    points = [p.placed and not is_area(str(p.place_id)) for p in placements]
    columns: dict[str, Any] = {
        column: pd.array([getattr(p, name) for p in placements], dtype="str")
        for column, name in _TEXTS.items()
    }
    for column in _DEGREES:
        values = [
            getattr(p, column) if point else np.nan for p, point in zip(placements, points, strict=True)
        ]
        columns[column] = np.array(values, dtype="float64")
    columns["score"] = np.array([p.score for p in placements], dtype="float64")
    columns["candidates"] = _objects([[c.as_json() for c in p.candidates] for p in placements])
    columns["geometry"] = _objects([_shape(p, point) for p, point in zip(placements, points, strict=True)])
    return pd.DataFrame(columns)


def _rows(points: pd.DataFrame) -> pd.DataFrame:
    nothing: list[dict[str, Any]] = []  # one list for all: nothing else was weighed
    return points.assign(
        candidates=_objects([nothing] * len(points)),
        geometry=shapely.points(points["lon"].to_numpy(), points["lat"].to_numpy()),
    )


def _objects(values: list[Any]) -> NDArray[np.object_]:
    found = np.empty(len(values), dtype="object")
    found[:] = values
    return found


def _shape(placement: Placement, is_point: bool) -> shapely.Geometry | None:
    if not placement.placed:
        return None
    if is_point:
        return shapely.Point(placement.lon, placement.lat)
    return area_shape(str(placement.place_id))
