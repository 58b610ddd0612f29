"""The data of a page: Arrow tables and reference data, gzipped and in base64, each in the page once."""

import base64
import json
from collections.abc import Sequence
from functools import cache

import geopandas as gpd
import pandas as pd

from kzmap._files import geodata
from kzmap.page.arrow import packed, squeezed
from kzmap.page.places import places_of
from kzmap.page.reference import reference
from kzmap.page.tables import incident_columns, report_columns, source_columns


def blocks(
    incidents: gpd.GeoDataFrame, sources: pd.DataFrame, refused: Sequence[object] = ()
) -> dict[str, str]:
    """Return the data blocks of a page by name.

    Parameters
    ----------
    incidents : GeoDataFrame
        Joined incidents.
    sources : DataFrame
        The sources, as in ``sources.csv``.
    refused : sequence
        The refused rows.

    Returns
    -------
    dict of str to str
        Base64 texts. ``incidents``, ``places``, ``reports`` and ``sources`` are gzipped Arrow IPC
        streams, ``reference`` is gzipped JSON, ``base`` gzipped TopoJSON.
    """
    places = places_of(incidents)
    return {
        "incidents": _text(packed(incident_columns(incidents, places.of_incident))),
        "places": _text(packed(places.columns)),
        "reports": _text(packed(report_columns(incidents))),
        "sources": _text(packed(source_columns(sources))),
        "reference": _json(reference(places.rows, refused)),
        "base": _base_map(),
    }


@cache
def _base_map() -> str:
    try:
        return _text(squeezed(geodata("basemap.topojson").read_bytes()))
    except FileNotFoundError:
        return ""


def _json(value: object) -> str:
    return _text(squeezed(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()))


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
