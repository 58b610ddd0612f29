"""Dates mean the days that the source allows, never a false one."""

from datetime import date

import pytest

from kzmap.reports.dates import DateError, parse_date


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2011-05-17", date(2011, 5, 17), date(2011, 5, 17)),
        ("2012-02", date(2012, 2, 1), date(2012, 2, 29)),
        ("2012", date(2012, 1, 1), date(2012, 12, 31)),
        ("2012-09-05~", date(2012, 9, 5), date(2012, 9, 5)),
        ("2012?", date(2012, 1, 1), date(2012, 12, 31)),
        ("2016-04/2016-05", date(2016, 4, 1), date(2016, 5, 31)),
        ("2011/2012", date(2011, 1, 1), date(2012, 12, 31)),
        (" 2012-05 ", date(2012, 5, 1), date(2012, 5, 31)),
        ("201X", date(2010, 1, 1), date(2019, 12, 31)),
        ("2012-21", date(2012, 3, 1), date(2012, 5, 31)),
    ],
)
def test_a_date_means_these_days(text, start, end):
    assert parse_date(text) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "31.05.2012",
        "2012-06-31",
        "2011-02-29",
        "2012-00",
        "0012",
        "2012/..",
        "../2012",
        "2013/2012",
        "2012-5-3",
    ],
)
def test_what_is_no_date_says_what_to_write(text):
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert caught.value.hint
