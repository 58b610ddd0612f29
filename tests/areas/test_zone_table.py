"""The table of the two zones."""

from kzmap.areas.editions import editions
from kzmap.areas.zone_table import zone_by_id, zone_table


def test_no_unit_is_a_member_of_both_zones():
    west, south = (set(zone.members) for zone in zone_table())
    assert not west & south


def test_every_kazakh_member_is_a_region_of_today():
    ours = {unit for zone in zone_table() for unit in zone.members if unit.startswith("KZ-")}
    assert ours <= {each.code for each in editions()[-1].regions}


def test_each_zone_says_in_three_languages_that_the_claim_is_the_articles():
    for zone in zone_table():
        assert zone.source == "katehon-2016"
        assert "article" in zone.claim
        assert "татья" in zone.claim_ru
        assert "ақала" in zone.claim_kk


def test_a_zone_has_a_country_whole_or_in_part_and_a_region_only_whole():
    south = zone_by_id("south")
    assert south.has("UZ")
    assert south.has("KZ")
    assert south.has("KZ-19")
    assert not south.has("KZ-1")
    assert not south.has("RU")


def test_an_unknown_zone_is_none():
    assert zone_by_id("east") is None
