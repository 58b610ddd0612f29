"""Whether day or month comes first in dates such as 05/06/2012: one order holds for a whole file."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from kzmap.reports.day_forms import iso_day
from kzmap.reports.formats.format import Doubt
from kzmap.reports.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pandas as pd

    from kzmap.reports.formats.format import Format
    from kzmap.reports.header import Header
    from kzmap.reports.table import Batch

# the same sign twice, and nothing beside it that would make it part of an ISO date
_SLASHED = re.compile(r"(?<![\d/-])(\d\d?)([/-])(\d\d?)\2(?:\d{4}|\d\d)(?![\d/-])")
_MONTHS_OF_YEAR = 12
_SO = "write it so: year-month-day"


class Proof(NamedTuple):
    """A date that can be of one order only, and where it stands."""

    line: int
    column: str
    text: str


Order = dict[str, Proof]
"""What proves that ``day`` or ``month`` comes first; both where a file has dates of either order."""


def in_order(batches: Iterable[Batch], header: Header) -> Iterator[tuple[Batch, Order]]:
    """Yield the batches of a file, each with the order that holds for all of the file.

    From the first date with slashes on, they are kept until all are read: the last one may tell how the first
    is meant, or that the file is not of one order.
    """
    numbers = {header.columns[c]: c for c in header.format.days if c in header.columns}
    held: list[Batch] = []
    order: Order = {}
    for batch in batches:
        slashed = False
        for number, column in numbers.items():
            for text in batch.cells[number].unique():
                for found in _SLASHED.finditer(text):
                    slashed = True
                    first = _first(found)
                    if first and first not in order:
                        row = int((batch.cells[number] == text).to_numpy().argmax())
                        order[first] = Proof(int(batch.lines[row]), column, found[0])
        if held or slashed:
            held.append(batch)
        else:
            yield batch, {}
    held.reverse()
    while held:
        yield held.pop(), order


def settled(cells: pd.DataFrame, format_: Format, order: Order) -> tuple[pd.DataFrame, list[Doubt]]:
    """Write dates that could be one of two as the file's order has them, else the format's; and say so.

    Where the file has dates of both orders, or neither the file nor the format tells, they stay as they are,
    for the check to refuse.
    """
    if len(order) > 1 or not (order or format_.slashed):
        return cells, []
    first, proof = next(iter(order.items()), (format_.slashed, None))
    why = f"as '{proof.text}' shows" if proof else f"as {format_.title} writes it"
    mended, doubts = cells, []
    for column in format_.days:
        texts = (str(text) for text in cells[column].unique())
        meant = {text: new for text in texts if (new := _SLASHED.sub(partial(_iso, first), text)) != text}
        rows = cells[column].isin(list(meant))
        if rows.any():
            mended = mended.assign(**{column: cells[column].mask(rows, cells[column].map(meant))})
            text = str(cells[column][rows].iloc[0])
            said = f"'{text[:40]}' is read as {meant[text][:40]}"
            hint = f"the {first} stands first, {why}; {_SO}"
            doubts.append(Doubt(rows.to_numpy(dtype=bool), column, "date-order", said, hint))
    return mended, doubts


def both_orders(file: str, header: Header, order: Order) -> list[Problem]:
    """Return what is said of a file with dates of both orders."""
    if len(order) < 2:  # noqa: PLR2004 - both
        return []
    day, month = order["day"], order["month"]
    message = (
        f"the day stands first in '{day.text}' (line {day.line}), "
        f"the month in '{month.text}' (line {month.line}): what could be either is refused"
    )
    at = min(day, month)
    field = header.given.get(at.column, at.column)
    hint = f"one table should have one order, best of all year-month-day, such as {iso_day(at.text)}"
    return [Problem(file, at.line, field, at.text, "two-orders", message, hint, "warning")]


def _first(found: re.Match[str]) -> str:
    one, other = int(found[1]), int(found[3])
    if one > _MONTHS_OF_YEAR >= other:
        return "day"
    return "month" if other > _MONTHS_OF_YEAR >= one else ""


def _iso(first: str, found: re.Match[str]) -> str:
    clear = _first(found) or found[1] == found[3]
    return found[0] if clear else iso_day(found[0], slashed=first) or found[0]
