"""The gazetteer as the page uses it: names in three languages, and the cities that label the base map."""

import csv
import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from kzmap._files import geodata

_MOST = 90
_LEAST_AT_HOME = 20_000
_LEAST_ABROAD = 150_000
_WORDS = re.compile(r"[A-Za-z\u0400-\u04ff .'-]+")
_KAZAKH = set("әғқңөұүһі")


@cache
def gazetteer() -> tuple[dict[str, str], ...]:
    """Return the rows of ``places.csv``."""
    lines = geodata("places.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    return tuple(csv.DictReader(lines))


@cache
def names(lang: str) -> dict[str, str]:
    """Return the names of places by place id, in ``ru`` or ``kk``."""
    return {row["id"]: row[f"name_{lang}"] for row in gazetteer() if row[f"name_{lang}"]}


@cache
def other_names() -> dict[str, tuple[str, ...]]:
    """Return by place id the names in Latin or Cyrillic letters that a place bore once, or bears elsewhere.

    Examples
    --------
    >>> "Гурьев" in other_names()["geonames:610529"], "Атырау" in other_names()["geonames:610529"]
    (True, False)
    """
    found = {}
    for row in gazetteer():
        old = [each.rpartition(" ")[0] for each in row["old_names"].split("|")]
        known = {"", row["name"], row["name_ru"], row["name_kk"]}
        every = dict.fromkeys([*old, *row["names"].split("|")])
        found[row["id"]] = tuple(name for name in every if name not in known and _WORDS.fullmatch(name))
    return found


def names_on(year: int) -> dict[str, tuple[str, str, str]]:
    """Return by today's name the English, Russian and Kazakh form of another that a city bore all the year.

    What the gazetteer has no end for is another form of today's name, and left alone.

    Examples
    --------
    >>> names_on(2016)["Konaev"], "Konaev" in names_on(2023)
    (('Kapchagay', 'Капчагай', 'Қапшағай'), False)
    """
    found = {}
    for row in gazetteer():
        if row["kind"] != "settlement" or not row["old_names"]:
            continue
        old = [each.rpartition(" ") for each in row["old_names"].split("|")]
        then = [name for name, _, span in old if _held(span, year)]
        if then:
            found[row["name"]] = _by_script(then, (row["name"], row["name_ru"], row["name_kk"]))
    return found


def _held(span: str, year: int) -> bool:
    """Tell whether a name, told with its years such as 1970/2022, was the name all through a year."""
    since, _, until = span.partition("/")
    return bool(until) and int(since or 0) < year < int(until)


def _by_script(old: list[str], today: tuple[str, str, str]) -> tuple[str, str, str]:
    """Return the first form in Latin, in Russian and in Kazakh letters; today's where there is none."""
    latin = [name for name in old if name.isascii()]
    kazakh = [name for name in old if _KAZAKH & set(name.lower())]
    russian = [name for name in old if name not in (*latin, *kazakh)]
    names = [*latin, *today[:1]][0], [*russian, *today[1:2]][0]
    return *names, (kazakh or russian or [today[2]])[0]


@cache
def cities() -> list[list[Any]]:
    """Return the larger cities as [name, Russian, Kazakh, latitude, longitude, population, country].

    Kazakhstan's come before others of their size: it is the subject, and where the incidents are.
    """
    rows = [row for row in gazetteer() if row["kind"] == "settlement" and row["population"]]
    home = [row for row in rows if row["country"] == "KZ" and int(row["population"]) >= _LEAST_AT_HOME]
    abroad = [row for row in rows if row["country"] != "KZ" and int(row["population"]) >= _LEAST_ABROAD]
    return [_label(row) for row in [*_largest(home), *_largest(abroad)]]


def _largest(rows: Iterable[dict[str, str]]) -> list[dict[str, str]]:
    return sorted(rows, key=lambda row: (-int(row["population"]), row["id"]))[:_MOST]


def _label(row: dict[str, str]) -> list[Any]:
    russian = row["name_ru"] or row["name"]
    spot = [round(float(row[name]), 3) for name in ("lat", "lon")]
    return [row["name"], russian, row["name_kk"] or russian, *spot, int(row["population"]), row["country"]]
