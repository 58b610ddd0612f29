"""The areas of one coordinate."""

from datetime import date

import pytest

from kzmap.areas import AreasAt, reverse_region
from kzmap.errors import InputError


def test_a_coordinate_has_the_region_of_the_day_and_todays():
    expected = AreasAt("2011", "KZ-19", "KZ-33", (), ("south",), (("2011", "KZ-19"),))
    assert reverse_region(45.02, 78.37, "2011-05-17") == expected
    assert reverse_region(45.02, 78.37, date(2011, 5, 17)) == expected


def test_without_a_day_todays_edition_counts():
    assert reverse_region(51.23, 51.37) == AreasAt(
        "2022", "KZ-27", "KZ-27", ("KZ-RU/2022/KZ-27",), ("west",), (("2022", "KZ-27"),)
    )


def test_abroad_there_is_no_region():
    assert reverse_region(43.80, 87.60, "2020-01-01") == AreasAt("2018", None, None, (), ())


@pytest.mark.parametrize(("lat", "lon"), [(443, 76.9), (43.2, 181), (float("nan"), 76.9), (-90.1, 0)])
def test_a_coordinate_off_the_globe_is_refused(lat, lon):
    with pytest.raises(InputError, match="no coordinate: latitude"):
        reverse_region(lat, lon)


def test_a_day_that_is_none_is_refused():
    with pytest.raises(InputError, match="'31 June' is not a day"):
        reverse_region(43.2, 76.9, "31 June")


def test_a_span_of_days_has_a_region_in_each_edition():
    found = reverse_region(42.32, 69.6, "2016-04-01", "2023-05-31")
    assert found.then == (("2011", "KZ-61"), ("2018", "KZ-79"), ("2022", "KZ-79"))
    assert reverse_region(43.0, 51.0, "2016-04-01", "2023-05-31").then == ()
