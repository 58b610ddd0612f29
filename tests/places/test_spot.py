"""What is known of a coordinate, as data and in words."""

import pytest

from kzmap.areas.shapes import stretch_line
from kzmap.places import Gazetteer, Geocoder
from kzmap.places.asked import coordinate
from kzmap.places.explain_spot import explain_spot, sentence
from kzmap.places.spot import spot_at
from tests.catalogue import SPOTS


@pytest.fixture(scope="module")
def at():
    places = Gazetteer.shipped().places
    return lambda lat, lon, day=None: spot_at(places, lat, lon, day)


def test_in_a_town_the_town_is_named_with_the_region_then_and_now(at):
    spot = at(SPOTS["Taldykorgan"].y, SPOTS["Taldykorgan"].x, "2011-05-17")
    assert (spot.place.name, spot.region, spot.region_now) == ("Taldykorgan", "KZ-19", "KZ-33")
    assert (spot.country, spot.waters, spot.zones) == ("KZ", None, ("south",))
    assert explain_spot(spot, "2011-05-17").splitlines()[1:] == [
        "  = in Taldykorgan, a city in Jetisu region, Kazakhstan",
        "  region   Jetisu region (KZ-33); on 2011-05-17: Almaty region (KZ-19)",
        "  zone     South Kazakhstan – Central Asia – Afghanistan",
    ]


def test_in_the_open_country_the_nearest_place_is_told_with_distance_and_direction(at):
    assert sentence(at(50.3, 57.9)) == "38 km west of Khromtau, a town in Aktobe region, Kazakhstan"


@pytest.mark.parametrize(
    ("north", "east", "direction"),
    [(0.3, 0, "north"), (0.2, 0.3, "north-east"), (0, 0.3, "east"), (-0.3, 0, "south"), (0, -0.3, "west")],
)
def test_the_direction_is_that_from_the_place(at, north, east, direction):
    town = at(47.8, 67.7).place
    assert spot_at([town], town.lat + north, town.lon + east).direction == direction


def test_along_the_border_the_stretch_is_named(at):
    spot = at(51.23, 51.37)
    assert spot.border_region == ("KZ-RU/2022/KZ-27",)
    assert "  border   on the land along the Kazakh-Russian border, West Kazakhstan region" in explain_spot(
        spot
    )


def test_on_the_border_both_sides_are_named(at):
    line = stretch_line("border:KZ-CN/2022/KZ-33").interpolate(0.5, normalized=True)
    spot = at(line.y, line.x)
    sides = {spot.region_now or spot.country, *spot.beside}
    assert sides == {"CN", "KZ-33"}
    assert "beside   within 300 m of" in explain_spot(spot)


def test_at_sea_the_sea_is_named_and_no_region(at):
    spot = at(43.0, 51.0)
    assert (spot.waters, spot.region_now, spot.country, spot.border_region) == ("Caspian Sea", None, None, ())
    assert sentence(spot).startswith("in the Caspian Sea, where no region is, 59 km west of Kuryk")


def test_abroad_the_country_is_named_and_no_region(at):
    spot = at(SPOTS["Urumqi"].y, SPOTS["Urumqi"].x)
    assert (spot.country, spot.region, spot.zones) == ("CN", None, ())
    assert "  region   none of Kazakhstan's; it lies in China" in explain_spot(spot)
    assert sentence(at(60, 95)) == "in Russia"


def test_off_the_map_it_says_so(at):
    assert not at(0, 0).known
    assert sentence(at(0, 0)).startswith("off the map")


def test_the_geocoder_gives_all_of_it():
    found = Geocoder().reverse((45.02, 78.37), date="2011-05-17")
    assert (found.raw["region_then"], found.raw["editions"], found.raw["zones"]) == (
        ["KZ-19"],
        ["2011"],
        ["south"],
    )
    at_sea = Geocoder().reverse((43.0, 51.0))
    assert (at_sea.raw["waters"], at_sea.raw["region"], at_sea.raw["country"]) == ("Caspian Sea", None, None)
    far = Geocoder().reverse((60, 95))
    assert (far.address, far.latitude, far.raw["name"]) == ("Russia", 60, None)


@pytest.mark.parametrize(
    "text",
    [
        "43°15'N 76°57'E", "43.25N, 76.95E", "43,25; 76,95", "43.25 / 76.95", "43.25,76.95", "43.25 76.95",
        "N43.25 E76.95", "43° 15' 00\" N, 76° 57' 00\" E", "43,25, 76,95", "76°57'E 43°15'N",
        "+43.25, +76.95", "43,25 с.ш., 76,95 в.д.",
    ],
)  # fmt: skip
def test_a_coordinate_may_be_written_as_people_do(text):
    assert coordinate(text) == (43.25, 76.95)


@pytest.mark.parametrize(
    "text", ["Semey", "Aksu, 43", "unit 6654", "12 km from Semey", "43.25", "17 May 2011", ""]
)
def test_what_is_no_coordinate_is_none(text):
    assert coordinate(text) is None


def test_a_coordinate_in_the_other_order_is_told(at):
    assert "it looks swapped, 43.25, 76.95 lies in Kazakhstan" in sentence(at(76.95, 43.25))
    assert "swapped" not in sentence(at(0, 0))
