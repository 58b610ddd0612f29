"""What the page knows besides the records: editions, zones, countries, cities, stretches of border."""

import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, is_dataclass
from functools import cache
from typing import Any

import geopandas as gpd
import pandas as pd
import shapely

from kzmap._files import geodata
from kzmap.places.cities import cities

_NAMES = ("name", "name_ru", "name_kk")
_COARSE = 0.01
"""Degrees; a border stretch is drawn over a base map of 1 to 1.5 km."""

_REFUSED_SHOWN = 200


def reference(rows: gpd.GeoDataFrame, refused: Sequence[object]) -> dict[str, Any]:
    """Return the reference data of one page, ready for JSON.

    Parameters
    ----------
    rows : GeoDataFrame
        The distinct places of the incidents.
    refused : sequence of mappings or dataclasses
        The refused rows, with ``file``, ``line``, ``field``, ``value``, ``message`` and ``hint``.
    """
    return {
        "editions": [_edition(one) for one in _toml("editions.toml")["edition"]],
        "zones": [
            _keep(one, ("id", *_NAMES, "claim", "claim_ru", "claim_kk", "source", "members"))
            for one in zones()
        ],
        "countries": {
            one["code"]: [one[name] for name in _NAMES] for one in _toml("countries.toml")["country"]
        },
        "cities": cities(),
        "relief": json.loads(geodata("relief.json").read_text(encoding="utf-8")),
        "shapes": _shapes(rows),
        "refused": [_plain(one) for one in refused[:_REFUSED_SHOWN]],
    }


def zones() -> list[dict[str, Any]]:
    """Return the two zones of the article, with their members and what is claimed of them."""
    return list(_toml("zones.toml")["zone"])


@cache
def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads(geodata(name).read_text(encoding="utf-8"))


def _edition(one: Mapping[str, Any]) -> dict[str, Any]:
    days = {name: str(one[name]) for name in ("valid_from", "valid_to") if name in one}
    return {
        "id": one["id"],
        **days,
        "regions": [_keep(unit, ("code", *_NAMES, "parts", "aliases")) for unit in one["region"]],
    }


def _keep(one: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: one[name] for name in names if name in one}


def _shapes(rows: gpd.GeoDataFrame) -> dict[str, Any]:
    """Return coarse outlines of the border stretches and the parts of the country, by place id.

    Regions and zones need none: the page has the units they are made of.
    """
    part = rows["place_id"].fillna("").str.startswith("part:")
    stretches = rows[((rows["place_kind"] == "border_region") | part) & rows.geometry.notna()]
    coarse = shapely.set_precision(stretches.geometry.simplify(_COARSE).array, _COARSE / 10)
    named = zip(stretches["place_id"], coarse, strict=True)
    return {str(place_id): json.loads(shapely.to_geojson(shape)) for place_id, shape in named}


def _plain(one: object) -> dict[str, Any]:
    if is_dataclass(one) and not isinstance(one, type):
        found: Mapping[str, Any] = asdict(one)
    elif isinstance(one, Mapping):
        found = one
    else:
        found = {name: getattr(one, name) for name in ("file", "line", "field", "value", "message", "hint")}
    return {
        name: None if pd.isna(value) else value
        for name, value in found.items()
        if pd.api.types.is_scalar(value)
    }
