"""The places of the incidents, each once: what the page draws, and where."""

from typing import NamedTuple

import geopandas as gpd
import numpy as np
import pandas as pd
import pyarrow as pa

from kzmap.areas import border_name, part_table
from kzmap.filters import border_distance
from kzmap.page.arrow import array, dictionary, narrow, scaled, text
from kzmap.places.cities import names, other_names
from kzmap.reports.columns import AREA_KINDS, POINT_KINDS

_KEYS = ["place_id", "place", "place_kind", "lat", "lon", "radius_km", "country"]

DEGREES = 100_000
"""Coordinates are stored in units of 1e-5 degrees, about a metre."""


class Places(NamedTuple):
    """The distinct places, for each incident its own of them, and for each of them its first incident."""

    columns: dict[str, pa.Array]
    of_incident: pa.Array
    first: pa.Array
    rows: gpd.GeoDataFrame


def places_of(incidents: gpd.GeoDataFrame) -> Places:
    """Find the distinct places of placed incidents.

    Areas get the point at which their badge stands: one inside the shape, the same for every
    incident of that area. It is for drawing only and never an incident's coordinate.
    """
    which = incidents.groupby(_KEYS, sort=False, dropna=False).ngroup()
    first = np.flatnonzero(~which.duplicated())
    rows = incidents[[*_KEYS, "geometry"]].iloc[first].reset_index(drop=True)
    spots = _spots(rows)
    columns = {
        "id": text(rows["place_id"]),
        "name": text(rows["place"]),
        "ru": text(rows["place_id"].map(lambda place: _translation(place, "ru"))),
        "kk": text(rows["place_id"].map(lambda place: _translation(place, "kk"))),
        "others": text(rows["place_id"].map(_other_names)),
        "kind": dictionary(text(rows["place_kind"])),
        "lat": scaled(spots["lat"], DEGREES),
        "lon": scaled(spots["lon"], DEGREES),
        "radius": narrow(scaled(rows["radius_km"], 10)),
        "country": dictionary(text(rows["country"])),
        "far": _border(rows),
    }
    return Places(columns, array(which.astype("int32")), pa.array(first), rows)


def _spots(rows: gpd.GeoDataFrame) -> pd.DataFrame:
    """Return where each place is drawn: its point, or a point inside its area."""
    spots = pd.DataFrame({"lat": rows["lat"], "lon": rows["lon"]}, dtype="float64")
    area = rows["place_kind"].isin(AREA_KINDS) & rows.geometry.notna() & (rows["place_kind"] != "country")
    spots.loc[~area & ~rows["place_kind"].isin(POINT_KINDS)] = None
    inside = rows.geometry[area].representative_point()
    spots.loc[area, "lat"] = inside.y
    spots.loc[area, "lon"] = inside.x
    return spots


def _border(rows: gpd.GeoDataFrame) -> pa.Array:
    """Return the distance from the state border in tenths of a kilometre, rounded up.

    Rounded so, a place is within a number of kilometres here exactly when it is for `kzmap.keep`.
    """
    return narrow(array(np.ceil(border_distance(rows.geometry) * 10).astype("Int32")))


def _translation(place_id: object, lang: str) -> str | None:
    """Return a place's name in Russian or Kazakh; the page itself knows those of regions and countries."""
    if not isinstance(place_id, str):
        return None
    if place_id.startswith("border:"):
        return border_name(place_id.removeprefix("border:"), lang)
    if place_id.startswith("part:"):
        part = next(each for each in part_table() if place_id == f"part:{each.id}")
        return part.name_ru if lang == "ru" else part.name_kk
    return names(lang).get(place_id.removeprefix("near:"))


def _other_names(place_id: object) -> str | None:
    """Return the other names of a place with a bar between, for the search alone."""
    if not isinstance(place_id, str):
        return None
    return "|".join(other_names().get(place_id.removeprefix("near:"), ())) or None
