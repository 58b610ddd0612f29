"""The caption of a figure: what each mark stands for, and which sources say so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

import pandas as pd

from kzmap.figures.bibliography import bibtex, keys_of
from kzmap.figures.dates import date_words, is_rough
from kzmap.figures.look import event_types
from kzmap.figures.marks import RING_KM
from kzmap.figures.places import areas_of, places_of, points_of
from kzmap.figures.words import WORDS, counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from geopandas import GeoDataFrame

    from kzmap.figures.marks import Mark
    from kzmap.figures.places import Place
    from kzmap.figures.telling import Telling

_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|@^~$])")


class Caption(NamedTuple):
    """A caption: Markdown that cites as pandoc does, and the cited sources as BibTeX."""

    markdown: str
    bibtex: str


class Shown(NamedTuple):
    """What a caption tells of: incidents, the sources known, and the counts of reading, if known."""

    incidents: GeoDataFrame
    sources: pd.DataFrame
    counts: Mapping[str, int] | None


def caption(telling: Telling, shown: Shown, marks: Sequence[Mark]) -> Caption:
    """Return the caption of a figure with numbered marks."""
    cited = _cited(shown)
    teller = _Teller(shown.incidents, telling.lang, keys_of(cited["id"].tolist()))
    parts = [teller.head(telling, shown.counts), *(teller.mark(mark) for mark in _numbered(marks))]
    off = teller.off_map()
    return Caption("\n\n".join([*parts, *([off] if off else [])]) + "\n", bibtex(cited))


def _numbered(marks: Sequence[Mark]) -> list[Mark]:
    return sorted((mark for mark in marks if mark.number), key=lambda mark: mark.number)


def _cited(shown: Shown) -> pd.DataFrame:
    """Return the sources of the reports shown, by id; one that the table lacks with its first address."""
    told: dict[str, str | None] = {}
    for reports in shown.incidents["report_list"]:
        for report in reports:
            if report["source"]:
                told[report["source"]] = told.get(report["source"]) or report["url"]
    known = shown.sources[shown.sources["id"].isin(list(told))]
    lacking = sorted(set(told) - set(known["id"]))
    rest = pd.DataFrame({"id": lacking, "title": lacking, "url": [told[each] for each in lacking]})
    return pd.concat([known, rest], ignore_index=True).sort_values("id", ignore_index=True)


class _Teller:
    """Tells incidents in the words of a language."""

    def __init__(self, incidents: GeoDataFrame, lang: str, keys: Mapping[str, str]) -> None:
        self.incidents, self.lang, self.keys = incidents, lang, keys
        self.words = WORDS[lang]
        self.own: dict[str, Any] = self.words["caption"]
        self.types = {each.id: self.words["types"][each.key] for each in event_types()}

    def head(self, telling: Telling, counts: Mapping[str, int] | None) -> str:
        """Return the first paragraph."""
        rough = int(self.incidents["date"].map(is_rough).sum())
        differ = int(self.incidents["disagree"].map(len).gt(0).sum())
        disputed = int((self.incidents["status"] == "disputed").sum())
        said = [f"**{_plain(telling.title)}.**", *(f"{_plain(line)}." for line in telling.subtitle)]
        said += [self.own["refused"].format_map(counts)] if counts else []
        said.append(self.own["disagree"].format(n=differ, disputed=disputed))
        said += [self.own["rough"].format(n=rough)] if rough else []
        said += [_plain(line) for line in telling.notes]
        return " ".join([*said, self.own["numbers"]])

    def mark(self, mark: Mark) -> str:
        """Return a mark with its incidents; where it stands for several places, each with its own."""
        count = counted(self.lang, "incidents", mark.count)
        name = f"**\\[{mark.number}\\] {_plain(mark.main.name)}**"
        if len(mark.places) == 1:
            known = self._known(mark.main)
            lines = self._incidents(mark.main.rows)
            return "\n".join(
                [f"{name}: {count}{f' ({known})' if known else ''}", "", *(f"- {each}" for each in lines)]
            )
        lines = [
            f"- {self._where(place)}: {each}" for place in mark.places for each in self._incidents(place.rows)
        ]
        return "\n".join([f"{name}: {count}", "", *lines])

    def off_map(self) -> str:
        """Return the incidents that are nowhere on the map, and why."""
        places = places_of(self.incidents, self.lang)
        drawn = {id(each) for each in [*points_of(places), *areas_of(places)]}
        lines = [
            f"- {self._where(place)}: {text}"
            for place in places
            if id(place) not in drawn
            for text in self._incidents(place.rows)
        ]
        return "\n".join([f"**{self.own['off_map']}**", "", *lines]) if lines else ""

    def _where(self, place: Place) -> str:
        """Return a place with how exactly it is known."""
        known = self._known(place)
        name = _plain(place.name)
        return f"{name} ({known})" if known and name else name or known

    def _known(self, place: Place) -> str:
        """Return how exactly a place is known, or nothing where it is exact."""
        if not place.kind:
            return str(
                self.own["not_placed"].format(why=_plain(str(self.incidents["reason"].iloc[place.rows[0]])))
            )
        if place.kind == "country":
            return str(self.own["whole_country"])
        if place.kind in {"region", "border_region", "zone"}:
            return str(self.own["area_only"])
        km = f"{place.radius:g}"
        if place.kind == "district":
            return str(self.own["district_only"].format(km=km))
        return str(self.own["ring_of"].format(km=km)) if place.radius > RING_KM else ""

    def _incidents(self, rows: Iterable[int]) -> list[str]:
        return [self._incident(self.incidents.iloc[row]) for row in sorted(rows)]

    def _incident(self, row: Any) -> str:
        date = date_words(self.lang, row["date"] if pd.notna(row["date"]) else None)
        parts = [self.types.get(row["type"] if pd.notna(row["type"]) else "", str(row["type"]))]
        parts += [self._figure(row, name) for name in ("killed", "wounded")]
        parts.append(self.own["status"].get(row["status"], ""))
        if len(row["disagree"]):
            fields = ", ".join(self.own["fields"].get(each, each) for each in row["disagree"])
            parts.append(self.own["differ"].format(fields=fields))
        title = _plain(str(row["title"])) if pd.notna(row["title"]) else ""
        told = "; ".join(part for part in parts if part)
        return f"{date}: {title + '. ' if title else ''}{told} {self._cite(row['sources'])}."

    def _figure(self, row: Any, name: str) -> str:
        low, best, high = (row[f"{name}_{bound}"] for bound in ("low", "best", "high"))
        if pd.isna(best):
            return ""
        if pd.isna(high):
            said = self.own["low"].format(low=low if pd.notna(low) else best)
        elif low == high:
            said = f"{best}"
        else:
            said = self.own["best"].format(low=low, best=best, high=high)
        return str(self.own[name].format(n=said))

    def _cite(self, sources: Iterable[str]) -> str:
        keys = [f"@{self.keys[each]}" for each in sources if each in self.keys]
        return f"[{'; '.join(keys)}]" if keys else f"({self.own['no_source']})"


def _plain(text: str) -> str:
    """Return a text in which nothing is a sign of Markdown."""
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))
