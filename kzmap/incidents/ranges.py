"""Figures of several sources as low, best and high."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kzmap.incidents.agree import Report
from kzmap.reports.dates import parse_date


class Range(NamedTuple):
    """The least, the median and the most that the sources say; None where none says anything."""

    low: int | None
    best: int | None
    high: int | None


def own_range(report: Report, figure: str) -> Range:
    """Return what one report says of a figure; what it leaves open is None.

    Examples
    --------
    >>> own_range({"killed": None, "killed_low": 18, "killed_high": None}, "killed")
    Range(low=18, best=None, high=None)
    """
    low, best, high = (report[column] for column in (f"{figure}_low", figure, f"{figure}_high"))
    if best is None and low is not None and high is not None:
        best = (low + high) // 2
    return Range(best if low is None else low, best, best if high is None else high)


def agree_range(reports: Sequence[Report], figure: str) -> tuple[Range, bool]:
    """Return the range of a figure over the sources, and whether they differ.

    Of each source the latest report counts that gives the figure (row order breaks ties); a report without
    a source is a source of its own. Low is the least, high the most, best the median of the sources that
    give a figure, rounded down. A source that says "at least 18" where the others say fewer leaves the
    high open, one that says "at most" where they say more the low.

    Examples
    --------
    >>> fourteen = {"source": "a", "published": None, "killed": 14, "killed_low": None, "killed_high": None}
    >>> agree_range([fourteen, fourteen | {"source": "b", "killed": 12}], "killed")
    (Range(low=12, best=13, high=14), True)
    >>> agree_range([fourteen, fourteen | {"source": "b", "killed": None, "killed_low": 18}], "killed")
    (Range(low=14, best=14, high=None), True)
    """
    latest: dict[object, tuple[date, Range]] = {}
    for number, report in enumerate(reports):
        said = own_range(report, figure)
        source = report["source"] or number
        published = parse_date(report["published"]).end if report["published"] else date.min
        if said != _NOTHING and (source not in latest or published >= latest[source][0]):
            latest[source] = (published, said)
    ranges = [said for _, said in latest.values()]
    if not ranges:
        return _NOTHING, False
    low = min((said.low for said in ranges if said.low is not None), default=None)
    high = max((said.high for said in ranges if said.high is not None), default=None)
    if any(said.high is None and said.low is not None and said.low > (high or -1) for said in ranges):
        high = None
    if low is not None and any(
        said.low is None and said.high is not None and said.high < low for said in ranges
    ):
        low = None
    return Range(low, _median(ranges), high), len(set(ranges)) > 1


_NOTHING = Range(None, None, None)


def _median(ranges: Sequence[Range]) -> int | None:
    figures = sorted(said.best for said in ranges if said.best is not None)
    half = len(figures) // 2
    if not figures:
        return None
    return figures[half] if len(figures) % 2 else (figures[half - 1] + figures[half]) // 2
