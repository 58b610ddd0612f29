"""Parquet and GeoParquet."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa

from kzmap.reports.files.arrow_text import texts
from kzmap.reports.files.cells import COORDINATES, not_points
from kzmap.reports.files.points import single_points
from kzmap.reports.problems import FileError
from kzmap.reports.table import BATCH, Batch, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kzmap.reports.table import Fits


def open_table(stream: BinaryIO, name: str, _fits: Fits) -> Table:
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
    table = Table(name, names, lambda columns: _read(file, names, geometry, table, columns), header_line=0)
    return table


class _Geometry(NamedTuple):
    """The geometry column, and its coordinate reference system as GeoParquet writes it (PROJJSON)."""

    name: str
    crs: Any


def _geometry(schema: pa.Schema) -> _Geometry | None:
    """Return the geometry column that GeoParquet names, if its system is known."""
    try:
        geo = json.loads((schema.metadata or {}).get(b"geo", b"{}"))
        name = str(geo["primary_column"])
        column = geo["columns"][name]
        crs = column.get("crs", "OGC:CRS84")  # what GeoParquet means where it says nothing
        known = crs is not None and column.get("encoding") == "WKB" and name in schema.names
        return _Geometry(name, crs) if known else None
    except (ValueError, LookupError, TypeError, AttributeError):
        return None


def _read(
    file: Any, names: list[str], geometry: _Geometry | None, table: Table, columns: Sequence[int]
) -> Iterator[Batch]:
    row, other = 1, 0
    shape = geometry.name if geometry else ""
    wanted = {shape if names[c] in COORDINATES and shape else names[c] for c in columns}
    try:
        for part in file.iter_batches(BATCH, columns=sorted(wanted)):
            found = {n: texts(part.column(n)) for n in wanted if n != shape}
            if geometry and shape in wanted:
                points, strange = _points(part.column(shape), geometry.crs)
                found |= points
                other += strange
            cells = pd.DataFrame({c: found[names[c]] for c in columns}, dtype="str")
            yield Batch(cells, np.arange(row, row + len(part)))
            row += len(part)
    except (pa.ArrowException, OSError, ValueError) as error:
        raise _damaged(table.file, error) from error
    table.problems.extend(not_points(table.file, other, row - 1))


def _points(column: pa.Array, crs: Any) -> tuple[dict[str, pd.Series], int]:
    """Return the degrees of single points, and how many shapes are something else."""
    from geopandas import GeoSeries  # noqa: PLC0415 - only a geometry needs it

    shapes = GeoSeries.from_wkb(column.to_numpy(zero_copy_only=False), on_invalid="ignore", crs=crs)
    points, other = single_points(shapes)
    return {c: texts(pa.array(v, from_pandas=True)) for c, v in points.items()}, other


def _damaged(name: str, error: Exception) -> FileError:
    message = f"a damaged Parquet file ({str(error)[:80]})"
    return FileError(name, 0, "damaged", message, "write or download it again")
