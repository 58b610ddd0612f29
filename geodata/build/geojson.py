"""Writes GeoJSON (RFC 7946): one feature a line, a fixed number of decimals, the same bytes every time."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from shapely.geometry import mapping

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry


def write(path: Path, features: Iterable[tuple[Mapping[str, Any], BaseGeometry]], decimals: int) -> Path:
    """Write `features` (properties and a geometry in degrees) to `path`, and return it."""
    lines = [_feature(properties, geometry, decimals) for properties, geometry in features]
    text = '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def _feature(properties: Mapping[str, Any], geometry: BaseGeometry, decimals: int) -> str:
    shape = mapping(geometry)
    body = {
        "type": "Feature",
        "properties": dict(properties),
        "geometry": {"type": shape["type"], "coordinates": _round(shape["coordinates"], decimals)},
    }
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def _round(value: Any, decimals: int) -> Any:
    if isinstance(value, float):
        short = round(value, decimals)
        return int(short) if short.is_integer() else short
    return [_round(part, decimals) for part in value]
