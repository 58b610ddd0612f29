"""The GeoJSON files, read in two halves."""

import json

import pytest

from kzmap.areas.features import properties, text


@pytest.mark.parametrize("name", ["regions.geojson", "borders.geojson", "zones.geojson"])
def test_the_properties_cut_out_of_the_text_are_those_of_the_parsed_file(name):
    parsed = json.loads(text(name))["features"]
    assert list(properties(name)) == [each["properties"] for each in parsed]
