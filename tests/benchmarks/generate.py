"""Invented records in any number, the same ones every time: for benchmarks and for what a row costs.

    python -m tests.benchmarks.generate 100000 -o reports.csv [--variant cyrillic]

Each row is one report of one incident: a title of six words unlike any other, a place of the gazetteer
(large cities often, hamlets seldom; one in fourteen only its region), figures, a source and a link. Rows
come in the order of days, and the numbers in the links grow with them, as they do at news sites.
"""

import argparse
from pathlib import Path

import numpy as np
import pandas as pd

from kzmap.places.cities import gazetteer
from tests.benchmarks.vocabulary import CYRILLIC, LATIN, TYPES, slug

VARIANTS = ("plain", "cyrillic")
SITES = ("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta")
SEED = 20_111_117

_REGION_ONLY = 14
_YEARS = ("2008-01-01", "2024-12-31")


def reports(count: int, variant: str = "plain") -> pd.DataFrame:
    """Return `count` reports of as many incidents, as a table of input columns.

    Parameters
    ----------
    count : int
        Rows.
    variant : {"plain", "cyrillic"}
        Short English titles with numeric links, or long Russian ones with links that spell the title.
    """
    rng = np.random.default_rng(SEED)
    first, last = (np.datetime64(day) for day in _YEARS)
    days = np.sort(first + rng.integers(0, (last - first).astype(int), count))
    killed = rng.poisson(1.2, count)
    wounded = rng.poisson(2.5, count)
    kind = rng.choice(len(TYPES), count, p=[weight for _, weight in TYPES])
    site = rng.choice(SITES, count)
    titles = _titles(rng, count, CYRILLIC if variant == "cyrillic" else LATIN)
    numbers = 7_000_000 + np.cumsum(rng.integers(1, 40, count))
    return pd.DataFrame(
        {
            "incident": [f"KAZ{number}" for number in range(1, count + 1)],
            "date": days.astype(str),
            **_places(rng, count),
            "type": [TYPES[one][0] for one in kind],
            "title": titles,
            "killed": killed,
            "wounded": wounded,
            "source": site,
            "url": _links(variant, site, numbers, titles),
            "published": (days + rng.integers(0, 3, count)).astype(str),
        }
    )


def _titles(rng: np.random.Generator, count: int, words: tuple[str, ...]) -> list[str]:
    """Return titles of which none occurs twice; common words are common, as in any language."""
    weights = 1 / np.arange(3, len(words) + 3)
    length = 6 if words is LATIN else 14
    found: dict[str, None] = {}
    while len(found) < count:
        drawn = rng.choice(words, (count - len(found), length), p=weights / weights.sum())
        found |= dict.fromkeys(" ".join(row).capitalize() for row in drawn)
    return list(found)


def _places(rng: np.random.Generator, count: int) -> dict[str, list[str]]:
    towns = [row for row in gazetteer() if row["country"] == "KZ" and row["kind"] == "settlement"]
    towns = [row for row in towns if row["region"] and row["population"]]
    people = np.array([float(row["population"]) + 500 for row in towns]) ** 0.8
    drawn = rng.choice(len(towns), count, p=people / people.sum())
    vague = rng.integers(0, _REGION_ONLY, count) == 0
    return {
        "place": ["" if unknown else towns[one]["name"] for one, unknown in zip(drawn, vague, strict=True)],
        "region": [towns[one]["region"] for one in drawn],
        "country": ["KZ"] * count,
    }


def _links(variant: str, site: np.ndarray, numbers: np.ndarray, titles: list[str]) -> list[str]:
    if variant == "plain":
        return [f"https://{name}.example/news/{number}" for name, number in zip(site, numbers, strict=True)]
    return [f"https://{name}.example/news/{slug(title)}" for name, title in zip(site, titles, strict=True)]


def _main() -> None:
    parser = argparse.ArgumentParser(description="Write invented reports as CSV.")
    parser.add_argument("count", type=int)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--variant", choices=VARIANTS, default="plain")
    given = parser.parse_args()
    reports(given.count, given.variant).to_csv(given.output, index=False)


if __name__ == "__main__":
    _main()
