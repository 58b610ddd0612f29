"""Files of reports become one frame of reports."""

import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import pandas as pd

from kzmap._files import geodata
from kzmap.reports.check import and_more, check_rows
from kzmap.reports.columns import INPUT
from kzmap.reports.day_order import Order, both_orders, in_order, settled
from kzmap.reports.files import open_table
from kzmap.reports.findings import Finding
from kzmap.reports.formats.format import Doubt
from kzmap.reports.header import Header, fits, understand
from kzmap.reports.problems import FileError, Problem
from kzmap.reports.table import Batch, Table

Judge = Callable[[pd.DataFrame], list[Finding]]

_EMPTY = "no-report"
_NO_REPORT = (
    "the file holds no report",
    "add a row for each; an export is empty if no incident passed its filters",
)


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
    file : str
        How problems name the file, or the first of them.
    """

    reports: pd.DataFrame
    problems: list[Problem]
    rows: int
    refused: int
    file: str = ""


def read(
    paths: Iterable[str | Path],
    format: str | None = None,  # noqa: A002 - the option's name
    progress: Callable[[str], None] = lambda step: None,  # noqa: ARG005
    judge: Judge = lambda reports: [],  # noqa: ARG005
) -> Reading:
    """Read files of reports and keep count of every row.

    Parameters
    ----------
    paths : iterable of str or pathlib.Path
    format : str, optional
        What the columns mean, see `formats`; without it each file is recognised by its columns.
    progress : callable, optional
        Is told how far a long file has been read.
    judge : callable, optional
        Finds what is wrong with the reports of a file beyond their columns; rows in error are refused too.

    Raises
    ------
    FileError
        If one of the files cannot be read as reports at all. The others are not used then either: a map
        without them would lack rows that nobody counted.
    """
    parts = [read_file(path, format, progress, judge) for path in paths]
    if not any(len(part.reports) for part in parts):
        raise _nothing_usable(parts)
    frames = [part.reports for part in parts]
    reports = pd.concat(frames, ignore_index=True) if len(frames) > 1 else frames[0]
    return Reading(
        reports,
        [problem for part in parts for problem in part.problems],
        sum(part.rows for part in parts),
        sum(part.refused for part in parts),
        parts[0].file,
    )


def read_reports(
    *paths: str | Path,
    format: str | None = None,  # noqa: A002 - the option's name
) -> pd.DataFrame:
    """Read reports from one or more files; without a file, the shipped records of the five articles.

    Parameters
    ----------
    *paths : str or pathlib.Path
        Files of our own columns, or of ACLED, UCDP GED or GTD, as CSV, TSV, XLSX, ODS, JSON, GeoJSON, Parquet
        or GeoPackage; ``-`` is the standard input.
    format : str, optional
        What the columns mean: ``own``, ``acled``, ``ged``, ``gtd`` or ``kzmap``; else they are recognised.

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
    reading = read(paths or [shipped_reports()], format)
    if reading.refused:
        first = next(p for p in reading.problems if p.severity == "error")
        text = f"{reading.refused} of {reading.rows} rows refused, the first: {first}"
        warnings.warn(f"{text}. kzmap.check_reports() lists all", RefusedRows, stacklevel=2)
    return reading.reports


def check_reports(
    *paths: str | Path,
    format: str | None = None,  # noqa: A002
) -> list[Problem]:
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
    return read(paths or [shipped_reports()], format).problems


def shipped_reports() -> Path:
    """Return the file of the shipped records: what five articles tell."""
    return Path(str(geodata("reports.csv")))


