"""Days as people and programs write them, other than by ISO 8601."""

# ruff: noqa: RUF001 - Cyrillic letters and other dashes are meant

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_MONTHS = {
    name: number
    for names in (
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
        ("янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"),
        ("", "", "", "", "май", "", "", "", "", "", "", ""),
    )
    for number, name in enumerate(names, 1)
    if name
}
_MONTH = r"([^\W\d_]{3})[^\W\d_]*\.?"
_DAY = r"(\d\d?)(?:st|nd|rd|th)?"
_TIME = r"(?:[T ]+\d\d?:[\d:.,]+(?: ?[AaPp][Mm])?(?: ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?)?"
_ISO = re.compile(rf"(\d{{4}})-(\d\d?)-(\d\d?){_TIME}")
_DOTTED = re.compile(r"(\d\d?)\.(\d\d?)\.(\d{4}|\d\d)" + _TIME)
_SLASHED = re.compile(r"(\d\d?)[/-](\d\d?)[/-](\d{4}|\d\d)" + _TIME)
_YEAR_FIRST = re.compile(r"(\d{4})[./](\d\d?)[./](\d\d?)")
_COMPACT = re.compile(r"((?:19|20)\d\d)([01]\d)([0-3]\d)")
_NAMED = re.compile(rf"{_DAY}[ -]{_MONTH},?[ -](\d{{4}}|\d\d)")
_NAMED_FIRST = re.compile(rf"{_MONTH} {_DAY},? (\d{{4}})")
_YEAR_NAMED = re.compile(rf"(\d{{4}})[ -]{_MONTH}[ -]{_DAY}")
_MONTH_NAMED = re.compile(rf"{_MONTH},?[ -](\d{{4}})")
_MONTH_NUMBER = re.compile(r"(\d\d?)[./](\d{4})")
_YEAR_MONTH = re.compile(r"(\d{4})[-./](\d\d?)")
_SERIAL = re.compile(r"([2-6]\d{4})(?:\.\d+)?")
_ABOUT = re.compile(
    r"(?:c\.|ca\.?|circa|about|approx\.?|around|~|около|ок\.|примерно)\s*(?=\w)", re.IGNORECASE
)
_PART = re.compile(
    r"(?:early|mid|late|(?:in the )?(?:beginning|middle|end) of"
    r"|в?\s*(?:начал[оеау]|середин[ае]|конц?е?ц?))[ -]",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? |[а-я]+(?:ник|да|рг|ца|та|ье), ", re.IGNORECASE
)
_YEAR_WORD = re.compile(r"(?<=\d)\s*(?:г\.|год[а-я]*|г)$")
_SPAN = re.compile(r"(.+?)(?:\s+[-–—]\s+|\s+to\s+|\s+по\s+|[–—]|(?<=\.\d\d)-(?=\d\d?\.))(.+)")
_DAYS_OF_MONTH = re.compile(rf"(\d\d?)\s?[-–—]\s?(\d\d?) ({_MONTH} \d{{4}})")
_DAY_FORMS: tuple[tuple[re.Pattern[str], Callable[[str, str, str], tuple[str, str, str]]], ...] = (
    *(
        (form, lambda year, month, day: (year, month, day))
        for form in (_ISO, _YEAR_FIRST, _COMPACT, _YEAR_NAMED)
    ),
    *((form, lambda day, month, year: (year, month, day)) for form in (_DOTTED, _NAMED)),
    (_NAMED_FIRST, lambda month, day, year: (year, month, day)),
)
_LAST_CENTURY = 70  # two-digit years from here on are of the last century
_MONTHS_OF_YEAR = 12
_SERIAL_START = date(1899, 12, 30)  # day 0 of spreadsheets


def iso_day(text: str, *, slashed: str = "") -> str:
    """Return a day as ISO 8601, or an empty text if it is none or could be one of two.

    Parameters
    ----------
    text : str
    slashed : {"", "day", "month"}
        What comes first in 05/06/2012; if that is not known, only 31/05/2012 and 05/31/2012 can be told.

    Returns
    -------
    str
        The day need not exist: that is for `parse_date` to say.

    Examples
    --------
    >>> [iso_day(text) for text in ("31.05.2012", "17-May-12", "5/31/2012", "05/06/2012", "31 мая 2012")]
    ['2012-05-31', '2012-05-17', '2012-05-31', '', '2012-05-31']
    """
    text = _WEEKDAY.sub("", _YEAR_WORD.sub("", text), count=1)
    for form, parts in _DAY_FORMS:
        if found := form.fullmatch(text):
            year, month, day = parts(*found.groups())
            return _join(_year(year), _month(month), day)
    if found := _SLASHED.fullmatch(text):
        return _slashed(int(found[1]), int(found[2]), _year(found[3]), slashed)
    return ""


