"""What an answer of a service may claim, and which are not taken."""

import pytest

from tests.geocoding_service import REGIONS, nominatim, photon


@pytest.mark.parametrize("name", ["nominatim", "photon"])
def test_a_village_that_only_the_service_knows_is_placed_with_where_it_is_from(service, online, name):
    spot = REGIONS["Kostanay"]
    found = nominatim("Zhumbaqkent", *spot)
    service.answers["Zhumbaqkent"] = [found]
    service.answers["Zhumbaqkent, Kazakhstan"] = {"features": [photon("Zhumbaqkent", *spot)]}
    placement = online(name).place("Zhumbaqkent")
    assert (placement.name, placement.kind, placement.place_id) == (
        "Zhumbaqkent", "settlement", f"{name}:node/1",
    )  # fmt: skip
    assert (placement.region, placement.country, placement.match) == ("KZ-39", "KZ", "online")
    assert (placement.lat, placement.lon) == spot
    assert placement.score < 1
    assert f"found by {name.title()} as village (© OpenStreetMap contributors, ODbL 1.0)" in placement.reason


@pytest.mark.parametrize(
    ("sort", "kind", "radius"),
    [
        (("place", "city"), "settlement", 13),
        (("place", "hamlet"), "settlement", 13),
        (("place", "suburb"), "site", 13),
        (("boundary", "administrative", "county"), "district", 13),
        (("boundary", "administrative", "village"), "settlement", 13),
        (("natural", "peak"), "site", 13),
        (("military", "range"), "site", 13),
    ],
    ids=str,
)
def test_class_and_type_say_the_kind_and_the_box_says_the_radius(service, online, sort, kind, radius):
    service.answers["Zhumbaqkent"] = [nominatim("Zhumbaqkent", *REGIONS["Kostanay"], sort=sort, reach=0.1)]
    placement = online().place("Zhumbaqkent")
    assert placement.kind == kind
    assert placement.radius_km == pytest.approx(radius, abs=0.5)


@pytest.mark.parametrize(
    "sort",
    [
        ("highway", "residential"),
        ("waterway", "river"),
        ("historic", "memorial"),
        ("amenity", "school"),
        ("shop", "yes"),
        ("place", "sea"),
        ("boundary", "administrative", "state"),
        ("boundary", "postal_code", "postcode"),
    ],
    ids=str,
)
def test_what_cannot_hold_an_incident_is_not_taken(service, online, sort):
    service.answers["Zhumbaqkent"] = [nominatim("Zhumbaqkent", *REGIONS["Kostanay"], sort=sort)]
    placement = online().place("Zhumbaqkent")
    assert placement.kind is None
    assert "no place to put an incident" in placement.reason
    assert placement.candidates == ()


def test_a_mountain_range_is_no_site(service, online):
    service.answers["Zhumbaqtau"] = [nominatim("Zhumbaqtau", 50, 66, sort=("natural", "ridge"), reach=2)]
    placement = online().place("Zhumbaqtau")
    assert placement.kind is None
    assert "km far, too far to stand for a point" in placement.reason


def test_without_a_box_the_radius_is_that_of_its_sort(service, online):
    service.answers["Zhumbaqkent, Kazakhstan"] = {
        "features": [photon("Zhumbaqkent", *REGIONS["Kostanay"], sort=("place", "town"))]
    }
    assert online("photon").place("Zhumbaqkent").radius_km == 8


def test_an_unlike_name_is_shown_but_not_taken(service, online):
    service.answers["Zhumbaqkent"] = [nominatim("Zhumabek", *REGIONS["Kostanay"])]
    placement = online().place("Zhumbaqkent")
    assert placement.kind is None
    assert "only places of other names: Zhumabek" in placement.reason
    assert [each.name for each in placement.candidates] == ["Zhumabek"]


def test_names_in_other_languages_count(service, online):
    names = {"name": "Жұмбақкент", "name:ru": "Жумбаккент", "old_name": "Загадкино;Загадка"}
    service.otherwise = [nominatim("Жұмбақкент", *REGIONS["Kostanay"], namedetails=names)]
    for asked in ("Zhumbaqkent", "Жумбаккент", "Загадка", "Zagadkino"):
        assert online().place(asked).kind == "settlement", asked


