"""The caption of a figure: what each mark stands for, and which sources say so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

import pandas as pd

from kzmap.date_words import date_words, is_rough
from kzmap.figures.bibliography import bibtex, keys_of
from kzmap.figures.look import event_types
from kzmap.figures.marks import RING_KM
from kzmap.figures.places import drawn_of, places_of
from kzmap.figures.signs import claimed_by
from kzmap.figures.telling import as_of, standing
from kzmap.figures.text import one_line
from kzmap.figures.words import WORDS, counted
from kzmap.incident_words import from_reports
from kzmap.number_words import grouped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from geopandas import GeoDataFrame

    from kzmap.areas import Zone
    from kzmap.figures.marks import Mark
    from kzmap.figures.places import Place
    from kzmap.figures.saved import OneMap
    from kzmap.figures.telling import Telling

_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|@^~$&])")


class Caption(NamedTuple):
    """A caption: Markdown that cites as pandoc does, and the cited sources as BibTeX."""

    markdown: str
    bibtex: str


class Shown(NamedTuple):
    """What a caption tells of: incidents, sources known, counts of reading, if known, and zones drawn."""

    incidents: GeoDataFrame
    sources: pd.DataFrame
    counts: Mapping[str, int] | None
    zones: Sequence[Zone]


def caption(telling: Telling, shown: Shown, maps: Sequence[OneMap]) -> Caption:
    """Return the caption of a figure with numbered marks, which stand in the order of their numbers."""
    cited = _cited(shown)
    teller = _Teller(shown, telling.lang, keys_of(cited["id"].tolist()))
    parts = [teller.head(telling, numbers=any(one.marks for one in maps))]
    for one in maps:
        parts += [f"### {_plain(one.title)}"] if one.title else []
        parts += [teller.mark(mark) for mark in sorted(one.marks, key=lambda mark: mark.number)]
    off = teller.off_map()
    return Caption("\n\n".join([*parts, *([off] if off else [])]) + "\n", bibtex(cited))


def _cited(shown: Shown) -> pd.DataFrame:
    """Return the sources of what is shown, by id; one that the table lacks with its first address."""
    told: dict[str, str | None] = {zone.source: None for zone in shown.zones}
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

    def __init__(self, shown: Shown, lang: str, keys: Mapping[str, str]) -> None:
        self.shown, self.incidents, self.lang, self.keys = shown, shown.incidents, lang, keys
        self.words = WORDS[lang]
        self.own: dict[str, Any] = self.words["caption"]
        self.types = {each.id: self.words["types"][each.key] for each in event_types()}
        self.places = places_of(shown.incidents, lang)

    def head(self, telling: Telling, *, numbers: bool) -> str:
        """Return the first paragraph: what the map shows, how sure it is, and who says so.

        `numbers` tells whether the map has marks, which bear them.
        """
        said = [f"**{_plain(telling.title)}.**"] if telling.title else []
        said += [
            self._counts(),
            *as_of(self.incidents, self.lang),
            *map(_plain, telling.subtitle[1:]),
            *self._doubts(),
            *self._left_out(),
        ]
        said += map(_plain, telling.counting)
        if self.shown.zones:
            who = _plain(claimed_by(self.shown.zones, self.shown.sources))
            cited = self._cite(dict.fromkeys(zone.source for zone in self.shown.zones))
            said.append(self.own["zones"].format(who=who, cited=cited))
        if self.keys:
            sources = self.incidents["sources"].explode().dropna()
            said.append(self.own["sources"].format(cited=self._cite(sorted(sources.unique()))))
        said += [self.own["numbers"]] if numbers else []
        return " ".join([*said, *map(_plain, telling.credits)])

    def mark(self, mark: Mark) -> str:
        """Return a mark with its incidents; where it stands for several places, each with its own."""
        count = counted(self.lang, "incidents", mark.count)
        name = f"**\\[{mark.number}\\] {_plain(mark.main.called)}**".replace(" **", "**")
        if len(mark.places) == 1:
            known = self._known(mark.main)
            told = [f"{name}: {count}{f' ({known})' if known else ''}"]
            return self._listed(told, [(row, "") for row in mark.main.rows])
        rows = [(row, f"{self._where(place)}: ") for place in mark.places for row in place.rows]
        return self._listed([f"{name}: {count}"], rows)

    def off_map(self) -> str:
        """Return the incidents that are nowhere on the map, and why."""
        drawn = set(map(id, drawn_of(self.places)))
        rows = [
            (row, f"{self._where(place) if place.kind else self._unplaced(row)}: ")
            for place in self.places
            if id(place) not in drawn
            for row in place.rows
        ]
        return self._listed([f"**{self.own['off_map']}**"], rows) if rows else ""

    def _listed(self, head: list[str], rows: Iterable[tuple[int, str]]) -> str:
        """Return incidents as a list, the earliest first."""
        starts = self.incidents["date_start"]
        order = sorted(rows, key=lambda each: (pd.isna(starts.iloc[each[0]]), starts.iloc[each[0]], each[0]))
        return "\n".join([*head, "", *(f"- {where}{self._incident(row)}" for row, where in order)])

    def _counts(self) -> str:
        start, end = self.incidents["date_start"].min(), self.incidents["date_end"].max()
        days = [each.strftime("%Y-%m") for each in (start, end) if pd.notna(each)]
        span = date_words(self.lang, "/".join(days)) if len(set(days)) > 1 else ""
        told = from_reports(self.lang, len(self.incidents), int(self.incidents["reports"].sum()))
        return f"{told}{f' ({span})' if span else ''}: {', '.join(standing(self.incidents, self.lang))}."

    def _doubts(self) -> list[str]:
        """Return on how many incidents something is not sure, in a sentence or none."""
        counts = {
            "differ": self.incidents["disagree"].map(len).gt(0),
            "disputed": self.incidents["status"] == "disputed",
            "rough": self.incidents["date"].map(is_rough),
        }
        said = [
            self.own["doubts"][name].format(n=grouped(self.lang, int(which.sum())))
            for name, which in counts.items()
            if which.any()
        ]
        return [self.own["of_these"].format(doubts="; ".join(said))] if said else []

    def _left_out(self) -> list[str]:
        """Return how many reports were not used, where some were not."""
        counts = self.shown.counts or {}
        if not any(counts.get(name) for name in ("refused", "excluded")):
            return []
        parts = [
            self.own[name].format(n=grouped(self.lang, counts[name]))
            for name in ("refused", "excluded")
            if counts.get(name)
        ]
        reports = grouped(self.lang, counts["reports"])
        return [self.own["read"].format(reports=reports, parts=", ".join(parts))]

    def _where(self, place: Place) -> str:
        """Return a place with how exactly it is known."""
        known = self._known(place)
        name = _plain(place.called)
        return f"{name} ({known})" if known and name else name or known

    def _unplaced(self, row: int) -> str:
        """Return that an incident is not placed, with its place as its reports write it."""
        reports = self.incidents["report_list"].iloc[row]
        told = [
            each["place"] or each["region"] or each["country"] or f"{each['lat']}, {each['lon']}"
            for each in reports
        ]
        return str(self.own["not_placed"].format(place="; ".join(dict.fromkeys(map(_plain, told)))))

    def _known(self, place: Place) -> str:
        """Return how exactly a place is known, or nothing where it is exact."""
        if place.kind == "country":
            return str(self.own["whole_country"])
        if place.kind in {"region", "border_region", "zone"}:
            return str(self.own["area_only"])
        km = f"{place.radius:g}"
        if place.kind == "district":
            return str(self.own["district_only"].format(km=km))
        return str(self.own["ring_of"].format(km=km)) if place.radius > RING_KM else ""

    def _incident(self, at: int) -> str:
        row = self.incidents.iloc[at]
        date = date_words(self.lang, row["date"] if pd.notna(row["date"]) else None)
        type_ = row["type"] if pd.notna(row["type"]) else ""
        parts = [self.types.get(type_) or _plain(str(type_))]
        parts += [self._figure(row, name) for name in ("killed", "wounded")]
        parts.append(self.own["status"].get(row["status"], ""))
        if len(row["disagree"]):
            fields = ", ".join(self.own["fields"].get(each, each) for each in row["disagree"])
            parts.append(self.own["differ"].format(fields=fields))
        title = _plain(str(row["title"])) if pd.notna(row["title"]) else ""
        told = "; ".join(part for part in parts if part)
        when = f"{_plain(date)}: " if date else ""
        return f"{when}{title + '. ' if title else ''}{told} {self._cite(row['sources'])}."

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
    return _MARKDOWN.sub(r"\\\1", one_line(text))
