"""The gazetteer as the page uses it: names in three languages, and the cities that label the base map."""

import csv
from collections.abc import Iterable
from functools import cache
from typing import Any

from kzmap._files import geodata

_MOST = 90
_LEAST_AT_HOME = 20_000
_LEAST_ABROAD = 150_000


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
