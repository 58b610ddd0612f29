"""A file of rows as text: what every kind of file is turned into before its columns are understood."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from kzmap.reports.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray


BATCH = 5_000
"""Rows that are held as Python objects at a time."""

Fits = Callable[[Sequence[str]], bool]
"""Tells whether the cells of a row name the columns of reports."""

TITLE_ROWS = 30
"""Rows above a table that are looked through for the one that names its columns."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Some rows in their order: `cells` has a text column for each column asked for, "" where empty."""

    cells: pd.DataFrame
    lines: NDArray[np.int64]


@dataclass(slots=True)
class Table:
    """A file whose rows are read when they are asked for, so that only the columns that matter are held.

    Parameters
    ----------
    file : str
        How problems name the file.
    header : list of str
        The columns as they are named there.
    read : callable
        Given the numbers of columns, yields the rows in batches, those columns only.
    problems : list of Problem
        Grows while the rows are read.
    refused : int
        Rows that could not be told apart from others; grows too.
    header_line : int
        The line of the header; 0 where the file has none.
    """

    file: str
    header: list[str]
    read: Callable[[Sequence[int]], Iterator[Batch]]
    problems: list[Problem] = field(default_factory=list)
    refused: int = 0
    header_line: int = 1


def batch(rows: Sequence[Sequence[str]], lines: Sequence[int], columns: Sequence[int]) -> Batch:
    """Return rows that were picked cell by cell as a batch; its columns bear their numbers."""
    cells = pd.DataFrame(rows, columns=list(columns), dtype="str")
    return Batch(cells, np.asarray(lines, dtype="int64"))


def batches(rows: Sequence[Sequence[str]], lines: Sequence[int], columns: Sequence[int]) -> Iterator[Batch]:
    """Yield batches of rows that are all at hand."""
    for start in range(0, len(rows), BATCH):
        part = [[row[c] for c in columns] for row in rows[start : start + BATCH]]
        yield batch(part, lines[start : start + BATCH], columns)


def title_note(file: str, header_line: int) -> Problem:
    """Return what is said of a table that begins below a title."""
    message = f"the columns are named in line {header_line}; what stands above is not read"
    return Problem(file, header_line, "", "", "title", message, "remove it if it is in the way", "note")
