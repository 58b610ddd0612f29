"""EDTF dates in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kzmap.figures.words import WORDS

if TYPE_CHECKING:
    from kzmap.areas import Edition

_PLAIN = re.compile(r"^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)$")

_MONTHS: Final = {
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "ru": [
        "январь",
        "февраль",
        "март",
        "апрель",
        "май",
        "июнь",
        "июль",
        "август",
        "сентябрь",
        "октябрь",
        "ноябрь",
        "декабрь",
    ],
    "kk": [
        "қаңтар",
        "ақпан",
        "наурыз",
        "сәуір",
        "мамыр",
        "маусым",
        "шілде",
        "тамыз",
        "қыркүйек",
        "қазан",
        "қараша",
        "желтоқсан",
    ],
}
_RUSSIAN_OF: Final = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
]


def date_words(lang: str, edtf: str | None) -> str:
    """Return an EDTF date in words; what is not understood is returned as it is.

    Examples
    --------
    >>> date_words("en", "2012-05-31~"), date_words("en", "2017-07")
    ('about 31 May 2012', 'July 2017')
    >>> date_words("ru", "2011-05"), date_words("kk", "2011-05-17")
    ('май 2011', '2011 ж. 17 мамыр')
    """
    if not edtf:
        return ""
    first, slash, last = edtf.partition("/")
    if slash:
        return " \N{EN DASH} ".join(date_words(lang, end) or "…" for end in (first, last))
    found = _PLAIN.match(edtf)
    if not found:
        return edtf
    year, month, day, doubt = found.groups()
    said = _moment(lang, year, month, day)
    if not doubt:
        return said
    return str(WORDS[lang]["about" if doubt == "~" else "maybe"].format(date=said))


def edition_span(edition: Edition, lang: str) -> str:
    """Return from when to when an edition of regions was in force, in words.

    Examples
    --------
    >>> from kzmap.areas import edition_of
    >>> edition_span(edition_of("2012-01-01"), "en")
    'until 18 June 2018'
    """
    days = {"since": edition.valid_from, "until": edition.valid_to}
    said = {name: date_words(lang, day.isoformat()) for name, day in days.items() if day}
    which = "both" if len(said) > 1 else next(iter(said))
    return str(WORDS[lang]["span"][which].format(**said))


def is_rough(edtf: object) -> bool:
    """Tell whether a date is known less exactly than to the day.

    Examples
    --------
    >>> [is_rough(date) for date in ("2012-05-31", "2012-05-31~", "2012-05", None)]
    [False, True, True, True]
    """
    found = _PLAIN.match(edtf) if isinstance(edtf, str) else None
    return not (found and found[3] and not found[4])


def _moment(lang: str, year: str, month: str | None, day: str | None) -> str:
    if month is None:
        return year
    if lang == "kk":
        return " ".join([f"{year} ж.", *([str(int(day))] if day else []), _MONTHS[lang][int(month) - 1]])
    name = _RUSSIAN_OF if lang == "ru" and day else _MONTHS[lang]
    return " ".join([*([str(int(day))] if day else []), name[int(month) - 1], year])
