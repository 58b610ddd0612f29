"""The incidents as plain HTML, for readers without JavaScript."""

import math
import re
from collections.abc import Mapping
from html import escape

import geopandas as gpd
import pandas as pd

from kzmap.date_words import date_words
from kzmap.incident_words import type_name
from kzmap.number_words import grouped
from kzmap.page.words import WORDS

_TO = "\N{EN DASH}"

_UNSEEN = re.compile("[\0\u202a-\u202e\u2066-\u2069]")
"""What HTML has no place for, and what turns letters around: seen instead, as the page's script shows it."""

MOST = 500
"""So many incidents stand in the plain list; more would double the size of the page."""


_TOLD = ["date", "type", "title", "place", "reason", "status", "actor", "target", "report_list"] + [
    f"{what}_{end}" for what in ("killed", "wounded") for end in ("low", "high")
]


def plain_list(incidents: gpd.GeoDataFrame, lang: str, sources: pd.DataFrame) -> str:
    """Return the list of the latest incidents as HTML, every text of a report escaped.

    What is retracted is struck out and said to be so.

    Parameters
    ----------
    incidents : GeoDataFrame
        Joined incidents.
    lang : str
        ``en``, ``ru`` or ``kk``.
    sources : DataFrame
        The sources, as in ``sources.csv``: a report is told by its publisher.
    """
    words = WORDS[lang]
    if not len(incidents):
        return f"<p>{words['none']}</p>"
    # the days alone are sorted: a sorted copy of all that is known would be felt
    days = incidents["date_start"].reset_index(drop=True)
    latest = days.sort_values(ascending=False, kind="stable").index[:MOST]
    shown = incidents[_TOLD].iloc[latest]
    names = _names(sources)
    items = "\n".join(_item(row, lang, names) for row in shown.to_dict("records"))
    more = (
        words["more"].format(shown=grouped(lang, len(shown)), all=grouped(lang, len(incidents)))
        if len(incidents) > MOST
        else ""
    )
    return f'<p>{words["plain"]} {more}</p>\n<ol class="plain">\n{items}\n</ol>'


def _names(sources: pd.DataFrame) -> dict[str, str]:
    """Return by the id of a source its publisher, else its title."""
    columns = [sources[name] for name in ("publisher", "title") if name in sources]
    named = zip(sources["id"], *columns, strict=True)
    return {str(id_): next((text for each in names if (text := _text(each))), "") for id_, *names in named}


def _item(row: Mapping[str, object], lang: str, names: Mapping[str, str]) -> str:
    words = WORDS[lang]
    place = _text(row["place"]) or f"{words['not_placed']} ({_text(row['reason'])})"
    status = _text(row["status"])
    kind = _text(row["type"])
    facts = [
        type_name(lang, kind),
        words.get(status, ""),
        *(_figures(row[f"{what}_low"], row[f"{what}_high"], words[what]) for what in ("killed", "wounded")),
        *_who(row, words),
    ]
    title = _struck(f"<bdi>{_text(row['title'])}</bdi>", status)
    head = f"<b>{_date(row['date'], lang)}</b> {title}, <bdi>{place}</bdi>"
    tail = "; ".join(fact for fact in facts if fact)
    reports = row["report_list"]
    told = "".join(_report(one, lang, names) for one in reports) if isinstance(reports, list) else ""
    return f"<li>{head}{f' ({tail})' if tail else ''}<ul>{told}</ul></li>"


def _who(row: Mapping[str, object], words: Mapping[str, str]) -> list[str]:
    named = {name: _text(row.get(name)) for name in ("actor", "target")}
    return [f"{words[name]}: <bdi>{text}</bdi>" for name, text in named.items() if text]


def _figures(low: object, high: object, name: str) -> str:
    """Return a figure with its range; a bound that nobody gives stays open."""
    least, most = (None if pd.isna(end) else int(str(end)) for end in (low, high))  # type: ignore[call-overload]
    if least is None:
        return "" if most is None else f"{name}: ≤ {most}"
    if most is None:
        return f"{name}: {least}+"
    return f"{name}: {least}" if least == most else f"{name}: {least}{_TO}{most}"


def _report(report: Mapping[str, object], lang: str, names: Mapping[str, str]) -> str:
    words = WORDS[lang]
    figures = [_reported(report, what, words[what]) for what in ("killed", "wounded", "arrested")]
    told = [
        _date(report.get("date"), lang),
        *(_text(report.get(name)) for name in ("place", "title", "note")),
    ]
    parts = [f"<bdi>{part.rstrip('.')}</bdi>" for part in told if part]
    text = ". ".join([*parts, *_who(report, words), *(figure for figure in figures if figure)])
    status = _text(report.get("status")).casefold()
    withdrawn = f" ({words['withdrawn']})" if status == "retracted" else ""
    return f"<li>{_link(report, words, names)}{withdrawn}: {_struck(text, status)}</li>"


def _reported(report: Mapping[str, object], what: str, name: str) -> str:
    best, low, high = (report.get(key) for key in (what, f"{what}_low", f"{what}_high"))
    if low is None and high is None:
        return _figures(best, best, name)
    spread = _figures(low, high, name)
    return spread if best is None or low == high else f"{spread} ({best})"


def _struck(text: str, status: str) -> str:
    return f"<s>{text}</s>" if status == "retracted" else text


def _date(value: object, lang: str) -> str:
    return escape(date_words(lang, str(value))) if _text(value) else ""


def _link(report: Mapping[str, object], words: Mapping[str, str], names: Mapping[str, str]) -> str:
    id_ = str(report.get("source") or "")
    name = names.get(id_) or _text(id_) or words["source"]
    url = str(report.get("url") or "").strip()
    if not url.lower().startswith(("http://", "https://")):
        return f"<bdi>{name}</bdi>"
    return f'<a href="{escape(url)}" rel="noopener noreferrer"><bdi>{name}</bdi></a>'


def _text(value: object) -> str:
    missing = value is None or (isinstance(value, float) and math.isnan(value))
    return "" if missing else _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", escape(str(value)))
