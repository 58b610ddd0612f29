"""Every place name of the five articles, in their spellings: what it is, where, and how far off."""

import pytest

from kzmap.places import place

ALMATY, ATYRAU, AKTOBE, SEMEY = "geonames:1526384", "geonames:610529", "geonames:610611", "geonames:1519422"
TODAY_CHINA = ("KZ-10", "KZ-19", "KZ-33", "KZ-63")

# name as written, date of what it is told of, place_id, kind, regions of today, least and most radius in km
POINTS = [
    ("Almaty", "2016-05", ALMATY, "settlement", ("KZ-75",), 8, 16),
    ("Alma-Ata", "2011-11-08", ALMATY, "settlement", ("KZ-75",), 8, 16),
    ("near Almaty", "2012-05", f"near:{ALMATY}", "near", ("KZ-19", "KZ-75"), 25, 50),
    ("near Alma-Ata", "2012-08-17", f"near:{ALMATY}", "near", ("KZ-19", "KZ-75"), 25, 50),
    ("not far from Alma-Ata", "2012", f"near:{ALMATY}", "near", ("KZ-19", "KZ-75"), 25, 50),
    ("Atyrau", "2011-10", ATYRAU, "settlement", ("KZ-23",), 3, 9),
    ("the city of Atyrau", "2011-10-31", ATYRAU, "settlement", ("KZ-23",), 3, 9),
    ("Sary-Arka neighborhood", "2011-10-31", "kzmap:sary-arka-atyrau", "site", ("KZ-23",), 3, 15),
    ("Sary-Arka, Atyrau", "2011-10-31", "kzmap:sary-arka-atyrau", "site", ("KZ-23",), 3, 15),
    ("Aktobe", "2016-06-05", AKTOBE, "settlement", ("KZ-15",), 4, 10),
    ("Aktobe city", "2011-05-17", AKTOBE, "settlement", ("KZ-15",), 4, 10),
    ("the Kazakh city of Aktobe", "2016-06-05", AKTOBE, "settlement", ("KZ-15",), 4, 10),
    ("Temir district", "2011-07", "kzmap:temir-district", "district", ("KZ-15",), 45, 90),
    ("Temir district, Aktobe region", "2011-07", "kzmap:temir-district", "district", ("KZ-15",), 45, 90),
    (
        "Temir district of the Aktobe region",
        "2011-07",
        "kzmap:temir-district",
        "district",
        ("KZ-15",),
        45,
        90,
    ),
    ("Semipalatinsk", "2016", SEMEY, "settlement", ("KZ-10",), 3, 9),
    ("Semey", "2016-05", SEMEY, "settlement", ("KZ-10",), 3, 9),
    ("Uralsk", "2016-05", "geonames:608668", "settlement", ("KZ-27",), 3, 9),
    ("Pavlodar", "2016-05", "geonames:1520240", "settlement", ("KZ-55",), 3, 9),
    ("Astana", "2016-05", "geonames:1526273", "settlement", ("KZ-71",), 7, 15),
    ("the capital of Astana", "2011-05", "geonames:1526273", "settlement", ("KZ-71",), 7, 15),
    ("Taraz", "2011-11-12", "geonames:1516905", "settlement", ("KZ-31",), 3, 9),
    ("city of Taraz", "2011", "geonames:1516905", "settlement", ("KZ-31",), 3, 9),
    ("Zhanaozen", "2011-12-16", "geonames:607610", "settlement", ("KZ-47",), 2, 7),
    ("Ridder", "2012-05-25", "geonames:1521370", "settlement", ("KZ-63",), 2, 7),
    ("Tuasamaly", "2012-07-11", "kzmap:tausamaly", "settlement", ("KZ-75",), 3, 9),
    ("Ile-Alatau National Park", "2012-08-14", "kzmap:ile-alatau-np", "site", ("KZ-19",), 45, 75),
]
ABROAD = [
    ("Urumqi", "geonames:1529102", "settlement", "CN"),
    ("Turfan", "geonames:1529114", "settlement", "CN"),
    ("Xinjiang", "kzmap:xinjiang", "region", "CN"),
    ("Xinjiang Autonomous Uyghur Region", "kzmap:xinjiang", "region", "CN"),
    ("northern part of Xinjiang", "kzmap:xinjiang", "region", "CN"),
    ("Ili Kazakh Autonomous Prefecture", "kzmap:ili-prefecture", "district", "CN"),
    ("Tarbaghatay (Tacheng)", "kzmap:tacheng-prefecture", "district", "CN"),
    ("Tarbaghatay (Tacheng) prefecture", "kzmap:tacheng-prefecture", "district", "CN"),
    ("Altay prefectures", "kzmap:altay-prefecture", "district", "CN"),
    ("Beijing", "geonames:1816670", "settlement", "CN"),
    ("Moscow", "geonames:524901", "settlement", "RU"),
    ("Bishkek", "geonames:1528675", "settlement", "KG"),
    ("lake Issyk-Kul", "kzmap:issyk-kul", "site", "KG"),
    ("Manas military base", "kzmap:manas-base", "site", "KG"),
    ("Dagestan", "kzmap:dagestan", "region", "RU"),
    ("Tatarstan", "kzmap:tatarstan", "region", "RU"),
    ("Waziristan", "kzmap:waziristan", "region", "PK"),
]
# name, date, place_id, kind, regions of today
AREAS = [
    ("Atyrau region", "2012", "region:2011/KZ-23", "region", ("KZ-23",)),
    ("Aktobe region", "2011-07-08", "region:2011/KZ-15", "region", ("KZ-15",)),
    ("Alma-Ata region", "2011-12-03", "region:2011/KZ-19", "region", ("KZ-19", "KZ-33")),
    ("border of the Alma-Ata region", "2012-05-31", "region:2011/KZ-19", "region", ("KZ-19", "KZ-33")),
    ("Kazakh-Chinese border", "2012-05", "border:KZ-CN", "border_region", TODAY_CHINA),
    (
        "the mountains close to the Kazakh-Chinese border",
        "2012-05",
        "border:KZ-CN",
        "border_region",
        TODAY_CHINA,
    ),
]
COUNTRIES = {
    "Kazakhstan": "KZ",
    "the country": "KZ",
    "West and Central Kazakhstan": "KZ",
    "China": "CN",
    "Russia": "RU",
    "Uzbekistan": "UZ",
    "Kyrgyzstan": "KG",
    "Tajikistan": "TJ",
    "Afghanistan": "AF",
    "Mongolia": "MN",
    "Pakistan": "PK",
    "Syria": "SY",
    "Iraq": "IQ",
    "Turkey": "TR",
    "Armenia": "AM",
    "Azerbaijan": "AZ",
    "United States": "US",
}
NOWHERE = ["Central Asia", "Middle East", "North Caucasus", "Eurasia", "Gulf countries", "Nagorno-Karabakh"]


