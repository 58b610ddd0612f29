"""The editions: their days, their units, and how a region is found by code or name."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzmap.areas.editions import TODAY, edition_by_id, edition_of, editions, editions_between, region
from kzmap.errors import InputError

TODAY_CODES = {each.code for each in editions()[-1].regions}


def test_the_last_edition_is_todays():
    assert editions()[-1].id == TODAY
    assert editions()[-1].valid_to is None


def test_one_edition_follows_the_other_without_a_day_between():
    for earlier, later in zip(editions(), editions()[1:], strict=False):
        assert later.valid_from - earlier.valid_to == timedelta(days=1)


def test_kazakhstan_had_14_regions_and_2_cities_then_3_and_has_17_and_3():
    kinds = [[each.kind for each in edition.regions] for edition in editions()]
    assert [(kind.count("region"), kind.count("city")) for kind in kinds] == [(14, 2), (14, 3), (17, 3)]


@pytest.mark.parametrize("edition", editions(), ids=lambda edition: edition.id)
def test_every_region_of_today_lies_in_exactly_one_region_of_each_edition(edition):
    parts = [part for each in edition.regions for part in each.parts]
    assert sorted(parts) == sorted(TODAY_CODES)


@pytest.mark.parametrize("edition", editions(), ids=lambda edition: edition.id)
def test_no_name_stands_for_two_regions_of_one_edition(edition):
    for each in edition.regions:
        for name in (each.code, each.name, each.name_ru, each.name_kk, *each.aliases):
            assert region(name, edition.id) == each, name


def test_the_older_east_kazakhstan_held_abai():
    assert region("KZ-63", "2018").parts == ("KZ-10", "KZ-63")
    assert region("KZ-63").parts == ("KZ-63",)


def test_turkistan_was_south_kazakhstan_with_shymkent():
    old = region("KZ-YUZ", "2011")
    assert (old.code, old.name, old.parts) == ("KZ-61", "South Kazakhstan region", ("KZ-61", "KZ-79"))


def test_a_name_is_found_in_any_case_and_with_blanks_around():
    assert region("  almaty REGION ").code == "KZ-19"
    assert region("алматы қаласы").code == "KZ-75"


def test_an_unknown_region_is_refused_with_the_ones_there_are():
    with pytest.raises(
        InputError, match="no region 'Atlantis' in the edition of 2018; it has KZ-11 Akmola region"
    ):
        region("Atlantis", "2018")


def test_an_unknown_edition_is_refused_with_the_ones_there_are():
    with pytest.raises(InputError, match="no edition '1999'; the editions are 2011, 2018, 2022"):
        edition_by_id("1999")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("1991-12-16", "2011"),
        ("2018-06-18", "2011"),
        ("2018-06-19", "2018"),
        ("2022-06-07", "2018"),
        ("2022-06-08", "2022"),
    ],
)
def test_a_day_has_the_edition_in_force_on_it(day, expected):
    assert edition_of(day).id == expected
    assert edition_of(date.fromisoformat(day)).id == expected
    assert edition_of(datetime.fromisoformat(day + "T23:59:59")).id == expected


@given(st.dates())
def test_every_day_has_exactly_one_edition(day):
    assert editions_between(day, day) == (edition_of(day),)


@given(st.dates(), st.dates())
def test_a_span_has_the_editions_of_its_ends_and_all_between(one, other):
    start, end = sorted([one, other])
    found = editions_between(start, end)
    every = editions()
    assert found == every[every.index(edition_of(start)) : every.index(edition_of(end)) + 1]


def test_a_span_without_an_end_reaches_today_and_without_a_start_the_first_edition():
    assert [each.id for each in editions_between("2019-01-01", None)] == ["2018", "2022"]
    assert [each.id for each in editions_between(None, "2019-01-01")] == ["2011", "2018"]


def test_a_span_that_ends_before_it_starts_is_refused():
    with pytest.raises(InputError, match="ends on 2011-01-01 before it starts on 2012-01-01"):
        editions_between("2012-01-01", "2011-01-01")


def test_a_text_that_is_no_day_is_refused_with_the_form_of_a_day():
    with pytest.raises(InputError, match="'31 June' is not a day; write it as 2011-05-17"):
        edition_of("31 June")
