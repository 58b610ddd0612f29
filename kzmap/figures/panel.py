"""One map drawn: the base map, the marks, the names, the scale."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from matplotlib.patheffects import Stroke

from kzmap.figures import topology
from kzmap.figures.badge_names import NAME_LINE, NAME_SIZE, NUMBER
from kzmap.figures.base import Ground
from kzmap.figures.counts import count_by_region
from kzmap.figures.glyphs import Pen
from kzmap.figures.labels import LINE, Label, city_labels, placed
from kzmap.figures.land import area_of
from kzmap.figures.locator import draw_locator
from kzmap.figures.look import FONTS
from kzmap.figures.names import AreaName, area_names, countries, neighbours, waters
from kzmap.figures.naming import named
from kzmap.figures.places import has_own_area
from kzmap.figures.scale import draw_scale
from kzmap.figures.tags import TAG_SIZE, Tag

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matplotlib.axes import Axes
    from shapely.geometry.base import BaseGeometry

    from kzmap.figures.badges import Badge
    from kzmap.figures.marks import Mark
    from kzmap.figures.sheet import Sheet
    from kzmap.figures.spots import Rectangle
    from kzmap.figures.standing import Standing
    from kzmap.figures.view import View

_LINE_UP = 0.6  # points of the baseline above the lower edge of a line of a badge's name


class Panel:
    """A map in a rectangle of the sheet whose lower left corner is at a spot, with what stands on it."""

    def __init__(
        self, sheet: Sheet, view: View, stands: Standing, at: tuple[float, float], *, label: str
    ) -> None:
        self.sheet, self.view, self.stands = sheet, view, stands
        self.metres, self.paper = stands.metres, stands.paper
        self.axes: Axes = sheet.axes((*at, *self.paper), label=label)
        limits = {"xlim": (view.box.left, view.box.right), "ylim": (view.box.bottom, view.box.top)}
        self.axes.set(**limits, xticks=[], yticks=[], aspect="equal")
        for spine in self.axes.spines.values():
            spine.set(color=sheet.palette["border"], linewidth=0.5 * sheet.scale, zorder=9)
        self.pen = Pen(self.axes, sheet.palette, self.metres, sheet.scale, view.lang)
        self.corner = np.array([view.box.left, view.box.bottom])
        self.spot = at

    def draw(self, *, first: int, letters: Mapping[str, str]) -> None:
        """Draw all of it.

        `first` is the first number of its marks, where they are numbered; `letters` stand for the names of
        areas that found no room.
        """
        ground = self._ground()
        stands, view = self.stands, self.view
        self._corners()
        self._areas(ground)
        if view.numbers:
            _number(stands.marks, first)
        rings = self._rings()
        self._leaders()
        for mark in reversed(stands.marks):
            self.pen.mark(mark, self._at(mark.x, mark.y), 6)
        for badge in stands.badges:
            self._badge_name(badge, letters)
        self._names(rings, ground.inner_borders(view.edition))

    def _ground(self) -> Ground:
        """Draw the base map, and return it."""
        view = self.view
        ground = Ground(
            self.axes, view.plane, view.box, self.sheet.palette, metres=self.metres, scale=self.sheet.scale
        )
        ground.land(view.focus or topology.home())
        if not view.focus:  # beside the regions in focus nothing was counted
            ground.regions(view.edition, count_by_region(view.incidents, view.edition), view.steps)
        if view.relief:
            ground.relief()
        ground.water()
        if view.zones:
            ground.zones(view.zones)
        ground.borders(view.edition)
        if view.focus:
            ground.outline(view.focus)
        return ground

    def _at(self, x: float, y: float) -> tuple[float, float]:
        """Return a spot of the paper in metres."""
        return (float(self.corner[0] + x * self.metres), float(self.corner[1] + y * self.metres))

    def _areas(self, ground: Ground) -> None:
        """Draw what the badges stand for, unless it is drawn anyway."""
        for badge in self.stands.badges:
            place = badge.mark.main
            shape = area_of(place)
            if shape is not None and has_own_area(place, self.view.edition):
                ground.area(shape, filled=not place.id.startswith("region:"))

    def _rings(self) -> list[Rectangle]:
        """Draw the rings of places; return what they cover."""
        found = []
        for place in (place for mark in self.stands.points for place in mark.ringed):
            x, y = self.view.plane.points(np.array([[place.lon, place.lat]]))[0]
            radius, kind = place.radius * 1000, place.shares.index(max(place.shares))
            self.pen.ring((x, y), radius, kind, 3)
            corners = np.array([[x - radius, y - radius], [x + radius, y + radius]])
            found.append(tuple(((corners - self.corner) / self.metres).ravel()))
        return found

    def _leaders(self) -> None:
        """Draw a line from each badge that stands beside its area into the area."""
        for badge in self.stands.badges:
            if badge.leader:
                self._line((badge.mark.x, badge.mark.y), badge.mark.anchor, 0.9)
                spot, colour = self._at(*badge.mark.anchor), self.sheet.palette
                self.pen.disc(spot, 1.9, colour["mark-edge"], 5)
                self.pen.disc(spot, 1.4, colour["leader"], 5)

    def _line(self, start: tuple[float, float], end: tuple[float, float], width: float) -> None:
        """Draw a line that leads from one thing to another, with a halo."""
        colours, scale = self.sheet.palette, self.sheet.scale
        ends = np.array([self._at(*start), self._at(*end)])
        for colour, more in (("mark-edge", 1.4), ("leader", 0.0)):
            self.axes.plot(
                *ends.T, color=colours[colour], linewidth=(width + more) * scale, zorder=5, scalex=False,
                scaley=False, solid_capstyle="butt",
            )  # fmt: skip

    def _badge_name(self, badge: Badge, letters: Mapping[str, str]) -> None:
        """Write the name of an area at its badge, or the letter or number that stands for it."""
        mark = badge.mark
        lines = [line.replace(NUMBER, f"[{mark.number}]") for line in badge.lines]
        if badge.keyed and not mark.number:
            lines = [letters[mark.main.name]]
        left, _, right, top = badge.block
        x = {"left": left, "right": right}.get(badge.align, (left + right) / 2)
        for number, line in enumerate(lines, 1):
            y = top - number * NAME_LINE + _LINE_UP
            bold = badge.keyed and not mark.number
            self._write(line, (x, y), NAME_SIZE, "text", ha=badge.align, bold=bold)

    def _names(self, rings: list[Rectangle], inner: BaseGeometry) -> None:
        """Write the names of marks, then of Kazakhstan's cities, of countries and seas, of cities abroad."""
        view, stands = self.view, self.stands
        spots = [(mark.x, mark.y) for mark in stands.points]
        cities = city_labels(view.plane, view.box, self.metres, view.lang, year=view.year, skip=spots)
        home = [label for label in cities if label.look == "city"]
        outlines = [mark.outline for mark in stands.marks]
        own = named(stands.points, home, stands.taken, self.paper, outlines=outlines, numbered=view.numbers)
        # on a map of the country a name beside a lake reads as that of the land
        wet = waters(view.lang, beside=bool(view.focus))
        wanted = [*wet, *countries(view.lang, home=None if view.focus else inner)]
        if view.focus:
            wanted += neighbours(view.edition, view.focus, view.lang)
        boxes = [*stands.taken, *own.covers]
        areas = area_names(view.plane, view.box, self.metres, wanted, [*boxes, *rings])
        boxes += [each.box for each in areas]
        abroad = [label for label in cities if label.look != "city"]
        outlines += [shapely.Point(each.at).buffer(each.reach) for each in own.labels if each.is_dot]
        for each in [*own.labels, *placed(abroad, boxes, self.paper, outlines)]:
            if each.look.startswith("city"):
                self.pen.disc(self._at(*each.at), 1.15, self.sheet.palette[each.look], 5.5)
            self._label(each)
        for tag in own.tags:
            self._tag(tag)
        for name in areas:
            self._write_area(name)

    def _label(self, label: Label) -> None:
        """Write the name of a mark or city, line by line from below."""
        left, bottom, right, _ = label.box
        x = {"left": left, "right": right}.get(label.align, (left + right) / 2)
        for number, line in enumerate(reversed(label.lines)):
            y = bottom + number * label.size * LINE
            self._write(line, (x, y), label.size, label.look, ha=label.align)

    def _tag(self, tag: Tag) -> None:
        """Write the number of a mark, with a line where it is not at it."""
        if tag.line:
            self._line(*tag.line, 0.6)
        left, bottom, right, _ = tag.box
        self._write(tag.text, ((left + right) / 2, bottom), TAG_SIZE, "text", ha="center")

    def _write(  # noqa: PLR0913 - what a name looks like
        self, text: str, at: tuple[float, float], size: float, look: str, *,
        ha: str = "left", bold: bool = False,
    ) -> None:  # fmt: skip
        """Write a name with a halo; the halo is drawn apart, so that the name itself stays text."""
        scale, halo = self.sheet.scale, self.sheet.palette["city-halo"]
        style: dict[str, Any] = {"size": size * scale, "ha": ha, "va": "bottom", "family": list(FONTS)}
        style["weight"] = "bold" if bold else "normal"
        around = [Stroke(linewidth=1.5 * scale, foreground=halo)]
        self.axes.text(*self._at(*at), text, color=halo, zorder=6.4, path_effects=around, **style)
        self.axes.text(*self._at(*at), text, color=self.sheet.palette[look], zorder=6.5, **style)

    def _write_area(self, name: AreaName) -> None:
        """Write the name of an area over its middle, with a halo."""
        scale, palette = self.sheet.scale, self.sheet.palette
        style: dict[str, Any] = {
            "size": name.size * scale, "ha": "center", "va": "center", "family": list(FONTS),
            "linespacing": 1.15, "style": "normal" if name.look == "country-name" else "italic",
        }  # fmt: skip
        ground = palette[name.on]
        around = [Stroke(linewidth=1.3 * scale, foreground=(*ground[:3], 0.75))]
        at = self._at(name.x, name.y)
        self.axes.text(*at, name.text, color=(*ground[:3], 0.0), zorder=5.35, path_effects=around, **style)
        self.axes.text(*at, name.text, color=palette[name.look], zorder=5.4, **style)

    def _corners(self) -> None:
        """Draw the scale and the locator."""
        if self.stands.scale:
            draw_scale(self.pen, self.view, self.stands.scale, self.paper)
        if self.stands.locator:
            left, bottom, right, top = self.stands.locator
            place = (self.spot[0] + left, self.spot[1] + bottom, right - left, top - bottom)
            draw_locator(self.sheet, self.view, place)


def _number(marks: list[Mark], first: int) -> None:
    """Give each mark a number, those of most incidents first."""
    order = sorted(marks, key=lambda mark: (-mark.count, mark.main.name))
    for number, mark in enumerate(order, first):
        mark.number = number
