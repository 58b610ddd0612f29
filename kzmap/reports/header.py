"""Which columns of a file are read, as what, and what is said about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kzmap.reports.columns import INPUT
from kzmap.reports.files.cells import COORDINATES
from kzmap.reports.formats import OWN, format_of, recognise
from kzmap.reports.problems import FileError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kzmap.reports.formats.format import Format
    from kzmap.reports.table import Table

_PLACES = ("place", "region", "country")
_WHERE_AND_WHEN = (*_PLACES, "date", "lat", "lon")
_SHOWN = 8
_BRACKETS = re.compile(r"\(.*?\)|\[.*?\]")
_PAIRS = ("coord", "lat_l", "latlon", "latlng", "gps", "координат")


@dataclass(frozen=True, slots=True)
class Header:
    """What a file is read as.

    Parameters
    ----------
    format : Format
    columns : dict of str to int
        The columns of the format that the file has, and their numbers in the file.
    given : dict of str to str
        The same, and how the file names them.
    """

    format: Format
    columns: dict[str, int]
    given: dict[str, str]

    def field(self, own: str) -> str:
        """Return how the file names what became one of our own columns."""
        column = self.format.fields.get(own, own)
        if own == "date" and column not in self.given:
            column = "year"  # the date stands in three columns
        return self.given.get(column, column)


def understand(table: Table, name: str | None) -> Header:
    """Find out what the columns of a file mean, and add to its problems what is to be said about it.

    Parameters
    ----------
    table : Table
    name : str or None
        The format's name; without one it is recognised by the columns.

    Raises
    ------
    FileError
        If the columns do not do for reports.
    InputError
        If there is no such format.
    """
    names = [_plain(each) for each in table.header]
    format_ = format_of(name) if name else recognise(set(names))
    given = _given(format_, names)
    _check(table, names, format_, given)
    if format_.name == OWN:
        table.problems.extend(_unknown(table, names, given))
    table.problems.extend(_said(table, format_, given))
    columns = {column: names.index(each) for column, each in given.items()}
    return Header(format_, columns, {column: table.header[n].strip() for column, n in columns.items()})


def fits(name: str | None, header: Sequence[str]) -> bool:
    """Tell whether some cells name the columns of reports, of a format if one is named."""
    names = [_plain(each) for each in header]
    format_ = format_of(name) if name else recognise(set(names))
    return not _lacking(format_, _given(format_, names))


def _given(format_: Format, names: Sequence[str]) -> dict[str, str]:
    """Return the columns of the format that a file has, and how it names them."""
    found = {column: each for column in format_.columns if (each := format_.find(column, names))}
    if "year" not in found:
        found = {column: each for column, each in found.items() if column not in {"month", "day"}}
    elif found.get("date") == found.get("day"):
        found.pop("date", None)  # beside a year, a day is one of the month
    return found


def where_and_when(header: Sequence[str]) -> dict[str, int]:
    """Return which columns of a file say where and when: our own name for each, and its number.

    Examples
    --------
    >>> where_and_when(["event_id_cnty", "event_date", "country", "admin1", "location"])
    {'place': 4, 'region': 3, 'country': 2, 'date': 1}
    """
    names = [_plain(each) for each in header]
    format_ = recognise(set(names))
    found = {own: format_.find(format_.fields.get(own, own), names) for own in _WHERE_AND_WHEN}
    return {own: names.index(name) for own, name in found.items() if name is not None}


def _plain(name: str) -> str:
    """Return the name of a column in small letters, words joined by ``_``, without what stands in brackets.

    Examples
    --------
    >>> [_plain(name) for name in ("Event Date", "# injured", "Location (city)", "Source/URL", "дата")]
    ['event_date', 'injured', 'location', 'source_url', 'дата']
    """
    name = name.casefold()
    return "_".join(re.findall(r"\w+", _BRACKETS.sub(" ", name) if _BRACKETS.sub("", name).strip() else name))


def _check(table: Table, names: list[str], format_: Format, given: dict[str, str]) -> None:
    twice = [name for name in given.values() if names.count(name) > 1]
    if twice:
        message = f"the column '{twice[0]}' stands twice"
        raise FileError(table.file, table.header_line, "column-twice", message, "rename or remove one")
    lacking = _lacking(format_, given)
    hint = "the first line must name the columns of the reports"
    pairs = [name for name in names if any(word in name for word in _PAIRS)]
    if format_.name != OWN:
        hint = f"this is needed in {format_.title}; leave out --format to have the format recognised"
    elif pairs and "date" in given:
        hint = f"split '{pairs[0]}' into two columns, lat and lon"
    if lacking:
        seen = ", ".join(names[:_SHOWN]) + (", …" if len(names) > _SHOWN else "")
        message = f"no column {lacking[0]} (found: {seen[:200]})"
        raise FileError(table.file, table.header_line, "no-column", message, hint)


def _lacking(format_: Format, given: Mapping[str, str]) -> list[str]:
    if format_.name != OWN:
        return [f"'{column}'" for column in format_.needs if column not in given]
    if not {"date", "year"} & set(given):
        return ["'date'"]
    has_place = any(name in given for name in _PLACES) or {"lat", "lon"} <= set(given)
    return [] if has_place else ["'place', 'region', 'country' or 'lat' with 'lon'"]


def _unknown(table: Table, names: list[str], given: dict[str, str]) -> Iterator[Problem]:
    # the shape of a feature is not a column that anyone filled in
    unknown = [name for name in names if name and name not in given.values() and "geometry" not in name]
    hint = f"its cells are not on the map; the columns are: {', '.join(INPUT)}"
    for name in unknown[:_SHOWN]:
        message = "not a column of a report"
        yield Problem(table.file, table.header_line, name, "", "unknown-column", message, hint, "warning")
    if len(unknown) > _SHOWN:
        message = f"{len(unknown) - _SHOWN} more columns are none of a report"
        rest = ", ".join(unknown[_SHOWN:])[:60]
        yield Problem(table.file, table.header_line, "", rest, "unknown-column", message, hint, "warning")


def _said(table: Table, format_: Format, given: dict[str, str]) -> Iterator[Problem]:
    if format_.name != OWN:
        read = f"{len(given)} of {len(table.header)} columns"
        message = f"read as {format_.title}, {read}"
        yield Problem(table.file, 0, "", format_.name, "format", message, "use --format if it is not", "note")
    others: Sequence[str] = [
        f"'{name}' as {column}" for column, name in given.items() if name not in {column, *COORDINATES}
    ]
    if others:
        message = f"read {', '.join(others)}"
        hint = "rename a column if it is not what it was taken for"
        yield Problem(table.file, table.header_line, "", "", "synonyms", message, hint, "note")
