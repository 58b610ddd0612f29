"""The incidents of a page that is written, as far as filters read them."""

import base64
import gzip
import re
from typing import Any

import geopandas as gpd
import pandas as pd
import pyarrow as pa
from shapely import Point

from kzmap.areas import area_shape, is_area
from kzmap.filters import Filters, keep
from kzmap.page.places import DEGREES
from kzmap.page.tables import UNIT_SEPARATOR

_LISTS = {"region_now": "now", "zones": "zones"}
"""The columns that mostly stand in the table of places, an incident's own only where it differs."""


def count_passing(html: str, filters: Filters) -> int:
    """Count the incidents of a page that pass filters.

    Parameters
    ----------
    html : str
        A page that kzmap has written.
    filters : Filters

    Returns
    -------
    int
    """
    return len(keep(_incidents(html), filters))


def _incidents(html: str) -> gpd.GeoDataFrame:
    rows, places = _table(html, "incidents"), _table(html, "places")
    at = places.iloc[rows["place"].to_numpy()].reset_index(drop=True)
    start = pd.to_datetime(rows["start"].astype("float64"), unit="D")
    shapes = gpd.GeoSeries(
        [_shape(*each) for each in places[["id", "lon", "lat"]].to_numpy()], crs="EPSG:4326"
    )
    lists = {
        name: rows[short].where(rows[short].notna(), at[short]).map(_words) for name, short in _LISTS.items()
    }
    columns = {
        "date_start": start,
        "date_end": start + pd.to_timedelta(rows["span"].astype("float64"), unit="D"),
        "type": rows["type"].astype("str"),
        "sub_type": rows["sub"].astype("str"),
        "sources": rows["sources"].map(lambda text: _words(text, UNIT_SEPARATOR)),
        "killed_best": rows["killed_best"].astype("Float64"),
        "place_kind": at["kind"],
        "country": at["country"],
        **lists,
    }
    return gpd.GeoDataFrame(
        columns, geometry=shapes.iloc[rows["place"].to_numpy()].to_numpy(), crs="EPSG:4326"
    )


def _table(html: str, name: str) -> pd.DataFrame:
    """Return a table of the page's data; all its columns are of objects."""
    found = re.search(rf'<script type="text/plain" id="kzmap-data-{name}">([^<]*)</script>', html)
    data = gzip.decompress(base64.b64decode(found[1] if found else ""))
    table = pa.ipc.open_stream(data).read_all()
    return pd.DataFrame(
        {column: pd.Series(table[column].to_pylist(), dtype="object") for column in table.column_names}
    )


def _words(text: Any, between: str = " ") -> list[str]:
    return text.split(between) if isinstance(text, str) and text else []


def _shape(place_id: Any, lon: Any, lat: Any) -> Any:
    """Return an area's own shape, else the point at which it is drawn."""
    if isinstance(place_id, str) and is_area(place_id):
        return area_shape(place_id)
    return None if lon is None or pd.isna(lon) else Point(lon / DEGREES, lat / DEGREES)
