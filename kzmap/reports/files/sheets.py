"""Spreadsheets: XLSX, XLS, XLSB and ODS."""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from kzmap.reports.files.cells import text
from kzmap.reports.files.delimited import COLUMNS_HINT
from kzmap.reports.problems import FileError, Problem
from kzmap.reports.table import BATCH, TITLE_ROWS, Batch, Fits, Table, batch, title_note

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_Merged = dict[tuple[int, int], tuple[int, int]]
"""Cells that are merged with one above or to the left, and that one; by row (from 1) and column (from 0)."""


class _Start(NamedTuple):
    """Where a table starts in a sheet."""

    title: str
    sheet: Any
    row: int
    header: list[str]
    below: bool
    """Whether something stands above it."""


def open_table(stream: BinaryIO, name: str, fits: Fits) -> Table:
    """Open the first sheet that names the columns of reports; the number of a row is the sheet's own.

    If no sheet does, it is the first that holds more than a title. Hidden sheets are not looked at. What
    stands in merged cells holds for each of the rows they cover.

    Raises
    ------
    FileError
        If the file is no spreadsheet, or all its sheets are empty.
    """
    from python_calamine import CalamineError, load_workbook  # noqa: PLC0415 - only spreadsheets need it

    try:
        book = load_workbook(stream)
        titles = [each.name for each in book.sheets_metadata if str(each.visible).endswith("Visible")]
        found = _find(book, titles or book.sheet_names, fits)
    except (CalamineError, OSError, ValueError) as error:
        message = "a damaged file or one with a password, not a spreadsheet that can be read"
        hint = "save the sheet again as XLSX or CSV, without a password"
        raise FileError(name, 0, "no-spreadsheet", message, hint) from error
    if found is None:
        raise FileError(name, 0, "empty-file", "the file is empty", COLUMNS_HINT)
    problems = [*_others(name, found.title, [each for each in book.sheet_names if each != found.title])]
    if found.below:
        problems.append(title_note(name, found.row))
    # the sheet goes to the reader alone: it is let go when it was read
    rows = _Sheet(found.sheet, found.row, len(found.header), _merged(found.sheet))
    return Table(name, found.header, partial(_read, rows), problems, 0, found.row)


def _find(book: Any, titles: list[str], fits: Fits) -> _Start | None:
    fallback = None
    for title in titles:
        sheet = book.get_sheet_by_name(title)
        for above, (number, row) in enumerate(islice(_rows(sheet), TITLE_ROWS)):
            names = [text(cell).strip() for cell in row]
            if fits(names):
                return _Start(title, sheet, number, names, above > 0)
            if fallback is None and sum(name != "" for name in names) > 1:  # a title has but one cell
                fallback = _Start(title, sheet, number, names, above > 0)
    return fallback


def _rows(sheet: Any) -> Iterator[tuple[int, list[Any]]]:
    for number, row in enumerate(sheet.iter_rows(), 1):
        if any(cell not in {"", None} for cell in row):
            yield number, row


class _Sheet(NamedTuple):
    sheet: Any
    header_row: int
    width: int
    merged: _Merged


def _merged(sheet: Any) -> _Merged:
    left = sheet.start[1] if sheet.start else 0
    found: _Merged = {}
    for (top, first), (bottom, last) in sheet.merged_cell_ranges or ():
        for row in range(top, min(bottom, sheet.total_height) + 1):
            for column in range(first, last + 1):
                found[row + 1, column - left] = (top + 1, first - left)
    return found


def _read(rows: _Sheet, columns: Sequence[int]) -> Iterator[Batch]:
    sheet, header_row, width, merged = rows
    above: dict[tuple[int, int], Any] = {}
    cells: list[list[str]] = []
    lines: list[int] = []
    for number, row in _rows(sheet):
        if number <= header_row:
            continue
        row.extend([""] * (width - len(row)))
        if merged:
            _fill(row, number, merged, above)
        cells.append([text(row[c]) for c in columns])
        lines.append(number)
        if len(cells) == BATCH:
            yield batch(cells, lines, columns)
            cells, lines = [], []
    if cells:
        yield batch(cells, lines, columns)


def _fill(row: list[Any], number: int, merged: _Merged, above: dict[tuple[int, int], Any]) -> None:
    """Put what stands in merged cells into each row that they cover and that has nothing of its own there."""
    for column in range(len(row)):
        start = merged.get((number, column))
        if start and start[1] == column:
            if start[0] == number:
                above[start] = row[column]
            elif row[column] in {"", None}:
                row[column] = above.get(start, "")


def _others(name: str, title: str, others: list[str]) -> Iterator[Problem]:
    if others:
        message = f"the sheet '{title}' is read, not: {', '.join(others)[:200]}"
        hint = "save another sheet as a file of its own if it is meant"
        yield Problem(name, 0, "", "", "sheets", message, hint, "note")
