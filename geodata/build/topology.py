"""Encodes shapes as TopoJSON: arcs shared by the shapes on both sides, in whole steps of a grid.

The shapes' coordinates must lie on the grid already, and shapes that meet must meet vertex to vertex.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

Point = tuple[int, int]
Path = tuple[Point, ...]
Rows = Sequence[tuple[Mapping[str, Any], BaseGeometry]]


def encode(objects: Mapping[str, Rows], origin: tuple[float, float], step: float) -> dict[str, Any]:
    """Return `objects` (rows of properties and a shape in degrees) as a TopoJSON topology.

    Coordinates are whole `step` degrees from `origin` (longitude, latitude).
    """
    grid = _Grid(origin, step)
    shapes = [shape for rows in objects.values() for _, shape in rows]
    junctions = _junctions(path for shape in shapes for path in grid.paths(shape))
    arcs = _Arcs(junctions)
    coded = {
        name: {
            "type": "GeometryCollection",
            "geometries": [_geometry(shape, properties, grid, arcs) for properties, shape in rows],
        }
        for name, rows in objects.items()
    }
    transform = {"scale": [step, step], "translate": list(origin)}
    return {"type": "Topology", "transform": transform, "objects": coded, "arcs": arcs.deltas()}


class _Grid:
    """Turns coordinates into whole steps."""

    def __init__(self, origin: tuple[float, float], step: float) -> None:
        self.origin = np.array(origin)
        self.step = step

    def path(self, line: BaseGeometry) -> Path:
        steps = np.rint((shapely.get_coordinates(line) - self.origin) / self.step).astype(int)
        moved = np.ones(len(steps), dtype=bool)
        moved[1:] = (np.diff(steps, axis=0) != 0).any(axis=1)
        return tuple((int(x), int(y)) for x, y in steps[moved])

    def paths(self, shape: BaseGeometry) -> list[Path]:
        parts = shapely.get_parts(shape)
        # shapely gives the rings of single polygons only
        lines = shapely.get_rings(parts) if _is_area(shape) else parts
        return [self.path(line) for line in lines]


def _is_area(shape: BaseGeometry) -> bool:
    return bool(shapely.get_dimensions(shape) == 2)  # noqa: PLR2004 (a polygon's dimensions)


def _is_ring(path: Path) -> bool:
    return path[0] == path[-1]


def _junctions(paths: Iterable[Path]) -> set[Point]:
    """Return the points where paths part: ends of lines, points with more than one pair of neighbours."""
    pairs: dict[Point, frozenset[Point]] = {}
    found: set[Point] = set()
    for path in paths:
        ring = _is_ring(path)
        if not ring:
            found |= {path[0], path[-1]}
        points = path[:-1] if ring else path
        for i in range(0 if ring else 1, len(points) if ring else len(points) - 1):
            pair = frozenset((points[i - 1], points[(i + 1) % len(points)]))
            if pairs.setdefault(points[i], pair) != pair:
                found.add(points[i])
    return found


class _Arcs:
    """Keeps every arc once; a path is the list of its arcs, ``~i`` for arc i run backwards."""

    def __init__(self, junctions: set[Point]) -> None:
        self.junctions = junctions
        self.arcs: list[Path] = []
        self.index: dict[Path, int] = {}

    def of(self, path: Path) -> list[int]:
        if _is_ring(path):
            path = self._turned(path)
        cuts = [0, *(i for i in range(1, len(path) - 1) if path[i] in self.junctions), len(path) - 1]
        return [self._number(path[a : b + 1]) for a, b in pairwise(cuts)]

    def _turned(self, ring: Path) -> Path:
        """Return `ring` from its first junction on, else from its least point; equal rings look equal."""
        points = ring[:-1]
        least = points.index(min(points))
        start = next((i for i, point in enumerate(points) if point in self.junctions), least)
        turned = points[start:] + points[:start]
        return (*turned, turned[0])

    def _number(self, arc: Path) -> int:
        if arc in self.index:
            return self.index[arc]
        if arc[::-1] in self.index:
            return ~self.index[arc[::-1]]
        self.index[arc] = len(self.arcs)
        self.arcs.append(arc)
        return self.index[arc]

    def deltas(self) -> list[list[list[int]]]:
        return [np.diff(np.array(arc), axis=0, prepend=[[0, 0]]).tolist() for arc in self.arcs]


def _geometry(shape: BaseGeometry, properties: Mapping[str, Any], grid: _Grid, arcs: _Arcs) -> dict[str, Any]:
    kind = "MultiPolygon" if _is_area(shape) else "MultiLineString"
    parts: list[Any] = []
    for part in shapely.get_parts(shape):
        paths = [arcs.of(path) for path in grid.paths(part)]
        parts += [paths] if _is_area(shape) else paths
    if len(parts) == 1:
        kind, parts = kind.removeprefix("Multi"), parts[0]
    return {"type": kind, "arcs": parts, "properties": dict(properties)}
