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
from kzmap.places.asked import as_json, ask
from kzmap.reports.files import STDIN, delimited, open_table
from kzmap.reports.files.encoding import detect
from kzmap.reports.problems import FileError, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kzmap.places.placement import Placement
    from kzmap.places.resolver import Resolver
    from kzmap.places.spot import Spot

PLACE = ("place", "name")
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
    """

    rows: pd.DataFrame
    place: str
    problems: list[Problem] = field(default_factory=list)

    def claims(self, date: str = "") -> pd.DataFrame:
        """Return name, region, country and date of each row; `date` where the row has none."""
        folded = {str(column).strip().casefold(): column for column in self.rows.columns}
        found = {name: self.rows[folded[name]] if name in folded else "" for name in HINTS}
        claims = pd.DataFrame({"place": self.rows[self.place], **found}, index=self.rows.index)
        for name in claims:
            claims[name] = claims[name].str.strip()
        claims["date"] = claims["date"].where(claims["date"] != "", date)
        return claims


def read_names(path: str | Path) -> Names:
    """Read names to be placed: a name a line, or a table with a column ``place`` or ``name``.

    A table may have columns ``region``, ``country`` and ``date`` beside; they are hints. CSV, TSV, XLSX, ODS,
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
    if _names_a_column(head):
        return _table(delimited.open_table(io.BytesIO(data), name, _fits))
    encoding = detect(io.BytesIO(data))
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
        `placed_reason`, `placed_candidates`. Columns of these names that were there before are replaced.

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
        text, region, country, day = row
        answers.append(_cells(text, ask(resolver, text, region=region, country=country, date=day)))
    columns = [name for name, _ in _COLUMNS] + ["placed_candidates"]
    found = pd.DataFrame(answers, columns=columns).iloc[number].set_axis(names.rows.index)
    return names.rows.drop(columns=columns, errors="ignore").join(found)


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


def _names_a_column(head: bytes) -> bool:
    first = head.decode("utf-8-sig", "replace").strip().split("\n", 1)[0].strip()
    separators = [each for each in ",;\t|" if each in first] or [","]
    return any(_fits(first.split(each)) for each in separators)


def _fits(cells: Sequence[str]) -> bool:
    """Tell whether some cells name the columns of a table of names."""
    return any(cell.strip(' "').casefold() in PLACE for cell in cells)


def _table(table: Any) -> Names:
    folded = [name.strip().casefold() for name in table.header]
    place = next((name for name in PLACE if name in folded), None)
    if place is None:
        shown = ", ".join(table.header[:8])
        hint = "call the column of the names place"
        raise FileError(
            table.file, table.header_line, "no-column", f"no column 'place' (found: {shown})", hint
        )
    parts = [batch.cells for batch in table.read(range(len(table.header)))]
    rows = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=range(len(table.header)))
    if not len(rows):
        raise FileError(table.file, 0, "no-rows", "there is no row below the header", "write a name a row")
    rows.columns = _different(table.header)
    return Names(rows.astype("str").fillna(""), str(rows.columns[folded.index(place)]), list(table.problems))


def _different(header: list[str]) -> list[str]:
    """Return the header with a number behind names that stand twice, so that no column hides another."""
    seen: dict[str, int] = {}
    names = []
    for name in header:
        seen[name] = seen.get(name, 0) + 1
        names.append(name if seen[name] == 1 else f"{name}.{seen[name]}")
    return names
