"""The gazetteer's rows: each can be found, lies where it says, and says how it is known."""

import csv
import io
import json
from functools import cache

import pytest
import shapely
from shapely.geometry import Point, shape

from kzmap._files import geodata
from kzmap.places.cities import cities
from kzmap.places.homonyms import km

KINDS = {"site", "settlement", "district", "region"}
OFFSHORE = {"kzmap:kashagan"}  # a field in the sea, 34 km from the shore


@cache
def rows():
    return tuple(csv.DictReader(io.StringIO(geodata("places.csv").read_text("utf-8"))))


@cache
def regions():
    features = json.loads(geodata("regions.geojson").read_text("utf-8"))["features"]
    return {feature["properties"]["code"]: shape(feature["geometry"]) for feature in features}


def own_rows():
    return [row for row in rows() if row["id"].startswith("kzmap:")]


def test_every_id_is_there_once():
    ids = [row["id"] for row in rows()]
    assert len(ids) == len(set(ids))
    assert all(place_id.startswith(("geonames:", "kzmap:")) for place_id in ids)


def test_there_are_places_of_kazakhstan_and_of_all_its_neighbours():
    countries = [row["country"] for row in rows()]
    assert countries.count("KZ") > 430
    assert {"RU", "CN", "KG", "UZ", "TM", "MN", "TJ", "AF"} <= set(countries)
    assert len(rows()) > 3_000
    assert len(own_rows()) > 110


@pytest.mark.parametrize("column", ["id", "name", "kind", "country", "source"])
def test_no_row_lacks_what_every_place_has(column):
    assert [row["id"] for row in rows() if not row[column].strip()] == []


def test_kinds_and_numbers_are_in_range():
    for row in rows():
        assert row["kind"] in KINDS, row["id"]
        assert 24 < float(row["lat"]) < 66, row["id"]
        assert 36 < float(row["lon"]) < 120, row["id"]
        assert 0 < float(row["radius_km"]) <= 1_000, row["id"]


def test_the_radius_of_a_town_grows_with_its_people():
    radius = {row["id"]: float(row["radius_km"]) for row in rows()}
    almaty, aktobe, ridder = radius["geonames:1526384"], radius["geonames:610611"], radius["geonames:1521370"]
    assert almaty == 12.4
    assert almaty > aktobe > ridder >= 1.2


def test_every_place_of_kazakhstan_lies_in_the_region_that_it_names():
    for row in rows():
        if row["country"] == "KZ" and row["id"] not in OFFSHORE:
            point = Point(float(row["lon"]), float(row["lat"]))
            assert regions()[row["region"]].distance(point) == 0, row["id"]


def test_a_place_abroad_names_no_region():
    assert [row["id"] for row in rows() if row["country"] != "KZ" and row["region"]] == []


def test_every_row_of_our_own_says_how_its_coordinate_is_known():
    for row in own_rows():
        assert row["source"] == "kzmap"
        assert len(row["note"]) > 20, row["id"]


def test_a_coordinate_without_a_second_source_has_a_radius_that_says_so():
    vague = [row for row in own_rows() if "no second source" in row["note"] or "not known" in row["note"]]
    assert len(vague) > 20
    assert [row["id"] for row in vague if float(row["radius_km"]) < 2] == []


def test_every_crossing_reaches_the_state_border():
    border = shapely.union_all(list(regions().values())).boundary
    for row in own_rows():
        if row["name"].endswith(("border crossing", "railway crossing", "border station")):
            spot = border.interpolate(border.project(Point(float(row["lon"]), float(row["lat"]))))
            away = km(float(row["lat"]), float(row["lon"]), spot.y, spot.x)
            assert away <= float(row["radius_km"]), f"{row['id']} lies {away:.1f} km from the border"


def test_arkankergen_is_known_to_its_district_only():
    row = next(row for row in rows() if row["id"] == "kzmap:arkankergen")
    assert (row["region"], float(row["radius_km"])) == ("KZ-33", 45)


def test_a_place_of_old_name_is_one_row_not_two():
    for name in ("Гурьев", "Целиноград", "Semipalatinsk", "Novy Uzen", "Urumchi"):
        holders = [row["id"] for row in rows() if name in row["names"].split("|")]
        assert len(holders) == 1, name
        assert holders[0].startswith("geonames:")


def test_large_cities_of_the_neighbours_are_named_in_kazakh_and_in_cyrillic():
    by_id = {row["id"]: row for row in rows()}
    kazakh = {"1496153": "Омбы", "515003": "Орынбор", "551487": "Қазан", "1216265": "Самарқанд"}
    assert {number: by_id[f"geonames:{number}"]["name_kk"] for number in kazakh} == kazakh
    latin = [name for name, russian, *_ in cities() if russian.isascii()]
    assert latin == []
