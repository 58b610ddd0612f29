"""The incidents as plain HTML, for readers without JavaScript."""

import math
from collections.abc import Mapping
from html import escape

import geopandas as gpd
import pandas as pd

from kzmap.page.words import WORDS

_TO = "\N{EN DASH}"

MOST = 500
"""So many incidents stand in the plain list; more would double the size of the page."""


_TOLD = ["date", "title", "place", "reason", "report_list"] + [
    f"{what}_{end}" for what in ("killed", "wounded") for end in ("low", "high")
]


def plain_list(incidents: gpd.GeoDataFrame, lang: str) -> str:
    """Return the list of the latest incidents as HTML, every text of a report escaped.

    Parameters
    ----------
    incidents : GeoDataFrame
        Joined incidents.
    lang : str
        ``en``, ``ru`` or ``kk``.
    """
    words = WORDS[lang]
    if not len(incidents):
        return f"<p>{words['none']}</p>"
    # the days alone are sorted: a sorted copy of all that is known would be felt
    days = incidents["date_start"].reset_index(drop=True)
    latest = days.sort_values(ascending=False, kind="stable").index[:MOST]
    shown = incidents[_TOLD].iloc[latest]
    items = "\n".join(_item(row, words) for row in shown.to_dict("records"))
    more = words["more"].format(shown=len(shown), all=len(incidents)) if len(incidents) > MOST else ""
    return f'<p>{words["plain"]} {more}</p>\n<ol class="plain">\n{items}\n</ol>'


def _item(row: Mapping[str, object], words: Mapping[str, str]) -> str:
    place = _text(row["place"]) or f"{words['not_placed']} ({_text(row['reason'])})"
    facts = [_figures(row, "killed", words), _figures(row, "wounded", words)]
    head = f"<b>{_text(row['date'])}</b> <bdi>{_text(row['title'])}</bdi>, <bdi>{place}</bdi>"
    tail = "; ".join(fact for fact in facts if fact)
    reports = row["report_list"]
    told = "".join(_report(one, words) for one in reports) if isinstance(reports, list) else ""
    return f"<li>{head}{f' ({tail})' if tail else ''}<ul>{told}</ul></li>"


def _figures(row: Mapping[str, object], what: str, words: Mapping[str, str]) -> str:
    low, high = (None if pd.isna(row[f"{what}_{end}"]) else row[f"{what}_{end}"] for end in ("low", "high"))  # type: ignore[call-overload]
    if low is None and high is None:
        return ""
    if high is None:
        return f"{words[what]}: {low}+"
    if low is None:
        return f"{words[what]}: ≤ {high}"
    return f"{words[what]}: {low}" if low == high else f"{words[what]}: {low}{_TO}{high}"


def _report(report: Mapping[str, object], words: Mapping[str, str]) -> str:
    figures = [
        f"{words[what]}: {int(str(report[what]))}"
        for what in ("killed", "wounded", "arrested")
        if report.get(what) is not None
    ]
    told = [_text(report.get(name)) for name in ("date", "place", "title", "note")]
    text = ". ".join(f"<bdi>{part.rstrip('.')}</bdi>" for part in [*told, *figures] if part)
    return f"<li>{_link(report, words)}: {text}</li>"


def _link(report: Mapping[str, object], words: Mapping[str, str]) -> str:
    name = _text(report.get("source")) or words["source"]
    url = str(report.get("url") or "").strip()
    if not url.lower().startswith(("http://", "https://")):
        return f"<bdi>{name}</bdi>"
    return f'<a href="{escape(url)}" rel="noopener noreferrer"><bdi>{name}</bdi></a>'


def _text(value: object) -> str:
    missing = value is None or (isinstance(value, float) and math.isnan(value))
    return "" if missing else escape(str(value)).replace("\0", "\N{REPLACEMENT CHARACTER}")
