"""One function for all formats: the ending of the file says which."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kzmap._write import write_whole
from kzmap.errors import InputError
from kzmap.export.geojson import geojson
from kzmap.export.properties import FIGURES, LISTS, SCHEMA_VERSION, properties
from kzmap.export.shapes import coarse

if TYPE_CHECKING:
    import pandas as pd
    from geopandas import GeoDataFrame

_FIXED_TIME = "2000-01-01T00:00:00Z"  # GDAL writes the clock into a GeoPackage otherwise
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would take for a formula


def write_incidents(incidents: GeoDataFrame, path: str | os.PathLike[str]) -> Path:
    """Write incidents to a file, whole or not at all, in the format of its ending.

    ``.geojson`` is RFC 7946, ``.parquet`` GeoParquet 1.1, ``.gpkg`` a GeoPackage with the layer
    ``incidents``, ``.csv`` UTF-8 text. Every incident is one row, placed or not. The geometry of an area is
    its polygon, about 1 km coarse. Lists are JSON text in ``.gpkg`` and ``.csv``; a CSV cell that a
    spreadsheet would take for a formula starts with an apostrophe.

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
    target = Path(path)
    writer = FORMATS.get(target.suffix.lower())
    if writer is None:
        raise InputError(
            f"{target}: no format has the ending '{target.suffix}'; use one of {', '.join(FORMATS)}"
        )
    return write_whole(target, writer(incidents))


def _csv(incidents: GeoDataFrame) -> bytes:
    table = _flat(properties(incidents))
    text = [c for c in table.columns if c not in (*FIGURES, "lat", "lon", "radius_km", "reports")]
    table[text] = table[text].map(lambda v: f"'{v}" if isinstance(v, str) and v.startswith(_FORMULA) else v)
    content: str = table.to_csv(index=False, lineterminator="\n")
    return content.encode("utf-8", "replace")


def _geopackage(incidents: GeoDataFrame) -> bytes:
    frame = _typed(incidents, _flat(properties(incidents)))
    before = os.environ.get("OGR_CURRENT_DATE")
    os.environ["OGR_CURRENT_DATE"] = _FIXED_TIME
    try:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "incidents.gpkg"
            frame.to_file(file, layer="incidents", driver="GPKG")
            return file.read_bytes()
    finally:
        if before is None:
            del os.environ["OGR_CURRENT_DATE"]
        else:
            os.environ["OGR_CURRENT_DATE"] = before


def _parquet(incidents: GeoDataFrame) -> bytes:
    table = properties(incidents)
    table["report_list"] = [_json(value) for value in table["report_list"]]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "incidents.parquet"
        _typed(incidents, table).to_parquet(file, index=False, schema_version="1.1.0", compression="zstd")
        return file.read_bytes()


def _flat(table: pd.DataFrame) -> pd.DataFrame:
    for name in (*LISTS, "report_list"):
        table[name] = [_json(value) for value in table[name]]
    table["schema_version"] = SCHEMA_VERSION
    return table


def _typed(incidents: GeoDataFrame, table: pd.DataFrame) -> GeoDataFrame:
    from geopandas import GeoDataFrame as Frame  # noqa: PLC0415 - heavy

    numbers = dict.fromkeys((*FIGURES, "reports"), "Int64") | dict.fromkeys(
        ("lat", "lon", "radius_km"), "float64"
    )
    lists = {name for name in LISTS if table[name].map(lambda value: isinstance(value, list)).any()}
    texts = {c: "str" for c in table.columns if c not in {*numbers, *lists, "schema_version"}}
    return Frame(table.astype(numbers | texts), geometry=coarse(incidents.geometry), crs=incidents.crs)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


FORMATS = {".geojson": geojson, ".parquet": _parquet, ".gpkg": _geopackage, ".csv": _csv}
"""Endings, and what turns incidents into the bytes of such a file."""
