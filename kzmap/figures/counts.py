"""How many incidents lie in each region of an edition, and whose regions are drawn."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pandas as pd

from kzmap.areas import Edition, edition_of, editions
from kzmap.figures.look import TINT_STEPS

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

# Kinds of place that span so many regions that none of them can count the incident as its own.
_VAGUE = ("zone", "country")

EDITIONS = ("by-date", "2011", "2018", "2022")


def edition_drawn(incidents: GeoDataFrame, chosen: str, latest: str | None = None) -> Edition:
    """Return the edition whose regions are drawn: the chosen one, or that of the last day of what is shown.

    With `latest`, no later one than that of this day.
    """
    for each in editions():
        if each.id == chosen:
            return each
    last = incidents["date_end"].max()
    if latest and pd.notna(last):
        last = min(last, pd.Timestamp(latest))
    return editions()[-1] if pd.isna(last) else edition_of(last.date())


def region_of_unit(edition: Edition) -> dict[str, str]:
    """Return for each unit of today the region of an edition that it lay in."""
    return {part: region.code for region in edition.regions for part in region.parts}


def count_by_region(incidents: GeoDataFrame, edition: Edition) -> dict[str, int]:
    """Count incidents by region of an edition, as the page does: one in several regions counts in each.

    Those of its own day are taken where they are of that edition, else those that hold its regions of today.
    """
    parent = region_of_unit(edition)
    placed = incidents[~incidents["place_kind"].isin(_VAGUE)]
    columns = [placed[name].map(tuple) for name in ("region", "region_now", "edition")]
    counts: Counter[str] = Counter()
    for (then, now, day), many in Counter(zip(*columns, strict=True)).items():
        codes = then if day == (edition.id,) else {parent.get(code, code) for code in now}
        for code in codes:
            counts[code] += many
    return dict(counts)


def step(count: int) -> int:
    """Return the step of the tint for a count of one or more, from 0.

    Examples
    --------
    >>> step(1), step(5), step(1000)
    (0, 2, 4)
    """
    return sum(count >= least for least in TINT_STEPS) - 1
