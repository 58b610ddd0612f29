"""The whole way from files of reports to joined incidents, with the count of every row."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kzmap._memory import give_back
from kzmap.filters import Filters, keep
from kzmap.tallies import Tally, tally

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from geopandas import GeoDataFrame

    from kzmap.places import Resolver
    from kzmap.reports import Problem


@dataclass(frozen=True, slots=True)
class Result:
    """Joined incidents, the problems met while reading, and the tally."""

    incidents: GeoDataFrame
    problems: list[Problem]
    tally: Tally


def run(  # noqa: PLR0913 - one argument a step of the way
    paths: Iterable[str | Path],
    *,
    format: str | None = None,  # noqa: A002 - the option's name
    filters: Filters | None = None,
    drafts: bool = False,
    places: Resolver | None = None,
    progress: Callable[[str], None] = lambda step: None,  # noqa: ARG005
) -> Result:
    """Read, merge, place and join reports, and keep what the filters let through.

    Parameters
    ----------
    paths : iterable of str or pathlib.Path
        Files of reports.
    format : str, optional
        What their columns mean; without it they are recognised.
    filters : Filters, optional
    drafts : bool, default False
        Keep reports of status ``candidate`` too.
    places : Resolver, optional
        What places the names; the shipped gazetteer by default.
    progress : callable, optional
        Is told the name of each step as it begins.

    Returns
    -------
    Result

    Raises
    ------
    InputError
        If a file cannot be read as reports.

    Examples
    --------
    >>> from kzmap.reports import shipped_reports
    >>> print(run([shipped_reports()]).tally)
    53 reports = 53 used + 0 refused + 0 excluded
    39 incidents = 23 at a point + 16 in an area + 0 not placed
    """
    from kzmap.areas import join_areas  # noqa: PLC0415 - heavy, and not needed to report a bad file
    from kzmap.incidents import merge  # noqa: PLC0415
    from kzmap.places import geocode  # noqa: PLC0415
    from kzmap.places.agreement import coordinate_findings  # noqa: PLC0415
    from kzmap.places.resolver import using  # noqa: PLC0415
    from kzmap.reports import read  # noqa: PLC0415

    progress("reading reports")
    reading = read(paths, format, progress, coordinate_findings)
    candidate = reading.reports["status"].str.casefold() == "candidate"
    usable = len(reading.reports)
    reports = reading.reports if drafts or not candidate.any() else reading.reports[~candidate]
    reading = replace(reading, reports=reports.head(0))  # every report lies in its incident from here on
    progress("merging")
    merged = merge(reports)
    left_out = usable - len(reports)
    del reports
    give_back()
    progress("placing")
    with using(places):
        placed = geocode(merged)
    progress("joining areas")
    joined = join_areas(placed)
    del merged, placed
    give_back()
    shown = keep(joined, filters or Filters())
    left_out += int(joined["reports"].sum() - shown["reports"].sum())
    counts = tally(shown, reports=reading.rows, refused=reading.refused, excluded=left_out)
    return Result(shown, reading.problems, counts)
