"""How places.csv is made: the radius of a town, the choice of names, the merging of the supplement."""

from dataclasses import replace

import pytest
from shapely import STRtree, box

from geodata.build.place_districts import district_rows
from geodata.build.place_names import latin, pick_kazakh, pick_russian, readable, without
from geodata.build.place_rows import Regions, Row
from geodata.build.places import famous_names, ordered, settlement_radius, supplemented, with_old_names

TOWN = Row("geonames:1", "Qulsary", "settlement", "KZ", 47.0, 54.0, 3.0, name_ru="Кульсары", region="KZ-23")
SQUARE = box(50, 45, 56, 49)
REGIONS = Regions(["KZ-23"], [SQUARE], STRtree([SQUARE]))
EMPTY = dict.fromkeys(["geonames", "name", "name_ru", "name_kk", "lat", "lon", "radius_km", "population"], "")


def given(**values):
    return EMPTY | {"id": "x", "names": "", "note": "seen on a map"} | values


@pytest.mark.parametrize(("people", "km"), [(0, 3.0), (1_000, 1.5), (500_757, 6.8), (1_977_011, 12.4)])
def test_a_town_reaches_as_far_as_its_people_need(people, km):
    assert settlement_radius(people) == km


def test_an_alias_is_merged_into_the_town_and_makes_no_second_row():
    rows = supplemented({TOWN.id: TOWN}, [given(geonames="1", name="Kulsary", names="Кулсары")], REGIONS)
    assert [(row.id, row.name, row.names, row.note) for row in rows] == [
        ("geonames:1", "Kulsary", ("Кулсары", "Qulsary"), "seen on a map")
    ]


def test_an_alias_of_no_town_is_refused():
    with pytest.raises(ValueError, match="no GeoNames place 2"):
        supplemented({TOWN.id: TOWN}, [given(geonames="2")], REGIONS)


def test_a_place_outside_the_region_it_names_is_refused():
    row = given(name="X", kind="site", country="KZ", region="KZ-23", lat="51", lon="60", radius_km="1")
    with pytest.raises(ValueError, match="x lies outside KZ-23"):
        supplemented({}, [row], REGIONS)


def test_rows_come_sorted_whatever_order_they_had():
    rows = [
        replace(TOWN, id=f"geonames:{number}", name=name) for number, name in ((3, "B"), (2, "Ä"), (1, "c"))
    ]
    abroad = replace(TOWN, id="geonames:9", name="A", country="CN")
    either = ordered([abroad, *rows])
    assert [row.name for row in either] == ["Ä", "B", "c", "A"]


def test_a_famous_city_elsewhere_keeps_its_names():
    paris = {
        "name": "Paris",
        "alternatenames": ["Париж", "PAR"],
        "population": 2_000_000,
        "countrycode": "FR",
    }
    home = {"name": "Almaty", "alternatenames": [], "population": 2_000_000, "countrycode": "KZ"}
    assert famous_names([paris, home]) == {"paris": 2_000_000, "париж": 2_000_000}


def test_names_of_the_map_s_languages_are_told_apart():
    names = ["Ақтөбе", "Актобе", "Актюбинск", "阿克托别", "AKX", "Aktjubinsk"]
    assert pick_russian("Aktobe", names) == "Актобе"
    assert pick_kazakh("Aktobe", names) == "Ақтөбе"
    assert readable(names) == ["Ақтөбе", "Актобе", "Актюбинск", "Aktjubinsk"]
    assert without(["Aktobe"], ["AK-TOBE", "Aktjubinsk"]) == ("Aktjubinsk",)
    assert latin("Saumalkol’") == "Saumalkol"


def test_a_name_of_old_comes_with_its_years_and_needs_a_place():
    old = {"place": TOWN.id, "from": "1932", "to": "1993", "names": "Kulsary|Кулсары"}
    assert with_old_names([TOWN], [old])[0].old_names == ("Kulsary 1932/1993", "Кулсары 1932/1993")
    with pytest.raises(ValueError, match="no such place: geonames:2"):
        with_old_names([TOWN], [old | {"place": "geonames:2"}])


def test_a_district_is_its_seat_with_a_radius_that_holds_it(tmp_path):
    table = tmp_path / "districts.csv"
    columns = "region,id,name,name_ru,name_kk,seat,lat,lon,area_km2,radius_km,names"
    table.write_text(f"{columns}\nKZ-23,x,Zhylyoi,Жылыойский,Жылыой,Qulsary,,,29400,,Жем\n", encoding="utf-8")
    row = district_rows([TOWN], table)[0]
    assert (row.name, row.name_ru, row.name_kk) == ("Zhylyoi district", "Жылыойский район", "Жылыой ауданы")
    assert (row.lat, row.lon) == (TOWN.lat, TOWN.lon)
    assert row.radius_km > (29_400 / 3.1416) ** 0.5
    with pytest.raises(ValueError, match="no seat Qulsary"):
        district_rows([], table)
