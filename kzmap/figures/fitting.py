"""A sheet made to fit: the maps large enough for what stands on them, letters explained in a note."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from kzmap.errors import InputError
from kzmap.figures.layout import Groups, Layout, Words, laid_out
from kzmap.figures.standing import Standing, letters, standing
from kzmap.figures.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kzmap.figures.marks import Mark
    from kzmap.figures.view import View

_HIGHEST = 4.0  # times its width: no sheet gets higher only for where badges stand


class Fitted(NamedTuple):
    """A layout, its maps with what stands on them, and the letters that stand for names without room."""

    layout: Layout
    maps: list[tuple[View, Standing]]
    letters: Mapping[str, str]

    @property
    def marks(self) -> list[Mark]:
        """The marks of all maps."""
        return [mark for _, stands in self.maps for mark in stands.marks]

    @property
    def astray(self) -> bool:
        """Whether a badge stands across the state border from its area."""
        return any(badge.astray for _, stands in self.maps for badge in stands.badges)

    @property
    def leaders(self) -> bool:
        """Whether lines lead from badges into areas beside them."""
        return any(badge.leader for _, stands in self.maps for badge in stands.badges)


@dataclass(frozen=True)
class Sheetful:
    """What a sheet is to hold; its width and height are in points of the design, no height is as need be."""

    words: Words
    views: list[View]
    groups: Groups
    brief: Groups
    wide: float
    high: float | None

    def fitted(self) -> Fitted:
        """Return how it fits; small maps without room for their marks stand in fewer columns.

        So do those on which a badge would stand across the state border, unless the sheet became very high.

        Raises
        ------
        InputError
            If it does not fit.
        """
        columns, found = None, None
        while True:
            layout = self._laid_out({}, columns)
            if found and layout.high > _HIGHEST * self.wide:
                return found
            try:
                found = self._filled(layout)
            except InputError:
                if layout.columns == 1 or self.high:
                    raise
            if found and (layout.columns == 1 or self.high or not found.astray):
                return found
            columns = layout.columns - 1

    def _filled(self, layout: Layout) -> Fitted:
        """Fill a layout; areas whose names have no room get letters and a note, which may take some room."""
        known: dict[str, str] = {}
        while True:
            maps = []
            for number, (view, (_, _, wide, high)) in enumerate(zip(self.views, layout.maps, strict=True)):
                own = replace(view, box=view.box.fitted(wide / high))
                maps.append((own, standing(own, wide, scale=number == 0)))
            numbered = self.views[0].numbers
            found = {} if numbered else letters([stands for _, stands in maps])
            if set(found) <= set(known):
                return Fitted(layout, maps, known)
            known = found
            layout = self._laid_out(known, layout.columns)

    def _laid_out(self, known: Mapping[str, str], columns: int | None) -> Layout:
        words = self.words
        if known:
            names = "; ".join(
                f"{letter}\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{name}" for name, letter in known.items()
            )
            note = WORDS[self.views[0].lang]["keyed"].format(names=names)
            words = words._replace(notes=[note, *words.notes])
        return laid_out(
            words, self.wide, self.high, self.views[0].box, panels=len(self.views), groups=self.groups,
            brief=self.brief, columns=columns,
        )  # fmt: skip
