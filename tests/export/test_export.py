"""Exports: every incident, whole, with the geometry its sources support."""

import json

import geopandas
import pandas as pd
import pyogrio
import pytest
import shapely

import kzmap
from kzmap.export.properties import PROPERTIES

DESIGN = (
    "id", "date", "date_start", "date_end", "type", "sub_type", "title", "place", "place_kind", "radius_km",
    "region", "region_now", "country", "zones", "killed_low", "killed_best", "killed_high", "wounded_low",
    "wounded_best", "wounded_high", "sources", "reports", "status", "report_list",
)  # fmt: skip


@pytest.fixture(scope="module")
def incidents():
    return kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports())))


@pytest.fixture(scope="module")
def folder(incidents, tmp_path_factory):
    folder = tmp_path_factory.mktemp("exports")
    for ending in ("geojson", "parquet", "gpkg", "csv"):
        kzmap.write_incidents(incidents, folder / f"x.{ending}")
    return folder


@pytest.fixture(scope="module")
def collection(folder):
    return json.loads((folder / "x.geojson").read_text(encoding="utf-8"))


def test_geojson_holds_every_incident_and_every_report(collection, incidents):
    features = collection["features"]
    assert [f["id"] for f in features] == incidents["id"].tolist()
    assert sum(f["properties"]["reports"] for f in features) == 53
    told = [report for f in features for report in f["properties"]["report_list"]]
    assert sorted(report["line"] for report in told) == list(range(2, 55))
    by_line = {report["line"]: report for report in told}
    for row in kzmap.read_reports().to_dict("records"):
        given = {name: value for name, value in row.items() if not pd.isna(value)}
        assert by_line[row["line"]] == given


def test_geojson_has_the_properties_of_the_design(collection):
    for feature in collection["features"]:
        assert set(DESIGN) <= set(feature["properties"]) == set(PROPERTIES)
    assert collection["schema_version"] == 1
    assert collection["data_as_of"] == "2017-08-08"


def test_geojson_is_rfc_7946(collection):
    for feature in collection["features"]:
        assert feature["type"] == "Feature"
        if feature["geometry"] is None:
            assert feature["properties"]["country"] != "KZ"
            continue
        shape = shapely.geometry.shape(feature["geometry"])
        assert shape.is_valid
        west, south, east, north = shape.bounds
        assert -180 <= west <= east <= 180
        assert -90 <= south <= north <= 90
        for polygon in getattr(shape, "geoms", [shape]):
            if polygon.geom_type == "Polygon":
                assert polygon.exterior.is_ccw


def test_an_area_is_a_polygon_without_a_point(collection):
    for feature in collection["features"]:
        kind, geometry = feature["properties"]["place_kind"], feature["geometry"]
        if kind in {"region", "border_region", "zone", "country"}:
            at_home = feature["properties"]["country"] == "KZ"
            assert geometry["type"].endswith("Polygon") if at_home else geometry is None
            assert feature["properties"]["lat"] is None
        if kind in {"site", "settlement", "near", "district"}:
            assert geometry["type"] == "Point"


@pytest.mark.parametrize("ending", ["parquet", "gpkg"])
def test_geo_formats_open_with_every_incident(folder, incidents, ending):
    path = folder / f"x.{ending}"
    frame = geopandas.read_parquet(path) if ending == "parquet" else geopandas.read_file(path)
    assert frame["id"].tolist() == incidents["id"].tolist()
    assert frame.crs == "EPSG:4326"
    assert frame["killed_best"].sum() == incidents["killed_best"].sum()
    assert sum(len(json.loads(text)) for text in frame["report_list"]) == 53


def test_the_geopackage_names_its_layer(folder):
    assert pyogrio.list_layers(folder / "x.gpkg")[:, 0].tolist() == ["incidents"]


def test_csv_is_safe_against_formulas(incidents, tmp_path):
    bad = incidents.head(1).assign(title='=HYPERLINK("http://x")', actor="@x", place="-1+1")
    row = pd.read_csv(kzmap.write_incidents(bad, tmp_path / "x.csv"), dtype="str").iloc[0]
    assert [row["title"], row["actor"], row["place"]] == ['\'=HYPERLINK("http://x")', "'@x", "'-1+1"]
    assert float(row["lat"]) == pytest.approx(incidents["lat"].iloc[0])


def test_an_empty_frame_exports_to_an_empty_file_of_each_format(incidents, tmp_path):
    for ending in ("geojson", "parquet", "gpkg", "csv"):
        assert kzmap.write_incidents(incidents.head(0), tmp_path / f"none.{ending}").stat().st_size > 0
    assert json.loads((tmp_path / "none.geojson").read_text())["features"] == []


def test_an_unknown_ending_says_which_are_known(incidents, tmp_path):
    with pytest.raises(kzmap.InputError, match=r"\.geojson, \.parquet, \.gpkg, \.csv"):
        kzmap.write_incidents(incidents, tmp_path / "x.shp")
