"""The numbers of marks that have no room for a name: at the mark, or with a line to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import shapely

from kzmap.errors import InputError
from kzmap.figures.badges import NO_ROOM, rectangle
from kzmap.figures.spots import along, boxes_at, clear, moved, turned
from kzmap.figures.text import width_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzmap.figures.marks import Mark
    from kzmap.figures.spots import Rectangle, Spots

TAG_SIZE = 6.2
_HIGH = 6.6  # points of a line of figures
_AT = 0.6  # points between a mark and its number
_APART = 1.7  # points between a number and what it is not of: it would be taken for another's
_STEP = 2.0  # points by which a number goes farther out
_FARTHEST = 120.0


@dataclass
class Tag:
    """A number in its place; `line` leads to its mark where it is not at it."""

    mark: Mark
    text: str
    box: Rectangle
    line: tuple[tuple[float, float], tuple[float, float]] | None = None

    @property
    def covers(self) -> list[Rectangle]:
        """What it takes of the paper."""
        return [self.box, *(along(*self.line) if self.line else [])]


def tags(marks: Sequence[Mark], taken: Sequence[Rectangle], paper: tuple[float, float]) -> list[Tag]:
    """Return the numbers of marks: those that touch their marks where there is room, the others with a line.

    Parameters
    ----------
    marks : sequence of Mark
    taken : sequence of tuple
        What stands on the map, the marks as well.
    paper : tuple of float
        Width and height of the frame.

    Raises
    ------
    InputError
        If the map has no room for them.
    """
    stands, found, late = list(taken), [], []
    for mark in _crowded_first(marks, stands, paper):
        tag = _at_mark(mark, stands, paper)
        if tag is None:
            late.append(mark)
        else:
            found.append(tag)
            stands += tag.covers
    for mark in late:
        tag = _away(mark, stands, paper)
        found.append(tag)
        stands += tag.covers
    return found


def _crowded_first(marks: Sequence[Mark], taken: list[Rectangle], paper: tuple[float, float]) -> list[Mark]:
    room = {id(mark): len(_free(mark, _AT, taken, paper)) for mark in marks}
    return sorted(marks, key=lambda mark: (room[id(mark)], mark.number))


def _text(mark: Mark) -> str:
    return f"[{mark.number}]"


def _part(mark: Mark) -> Rectangle:
    wide = width_of(_text(mark), TAG_SIZE) / 2
    return (-wide, -_HIGH / 2, wide, _HIGH / 2)


def _about(mark: Mark, away: float) -> Spots:
    """Return the middles of a number all round a mark, so many points from its edge."""
    _, _, wide, high = _part(mark)
    return turned((mark.x, mark.y), mark.half[0] + away, (wide, high))


def _free(mark: Mark, away: float, taken: list[Rectangle], paper: tuple[float, float]) -> Spots:
    """Return the spots for the number of a mark that are clear of all but the mark itself."""
    others = _others(mark, taken)
    spots = _about(mark, away)
    free: Spots = spots[clear(spots, _part(mark), others, paper, _APART)]
    return free


def _others(mark: Mark, taken: list[Rectangle]) -> list[Rectangle]:
    """Return what stands on the map without the mark itself."""
    left, bottom, right, top = rectangle(mark, 1.1)
    return [
        each
        for each in taken
        if not (left <= each[0] and bottom <= each[1] and each[2] <= right and each[3] <= top)
    ]


def _at_mark(mark: Mark, taken: list[Rectangle], paper: tuple[float, float]) -> Tag | None:
    free = _free(mark, _AT, taken, paper)
    if not len(free):
        return None
    return Tag(mark, _text(mark), moved(_part(mark), (float(free[0][0]), float(free[0][1]))))


def _away(mark: Mark, taken: list[Rectangle], paper: tuple[float, float]) -> Tag:
    """Return a number away from its mark, with a line that crosses nothing, or as little as can be."""
    stands = shapely.union_all([shapely.box(*each) for each in _others(mark, taken)])
    best: tuple[tuple[float, float], Spots] | None = None
    for away in np.arange(_STEP, _FARTHEST, _STEP):
        spots = _free(mark, float(away), taken, paper)
        if not len(spots):
            continue
        lines = shapely.shortest_line(boxes_at(spots, _part(mark)), shapely.Point(mark.x, mark.y))
        crossed = np.round(shapely.length(shapely.intersection(lines, stands)), 1)
        first = int(np.argmin(crossed))
        key = (float(crossed[first]), float(away))
        if best is None or key < best[0]:
            best = (key, spots[first])
        if best[0][0] == 0:
            break
    if best is None:
        raise InputError(NO_ROOM)
    box = moved(_part(mark), (float(best[1][0]), float(best[1][1])))
    start, end = shapely.shortest_line(shapely.box(*box), shapely.Point(mark.x, mark.y)).coords
    return Tag(mark, _text(mark), box, ((float(start[0]), float(start[1])), (float(end[0]), float(end[1]))))
