"""Values of other files as the cells of a row of text."""

from __future__ import annotations

import datetime as dt
import math
from typing import TYPE_CHECKING, Any

from kzmap.reports.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

COORDINATES = ("geometry_lat", "geometry_lon")
"""Columns that stand for the geometry of a feature; the feature's own columns go before them."""

_PAIR = 2
_MIDNIGHT = dt.time(0)


def text(cell: Any) -> str:
    """Return a cell as the text that a person would write: 2012, not 2012.0; a day, not midnight.

    Examples
    --------
    >>> text(2012.0), text(43.25), text(dt.datetime(2012, 5, 30)), text(None)
    ('2012', '43.25', '2012-05-30', '')
    """
    if cell is None:
        return ""
    if isinstance(cell, float):
        if not math.isfinite(cell):
            return ""
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat() if cell.time() == _MIDNIGHT else cell.isoformat(" ")
    if isinstance(cell, dt.date | dt.time):
        return cell.isoformat()
    return str(cell)


def place_of(geometry: Any) -> dict[str, Any]:
    """Return the cells for a GeoJSON geometry: a single point has coordinates, any other shape none.

    Examples
    --------
    >>> place_of({"type": "Point", "coordinates": [76.9, 43.25]})
    {'geometry_lat': 43.25, 'geometry_lon': 76.9}
    >>> place_of({"type": "Polygon", "coordinates": []})
    {}
    """
    if not isinstance(geometry, dict) or geometry.get("type") not in {"Point", "MultiPoint"}:
        return {}
    pair = geometry.get("coordinates")
    if geometry["type"] == "MultiPoint" and isinstance(pair, list) and len(pair) == 1:
        pair = pair[0]
    if not isinstance(pair, list) or len(pair) < _PAIR:
        return {}
    return {} if isinstance(pair[0], list) else dict(zip(COORDINATES, (pair[1], pair[0]), strict=True))


def not_points(name: str, shapes: int, rows: int) -> Iterator[Problem]:
    """Yield what is said of shapes that are no single points, if there are any."""
    if shapes:
        message = f"{shapes} of {rows} shapes are no single points (lines, areas), and are not read"
        hint = "name the place in a column, or put points in their stead"
        yield Problem(name, 0, "", "", "shapes", message, hint, "warning")
