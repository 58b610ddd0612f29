"""The sum of every build: what became of each report and each incident."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from kzmap.reports.columns import AREA_KINDS, POINT_KINDS

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Tally:
    """How many reports were used, and where their incidents stand.

    ``reports == used + refused + excluded`` and ``incidents == point + area + not_placed``; a tally that
    does not come out cannot be made.

    Raises
    ------
    AssertionError
        If a sum does not come out: a row was lost, which is a defect of the program.
    """

    reports: int
    used: int
    refused: int
    excluded: int
    incidents: int
    point: int
    area: int
    not_placed: int

    def __post_init__(self) -> None:
        if self.reports != self.used + self.refused + self.excluded:
            raise AssertionError(f"a report was lost: {self}")
        if self.incidents != self.point + self.area + self.not_placed:
            raise AssertionError(f"an incident was lost: {self}")

    def as_json(self) -> dict[str, int]:
        """Return the counts with the keys of ``kzmap build --json``."""
        return asdict(self)

    def __str__(self) -> str:
        return (
            f"{self.reports} reports = {self.used} used + {self.refused} refused + {self.excluded} excluded\n"
            f"{self.incidents} incidents = {self.point} at a point + {self.area} in an area"
            f" + {self.not_placed} not placed"
        )


def tally(incidents: pd.DataFrame, *, reports: int, refused: int = 0, excluded: int = 0) -> Tally:
    """Count reports and incidents.

    Parameters
    ----------
    incidents : pandas.DataFrame
        Placed incidents that are shown.
    reports, refused, excluded : int
        All rows read; those refused; those that a filter or a status left out. The used ones are
        counted in `incidents`, not reckoned from these, so that a loss on the way is noticed.

    Returns
    -------
    Tally

    Examples
    --------
    >>> import kzmap
    >>> reports = kzmap.read_reports()
    >>> incidents = kzmap.geocode(kzmap.merge(reports))
    >>> print(tally(incidents, reports=len(reports)))
    53 reports = 53 used + 0 refused + 0 excluded
    39 incidents = 23 at a point + 16 in an area + 0 not placed
    """
    kinds = incidents["place_kind"]
    return Tally(
        reports=reports,
        used=int(incidents["reports"].sum()),
        refused=refused,
        excluded=excluded,
        incidents=len(incidents),
        point=int(kinds.isin(POINT_KINDS).sum()),
        area=int(kinds.isin(AREA_KINDS).sum()),
        not_placed=int(kinds.isna().sum()),
    )
