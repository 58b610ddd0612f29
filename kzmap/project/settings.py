"""The settings of a ``kzmap.toml``: which there are, and what may stand behind each."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from kzmap.errors import InputError
from kzmap.filters import Filters, filter_schema

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

_OPTION = re.compile(r"--\S+ ")
_BOX = 4


class Mistake(NamedTuple):
    """A key of the file, what is wrong with it, and what to do."""

    key: str
    what: str
    hint: str


class Setting(NamedTuple):
    """What may stand behind a key: `read` returns it, or None where it is none; `hint` says what is right."""

    read: Callable[[Any], Any]
    hint: str
    is_path: bool = False


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


def _texts(value: Any) -> tuple[str, ...] | None:
    listed = [value] if isinstance(value, str) else value
    if not isinstance(listed, list) or not listed:
        return None
    return tuple(listed) if all(_text(each) for each in listed) else None


def _flag(value: Any) -> bool | None:
    return value if isinstance(value, bool) else None


def _one_of(*known: str) -> Setting:
    # a year of an edition is a number to whoever types it
    return Setting(
        lambda value: str(value) if str(value) in known else None, f"use one of {', '.join(known)}"
    )


SETTINGS = {
    "reports": Setting(_texts, 'name files in quotes, such as ["reports.csv"]', is_path=True),
    "sources": Setting(_text, 'name a file in quotes, such as "sources.csv"', is_path=True),
    "output": Setting(_text, 'name a file in quotes, such as "map.html"', is_path=True),
    "title": Setting(_text, 'give a text in quotes, such as "My map"'),
    "lang": _one_of("en", "ru", "kk"),
    "edition": _one_of("by-date", "2011", "2018", "2022"),
    "drafts": Setting(_flag, "write true or false, without quotes"),
    "strict": Setting(_flag, "write true or false, without quotes"),
    "gazetteer": Setting(_text, 'name a file in quotes, such as "KZ.txt"', is_path=True),
    "online": _one_of("nominatim", "photon"),
    "contact": Setting(_text, 'give a mail address in quotes, such as "desk@example.org"'),
    "online-url": Setting(_text, 'give an address in quotes, such as "http://localhost:8080"'),
    "format": _one_of("own", "acled", "ged", "gtd", "kzmap"),
}


def _date(value: Any) -> str | None:
    if isinstance(value, bool | dt.datetime):
        return None
    return str(value) if isinstance(value, str | int | dt.date) else None


def _count(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _number(value: Any) -> float | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _kilometres(value: Any) -> float | None:
    number = _number(value)
    return number if number is not None and number >= 0 else None


def _box(value: Any) -> tuple[float, ...] | None:
    degrees = [_number(each) for each in value] if isinstance(value, list) else []
    return (
        tuple(d for d in degrees if d is not None) if len(degrees) == _BOX and None not in degrees else None
    )


_KINDS = {
    "date": Setting(_date, 'give a date in quotes, such as "2016" or "2016-05"'),
    "words": Setting(_texts, 'give texts in quotes, such as ["a", "b"]'),
    "count": Setting(_count, "give a whole number, such as 1"),
    "kilometres": Setting(_kilometres, "give kilometres, such as 50"),
    "box": Setting(_box, "give west, south, east, north in degrees, such as [46, 40, 88, 56]"),
}


def settings_in(table: Mapping[str, Any], mistakes: list[Mistake]) -> dict[str, Any]:
    """Return the settings of a file, and add what is wrong with them to `mistakes`."""
    return _read(table, SETTINGS, "", [*SETTINGS, "filters"], mistakes)


def filters_in(table: Any, mistakes: list[Mistake]) -> dict[str, Any]:
    """Return the filters of a file as `kzmap.Filters` takes them, and add what is wrong to `mistakes`."""
    if not isinstance(table, dict):
        mistakes.append(Mistake("filters", "not a table", "write [filters] on a line of its own"))
        return {}
    known = {name: _KINDS[one["kind"]] for name, one in filter_schema().items()}
    found = _read(table, known, "filters.", known, mistakes)
    named = {name: (name.replace("-", "_"), value) for name, value in found.items()}
    for name, (argument, value) in named.items():
        try:
            Filters(**{argument: value})
        except InputError as error:
            what, _, hint = _OPTION.sub("", str(error), count=1).partition("; ")
            mistakes.append(Mistake(f"filters.{name}", what, hint))
    return dict(named.values())


def _read(
    table: Mapping[str, Any],
    known: Mapping[str, Setting],
    prefix: str,
    names: Iterable[str],
    mistakes: list[Mistake],
) -> dict[str, Any]:
    found = {}
    for key, value in table.items():
        if key not in known:
            mistakes.append(Mistake(f"{prefix}{key}", "there is no such setting", _nearest(key, list(names))))
            continue
        read = known[key].read(value)
        if read is None:
            mistakes.append(Mistake(f"{prefix}{key}", f"{_shown(value)} cannot be meant", known[key].hint))
        else:
            found[key] = read
    return found


def _nearest(key: str, names: list[str]) -> str:
    near = difflib.get_close_matches(key.casefold().replace("_", "-"), names, n=1, cutoff=0.5)
    return f"did you mean '{near[0]}'?" if near else f"the settings are {', '.join(names)}"


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 40 else f"{text[:40]}…"  # noqa: PLR2004 - enough to find it
