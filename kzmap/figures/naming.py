"""Which marks and cities of a map bear a name, and which marks only a number."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from kzmap.figures.badges import rectangle
from kzmap.figures.labels import Label, placed
from kzmap.figures.tags import Tag, tags
from kzmap.figures.text import name_lines, shortened, width_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shapely.geometry.base import BaseGeometry

    from kzmap.figures.marks import Mark
    from kzmap.figures.spots import Rectangle

NAME = 6.6
_LONGEST = 96.0  # points of a name; on a narrow map less
_LONGEST_SHARE = 0.42  # of the map's width
_WIDTHS = (62.0, 40.0)  # points after which a name breaks, where it has no room in a line
_LINES = 3  # of a name, at most
_SHORT = 44.0  # points of a name that has room for no more
_IN_THE_WAY = 16.0  # points from a mark: a name so near takes the room of its number


@dataclass
class Naming:
    """The names that find room, and the numbers of marks whose names do not."""

    labels: list[Label]
    tags: list[Tag]

    @property
    def covers(self) -> list[Rectangle]:
        """What they take of the paper."""
        return [*(each.box for each in self.labels), *(box for tag in self.tags for box in tag.covers)]


def named(  # noqa: PLR0913 - what is named, and what stands on the map
    marks: Sequence[Mark],
    cities: Sequence[Label],
    taken: Sequence[Rectangle],
    paper: tuple[float, float],
    *,
    outlines: Sequence[BaseGeometry],
    numbered: bool,
) -> Naming:
    """Name marks, then cities. Where marks are numbered each has its number, with its name or without.

    Parameters
    ----------
    marks : sequence of Mark
        Those that have a point.
    cities : sequence of Label
    taken : sequence of tuple
        What already stands on the map, the marks as well.
    paper : tuple of float
        Width and height of the frame.
    outlines : sequence of shapely.Geometry
        Those of all marks, of badges as well: a name is nearest its own.
    numbered : bool
    """
    found = _names(marks, taken, paper, outlines)
    numbers: list[Tag] = []
    if numbered:
        numbers = _numbers(marks, found, taken, paper)
        while numbers and (blocking := _blocking(numbers, found)):
            found = [label for label in found if label not in blocking]
            numbers = _numbers(marks, found, taken, paper)
    stands = [*taken, *Naming(found, numbers).covers]
    return Naming([*found, *placed(cities, stands, paper, outlines)], numbers)


def _names(
    marks: Sequence[Mark],
    taken: Sequence[Rectangle],
    paper: tuple[float, float],
    outlines: Sequence[BaseGeometry],
) -> list[Label]:
    """Return the names of marks that find room; a long one is shortened only where lines do not help."""
    found: list[Label] = []
    for ways in (partial(_whole, wide=min(_LONGEST, _LONGEST_SHARE * paper[0])), _cut):
        labels = [
            Label(ways(mark), (mark.x, mark.y), mark.half[0], NAME, "text")
            for mark in _nameless(marks, found)
        ]
        found += placed(labels, [*taken, *(label.box for label in found)], paper, outlines)
    return found


def _nameless(marks: Sequence[Mark], found: list[Label]) -> list[Mark]:
    spots = {label.at for label in found}
    return [mark for mark in marks if (mark.x, mark.y) not in spots]


def _numbers(
    marks: Sequence[Mark], found: list[Label], taken: Sequence[Rectangle], paper: tuple[float, float]
) -> list[Tag]:
    """Return the numbers of the marks that have no name."""
    return tags(_nameless(marks, found), [*taken, *(label.box for label in found)], paper)


def _blocking(numbers: list[Tag], found: list[Label]) -> list[Label]:
    """Return the names that take the room of numbers that are away from their marks."""
    away = [rectangle(tag.mark) for tag in numbers if tag.line]
    return [label for label in found if any(_gap(label.box, box) < _IN_THE_WAY for box in away)]


def _gap(one: Rectangle, other: Rectangle) -> float:
    across = max(one[0] - other[2], other[0] - one[2], 0)
    up = max(one[1] - other[3], other[1] - one[3], 0)
    return float(np.hypot(across, up))


def _whole(mark: Mark, *, wide: float) -> tuple[tuple[str, ...], ...]:
    """Return the ways to write the whole name of a mark with its number, in a line or in several."""
    name = _numbered(mark, mark.main.name)
    ways = [tuple(name_lines(name, NAME, each)) for each in (wide, *_WIDTHS)]
    return tuple(
        way
        for way in dict.fromkeys(ways)
        if len(way) <= _LINES and all(width_of(line, NAME) <= wide for line in way)
    )


def _cut(mark: Mark) -> tuple[tuple[str, ...], ...]:
    """Return a name cut to a short line, with its number."""
    name = _numbered(mark, shortened(mark.main.name, NAME, _SHORT))
    return ((name.replace("\N{NO-BREAK SPACE}", " "),),)


def _numbered(mark: Mark, name: str) -> str:
    return f"{name}\N{NO-BREAK SPACE}[{mark.number}]" if mark.number else name
