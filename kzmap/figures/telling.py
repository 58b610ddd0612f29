"""What a figure says in words: title, counts, what is left out, sources, credits, a description."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kzmap.figures.dates import date_words, edition_span
from kzmap.figures.filtered import filter_words, region_names
from kzmap.figures.look import event_types
from kzmap.figures.places import off_map, places_of
from kzmap.figures.words import WORDS, counted, grouped
from kzmap.incidents import data_as_of
from kzmap.places.online import credits_of
from kzmap.tallies import tally

if TYPE_CHECKING:
    import pandas as pd
    from geopandas import GeoDataFrame

    from kzmap.areas import Edition
    from kzmap.filters import Filters

_SOURCES_NAMED = 8
_PLACES_NAMED = 6


@dataclass(frozen=True)
class Telling:
    """The words of a figure."""

    lang: str
    title: str
    subtitle: list[str]
    counting: list[str]
    origin: list[str]
    alt: str

    @property
    def notes(self) -> list[str]:
        """The paragraphs below the map: how it was counted, and where all is from."""
        return [*([" ".join(self.counting)] if self.counting else []), *self.origin]


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
    counts = counts_line(incidents, lang)
    where = region_names(filters.region, lang)
    plain = words["title_of"].format(where=where) if where else words["title"]
    only = filter_words(replace(filters, region=()) if title is None else filters, lang, sources)
    missing = off_map(places_of(incidents, lang))
    left_out = [_sentence(words["off_map"].format(n=counted(lang, "incidents", missing)))] if missing else []
    if where:
        drawn = [words["edition"].format(span=edition_span(edition, lang))]
    else:
        several = ~incidents["place_kind"].isin(["zone", "country"]) & (incidents["region"].map(len) > 1)
        drawn = [words["each_region"]] if several.any() else []
    names = source_names(incidents, sources)
    return Telling(
        lang=lang,
        title=plain if title is None else title,
        subtitle=[counts, *([only] if only else [])],
        counting=[*left_out, *drawn],
        origin=[
            *([_sources_line(names, lang)] if names else []),
            words["credits"],
            *credits_of(incidents["place_id"]),
        ],
        alt=_alt(incidents, lang, counts),
    )


def counts_line(incidents: GeoDataFrame, lang: str) -> str:
    """Return how many incidents there are, where they stand, and as of when."""
    words = WORDS[lang]
    counts = tally(incidents, reports=int(incidents["reports"].sum()))
    parts = {
        "incidents": counted(lang, "incidents", counts.incidents),
        "reports": counted(lang, "reports", counts.reports),
    }
    said = [
        words["from_reports"].format(**parts),
        words["stand"].format(**{name: grouped(n) for name, n in counts.as_json().items()}),
    ]
    latest = data_as_of(incidents)
    if latest:
        said.append(words["as_of"].format(date=date_words(lang, latest)))
    return "; ".join(said)


def source_names(incidents: GeoDataFrame, known: pd.DataFrame) -> list[str]:
    """Return who published the reports, each once, the one with most incidents first."""
    publisher = dict(zip(known["id"], known.get("publisher", known["id"]).fillna(known["id"]), strict=True))
    told = incidents["sources"].explode().dropna().value_counts()
    order = sorted(told.items(), key=lambda each: (-each[1], str(each[0])))
    return list(dict.fromkeys(str(publisher.get(source, source)) for source, _ in order))


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


def _sources_line(names: list[str], lang: str) -> str:
    words = WORDS[lang]
    shown = names[:_SOURCES_NAMED]
    if len(names) > len(shown):
        shown.append(words["more_sources"].format(n=len(names) - len(shown)))
    return str(words["sources"].format(names="; ".join(shown)))


def _alt(incidents: GeoDataFrame, lang: str, counts: str) -> str:
    words = WORDS[lang]
    places = places_of(incidents, lang)
    shares = [sum(each) for each in zip(*(place.shares for place in places), strict=True)]
    types = ", ".join(
        f"{words['types'][each.key]} {share}"
        for each, share in zip(event_types(), shares, strict=True)
        if share
    )
    most = ", ".join(f"{each.name} ({each.count})" for each in places[:_PLACES_NAMED] if each.name)
    return str(
        words["alt"].format(counts=counts, types=types, places=words["alt_places"].format(places=most))
    )
