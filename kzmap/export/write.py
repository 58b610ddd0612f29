"""One function for all formats: the ending of the file says which."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kzmap._write import write_whole
from kzmap.errors import InputError
from kzmap.export.acled import acled
from kzmap.export.delimited import csv_bytes
from kzmap.export.ged import ged
from kzmap.export.geo_tables import geopackage, geoparquet
from kzmap.export.geojson import geojson
from kzmap.export.properties import JSON, NUMBERS, flat

if TYPE_CHECKING:
    import os
    from collections.abc import Callable

    from geopandas import GeoDataFrame

    from kzmap.export.carried import Coded, NotCarried


def write_incidents(incidents: GeoDataFrame, path: str | os.PathLike[str]) -> Path:
    """Write incidents to a file, whole or not at all, in the format of its ending.

    ``.geojson`` is RFC 7946, ``.parquet`` GeoParquet 1.1, ``.gpkg`` a GeoPackage with the layer
    ``incidents``, ``.csv`` UTF-8 text. Every incident is one row, placed or not, and `report_list` holds its
    reports whole, so that `read_reports` makes the same incidents of the file. The geometry of an area is its
    polygon, about 1 km coarse. Lists are JSON text in ``.gpkg`` and ``.csv``; in a CSV cell an apostrophe
    stands before what a spreadsheet would take for a formula, see `unguarded`.

    ``.acled.csv`` and ``.ged.csv`` have the columns of those two; `not_carried` says what is lost.

    Parameters
    ----------
    incidents : geopandas.GeoDataFrame
        Joined incidents, EPSG:4326.
    path : str or os.PathLike

    Returns
    -------
    pathlib.Path
        The file written. The same incidents give the same bytes.

    Raises
    ------
    InputError
        If the ending is none of these.
    OutputError
        If the file cannot be written; an older one is still there.

    Examples
    --------
    >>> import kzmap, tempfile
    >>> incidents = kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports())))
    >>> write_incidents(incidents, tempfile.mkdtemp() + "/incidents.geojson").stat().st_size > 10_000
    True
    """
    return write_whole(path, FORMATS[ending_of(path)](incidents))


def not_carried(incidents: GeoDataFrame, path: str | os.PathLike[str]) -> list[NotCarried]:
    """List what a file of this ending does not hold of incidents.

    Parameters
    ----------
    incidents : geopandas.GeoDataFrame
        Joined incidents, EPSG:4326.
    path : str or os.PathLike
        The file, or its ending alone.

    Returns
    -------
    list of NotCarried
        Each a `column`, the reason `why`, and the ids of the `incidents`; nothing for kzmap's own formats.

    Raises
    ------
    InputError
        If the ending is none that `write_incidents` knows.

    Examples
    --------
    >>> import kzmap
    >>> incidents = kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports())))
    >>> [each.incidents for each in not_carried(incidents, ".acled.csv") if each.column == "killed_low"]
    [('border-post-2012-05',)]
    >>> not_carried(incidents, ".geojson")
    []
    """
    code = _CODED.get(ending_of(path))
    return code(incidents).lost if code else []


def ending_of(path: str | os.PathLike[str]) -> str:
    """Return the ending of `FORMATS` that a file has, the longest where several fit.

    Raises
    ------
    InputError
        If it has none of them.

    Examples
    --------
    >>> ending_of("x.ACLED.csv"), ending_of("x.csv")
    ('.acled.csv', '.csv')
    """
    name = Path(path).name.lower()
    fitting = [ending for ending in FORMATS if name.endswith(ending)]
    if not fitting:
        known = ", ".join(FORMATS)
        raise InputError(f"{path}: no format has the ending '{Path(name).suffix}'; use one of {known}")
    return max(fitting, key=len)


def _csv(incidents: GeoDataFrame) -> bytes:
    return csv_bytes(flat(incidents), numbers=(*NUMBERS, "schema_version"), json=JSON)


def _coded(code: Callable[[GeoDataFrame], Coded]) -> Callable[[GeoDataFrame], bytes]:
    return lambda incidents: csv_bytes(code(incidents).table, back=False)


_CODED = {".acled.csv": acled, ".ged.csv": ged}

FORMATS: dict[str, Callable[[GeoDataFrame], bytes]] = {
    ".geojson": geojson,
    ".parquet": geoparquet,
    ".gpkg": geopackage,
    ".csv": _csv,
    **{ending: _coded(code) for ending, code in _CODED.items()},
}
"""Endings, and what turns incidents into the bytes of such a file."""
