"""The legend: what a figure shows, and only that, in columns that fit its width."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING

from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from kzmap.areas import Edition, zone_table
from kzmap.figures.base import ZONE_WIDTH
from kzmap.figures.counts import step
from kzmap.figures.dates import edition_span
from kzmap.figures.glyphs import Pen
from kzmap.figures.look import ZONE_DASHES, Colour, event_types, over
from kzmap.figures.marks import RING_KM, several
from kzmap.figures.places import Place, areas_of, points_of
from kzmap.figures.text import width_of, wrapped
from kzmap.figures.words import WORDS, grouped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzmap.figures.sheet import Sheet

SIZE = 6.5
_NOTE = 6.0
_LINE = 8.0  # points from line to line
_ROW = 10.0
_HEAD = 9.8
SIGN = 17.0
"""Points for a sign, before its text."""

_NARROWEST = 80.0  # points of text: narrower columns are hard to read
_APART = 3.6  # points between groups
_BETWEEN = 14.0  # points between columns
_WIDEST = 164.0  # points of text after which a line breaks in any case

_SAMPLE = (1, 0, 0, 1, 0, 0, 0)  # a battle and a protest
_ONE = (0, 0, 0, 0, 0, 1, 0)  # a strategic development
_TALL = {"badge": 11.2, "cluster": 12.8, "frame": 12.8}  # points: signs higher than a line

Draw = Callable[[Pen, float, float], None]


@dataclass
class Entry:
    """A sign and what it means; `draw` puts the sign's middle at a spot."""

    draw: Draw
    lines: list[str]
    sign: float = SIGN  # points that it takes before the text
    tall: float = _ROW  # points that the sign needs

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
    def wide(self) -> float:
        """Its width, in points."""
        lines = [entry.sign + width_of(line, SIZE) for entry in self.entries for line in entry.lines]
        return max(
            [
                *(width_of(line, SIZE, bold=True) for line in self.title),
                *lines,
                *(width_of(each, _NOTE) for each in self.notes),
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


def type_group(shares: Sequence[int], lang: str, wide: float) -> Group:
    """Return the event types that are shown, with their counts."""
    names = WORDS[lang]["types"]
    entries = [
        Entry(
            _point(kind),
            wrapped(
                f"{names[each.key]}\N{NO-BREAK SPACE}({grouped(shares[kind])})", SIZE, min(wide, _WIDEST)
            ),
        )
        for kind, each in enumerate(event_types())
        if shares[kind]
    ]
    return Group(_title(WORDS[lang]["legend_types"], wide), entries)


def mark_group(places: Sequence[Place], lang: str, wide: float) -> Group:
    """Return the shapes of marks that are shown: how exactly a place is known."""
    words = WORDS[lang]["marks"]
    strategic = 5
    signs: dict[str, Draw] = {
        "point": lambda pen, x, y: pen.point((x, y), strategic, 5, reach=4.2),
        "ring": _ring(strategic),
        "hollow": lambda pen, x, y: pen.point((x, y), strategic, 5, hollow=True, reach=4.2),
        "badge": lambda pen, x, y: pen.badge((x, y), _ONE, 5),
        "cluster": lambda pen, x, y: pen.cluster((x, y), _SAMPLE, 6.0, 5, wide=2.7),
        "frame": lambda pen, x, y: pen.badge((x, y), _SAMPLE, 5, half=(7.2, 5.6)),
    }
    points = points_of(list(places))
    shown = {
        "point": any(each.kind != "district" for each in points),
        "ring": any(each.radius > RING_KM for each in points),
        "hollow": any(each.kind == "district" for each in points),
        "badge": bool(areas_of(list(places))),
        "cluster": any(each.count > 1 for each in points),
        "frame": any(several(each.shares) for each in areas_of(list(places))),
    }
    entries = [
        Entry(sign, wrapped(words[name], SIZE, min(wide, _WIDEST)), tall=_TALL.get(name, _ROW))
        for name, sign in signs.items()
        if shown[name]
    ]
    return Group(_title(WORDS[lang]["legend_marks"], wide), entries)


def region_group(
    most: int, steps: Sequence[int], editions: Sequence[Edition], lang: str, wide: float
) -> Group:
    """Return the steps of the tint up to the highest that is shown, and whose regions are drawn."""
    words = WORDS[lang]
    shown = step(most, steps) + 1
    texts = [words["none"], *(_step_text(number, steps) for number in range(shown))]
    spans = "; ".join(edition_span(edition, lang) for edition in editions)
    notes = wrapped(words["edition"].format(span=spans), _NOTE, min(wide + SIGN, _WIDEST))
    return Group(_title(words["legend_regions"], wide), _tint_rows(texts, min(wide, _WIDEST) + SIGN), notes)


def zone_group(lang: str, wide: float) -> Group:
    """Return the two zones."""
    key = "name" if lang == "en" else f"name_{lang}"
    entries = [
        Entry(_dash(number), wrapped(getattr(zone, key), SIZE, min(wide, _WIDEST * 0.92)))
        for number, zone in enumerate(zone_table())
    ]
    return Group(_title(WORDS[lang]["legend_zones"], wide), entries)


def columns(groups: Callable[[float], list[Group]], wide: float, number: int) -> list[list[Group]] | None:
    """Return the groups in so many columns, as low as can be; None where they have no room.

    `groups` makes them for a width of their texts.
    """
    own = (wide - _BETWEEN * (number - 1)) / number - SIGN
    made = groups(own)
    if own < _NARROWEST or number > len(made):
        return None
    best = min(_splits(made, number), key=lambda split: (round(_high(split)), _wide(split)))
    return best if _wide(best) <= wide else None


def height(split: Sequence[Sequence[Group]]) -> float:
    """Return the height of a legend, in points."""
    return _high(split) - _APART


def draw(sheet: Sheet, split: Sequence[Sequence[Group]], left: float, top: float, wide: float) -> None:
    """Draw a legend; `left` and `top` are in points from the sheet's lower left corner."""
    spare = max(0.0, wide - _wide(split)) / max(1, len(split) - 1) if len(split) > 1 else 0
    x = left
    for column in split:
        y = top
        for group in column:
            y = _draw_group(sheet, group, x, y)
        x += max(group.wide for group in column) + _BETWEEN + min(spare, 26)


def _title(text: str, wide: float) -> list[str]:
    return wrapped(text, SIZE, min(wide + SIGN, _WIDEST), bold=True)


def _draw_group(sheet: Sheet, group: Group, x: float, y: float) -> float:
    for number, line in enumerate(group.title):
        sheet.write(line, (x, y - 6.6 - number * _LINE), SIZE, bold=True)
    y -= _HEAD + _LINE * (len(group.title) - 1)
    for entry in group.entries:
        middle = y - entry.high / 2
        entry.draw(sheet.pen, x + 6.5, middle)
        first = middle + _LINE * (len(entry.lines) - 1) / 2 - 2.3
        for number, line in enumerate(entry.lines):
            sheet.write(line, (x + SIGN, first - number * _LINE), SIZE)
        y -= entry.high
    for note in group.notes:
        sheet.write(note, (x, y - 6.4), _NOTE, colour="muted")
        y -= 7.6
    return y - _APART


def _high(split: Sequence[Sequence[Group]]) -> float:
    return max(sum(group.high for group in column) for column in split)


def _wide(split: Sequence[Sequence[Group]]) -> float:
    return sum(max(group.wide for group in column) for column in split) + _BETWEEN * (len(split) - 1)


def _splits(groups: list[Group], number: int) -> list[list[list[Group]]]:
    """Return all ways to put groups into so many columns, each in its order and with none left empty."""
    ways = (places for places in product(range(number), repeat=len(groups)) if places[0] == 0)
    return [
        [[each for each, at in zip(groups, places, strict=True) if at == column] for column in range(number)]
        for places in ways
        if len(set(places)) == number
    ]


def _step_text(number: int, steps: Sequence[int]) -> str:
    least = steps[number]
    if number == len(steps) - 1:
        return f"{grouped(least)}+"
    most = steps[number + 1] - 1
    return grouped(least) if least == most else f"{grouped(least)}\N{EN DASH}{grouped(most)}"


def _point(kind: int) -> Draw:
    return lambda pen, x, y: pen.point((x, y), kind, 5, reach=4.2)


def _ring(kind: int) -> Draw:
    def sign(pen: Pen, x: float, y: float) -> None:
        pen.ring((x, y), 4.8 * pen.unit, kind, 5)
        pen.point((x, y), kind, 5.1, reach=2.4)

    return sign


def _tint_rows(texts: Sequence[str], wide: float) -> list[Entry]:
    """Return the tints side by side, in as many rows as they need."""
    rows: list[list[tuple[int, str]]] = [[]]
    for each in enumerate(texts):
        if rows[-1] and _row_width([*rows[-1], each]) > wide:
            rows.append([])
        rows[-1].append(each)
    return [Entry(_tints(row), [""], sign=_row_width(row)) for row in rows]


def _row_width(row: Sequence[tuple[int, str]]) -> float:
    return sum(_tint_width(text) for _, text in row)


def _tint_width(text: str) -> float:
    return max(17.0, width_of(text, SIZE) + 5)


def _tints(row: Sequence[tuple[int, str]]) -> Draw:
    def sign(pen: Pen, x: float, y: float) -> None:
        left = x - 6.5
        for place, text in row:
            wide = _tint_width(text)
            home = pen.palette["home"]
            colour: Colour = over(pen.palette[f"tint-{place - 1}"], home) if place else home
            edge = pen.palette["border-region"]
            pen.axes.add_patch(
                Rectangle(
                    (left, y - 4.2),
                    wide,
                    9,
                    facecolor=colour,
                    edgecolor=edge,
                    linewidth=0.4 * pen.scale,
                    zorder=5,
                )
            )
            pen.write(text, (left + wide / 2, y - 2.0), SIZE)
            left += wide

    return sign


def _dash(number: int) -> Draw:
    def sign(pen: Pen, x: float, y: float) -> None:
        left, right, ticks = x - 6.5, x + 6.5, f"zone-{number}-tick"
        axes, palette = pen.axes, pen.palette
        if ticks in palette:
            for at in (left + 1.6 * step for step in range(9)):
                line = Line2D([at, at], [y - 2, y + 2], color=palette[ticks], linewidth=0.5 * pen.scale)
                axes.add_line(line)
        else:
            band = Rectangle(
                (left, y - 2), right - left, 4, facecolor=palette[f"zone-{number}-band"], linewidth=0
            )
            axes.add_patch(band)
        dash = (0, tuple(each / ZONE_WIDTH for each in ZONE_DASHES[number]))
        line = Line2D([left, right], [y + 0.7, y + 0.7], color=palette[f"zone-{number}"], linestyle=dash)
        line.set(linewidth=ZONE_WIDTH * pen.scale, dash_capstyle="round", zorder=5.1)
        axes.add_line(line)

    return sign
