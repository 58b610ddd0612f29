"""Comma-separated text that no spreadsheet takes for a formula, and that loses nothing."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

if TYPE_CHECKING:
    from collections.abc import Collection

    from numpy.typing import NDArray

# What begins a formula, the wide forms of East Asian keyboards too. In files that kzmap reads again the
# apostrophe is with them, so that one which stood there before is told from one that was added; other
# readers take none away, and there one is enough however often a table goes in and out.
_FORMULA = "=+\\-@\t\r\n＝＋－＠"  # noqa: RUF001 - the wide forms are meant
_STARTS = f"{_FORMULA}'"
# A cell begins where the text does, and where a spreadsheet of another country breaks it: in Kazakhstan and
# Russia the list separator is the semicolon.
_BREAK = "(^|[;\t\r\n])"
_GUARD = {back: re.compile(f"{_BREAK}(?=[{each}])") for back, each in ((True, _STARTS), (False, _FORMULA))}
_GUARDABLE = {back: f"{_BREAK}[{each}]" for back, each in ((True, _STARTS), (False, _FORMULA))}
_GUARDED = re.compile(f"{_BREAK}'(?=[{_STARTS}])")


def guarded(text: str, *, back: bool = True) -> str:
    """Return a text with an apostrophe in front of what a spreadsheet would take for a formula.

    Parameters
    ----------
    text : str
    back : bool, default True
        Put one before an apostrophe too, so that `unguarded` gives the text back.

    Examples
    --------
    >>> guarded("=1+1"), guarded("'tis"), guarded("shots; -5")
    ("'=1+1", "''tis", 'shots; -5')
    >>> guarded("'=1+1", back=False)
    "'=1+1"
    """
    return _GUARD[back].sub(r"\1'", text)


def unguarded(text: str) -> str:
    """Return the text that was guarded.

    Examples
    --------
    >>> unguarded(guarded("a;=b")), unguarded(guarded("''"))
    ('a;=b', "''")
    """
    return _GUARDED.sub(r"\1", text)


def guardable(column: pd.Series, *, back: bool = True) -> NDArray[np.bool_]:
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
        found = pc.match_substring_regex(pa.array(texts, pa.string()), _GUARDABLE[back])
    except UnicodeEncodeError:  # a lone surrogate, which a broken file can hold
        return np.array([text is not None and guarded(text, back=back) != text for text in texts], dtype=bool)
    hit: NDArray[np.bool_] = found.fill_null(fill_value=False).to_numpy(zero_copy_only=False)
    return hit


def guarded_json(text: str) -> str:
    """Return the same JSON in other letters: a semicolon before what could begin a formula is escaped."""
    return re.sub(f";(?=[{_STARTS}])", r"\\u003b", text)


def csv_bytes(
    table: pd.DataFrame, *, numbers: Collection[str] = (), json: Collection[str] = (), back: bool = True
) -> bytes:
    """Return a table as CSV (RFC 4180) in UTF-8.

    Parameters
    ----------
    table : pandas.DataFrame
    numbers : collection of str
        Columns that hold no text, and stay as they are.
    json : collection of str
        Columns that hold JSON text.
    back : bool, default True
        Write texts so that `unguarded` gives them back.

    Returns
    -------
    bytes
    """
    safe = table.copy()
    for name in safe.columns.difference(list(numbers)):
        guard = guarded_json if name in json else partial(guarded, back=back)
        hit = guardable(safe[name], back=back)
        if hit.any():
            cells = safe[name].astype("object").to_numpy(copy=True)
            cells[hit] = [guard(cell) for cell in cells[hit]]
            safe[name] = cells
    # the line end of the RFC also makes the writer quote a lone carriage return, which ends a row elsewhere
    text: str = safe.to_csv(index=False, lineterminator="\r\n")
    return text.encode("utf-8", "replace")