@pytest.mark.parametrize("told", POINTS, ids=[f"{name}-{date}" for name, date, *_ in POINTS])
def test_a_place_in_kazakhstan_stands_where_it_is(told):
    name, date, place_id, kind, regions, least, most = told
    found = place(name, date=date)
    assert (found.place_id, found.kind, found.regions, found.country) == (place_id, kind, regions, "KZ")
    assert least <= found.radius_km <= most
    assert found.region == (regions[0] if len(regions) == 1 else None)


@pytest.mark.parametrize(("name", "place_id", "kind", "country"), ABROAD)
def test_a_place_abroad_keeps_its_country_and_has_a_ring_at_its_point(name, place_id, kind, country):
    found = place(name)
    assert (found.place_id, found.kind, found.country) == (place_id, kind, country)
    assert found.region is None
    assert found.regions == ()
    assert found.radius_km > 0
    assert None not in {found.lat, found.lon}


@pytest.mark.parametrize(("name", "date", "place_id", "kind", "regions"), AREAS)
def test_an_area_is_that_of_the_day_and_names_the_regions_of_today(name, date, place_id, kind, regions):
    found = place(name, date=date)
    assert (found.place_id, found.kind, found.regions, found.country) == (place_id, kind, regions, "KZ")
    assert found.region == (regions[0] if len(regions) == 1 else None)
    if len(regions) > 1:
        assert all(code in found.reason for code in regions)


@pytest.mark.parametrize(("name", "code"), COUNTRIES.items())
def test_a_country_or_a_vague_part_of_it_is_the_country(name, code):
    found = place(name)
    assert (found.place_id, found.kind, found.country) == (f"country:{code}", "country", code)


@pytest.mark.parametrize("name", NOWHERE)
def test_an_area_without_borders_is_not_placed(name):
    found = place(name)
    assert found.kind is None
    assert "give" in found.reason