def read_file(
    path: str | Path,
    format_: str | None,
    progress: Callable[[str], None] = lambda step: None,  # noqa: ARG005
    judge: Judge = lambda reports: [],  # noqa: ARG005
) -> Reading:
    """Read one file, batch by batch, and only the columns that mean something.

    Raises
    ------
    FileError
        If the file cannot be read as reports at all. One without a usable row is no error here.
    """
    table = open_table(path, partial(fits, format_))
    if not table.header and not any(len(batch.lines) for batch in table.read([])):  # an empty list of records
        problems = [*table.problems, _no_report(table.file)]
        return Reading(_no_reports(), problems, table.refused, table.refused, table.file)
    header = understand(table, format_)
    columns = list(header.columns.values())
    parts: list[pd.DataFrame] = []
    found: list[Problem] = []
    seen: dict[Problem, int] = {}
    rows = 0
    order: Order = {}
    for batch, order in in_order(table.read(sorted(set(columns))), header):
        reports, problems, doubts = _read_batch(table, header, batch, order)
        parts.append(reports)
        found += problems
        for doubt, times in doubts:
            first = next((known for known in seen if _alike(known, doubt)), doubt)
            seen[first] = seen.get(first, 0) + times
        rows += reports.attrs.pop("rows")
        progress(f"reading {table.file}: {rows} reports")
    said = [replace(doubt, message=f"{doubt.message}{and_more(times)}") for doubt, times in seen.items()]
    said += both_orders(table.file, header, order)
    if not rows + table.refused:
        said.append(_no_report(table.file))
    reports = pd.concat(parts, ignore_index=True) if parts else _no_reports()
    judged = judge(reports)
    found += [_problem(table.file, header, reports, finding) for finding in judged]
    wrong = {each.row for each in judged if each.severity == "error"}
    if wrong:
        reports = reports.drop(index=list(wrong)).reset_index(drop=True)
    problems = sorted([*table.problems, *said, *found], key=lambda p: p.line)
    rows += table.refused
    return Reading(reports, problems, rows, rows - len(reports), table.file)


def _problem(file: str, header: Header, reports: pd.DataFrame, finding: Finding) -> Problem:
    row, field, code, message, hint, severity, value = finding
    line = int(reports["line"].iloc[row])
    return Problem(file, line, header.field(field), value, code, message, hint, severity)


def _alike(one: Problem, other: Problem) -> bool:
    return (one.field, one.code) == (other.field, other.code)


def _read_batch(
    table: Table, header: Header, batch: Batch, order: Order
) -> tuple[pd.DataFrame, list[Problem], list[tuple[Problem, int]]]:
    cells = pd.DataFrame(
        {c: batch.cells[header.columns[c]] if c in header.columns else "" for c in header.format.columns},
        index=batch.cells.index,
        dtype="str",
    )
    clear, slashed = settled(cells, header.format, order)
    mapped = header.format.own(clear)
    lines = batch.lines if mapped.of is None else batch.lines[mapped.of]
    own = mapped.own.reset_index(drop=True)
    reports, problems = check_rows(own, table.file, lines.tolist())
    # the name alone: a published map should not tell whose folder the file lay in, nor differ by folder
    reports["file"] = Path(table.file).name
    if "line" in own:  # reports that were exported know where they first stood
        _keep_origin(reports, own)
    reports.attrs["rows"] = len(own)
    named = [
        replace(problem, field=header.field(problem.field)) if problem.field else problem
        for problem in problems
    ]
    doubts = [_doubt(table.file, header, batch, cells, doubt) for doubt in [*slashed, *mapped.doubts]]
    return reports, named, doubts


def _keep_origin(reports: pd.DataFrame, own: pd.DataFrame) -> None:
    file, line = (
        own.loc[reports.index, "file"],
        pd.to_numeric(own.loc[reports.index, "line"], errors="coerce"),
    )
    reports["file"] = file.where(file != "", reports["file"])
    reports["line"] = line.round().astype("Int64").fillna(reports["line"])


def _doubt(file: str, header: Header, batch: Batch, cells: pd.DataFrame, doubt: Doubt) -> tuple[Problem, int]:
    first = int(doubt.rows.argmax())
    field = header.given.get(doubt.column, doubt.column)
    value = str(cells[doubt.column].iloc[first]) if doubt.column in cells else ""
    line = int(batch.lines[first])
    problem = Problem(file, line, field, value[:60], doubt.code, doubt.message, doubt.hint, doubt.severity)
    return problem, int(doubt.rows.sum())


def _no_reports() -> pd.DataFrame:
    return check_rows(pd.DataFrame({c: [] for c in INPUT}, dtype="str"), "", [])[0]


def _nothing_usable(parts: list[Reading]) -> FileError:
    problems = [problem for part in parts for problem in part.problems]
    rows = sum(part.rows for part in parts)
    if not rows:
        problems = [problem for problem in problems if problem.code != _EMPTY]  # it is the error itself
        message, hint = _NO_REPORT
    else:
        first = next(problem for problem in problems if problem.severity == "error")
        counted = "1 row, refused" if rows == 1 else f"{rows} rows, all refused"
        message, hint = f"nothing usable: {counted}", f"mend the first: {first}"
    return FileError(parts[0].file, 0, "nothing-usable", message, hint, problems, rows)


def _no_report(file: str) -> Problem:
    return Problem(file, 0, "", "", _EMPTY, *_NO_REPORT, severity="warning")
