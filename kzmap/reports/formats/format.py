"""The shape of a format: how it is recognised, which columns it reads, and what they become."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

    from kzmap.reports.problems import Severity


class Doubt(NamedTuple):
    """Rows of a batch in which a column holds what the format does not provide for; they are used."""

    rows: NDArray[np.bool_]
    column: str
    code: str
    message: str
    hint: str
    severity: Severity = "warning"


class Mapped(NamedTuple):
    """The rows of a batch in our own columns, and the doubts about them.

    `own` has text in columns among `INPUT`, "" where empty, the rows in the order of the file. Where one row
    holds several reports, `of` says for each report which row of the batch it came from.
    """

    own: pd.DataFrame
    doubts: list[Doubt]
    of: NDArray[np.intp] | None = None


@dataclass(frozen=True, slots=True)
class Format:
    """A format of other people's tables.

    Parameters
    ----------
    name, title : str
        What ``--format`` takes, and what people call it.
    marks : tuple of str
        Columns that together are found in no other format.
    needs : tuple of str
        Columns without which no row can be used.
    columns : tuple of str
        All columns that are read, as today's layout names them.
    fields : mapping
        Our own columns, and the column of the format that is meant when something is wrong with one.
    own : callable
        Turns a batch of texts (all of `columns`, "" where a file lacks one) into our own columns.
    days : tuple of str
        The columns that hold dates.
    slashed : {"", "day", "month"}
        What comes first in the format's dates with slashes, unless a file shows the other.
    others : mapping
        Other names of a column, in older layouts or other languages.
    """

    name: str
    title: str
    marks: tuple[str, ...]
    needs: tuple[str, ...]
    columns: tuple[str, ...]
    fields: Mapping[str, str]
    own: Callable[[pd.DataFrame], Mapped]
    days: tuple[str, ...] = ()
    slashed: str = ""
    others: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def find(self, column: str, given: Collection[str]) -> str | None:
        """Return the name under which a file has a column; None if it has not."""
        return next((name for name in (column, *self.others.get(column, ())) if name in given), None)
