"""One map: the base map, the marks, the names, the scale."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.patheffects import Stroke
from matplotlib_scalebar.scalebar import ScaleBar

from kzmap.figures import topology
from kzmap.figures.badges import NAME_LINE, NAME_SIZE, area_of, badge_marks, rectangle
from kzmap.figures.base import Ground
from kzmap.figures.counts import count_by_region
from kzmap.figures.glyphs import Pen
from kzmap.figures.labels import Label, city_labels, placed, uncovered
from kzmap.figures.look import FONTS
from kzmap.figures.marks import RING_KM, Mark, point_marks
from kzmap.figures.names import AreaName, area_names, countries, neighbours, waters
from kzmap.figures.places import Place, areas_of, points_of
from kzmap.figures.words import WORDS, grouped

if TYPE_CHECKING:
    from geopandas import GeoDataFrame
    from matplotlib.axes import Axes
    from shapely.geometry.base import BaseGeometry

    from kzmap.areas import Edition
    from kzmap.figures.badges import Badge, Rectangle
    from kzmap.figures.plane import Box, Plane
    from kzmap.figures.sheet import Sheet

_BAR_SHARE = 0.2  # of the width: the longest that the scale may be
_ARROW = 19.0  # points of height of the arrow that points north
_INSET = 5.0  # points from the frame


@dataclass(frozen=True)
class View:
    """What a map shows, and how."""

    incidents: GeoDataFrame
    places: list[Place]
    plane: Plane
    box: Box
    edition: Edition
    lang: str
    zones: bool
    relief: bool
    numbers: bool
    steps: tuple[int, ...]
    focus: frozenset[str] = frozenset()
    title: str = ""


class Panel:
    """A map in a rectangle of the sheet; `marks` are what stands on it once drawn."""

    def __init__(  # noqa: PLR0913 - what it shows, and where on the sheet
        self, sheet: Sheet, view: View, left: float, bottom: float, wide: float, *, label: str, first: int
    ) -> None:
        self.sheet, self.view, self.first = sheet, view, first
        self.metres = view.box.wide / wide
        self.paper = (wide, view.box.high / self.metres)
        self.axes: Axes = sheet.axes((left, bottom, *self.paper), label=label)
        limits = {"xlim": (view.box.left, view.box.right), "ylim": (view.box.bottom, view.box.top)}
        self.axes.set(**limits, xticks=[], yticks=[], aspect="equal")
        for spine in self.axes.spines.values():
            spine.set(color=sheet.palette["border"], linewidth=0.5 * sheet.scale, zorder=9)
        self.pen = Pen(self.axes, sheet.palette, self.metres, sheet.scale)
        self.corner = np.array([view.box.left, view.box.bottom])
        self.marks: list[Mark] = []

    def draw(self, *, scale: bool = True) -> None:
        """Draw all of it."""
        view = self.view
        ground = Ground(
            self.axes, view.plane, view.box, self.sheet.palette, metres=self.metres, scale=self.sheet.scale
        )
        ground.land(view.focus or topology.home(), relief=view.relief)
        if not view.focus:  # beside the regions in focus nothing was counted
            ground.regions(view.edition, count_by_region(view.incidents, view.edition), view.steps)
        ground.water()
        ground.borders(view.edition)
        if view.focus:
            ground.outline(view.focus)
        if view.zones:
            ground.zones()
        points = point_marks(points_of(view.places), view.plane, self.corner, self.metres)
        taken = [rectangle(mark, 1.0) for mark in points]
        if scale:
            taken += self._scale_and_locator(taken)
        named = badge_marks(
            areas_of(view.places), view.plane, view.box, self.metres, taken, numbered=view.numbers
        )
        badges = [each.mark for each in named]
        self._areas(ground, badges)
        self.marks = [*points, *badges]
        self._number()
        rings = self._rings(points)
        self._leaders(badges)
        for mark in reversed(self.marks):
            self.pen.mark(mark, self._at(mark.x, mark.y), 6)
        self._badge_names(named)
        self._names(points, taken, rings, ground.inner_borders(view.edition))

    def _at(self, x: float, y: float) -> tuple[float, float]:
        """Return a spot of the paper in metres."""
        return (float(self.corner[0] + x * self.metres), float(self.corner[1] + y * self.metres))

    def _number(self) -> None:
        """Give each mark a number, those of most incidents first."""
        if self.view.numbers:
            order = sorted(self.marks, key=lambda mark: (-mark.count, mark.main.name))
            for number, mark in enumerate(order, self.first):
                mark.number = number

    def _areas(self, ground: Ground, badges: list[Mark]) -> None:
        """Draw what the badges stand for, unless it is a region or a zone that is drawn anyway."""
        for mark in badges:
            shape = area_of(mark.main)
            if shape is not None and mark.main.id.startswith(("border:", "part:")):
                ground.area(shape)

    def _rings(self, points: list[Mark]) -> list[Rectangle]:
        """Draw the ring of each place that reaches out from under its mark; return what they cover."""
        found = []
        for mark in points:
            for place in mark.places:
                x, y = self.view.plane.points(np.array([[place.lon, place.lat]]))[0]
                away = np.hypot(x - self._at(mark.x, mark.y)[0], y - self._at(mark.x, mark.y)[1])
                radius = place.radius * 1000
                if place.radius > RING_KM and radius + away > (mark.half[0] + 1) * self.metres:
                    kind = max(range(len(place.shares)), key=lambda number, place=place: place.shares[number])  # type: ignore[misc]
                    self.pen.ring((x, y), radius, kind, 3)
                    corners = np.array([[x - radius, y - radius], [x + radius, y + radius]])
                    found.append(tuple(((corners - self.corner) / self.metres).ravel()))
        return found

    def _leaders(self, badges: list[Mark]) -> None:
        """Draw a line from each badge that stands beside its area to the area."""
        colour, scale = self.sheet.palette["border"], self.sheet.scale
        for mark in badges:
            if np.hypot(mark.x - mark.anchor[0], mark.y - mark.anchor[1]) < 1:
                continue
            ends = np.array([self._at(mark.x, mark.y), self._at(*mark.anchor)])
            self.axes.plot(*ends.T, color=colour, linewidth=0.7 * scale, zorder=5, scalex=False, scaley=False)
            self.axes.plot(
                *ends[1:].T, "s", color=colour, markersize=2.2 * scale, zorder=5, scalex=False, scaley=False
            )

    def _badge_names(self, badges: list[Badge]) -> None:
        """Write the name of each area below its badge, where there was room for it."""
        for badge in badges:
            mark = badge.mark
            lines = [line.replace("[99]", f"[{mark.number}]") for line in badge.lines]
            for number, line in enumerate(lines, 1):
                y = mark.y - mark.half[1] - number * NAME_LINE + 0.6
                self._write(line, (mark.x, y), NAME_SIZE, "text", ha="center")

    def _names(
        self, points: list[Mark], taken: list[Rectangle], rings: list[Rectangle], inner: BaseGeometry
    ) -> None:
        """Write the names of marks, then of Kazakhstan's cities, of countries and seas, of cities abroad."""
        view = self.view
        spots = [(mark.x, mark.y) for mark in points]
        cities = city_labels(view.plane, view.box, self.metres, view.lang, skip=spots)
        home = [label for label in cities if label.look == "city"]
        found = self._mark_names(points, uncovered(home, taken), taken)
        wanted = [*waters(view.lang), *countries(view.lang, home=None if view.focus else inner)]
        if view.focus:
            wanted += neighbours(view.edition, view.focus, view.lang)
        around = [*taken, *rings, *(each.box for each in found)]
        areas = area_names(view.plane, view.box, self.metres, wanted, around)
        boxes = [*taken, *(each.box for each in found), *(each.box for each in areas)]
        abroad = [label for label in cities if label.look != "city"]
        found += placed(uncovered(abroad, boxes), boxes, self.paper)
        for each in found:
            if each.look.startswith("city"):
                self.pen.disc(self._at(*each.at), 1.15, self.sheet.palette[each.look], 5.5)
            self._write(each.text, (each.x, each.y), each.size, each.look)
        for name in areas:
            self._write_area(name)

    def _mark_names(self, points: list[Mark], home: list[Label], taken: list[Rectangle]) -> list[Label]:
        """Return the names of marks and home's cities that find room; a mark keeps its number in any case."""
        own = [_mark_label(mark) for mark in points]
        found = placed([*own, *home], taken, self.paper)
        nameless = [
            mark for mark, label in zip(points, own, strict=True) if label.at not in {f.at for f in found}
        ]
        if not self.view.numbers or not nameless:
            return found
        short = [replace(_mark_label(mark), text=f"[{mark.number}]") for mark in nameless]
        kept = [label for label in found if label.look != "city"]
        numbered = [
            *kept,
            *placed(short, [*taken, *(label.box for label in kept)], self.paper, all_of_them=True),
        ]
        boxes = [*taken, *(label.box for label in numbered)]
        return [*numbered, *placed(uncovered(home, boxes), boxes, self.paper)]

    def _write(self, text: str, at: tuple[float, float], size: float, look: str, *, ha: str = "left") -> None:
        """Write a name with a halo; the halo is drawn apart, so that the name itself stays text."""
        scale, halo = self.sheet.scale, self.sheet.palette["city-halo"]
        style: dict[str, Any] = {"size": size * scale, "ha": ha, "va": "bottom", "family": list(FONTS)}
        around = [Stroke(linewidth=1.5 * scale, foreground=halo)]
        self.axes.text(*self._at(*at), text, color=halo, zorder=6.4, path_effects=around, **style)
        self.axes.text(*self._at(*at), text, color=self.sheet.palette[look], zorder=6.5, **style)

    def _write_area(self, name: AreaName) -> None:
        style = "normal" if name.look == "country-name" else "italic"
        self.axes.text(
            *self._at(name.x, name.y), name.text, size=name.size * self.sheet.scale, ha="center", va="center",
            color=self.sheet.palette[name.look], family=list(FONTS), style=style, linespacing=1.15,
            zorder=5.4,
        )  # fmt: skip

    def _scale_and_locator(self, taken: list[Rectangle]) -> list[Rectangle]:
        """Draw the scale, north where it is up, and the locator, each in the corner with most room."""
        corners = _Corners(self.paper, taken)
        found = []
        if self.view.focus:
            found.append(self._locator(corners))
        found.append(self._scale(corners))
        return found

    def _scale(self, corners: _Corners) -> Rectangle:
        """Draw the scale, and above it an arrow where north is up everywhere."""
        north = self.view.plane.north_is_up(self.view.box)
        wide, high = self.paper[0] * _BAR_SHARE + 14, 19 + (_ARROW if north else 0)
        corner, box = corners.take(wide, high)
        unit = WORDS[self.view.lang]["km"]
        bar = ScaleBar(
            1, "m", fixed_value=_round_km(self.paper[0] * self.metres * _BAR_SHARE), fixed_units="km",
            width_fraction=0.9 / self.paper[1], location=corner, frameon=False, scale_loc="top", pad=0.3,
            border_pad=0.35, sep=1.5, rotation="horizontal-only", color=self.sheet.palette["text"],
            scale_formatter=lambda value, _: f"{grouped(round(value))} {unit}",
            font_properties={"family": list(FONTS), "size": 6.2 * self.sheet.scale},
        )  # fmt: skip
        bar.set_zorder(7)
        self.axes.add_artist(bar)
        if north:
            x = box[0] + 8 if "left" in corner else box[2] - 8
            y = box[3] - _ARROW if "lower" in corner else box[1]
            self.pen.north(self._at(x, y), WORDS[self.view.lang]["north"], 7)
        return box

    def _locator(self, corners: _Corners) -> Rectangle:
        """Draw the small map that tells where in the country the frame lies."""
        from kzmap.figures.locator import draw_locator, locator_size  # noqa: PLC0415 - draws a map itself

        _, box = corners.take(*locator_size(self.paper[0]))
        left, bottom = (
            self.axes.get_position().x0 * self.sheet.wide,
            self.axes.get_position().y0 * self.sheet.high,
        )
        draw_locator(
            self.sheet, self.view, (left + box[0], bottom + box[1], box[2] - box[0], box[3] - box[1])
        )
        return box


