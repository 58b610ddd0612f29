"""How rows are stored: delimited text, sheets, JSON, Parquet, GeoPackage; told apart by how a file begins."""

from __future__ import annotations

import io
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from kzmap.reports.files.unpack import unpacked
from kzmap.reports.problems import FileError

if TYPE_CHECKING:
    from kzmap.reports.table import Fits, Table

STDIN = "-"
_HEAD = 4096
_CSV_HINT = "save the table as CSV (UTF-8) and give that"
_BEGINNINGS = (
    (b"PK\x03\x04", "sheets"),
    (b"\xd0\xcf\x11\xe0", "sheets"),
    (b"PAR1", "parquet"),
    (b"SQLite format 3\0", "geopackage"),
)
_NO_TABLES = (
    (b"%PDF", "a PDF", "kzmap reads tables; copy the table into a spreadsheet and save it as CSV"),
    (b"\x28\xb5\x2f\xfd", "compressed (zstd)", "unpack it first: unzstd FILE"),
    (b"7z\xbc\xaf", "a 7-Zip archive", "unpack it first and give the table in it"),
    (b"Rar!", "a RAR archive", "unpack it first and give the table in it"),
    (b"<!doctype html", "a web page", "download the table itself: the link may need a login"),
    (b"<html", "a web page", "download the table itself: the link may need a login"),
    (b"<?xml", "XML", _CSV_HINT),
    (b"\x89PNG", "a picture", "kzmap reads tables, not pictures"),
    (b"\xff\xd8\xff", "a picture", "kzmap reads tables, not pictures"),
)


def open_table(path: str | Path, fits: Fits = lambda names: False) -> Table:  # noqa: ARG005
    """Open a file of rows; ``-`` is the standard input.

    What a file is, its beginning says, not its name.

    Parameters
    ----------
    path : str or pathlib.Path
    fits : callable, optional
        Tells whether some cells name the columns of reports: a table may begin below a title, or stand in
        another sheet than the first.

    Raises
    ------
    FileError
        If the file is missing, empty, or no table.
    """
    name = "<stdin>" if str(path) == STDIN else str(path)
    stream = _stream(path, name)
    head = _head(stream)
    inner = unpacked(stream, name, head)
    if inner is not stream:
        stream, head = inner, _head(inner)
    beginning = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    for mark, what, hint in _NO_TABLES:
        if beginning[: len(mark)].lower() == mark.lower():
            raise FileError(name, 0, "no-table", f"this is {what}, not a table", hint)
    kind = next((kind for mark, kind in _BEGINNINGS if head.startswith(mark)), None)
    if kind is None:
        kind = "json_rows" if beginning[:1] in {b"{", b"["} else "delimited"
    opened: Table = import_module(f"{__name__}.{kind}").open_table(stream, name, fits)
    return opened


def _head(stream: BinaryIO) -> bytes:
    head = stream.read(_HEAD)
    stream.seek(0)
    return head


def _stream(path: str | Path, name: str) -> BinaryIO:
    if str(path) == STDIN:
        return io.BytesIO(sys.stdin.buffer.read())
    try:
        return Path(path).open("rb")
    except FileNotFoundError as error:
        raise FileError(
            name, 0, "no-file", "there is no such file", "check the name and the folder"
        ) from error
    except IsADirectoryError as error:
        hint = f"name the file in it, such as {name}/reports.csv"
        raise FileError(name, 0, "folder", "this is a folder", hint) from error
    except (OSError, ValueError) as error:
        message = f"cannot be read ({getattr(error, 'strerror', None) or error})"
        raise FileError(name, 0, "unreadable", message, "check its name and its permissions") from error
