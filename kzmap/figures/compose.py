"""The sheet put together: title, map or maps, legend, counts, sources."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import shapely

from kzmap.areas import zone_table
from kzmap.figures import legend, signs, topology
from kzmap.figures.alt import alt_text
from kzmap.figures.caption import Shown
from kzmap.figures.counts import count_by_region, steps_for
from kzmap.figures.fitting import Fitted, Sheetful
from kzmap.figures.layout import EDGE, NOTE, SUBTITLE, TITLE, Groups, Words, with_legend
from kzmap.figures.look import colours
from kzmap.figures.panel import Panel
from kzmap.figures.places import Place, drawn_of, named_apart, places_of, points_of, shares_of
from kzmap.figures.plane import Plane, frame_around, plane_for
from kzmap.figures.regions import edition_drawn, edition_sentence, edition_with, last_day
from kzmap.figures.saved import MapFigure, OneMap
from kzmap.figures.sheet import Sheet, scale_of
from kzmap.figures.telling import tell
from kzmap.figures.view import View
from kzmap.figures.words import WORDS, counted
from kzmap.figures.years import by_year
from kzmap.filters import parts_of_region
from kzmap.sources import sources_to_cite

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    import pandas as pd
    from geopandas import GeoDataFrame
    from numpy.typing import NDArray

    from kzmap.areas import Edition, Zone
    from kzmap.filters import Filters

_SEEN = 0.001  # of the frame: of a region that has less, no tint is seen


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
        If it has no room for what it is to show, or the edition has no such region.
    """
    sources = sources_to_cite(order.sources)
    edition = _edition(order, order.incidents)
    telling = tell(order.incidents, order.lang, order.title, order.filters, sources=sources, edition=edition)
    places = named_apart(places_of(order.incidents, order.lang), edition, order.lang)
    views = [_view(order, places, edition)]
    zones = _zones_in(views[0])
    if order.by_year:
        years = by_year(order.incidents, order.lang)
        telling = replace(telling, counting=[*years.notes, *telling.counting])
        views = [_of_year(order, views[0], year, rows) for year, rows in years.rows]
        steps = steps_for(count_by_region(view.incidents, view.edition) for view in views)
        views = [replace(view, steps=steps) for view in views]
    key = _Key(order, views, places, zones, sources)
    if not views[0].focus and not any(key.counts):  # without tints no legend tells whose regions they are
        own = edition_sentence(_editions(views), order.lang)
        telling = replace(telling, counting=[own, *telling.counting])
    scale = scale_of(order.wide)
    at_most = signs.signs_at_most(places, edition)
    fitted = Sheetful(
        Words(telling.title, telling.subtitle, telling.notes, [view.title for view in views if view.title]),
        views,
        key.of(at_most),
        key.least(at_most),
        order.wide / scale,
        order.high / scale if order.high else None,
    ).fitted()
    key.counts = {count for view, _ in fitted.maps for count in _counts(view, framed=True)}
    found = signs.signs_of(fitted.marks, edition, beside=fitted.leaders)
    layout = with_legend(
        fitted.layout,
        [
            key.of(found),
            key.of(found, brief=True),
            key.of(found._replace(strips=False), brief=True),
            key.least(found),
        ],
        free=order.high is None,
    )
    shown = Shown(order.incidents, sources, order.counts, zones)
    figure = MapFigure(telling, shown, order.dpi, (order.wide / 72, layout.high * scale / 72))
    _draw(figure, Sheet(figure, colours(order.style), order.lang), fitted._replace(layout=layout))
    figure.telling = replace(telling, alt=alt_text(telling, figure.maps, key.shares))
    return figure


def _edition(order: Order, incidents: GeoDataFrame, latest: str | None = None) -> Edition:
    """Return the edition of the regions to be drawn."""
    if order.filters.region:
        return edition_with(order.filters.region, order.edition)
    return edition_drawn(incidents, order.edition, latest)


def _view(order: Order, places: list[Place], edition: Edition) -> View:
    """Return the map of all incidents: of the regions or the box filtered by, else the country's."""
    focus = frozenset(part for code in order.filters.region for part in parts_of_region(code))
    box = order.filters.bbox
    shown = [shapely.box(*box)] if box else [topology.area(focus or topology.home())]
    spots = [shapely.Point(each.lon, each.lat) for each in points_of(places)]
    plane = plane_for(shown) if focus or box else Plane()
    return View(
        incidents=order.incidents, places=places, plane=plane, box=frame_around(plane, [*shown, *spots]),
        edition=edition, year=_year(order.incidents, edition), lang=order.lang,
        zones=_zones_asked(order), relief=order.relief, numbers=order.numbers, steps=order.steps,
        focus=focus,
    )  # fmt: skip


