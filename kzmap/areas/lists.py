"""Lists of ids by number: rows carry a number, and turn into lists at the very end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

EMPTY = 0
"""The number of the empty list."""


class Lists:
    """Distinct lists of ids, each with a number; equal lists are one object in a column.

    Examples
    --------
    >>> lists = Lists()
    >>> number = lists.number(("KZ-19", "KZ-33"))
    >>> lists.column(np.array([number, EMPTY])).tolist()
    [['KZ-19', 'KZ-33'], []]
    """

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, ...], int] = {(): EMPTY}

    def number(self, ids: tuple[str, ...]) -> int:
        """Return the number of a list, a new one if it has none yet."""
        return self._numbers.setdefault(ids, len(self._numbers))

    def numbers(self, many: Iterable[tuple[str, ...]]) -> NDArray[np.intp]:
        """Return the numbers of several lists."""
        return np.array([self.number(ids) for ids in many], dtype=np.intp)

    def ids(self, number: int) -> tuple[str, ...]:
        """Return the ids of the list with this number."""
        return list(self._numbers)[number]

    def column(self, numbers: NDArray[np.intp]) -> NDArray[np.object_]:
        """Return an array of lists of str, one for each number."""
        table = np.empty(len(self._numbers), dtype=object)
        for number, ids in enumerate(self._numbers):
            table[number] = list(ids)
        return table[numbers]
