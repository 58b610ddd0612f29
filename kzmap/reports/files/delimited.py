"""Delimited text: CSV, TSV and their kin."""

from __future__ import annotations

import csv
import io
import re
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO

from kzmap.reports.files.encoding import detect, unmarked_utf16
from kzmap.reports.problems import FileError, Problem
from kzmap.reports.table import BATCH, TITLE_ROWS, Batch, Table, batch, title_note

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kzmap.reports.table import Fits

COLUMNS_HINT = "the first line names the columns: date, and place or region or country or lat with lon"
_DELIMITERS = ",;\t|"
_LONGEST_CELL = 10_000_000  # characters; the csv module's own limit of 131,072 would stop at a long note
_LONGEST_HEADER = 1 << 20
_EXCEL = re.compile(r"sep=(.)\s*", re.IGNORECASE)  # a line that Excel puts before the header
_QUOTED = re.compile(r'"[^"]*"')
_SNIFFED = 65536


def open_table(stream: BinaryIO, name: str, fits: Fits) -> Table:
    """Open delimited text.

    Comma, semicolon, tab and bar are told apart by the line that names the columns, or by Excel's own
    ``sep=`` line. Rows with more cells than the header are refused, since their cells stand in wrong columns.

    Raises
    ------
    FileError
        If the file is empty, not text, or its rows cannot be told apart.
    """
    problems: list[Problem] = []
    text = _text(stream, name, problems)
    odd = _odd_quotes(text)
    delimiter, skipped, title = _layout(text, fits)
    rows = _Rows(text, delimiter, skipped, name, odd=odd)
    header_line, cells = next(iter(rows), (0, []))
    if not cells:
        raise FileError(name, 0, "empty-file", "the file is empty", COLUMNS_HINT)
    header = [cell.strip() for cell in cells]
    if title:
        problems.append(title_note(name, header_line))
    table = Table(name, header, lambda columns: _read(table, rows, columns), problems, 0, header_line)
    return table


def _text(stream: BinaryIO, name: str, problems: list[Problem]) -> io.TextIOWrapper:
    start = stream.read(_SNIFFED)
    if not start.strip() and not stream.read(_SNIFFED).strip():
        raise FileError(name, 0, "empty-file", "the file is empty", COLUMNS_HINT)
    if b"\0" in start and not start.startswith((b"\xff\xfe", b"\xfe\xff")) and not unmarked_utf16(start):
        hint = "save the table as CSV (UTF-8) and give that"
        raise FileError(name, 0, "binary", "this is not a text file", hint)
    encoding = detect(stream)
    if encoding.said:
        hint = "check the names on the map, and save the file as UTF-8 to be sure"
        problems.append(Problem(name, 0, "", "", "encoding", encoding.said, hint, "warning"))
    return io.TextIOWrapper(stream, encoding.name, encoding.errors, newline="")


def _odd_quotes(text: io.TextIOWrapper) -> bool:
    """Tell whether the text may end inside quotes: their number is odd, and none stands at the end."""
    quotes, end = 0, b""
    while chunk := bytes(text.buffer.read(_LONGEST_HEADER)):
        quotes += chunk.count(b'"')
        end = chunk.rstrip(b"\r\n\t \0")[-1:] or end
    text.seek(0)
    return quotes % 2 == 1 and end != b'"'


def _layout(text: io.TextIOWrapper, fits: Fits) -> tuple[str, int, bool]:
    """Return the delimiter, how many rows stand before the header, and whether these are a title.

    The text is set to its start.
    """
    start = text.read(_SNIFFED)
    text.seek(0)
    first = next((line for line in start.splitlines() if line.strip()), "")
    excel = _EXCEL.fullmatch(first)
    plain = _QUOTED.sub("", start if excel else first)
    likely = excel.group(1) if excel else max(_DELIMITERS, key=plain.count)
    before = 1 if excel else 0
    for delimiter in (likely, *(each for each in _DELIMITERS if each != likely and not excel)):
        for number, row in enumerate(_first_rows(start, delimiter)):
            if number >= before and fits(row):
                return delimiter, number, number > before
    return likely, before, False


def _first_rows(start: str, delimiter: str) -> Iterator[list[str]]:
    """Yield the first rows that are not empty."""
    rows = csv.reader(io.StringIO(start, newline=""), delimiter=delimiter)
    with suppress(csv.Error):
        yield from islice((row for row in rows if any(row)), TITLE_ROWS)


class _Rows:
    """The rows that are not blank, each with the line it starts on; goes on where it was left.

    `odd` says that the text may end inside quotes.
    """

    def __init__(self, text: io.TextIOWrapper, delimiter: str, skipped: int, name: str, *, odd: bool) -> None:
        csv.field_size_limit(_LONGEST_CELL)
        self.delimiter = delimiter
        self.odd = odd
        self._skipped = skipped
        self._name = name
        self._reader = csv.reader(text, delimiter=delimiter)
        self._line = 1

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        try:
            for row in self._reader:
                start, self._line = self._line, self._reader.line_num + 1
                if self._skipped and any(row):
                    self._skipped -= 1
                elif any(cell and not cell.isspace() for cell in row):
                    yield start, row
        except csv.Error as error:
            message = f"the rows cannot be told apart ({error})"
            hint = "look for a quote that is not closed"
            raise FileError(self._name, self._line, "bad-quotes", message, hint) from error
        except UnicodeError as error:
            message = "the text cannot be decoded"
            raise FileError(self._name, self._line, "encoding", message, "save it as CSV in UTF-8") from error


def _read(table: Table, rows: _Rows, columns: Sequence[int]) -> Iterator[Batch]:
    width = len(table.header)
    cells: list[list[Any]] = []
    lines: list[int] = []
    tail = ""
    for line, row in rows:
        if len(cells) == BATCH:
            yield batch(cells, lines, columns)
            cells, lines = [], []
        if len(row) > width and any(cell.strip() for cell in row[width:]):
            table.refused += 1
            table.problems.append(_too_many(table.file, line, row, width, rows.delimiter))
            continue
        tail = row[-1]
        if len(row) < width:
            row.extend([""] * (width - len(row)))
        cells.append([row[c] for c in columns])
        lines.append(line)
    if rows.odd and cells and "\n" in tail:
        # the last row runs to the end of the file: whatever follows the open quote is in one of its cells
        table.refused += 1
        table.problems.append(_open_quote(table.file, lines.pop(), tail))
        cells.pop()
    if cells:
        yield batch(cells, lines, columns)


def _open_quote(name: str, line: int, cell: str) -> Problem:
    message = "a double quote is opened and not closed; all that follows is in one cell"
    hint = 'close it, or write "" for a quote that is meant'
    return Problem(name, line, "", cell[:60], "open-quote", message, hint)


def _too_many(name: str, line: int, row: list[str], columns: int, delimiter: str) -> Problem:
    message = f"{len(row)} cells where the first line names {columns} columns"
    hint = f"put cells that hold a {'tab' if delimiter == chr(9) else delimiter} in double quotes"
    return Problem(name, line, "", delimiter.join(row[columns:])[:60], "too-many-cells", message, hint)
