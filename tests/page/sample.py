# ruff: noqa: E501 - a row a line is easier to compare
"""A small frame of joined incidents: every kind of place, disagreement, one not placed."""

from typing import Any

import geopandas as gpd
import pandas as pd
import pyarrow as pa
from shapely.geometry import MultiPolygon, Point, Polygon, box

REPORT = pa.struct(
    [
        *[(name, pa.string()) for name in (
            "incident", "date", "place", "region", "country", "type", "sub_type", "title", "note",
            "actor", "target", "source", "url", "published", "status", "file",
        )],
        *[(name, pa.float64()) for name in ("lat", "lon")],
        *[(name, pa.int64()) for name in (
            "killed", "killed_low", "killed_high", "wounded", "wounded_low", "wounded_high",
            "arrested", "line",
        )],
    ]
)  # fmt: skip

ALMATY_REGION = box(75.6, 42.5, 80.8, 46.5)
STRETCH = Polygon(
    [(80.2, 42.2), (80.9, 43.2), (80.4, 45.0), (82.3, 45.2), (82.0, 45.7), (79.8, 45.2), (79.6, 43)]
)
SOUTH = MultiPolygon([box(62, 38, 75, 46), box(71.2, 51.0, 71.6, 51.3)])


def report(**fields: Any) -> dict[str, Any]:
    """Return one report; what is not given is missing."""
    return {name: fields.get(name) for name in REPORT.names}


def incident(
    id_: str, date: str, kind: str | None, reports: list[dict[str, Any]], **fields: Any
) -> dict[str, Any]:
    """Return one joined incident with its reports."""
    first = reports[0]
    years = [day.rstrip("~?") for day in date.split("/")]
    start = pd.Timestamp(years[0])
    base = {
        "id": id_, "date": date, "date_start": start, "date_end": pd.Timestamp(years[-1]),
        "type": first["type"], "sub_type": first["sub_type"], "title": first["title"],
        "actor": first["actor"], "target": first["target"],
        "killed_low": first["killed"], "killed_best": first["killed"], "killed_high": first["killed"],
        "wounded_low": first["wounded"], "wounded_best": first["wounded"], "wounded_high": first["wounded"],
        "sources": sorted({one["source"] for one in reports}), "reports": len(reports), "status": "verified",
        "disagree": [], "report_list": reports, "place": first["place"], "place_id": None,
        "place_kind": kind, "lat": None, "lon": None, "radius_km": None, "country": "KZ",
        "match": "exact", "score": 1.0, "candidates": [], "reason": None, "region": [],
        "edition": ["2011"], "region_now": [], "border_region": [], "zones": [], "geometry": None,
    }  # fmt: skip
    made = {**base, **fields}
    if made["geometry"] is None and made["lat"] is not None:
        made["geometry"] = Point(made["lon"], made["lat"])
    return made


def frame(rows: list[dict[str, Any]]) -> gpd.GeoDataFrame:
    """Return incidents with the column types of station 4."""
    base = pd.DataFrame(rows, columns=list(incident("x", "2011", None, [report(source="s")])))
    kinds: dict[str, Any] = {
        **dict.fromkeys(
            ["id", "date", "type", "sub_type", "title", "actor", "target", "status", "place", "place_id",
             "place_kind", "country", "match", "reason"], "str",
        ),
        **dict.fromkeys(["date_start", "date_end"], "datetime64[s]"),
        **dict.fromkeys(
            [f"{what}_{level}" for what in ("killed", "wounded") for level in ("low", "best", "high")], "Int64",
        ),
        **dict.fromkeys(["lat", "lon", "radius_km", "score"], "float64"),
        "reports": "int64",
        "disagree": pd.ArrowDtype(pa.list_(pa.string())),
        "report_list": pd.ArrowDtype(pa.list_(REPORT)),
    }  # fmt: skip
    geometry = gpd.GeoSeries(list(base.pop("geometry")), crs="EPSG:4326")
    return gpd.GeoDataFrame(base.astype(kinds), geometry=geometry, crs="EPSG:4326")
