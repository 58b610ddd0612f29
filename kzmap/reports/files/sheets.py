"""Spreadsheets: XLSX, XLS, XLSB and ODS."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, BinaryIO

from kzmap.reports.files.cells import text
from kzmap.reports.files.delimited import COLUMNS_HINT
from kzmap.reports.problems import FileError, Problem
from kzmap.reports.table import BATCH, Batch, Table, batch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def open_table(stream: BinaryIO, name: str) -> Table:
    """Open the first sheet that holds more than a title; the number of a row is the sheet's own.

    Raises
    ------
    FileError
        If the file is no spreadsheet, or all its sheets are empty.
    """
    from python_calamine import CalamineError, load_workbook  # noqa: PLC0415 - only spreadsheets need it

    try:
        book = load_workbook(stream)
        sheets = [(title, book.get_sheet_by_name(title)) for title in book.sheet_names]
    except (CalamineError, OSError, ValueError) as error:
        message = "an archive or a damaged file, not a spreadsheet"
        hint = "unpack it if it is an archive, else save the sheet again as XLSX or CSV"
        raise FileError(name, 0, "no-spreadsheet", message, hint) from error
    for title, sheet in sheets:
        found = _header(sheet)
        if found:
            header_row, header = found
            table = Table(name, header, partial(_read, sheet, header_row, len(header)), [], 0, header_row)
            table.problems.extend(_others(name, title, [other for other, _ in sheets if other != title]))
            return table
    raise FileError(name, 0, "empty-file", "the file is empty", COLUMNS_HINT)


def _rows(sheet: Any) -> Iterator[tuple[int, list[Any]]]:
    first = sheet.start[0] if sheet.start else 0
    for number, row in enumerate(sheet.iter_rows(), first + 1):
        if any(cell not in {"", None} for cell in row):
            yield number, row


def _header(sheet: Any) -> tuple[int, list[str]] | None:
    """Return the first row with more than one filled cell: a title above the table has but one."""
    for number, row in _rows(sheet):
        names = [text(cell).strip() for cell in row]
        if sum(name != "" for name in names) > 1:
            return number, names
    return None


def _read(sheet: Any, header_row: int, width: int, columns: Sequence[int]) -> Iterator[Batch]:
    cells: list[list[str]] = []
    lines: list[int] = []
    for number, row in _rows(sheet):
        if number <= header_row:
            continue
        row.extend([""] * (width - len(row)))
        cells.append([text(row[c]) for c in columns])
        lines.append(number)
        if len(cells) == BATCH:
            yield batch(cells, lines, columns)
            cells, lines = [], []
    if cells:
        yield batch(cells, lines, columns)


def _others(name: str, title: str, others: list[str]) -> Iterator[Problem]:
    if others:
        message = f"the sheet '{title}' is read, not: {', '.join(others)[:200]}"
        hint = "save another sheet as a file of its own if it is meant"
        yield Problem(name, 0, "", "", "sheets", message, hint, "note")
