"""The ids of areas: what they mean, and which are refused."""

import pytest

from kzmap.areas.ids import AreaId, area_id, has_stretch, is_area, stretches
from kzmap.errors import InputError


@pytest.mark.parametrize(
    ("place_id", "expected"),
    [
        ("region:2011/KZ-19", AreaId("region", "", "2011", "KZ-19")),
        ("border:KZ-CN", AreaId("border", "CN", "", "")),
        ("border:KZ-CN/2011/KZ-19", AreaId("border", "CN", "2011", "KZ-19")),
        ("zone:west", AreaId("zone", "west", "", "")),
        ("country:KZ", AreaId("country", "KZ", "", "")),
        ("country:CN", AreaId("country", "CN", "", "")),
    ],
)
def test_an_id_is_taken_apart(place_id, expected):
    assert is_area(place_id)
    assert area_id(place_id) == expected


@pytest.mark.parametrize(
    "place_id",
    [
        "region:2011/KZ-33",  # Jetisu was not there yet
        "region:2011/KZ-VOS",  # an alias is a name, not an id
        "region:1999/KZ-19",
        "region:KZ-19",
        "border:KZ-MN",
        "border:CN-KZ",
        "border:RU-CN",
        "border:KZ-CN/KZ-19",
        "border:KZ-CN/2022/KZ-11",  # Akmola does not reach China
        "zone:east",
        "country:",
        "geonames:1526384",
        "",
    ],
)
def test_an_id_of_no_area_is_refused(place_id):
    with pytest.raises(InputError):
        area_id(place_id)


@pytest.mark.parametrize("place_id", ["geonames:1526384", "temir-district", "region", ""])
def test_a_points_id_is_not_an_areas(place_id):
    assert not is_area(place_id)


def test_the_state_border_has_stretches_with_all_five_neighbours():
    assert {neighbour for neighbour, _ in stretches()} == {"CN", "KG", "RU", "TM", "UZ"}


def test_a_region_of_old_has_the_stretches_of_its_parts():
    assert has_stretch("CN", "2011", "KZ-19")
    assert not has_stretch("CN", "2011", "KZ-33")
    assert has_stretch("CN", "2022", "KZ-33")
