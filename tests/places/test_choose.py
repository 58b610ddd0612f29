"""Several sources: the finest place all of them allow, else the area that holds them."""

import pandas as pd
import pytest

import kzmap
from kzmap.places import place
from kzmap.places.choose import choose, compatible

DAY = "2012-05-31"


def chosen(*names, day=DAY):
    return choose([place(name, date=day) for name in names], day)


@pytest.mark.parametrize(
    ("names", "place_id", "contradicts"),
    [
        (("Taraz",), "geonames:1516905", False),
        (("Taraz", "Taraz"), "geonames:1516905", False),
        (("Jambyl region", "Taraz"), "geonames:1516905", False),
        (("Kazakhstan", "Jambyl region"), "region:2011/KZ-31", False),
        (("Kazakh-Chinese border", "border of the Alma-Ata region"), "border:KZ-CN/2011/KZ-19", False),
        (("Kazakh-Chinese border", "Alma-Ata region"), "border:KZ-CN/2011/KZ-19", False),
        (("Kazakh-Chinese border", "Kazakhstan"), "border:KZ-CN", False),
        (("Taraz", "Otar"), "region:2011/KZ-31", True),
        (("Taraz", "Aktobe"), "country:KZ", True),
        (("Taraz", "Bishkek"), None, True),
        (("Atlantis", "Taraz"), "geonames:1516905", False),
        (("Atlantis", "Gotham City"), None, False),
    ],
    ids=lambda value: " + ".join(value) if isinstance(value, tuple) else None,
)
def test_sources_agree_on_this(names, place_id, contradicts):
    choice = chosen(*names)
    assert (choice.placement.place_id, choice.contradicts) == (place_id, contradicts)


def test_a_contradiction_names_what_was_said():
    reason = chosen("Taraz", "Aktobe").placement.reason
    assert "contradict" in reason
    assert "Taraz" in reason
    assert "Aktobe" in reason


def test_the_order_of_the_sources_does_not_matter():
    there, back = chosen("Jambyl region", "Taraz"), chosen("Taraz", "Jambyl region")
    assert there.placement.place_id == back.placement.place_id


def test_compatibility_is_symmetric():
    names = (
        "Taraz",
        "Jambyl region",
        "Kazakh-Chinese border",
        "Kazakh-Kyrgyz border",
        "Kazakhstan",
        "Bishkek",
    )
    placements = [place(name, date=DAY) for name in names]
    for one in placements:
        for other in placements:
            assert compatible(one, other) == compatible(other, one)


@pytest.fixture
def placed(tmp_path):
    def geocode(*rows):
        path = tmp_path / "reports.csv"
        pd.DataFrame([{"incident": "x", "date": "2012", **row} for row in rows]).to_csv(path, index=False)
        return kzmap.geocode(kzmap.merge(kzmap.read_reports(path)))

    return geocode


def test_coordinates_given_are_kept_with_the_radius_their_decimals_allow(placed):
    incident = placed({"lat": 43.2, "lon": 76.9, "place": "a crossroads"}).iloc[0]
    assert (incident["lat"], incident["lon"], incident["place"], incident["place_kind"]) == (
        43.2,
        76.9,
        "a crossroads",
        "site",
    )
    assert incident["radius_km"] == pytest.approx(5.56)
    assert (incident.geometry.x, incident.geometry.y) == (76.9, 43.2)


def test_a_retracted_report_says_nothing_of_the_place(placed):
    incident = placed({"place": "Aktobe", "status": "retracted"}, {"place": "Taraz", "status": ""}).iloc[0]
    assert incident["place"] == "Taraz"
    assert "place" not in incident["disagree"]


def test_a_contradiction_of_places_joins_what_sources_differ_on(placed):
    incident = placed({"place": "Aktobe", "source": "a"}, {"place": "Taraz", "source": "b"}).iloc[0]
    assert list(incident["disagree"]) == ["place"]
    assert incident["place_kind"] == "country"


def test_what_is_not_known_is_not_placed_and_says_why(placed):
    incident = placed({"place": "Atlantis"}).iloc[0]
    assert pd.isna(incident["place_kind"])
    assert incident.geometry is None
    assert "Atlantis" in incident["reason"]


@pytest.mark.parametrize("code", ["RU", "KZ", "cn"])
def test_a_code_alone_in_the_column_of_countries_is_that_country(placed, code):
    incident = placed({"country": code}).iloc[0]
    assert (incident["place_kind"], incident["country"]) == ("country", code.upper())


def test_a_code_of_no_country_is_not_placed_and_is_named(placed):
    incident = placed({"country": "XX"}).iloc[0]
    assert pd.isna(incident["place_kind"])
    assert "XX" in incident["reason"]


def test_a_region_is_the_one_of_the_incidents_day(placed):
    rows = [
        {"incident": str(n), "region": "Almaty region", "date": d}
        for n, d in enumerate(("2012-01-01", "2023-01-01"))
    ]
    assert placed(*rows)["place_id"].tolist() == ["region:2011/KZ-19", "region:2022/KZ-19"]


def test_an_empty_frame_geocodes_to_an_empty_frame():
    empty = kzmap.geocode(kzmap.merge(kzmap.read_reports().head(0)))
    assert len(kzmap.join_areas(empty)) == 0
