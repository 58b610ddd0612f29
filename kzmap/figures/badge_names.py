"""How the name of a badge may be written: on which side of it, and in which lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kzmap.figures.text import name_lines, width_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kzmap.figures.marks import Mark
    from kzmap.figures.spots import Rectangle

NAME_SIZE = 6.2
NAME_LINE = 7.4
SIDES = ("below", "right", "left", "above")
"""Where a name stands, the most usual side first."""

NUMBER = "[99]"
"""Stands in a name for the number that its mark gets."""

_WIDTHS = (62.0, 92.0, 40.0)  # points after which a name breaks, the ones to be tried
_OVER = 1.35  # of that: a word so wide may stand in a line of its own
_LINES = 3  # of a name, at most
_KEY = "m"  # as wide as any letter


@dataclass(frozen=True)
class Choice:
    """A way to write a name beside a badge: on which side, in which lines, in which room relative to it."""

    side: str
    lines: list[str]
    part: Rectangle
    keyed: bool

    @property
    def align(self) -> str:
        """Which edge its lines have in common, or their middle."""
        return {"right": "left", "left": "right"}.get(self.side, "center")


def ways(mark: Mark, *, numbered: bool) -> Iterator[list[Choice]]:
    """Yield the ways to write a name on each side: in full, in shorter lines, as a letter or number."""
    name = f"{mark.main.name}\N{NO-BREAK SPACE}{NUMBER}" if numbered else mark.main.name
    for wide in _WIDTHS:
        lines = name_lines(name, NAME_SIZE, wide)
        if len(lines) <= _LINES and all(width_of(line, NAME_SIZE) < _OVER * wide for line in lines):
            yield _on_sides(mark, lines, keyed=False)
    yield _on_sides(mark, [NUMBER if numbered else _KEY], keyed=True)


def _on_sides(mark: Mark, lines: list[str], *, keyed: bool) -> list[Choice]:
    wide, high = mark.half
    name, tall = max(width_of(line, NAME_SIZE) for line in lines), len(lines) * NAME_LINE
    beside = wide + 1.6
    parts = {
        "below": (-name / 2, -high - 0.4 - tall, name / 2, -high - 0.4),
        "right": (beside, -tall / 2, beside + name, tall / 2),
        "left": (-beside - name, -tall / 2, -beside, tall / 2),
        "above": (-name / 2, high + 1.4, name / 2, high + 1.4 + tall),
    }
    return [Choice(side, lines, parts[side], keyed) for side in SIDES]