def test_a_place_outside_the_region_said_is_not_taken(service, online):
    service.answers["Zhumbaqkent"] = [nominatim("Zhumbaqkent", *REGIONS["Jetisu"])]
    placement = online().place("Zhumbaqkent", region="Kostanay region")
    assert (placement.kind, placement.place_id) == ("region", "region:2022/KZ-39")
    assert "outside what the report says: Zhumbaqkent (settlement, Jetisu region)" in placement.reason


def test_a_region_that_stood_in_for_an_unknown_village_gives_way_to_it(service, online):
    service.answers["Zhumbaqkent"] = [nominatim("Zhumbaqkent", *REGIONS["Jetisu"])]
    resolver = online()
    then = resolver.place("Zhumbaqkent, Almaty region", date="2012-05-17")
    assert (then.kind, then.region) == ("settlement", "KZ-33")
    _, query, _ = service.asked[0]
    west, south, east, north = (float(side) for side in query["viewbox"][0].split(","))
    assert query["bounded"] == ["1"]
    assert west < 74
    assert east > 80
    assert south < 43
    assert north > 46


def test_a_place_in_another_country_is_not_taken(service, online):
    service.answers["Zhumbaqkent"] = [nominatim("Zhumbaqkent", 55, 60, country="ru")]
    placement = online().place("Zhumbaqkent")
    assert placement.kind is None
    assert "outside what the report says: Zhumbaqkent (settlement, RU)" in placement.reason
    assert service.asked[0][1]["countrycodes"] == ["kz"]


def test_a_country_hint_asks_there(service, online):
    service.answers["Zagadkino"] = [nominatim("Zagadkino", 55, 60, country="ru")]
    placement = online().place("Zagadkino", country="Russia")
    assert (placement.kind, placement.country, placement.region) == ("settlement", "RU", None)
    assert service.asked[0][1]["countrycodes"] == ["ru"]


def test_a_place_said_to_be_ours_that_lies_far_outside_is_none(service, online):
    service.answers["Zhumbaqkent"] = [nominatim("Zhumbaqkent", 10, 10)]
    placement = online().place("Zhumbaqkent")
    assert placement.kind is None
    assert "village, said to be in Kazakhstan, but its point 10, 10 is in none" in placement.reason


def test_several_of_one_name_are_candidates_and_no_guess(service, online):
    spots = enumerate(REGIONS.values())
    service.answers["Zhumbaqkent"] = [nominatim("Zhumbaqkent", *spot, number=n) for n, spot in spots]
    placement = online().place("Zhumbaqkent")
    assert placement.kind is None
    assert "several places of this name" in placement.reason
    assert [each.region for each in placement.candidates] == ["KZ-39", "KZ-33", "KZ-15"]
    assert online().place("Zhumbaqkent", region="Jetisu region").region == "KZ-33"


def test_a_village_goes_before_a_lake_of_its_name_but_not_where_a_lake_is_said(service, online):
    both = [
        nominatim("Zhumbaqkol", 50.5, 66.5, sort=("natural", "water"), number=1),
        nominatim("Zhumbaqkol", 49.5, 57.5, number=2),
    ]
    service.otherwise = both
    assert online().place("Zhumbaqkol").place_id == "nominatim:node/2"
    assert online().place("lake Zhumbaqkol").place_id == "nominatim:node/1"
    assert online().place("Zhumbaqkol district").kind is None


def test_near_a_place_is_a_ring_around_it(service, online):
    service.answers["Zhumbaqkent"] = [nominatim("Zhumbaqkent", *REGIONS["Kostanay"])]
    placement = online().place("near Zhumbaqkent")
    assert (placement.kind, placement.place_id) == ("near", "near:nominatim:node/1")
    assert placement.radius_km > 25
    assert online().place("40 km from Zhumbaqkent").radius_km == pytest.approx(48 + 2.6, abs=0.1)


@pytest.mark.parametrize(
    "asked",
    [
        "Semey", "Karasu", "Abai", "Springfield, Ohio", "Aksu, Antalya", "Middle East",
        "border with Atlantis", "between Zhumbaqkent and Semey", "?", "western Kazakhstan",
        "Almaty region", "Ло", "",
    ],
)  # fmt: skip
def test_what_is_known_or_could_only_be_guessed_is_not_asked(service, online, asked):
    resolver = online()
    offline = resolver.place(asked)
    assert service.asked == []
    assert "nothing to ask" in resolver.account()[0]
    assert offline.match != "online"
