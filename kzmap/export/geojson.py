"""Incidents as GeoJSON (RFC 7946)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import shapely

from kzmap.export.properties import PROPERTIES, SCHEMA_VERSION, properties
from kzmap.export.shapes import coarse
from kzmap.incidents import data_as_of
from kzmap.places.online import credits_of

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

_ID = PROPERTIES.index("id")
_CREDITS = "Places © GeoNames (CC BY 4.0); regions © OpenStreetMap contributors (ODbL); Natural Earth"


def geojson(incidents: GeoDataFrame) -> bytes:
    """Return a feature collection, a feature a line; ``geometry`` is null where an incident is not placed.

    Parameters
    ----------
    incidents : geopandas.GeoDataFrame
        Joined incidents, EPSG:4326.

    Returns
    -------
    bytes
        UTF-8 text.
    """
    shapes = coarse(incidents)
    texts = [text or "null" for text in shapely.to_geojson(shapes)]
    table = properties(incidents)
    features = []
    encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
    rows = zip(*(table[name].tolist() for name in PROPERTIES), strict=True)
    for row, shape in zip(rows, texts, strict=True):
        fields, name = encode(dict(zip(PROPERTIES, row, strict=True))), encode(row[_ID])
        features.append(f'{{"type": "Feature", "id": {name}, "geometry": {shape}, "properties": {fields}}}')
    credit = [_CREDITS, *credits_of(table["place_id"])]
    head = {
        "schema_version": SCHEMA_VERSION,
        "data_as_of": data_as_of(incidents),
        "attribution": "; ".join(credit),
    }
    opening = json.dumps(head, ensure_ascii=False)[1:-1]
    body = ",\n".join(features)
    collection = f'{{"type": "FeatureCollection", {opening}, "features": [\n{body}\n]}}\n'
    return collection.encode("utf-8", "replace")
