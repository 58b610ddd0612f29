"""A delimited text file as rows of text, each with the line it starts on."""

import csv
import io
import sys
from dataclasses import dataclass, field
from pathlib import Path

from kzmap.reports.problems import FileError, Problem

STDIN = "-"
_DELIMITERS = ",;\t"
_LONGEST_CELL = 10_000_000  # characters; the csv module's own limit of 131,072 would stop at a long note
_COLUMNS_HINT = "the first line names the columns: date, and place or region or country or lat with lon"


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a file as text: `rows[i]` has a cell per column of `header` and starts on `lines[i]`."""

    file: str
    header: list[str]
    rows: list[list[str]]
    lines: list[int]
    problems: list[Problem] = field(default_factory=list)
    refused: int = 0


def read_table(path: str | Path) -> Table:
    """Read a delimited text file; ``-`` is the standard input.

    Comma, semicolon and tab are told apart by the first line. Text is UTF-8, else Windows-1251, which is
    said. Rows with more cells than the first line are refused, since their cells stand in wrong columns.

    Raises
    ------
    FileError
        If the file is missing, empty, not text, or has no header.
    """
    name = "<stdin>" if str(path) == STDIN else str(path)
    content = _bytes(path, name)
    text, problems = _decode(content, name)
    first = text.lstrip("\n\r").split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=first.count)
    return _parse(text, delimiter, name, problems)


def _bytes(path: str | Path, name: str) -> bytes:
    if str(path) == STDIN:
        return sys.stdin.buffer.read()
    try:
        return Path(path).read_bytes()
    except FileNotFoundError as error:
        raise FileError(
            name, 0, "no-file", "there is no such file", "check the name and the folder"
        ) from error
    except IsADirectoryError as error:
        hint = f"name the file in it, such as {name}/reports.csv"
        raise FileError(name, 0, "folder", "this is a folder", hint) from error
    except OSError as error:
        message = f"cannot be read ({error.strerror})"
        raise FileError(name, 0, "unreadable", message, "check its permissions") from error


def _decode(content: bytes, name: str) -> tuple[str, list[Problem]]:
    if not content.strip():
        raise FileError(name, 0, "empty-file", "the file is empty", _COLUMNS_HINT)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return content.decode("utf-16"), []
        except UnicodeDecodeError as error:
            message = "starts like UTF-16 text but is not"
            raise FileError(name, 0, "encoding", message, "save it as CSV in UTF-8") from error
    if b"\0" in content[:65536]:
        hint = "save the table as CSV (UTF-8) and give that"
        raise FileError(name, 0, "binary", "this is not a text file", hint)
    try:
        return content.decode("utf-8-sig"), []
    except UnicodeDecodeError:
        text = content.decode("cp1251", errors="replace")
    message = "not UTF-8; read as Windows-1251"
    hint = "check the names on the map, and save the file as UTF-8 to be sure"
    return text, [Problem(name, 0, "", "", "encoding", message, hint, "warning")]


def _parse(text: str, delimiter: str, name: str, problems: list[Problem]) -> Table:
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    header: list[str] = []
    rows: list[list[str]] = []
    lines: list[int] = []
    refused = 0
    line = 1
    try:
        for row in reader:
            start, line = line, reader.line_num + 1
            if not any(cell.strip() for cell in row):
                continue
            if not header:
                header = [cell.strip() for cell in row]
            elif any(cell.strip() for cell in row[len(header) :]):
                refused += 1
                problems.append(_too_many(name, start, row, len(header), delimiter))
            else:
                rows.append(row[: len(header)] + [""] * (len(header) - len(row)))
                lines.append(start)
    except csv.Error as error:
        message = f"the rows cannot be told apart ({error})"
        hint = "look for a quote that is not closed"
        raise FileError(name, line, "bad-quotes", message, hint) from error
    if not header:
        raise FileError(name, 0, "empty-file", "the file is empty", _COLUMNS_HINT)
    return Table(name, header, rows, lines, problems, refused)


def _too_many(name: str, line: int, row: list[str], columns: int, delimiter: str) -> Problem:
    message = f"{len(row)} cells where the first line names {columns} columns"
    hint = f"put cells that hold a {'tab' if delimiter == chr(9) else delimiter} in double quotes"
    return Problem(name, line, "", delimiter.join(row[columns:])[:60], "too-many-cells", message, hint)