def _of_year(order: Order, view: View, year: int, rows: NDArray[np.intp]) -> View:
    incidents = order.incidents.iloc[rows]
    edition = _edition(order, incidents, latest=f"{year}-12-31")
    own = [replace(each, rows=rows[each.rows]) for each in places_of(incidents, order.lang)]
    places = named_apart(own, edition, order.lang)
    title = f"{year}: {counted(order.lang, 'incidents', len(incidents))}"
    missing = len(incidents) - sum(shares_of(drawn_of(places)))
    if missing:
        title = WORDS[order.lang]["year_not_drawn"].format(year=title, n=missing)
    return replace(
        view, incidents=incidents, places=places, edition=edition, year=_year(incidents, edition), title=title
    )


def _year(incidents: GeoDataFrame, edition: Edition) -> int:
    """Return the year whose names cities bear: the last of what is shown that the edition was in force."""
    first, last = edition.valid_from or date.min, edition.valid_to or date.max
    day = last_day(incidents) or last
    return min(max(day, first), last).year


def _zones_asked(order: Order) -> tuple[Zone, ...]:
    """Return the zones to be drawn: those filtered by, else all."""
    only = order.filters.zone
    return tuple(zone for zone in zone_table() if order.zones and (zone.id in only or not only))


def _zones_in(view: View) -> list[Zone]:
    """Return the zones of which the frame shows a part, where zones are drawn."""
    frame = view.box.shape()
    return [
        zone
        for zone in view.zones
        if view.plane.project(topology.area(frozenset(zone.members))).intersects(frame)
    ]


def _editions(views: list[View]) -> list[Edition]:
    return list(dict.fromkeys(view.edition for view in views))


def _counts(view: View, *, framed: bool = False) -> list[int]:
    """Return the counts of regions, of those of which the frame shows a part; none where none is tinted."""
    if view.focus:
        return []
    frame, counts = view.box.shape(), count_by_region(view.incidents, view.edition)
    return [
        counts.get(region.code, 0)
        for region in view.edition.regions
        if not framed
        or view.plane.project(topology.area(frozenset(region.parts))).intersection(frame).area
        > _SEEN * frame.area
    ]


class _Key:
    """Makes the legend: what the maps show, and no more."""

    def __init__(
        self, order: Order, views: list[View], places: list[Place], zones: list[Zone], sources: pd.DataFrame
    ) -> None:
        self.order, self.views, self.zones, self.sources = order, views, zones, sources
        self.counts = {0, *(count for view in views for count in _counts(view))}
        """The counts of the regions that may be seen; once the maps are fitted, of those that are."""

        self.shares = shares_of(drawn_of(places))

    def of(self, found: signs.Signs, *, brief: bool = False) -> Groups:
        """Return what makes its groups for a width of their texts: the signs that are to be explained."""
        return partial(self._groups, found, brief)

    def least(self, found: signs.Signs) -> Groups:
        """Return what makes the shortest legend: without what a reader may see from the map itself."""
        return self.of(found._replace(beside=False, strips=False), brief=True)

    def _groups(self, found: signs.Signs, brief: bool, wide: float) -> list[legend.Group]:
        lang = self.order.lang
        missing = sum(self.shares) < len(self.order.incidents)
        groups: list[legend.Group] = []
        if sum(self.shares):
            groups = [
                signs.type_group(self.shares, lang, wide, missing=missing),
                signs.mark_group(found, lang, wide, brief=brief),
            ]
        if any(self.counts):
            editions = _editions(self.views)
            groups.append(signs.region_group(self.counts, self.views[0].steps, editions, lang, wide))
        if self.zones:
            groups.append(signs.zone_group(self.zones, self.sources, lang, wide, brief=brief))
        return groups


def _draw(figure: MapFigure, sheet: Sheet, fitted: Fitted) -> None:
    layout = fitted.layout
    y = layout.high - EDGE
    for line in layout.title:
        y -= TITLE.line
        sheet.write(line, (EDGE, y + 3.4), TITLE.size, bold=True)
    for line in layout.subtitle:
        y -= SUBTITLE.line
        sheet.write(line, (EDGE, y + 2.4), SUBTITLE.size, colour="muted")
    for (left, bottom, _, high), lines in zip(layout.maps, layout.heads, strict=False):
        for number, line in enumerate(reversed(lines)):
            at = (left, bottom + high + 2.8 + number * SUBTITLE.line)
            sheet.write(line, at, SUBTITLE.size, bold=True)
    for (view, stands), (left, bottom, _, _) in zip(fitted.maps, layout.maps, strict=True):
        label = "map" if len(fitted.maps) == 1 else f"map {view.title.partition(':')[0]}"
        panel = Panel(sheet, view, stands, (left, bottom), label=label)
        panel.draw(first=len(figure.marks) + 1, letters=fitted.letters)
        figure.maps.append(OneMap(view.title, stands.marks))
    legend.draw(sheet, layout.legend, *layout.legend_at, layout.legend_wide)
    y = EDGE + len(layout.notes) * NOTE.line
    for line in layout.notes:
        y -= NOTE.line
        sheet.write(line, (EDGE, y + 1.8), NOTE.size, colour="muted")
