"""Regions and their editions, border regions, zones, and the joins.

What needs only names and codes loads at once; what needs geometry loads shapely, pandas and geopandas
when it is first asked for, so that a command which only looks up a name starts quickly.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from kzmap.areas.border_names import border_ids, border_name
from kzmap.areas.cover import area_regions
from kzmap.areas.editions import (
    TODAY,
    Edition,
    Region,
    edition_of,
    editions,
    editions_between,
    newest_region,
    region,
)
from kzmap.areas.ids import is_area
from kzmap.areas.part_table import Part, part_by_id, part_table
from kzmap.areas.zone_table import Zone, zone_table

if TYPE_CHECKING:
    from kzmap.areas.frames import border_regions, borders, regions, zones
    from kzmap.areas.join import join_areas
    from kzmap.areas.reverse import AreasAt, reverse_region
    from kzmap.areas.shapes import area_shape

__all__ = [
    "TODAY",
    "AreasAt",
    "Edition",
    "Part",
    "Region",
    "Zone",
    "area_regions",
    "area_shape",
    "border_ids",
    "border_name",
    "border_regions",
    "borders",
    "edition_of",
    "editions",
    "editions_between",
    "is_area",
    "join_areas",
    "newest_region",
    "part_by_id",
    "part_table",
    "region",
    "regions",
    "reverse_region",
    "zone_table",
    "zones",
]

_HOMES = {
    "AreasAt": "reverse",
    "area_shape": "shapes",
    "border_regions": "frames",
    "borders": "frames",
    "join_areas": "join",
    "regions": "frames",
    "reverse_region": "reverse",
    "zones": "frames",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
