"""The data of a page: Arrow tables and reference data, gzipped and in base64, each in the page once."""

import base64
import json
from collections.abc import Mapping, Sequence
from functools import cache

import geopandas as gpd
import pandas as pd

from kzmap._files import geodata
from kzmap.page.arrow import packed, squeezed
from kzmap.page.places import places_of
from kzmap.page.reference import reference
from kzmap.page.tables import incident_columns, report_columns, source_columns
from kzmap.places.online import credits_of

FIRST = ("reference", "places", "base")
"""The blocks that the page draws its first clusters from; they stand before its script, the rest after."""


def blocks(
    incidents: gpd.GeoDataFrame,
    sources: pd.DataFrame,
    refused: Sequence[object] = (),
    titles: Mapping[str, str] | None = None,
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
    titles : mapping of str to str, optional
        The page's title by language, where it is not the user's own.

    Returns
    -------
    dict of str to str
        Base64 texts. ``places``, ``incidents``, ``reports`` and ``sources`` are gzipped Arrow IPC streams,
        and so are the words that texts of incidents and reports are made of; ``reference`` is gzipped JSON,
        ``base`` gzipped TopoJSON, ``relief`` a WebP picture.
    """
    places = places_of(incidents)
    own, told = incident_columns(incidents, places), report_columns(incidents)
    return {
        "places": _text(packed({**places.columns, **own.places})),
        "incidents": _text(packed(own.rows)),
        "incident-words": _text(packed(own.words)),
        "reports": _text(packed(told.rows)),
        "report-words": _text(packed(told.words)),
        "sources": _text(packed(source_columns(sources))),
        "reference": _json(
            reference(places.rows, refused)
            | {"titles": titles, "credits": credits_of(places.rows["place_id"])}
        ),
        "base": _base_map(),
        "relief": _relief(),
    }


@cache
def _base_map() -> str:
    return _text(squeezed(geodata("basemap.topojson").read_bytes()))


@cache
def _relief() -> str:
    return _text(geodata("relief.webp").read_bytes())


def _json(value: object) -> str:
    return _text(squeezed(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()))


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
