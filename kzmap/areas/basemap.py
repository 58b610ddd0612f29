"""The base map's topology, decoded: land, water and borders with shared arcs, as the page has them too."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from kzmap.areas.features import text

Line = NDArray[np.float64]
"""Shape (n, 2): longitudes and latitudes in degrees."""


@cache
def topology() -> dict[str, Any]:
    """Return ``basemap.topojson`` as it stands: objects of geometries that point to arcs.

    Examples
    --------
    >>> sorted(topology()["objects"])
    ['lakes', 'rivers', 'sea', 'units']
    """
    found: dict[str, Any] = json.loads(text("basemap.topojson"))
    return found


@cache
def arcs() -> tuple[Line, ...]:
    """Return the arcs in degrees (EPSG:4326)."""
    transform = topology()["transform"]
    scale, move = np.array(transform["scale"]), np.array(transform["translate"])
    return tuple(np.cumsum(arc, axis=0) * scale + move for arc in topology()["arcs"])


def shape(geometry: dict[str, Any]) -> shapely.Geometry:
    """Return the shape of a geometry of the topology, in degrees.

    Examples
    --------
    >>> sea = topology()["objects"]["sea"]["geometries"][0]
    >>> shape(sea).contains(shapely.Point(51, 42))
    True
    """
    numbers = geometry["arcs"]
    if geometry["type"] == "Polygon":
        return _polygon(numbers)
    if geometry["type"] == "MultiPolygon":
        return shapely.MultiPolygon([_polygon(rings) for rings in numbers])
    if geometry["type"] == "LineString":
        return shapely.LineString(_line(numbers))
    return shapely.MultiLineString([_line(each) for each in numbers])


def _polygon(rings: list[list[int]]) -> shapely.Polygon:
    outer, *holes = (_line(ring) for ring in rings)
    return shapely.Polygon(outer, holes)


def _line(indexes: list[int]) -> Line:
    pieces = [arcs()[i] if i >= 0 else arcs()[~i][::-1] for i in indexes]
    return np.concatenate([piece if n == 0 else piece[1:] for n, piece in enumerate(pieces)])
