"""Columns of a frame as small Arrow arrays, without a Python step per row."""

import gzip
from collections.abc import Mapping

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

_FEW = 64
"""Rows; in a shorter column a dictionary costs nothing."""

_FAST = 4
"""The level of compression of tables: 6 takes three times as long for 2 % fewer bytes."""

_SMALL = ((127, pa.int8()), (32_767, pa.int16()))
"""The most that each kind of index or number holds; -128 and -32,768 are within them, too."""


def array(values: pd.Series) -> pa.Array:
    """Return the values of a column as one Arrow array, missing values as nulls."""
    found = pa.array(values, from_pandas=True)
    if not isinstance(found, pa.ChunkedArray):
        return found
    # joining chunks copies them, one chunk too
    return found.chunk(0) if found.num_chunks == 1 else found.combine_chunks()


def text(values: pd.Series) -> pa.Array:
    """Return a text column; an empty text is a missing one."""
    found = array(values)
    found = pa.nulls(len(found), pa.string()) if pa.types.is_null(found.type) else found.cast(pa.string())
    return empty_to_null(found)


def empty_to_null(values: pa.Array) -> pa.Array:
    """Turn empty texts into nulls."""
    empty = pc.fill_null(pc.equal(values, ""), False)
    # without one there is nothing to copy
    return (
        pc.if_else(empty, pa.scalar(None, pa.string()), values)
        if pc.any(empty, min_count=0).as_py()
        else values
    )


def joined(values: pd.Series, between: str = " ") -> pa.Array:
    """Return a column of lists of words as texts, the words parted by spaces or another sign.

    Few lists stand for many rows; each is joined once.
    """
    if values.dtype != "object":
        return _joined(values, between)
    which, _ = pd.factorize(np.fromiter(map(id, values.to_numpy()), "int64", len(values)))
    first = ~pd.Series(which).duplicated().to_numpy()
    return _joined(values[first], between).take(pa.array(which))


def _joined(values: pd.Series, between: str) -> pa.Array:
    found = array(values)
    if pa.types.is_null(found.type):
        return pa.nulls(len(found), pa.string())
    if not pa.types.is_list(found.type) and not pa.types.is_large_list(found.type):
        return text(values)
    return empty_to_null(pc.binary_join(found.cast(pa.list_(pa.string())), between))


def whole(values: pd.Series) -> pa.Array:
    """Return a column of whole numbers as 32-bit integers."""
    found = array(values)
    return pa.nulls(len(found), pa.int32()) if pa.types.is_null(found.type) else found.cast(pa.int32())


def scaled(values: pd.Series, factor: float) -> pa.Array:
    """Return measures as whole multiples of ``1 / factor``, which compress far better than floats."""
    return array((pd.to_numeric(values) * factor).round().astype("Int32"))


def narrow(values: pa.Array) -> pa.Array:
    """Return whole numbers in as few bytes as hold them all, and in none where all are missing.

    What is not there need not be compressed: that takes most of the time that a page takes to make.
    """
    if not len(values):
        return values.cast(pa.int8())
    if values.null_count == len(values):
        return pa.nulls(len(values))
    ends = pc.min_max(values).as_py()
    most = max(ends["max"], -1 - ends["min"])
    return values.cast(next((kind for limit, kind in _SMALL if most <= limit), pa.int32()))


def dictionary(values: pa.Array) -> pa.Array:
    """Store repeated texts once, with indices as narrow as they can be.

    A column whose texts hardly repeat stays as it is: a dictionary would only add indices to it. One in
    which all are missing takes no room at all.
    """
    if 0 < len(values) == values.null_count:
        return pa.nulls(len(values))
    encoded = values.dictionary_encode()
    distinct = len(encoded.dictionary)
    if distinct * 2 > len(values) > _FEW:
        return values
    kind = next((kind for most, kind in _SMALL if distinct <= most), pa.int32())
    return pa.DictionaryArray.from_arrays(encoded.indices.cast(kind), encoded.dictionary)


def packed(columns: Mapping[str, pa.Array]) -> bytes:
    """Return the columns as a gzipped Arrow IPC stream; the same columns give the same bytes."""
    table = pa.RecordBatch.from_arrays(list(columns.values()), names=list(columns))
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as stream:
        stream.write_batch(table)
    return squeezed(sink.getvalue(), _FAST)


def squeezed(data: bytes | pa.Buffer, level: int = 9) -> bytes:
    """Gzip `data` without a time stamp, so that equal data give equal bytes."""
    return gzip.compress(data, compresslevel=level, mtime=0)
