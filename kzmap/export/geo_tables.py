"""Incidents as GeoPackage and GeoParquet: columns of their own types, and a geometry."""

from __future__ import annotations

import io
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pandas as pd
import pyarrow as pa

from kzmap.export.properties import LISTS, NUMBERS, flat
from kzmap.export.shapes import coarse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geopandas import GeoDataFrame

_FIXED_TIME = "2000-01-01T00:00:00Z"  # GDAL writes the clock into a GeoPackage otherwise
_DAYS = ("date_start", "date_end")


def geopackage(incidents: GeoDataFrame) -> bytes:
    """Return a GeoPackage with the layer ``incidents``; lists are JSON text.

    Parameters
    ----------
    incidents : geopandas.GeoDataFrame
        Joined incidents, EPSG:4326.

    Returns
    -------
    bytes
    """
    frame = _typed(incidents, flat(incidents))
    days = {name: frame[name].dt.date.astype(pd.ArrowDtype(pa.date32())) for name in _DAYS}
    file = io.BytesIO()  # in memory, so that a full disk can spoil no more than the one write of it all
    with _stopped_clock():
        # by Arrow a day is written as a day; else it would become a moment
        frame.assign(**days).to_file(file, layer="incidents", driver="GPKG", use_arrow=True)
    return file.getvalue()


def geoparquet(incidents: GeoDataFrame) -> bytes:
    """Return GeoParquet 1.1; lists are lists, `report_list` is JSON text."""
    table = flat(incidents, ("report_list",))
    file = io.BytesIO()
    _typed(incidents, table).to_parquet(file, index=False, schema_version="1.1.0", compression="zstd")
    return file.getvalue()


def _typed(incidents: GeoDataFrame, table: pd.DataFrame) -> GeoDataFrame:
    from geopandas import GeoDataFrame as Frame  # noqa: PLC0415 - heavy

    lists = {name for name in LISTS if table[name].map(lambda value: isinstance(value, list)).any()}
    others = {*NUMBERS, *lists, *_DAYS, "schema_version"}
    kinds: dict[str, Any] = NUMBERS | {name: "str" for name in table.columns if name not in others}
    table = table.assign(**{name: incidents[name].astype("datetime64[ms]").to_numpy() for name in _DAYS})
    return Frame(table.astype(kinds), geometry=coarse(incidents), crs=incidents.crs)


@contextmanager
def _stopped_clock() -> Iterator[None]:
    before = os.environ.get("OGR_CURRENT_DATE")
    os.environ["OGR_CURRENT_DATE"] = _FIXED_TIME
    try:
        yield
    finally:
        if before is None:
            del os.environ["OGR_CURRENT_DATE"]
        else:
            os.environ["OGR_CURRENT_DATE"] = before
