"""The base map: land, water and borders, cut and merged from the one topology that the page has too."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from kzmap._files import geodata

if TYPE_CHECKING:
    from collections.abc import Callable

    from shapely.geometry.base import BaseGeometry

Line = NDArray[np.float64]
"""Shape (n, 2): longitudes and latitudes in degrees."""


class Unit(NamedTuple):
    """A country or a first-level unit of one: ISO 3166 codes."""

    code: str
    country: str


@cache
def area(codes: frozenset[str]) -> BaseGeometry:
    """Return the outline of some units as one shape, in degrees (EPSG:4326)."""
    return shapely.coverage_union_all([_units()[code] for code in sorted(codes) if code in _units()])


@cache
def units() -> tuple[Unit, ...]:
    """Return the units of the base map."""
    return tuple(Unit(**each["properties"]) for each in _topology()["objects"]["units"]["geometries"])


def home() -> frozenset[str]:
    """Return the codes of Kazakhstan's units."""
    return frozenset(each.code for each in units() if each.country == "KZ")


def borders(parted: Callable[[Unit, Unit], bool]) -> list[Line]:
    """Return the lines between units of which `parted` says that they belong to different areas."""
    return [_arcs()[arc] for arc, (one, *others) in _sides().items() if others and parted(one, others[0])]


def coast() -> list[Line]:
    """Return the lines between land and sea."""
    sea = {abs_index(i) for i in _flat(_topology()["objects"]["sea"]["geometries"])}
    return [_arcs()[arc] for arc in _sides() if arc in sea]


@cache
def water(name: str, rank: int) -> BaseGeometry:
    """Return the ``sea``, or the ``lakes`` or ``rivers`` up to a rank of Natural Earth, in degrees."""
    parts = _topology()["objects"][name]["geometries"]
    return shapely.GeometryCollection(
        [_shape(each) for each in parts if each.get("properties", {}).get("scalerank", 0) <= rank]
    )


def covers(lon: float, lat: float) -> bool:
    """Tell whether the base map shows a point: beyond its edges it has neither land nor sea."""
    west, south, east, north = _extent()
    return west < lon < east and south < lat < north


@cache
def _extent() -> tuple[float, float, float, float]:
    every = np.concatenate(_arcs())
    west, south = every.min(axis=0)
    east, north = every.max(axis=0)
    return float(west), float(south), float(east), float(north)


def abs_index(index: int) -> int:
    """Return which arc an index of TopoJSON means; a negative one means it backwards."""
    return ~index if index < 0 else index


@cache
def _topology() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(geodata("basemap.topojson").read_text(encoding="utf-8"))
    return found


@cache
def _arcs() -> tuple[Line, ...]:
    transform = _topology()["transform"]
    scale, move = np.array(transform["scale"]), np.array(transform["translate"])
    return tuple(np.cumsum(arc, axis=0) * scale + move for arc in _topology()["arcs"])


@cache
def _units() -> dict[str, BaseGeometry]:
    shapes = _topology()["objects"]["units"]["geometries"]
    return {each["properties"]["code"]: _shape(each) for each in shapes}


@cache
def _sides() -> dict[int, list[Unit]]:
    """Return for each arc of an outline the units on its sides, in the order of the file."""
    sides: dict[int, list[Unit]] = {}
    for unit, each in zip(units(), _topology()["objects"]["units"]["geometries"], strict=True):
        for index in _flat(each["arcs"]):
            sides.setdefault(abs_index(index), []).append(unit)
    return sides


def _flat(arcs: Any) -> list[int]:
    if isinstance(arcs, int):
        return [arcs]
    if isinstance(arcs, dict):
        return _flat(arcs["arcs"])
    return [index for each in arcs for index in _flat(each)]


def _shape(geometry: dict[str, Any]) -> BaseGeometry:
    arcs = geometry["arcs"]
    if geometry["type"] == "Polygon":
        return _polygon(arcs)
    if geometry["type"] == "MultiPolygon":
        return shapely.MultiPolygon([_polygon(rings) for rings in arcs])
    if geometry["type"] == "LineString":
        return shapely.LineString(_line(arcs))
    return shapely.MultiLineString([_line(each) for each in arcs])


def _polygon(rings: list[list[int]]) -> shapely.Polygon:
    outer, *holes = (_line(ring) for ring in rings)
    return shapely.Polygon(outer, holes)


def _line(indexes: list[int]) -> Line:
    pieces = [_arcs()[i] if i >= 0 else _arcs()[~i][::-1] for i in indexes]
    return np.concatenate([piece if n == 0 else piece[1:] for n, piece in enumerate(pieces)])
