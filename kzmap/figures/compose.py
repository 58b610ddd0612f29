"""The sheet put together: title, map or maps, legend, counts, sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd
import shapely

from kzmap._files import geodata
from kzmap.figures import legend, topology
from kzmap.figures.caption import Shown
from kzmap.figures.counts import count_by_region, edition_drawn
from kzmap.figures.look import colours
from kzmap.figures.panel import Panel, View
from kzmap.figures.places import Place, places_of, points_of
from kzmap.figures.plane import Plane, frame_around, plane_for
from kzmap.figures.saved import MapFigure
from kzmap.figures.sheet import Sheet, scale_of
from kzmap.figures.telling import Telling, tell
from kzmap.figures.text import wrapped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geopandas import GeoDataFrame

    from kzmap.filters import Filters

_TITLE, _SUBTITLE, _NOTE = 10.0, 7.0, 6.0
_EDGE = 2.0  # points of white around all
_SIDE = 158.0  # points: the column of the legend beside a map


@dataclass(frozen=True)
class Order:
    """What was asked for; lengths in points of paper."""

    incidents: GeoDataFrame
    title: str | None
    lang: str
    edition: str
    style: str
    wide: float
    high: float | None
    dpi: int
    filters: Filters
    by_year: bool
    relief: bool
    zones: bool
    numbers: bool
    counts: Mapping[str, int] | None
    sources: pd.DataFrame | None


def composed(order: Order) -> MapFigure:
    """Return the figure that was asked for."""
    sources = order.sources
    if sources is None:
        sources = pd.read_csv(str(geodata("sources.csv")), dtype="str")
    telling = tell(order.incidents, order.lang, order.title, order.filters, sources)
    shown = Shown(order.incidents, sources, order.counts)
    places = places_of(order.incidents, order.lang)
    view = _view(order, places)
    return _Composition(order, telling, shown, view).drawn()


def _view(order: Order, places: list[Place]) -> View:
    focus = _focus(order.filters)
    home = topology.area(frozenset(each.code for each in topology.units() if each.country == "KZ"))
    shown = [topology.area(focus)] if focus else [home]
    if order.filters.bbox:
        shown = [shapely.box(*order.filters.bbox)]
    spots = [shapely.Point(each.lon, each.lat) for each in points_of(places)]
    plane = plane_for(shown) if focus or order.filters.bbox else Plane()
    return View(
        incidents=order.incidents, places=places, plane=plane, box=frame_around(plane, [*shown, *spots]),
        edition=edition_drawn(order.incidents, order.edition), lang=order.lang, zones=order.zones and not focus,
        relief=order.relief, numbers=order.numbers, locator=focus,
    )  # fmt: skip


def _focus(filters: Filters) -> frozenset[str]:
    """Return today's units of the regions that are filtered by."""
    from kzmap.filters import parts_of_region  # noqa: PLC0415

    return frozenset(part for code in filters.region for part in parts_of_region(code))


class _Composition:
    """The parts of the sheet, measured and then drawn from the top down, all in points of the design."""

    def __init__(self, order: Order, telling: Telling, shown: Shown, view: View) -> None:
        self.order, self.telling, self.shown, self.view = order, telling, shown, view
        self.scale = scale_of(order.wide)
        self.wide = order.wide / self.scale
        self.inner = self.wide - 2 * _EDGE
        self.title = wrapped(telling.title, _TITLE, self.inner, bold=True) if telling.title else []
        self.subtitle = [line for text in telling.subtitle for line in wrapped(text, _SUBTITLE, self.inner)]
        self.notes = [line for text in telling.notes for line in wrapped(text, _NOTE, self.inner)]

    def drawn(self) -> MapFigure:
        """Draw all."""
        groups = self._groups()
        split = legend.columns(groups, self.inner)
        head = len(self.title) * 12.6 + len(self.subtitle) * 9.2 + 4
        foot = len(self.notes) * 7.8 + 2
        below = legend.height(split)
        map_high = self.inner * self.view.box.high / self.view.box.wide
        high = head + map_high + 7 + below + 6 + foot + 2 * _EDGE
        figure = MapFigure(self.telling, self.shown, self.order.dpi, (self.wide * self.scale / 72, high * self.scale / 72))
        sheet = Sheet(figure, colours(self.order.style))
        y = high - _EDGE
        y = self._head(sheet, y)
        panel = Panel(sheet, self.view, _EDGE, y - map_high, self.inner)
        panel.draw()
        figure.marks = panel.marks
        y -= map_high + 7
        legend.draw(sheet, split, _EDGE, y, self.inner)
        self._foot(sheet, y - below - 6)
        return figure

    def _groups(self) -> list[legend.Group]:
        """Return what the legend tells: what the map shows, and no more."""
        order, view = self.order, self.view
        shares = [sum(each) for each in zip(*(place.shares for place in view.places), strict=True)]
        several = bool((order.incidents["region"].map(len) > 1).any())
        groups = [
            legend.type_group(shares, order.lang),
            legend.mark_group(view.places, order.lang),
            legend.region_group(
                count_by_region(order.incidents, view.edition), view.edition, order.lang, several=several
            ),
        ]
        return [*groups, legend.zone_group(order.lang)] if view.zones else groups

    def _head(self, sheet: Sheet, y: float) -> float:
        for line in self.title:
            y -= 12.6
            sheet.write(line, _EDGE, y + 3.4, _TITLE, bold=True)
        for line in self.subtitle:
            y -= 9.2
            sheet.write(line, _EDGE, y + 2.4, _SUBTITLE, colour="muted")
        return y - 4

    def _foot(self, sheet: Sheet, y: float) -> None:
        for line in self.notes:
            y -= 7.8
            sheet.write(line, _EDGE, y + 1.8, _NOTE, colour="muted")
