"""Arrow columns as the text that a person would write."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

if TYPE_CHECKING:
    import pandas as pd

_WHOLE = 2**53  # up to here a float holds every whole number


def texts(column: pa.Array) -> pd.Series:
    """Return a column as text, "" where it is null: whole numbers without a point, days without midnight.

    Binary columns, such as a geometry, are empty: they are no text.

    Raises
    ------
    pyarrow.ArrowInvalid
        If the column is damaged, say by bytes that are no UTF-8, which would come out at any later step.

    Examples
    --------
    >>> texts(pa.array([1.0, 2.5, None])).tolist()
    ['1', '2.5', '']
    """
    column.validate(full=True)
    found: pd.Series = pa_text(column).fill_null("").to_pandas().astype("str")
    return found


def pa_text(column: pa.Array) -> pa.Array:
    """Return a column as an Arrow column of text."""
    kind = column.type
    if pa.types.is_dictionary(kind):
        return pa_text(column.dictionary_decode())
    if pa.types.is_floating(kind):
        return _numbers(column)
    if pa.types.is_timestamp(kind):
        return pc.strftime(column.cast(pa.timestamp("s", kind.tz), safe=False), "%Y-%m-%d")
    if pa.types.is_nested(kind):
        return _nested(column)
    if pa.types.is_binary(kind) or pa.types.is_large_binary(kind) or pa.types.is_null(kind):
        return pa.nulls(len(column), pa.string())
    return column.cast(pa.string())


def _numbers(column: pa.Array) -> pa.Array:
    column = pc.if_else(pc.is_finite(column), column, None)
    whole = pc.and_(pc.equal(column, pc.floor(column)), pc.less(pc.abs(column), _WHOLE))
    if pc.all(whole, min_count=0).as_py():
        return column.cast(pa.int64()).cast(pa.string())
    listed = [None if v is None else str(int(v)) if v.is_integer() else repr(v) for v in column.to_pylist()]
    return pa.array(listed, pa.string())


def _nested(column: pa.Array) -> pa.Array:
    """Return lists of words as one text, anything else as JSON."""
    if pa.types.is_list(column.type) and pa.types.is_string(column.type.value_type):
        return pc.binary_join(column, "; ")
    listed = [
        None if v is None else json.dumps(v, ensure_ascii=False, default=str) for v in column.to_pylist()
    ]
    return pa.array(listed, pa.string())
