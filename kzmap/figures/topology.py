"""The base map: land, water and borders, cut and merged from the one topology that the page has too."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import shapely

from kzmap.areas.basemap import Line, arcs, shape, topology

if TYPE_CHECKING:
    from collections.abc import Callable

    from shapely.geometry.base import BaseGeometry


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
    return tuple(Unit(**each["properties"]) for each in topology()["objects"]["units"]["geometries"])


def home() -> frozenset[str]:
    """Return the codes of Kazakhstan's units."""
    return frozenset(each.code for each in units() if each.country == "KZ")


def borders(parted: Callable[[Unit, Unit], bool]) -> list[Line]:
    """Return the lines between units of which `parted` says that they belong to different areas."""
    return [arcs()[arc] for arc, (one, *others) in _sides().items() if others and parted(one, others[0])]


def coast() -> list[Line]:
    """Return the lines between land and sea."""
    sea = {abs_index(i) for i in _flat(topology()["objects"]["sea"]["geometries"])}
    return [arcs()[arc] for arc in _sides() if arc in sea]


@cache
def water(name: str, rank: int) -> BaseGeometry:
    """Return the ``sea``, or the ``lakes`` or ``rivers`` up to a rank of Natural Earth, in degrees."""
    parts = topology()["objects"][name]["geometries"]
    return shapely.GeometryCollection(
        [shape(each) for each in parts if each.get("properties", {}).get("scalerank", 0) <= rank]
    )


def covers(lon: float, lat: float) -> bool:
    """Tell whether the base map shows a point: beyond its edges it has neither land nor sea."""
    west, south, east, north = _extent()
    return west < lon < east and south < lat < north


@cache
def _extent() -> tuple[float, float, float, float]:
    every = np.concatenate(arcs())
    west, south = every.min(axis=0)
    east, north = every.max(axis=0)
    return float(west), float(south), float(east), float(north)


def abs_index(index: int) -> int:
    """Return which arc an index of TopoJSON means; a negative one means it backwards."""
    return ~index if index < 0 else index


@cache
def _units() -> dict[str, BaseGeometry]:
    shapes = topology()["objects"]["units"]["geometries"]
    return {each["properties"]["code"]: shape(each) for each in shapes}


@cache
def _sides() -> dict[int, list[Unit]]:
    """Return for each arc of an outline the units on its sides, in the order of the file."""
    sides: dict[int, list[Unit]] = {}
    for unit, each in zip(units(), topology()["objects"]["units"]["geometries"], strict=True):
        for index in _flat(each["arcs"]):
            sides.setdefault(abs_index(index), []).append(unit)
    return sides


def _flat(arcs: Any) -> list[int]:
    if isinstance(arcs, int):
        return [arcs]
    if isinstance(arcs, dict):
        return _flat(arcs["arcs"])
    return [index for each in arcs for index in _flat(each)]
