"""A file of names to be placed, and the table of where they were, the answers beside what was there."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from kzmap.areas import is_area
from kzmap.errors import InputError
from kzmap.places.asked import as_json, ask, days_of
from kzmap.reports.degree_forms import degrees
from kzmap.reports.files import STDIN, delimited, open_table
from kzmap.reports.files.encoding import detect
from kzmap.reports.header import where_and_when
from kzmap.reports.problems import FileError, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from kzmap.places.placement import Placement
    from kzmap.places.resolver import Resolver
    from kzmap.places.spot import Spot

NAME = "name"  # of a column of names, where no column is called as one of a report's places
HINTS = ("region", "country", "date")

_EVERY = 1000  # different names between two words of progress
_HEAD = 4096
_TABLES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"PAR1", b"SQLite format 3\0", b"\x1f\x8b", b"BZh")
_COLUMNS = (
    ("placed_name", "name"),
    ("placed_kind", "kind"),
    ("placed_id", "place_id"),
    ("placed_lat", "lat"),
    ("placed_lon", "lon"),
    ("placed_radius_km", "radius_km"),
    ("placed_region", "region"),
    ("placed_country", "country"),
    ("placed_match", "match"),
    ("placed_score", "score"),
    ("placed_reason", "reason"),
)
NUMBERS = ("placed_lat", "placed_lon", "placed_radius_km", "placed_score")
"""The columns of `placed_table` that hold numbers."""

_ANSWER = [*(name for name, _ in _COLUMNS), "placed_candidates"]
_SPOTS = ("lat", "lon", "radius_km")


@dataclass(frozen=True)
class Names:
    """Names to be placed.

    Attributes
    ----------
    rows : pandas.DataFrame
        The file as text, ``""`` where empty; of a list of names, one column ``place``.
    place : str
        The column of the names.
    problems : list of Problem
        What was found while reading; rows in error are not among `rows`.
    columns : dict of str to str
        The columns of the hints, and of ``lat`` and ``lon``, as `rows` names them.
    """

    rows: pd.DataFrame
    place: str
    problems: list[Problem] = field(default_factory=list)
    columns: dict[str, str] = field(default_factory=dict)

    def claims(self, date: str = "") -> pd.DataFrame:
        """Return name, region, country, date and coordinate of each row; `date` where the row has none."""
        found = {name: self.rows[self.columns[name]] if name in self.columns else "" for name in HINTS}
        claims = pd.DataFrame({"place": self.rows[self.place], **found}, index=self.rows.index)
        for name in claims:
            claims[name] = claims[name].str.strip()
        read = (claims["date"] != "") & ~claims["date"].isin(list(_unread(claims["date"])))
        claims["date"] = claims["date"].where(read, date)
        claims["spot"] = ""
        if {"lat", "lon"} <= set(self.columns):
            lat, lon = (self.rows[self.columns[name]].str.strip() for name in ("lat", "lon"))
            claims["spot"] = (lat + "; " + lon).where((lat != "") & (lon != ""), "")
        return claims


def read_names(path: str | Path) -> Names:
    """Read names to be placed: a name a line, or a table with a column ``place`` or ``name``.

    A table may have columns for region, country and date beside; they are hints. Those for latitude and
    longitude count where a name is not placed. The columns are known by the names that those of reports may
    have, such as ACLED's. CSV, TSV, XLSX, ODS,
    JSON, Parquet and GeoPackage are known by how they begin.

    Parameters
    ----------
    path : str or pathlib.Path
        ``-`` is the standard input.

    Returns
    -------
    Names

    Raises
    ------
    FileError
        If the file cannot be read, or has no name.
    """
    name, data = _content(path)
    head = data[:_HEAD]
    if head.startswith(_TABLES) or head.lstrip()[:1] in {b"{", b"["}:
        return _table(open_table(path, _fits))
    encoding = detect(io.BytesIO(data))
    if _names_a_column(data.decode(encoding.name, encoding.errors)):
        return _table(delimited.open_table(io.BytesIO(data), name, _fits))
    lines = (line.strip() for line in data.decode(encoding.name, encoding.errors).splitlines())
    rows = pd.DataFrame({"place": [line for line in lines if line]}, dtype="str")
    if not len(rows):
        raise FileError(name, 0, "empty-file", "the file is empty", "write a name a line")
    said = [Problem(name, 0, "", "", "encoding", encoding.said, "save it as UTF-8 to be sure", "warning")]
    return Names(rows, "place", said if encoding.said else [])


def placed_table(
    names: Names,
    resolver: Resolver,
    *,
    date: str = "",
    progress: Callable[[str], None] = lambda step: None,  # noqa: ARG005
) -> pd.DataFrame:
    """Return the rows of `names` in their order, with columns that say where each was placed and why.

    Each different claim is placed once. An area has no point here: `placed_lat` and `placed_lon` are empty,
    so that nobody draws a region as a dot.

    Parameters
    ----------
    names : Names
    resolver : Resolver
    date : str, optional
        The EDTF date of rows that have none.
    progress : callable, optional
        Is told how many of the different names are placed.

    Returns
    -------
    pandas.DataFrame
        The columns of the file, then `placed_name`, `placed_kind`, `placed_id`, `placed_lat`,
        `placed_lon`, `placed_radius_km`, `placed_region`, `placed_country`, `placed_match`, `placed_score`,
        `placed_reason`, `placed_candidates`. Columns of an earlier answer are replaced.

    Examples
    --------
    >>> from kzmap.places.resolver import resolver
    >>> names = Names(pd.DataFrame({"nr": ["7"], "place": ["Semey"]}, dtype="str"), "place")
    >>> placed_table(names, resolver()).loc[0, ["nr", "placed_name", "placed_region"]].tolist()
    ['7', 'Semey', 'KZ-10']
    """
    claims = names.claims(date)
    number = np.asarray(
        claims.groupby(list(claims.columns), sort=False, dropna=False).ngroup(), dtype=np.intp
    )
    distinct = claims[~pd.Series(number, index=claims.index).duplicated()]
    answers: list[list[Any]] = []
    for row in distinct.itertuples(index=False, name=None):
        if len(answers) % _EVERY == 0:
            progress(f"placing names: {len(answers):,} of {len(distinct):,}")
        text, region, country, day, spot = row
        answer = ask(resolver, text, region=region, country=country, date=day, spot=spot)
        answers.append(_cells(text, answer))
    found = pd.DataFrame(answers, columns=_ANSWER).iloc[number].set_axis(names.rows.index)
    return names.rows.drop(columns=_ANSWER, errors="ignore").join(found)


def _cells(text: str, answer: Placement | Spot) -> list[Any]:
    row = as_json(text, answer)
    place_id = getattr(answer, "place_id", None) or row.get("place_id")
    row["place_id"] = place_id
    if is_area(str(place_id)):
        row |= dict.fromkeys(_SPOTS)
    regions = getattr(answer, "regions", ())
    row["region"] = "|".join(regions) if regions else row["region"]
    others = [
        f"{each['name']} ({each['kind']}, {each['region'] or each['country']})" for each in row["candidates"]
    ]
    return [*(row[key] for _, key in _COLUMNS), " | ".join(others)]


def _content(path: str | Path) -> tuple[str, bytes]:
    if str(path) == STDIN:
        return "<stdin>", sys.stdin.buffer.read()
    try:
        return str(path), Path(path).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FileError(str(path), 0, "unreadable", f"cannot be read ({reason})", "check the name") from error


def _names_a_column(text: str) -> bool:
    """Tell whether a text begins with the header of a table; a list of names may have commas in its lines."""
    first = text.lstrip("\ufeff \t\r\n").split("\n", 1)[0].strip()
    for separator in ",;\t|":
        cells = [cell.strip(' "') for cell in first.split(separator)]
        if _fits(cells):
            return True
        known = len(where_and_when(cells)) > 1
        close = len(cells) > 1 and not (separator == "," and ", " in first)
        if known or (close and not any(degrees(cell) for cell in cells)):
            return True
    return False


def _fits(cells: Sequence[str]) -> bool:
    """Tell whether some cells name the columns of a table of names."""
    return _place_column(cells) is not None


def _place_column(cells: Sequence[str]) -> int | None:
    """Return the number of the column of names; None if there is none."""
    known = where_and_when(cells)
    if "place" in known:
        return known["place"]
    folded = [cell.strip(' "').casefold() for cell in cells]
    return folded.index(NAME) if NAME in folded else None


def _table(table: Any) -> Names:
    place = _place_column(table.header)
    if place is None:
        shown = ", ".join(table.header[:8])
        hint = "call the column of the names place; in a list of names alone, put a space behind each comma"
        raise FileError(
            table.file, table.header_line, "no-column", f"no column 'place' (found: {shown})", hint
        )
    batches = list(table.read(range(len(table.header))))
    rows = pd.concat([batch.cells for batch in batches], ignore_index=True) if batches else pd.DataFrame()
    if not len(rows):
        raise FileError(table.file, 0, "no-rows", "there is no row below the header", "write a name a row")
    header = _kept_apart(table)
    rows.columns = header
    rows = rows.astype("str").fillna("")
    known = {own: header[number] for own, number in where_and_when(table.header).items() if own != "place"}
    problems = list(table.problems)
    if "date" in known:
        lines = np.concatenate([batch.lines for batch in batches])
        problems += _bad_dates(table.file, known["date"], rows[known["date"]], lines)
    return Names(rows, header[place], problems, known)


def _kept_apart(table: Any) -> list[str]:
    """Return the columns by different names; one that is called like a column of the answer is renamed.

    Where all columns of the answer are there, they are those of an earlier one and go.
    """
    header = _different(table.header)
    if set(_ANSWER) <= set(header):
        return header
    for name in sorted(set(_ANSWER) & set(header)):
        message = f"a column of the answer is called so; this one becomes '{name}.given'"
        hint = "rename it if you want another name"
        table.problems.append(
            Problem(table.file, table.header_line, name, "", "renamed", message, hint, "warning")
        )
    return [f"{name}.given" if name in _ANSWER else name for name in header]


def _unread(dates: pd.Series) -> dict[str, str]:
    """Return the dates that cannot be read, each with why."""
    bad: dict[str, str] = {}
    for text in dates.unique():
        try:
            days_of(text)
        except InputError as error:
            bad[text] = str(error)
    return bad


def _bad_dates(file: str, column: str, dates: pd.Series, lines: NDArray[np.int64]) -> list[Problem]:
    """Return a warning for each row whose date cannot be read, so that it is no hint."""
    bad = _unread(dates.str.strip())
    return [
        Problem(file, int(line), column, text, "bad-date", bad[text], "it is no hint for this row", "warning")
        for text, line in zip(dates.str.strip(), lines, strict=True)
        if text in bad
    ]


def _different(header: list[str]) -> list[str]:
    """Return the header with a number behind names that stand twice, so that no column hides another."""
    seen: dict[str, int] = {}
    names = []
    for name in header:
        seen[name] = seen.get(name, 0) + 1
        names.append(name if seen[name] == 1 else f"{name}.{seen[name]}")
    return names
