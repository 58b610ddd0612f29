"""The gazetteer as a geopy geocoder."""

import geopy.geocoders.base
import pytest
from geopy.exc import GeocoderUnavailable
from geopy.extra.rate_limiter import RateLimiter
from geopy.location import Location
from geopy.point import Point

from kzmap.places import Geocoder


@pytest.fixture(scope="module")
def geocoder():
    return Geocoder()


def test_it_is_a_geopy_geocoder(geocoder):
    assert isinstance(geocoder, geopy.geocoders.base.Geocoder)
    assert RateLimiter(geocoder.geocode, min_delay_seconds=0)("Semey").raw["region"] == "KZ-10"


def test_one_location_carries_the_placement(geocoder):
    location = geocoder.geocode("Alma-Ata")
    assert isinstance(location, Location)
    assert location.address == "Almaty, Kazakhstan"
    assert (round(location.latitude, 2), round(location.longitude, 2)) == (43.25, 76.91)
    assert location.raw["kind"] == "settlement"
    assert location.raw["radius_km"] == 12.4


def test_an_area_has_its_centre(geocoder):
    location = geocoder.geocode("Almaty region", date="2012")
    assert location.raw["kind"] == "region"
    assert location.raw["region"] is None
    assert 43 < location.latitude < 47


def test_hints_are_passed_on(geocoder):
    assert geocoder.geocode("Aksu", region="Akmola region").raw["region"] == "KZ-11"
    assert geocoder.geocode("Altay", country="China").raw["country"] == "CN"


def test_what_is_not_placed_is_none(geocoder):
    assert geocoder.geocode("Atlantis") is None
    assert geocoder.geocode("Atlantis", exactly_one=False) is None
    assert geocoder.geocode("Syria") is None


def test_all_candidates_come_the_placement_first(geocoder):
    found = geocoder.geocode("Aktau", exactly_one=False)
    assert [location.raw["region"] for location in found] == ["KZ-47", "KZ-35", "KZ-35"]


def test_what_cannot_be_told_apart_gives_candidates_but_no_location(geocoder):
    assert geocoder.geocode("Abai") is None
    found = geocoder.geocode("Abai", exactly_one=False)
    assert {location.raw["kind"] for location in found} == {"region", "settlement"}


@pytest.mark.parametrize("query", [Point(50.28, 57.2), (50.28, 57.2), "50.28, 57.2"])
def test_reverse_takes_what_geopy_takes(geocoder, query):
    location = geocoder.reverse(query)
    assert location.raw["name"] == "Aktobe"
    assert location.raw["region"] == "KZ-15"
    assert location.raw["nearest_km"] < 3


def test_reverse_names_the_region_of_the_coordinate_not_of_the_nearest_town(geocoder):
    beyond = geocoder.reverse((44.2, 80.43))
    assert beyond.raw["region"] is None
    assert beyond.raw["country"] == "CN"


def test_reverse_far_from_everything_finds_nothing(geocoder):
    assert geocoder.reverse((0, 0)) is None
    assert geocoder.reverse((0, 0), exactly_one=False) is None


def test_reverse_can_give_a_list(geocoder):
    assert len(geocoder.reverse((50.28, 57.2), exactly_one=False)) == 1


def test_it_never_calls_out(geocoder):
    with pytest.raises(GeocoderUnavailable):
        geocoder._call_geocoder("https://example.org", lambda page: page)
