"""Where the parts of a sheet stand, in points of the design."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from kzmap.errors import InputError
from kzmap.figures import legend
from kzmap.figures.text import wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzmap.figures.plane import Box


class Type(NamedTuple):
    """A size of type, and from line to line."""

    size: float
    line: float


TITLE, SUBTITLE, NOTE = Type(10.0, 12.6), Type(7.0, 9.2), Type(6.0, 7.8)
EDGE = 2.0
"""Points of white around all."""

_GAP = 7.0
_LEAST = 70.0  # points: a lower map shows nothing
_PANEL = 108.0  # points: a narrower small map shows nothing
_PANEL_TITLE = 12.0
_SIDES = (150.0, 165.0, 180.0)  # points of a legend beside the map, the narrowest that fits
_WIDEST_MAP = 2.3  # times its height
_MUCH = 1.2  # times the size of a map for which a legend may be shortened
_SIDE_SHARE = 0.42  # of the width, at most

Rectangle = tuple[float, float, float, float]
"""Left, bottom, width, height."""

Groups = Callable[[float], list[legend.Group]]
"""Makes a legend for a width of its texts."""


class Words(NamedTuple):
    """The text above and below the map, and the headings of the maps where there are several."""

    title: str
    subtitle: list[str]
    notes: list[str]
    heads: list[str]


@dataclass(frozen=True)
class Layout:
    """A sheet: its height, its lines of text, its maps, its legend in columns and where that begins.

    `heads` are the lines of the headings of its maps, none where there is one map.

    `columns` of maps stand side by side.
    """

    high: float
    title: list[str]
    subtitle: list[str]
    notes: list[str]
    heads: list[list[str]]
    maps: list[Rectangle]
    legend: list[list[legend.Group]]
    legend_at: tuple[float, float]
    legend_wide: float
    columns: int
    beside: bool
    brief: bool = False


def laid_out(  # noqa: PLR0913 - the parts of a sheet
    words: Words,
    wide: float,
    high: float | None,
    box: Box,
    *,
    panels: int,
    groups: Groups,
    brief: Groups,
    columns: int | None = None,
) -> Layout:
    """Return the layout of a sheet, with a brief legend where the whole one would leave the map no room.

    Parameters
    ----------
    words : Words
    wide : float
    high : float, optional
        Without it, the sheet is as high as need be.
    box : Box
        What a map is to show.
    panels : int
        How many maps there are.
    groups, brief : callable
        Return the legend, and a shorter one, for a width of its texts.
    columns : int, optional
        How many maps may stand side by side; without it, as many as have room.

    Raises
    ------
    InputError
        If a map would be too small to show anything.
    """
    room = Room(wide - 2 * EDGE, panels, box, columns, words.heads)
    if high is None:
        return _laid_out(words, wide, high, room, groups)
    short = replace(_laid_out(words, wide, high, room, brief), brief=True)
    try:
        full = _laid_out(words, wide, high, room, groups)
    except InputError:
        return short
    larger = short.maps[0][2] > _MUCH * full.maps[0][2] or short.maps[0][3] > _MUCH * full.maps[0][3]
    return short if larger else full


def _laid_out(words: Words, wide: float, high: float | None, room: Room, groups: Groups) -> Layout:
    """Return the layout of a sheet with one legend.

    It stands below the map; where the height is given, beside it if the map comes out larger so.
    """
    inner = wide - 2 * EDGE
    sheet = _Sheet(words, inner, inner)
    below = _columns(groups, inner)
    used = sheet.head + _GAP + legend.height(below) + sheet.foot
    maps_high = room.natural(inner) if high is None else high - used
    if high is not None:
        best = room.size(inner, maps_high)
        for side_wide in (min(each, _SIDE_SHARE * inner) for each in _SIDES):
            side = [groups(side_wide - legend.SIGN)]
            beside = _Sheet(words, inner, inner - side_wide - _GAP)
            map_wide, map_high = beside.foot_wide, high - beside.head - beside.foot
            fits = legend.height(side) <= high - beside.head - EDGE
            if fits and room.size(map_wide, map_high) > best:
                top = high - beside.head
                at = (EDGE + map_wide + _GAP, top - room.title(map_wide))
                maps = room.maps(EDGE, top, map_wide, map_high)
                return Layout(
                    high,
                    beside.title,
                    beside.subtitle,
                    beside.notes,
                    room.heads(map_wide),
                    maps,
                    side,
                    at,
                    side_wide,
                    columns=room.columns,
                    beside=True,
                )
    if maps_high < _LEAST:
        more = (_LEAST - maps_high) / 72 * 25.4
        raise InputError(
            "the figure has no room for its map between its text and its legend; make it about "
            f"{more:.0f}mm higher, or leave the height out"
        )
    whole = used + maps_high
    top = whole - sheet.head
    maps = room.maps(EDGE, top, inner, maps_high)
    at = (EDGE, top - maps_high - _GAP)
    return Layout(
        whole,
        sheet.title,
        sheet.subtitle,
        sheet.notes,
        room.heads(inner),
        maps,
        below,
        at,
        inner,
        columns=room.columns,
        beside=False,
    )


def with_legend(layout: Layout, ways: Sequence[Groups], *, free: bool) -> Layout:
    """Return a layout with another legend, its maps as large as before.

    `ways` make it, the fullest first: the first that has room is taken. Where the height is `free`, the sheet
    is as much lower as the legend below the maps is.
    """
    if layout.beside:
        own = layout.legend_wide - legend.SIGN
        return replace(layout, legend=_fitting([[way(own)] for way in ways], layout.legend_at[1] - EDGE))
    room = legend.height(layout.legend)
    below = _fitting([_columns(way, layout.legend_wide) for way in ways], room)
    less = legend.height(layout.legend) - legend.height(below) if free else 0.0
    maps = [(left, bottom - less, wide, high) for left, bottom, wide, high in layout.maps]
    at = (layout.legend_at[0], layout.legend_at[1] - less)
    return replace(layout, high=layout.high - less, maps=maps, legend=below, legend_at=at)


def _fitting(legends: Sequence[list[list[legend.Group]]], room: float) -> list[list[legend.Group]]:
    """Return the first legend that is no higher than its room, else the last."""
    return next((each for each in legends if legend.height(each) <= room), legends[-1])


class _Sheet:
    """The text of a sheet in lines: above in its whole width, below as wide as what stands above it."""

    def __init__(self, words: Words, wide: float, foot_wide: float) -> None:
        self.foot_wide = foot_wide
        title = [words.title] if words.title else []
        self.title = [line for text in title for line in _lines(text, TITLE, wide, bold=True)]
        self.subtitle = [line for text in words.subtitle for line in _lines(text, SUBTITLE, wide)]
        self.notes = [line for text in words.notes for line in _lines(text, NOTE, foot_wide)]
        self.head = EDGE + len(self.title) * TITLE.line + len(self.subtitle) * SUBTITLE.line + 4
        self.foot = EDGE + len(self.notes) * NOTE.line + 6


class Room:
    """How maps share a rectangle: one alone, or several of one size in rows."""

    def __init__(
        self, inner: float, panels: int, box: Box, columns: int | None, heads: Sequence[str]
    ) -> None:
        self.inner, self.panels, self.aspect = inner, panels, box.wide / box.high
        most = max(1, int((inner + _GAP) // (_PANEL + _GAP)))
        own = max(1, min(most, math.ceil(math.sqrt(panels))))
        self.columns = min(own, columns or own)
        self.rows = math.ceil(panels / self.columns)
        self.headings = heads

    def natural(self, wide: float) -> float:
        """Return the height of all rows in a width, where each map shows what it is to and no more."""
        high = self._own_wide(wide) / self.aspect
        return self.rows * (high + self.title(wide)) + (self.rows - 1) * _GAP / 2

    def heads(self, wide: float) -> list[list[str]]:
        """Return the headings of the maps in lines, where the maps share a width."""
        return [_lines(text, SUBTITLE, self._own_wide(wide), bold=True) for text in self.headings]

    def title(self, wide: float) -> float:
        """Return the height of the headings, where the maps share a width."""
        lines = max(map(len, self.heads(wide)), default=0)
        return _PANEL_TITLE + (lines - 1) * SUBTITLE.line if lines else 0.0

    def size(self, wide: float, high: float) -> float:
        """Return how large a map comes out in a rectangle."""
        own_wide, own_high = self._own(wide, high)
        return min(own_wide, own_high * self.aspect)

    def maps(self, left: float, top: float, wide: float, high: float) -> list[Rectangle]:
        """Return the rectangles of the maps, row by row."""
        own_wide, own_high = self._own(wide, high)
        if self.panels == 1 and own_wide > own_high * _WIDEST_MAP:  # what is beside it the base map has not
            left, own_wide = left + (own_wide - own_high * _WIDEST_MAP) / 2, own_high * _WIDEST_MAP
        title, found = self.title(wide), []
        for number in range(self.panels):
            row, column = divmod(number, self.columns)
            bottom = top - row * (own_high + title + _GAP / 2) - title - own_high
            found.append((left + column * (own_wide + _GAP), bottom, own_wide, own_high))
        return found

    def _own(self, wide: float, high: float) -> tuple[float, float]:
        own_high = (high - (self.rows - 1) * _GAP / 2) / self.rows - self.title(wide)
        return self._own_wide(wide), own_high

    def _own_wide(self, wide: float) -> float:
        return (wide - (self.columns - 1) * _GAP) / self.columns


def _lines(text: str, type_: Type, wide: float, *, bold: bool = False) -> list[str]:
    return wrapped(text, type_.size, wide, bold=bold, within=True)


def _columns(groups: Groups, wide: float) -> list[list[legend.Group]]:
    """Return the legend in the columns that make it lowest."""
    splits = [found for number in (4, 3, 2, 1) if (found := legend.columns(groups, wide, number)) is not None]
    return min(splits, key=legend.height, default=[])
