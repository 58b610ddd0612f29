"""Coverages: polygons that meet edge to edge, with no gap and no overlap."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from geodata.build.planes import EQUAL_AREA, project, unproject

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

Geometries = np.ndarray[Any, np.dtype[np.object_]]
Owners = np.ndarray[Any, np.dtype[np.int64]]
May = Callable[[int, int], bool]  # may this part go to this owner?


def faces(shapes: Sequence[BaseGeometry] | Geometries, grid: float) -> Geometries:
    """Return the faces that the outlines of `shapes` cut the plane into, noded on a `grid` (degrees)."""
    lines = shapely.union_all(shapely.boundary(np.asarray(shapes)), grid_size=grid)
    return np.asarray(shapely.get_parts(shapely.polygonize(shapely.get_parts(lines))))


def owners(points: Geometries, shapes: Geometries, rank: np.ndarray[Any, Any]) -> Owners:
    """Return for each of `points` the shape that holds it, of several the one of the least `rank`, or -1."""
    found = np.full(len(points), -1)
    best = np.full(len(points), np.inf)
    point, shape = shapely.STRtree(shapes).query(points, predicate="within")
    for i, j in zip(point.tolist(), shape.tolist(), strict=True):
        if rank[j] < best[i]:
            found[i], best[i] = j, rank[j]
    return found


def give_to_longest_edge(parts: Geometries, owner: Owners, may: May = lambda _part, _owner: True) -> Owners:
    """Return `owner` with each unowned part (-1) given to the owner it shares the longest edge with.

    `may(part, owner)` says which owners a part may go to. Parts that touch no owner stay at -1.
    """
    owner = owner.copy()
    waiting = [int(i) for i in np.flatnonzero(owner < 0)]
    tree = shapely.STRtree(parts)
    while waiting:
        given = {i: best for i in waiting if (best := _longest(i, parts, owner, tree, may)) is not None}
        if not given:
            break
        for i, best in given.items():
            owner[i] = best
        waiting = [i for i in waiting if i not in given]
    return owner


def _longest(i: int, parts: Geometries, owner: Owners, tree: shapely.STRtree, may: May) -> int | None:
    lengths: dict[int, float] = {}
    for j in sorted(tree.query(parts[i], predicate="touches").tolist()):
        if owner[j] < 0 or not may(i, int(owner[j])):
            continue
        shared = shapely.length(shapely.intersection(parts[i], parts[j]))
        lengths[int(owner[j])] = lengths.get(int(owner[j]), 0.0) + float(shared)
    lengths = {key: length for key, length in lengths.items() if length > 0}
    return max(lengths, key=lambda key: (lengths[key], -key)) if lengths else None


def dissolve(parts: Geometries, owner: Owners, count: int) -> Geometries:
    """Return `count` shapes, each the union of the `parts` it owns."""
    shapes = [shapely.coverage_union_all(parts[owner == k]) for k in range(count)]
    return np.array(shapes, dtype=object)


def simplify(shapes: Geometries, tolerance: float, *, keep_frame: bool = False) -> Geometries:
    """Return the coverage `shapes` (degrees) simplified to `tolerance` metres, shared edges kept shared.

    `keep_frame` leaves the outer outline as it is.
    """
    plane = project(shapes, EQUAL_AREA)
    plane = shapely.coverage_simplify(plane, tolerance, simplify_boundary=not keep_frame)
    return np.asarray(unproject(plane, EQUAL_AREA))


def rounded(shapes: Geometries, step: float) -> Geometries:
    """Return `shapes` with every coordinate on the grid of `step` degrees, outer rings counterclockwise."""
    places = max(0, round(-np.log10(step)) + 2)
    snapped = shapely.transform(shapes, lambda xy: np.round(np.round(xy / step) * step, places))
    return np.asarray(shapely.orient_polygons(shapely.remove_repeated_points(snapped)))


def check(shapes: Geometries, what: str) -> None:
    """Raise ``ValueError`` where `shapes` are no valid coverage; `what` names them in the message."""
    if not shapely.is_valid(shapes).all():
        raise ValueError(f"{what}: {int((~shapely.is_valid(shapes)).sum())} shapes are not valid")
    if not shapely.coverage_is_valid(shapes):
        raise ValueError(f"{what}: shapes overlap or leave a gap")
