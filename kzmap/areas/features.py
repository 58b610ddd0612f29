"""The GeoJSON files of ``geodata/``, read without GDAL: properties and geometries apart."""

from __future__ import annotations

import json
import re
from functools import cache

from kzmap._files import geodata

_PROPERTIES = re.compile(r'"properties"\s*:\s*(\{[^{}]*\})')


@cache
def properties(name: str) -> tuple[dict[str, str], ...]:
    """Return the properties of each feature of a file, in order.

    They are cut out of the text, which takes a thirtieth of the time of parsing all coordinates; the
    files of ``geodata/`` hold flat properties with no braces in them.

    Examples
    --------
    >>> properties("zones.geojson")
    ({'id': 'west'}, {'id': 'south'})
    """
    return tuple(json.loads(found) for found in _PROPERTIES.findall(text(name)))


def text(name: str) -> str:
    """Return the text of a file of ``geodata/``."""
    return geodata(name).read_text("utf-8")