def edtf(text: str) -> str:
    """Return a date as EDTF: a day, a month, two days, about a day; an empty text if it is none of these.

    What a source says of the part of a month is less than its days: it is the month. A spreadsheet's number
    of a day counts from 30 December 1899.

    Examples
    --------
    >>> [edtf(text) for text in ("May 2012", "30-31 мая 2012", "31.05.2012 - 02.06.2012", "c. 2012", "41060")]
    ['2012-05', '2012-05-30/2012-05-31', '2012-05-31/2012-06-02', '2012~', '2012-05-31']
    """
    text = " ".join(text.split())
    if day := iso_day(text):
        return day
    text = _YEAR_WORD.sub("", text)
    if re.fullmatch(r"\d{4}", text):
        return text
    if month := _whole_month(_PART.sub("", text, count=1)):
        return month
    if found := _SERIAL.fullmatch(text):
        return (_SERIAL_START + timedelta(days=int(found[1]))).isoformat()
    if about := _ABOUT.match(text):
        found_date = edtf(text[about.end() :])
        return f"{found_date}~" if found_date and found_date[-1] != "~" and "/" not in found_date else ""
    return _span(text)


def month_number(text: str) -> int:
    """Return the number of a month that is given by its number or its name; 0 if it is none.

    Examples
    --------
    >>> [month_number(text) for text in ("5", "05", "May", "сентябрь", "13", "spring")]
    [5, 5, 5, 9, 0, 0]
    """
    text = text.casefold().rstrip(".")
    number = int(text) if text.isdecimal() else _MONTHS.get(text[:3], 0)
    return number if 1 <= number <= _MONTHS_OF_YEAR else 0


def is_serial(text: str) -> bool:
    """Tell whether a text is a number by which a spreadsheet counts days."""
    return bool(_SERIAL.fullmatch(text))


def _whole_month(text: str) -> str:
    if found := _MONTH_NAMED.fullmatch(text):
        month, year = _month(found[1]), found[2]
    elif found := _MONTH_NUMBER.fullmatch(text):
        month, year = int(found[1]), found[2]
    elif found := _YEAR_MONTH.fullmatch(text):
        month, year = int(found[2]), found[1]
    else:
        return ""
    return f"{year}-{month:02}" if 1 <= month <= _MONTHS_OF_YEAR else ""


def _span(text: str) -> str:
    if found := _DAYS_OF_MONTH.fullmatch(text):
        first, last = (iso_day(f"{day} {found[3]}") for day in found.groups()[:2])
    elif found := _SPAN.fullmatch(text):
        last = edtf(found[2])
        begun = found[1].strip()
        # 30.05-31.05.2012: the year stands once
        years = (begun, f"{begun.rstrip('.')}.{last[:4]}", f"{begun} {last[:4]}")
        first = next((day for each in years if (day := edtf(each))), "")
    else:
        return ""
    plain = all(part and not set(part) & set("~/") for part in (first, last))
    return f"{first}/{last}" if plain else ""


def _slashed(first: int, second: int, year: str, known: str) -> str:
    if second > _MONTHS_OF_YEAR or (known == "month" and first <= _MONTHS_OF_YEAR):
        return _join(year, first, str(second))
    if first > _MONTHS_OF_YEAR or known or first == second:
        return _join(year, second, str(first))
    return ""


def _join(year: str, month: int, day: str) -> str:
    return f"{year}-{month:02}-{int(day):02}" if 1 <= month <= _MONTHS_OF_YEAR else ""


def _month(name: str) -> int:
    return int(name) if name.isdigit() else _MONTHS.get(name.lower(), 0)


def _year(text: str) -> str:
    return text if len(text) > 2 else f"{'19' if int(text) >= _LAST_CENTURY else '20'}{text}"  # noqa: PLR2004
