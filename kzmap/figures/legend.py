"""The legend as it is laid out: signs with their meaning, in columns that fit its width."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING

from kzmap.figures.glyphs import Pen
from kzmap.figures.text import width_of, wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzmap.figures.sheet import Sheet

SIZE = 6.5
NOTE = 6.0
_LINE = 8.0  # points from line to line
_ROW = 10.0
_HEAD = 9.8
SIGN = 17.0
"""Points for a sign, before its text."""

_NARROWEST = 80.0  # points of text: narrower columns are hard to read
_APART = 3.6  # points between groups
_BETWEEN = 14.0  # points between columns
WIDEST = 164.0
"""Points of text after which a line breaks in any case."""

Draw = Callable[[Pen, float, float], None]


@dataclass
class Entry:
    """A sign and what it means; `draw` puts the sign at a spot: the middle of its left side.

    `sign` is the width that it takes before the text, `tall` its height.
    """

    draw: Draw
    lines: list[str]
    sign: float = SIGN
    tall: float = _ROW

    @property
    def high(self) -> float:
        """Its height, in points."""
        return max(self.tall, _LINE * len(self.lines) + 2.0)


@dataclass
class Group:
    """The lines of a heading with their entries, and notes under them."""

    title: list[str]
    entries: list[Entry]
    notes: list[str] = field(default_factory=list)

    @property
    def indent(self) -> float:
        """Where the texts of its entries begin: behind the widest of their signs."""
        return max((entry.sign for entry in self.entries if any(entry.lines)), default=SIGN)

    @property
    def wide(self) -> float:
        """Its width, in points."""
        lines = [
            (self.indent if line else entry.sign) + width_of(line, SIZE)
            for entry in self.entries
            for line in entry.lines
        ]
        return max(
            [
                *(width_of(line, SIZE, bold=True) for line in self.title),
                *lines,
                *(width_of(each, NOTE) for each in self.notes),
            ]
        )

    @property
    def high(self) -> float:
        """Its height, in points, with the gap below it."""
        return (
            _HEAD
            + _LINE * (len(self.title) - 1)
            + sum(entry.high for entry in self.entries)
            + 7.6 * len(self.notes)
            + _APART
        )


def columns(groups: Callable[[float], list[Group]], wide: float, number: int) -> list[list[Group]] | None:
    """Return the groups in so many columns, as low and as even as can be; None where they have no room.

    `groups` makes them for a width of their texts.
    """
    own = (wide - _BETWEEN * (number - 1)) / number - SIGN
    made = groups(own)
    if own < _NARROWEST or number > len(made):
        return None
    fitting = [split for split in _splits(made, number) if _wide(split) <= wide]
    return min(fitting, key=lambda split: (round(_high(split)), _unevenness(split)), default=None)


def height(split: Sequence[Sequence[Group]]) -> float:
    """Return the height of a legend, in points."""
    return max(0.0, _high(split) - _APART)


def draw(sheet: Sheet, split: Sequence[Sequence[Group]], left: float, top: float, wide: float) -> None:
    """Draw a legend; `left` and `top` are in points from the sheet's lower left corner."""
    spare = max(0.0, wide - _wide(split)) / max(1, len(split) - 1) if len(split) > 1 else 0
    x = left
    for column in split:
        y = top
        for group in column:
            y = _draw_group(sheet, group, x, y)
        x += max((group.wide for group in column), default=0.0) + _BETWEEN + min(spare, 26)


def broken(text: str, wide: float, *, bold: bool = False) -> list[str]:
    """Return a text in the lines of a legend whose texts have a width."""
    return wrapped(text, SIZE, min(wide, WIDEST), bold=bold)


def _draw_group(sheet: Sheet, group: Group, x: float, y: float) -> float:
    for number, line in enumerate(group.title):
        sheet.write(line, (x, y - 6.6 - number * _LINE), SIZE, bold=True)
    y -= _HEAD + _LINE * (len(group.title) - 1)
    for entry in group.entries:
        middle = y - entry.high / 2
        entry.draw(sheet.pen, x, middle)
        first = middle + _LINE * (len(entry.lines) - 1) / 2 - 2.3
        for number, line in enumerate(entry.lines):
            sheet.write(line, (x + group.indent, first - number * _LINE), SIZE)
        y -= entry.high
    for note in group.notes:
        sheet.write(note, (x, y - 6.4), NOTE, colour="muted")
        y -= 7.6
    return y - _APART


def _high(split: Sequence[Sequence[Group]]) -> float:
    return max((sum(group.high for group in column) for column in split), default=0.0)


def _unevenness(split: Sequence[Sequence[Group]]) -> int:
    return round(sum(sum(group.high for group in column) ** 2 for column in split))


def _wide(split: Sequence[Sequence[Group]]) -> float:
    return sum(max((group.wide for group in column), default=0.0) for column in split) + _BETWEEN * (
        len(split) - 1
    )


def _splits(groups: list[Group], number: int) -> list[list[list[Group]]]:
    """Return all ways to put groups into so many columns, each in its order and with none left empty."""
    ways = (places for places in product(range(number), repeat=len(groups)) if places[0] == 0)
    return [
        [[each for each, at in zip(groups, places, strict=True) if at == column] for column in range(number)]
        for places in ways
        if len(set(places)) == number
    ]
