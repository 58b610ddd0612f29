"""Days as people and programs write them, other than by ISO 8601."""

from __future__ import annotations

import re

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
_ISO = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)(?:[T ].*)?")
_DOTTED = re.compile(r"(\d\d?)\.(\d\d?)\.(\d{4})(?: [\d:]+)?(?: ?\u0433\.?)?")
_SLASHED = re.compile(r"(\d\d?)[/-](\d\d?)[/-](\d{4})(?: .*)?")
_YEAR_FIRST = re.compile(r"(\d{4})[./](\d\d?)[./](\d\d?)")
_NAMED = re.compile(r"(\d\d?)[ -]([^\W\d_]{3})[^\W\d_]*\.?,?[ -](\d{4}|\d\d)(?: ?\u0433\.?)?")
_NAMED_FIRST = re.compile(r"([^\W\d_]{3})[^\W\d_]*\.? (\d\d?), ?(\d{4})")
_LAST_CENTURY = 70  # two-digit years from here on are of the last century
_MONTHS_OF_YEAR = 12


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
    if found := _ISO.fullmatch(text) or _YEAR_FIRST.fullmatch(text):
        return _join(found[1], int(found[2]), found[3])
    if found := _DOTTED.fullmatch(text):
        return _join(found[3], int(found[2]), found[1])
    if found := _NAMED.fullmatch(text):
        return _join(_year(found[3]), _MONTHS.get(found[2].lower(), 0), found[1])
    if found := _NAMED_FIRST.fullmatch(text):
        return _join(found[3], _MONTHS.get(found[1].lower(), 0), found[2])
    if found := _SLASHED.fullmatch(text):
        return _slashed(int(found[1]), int(found[2]), found[3], slashed)
    return ""


def _slashed(first: int, second: int, year: str, known: str) -> str:
    if second > _MONTHS_OF_YEAR or (known == "month" and first <= _MONTHS_OF_YEAR):
        return _join(year, first, str(second))
    if first > _MONTHS_OF_YEAR or known or first == second:
        return _join(year, second, str(first))
    return ""


def _join(year: str, month: int, day: str) -> str:
    return f"{year}-{month:02}-{int(day):02}" if 1 <= month <= _MONTHS_OF_YEAR else ""


def _year(text: str) -> str:
    return text if len(text) > 2 else f"{'19' if int(text) >= _LAST_CENTURY else '20'}{text}"  # noqa: PLR2004
