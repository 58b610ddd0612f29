"""What areas cover, by codes."""

import pytest

from kzmap.areas.cover import area_regions, border_regions_of, zones_of
from kzmap.areas.editions import editions
from kzmap.errors import InputError

ALL_TODAY = [each.code for each in editions()[-1].regions]


@pytest.mark.parametrize(
    ("place_id", "edition", "expected"),
    [
        ("region:2018/KZ-63", "2022", ["KZ-10", "KZ-63"]),
        ("region:2022/KZ-10", "2018", ["KZ-63"]),
        ("region:2022/KZ-79", "2011", ["KZ-61"]),
        ("region:2011/KZ-61", "2018", ["KZ-61", "KZ-79"]),
        ("border:KZ-CN/2011/KZ-19", "2011", ["KZ-19"]),
        ("border:KZ-CN/2011/KZ-19", "2022", ["KZ-19", "KZ-33"]),
        ("border:KZ-CN/2011/KZ-63", "2022", ["KZ-10", "KZ-63"]),
        ("border:KZ-CN", "2022", ["KZ-10", "KZ-19", "KZ-33", "KZ-63"]),
        ("border:KZ-CN", "2011", ["KZ-19", "KZ-63"]),
        ("border:KZ-KG/2011/KZ-19", "2022", ["KZ-19"]),  # Jetisu does not reach Kyrgyzstan
        ("part:west", "2022", ["KZ-15", "KZ-23", "KZ-27", "KZ-47"]),
        ("part:south-east", "2011", ["KZ-19", "KZ-75"]),
        ("zone:west", "2022", ["KZ-15", "KZ-23", "KZ-27", "KZ-35", "KZ-47", "KZ-62"]),
        ("zone:west", "2018", ["KZ-15", "KZ-23", "KZ-27", "KZ-35", "KZ-47"]),
        ("country:KZ", "2022", ALL_TODAY),
        ("country:CN", "2022", []),
    ],
)
def test_an_area_covers_the_regions_it_shares_a_part_with(place_id, edition, expected):
    assert area_regions(place_id, edition) == expected


def test_what_is_given_out_can_be_changed_without_harm():
    area_regions("country:KZ").clear()
    assert area_regions("country:KZ") == ALL_TODAY


def test_a_point_covers_nothing_and_is_refused():
    with pytest.raises(InputError, match="no area 'geonames:1526384'"):
        area_regions("geonames:1526384")


@pytest.mark.parametrize(
    ("place_id", "expected"),
    [
        ("border:KZ-TM", ("KZ-TM/2022/KZ-47",)),
        ("border:KZ-CN/2018/KZ-19", ("KZ-CN/2022/KZ-19", "KZ-CN/2022/KZ-33")),
        ("region:2022/KZ-19", ()),
        ("country:KZ", ()),
        ("country:CN", ()),
        ("zone:south", ()),
    ],
)
def test_only_borders_cover_border_regions(place_id, expected):
    assert border_regions_of(place_id) == expected


@pytest.mark.parametrize(
    ("place_id", "expected"),
    [
        ("zone:south", ("south",)),
        ("region:2011/KZ-35", ("west",)),
        ("region:2022/KZ-11", ()),
        ("border:KZ-UZ", ("west", "south")),  # Mangystau and Aktobe; Kyzylorda and Turkistan
        ("border:KZ-UZ/2022/KZ-61", ("south",)),
        ("country:KZ", ("west", "south")),
        ("country:RU", ("west",)),
        ("country:UZ", ("south",)),
        ("country:CN", ()),
    ],
)
def test_an_area_is_in_the_zones_one_of_its_units_is_a_member_of(place_id, expected):
    assert zones_of(place_id) == expected