class _Corners:
    """The corners of a map, of which each is taken once, the freest first."""

    def __init__(self, paper: tuple[float, float], taken: list[Rectangle]) -> None:
        self.paper, self.taken = paper, taken
        self.left = ["lower left", "lower right", "upper left", "upper right"]

    def take(self, wide: float, high: float) -> tuple[str, Rectangle]:
        """Return the corner in which a box covers the fewest marks, and the box there."""
        boxes = {corner: self._box(corner, wide, high) for corner in self.left}
        best = min(self.left, key=lambda corner: sum(_overlap(boxes[corner], one) for one in self.taken))
        self.left.remove(best)
        return best, boxes[best]

    def _box(self, corner: str, wide: float, high: float) -> Rectangle:
        x = _INSET if "left" in corner else self.paper[0] - wide - _INSET
        y = _INSET if "lower" in corner else self.paper[1] - high - _INSET
        return (x, y, x + wide, y + high)


def _overlap(one: Rectangle, other: Rectangle) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _round_km(metres: float) -> float:
    """Return the longest round number of kilometres up to a length.

    Examples
    --------
    >>> _round_km(640_000), _round_km(19_000)
    (500.0, 10.0)
    """
    tens: float = 10 ** math.floor(math.log10(metres / 1000))
    steps = (step * tens for step in (5, 2, 1))
    return float(next(step for step in steps if step <= metres / 1000))


def _mark_label(mark: Mark) -> Label:
    number = f" [{mark.number}]" if mark.number else ""
    wide = mark.half[0] + 1
    return Label(f"{mark.main.name}{number}", (mark.x, mark.y), wide, 6.6, "text")
