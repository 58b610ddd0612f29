"""Dates whose year, month and day stand in columns of their own."""

from __future__ import annotations

import re

from kzmap.reports.count_forms import NOTHING
from kzmap.reports.day_forms import month_number

PARTS = ("year", "month", "day")

_UNKNOWN = NOTHING | {"", "0", "00", "-9", "-99"}
_WHOLE = re.compile(r"(\d+)[.,]0+")


def joined(year: str, month: str, day: str) -> str:
    """Return a date as EDTF: a month where the day is not known, a year where the month is not.

    What is not understood is joined as it stands, for the check to refuse.

    Examples
    --------
    >>> joined("2012", "5", "17"), joined("2012.0", "May", "0"), joined("2012", "", "")
    ('2012-05-17', '2012-05', '2012')
    >>> joined("2012", "spring", "3")
    '2012 spring 3'
    """
    given = [_known(part) for part in (year, month, day)]
    if not given[1]:
        return given[0]
    number = month_number(given[1])
    if not (number and (given[2].isdecimal() or not given[2])):
        return " ".join(part for part in given if part)
    return f"{given[0]}-{number:02}" + (f"-{int(given[2]):02}" if given[2] else "")


def _known(part: str) -> str:
    plain = _WHOLE.sub(r"\1", part.strip())
    return "" if plain.casefold() in _UNKNOWN else plain
