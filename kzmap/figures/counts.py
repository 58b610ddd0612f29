"""How many incidents lie in each region of an edition, and the steps of their tint."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from kzmap.areas import editions

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from geopandas import GeoDataFrame

    from kzmap.areas import Edition

# Kinds of place that span so many regions that none of them can count the incident as its own.
_VAGUE = ("zone", "country")

_TINTS = 5  # as in colours.css

_DOUBLED = 2**_TINTS  # up to this count doublings tell the regions apart

# 1, 2, 3, 5, 7, 10, 15, 20, 30 and so on.
_ROUND = (1, 2, 3, 5, 7, *(one * 10**ten // 10 for ten in range(1, 7) for one in (10, 15, 20, 30, 50, 70)))


def region_of_unit(edition: Edition) -> dict[str, str]:
    """Return for each unit of today the region of an edition that it lay in."""
    return {part: region.code for region in edition.regions for part in region.parts}


def count_by_region(incidents: GeoDataFrame, edition: Edition) -> dict[str, int]:
    """Count incidents by region of an edition, as the page does: one in several regions counts in each.

    Those of its own day are taken where they are of that edition, else those that hold its regions of today.
    """
    counts: Counter[str] = Counter()
    for codes, many in _by_regions(incidents, edition).items():
        for code in codes:
            counts[code] += many
    return dict(counts)


def counts_in_several(incidents: GeoDataFrame, edition: Edition) -> bool:
    """Tell whether some incident counts in several regions of an edition."""
    return any(len(codes) > 1 for codes in _by_regions(incidents, edition))


def _by_regions(incidents: GeoDataFrame, edition: Edition) -> Counter[frozenset[str]]:
    """Count incidents by the regions of an edition that each may lie in."""
    parent = region_of_unit(edition)
    placed = incidents[~incidents["place_kind"].isin(_VAGUE)]
    columns = [placed[name].map(tuple) for name in ("region", "region_now", "edition")]
    counts: Counter[frozenset[str]] = Counter()
    for (then, now, day), many in Counter(zip(*columns, strict=True)).items():
        codes = then if day == (edition.id,) else (parent.get(code, code) for code in now)
        counts[frozenset(codes)] += many
    return counts


def tint_steps(incidents: GeoDataFrame) -> tuple[int, ...]:
    """Return the least count of each step of the tint for a map of these incidents, in any edition."""
    return steps_for(count_by_region(incidents, edition) for edition in editions())


def steps_for(maps: Iterable[Mapping[str, int]]) -> tuple[int, ...]:
    """Return the least count of each step of the tint that maps share, from their counts by region."""
    counts = [count for one in maps for count in one.values()]
    return steps_between(min(counts, default=0), max(counts, default=0))


def steps_between(smallest: int, largest: int) -> tuple[int, ...]:
    """Return the least count of each step of the tint.

    Doublings as far as these go, else round numbers that are spread evenly by their ratio from the smallest
    count of a region to the largest. The page has the same rule (``page/frontend/src/map/tint.js``).

    Examples
    --------
    >>> steps_between(1, 12), steps_between(60, 500)
    ((1, 2, 4, 8, 16), (1, 100, 150, 200, 300))
    """
    if largest <= _DOUBLED:
        return tuple(2**number for number in range(_TINTS))
    ratio = (largest / smallest) ** (1 / _TINTS)
    steps = [0]  # places in _ROUND
    for number in range(1, _TINTS):
        steps.append(max(steps[-1] + 1, _nearest(smallest * ratio**number)))
    return tuple(_ROUND[at] for at in steps)


def _nearest(value: float) -> int:
    """Return where the round number nearest by ratio stands."""
    away = [abs(math.log(one / value)) for one in _ROUND]
    return away.index(min(away))


def step(count: int, steps: Sequence[int]) -> int:
    """Return the step of the tint for a count of one or more, from 0.

    Examples
    --------
    >>> [step(count, (1, 2, 4, 8, 16)) for count in (1, 5, 1000)]
    [0, 2, 4]
    """
    return sum(count >= least for least in steps) - 1
