"""What a figure says in words: title, counts, what a reader must know of them, sources, credits."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kzmap.date_words import date_words
from kzmap.figures.counts import counts_in_several
from kzmap.figures.filtered import filter_words
from kzmap.figures.regions import edition_sentence, region_names
from kzmap.figures.text import one_line
from kzmap.figures.words import WORDS, counted
from kzmap.filters import parts_of_region
from kzmap.incident_words import from_reports
from kzmap.incidents import data_as_of
from kzmap.number_words import grouped
from kzmap.places.online import credits_of
from kzmap.reports.columns import AREA_KINDS, POINT_KINDS

if TYPE_CHECKING:
    import pandas as pd
    from geopandas import GeoDataFrame

    from kzmap.areas import Edition
    from kzmap.filters import Filters

_SOURCES_NAMED = 8


@dataclass(frozen=True)
class Telling:
    """The words of a figure; `alt` is the description for who cannot see it, made once it is drawn.

    `credits` are those of the map and of services that placed names.
    """

    lang: str
    title: str
    where: str
    subtitle: list[str]
    counting: list[str]
    sources: list[str]
    credits: list[str]
    alt: str = ""

    @property
    def notes(self) -> list[str]:
        """The paragraphs below the map: how it was counted, and where all is from."""
        return [each for each in (" ".join(self.counting), *self.sources, *self.credits) if each]


def tell(  # noqa: PLR0913 - one argument a thing that is told of
    incidents: GeoDataFrame,
    lang: str,
    title: str | None,
    filters: Filters,
    *,
    sources: pd.DataFrame,
    edition: Edition,
) -> Telling:
    """Return the words for incidents that are shown."""
    words = WORDS[lang]
    where = region_names(filters.region, lang, edition)
    plain = words["title_of"].format(where=where) if where else words["title"]
    only = filter_words(replace(filters, region=()) if title is None else filters, lang, sources, edition)
    names = source_names(incidents, sources)
    return Telling(
        lang=lang,
        title=plain if title is None else one_line(title),
        where=where,
        subtitle=[counts_line(incidents, lang), *([only] if only else [])],
        counting=_region_notes(incidents, lang, filters, edition)
        if where
        else _country_notes(incidents, lang, edition),
        sources=[" ".join([*([_sources_line(names, lang)] if names else []), *as_of(incidents, lang)])],
        credits=[words["credits"], *credits_of(incidents["place_id"])],
    )


def counts_line(incidents: GeoDataFrame, lang: str) -> str:
    """Return how many incidents there are, and where they stand, in a sum that adds up."""
    told = from_reports(lang, len(incidents), int(incidents["reports"].sum()))
    return f"{told}: {' + '.join(standing(incidents, lang))}"


def as_of(incidents: GeoDataFrame, lang: str) -> list[str]:
    """Return the day of the data as a sentence, or nothing."""
    latest = data_as_of(incidents)
    if not latest:
        return []
    said = WORDS[lang]["as_of"].format(date=date_words(lang, latest))
    return [f"{said[0].upper()}{said[1:]}."]


def standing(incidents: GeoDataFrame, lang: str) -> list[str]:
    """Return how many incidents stand at a point, in an area, and are not drawn, less those that are none."""
    kinds = incidents["place_kind"]
    country = kinds == "country"
    counts = {
        "point": kinds.isin(POINT_KINDS),
        "area": kinds.isin(AREA_KINDS) & ~country,
        "country": country,
        "not_placed": kinds.isna(),
    }
    return [
        WORDS[lang]["stand"][name].format(n=grouped(lang, int(which.sum())))
        for name, which in counts.items()
        if which.any()
    ]


def source_names(incidents: GeoDataFrame, known: pd.DataFrame) -> list[str]:
    """Return who published the reports, each once, the one with most incidents first."""
    publisher = dict(zip(known["id"], known.get("publisher", known["id"]).fillna(known["id"]), strict=True))
    told = incidents["sources"].explode().dropna().value_counts()
    order = sorted(told.items(), key=lambda each: (-each[1], str(each[0])))
    return list(dict.fromkeys(one_line(str(publisher.get(source, source))) for source, _ in order))


def _country_notes(incidents: GeoDataFrame, lang: str, edition: Edition) -> list[str]:
    """Return what a reader must know of the tints of regions."""
    return [WORDS[lang]["each_region"]] if counts_in_several(incidents, edition) else []


def _region_notes(incidents: GeoDataFrame, lang: str, filters: Filters, edition: Edition) -> list[str]:
    """Return whose regions are drawn, and how many incidents may have happened elsewhere."""
    land = {part for code in filters.region for part in parts_of_region(code)}
    beyond = int(incidents["region_now"].map(lambda codes: not land.issuperset(codes)).sum())
    return [edition_sentence([edition], lang), *([counted(lang, "beyond", beyond)] if beyond else [])]


def _sources_line(names: list[str], lang: str) -> str:
    words = WORDS[lang]
    shown = names[:_SOURCES_NAMED]
    if len(names) > len(shown):
        shown.append(words["more_sources"].format(n=grouped(lang, len(names) - len(shown))))
    return str(words["sources"].format(names="; ".join(shown)))
