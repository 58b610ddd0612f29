"""From joined incidents to a figure on paper."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

from kzmap.errors import InputError
from kzmap.figures.counts import tint_steps
from kzmap.figures.length import check_size
from kzmap.figures.look import STYLES
from kzmap.figures.regions import EDITIONS
from kzmap.figures.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd
    from geopandas import GeoDataFrame

    from kzmap.figures.saved import MapFigure
    from kzmap.filters import Filters

_NEEDED = ("id", "report_list", "place_kind", "geometry", "region", "region_now", "zones")


def figure(  # noqa: PLR0913 - one argument a thing that a figure tells
    incidents: GeoDataFrame,
    *,
    title: str | None = None,
    lang: str = "en",
    edition: str = "by-date",
    style: str = "print",
    width: str = "160mm",
    height: str | None = None,
    dpi: int = 300,
    filters: Filters | None = None,
    by: str | None = None,
    relief: bool = False,
    zones: bool | None = None,
    numbers: bool = False,
    counts: Mapping[str, int] | None = None,
    sources: pd.DataFrame | None = None,
) -> MapFigure:
    """Draw incidents as a figure for a report: the map of the page on paper, without a browser.

    What is known to a point is a disc with the glyph of its type; several that would overlap are one ring of
    shares. A district is hollow; a region, a stretch of border or a zone is a badge in its area, or beside it
    with a line into it; the frame of one of several types is divided by their shares. A dashed ring tells how
    far off a place may be, where that is more than 5 km. The projection is Albers equal-area for Kazakhstan,
    about the middle meridian of what is shown.

    Parameters
    ----------
    incidents : geopandas.GeoDataFrame
        Incidents as `kzmap.join_areas` gives them, EPSG:4326.
    title : str, optional
        The title; without it, a plain one. An empty one leaves the line out.
    lang : {"en", "ru", "kk"}
        The language of all words.
    edition : {"by-date", "2011", "2018", "2022"}
        Whose regions are drawn: those in force at the end of what is shown, or those of one edition. On a map
        of single regions they are today's, as the filter means them, or those of an edition with that land.
    style : {"print", "screen", "greyscale"}
        The colours: light for paper, those of the page, or greys that keep the types apart.
    width, height : str
        Lengths such as ``"160mm"``, ``"16cm"``, ``"6.3in"`` or ``"454pt"``. Without a height, the figure is
        as high as what it shows. On a figure wider than 160 mm all type grows with the width.
    dpi : int
        Pixels an inch of a PNG, and of the relief.
    filters : Filters, optional
        Those that the incidents are to pass; a region or a box among them is what the map shows.
    by : {"year"}, optional
        A small map for each year, with one legend.
    relief : bool
        Shade the land.
    zones : bool, optional
        Draw the cross-border zones, those filtered by or both, or leave them out; without it, they are drawn
        where a report is by the article that claims them, and not on a map of single regions.
    numbers : bool
        Number the marks, as `caption` lists them.
    counts : mapping of str to int, optional
        ``reports``, ``used``, ``refused`` and ``excluded``, as known from reading.
    sources : pandas.DataFrame, optional
        The sources, as in ``sources.csv``; without it, the shipped ones.

    Returns
    -------
    matplotlib.figure.Figure
        It can be changed; ``savefig(path)`` writes PNG, SVG or PDF with text as text, fonts embedded and a
        description inside, the same bytes each time.

    Raises
    ------
    InputError
        If nothing is left to show, the map has no room for its marks, or an argument is none that can be
        meant.

    Examples
    --------
    >>> import kzmap
    >>> incidents = kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports())))
    >>> drawn = kzmap.figure(incidents, title="Five articles", width="120mm")
    >>> [axes.get_label() for axes in drawn.axes]
    ['sheet', 'map']
    """
    from kzmap.figures.compose import Order, composed  # noqa: PLC0415 - matplotlib is slow to import
    from kzmap.figures.saved import MissingGlyphs  # noqa: PLC0415
    from kzmap.figures.settings import settled  # noqa: PLC0415
    from kzmap.filters import Filters, keep  # noqa: PLC0415
    from kzmap.sources import tell_of_zones  # noqa: PLC0415

    _check(incidents, {"lang": lang, "edition": edition, "style": style})
    if by not in {None, "year"}:
        raise InputError(f"by {by!r}: use 'year', or leave it out")
    chosen = Filters() if filters is None else filters
    if not isinstance(chosen, Filters):
        raise InputError(f'filters {chosen!r}: give them as kzmap.Filters(since="2016", region=("KZ-23",))')
    shown = keep(incidents, chosen)
    if not len(shown):
        raise InputError("no incident passes the filters, so there is nothing to draw; widen them")
    wide, high = check_size(width, height, dpi)
    if zones is None:
        zones = not chosen.region and tell_of_zones(incidents)
    order = Order(
        incidents=shown, title=title, lang=lang, edition=edition, style=style, wide=wide, high=high, dpi=dpi,
        filters=chosen, by_year=by == "year", relief=relief, zones=zones, numbers=numbers,
        steps=tint_steps(incidents), counts=counts, sources=sources,
    )  # fmt: skip
    with settled():
        drawn = composed(order)
    if drawn.lacking:
        signs = " ".join(drawn.lacking)
        warnings.warn(
            f"the figure's font has no glyph for {signs}, so boxes stand there; write it in other letters",
            MissingGlyphs,
            stacklevel=2,
        )
    return drawn


def _check(incidents: GeoDataFrame, choices: Mapping[str, str]) -> None:
    missing = [name for name in _NEEDED if name not in incidents.columns]
    if missing:
        raise InputError(
            f"incidents lack the columns {', '.join(missing)}; "
            "pass them through kzmap.geocode and kzmap.join_areas"
        )
    known = {"lang": LANGUAGES, "edition": EDITIONS, "style": STYLES}
    for name, value in choices.items():
        if value not in known[name]:
            raise InputError(f"unknown {name} {value!r}; use one of {', '.join(known[name])}")
