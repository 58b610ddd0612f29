"""Figures of several sources as low, best and high."""

from collections.abc import Sequence
from datetime import date
from statistics import median_low
from typing import NamedTuple

from kzmap.incidents.agree import Report
from kzmap.reports.dates import parse_date


class Range(NamedTuple):
    """The least, the median and the most that the sources say; None where none says anything."""

    low: int | None
    best: int | None
    high: int | None


def own_range(report: Report, figure: str) -> Range:
    """Return what one report says of a figure; a bound that it leaves out is None.

    Examples
    --------
    >>> own_range({"killed": None, "killed_low": 18, "killed_high": None}, "killed")
    Range(low=18, best=18, high=None)
    """
    low, best, high = (report[column] for column in (f"{figure}_low", figure, f"{figure}_high"))
    if best is None:
        bounds = [bound for bound in (low, high) if bound is not None]
        best = sum(bounds) // len(bounds) if bounds else None
    return Range(low, best, high)


def agree_range(reports: Sequence[Report], figure: str) -> tuple[Range, bool]:
    """Return the range of a figure over the sources, and whether they differ.

    Of each source the latest report counts that gives the figure (row order breaks ties); a report without
    a source is a source of its own. Low is the least, high the most, best the median of the sources,
    rounded down.

    Examples
    --------
    >>> fourteen = {"source": "a", "published": None, "killed": 14, "killed_low": None, "killed_high": None}
    >>> agree_range([fourteen, fourteen | {"source": "b", "killed": 12}], "killed")
    (Range(low=12, best=13, high=14), True)
    """
    latest: dict[object, tuple[date, Range]] = {}
    for number, report in enumerate(reports):
        said = own_range(report, figure)
        source = report["source"] or number
        published = parse_date(report["published"]).end if report["published"] else date.min
        if said.best is not None and (source not in latest or published >= latest[source][0]):
            latest[source] = (published, said)
    ranges = [said for _, said in latest.values()]
    if not ranges:
        return Range(None, None, None), False
    low = min(bound for said in ranges for bound in (said.low, said.best) if bound is not None)
    high = max(bound for said in ranges for bound in (said.high, said.best) if bound is not None)
    return Range(low, _median(ranges), high), len(set(ranges)) > 1


def _median(ranges: Sequence[Range]) -> int:
    figures = sorted(said.best for said in ranges if said.best is not None)
    half = len(figures) // 2
    return median_low(figures) if len(figures) % 2 else (figures[half - 1] + figures[half]) // 2
