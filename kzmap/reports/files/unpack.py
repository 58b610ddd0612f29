"""Tables that came compressed: gzip, bzip2, and the one table of a ZIP archive."""

from __future__ import annotations

import bz2
import gzip
import tempfile
import zipfile
import zlib
from pathlib import PurePosixPath
from typing import IO, BinaryIO, cast

from kzmap.reports.problems import FileError

_HELD = 1 << 24  # bytes; a longer table goes to the disk while it is read
_MOST = 8 << 30  # a table this long is none: a few kilobytes can unpack to fill any disk
_CHUNK = 1 << 20
_TABLES = frozenset(
    (".csv", ".tsv", ".tab", ".txt", ".json", ".jsonl", ".ndjson", ".geojson", ".parquet", ".gpkg", ".xlsx",
     ".xls", ".xlsb", ".xlsm", ".ods")
)  # fmt: skip
_BOOKS = ("xl/workbook.xml", "xl/workbook.bin", "content.xml")
_OTHERS = (
    ("word/document.xml", "a Word document", "copy the table into a spreadsheet and save it as CSV"),
    ("ppt/presentation.xml", "a presentation", "copy the table into a spreadsheet and save it as CSV"),
    ("Index/Document.iwa", "a Numbers document", "in Numbers: File > Export To > CSV"),
    ("doc.kml", "a KMZ file", "export it as GeoJSON, say with QGIS"),
)


def unpacked(stream: BinaryIO, name: str, head: bytes) -> BinaryIO:
    """Return the table inside a compressed file; what is none, or a spreadsheet, is returned as it is.

    Raises
    ------
    FileError
        If an archive holds none or several tables, is damaged, or needs a password.
    """
    try:
        if head.startswith(b"\x1f\x8b"):
            return _copied(cast("IO[bytes]", gzip.open(stream)), name)
        if head.startswith(b"BZh"):
            return _copied(bz2.open(stream), name)
        if head.startswith(b"PK\x03\x04"):
            return _of_archive(stream, name)
    except (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError) as error:
        message = f"a damaged archive or spreadsheet ({error})"
        hint = "save the sheet again as XLSX or CSV, or download the archive again"
        raise FileError(name, 0, "damaged", message, hint) from error
    return stream


def _of_archive(stream: BinaryIO, name: str) -> BinaryIO:
    with zipfile.ZipFile(stream) as archive:
        names = archive.namelist()
        if set(_BOOKS) & set(names):
            stream.seek(0)
            return stream
        for mark, what, hint in _OTHERS:
            if mark in names:
                raise FileError(name, 0, "no-table", f"this is {what}, not a table", hint)
        tables = [each for each in names if _is_table(each)]
        if len(tables) != 1:
            raise _not_one(name, tables, names)
        if archive.getinfo(tables[0]).flag_bits & 1:
            message = "the archive needs a password"
            raise FileError(name, 0, "password", message, "unpack it and give the table in it")
        return _copied(archive.open(tables[0]), name)


def _is_table(member: str) -> bool:
    path = PurePosixPath(member)
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    return path.suffix.lower() in _TABLES and not hidden


def _not_one(name: str, tables: list[str], names: list[str]) -> FileError:
    if any(each.lower().endswith(".shp") for each in names):
        return FileError(name, 0, "no-table", "this is a shapefile", "export it as GeoJSON or GeoPackage")
    if not tables:
        return FileError(name, 0, "no-table", "the archive holds no table", "give the table itself")
    listed = ", ".join(tables[:8]) + (", …" if len(tables) > 8 else "")  # noqa: PLR2004 - a line's worth
    message = f"the archive holds {len(tables)} tables: {listed}"
    return FileError(name, 0, "several-tables", message, "unpack it and name those that are meant")


def _copied(packed: IO[bytes], name: str) -> BinaryIO:
    copy = tempfile.SpooledTemporaryFile(_HELD)  # noqa: SIM115 - the table is read later
    length = 0
    while chunk := packed.read(_CHUNK):
        length += len(chunk)
        if length > _MOST:
            raise FileError(name, 0, "too-long", "unpacks to over 8 GB", "unpack it and look what it is")
        copy.write(chunk)
    copy.seek(0)
    return cast("BinaryIO", copy)
