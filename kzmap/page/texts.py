"""Columns of texts that hardly repeat, stored by what does repeat in them.

Links and ids of one source mostly differ in a number at the end, titles are made of the same words over and
over. Stored so, a hundred thousand of them take a third of the room, and the page reads out those it shows.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from kzmap.page.arrow import dictionary, narrow

_DIGITS = "0123456789"
_LONGEST = 9
"""Digits of a number that fits into 32 bits."""

_FEW_STEMS = 4
"""So many texts a stem, or so many words a different one, make it worth while."""

_LOOKED_AT = 4_096
"""Rows at the beginning that tell whether texts repeat."""

_BETWEEN = (" ", "-")
"""Titles are parted by spaces, the words of a link by hyphens."""

_Numbers = npt.NDArray[np.int64]


class Texts(NamedTuple):
    """A column of texts: what has a row for each text, and what is kept once for all of them."""

    columns: dict[str, pa.Array]
    words: dict[str, pa.Array]


def texts(name: str, values: pa.Array) -> Texts:
    """Store a column of texts in the way that takes least room.

    Parameters
    ----------
    name : str
        The name of the column, with which the names of all its parts begin.
    values : pyarrow.StringArray
        The texts; a missing one is null, and none is empty.

    Returns
    -------
    Texts
        Either ``name`` alone, a dictionary or plain; or ``name_stem`` and ``name_step``, what stands before a
        number at the end and how far that number is from the last one behind the same stem; or, once for the
        column, ``name_words``, ``name_between`` and the bytes of the words' numbers: ``name_0`` the low ones,
        ``name_1`` the next, in the order of the texts, 0 behind each text.

    Examples
    --------
    >>> found = texts("id", pa.array([f"KAZ{number}" for number in range(100, 200)]))
    >>> found.columns["id_stem"][0].as_py(), found.columns["id_step"].to_pylist()[:3]
    ('KAZ', [100, 1, 1])
    """
    if not pa.types.is_string(dictionary(values.slice(0, _LOOKED_AT)).type):
        plain = dictionary(values)
        if not pa.types.is_string(plain.type):
            return Texts({name: plain}, {})
    numbered = _numbered(name, values)
    if numbered:
        return Texts(numbered, {})
    worded = _worded(name, values)
    return Texts({}, worded) if worded else Texts({name: values}, {})


def _numbered(name: str, values: pa.Array) -> dict[str, pa.Array] | None:
    """Return stems and steps, or nothing where the texts have few stems in common."""
    trimmed = pc.ascii_rtrim(values, characters=_DIGITS)
    digits = pc.fill_null(pc.subtract(pc.binary_length(values), pc.binary_length(trimmed)), 0)
    if 2 * pc.sum(pc.greater(digits, 0)).as_py() < len(values) - values.null_count:
        return None
    number = _trailing(values, digits.to_numpy())
    whole = number > 0
    stem = pc.if_else(pa.array(whole), trimmed, values).dictionary_encode()
    if len(stem.dictionary) * _FEW_STEMS > len(values) - values.null_count:
        return None
    codes = pc.fill_null(stem.indices, -1).to_numpy().astype("int64")
    step = pa.array(_steps(number, np.where(whole, codes, -1)), mask=~whole)
    return {
        f"{name}_stem": dictionary(stem.dictionary_decode()),
        f"{name}_step": narrow(step.cast(pa.int32())),
    }


def _trailing(values: pa.Array, digits: npt.NDArray[np.int32]) -> _Numbers:
    """Return the numbers at the end of texts; 0 where there is none that can be written back alike."""
    _, offsets, data = values.buffers()
    ends = np.frombuffer(offsets, "int32")[values.offset + 1 : values.offset + len(values) + 1]
    letters = np.frombuffer(data, "uint8")
    number = np.zeros(len(values), "int64")
    for place in range(_LONGEST):
        has = digits > place
        number[has] += (letters[ends[has] - 1 - place].astype("int64") - ord("0")) * 10**place
    alike = (digits <= _LONGEST) & (number >= 10 ** (np.maximum(digits, 1).astype("int64") - 1))
    return np.where(alike, number, 0)


def _steps(number: _Numbers, codes: _Numbers) -> _Numbers:
    """Return how far each number is from the last one of the same code, the first of each from 0."""
    order = np.argsort(codes, kind="stable")
    sorted_, same = number[order], np.diff(codes[order], prepend=-2) == 0
    steps = np.empty_like(number)
    steps[order] = np.where(same, np.diff(sorted_, prepend=0), sorted_)
    return steps


def _worded(name: str, values: pa.Array) -> dict[str, pa.Array] | None:
    """Return the words and their numbers, or nothing where the texts have few words in common."""
    between = max(_BETWEEN, key=lambda sign: pc.sum(pc.count_substring(values, sign)).as_py() or 0)
    parts = pc.split_pattern(values, between)
    found = parts.flatten().dictionary_encode()
    if len(found.dictionary) * _FEW_STEMS > len(found):
        return None
    codes = found.indices.to_numpy()
    order = np.argsort(-np.bincount(codes), kind="stable")  # frequent words get numbers of one byte
    rank = np.empty(len(order), "uint32")
    rank[order] = np.arange(1, len(order) + 1)
    ends = np.cumsum(pc.fill_null(pc.list_value_length(parts), 0).to_numpy() + 1) - 1
    of_word = np.ones(len(codes) + len(ends), dtype=bool)
    of_word[ends] = False
    numbers = np.zeros(len(of_word), "uint32")
    numbers[of_word] = rank[codes]
    size = (len(order).bit_length() + 7) // 8
    planes = {f"{name}_{i}": pa.array([(numbers >> (8 * i)).astype("uint8").tobytes()]) for i in range(size)}
    words = pa.ListArray.from_arrays(pa.array([0, len(order)], pa.int32()), found.dictionary.take(order))
    return {f"{name}_words": words, f"{name}_between": pa.array([between]), **planes}
