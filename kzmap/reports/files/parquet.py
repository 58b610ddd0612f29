"""Parquet and GeoParquet."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any, BinaryIO

import numpy as np
import pandas as pd
import pyarrow as pa

from kzmap.reports.files.arrow_text import texts
from kzmap.reports.files.cells import COORDINATES
from kzmap.reports.problems import FileError
from kzmap.reports.table import BATCH, Batch, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def open_table(stream: BinaryIO, name: str) -> Table:
    """Open Parquet; the number of a row stands for its line, and only the columns asked for are read.

    Raises
    ------
    FileError
        If the file is damaged.
    """
    from pyarrow import parquet  # noqa: PLC0415 - only Parquet needs it

    try:
        file = parquet.ParquetFile(stream)
        header = [field.name for field in file.schema_arrow]
        geometry = _geometry(file.schema_arrow)
    except (pa.ArrowException, OSError, ValueError) as error:
        raise _damaged(name, error) from error
    names = [*header, *(COORDINATES if geometry else ())]
    return Table(name, names, partial(_read, file, names, geometry, name), header_line=0)


def _geometry(schema: pa.Schema) -> str:
    """Return the name of the geometry column if its coordinates are degrees of WGS 84, else nothing."""
    try:
        geo = json.loads((schema.metadata or {}).get(b"geo", b"{}"))
        name = str(geo["primary_column"])
        column = geo["columns"][name]
        crs = column.get("crs", {"id": {"code": "CRS84"}})  # what GeoParquet means where it says nothing
        degrees = str((crs or {}).get("id", {}).get("code")) in {"CRS84", "4326"}
        return name if degrees and column.get("encoding") == "WKB" and name in schema.names else ""
    except (ValueError, LookupError, TypeError, AttributeError):
        return ""


def _read(file: Any, names: list[str], geometry: str, name: str, columns: Sequence[int]) -> Iterator[Batch]:
    row = 1
    wanted = {geometry if names[c] in COORDINATES and geometry else names[c] for c in columns}
    try:
        for part in file.iter_batches(BATCH, columns=sorted(wanted)):
            found = {n: texts(part.column(n)) for n in wanted if n != geometry}
            if geometry in wanted:
                found |= _points(part.column(geometry))
            cells = pd.DataFrame({c: found[names[c]] for c in columns}, dtype="str")
            yield Batch(cells, np.arange(row, row + len(part)))
            row += len(part)
    except (pa.ArrowException, OSError, ValueError) as error:
        raise _damaged(name, error) from error


def _points(column: pa.Array) -> dict[str, pd.Series]:
    import shapely  # noqa: PLC0415 - only a geometry needs it

    shapes = shapely.from_wkb(column.to_numpy(zero_copy_only=False), on_invalid="ignore")
    points = np.where(shapely.get_type_id(shapes) == shapely.GeometryType.POINT, shapes, None)
    degrees = (shapely.get_y(points), shapely.get_x(points))
    return {
        c: texts(pa.array(values, from_pandas=True)) for c, values in zip(COORDINATES, degrees, strict=True)
    }


def _damaged(name: str, error: Exception) -> FileError:
    message = f"a damaged Parquet file ({str(error)[:80]})"
    return FileError(name, 0, "damaged", message, "write or download it again")
