"""From reports of security incidents in and around Kazakhstan to one map in one file.

Every step is one function over a frame::

    reports = kzmap.read_reports("reports.csv")        # DataFrame, one row a report
    incidents = kzmap.geocode(kzmap.merge(reports))    # GeoDataFrame, EPSG:4326
    incidents = kzmap.join_areas(incidents)            # + region then and now, zones
    kzmap.render(incidents, title="…").save("map.html")  # a folium.Map

Nothing heavy is imported before it is used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kzmap.areas import border_regions, join_areas, regions, zones
    from kzmap.errors import InputError, KzmapError, OutputError
    from kzmap.export import write_incidents
    from kzmap.figures import figure
    from kzmap.filters import Filters, keep
    from kzmap.incidents import merge
    from kzmap.page import render
    from kzmap.places import Geocoder, Placement, geocode, place
    from kzmap.reports import Problem, RefusedRows, check_reports, read_reports
    from kzmap.tallies import Tally, tally

_HOMES = {
    "kzmap.areas": ("border_regions", "join_areas", "regions", "zones"),
    "kzmap.errors": ("InputError", "KzmapError", "OutputError"),
    "kzmap.export": ("write_incidents",),
    "kzmap.figures": ("figure",),
    "kzmap.filters": ("Filters", "keep"),
    "kzmap.incidents": ("merge",),
    "kzmap.page": ("render",),
    "kzmap.places": ("Geocoder", "Placement", "geocode", "place"),
    "kzmap.reports": ("Problem", "RefusedRows", "check_reports", "read_reports"),
    "kzmap.tallies": ("Tally", "tally"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Filters",
    "Geocoder",
    "InputError",
    "KzmapError",
    "OutputError",
    "Placement",
    "Problem",
    "RefusedRows",
    "Tally",
    "border_regions",
    "check_reports",
    "figure",
    "geocode",
    "join_areas",
    "keep",
    "merge",
    "place",
    "read_reports",
    "regions",
    "render",
    "tally",
    "write_incidents",
    "zones",
]


def __getattr__(name: str) -> Any:
    if name in _HOME_OF:
        return getattr(import_module(_HOME_OF[name]), name)
    raise AttributeError(f"module 'kzmap' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
