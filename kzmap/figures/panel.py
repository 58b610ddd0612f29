"""One map: the base map, the marks, the names, the scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.patheffects import Stroke
from matplotlib_scalebar.scalebar import ScaleBar

from kzmap.figures.badges import area_of, badge_marks, rectangle
from kzmap.figures.base import Ground
from kzmap.figures.counts import count_by_region
from kzmap.figures.glyphs import Pen
from kzmap.figures.labels import Label, city_labels, placed
from kzmap.figures.look import FONTS
from kzmap.figures.marks import RING_KM, Mark, point_marks
from kzmap.figures.names import AreaName, area_names
from kzmap.figures.places import Place, areas_of, points_of

if TYPE_CHECKING:
    from geopandas import GeoDataFrame
    from matplotlib.axes import Axes

    from kzmap.areas import Edition
    from kzmap.figures.badges import Rectangle
    from kzmap.figures.plane import Box, Plane
    from kzmap.figures.sheet import Sheet

_BAR_SHARE = 0.16  # of the width: about how long the scale is
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
    locator: frozenset[str] = frozenset()


class Panel:
    """A map in a rectangle of the sheet; `marks` are what stands on it once drawn."""

    def __init__(
        self, sheet: Sheet, view: View, left: float, bottom: float, wide: float, *, label: str = "map"
    ) -> None:
        self.sheet, self.view = sheet, view
        self.metres = view.box.wide / wide
        self.paper = (wide, view.box.high / self.metres)
        self.axes: Axes = sheet.axes(left, bottom, *self.paper, label=label)
        limits = {"xlim": (view.box.left, view.box.right), "ylim": (view.box.bottom, view.box.top)}
        self.axes.set(**limits, xticks=[], yticks=[], aspect="equal")
        for spine in self.axes.spines.values():
            spine.set(color=sheet.palette["border"], linewidth=0.5 * sheet.scale, zorder=9)
        self.pen = Pen(self.axes, sheet.palette, self.metres, sheet.scale)
        self.corner = np.array([view.box.left, view.box.bottom])
        self.counts = count_by_region(view.incidents, view.edition)
        self.marks: list[Mark] = []

    def draw(self, *, scale: bool = True) -> None:
        """Draw all of it."""
        view = self.view
        ground = Ground(self.axes, view.plane, view.box, self.sheet.palette, self.metres, self.sheet.scale)
        ground.land(relief=view.relief)
        ground.regions(view.edition, self.counts)
        ground.water()
        ground.borders(view.edition)
        if view.zones:
            ground.zones()
        points = point_marks(points_of(view.places), view.plane, self.corner, self.metres)
        taken = [rectangle(mark, 1.0) for mark in points]
        if scale:
            taken += self._scale_and_locator(taken)
        badges = badge_marks(areas_of(view.places), view.plane, view.box, self.metres, taken)
        self._areas(ground, badges)
        self.marks = [*points, *badges]
        self._number()
        self._rings(points)
        self._leaders(badges)
        for mark in reversed(self.marks):
            self.pen.mark(mark, *self._at(mark.x, mark.y), 6)
        self._names(taken)

    def _at(self, x: float, y: float) -> tuple[float, float]:
        """Return a spot of the paper in metres."""
        return (float(self.corner[0] + x * self.metres), float(self.corner[1] + y * self.metres))

    def _number(self) -> None:
        if self.view.numbers:
            for number, mark in enumerate(
                sorted(self.marks, key=lambda mark: (-mark.count, mark.main.name)), 1
            ):
                mark.number = number

    def _areas(self, ground: Ground, badges: list[Mark]) -> None:
        """Draw what the badges stand for, unless it is a region or a zone that is drawn anyway."""
        for mark in badges:
            shape = area_of(mark.main)
            if shape is not None and mark.main.kind == "border_region":
                ground.area(shape)

    def _rings(self, points: list[Mark]) -> None:
        """Draw the ring of each place that reaches out from under its mark."""
        for mark in points:
            for place in mark.places:
                x, y = self.view.plane.points(np.array([[place.lon, place.lat]]))[0]
                away = np.hypot(x - self._at(mark.x, mark.y)[0], y - self._at(mark.x, mark.y)[1])
                radius = place.radius * 1000
                if place.radius > RING_KM and radius + away > (mark.half[0] + 1) * self.metres:
                    kind = max(range(len(place.shares)), key=lambda number, place=place: place.shares[number])  # type: ignore[misc]
                    self.pen.ring(x, y, radius, kind, 3)

    def _leaders(self, badges: list[Mark]) -> None:
        """Draw a line from each badge that stands beside its area to the area."""
        colour, scale = self.sheet.palette["border"], self.sheet.scale
        for mark in badges:
            if mark.anchor is None or np.hypot(mark.x - mark.anchor[0], mark.y - mark.anchor[1]) < 1:
                continue
            ends = np.array([self._at(mark.x, mark.y), self._at(*mark.anchor)])
            self.axes.plot(*ends.T, color=colour, linewidth=0.7 * scale, zorder=5, scalex=False, scaley=False)
            self.axes.plot(
                *ends[1:].T, "s", color=colour, markersize=2.2 * scale, zorder=5, scalex=False, scaley=False
            )

    def _names(self, taken: list[Rectangle]) -> None:
        view = self.view
        named = [_mark_label(mark) for mark in self.marks]
        spots = [(mark.x, mark.y) for mark in self.marks if mark.shape != "badge"]
        cities = city_labels(view.plane, view.box, self.metres, view.lang, skip=spots)
        home = [label for label in cities if label.look == "city"]
        found = placed([*named, *home], taken, self.paper)
        areas = area_names(
            view.plane, view.box, self.metres, view.lang, [*taken, *(each.box for each in found)]
        )
        boxes = [*taken, *(each.box for each in [*found, *areas])]
        found += placed([label for label in cities if label.look != "city"], boxes, self.paper)
        cities_shown = [each for each in found if each in cities or each.reach < 2]
        for each in cities_shown:
            self.pen.disc(*self._at(*each.at), 1.15, self.sheet.palette[each.look], 5.5)
        for each in found:
            self._write(each.text, each.x, each.y, each.size, each.look, bold=each.bold)
        for name in areas:
            self._write_area(name)

    def _write(self, text: str, x: float, y: float, size: float, look: str, *, bold: bool) -> None:
        """Write a name with a halo; the halo is drawn apart, so that the name itself stays text."""
        weight = "bold" if bold else "normal"
        style = {
            "size": size * self.sheet.scale,
            "ha": "left",
            "va": "bottom",
            "family": list(FONTS),
            "weight": weight,
        }
        halo = self.sheet.palette["city-halo"]
        spot = self._at(x, y)
        self.axes.text(
            *spot, text, color=halo, zorder=6.4, **style,
            path_effects=[Stroke(linewidth=1.5 * self.sheet.scale, foreground=halo)],
        )  # fmt: skip
        self.axes.text(*spot, text, color=self.sheet.palette[look], zorder=6.5, **style)

    def _write_area(self, name: AreaName) -> None:
        water = name.look == "water-name"
        self.axes.text(
            *self._at(name.x, name.y), name.text, size=name.size * self.sheet.scale, ha="center", va="center",
            color=self.sheet.palette[name.look], family=list(FONTS), style="italic" if water else "normal",
            linespacing=1.15, zorder=5.4,
        )  # fmt: skip

    def _scale_and_locator(self, taken: list[Rectangle]) -> list[Rectangle]:
        """Draw the scale, north where it is up, and the locator, each in the corner with most room."""
        corners = _Corners(self.paper, taken)
        found = []
        if self.view.locator:
            found.append(self._locator(corners))
        found.append(self._scale(corners))
        return found

    def _scale(self, corners: _Corners) -> Rectangle:
        wide = self.paper[0] * _BAR_SHARE * 1.9 + 14
        corner, box = corners.take(wide, 19)
        font = {"family": list(FONTS), "size": 6.2 * self.sheet.scale}
        bar = ScaleBar(
            1, "m", length_fraction=_BAR_SHARE * 1.2, width_fraction=0.0035, location=corner, frameon=False,
            color=self.sheet.palette["text"], scale_loc="top", font_properties=font, pad=0.3, border_pad=0.35, sep=1.5,
        )  # fmt: skip
        bar.set_zorder(7)
        self.axes.add_artist(bar)
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


def _mark_label(mark: Mark) -> Label:
    number = f" [{mark.number}]" if mark.number else ""
    wide = mark.half[0] + 1
    return Label(f"{mark.main.name}{number}", (mark.x, mark.y), wide, 6.6, "text")
