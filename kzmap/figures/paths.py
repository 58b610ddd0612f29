"""Shapes taken apart into what matplotlib draws."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from matplotlib.path import Path

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


def polygons_of(shape: BaseGeometry) -> list[shapely.Polygon]:
    """Return the polygons in a shape."""
    parts = [shape]
    found = []
    while parts:
        part = parts.pop(0)
        if part.geom_type == "Polygon":
            found.append(part)
        elif hasattr(part, "geoms"):
            parts = [*part.geoms, *parts]
    return [each for each in found if not each.is_empty]


def lines_of(shape: BaseGeometry) -> list[Any]:
    """Return the lines in a shape, each an array of shape (n, 2)."""
    parts = [shape]
    found = []
    while parts:
        part = parts.pop(0)
        if part.geom_type in {"LineString", "LinearRing"}:
            found.append(shapely.get_coordinates(part))
        elif hasattr(part, "geoms"):
            parts = [*part.geoms, *parts]
    return [each for each in found if len(each) > 1]


def path_of(polygon: shapely.Polygon) -> Path:
    """Return a polygon with its holes as one path; outer and inner rings are wound against each other."""
    turned = shapely.geometry.polygon.orient(polygon)
    rings = [np.asarray(ring.coords) for ring in (turned.exterior, *turned.interiors)]
    codes = [
        np.r_[Path.MOVETO, np.full(len(ring) - 2, Path.LINETO, dtype=np.uint8), Path.CLOSEPOLY]
        for ring in rings
    ]
    return Path(np.concatenate(rings), np.concatenate(codes))
