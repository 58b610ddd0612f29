"""Whose regions a figure draws, and how regions are named where a name has meant several."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from kzmap.areas import TODAY, Region, edition_of, editions, newest_region
from kzmap.areas.editions import edition_by_id
from kzmap.date_words import date_words
from kzmap.errors import InputError
from kzmap.figures.words import WORDS
from kzmap.filters import parts_of_region

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from geopandas import GeoDataFrame

    from kzmap.areas import Edition, Zone

EDITIONS = ("by-date", "2011", "2018", "2022")


def edition_drawn(incidents: GeoDataFrame, chosen: str, latest: str | None = None) -> Edition:
    """Return the edition whose regions are drawn: the chosen one, or that of the last day of what is shown.

    With `latest`, no later one than that of this day.
    """
    if chosen != "by-date":
        return edition_by_id(chosen)
    last = last_day(incidents, latest)
    return editions()[-1] if last is None else edition_of(last)


def last_day(incidents: GeoDataFrame, latest: str | None = None) -> date | None:
    """Return the last day on which something shown may have happened, no later one than `latest`."""
    last = incidents["date_end"].max()
    if pd.isna(last):
        return None
    day: date = min(last, pd.Timestamp(latest)).date() if latest else last.date()
    return day


def edition_with(codes: Iterable[str], chosen: str) -> Edition:
    """Return the edition in which regions that were filtered by are drawn: today's unless another is chosen.

    The filter keeps the land of the newest region that bears a code; an edition in which that land is no
    whole region cannot show it.

    Raises
    ------
    InputError
        If the chosen edition has no regions of that land.

    Examples
    --------
    >>> edition_with(["KZ-19"], "by-date").id, edition_with(["KZ-19", "KZ-33"], "2011").id
    ('2022', '2011')
    """
    given = list(codes)
    land = {part for code in given for part in parts_of_region(code)}
    edition = edition_by_id(TODAY if chosen == "by-date" else chosen)
    for each in edition.regions:
        lacking = sorted(set(each.parts) - land)
        if set(each.parts) & land and lacking:
            more = " ".join(f"--region {code}" for code in lacking)
            raise InputError(
                f"--edition {chosen}: {each.name} then held more than --region {' --region '.join(given)} "
                f"keeps; add {more}, or leave out --edition"
            )
    return edition


def regions_of(codes: Iterable[str], edition: Edition) -> list[Region]:
    """Return the regions of an edition that lie in the land of some codes or names of regions."""
    land = {part for code in codes for part in parts_of_region(code)}
    return [each for each in edition.regions if set(each.parts) <= land]


def region_names(codes: Iterable[str], lang: str, edition: Edition | None = None) -> str:
    """Return the names of regions by an edition, else by the newest that has them.

    A name that has meant land of several extents has its code and time behind it.

    Examples
    --------
    >>> region_names(("KZ-23", "South Kazakhstan region"), "en")
    'Atyrau region, Turkistan region'
    >>> region_names(("KZ-19",), "en")
    'Almaty region (KZ-19, since 8 June 2022)'
    """
    found = regions_of(codes, edition) if edition else [newest_region(code) for code in codes]
    return ", ".join(dict.fromkeys(_told_apart(each, lang) for each in found))


def extent_span(one: Region, lang: str) -> str:
    """Return from when to when a region had its extent, in words.

    Examples
    --------
    >>> from kzmap.areas import region
    >>> extent_span(region("KZ-19", "2011"), "en")
    'until 7 June 2022'
    """
    own = [each for each in editions() if (one.name, one.parts) in {(r.name, r.parts) for r in each.regions}]
    return _span_words(own[0].valid_from, own[-1].valid_to, lang)


def _told_apart(one: Region, lang: str) -> str:
    """Return the name of a region, with its code and time where other land has had that name."""
    extents = {each.parts for edition in editions() for each in edition.regions if each.name == one.name}
    name = name_of(one, lang)
    return name if len(extents) == 1 else f"{name} ({one.code}, {extent_span(one, lang)})"


def name_of(one: Region | Zone, lang: str) -> str:
    """Return the name of a region or a zone in a language."""
    return str(getattr(one, "name" if lang == "en" else f"name_{lang}"))


def edition_span(edition: Edition, lang: str) -> str:
    """Return from when to when an edition of regions was in force, in words.

    Examples
    --------
    >>> from kzmap.areas import edition_of
    >>> edition_span(edition_of("2012-01-01"), "en")
    'until 18 June 2018'
    """
    return _span_words(edition.valid_from, edition.valid_to, lang)


def edition_sentence(drawn: Iterable[Edition], lang: str) -> str:
    """Return which editions of regions are drawn.

    Examples
    --------
    >>> from kzmap.areas import edition_of
    >>> edition_sentence([edition_of("2012-01-01")], "en"), edition_sentence([edition_of("2023-01-01")], "en")
    ('Regions until 18 June 2018.', 'Regions of today, since 8 June 2022.')
    """
    several = list(dict.fromkeys(drawn))
    which = "edition_today" if [each.id for each in several] == [TODAY] else "edition"
    return str(WORDS[lang][which].format(span="; ".join(edition_span(each, lang) for each in several)))


def _span_words(since: date | None, until: date | None, lang: str) -> str:
    days = {"since": since, "until": until}
    said = {name: date_words(lang, day.isoformat()) for name, day in days.items() if day}
    which = "both" if len(said) > 1 else next(iter(said))
    return str(WORDS[lang]["span"][which].format(**said))
