"""Values of other files as the cells of a row of text."""

from __future__ import annotations

import datetime as dt
import math
from typing import Any

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
    """Return the cells for a GeoJSON geometry: a point has coordinates, any other shape none.

    Examples
    --------
    >>> place_of({"type": "Point", "coordinates": [76.9, 43.25]})
    {'geometry_lat': 43.25, 'geometry_lon': 76.9}
    >>> place_of({"type": "Polygon", "coordinates": []})
    {}
    """
    if not isinstance(geometry, dict) or geometry.get("type") != "Point":
        return {}
    pair = geometry.get("coordinates")
    if not isinstance(pair, list) or len(pair) < _PAIR:
        return {}
    return dict(zip(COORDINATES, (pair[1], pair[0]), strict=True))
