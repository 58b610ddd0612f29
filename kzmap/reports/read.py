"""Files of reports become one frame of reports."""

import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from kzmap._files import geodata
from kzmap.reports.check import check_rows
from kzmap.reports.columns import INPUT
from kzmap.reports.problems import FileError, Problem
from kzmap.reports.table import Table, read_table

_PLACES = ("place", "region", "country")


class RefusedRows(UserWarning):
    """Some rows of a file could not be used."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came out of reading files of reports.

    Parameters
    ----------
    reports : pandas.DataFrame
        The usable rows; see `read_reports`.
    problems : list of Problem
        In the order of files and lines.
    rows : int
        All rows that the files hold: ``rows == len(reports) + refused``.
    refused : int
    """

    reports: pd.DataFrame
    problems: list[Problem]
    rows: int
    refused: int


def read(paths: Iterable[str | Path]) -> Reading:
    """Read files of reports and keep count of every row.

    Raises
    ------
    FileError
        If one of the files cannot be read as reports at all. The others are not used then either: a map
        without them would lack rows that nobody counted.
    """
    tables = [read_table(path) for path in paths]
    parts = [_read_one(table) for table in tables]
    if not any(len(part.reports) for part in parts):
        raise _nothing_usable(tables[0].file, parts)
    frames = [part.reports for part in parts]
    reports = pd.concat(frames, ignore_index=True) if len(frames) > 1 else frames[0]
    return Reading(
        reports,
        [problem for part in parts for problem in part.problems],
        sum(part.rows for part in parts),
        sum(part.refused for part in parts),
    )


def read_reports(*paths: str | Path) -> pd.DataFrame:
    """Read reports from one or more files; without a file, the shipped records of the five articles.

    Parameters
    ----------
    *paths : str or pathlib.Path
        CSV files with the columns of the design; ``-`` is the standard input.

    Returns
    -------
    pandas.DataFrame
        One row a report, in the order of the files. Text columns are str with NaN where empty; dates stay
        the EDTF text that was given. `lat` and `lon` are float64 degrees (EPSG:4326), counts are Int64;
        `file` and `line` say where the row stands.

    Warns
    -----
    RefusedRows
        If rows were left out; `check_reports` lists them.

    Raises
    ------
    FileError
        If a file is missing, empty, not text, or lacks the columns of a report.

    Examples
    --------
    >>> reports = read_reports()
    >>> reports.loc[0, ["incident", "date", "place"]].tolist()
    ['aktobe-2011-05-17', '2011-05-17', 'Aktobe city']
    """
    reading = read(paths or [shipped_reports()])
    if reading.refused:
        first = next(p for p in reading.problems if p.severity == "error")
        text = f"{reading.refused} of {reading.rows} rows refused, the first: {first}"
        warnings.warn(f"{text}. kzmap.check_reports() lists all", RefusedRows, stacklevel=2)
    return reading.reports


def check_reports(*paths: str | Path) -> list[Problem]:
    """List what is wrong with files of reports, in the order of files and lines.

    Raises
    ------
    FileError
        If a file cannot be read as reports at all.

    Examples
    --------
    >>> check_reports()
    []
    """
    return read(paths or [shipped_reports()]).problems


def shipped_reports() -> Path:
    """Return the file of the shipped records: what five articles tell."""
    return Path(str(geodata("reports.csv")))


def _read_one(table: Table) -> Reading:
    names = [name.casefold().replace(" ", "_") for name in table.header]
    _check_header(table.file, names)
    unknown = [given for given, name in zip(table.header, names, strict=True) if name not in INPUT and given]
    problems = list(table.problems)
    for name in unknown:
        hint = f"its cells are not on the map; the columns are: {', '.join(INPUT)}"
        problems.append(
            Problem(table.file, 1, name, "", "unknown-column", "not a column of a report", hint, "warning")
        )
    raw = pd.DataFrame(table.rows, columns=names, dtype="str")
    reports, found = check_rows(raw, table.file, table.lines)
    # the name alone: a published map should not tell whose folder the file lay in, nor differ by folder
    reports["file"] = Path(table.file).name
    problems = sorted([*problems, *found], key=lambda p: p.line)
    rows = len(table.rows) + table.refused
    return Reading(reports, problems, rows, rows - len(reports))


def _nothing_usable(file: str, parts: list[Reading]) -> FileError:
    problems = [problem for part in parts for problem in part.problems]
    rows = sum(part.rows for part in parts)
    if not rows:
        message, hint = "nothing usable in the file but its header", "add a row for each report"
    else:
        first = next(problem for problem in problems if problem.severity == "error")
        message, hint = f"nothing usable: {rows} rows, all refused", f"mend the first: {first}"
    return FileError(file, 0, "nothing-usable", message, hint, problems)


def _check_header(file: str, names: list[str]) -> None:
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if twice:
        message = f"the column '{twice[0]}' stands twice"
        raise FileError(file, 1, "column-twice", message, "rename or remove one")
    has_place = any(name in names for name in _PLACES) or {"lat", "lon"} <= set(names)
    if "date" in names and has_place:
        return
    lacking = "'date'" if "date" not in names else "'place', 'region', 'country' or 'lat' with 'lon'"
    seen = ", ".join(names[:8]) + (", …" if len(names) > 8 else "")  # noqa: PLR2004 - enough to recognise the line
    message = f"no column {lacking} (found: {seen[:200]})"
    raise FileError(file, 1, "no-column", message, "the first line must name the columns of the reports")
