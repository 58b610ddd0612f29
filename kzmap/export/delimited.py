"""Comma-separated text that no spreadsheet takes for a formula, and that loses nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

if TYPE_CHECKING:
    from collections.abc import Collection

    from numpy.typing import NDArray

# What begins a formula, the wide forms of East Asian keyboards too; the apostrophe is with them so that one
# which stood there before is told from one that was added.
_STARTS = "=+\\-@\t\r\n'＝＋－＠"  # noqa: RUF001 - the wide forms are meant
# A cell begins where the text does, and where a spreadsheet of another country breaks it: in Kazakhstan and
# Russia the list separator is the semicolon.
_GUARD = re.compile(f"(^|[;\t\r\n])(?=[{_STARTS}])")
_GUARDABLE = f"(^|[;\t\r\n])[{_STARTS}]"
_GUARDED = re.compile(f"(^|[;\t\r\n])'(?=[{_STARTS}])")


def guarded(text: str) -> str:
    """Return a text with an apostrophe in front of what a spreadsheet would take for a formula.

    Examples
    --------
    >>> guarded("=1+1"), guarded("'tis"), guarded("shots; -5")
    ("'=1+1", "''tis", 'shots; -5')
    """
    return _GUARD.sub(r"\1'", text)


def unguarded(text: str) -> str:
    """Return the text that was guarded.

    Examples
    --------
    >>> unguarded(guarded("a;=b")), unguarded(guarded("''"))
    ('a;=b', "''")
    """
    return _GUARDED.sub(r"\1", text)


def guardable(column: pd.Series) -> NDArray[np.bool_]:
    """Say of each cell whether it is a text that `guarded` changes; of a long table few are.

    Examples
    --------
    >>> import pandas as pd
    >>> guardable(pd.Series(["=1", "shots", None, 5])).tolist()
    [True, False, False, False]
    """
    if pd.api.types.is_numeric_dtype(column):
        return np.zeros(len(column), dtype=bool)
    texts = [cell if isinstance(cell, str) else None for cell in column.tolist()]
    try:
        found = pc.match_substring_regex(pa.array(texts, pa.string()), _GUARDABLE)
    except UnicodeEncodeError:  # a lone surrogate, which a broken file can hold
        return np.array([text is not None and guarded(text) != text for text in texts], dtype=bool)
    hit: NDArray[np.bool_] = found.fill_null(fill_value=False).to_numpy(zero_copy_only=False)
    return hit


def guarded_json(text: str) -> str:
    """Return the same JSON in other letters: a semicolon before what could begin a formula is escaped."""
    return re.sub(f";(?=[{_STARTS}])", r"\\u003b", text)


def csv_bytes(table: pd.DataFrame, *, numbers: Collection[str] = (), json: Collection[str] = ()) -> bytes:
    """Return a table as CSV (RFC 4180) in UTF-8.

    Parameters
    ----------
    table : pandas.DataFrame
    numbers : collection of str
        Columns that hold no text, and stay as they are.
    json : collection of str
        Columns that hold JSON text.

    Returns
    -------
    bytes
    """
    safe = table.copy()
    for name in safe.columns.difference(list(numbers)):
        guard = guarded_json if name in json else guarded
        hit = guardable(safe[name])
        if hit.any():
            cells = safe[name].astype("object").to_numpy(copy=True)
            cells[hit] = [guard(cell) for cell in cells[hit]]
            safe[name] = cells
    # the line end of the RFC also makes the writer quote a lone carriage return, which ends a row elsewhere
    text: str = safe.to_csv(index=False, lineterminator="\r\n")
    return text.encode("utf-8", "replace")
