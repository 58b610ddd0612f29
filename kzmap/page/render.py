"""From joined incidents to a page."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import geopandas as gpd
import pandas as pd

from kzmap.errors import InputError
from kzmap.incidents import data_as_of as latest
from kzmap.page.payload import blocks
from kzmap.page.plain import plain_list
from kzmap.page.summary import summarise
from kzmap.page.words import LANGUAGES, titles
from kzmap.places.online import credits_of
from kzmap.sources import sources_to_cite, tell_of_zones

if TYPE_CHECKING:
    from kzmap.page.map import KzMap

SCHEMA_VERSION = 1
EDITIONS = ("by-date", "2011", "2018", "2022")
_NEEDED = ("id", "report_list", "place_kind", "geometry", "region", "region_now", "zones")


def render(  # noqa: PLR0913 - one argument a thing that a page tells
    incidents: gpd.GeoDataFrame,
    *,
    title: str | None = None,
    lang: str = "en",
    edition: str = "by-date",
    tiles: str | None = None,
    counts: Mapping[str, int] | None = None,
    refused: Sequence[object] = (),
    sources: pd.DataFrame | None = None,
    data_as_of: str | None = None,
) -> "KzMap":
    """Make the page of incidents.

    The layer of the two zones is on at the start if a report is by the article that claims them.

    Parameters
    ----------
    incidents : GeoDataFrame
        Incidents as `kzmap.join_areas` gives them, EPSG:4326.
    title : str, optional
        The title of the page; without it, a plain one in the language of the page.
    lang : {"en", "ru", "kk"}
        The language that the page opens in.
    edition : {"by-date", "2011", "2018", "2022"}
        Whose regions are drawn: those in force at the end of what is shown, or those of one edition.
    tiles : str, optional
        Online tiles below the regions, by their name in `xyzservices`, such as ``"OpenStreetMap.Mapnik"``.
        The page then asks their host for pictures; without it, it asks nobody for anything.
    counts : mapping of str to int, optional
        ``reports``, ``used``, ``refused`` and ``excluded``, as known from reading.
    refused : sequence of mappings or dataclasses, optional
        The refused rows, listed on the page.
    sources : DataFrame, optional
        The sources, as in ``sources.csv``; without it, the shipped ones.
    data_as_of : str, optional
        The date as of which the data speak; without it, the latest ``published`` of the reports.

    Returns
    -------
    folium.Map
        Layers of folium can be added to it; ``save(path)`` writes it.

    Raises
    ------
    InputError
        If `incidents` lacks columns, or `lang`, `edition` or `tiles` is unknown.

    Examples
    --------
    >>> import kzmap
    >>> incidents = kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports())))
    >>> page = kzmap.render(incidents, title="Five articles")
    >>> "Five articles" in page.get_root().render()
    True
    """
    from kzmap.page.figure import Content  # noqa: PLC0415 - folium is slow to import
    from kzmap.page.map import KzMap  # noqa: PLC0415

    _check(incidents, lang, edition)
    known = sources_to_cite(sources)
    summary = {
        **summarise(incidents, counts, len(refused)),
        "country": int((incidents["place_kind"] == "country").sum()),
        "data_as_of": data_as_of or latest(incidents),
        "schema_version": SCHEMA_VERSION,
    }
    content = Content(
        title=title or titles()[lang],
        lang=lang,
        summary=summary,
        blocks=blocks(incidents, known, refused, titles=None if title else titles()),
        plain=plain_list(incidents, lang, known),
        credits=tuple(credits_of(incidents["place_id"].unique())),
    )
    return KzMap(content, edition=edition, tiles=tiles, zones=tell_of_zones(incidents))


def _check(incidents: gpd.GeoDataFrame, lang: str, edition: str) -> None:
    missing = [name for name in _NEEDED if name not in incidents.columns]
    if missing:
        raise InputError(
            f"incidents lack the columns {', '.join(missing)}; "
            "pass them through kzmap.geocode and kzmap.join_areas"
        )
    if lang not in LANGUAGES:
        raise InputError(f"unknown language {lang!r}; use one of {', '.join(LANGUAGES)}")
    if edition not in EDITIONS:
        raise InputError(f"unknown edition {edition!r}; use one of {', '.join(EDITIONS)}")
