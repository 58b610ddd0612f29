"""EDTF dates in words, for the list without JavaScript: as the script of the page says them."""

import re
from typing import Final

from kzmap.page.words import WORDS

_PLAIN = re.compile(r"^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)$")

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


def date_words(lang: str, edtf: str) -> str:
    r"""Return an EDTF date in words; what is not understood is returned as it is.

    Examples
    --------
    >>> date_words("en", "2012-05-31~"), date_words("ru", "2011-05"), date_words("kk", "2011-05-17")
    ('about 31 May 2012', 'май 2011', '2011 ж. 17 мамыр')
    >>> date_words("en", "2016-06-06/2016-06").partition(" \N{EN DASH} ")[2]
    'end of June 2016'
    """
    first, slash, last = edtf.partition("/")
    if not slash:
        return _words(lang, edtf)
    from_day = (found := _PLAIN.match(first)) and found[3]
    return f"{_words(lang, first)} \N{EN DASH} {_words(lang, last, closing=bool(from_day))}"


def _words(lang: str, edtf: str, *, closing: bool = False) -> str:
    """Return one date; of a month that closes a span from a day, its end is meant."""
    found = _PLAIN.match(edtf)
    if not found:
        return edtf
    year, month, day, doubt = found.groups()
    if closing and month and not day and not doubt:
        return WORDS[lang]["month_end"].format(date=_moment(lang, year, month, "", of=True))
    said = _moment(lang, year, month, day, of=bool(day))
    return WORDS[lang][{"~": "about"}.get(doubt, "maybe")].format(date=said) if doubt else said


def _moment(lang: str, year: str, month: str | None, day: str | None, *, of: bool) -> str:
    if month is None:
        return year
    number = str(int(day)) if day else ""
    names = _RUSSIAN_OF if lang == "ru" and of else _MONTHS[lang]
    name = names[int(month) - 1]
    parts = (f"{year} ж.", number, name) if lang == "kk" else (number, name, year)
    return " ".join(part for part in parts if part)
