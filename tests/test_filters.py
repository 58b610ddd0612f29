"""Filters keep what may be meant, and a wrong value says what would be right."""

import pytest

import kzmap
from kzmap import Filters, keep


@pytest.fixture(scope="module")
def incidents():
    return kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports())))


def ids(incidents, **filters):
    return set(keep(incidents, Filters(**filters))["id"])


def test_no_filter_keeps_all(incidents):
    assert len(keep(incidents, Filters())) == len(incidents)
    assert not Filters().any()


def test_a_date_keeps_what_may_have_happened_then(incidents):
    kept = ids(incidents, since="2012-06", until="2012-07")
    assert "tausamaly-2012-07-11" in kept
    assert "atyrau-region-2012" in kept, "told of the whole year, so it may have been then"
    assert "ridder-2012-05-25" not in kept
    assert "ile-alatau-2012-08-14" not in kept


def test_types_and_sub_types_in_any_case(incidents):
    assert ids(incidents, type=("suicide bomb",)) == {"aktobe-2011-05-17", "atyrau-2011-10-31-sary-arka"}
    assert ids(incidents, type=("Protests",)) >= {"zhanaozen-2011-12-16"}


def test_a_region_of_old_means_its_land_of_today(incidents):
    east = ids(incidents, region=("KZ-VOS",))
    assert "semey-2016-05-land" in ids(incidents, region=("KZ-10",))
    assert "ridder-2012-05-25" in east


def test_what_is_told_of_the_whole_country_is_in_no_region_and_no_zone(incidents):
    for kept in (ids(incidents, region=("KZ-31",)), ids(incidents, zone=("south",))):
        assert "kazakhstan-2016-land" not in kept
    assert "kazakhstan-2016-land" in ids(incidents, country=("KZ",))


def test_zone_country_source_and_least_dead(incidents):
    assert "zhanaozen-2011-12-16" in ids(incidents, zone=("west",))
    assert len(ids(incidents, country=("cn",))) == 7
    assert len(ids(incidents, source=("osw-2012",))) == 5
    assert ids(incidents, min_killed=12) == {"border-post-2012-05", "aktobe-2016-06-05"}


def test_a_box_and_the_distance_from_the_border(incidents):
    assert "taraz-2011-11-12" in ids(incidents, bbox=(71, 42, 72, 43))
    near = ids(incidents, within_border=60)
    assert {"border-post-2012-05", "taraz-2011-11-12"} <= near
    assert "astana-2011-05" not in near


@pytest.mark.parametrize(
    "wrong",
    [
        {"since": "soon"},
        {"type": ("bombing",)},
        {"region": ("KZ-99",)},
        {"zone": ("north",)},
        {"bbox": (5, 5, 1, 9)},
    ],
    ids=str,
)
def test_a_wrong_value_says_what_would_be_right(wrong):
    with pytest.raises(kzmap.InputError, match=r"; |: give"):
        Filters(**wrong)
