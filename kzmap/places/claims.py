"""What the reports of incidents say of the place: each different claim once, and its placement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pyarrow.compute as pc

from kzmap.areas import editions_between
from kzmap.incidents import report_lists
from kzmap.places.given import country_codes, given_points
from kzmap.places.placement import Placement
from kzmap.places.vague import named_claim
from kzmap.reports.columns import AREA_KINDS

if TYPE_CHECKING:
    from numpy.typing import NDArray

_WORDS = ("place", "region", "country")
_GIVEN = [*_WORDS, "lat", "lon", "kind"]
_NAMED = [*_WORDS, "kind", "day"]


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims of the reports that count.

    Parameters
    ----------
    row, claim : ndarray of int
        An incident and its claim, in the order of the reports.
    day : ndarray of str
        A day, or a span, that stands for the editions of the incident's date.
    placements : list of Placement
        Those of the first claims, which were made by names.
    points : pandas.DataFrame
        Those of the others, which are coordinates given; see `given_points`.
    """

    row: NDArray[np.intp]
    claim: NDArray[np.intp]
    day: NDArray[np.object_]
    placements: list[Placement]
    points: pd.DataFrame

    @property
    def size(self) -> int:
        """How many different claims there are."""
        return len(self.placements) + len(self.points)

    def placement(self, claim: int) -> Placement:
        """Return the placement of a claim."""
        if claim < len(self.placements):
            return self.placements[claim]
        row = self.points.iloc[claim - len(self.placements)]
        country = None if pd.isna(row["country"]) else row["country"]
        return Placement(
            query=f"{row['lat']:g}, {row['lon']:g}", reason=row["reason"], name=row["place"],
            kind=row["place_kind"], lat=float(row["lat"]), lon=float(row["lon"]),
            radius_km=float(row["radius_km"]), score=1.0,
            place_id=row["place_id"], match=row["match"], country=country,
        )  # fmt: skip


def claims_of(incidents: pd.DataFrame) -> Claims:
    """Collect what the reports of incidents say of the place, and place each different claim once.

    Parameters
    ----------
    incidents : pandas.DataFrame
        As `merge` returns them.

    Returns
    -------
    Claims
        At least one for each incident.
    """
    frame = _reports(incidents)
    given, frame["kind"] = _coordinates(frame)
    named = np.flatnonzero(~given)
    spots = np.flatnonzero(given)
    claim = np.empty(len(frame), dtype=np.intp)
    claim[named], first = _distinct(frame[_NAMED].iloc[named])
    words = frame[_NAMED].iloc[named].iloc[first].astype("object")
    words = words.where(words.notna(), None)
    placements = [named_claim(*row) for row in words.itertuples(index=False, name=None)]
    which, first = _distinct(frame[_GIVEN].iloc[spots])
    claim[spots] = which + len(placements)
    points = given_points(frame[_GIVEN].iloc[spots].iloc[first].reset_index(drop=True))
    points["country"] = _country_of_bare(points)
    row = frame["row"].to_numpy(dtype=np.intp)
    return Claims(row, claim, frame["day"].to_numpy(dtype=object), placements, points)


def _reports(incidents: pd.DataFrame) -> pd.DataFrame:
    """Return a row for each report that counts: its words, its coordinates, its incident, the day."""
    lists = report_lists(incidents)
    reports = lists.flatten()
    columns = [*_WORDS, "lat", "lon", "place_kind", "status"]
    frame = pd.DataFrame({c: pc.struct_field(reports, c).to_pandas() for c in columns})
    frame = frame.astype(dict.fromkeys([*_WORDS, "place_kind", "status"], "str"))
    frame["row"] = np.asarray(pc.list_parent_indices(lists))
    frame["day"] = _days(incidents)[frame["row"].to_numpy(dtype=np.intp)]
    retracted = frame.pop("status").str.casefold() == "retracted"
    all_retracted = retracted.groupby(frame["row"]).transform("all")
    return frame[~retracted | all_retracted].reset_index(drop=True)


def _coordinates(frame: pd.DataFrame) -> tuple[NDArray[np.bool_], pd.Series]:
    """Return which claims are placed by their coordinates, and the kind of each.

    Coordinates of something vaguer than a district are not the incident's own. A region abroad has no shape
    here, and its name alone would be lost on the map: it is a ring at its coordinates.
    """
    kind = frame.pop("place_kind").fillna("").str.casefold()
    complete = frame["lat"].notna() & frame["lon"].notna()
    code = country_codes(frame["country"])
    abroad = complete & (kind == "region") & code.notna() & (code != "KZ")
    return (complete & (~kind.isin(AREA_KINDS) | abroad)).to_numpy(dtype=bool), kind


def _distinct(rows: pd.DataFrame) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the number of each row among the different ones, and where each of these stands first."""
    groups = rows.groupby(list(rows.columns), sort=False, dropna=False).ngroup()
    number = np.asarray(groups, dtype=np.intp)
    first: NDArray[np.intp] = np.flatnonzero(~pd.Series(number).duplicated())
    return number, first


def _country_of_bare(points: pd.DataFrame) -> pd.Series:
    """Return the country of each point; one without a country is Kazakhstan's if it lies in a region."""
    bare = np.flatnonzero(points["country"].isna())
    if not bare.size:
        return points["country"]
    from kzmap.areas.points import locate  # noqa: PLC0415 - geometry, which only bare coordinates need

    lon, lat = (points[c].to_numpy("float64")[bare] for c in ("lon", "lat"))
    inside = locate(lon, lat, np.full(len(bare), "", dtype=object)).region >= 0
    country = points["country"].astype("object")
    country.iloc[bare[inside]] = "KZ"
    return country.astype("str")


def _days(incidents: pd.DataFrame) -> NDArray[np.object_]:
    """Return for each incident a day, or a span, that stands for the editions of its date."""
    spans = pd.MultiIndex.from_arrays([incidents["date_start"], incidents["date_end"]])
    code, distinct = spans.factorize()
    days = []
    for start, end in distinct:
        editions = editions_between(start.date(), end.date())
        first = editions[0].valid_from or start.date()
        days.append(str(first) if len(editions) == 1 else f"{start.date()}/{end.date()}")
    return np.array(days, dtype="object")[code] if days else np.empty(0, dtype="object")
