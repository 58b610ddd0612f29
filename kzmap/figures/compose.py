"""The sheet put together: title, map or maps, legend, counts, sources."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pandas as pd
import shapely

from kzmap._files import geodata
from kzmap.figures import legend, topology
from kzmap.figures.caption import Shown
from kzmap.figures.counts import count_by_region, edition_drawn
from kzmap.figures.fitting import Fitted, Sheetful
from kzmap.figures.layout import EDGE, NOTE, SUBTITLE, TITLE, Words
from kzmap.figures.look import colours
from kzmap.figures.panel import Panel
from kzmap.figures.places import Place, places_of, points_of
from kzmap.figures.plane import Plane, frame_around, plane_for
from kzmap.figures.saved import MapFigure
from kzmap.figures.sheet import Sheet, scale_of
from kzmap.figures.telling import tell
from kzmap.figures.view import View
from kzmap.figures.words import counted
from kzmap.figures.years import by_year
from kzmap.filters import parts_of_region

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    from geopandas import GeoDataFrame
    from numpy.typing import NDArray

    from kzmap.filters import Filters


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
    steps: tuple[int, ...]
    counts: Mapping[str, int] | None
    sources: pd.DataFrame | None


def composed(order: Order) -> MapFigure:
    """Return the figure that was asked for.

    Raises
    ------
    InputError
        If it has no room for what it is to show.
    """
    sources = order.sources
    if sources is None:
        sources = pd.read_csv(str(geodata("sources.csv")), dtype="str")
    edition = edition_drawn(order.incidents, order.edition)
    telling = tell(order.incidents, order.lang, order.title, order.filters, sources=sources, edition=edition)
    places = places_of(order.incidents, order.lang)
    views = [_view(order, places)]
    if order.by_year:
        years = by_year(order.incidents, order.lang)
        telling = replace(telling, counting=[*years.notes, *telling.counting])
        views = [_of_year(order, views[0], year, rows) for year, rows in years.rows]
    scale = scale_of(order.wide)
    fitted = Sheetful(
        Words(telling.title, telling.subtitle, telling.notes),
        views,
        lambda wide: _groups(order, views, places, wide),
        order.wide / scale,
        order.high / scale if order.high else None,
    ).fitted()
    shown = Shown(order.incidents, sources, order.counts)
    figure = MapFigure(telling, shown, order.dpi, (order.wide / 72, fitted.layout.high * scale / 72))
    _draw(figure, Sheet(figure, colours(order.style)), fitted)
    return figure


def _view(order: Order, places: list[Place]) -> View:
    """Return the map of all incidents: of the regions or the box filtered by, else the country's."""
    focus = frozenset(part for code in order.filters.region for part in parts_of_region(code))
    box = order.filters.bbox
    shown = [shapely.box(*box)] if box else [topology.area(focus or topology.home())]
    spots = [shapely.Point(each.lon, each.lat) for each in points_of(places)]
    plane = plane_for(shown) if focus or box else Plane()
    return View(
        incidents=order.incidents, places=places, plane=plane, box=frame_around(plane, [*shown, *spots]),
        edition=edition_drawn(order.incidents, order.edition), lang=order.lang,
        zones=order.zones and not focus, relief=order.relief, numbers=order.numbers, steps=order.steps,
        focus=focus,
    )  # fmt: skip


def _of_year(order: Order, view: View, year: int, rows: NDArray[np.intp]) -> View:
    incidents = order.incidents.iloc[rows]
    title = f"{year}: {counted(order.lang, 'incidents', len(incidents))}"
    edition = edition_drawn(incidents, order.edition, latest=f"{year}-12-31")
    places = [replace(each, rows=rows[each.rows]) for each in places_of(incidents, order.lang)]
    return replace(view, incidents=incidents, places=places, edition=edition, title=title)


def _groups(order: Order, views: list[View], places: list[Place], wide: float) -> list[legend.Group]:
    """Return what the legend tells, its texts no wider than `wide`: what the maps show, and no more."""
    lang = order.lang
    shares = [sum(each) for each in zip(*(place.shares for place in places), strict=True)]
    groups = [legend.type_group(shares, lang, wide), legend.mark_group(places, lang, wide)]
    if not views[0].focus:
        counts = [count_by_region(view.incidents, view.edition).values() for view in views]
        most = max((count for each in counts for count in each), default=0)
        editions = list(dict.fromkeys(view.edition for view in views))
        groups.append(legend.region_group(most, order.steps, editions, lang, wide))
    return [*groups, legend.zone_group(lang, wide)] if views[0].zones else groups


def _draw(figure: MapFigure, sheet: Sheet, fitted: Fitted) -> None:
    layout = fitted.layout
    y = layout.high - EDGE
    for line in layout.title:
        y -= TITLE.line
        sheet.write(line, (EDGE, y + 3.4), TITLE.size, bold=True)
    for line in layout.subtitle:
        y -= SUBTITLE.line
        sheet.write(line, (EDGE, y + 2.4), SUBTITLE.size, colour="muted")
    for (view, stands), (left, bottom, _, high) in zip(fitted.maps, layout.maps, strict=True):
        if view.title:
            sheet.write(view.title, (left, bottom + high + 2.8), SUBTITLE.size, bold=True)
        label = "map" if len(fitted.maps) == 1 else f"map {view.title.partition(':')[0]}"
        panel = Panel(sheet, view, stands, (left, bottom), label=label)
        panel.draw(first=len(figure.marks) + 1, letters=fitted.letters)
        figure.marks += stands.marks
    legend.draw(sheet, layout.legend, *layout.legend_at, layout.legend_wide)
    y = EDGE + len(layout.notes) * NOTE.line
    for line in layout.notes:
        y -= NOTE.line
        sheet.write(line, (EDGE, y + 1.8), NOTE.size, colour="muted")
