"""The table of the parts that the compass names."""

import shapely

from kzmap.areas import area_shape, editions, part_by_id, part_table
from kzmap.places.old_regions import OLD_REGIONS

TODAY = {each.code for each in editions()[-1].regions}


def test_every_member_is_a_region_of_today_and_named_once():
    for part in part_table():
        assert set(part.members + part.loosely) <= TODAY
        assert not set(part.members) & set(part.loosely)


def test_the_five_great_parts_make_up_the_country_without_overlap():
    codes = [
        code for name in ("west", "north", "centre", "east", "south") for code in part_by_id(name).members
    ]
    assert sorted(codes) == sorted(TODAY)


def test_the_regions_of_old_that_are_parts_are_those_that_several_share():
    parts = {part.id: part.members for part in part_table() if part.id.startswith("old-")}
    assert {old.area for old in OLD_REGIONS} - TODAY == set(parts)
    assert all(len(members) > 1 for members in parts.values())


def test_a_part_is_the_land_of_its_members():
    west = area_shape("part:west")
    for code in part_by_id("west").members:
        assert shapely.covers(west, area_shape(f"region:2022/{code}").representative_point())
    assert part_by_id("nowhere") is None
