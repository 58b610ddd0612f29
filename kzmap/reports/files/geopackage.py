"""GeoPackage: the first layer that has rows, else the first; points give the coordinates."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

import pandas as pd

from kzmap.reports.files.cells import not_points, text
from kzmap.reports.files.points import single_points
from kzmap.reports.problems import FileError, Problem
from kzmap.reports.table import Fits, Table, batches


def open_table(stream: BinaryIO, name: str, _fits: Fits) -> Table:
    """Open a GeoPackage; the number of a feature stands for its line.

    Coordinates of another system are turned into degrees (EPSG:4326).

    Raises
    ------
    FileError
        If the file is no GeoPackage, is damaged, or has no layer.
    """
    path = Path(_path(stream))
    try:
        frame, problems = _layer(path, name)
    except FileError:
        raise
    except Exception as error:  # what GDAL raises on a damaged file is not listed anywhere
        message = f"a damaged file or no GeoPackage ({str(error)[:80]})"
        raise FileError(
            name, 0, "damaged", message, "export it again from the program it came from"
        ) from error
    header = [str(column) for column in frame.columns]
    rows = frame.to_numpy(dtype=object).tolist()
    return Table(name, header, partial(batches, rows, list(range(1, len(rows) + 1))), problems, header_line=0)


def _path(stream: BinaryIO) -> str:
    name = getattr(stream, "name", None)
    if isinstance(name, str):
        return name
    with tempfile.NamedTemporaryFile(suffix=".gpkg", delete=False) as copy:  # the standard input
        copy.write(stream.read())
    return copy.name


def _layer(path: Path, name: str) -> tuple[pd.DataFrame, list[Problem]]:
    import pyogrio  # noqa: PLC0415 - GDAL, which only GeoPackages need

    layers = [str(layer) for layer, _ in pyogrio.list_layers(path)]
    if not layers:
        raise FileError(name, 0, "empty-file", "the file has no layer", "give a layer of reports")
    filled = (each for each in layers if pyogrio.read_info(path, layer=each)["features"])
    layer = next(filled, layers[0])
    frame = pyogrio.read_dataframe(path, layer=layer, datetime_as_string=True)
    cells, other = _cells(frame)
    said = _others(name, layer, [each for each in layers if each != layer])
    return cells, [*said, *not_points(name, other, len(cells))]


def _cells(frame: Any) -> tuple[pd.DataFrame, int]:
    other = 0
    cells = pd.DataFrame({c: _column(frame[c]) for c in frame.columns if c != "geometry"})
    if "geometry" in frame:
        points, other = single_points(frame.geometry)
        for column, degrees in points.items():
            cells[column] = _column(pd.Series(degrees))
    return cells, other


def _column(values: pd.Series) -> pd.Series:
    return pd.Series(["" if pd.isna(v) else text(v) for v in values.tolist()], dtype="object")


def _others(name: str, layer: str, others: list[str]) -> list[Problem]:
    if not others:
        return []
    message = f"the layer '{layer}' is read, not: {', '.join(others)[:200]}"
    hint = "export another layer to a file of its own if it is meant"
    return [Problem(name, 0, "", "", "layers", message, hint, "note")]
