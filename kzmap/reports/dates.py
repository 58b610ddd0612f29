"""Dates as sources give them (EDTF, ISO 8601-2), and the days they may mean."""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from kzmap.reports.day_forms import iso_day


class Days(NamedTuple):
    """The first and the last day a date may mean."""

    start: date
    end: date


class DateError(ValueError):
    """A text is no date; its message says what is wrong, `hint` what to write instead."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


_PLAIN = re.compile(r"(\d{4})(?:-([01]\d)(?:-(\d\d))?)?[~?%]?")
_FORMS = "write 2012-05-31, 2012-05, 2012, 2012-05-31~ (about) or 2012-04/2012-05 (between)"
_FIRST_YEAR, _LAST_YEAR = 1500, 2199  # outside them a four-digit number is a slip, not a year of an incident


@lru_cache(maxsize=65536)
def parse_date(text: str) -> Days:
    """Return the first and last day that an EDTF date may mean.

    A date marked approximate or uncertain keeps the days that it names: the mark is shown, not measured.

    Parameters
    ----------
    text : str
        A date, month, year or interval: ``2011-05-17``, ``2011-05``, ``2012-09-05~``, ``2016-04/2016-05``.

    Returns
    -------
    Days
        `start` and `end`, both included.

    Raises
    ------
    DateError
        If the text is not such a date, or names a day that does not exist.

    Examples
    --------
    >>> parse_date("2016-04/2016-05")
    Days(start=datetime.date(2016, 4, 1), end=datetime.date(2016, 5, 31))
    >>> parse_date("2012-06-31")
    Traceback (most recent call last):
    kzmap.reports.dates.DateError: 2012-06 has no day 31
    """
    text = text.strip()
    plain = _PLAIN.fullmatch(text)
    if plain:
        return _plain_days(*plain.groups())
    if text.count("/") == 1:
        return _interval(text)
    return _other_edtf(text)


def is_date(text: str) -> bool:
    """Tell whether a text is an EDTF date that `parse_date` reads."""
    try:
        parse_date(text)
    except DateError:
        return False
    return True


def _interval(text: str) -> Days:
    first, last = text.split("/")
    if not first.strip(". ") or not last.strip(". "):
        raise DateError(f"'{text}' is open at one end", "give both ends, such as 2012-04/2012-05")
    start, end = parse_date(first).start, parse_date(last).end
    if end < start:
        raise DateError(f"'{text}' ends before it starts", f"swap the two: {last}/{first}")
    return Days(start, end)


def _plain_days(year_text: str, month_text: str | None, day_text: str | None) -> Days:
    year = int(year_text)
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise DateError(f"the year {year_text} cannot be meant", _FORMS)
    if month_text is None:
        return Days(date(year, 1, 1), date(year, 12, 31))
    month = int(month_text)
    if not 1 <= month <= 12:  # noqa: PLR2004 - the months of a year
        raise DateError(f"there is no month {month_text}", _FORMS)
    last = monthrange(year, month)[1]
    if day_text is None:
        return Days(date(year, month, 1), date(year, month, last))
    day = int(day_text)
    if not 1 <= day <= last:
        raise DateError(
            f"{year_text}-{month_text} has no day {day_text}",
            f"mend the day, or write {year_text}-{month_text} if only the month is known",
        )
    return Days(date(year, month, day), date(year, month, day))


def _other_edtf(text: str) -> Days:
    """Leave the rarer forms of EDTF (seasons, 201X, sets) to the library that knows them."""
    from edtf import EDTFObject, parse_edtf  # noqa: PLC0415 - a tenth of a second that plain dates do not need
    from edtf.parser.edtf_exceptions import EDTFParseException  # noqa: PLC0415

    day = iso_day(text, slashed="day")
    other = iso_day(text, slashed="month")
    meant = f"write {day}" + (f" or {other}, whichever is meant" if other != day else "")
    error = DateError(f"'{text[:40]}' is not a date", meant if day else _FORMS)
    try:
        parsed: EDTFObject = parse_edtf(text)
        first, last = parsed.lower_strict(), parsed.upper_strict()
        days = Days(date(*first[:3]), date(*last[:3]))
    except (EDTFParseException, ValueError, TypeError, AttributeError, IndexError, OverflowError) as cause:
        raise error from cause
    if days.start.year < _FIRST_YEAR or days.end.year > _LAST_YEAR:
        raise error
    return days
