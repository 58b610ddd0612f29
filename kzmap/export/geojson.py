"""Incidents as GeoJSON (RFC 7946)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import shapely

from kzmap.export.properties import SCHEMA_VERSION, properties
from kzmap.export.shapes import coarse
from kzmap.incidents import data_as_of

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

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
    for row, shape in zip(table.to_dict("records"), texts, strict=True):
        fields = json.dumps(row, ensure_ascii=False, allow_nan=False)
        name = json.dumps(row["id"], ensure_ascii=False)
        features.append(f'{{"type": "Feature", "id": {name}, "geometry": {shape}, "properties": {fields}}}')
    head = {"schema_version": SCHEMA_VERSION, "data_as_of": data_as_of(incidents), "attribution": _CREDITS}
    opening = json.dumps(head, ensure_ascii=False)[1:-1]
    body = ",\n".join(features)
    collection = f'{{"type": "FeatureCollection", {opening}, "features": [\n{body}\n]}}\n'
    return collection.encode("utf-8", "replace")
