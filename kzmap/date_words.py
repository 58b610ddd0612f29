"""EDTF dates in words, as the page's own script says them (``page/frontend/src/words/dates.js``)."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_PLAIN = re.compile(r"^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)$")
_TO = " \N{EN DASH} "

_MONTHS: Final = {
    "en": ["January", "February", "March", "April", "May", "June",
           "July", "August", "September", "October", "November", "December"],
    "ru": ["январь", "февраль", "март", "апрель", "май", "июнь",
           "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"],
    "kk": ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым",
           "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"],
}  # fmt: skip
_RUSSIAN_OF: Final = [
    "января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря",
]  # fmt: skip

_ABOUT: Final = {"en": "about {date}", "ru": "примерно {date}", "kk": "шамамен {date}"}
_MAYBE: Final = {"en": "{date} (uncertain)", "ru": "предположительно {date}", "kk": "{date} (болжам)"}
_MONTH_END: Final = {"en": "end of {date}", "ru": "конец {date}", "kk": "{date} айының соңы"}


class _Moment(NamedTuple):
    """A year, a month or a day, and how sure it is; what is not known is empty."""

    year: str
    month: str
    day: str
    doubt: str

    def in_words(self, lang: str, *, year: bool = True, of: bool | None = None) -> str:
        """Return it in words without its doubt; `of` asks for the Russian genitive, as a day does."""
        if not self.month:
            return self.year
        genitive = lang == "ru" and (bool(self.day) if of is None else of)
        month = (_RUSSIAN_OF if genitive else _MONTHS[lang])[int(self.month) - 1]
        parts = [str(int(self.day))] if self.day else []
        if lang == "kk":
            return " ".join([*([f"{self.year} ж."] if year else []), *parts, month])
        return " ".join([*parts, month, *([self.year] if year else [])])


def date_words(lang: str, edtf: str | None) -> str:
    r"""Return an EDTF date in words; what is not understood is returned as it is.

    Examples
    --------
    >>> date_words("en", "2012-05-31~"), date_words("en", "2017-07")
    ('about 31 May 2012', 'July 2017')
    >>> date_words("ru", "2011-05"), date_words("kk", "2011-05-17")
    ('май 2011', '2011 ж. 17 мамыр')
    >>> date_words("en", "2017-06-01/2017-06-04").split("\N{EN DASH}")
    ['1', '4 June 2017']
    >>> date_words("en", "2016-06-06/2016-06").split(" \N{EN DASH} ")
    ['6 June', 'end of June 2016']
    """
    if not edtf:
        return ""
    first, slash, last = edtf.partition("/")
    if slash and "/" not in last:
        return _span(lang, first, last)
    found = _moment(edtf)
    if not found:
        return edtf
    doubted = {"~": _ABOUT, "": {lang: "{date}"}}.get(found.doubt, _MAYBE)
    return doubted[lang].format(date=found.in_words(lang))


def is_rough(edtf: object) -> bool:
    """Tell whether a date is known less exactly than to the day.

    Examples
    --------
    >>> [is_rough(date) for date in ("2012-05-31", "2012-05-31~", "2012-05", None)]
    [False, True, True, True]
    """
    found = _moment(edtf) if isinstance(edtf, str) else None
    return not (found and found.day and not found.doubt)


def _moment(edtf: str) -> _Moment | None:
    found = _PLAIN.match(edtf)
    return _Moment(*(each or "" for each in found.groups())) if found else None


def _span(lang: str, first: str, last: str) -> str:
    """Return two dates in as few words as the language allows."""
    start, end = _moment(first), _moment(last)
    if start and end and start.month and end.month and not start.doubt + end.doubt:
        if start == end:
            return start.in_words(lang)
        if bool(start.day) == bool(end.day) and start < end:
            return _short(lang, start, end)
        if start.day and not end.day:
            return _to_month_end(lang, start, end)
    return _TO.join(date_words(lang, each) or "…" for each in (first, last))


def _short(lang: str, start: _Moment, end: _Moment) -> str:
    """Return two days, or two months, with what they have in common said once."""
    if start.year != end.year:
        return f"{start.in_words(lang)}{_TO}{end.in_words(lang)}"
    if start.month == end.month:
        days = f"{int(start.day)}\N{EN DASH}{int(end.day)}"
        month = end._replace(day="").in_words(lang, year=False, of=True)
        return f"{end.year} ж. {days} {month}" if lang == "kk" else f"{days} {month} {end.year}"
    if lang == "kk":
        return f"{start.in_words(lang)}{_TO}{end.in_words(lang, year=False)}"
    return f"{start.in_words(lang, year=False)}{_TO}{end.in_words(lang)}"


def _to_month_end(lang: str, start: _Moment, end: _Moment) -> str:
    """Return a span from a day to some day of a month, whose end is the last that is meant."""
    same = start.year == end.year
    closing = _MONTH_END[lang].format(date=end.in_words(lang, year=lang != "kk" or not same, of=True))
    return f"{start.in_words(lang, year=lang == 'kk' or not same)}{_TO}{closing}"
