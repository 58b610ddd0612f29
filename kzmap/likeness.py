"""Incidents that are likely one and the same: near in time and place, and alike."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from kzmap.incidents import report_lists
from kzmap.places.homonyms import km

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from geopandas import GeoDataFrame
    from numpy.typing import NDArray

NEAR_KM = 10.0
NEAR_DAYS = 1
ENOUGH = 200
"""Characters of a note that are compared."""

_LONGEST = 7  # days; a vaguer date is near to too much
_CELL = 10  # cells to a degree of latitude: no two points within 10 km are more than a cell apart in latitude
_MOST = 20  # of so many in one cell on one day each is compared: a riot of a thousand rows stays quick
_UNLIKE = 45  # of 100; texts less alike than this tell of different things
_VAGUE = ("country", "zone")
_AT_ONCE = 5_000  # incidents that are held as Python objects, beside those of the last days


class Likeness(NamedTuple):
    """Two incidents, by their positions, and why they seem to be one."""

    first: int
    second: int
    reason: str


class _Incident(NamedTuple):
    row: int
    start: int
    end: int
    place_id: str
    lat: float | None
    lon: float | None
    type: str
    teller: tuple[str, ...]


def likely_duplicates(incidents: GeoDataFrame) -> list[Likeness]:
    """Find incidents that are likely one; nothing is merged.

    Two are likely one if their dates are at most a day apart, their places at most 10 km (or the same region
    or border), their types the same or one not given, and their texts, where both have one, not unlike. Two
    to which one source, or one foreign table, gives ids of their own are two. In the order of days, each is
    named with one earlier incident at most. The time grows with the number of incidents, not with its square.

    Parameters
    ----------
    incidents : geopandas.GeoDataFrame
        Placed incidents.

    Returns
    -------
    list of Likeness
        `first` begins no later than `second`; in the order of `second`, each of which is there once.

    Examples
    --------
    >>> import kzmap
    >>> likely_duplicates(kzmap.geocode(kzmap.merge(kzmap.read_reports())))
    []
    """
    found = []
    texts = _Texts(incidents)
    lately = _Lately()
    for one in _incidents(incidents):
        lately.forget_before(one.start - NEAR_DAYS)
        likes = (_alike(other, one, texts) for other in lately.near(one))
        like = next((each for each in likes if each), None)
        if like:
            found.append(like)
        lately.add(one)
    return sorted(found, key=lambda like: like.second)


class _Lately:
    """The incidents of the last days by where they were; older ones are forgotten, so that it stays small."""

    def __init__(self) -> None:
        self._days: dict[int, dict[Any, list[_Incident]]] = defaultdict(lambda: defaultdict(list))
        self._oldest = -(1 << 40)

    def forget_before(self, day: int) -> None:
        if day > self._oldest:
            self._oldest = day
            for old in [each for each in self._days if each < day]:
                del self._days[old]

    def add(self, one: _Incident) -> None:
        where = _cell(one) or one.place_id
        for day in range(one.start, one.end + 1):
            there = self._days[day][where]
            if len(there) < _MOST:
                there.append(one)

    def near(self, one: _Incident) -> Iterator[_Incident]:
        """Yield the incidents on the same days, the day before or after, at most a cell away."""
        where = list(_cells_around(one))
        for day in range(one.start - NEAR_DAYS, one.end + NEAR_DAYS + 1):
            of_day = self._days.get(day)
            if of_day:
                for cell in where:
                    yield from of_day.get(cell, ())


def _incidents(incidents: GeoDataFrame) -> Iterator[_Incident]:
    """Yield the incidents that are fine enough to compare, in the order of their first days."""
    day = pd.Timestamp("1970-01-01")
    starts, ends = ((incidents[c] - day).dt.days.to_numpy() for c in ("date_start", "date_end"))
    rows = np.flatnonzero(
        (incidents["place_kind"].notna() & ~incidents["place_kind"].isin(_VAGUE)).to_numpy(dtype=bool)
        & (incidents["status"] != "retracted").to_numpy(dtype=bool)
        & (ends - starts < _LONGEST)
    )
    rows = rows[np.argsort(starts[rows], kind="stable")]
    for begin in range(0, len(rows), _AT_ONCE):
        yield from _some(incidents, rows[begin : begin + _AT_ONCE], starts, ends)


def _some(
    incidents: GeoDataFrame, rows: NDArray[np.intp], starts: NDArray[np.int64], ends: NDArray[np.int64]
) -> Iterator[_Incident]:
    columns = ["id", "sources", "place_id", "lat", "lon", "type"]
    part = pd.DataFrame(incidents[columns]).iloc[rows]
    cells = (part[c].astype("object").where(part[c].notna(), None).tolist() for c in columns[2:])
    sources = pa.array(part["sources"]).to_pylist()
    days = (starts[rows].tolist(), ends[rows].tolist())
    each = zip(rows.tolist(), part["id"].tolist(), sources, *days, *cells, strict=True)
    for row, id_, told_by, start, end, place_id, lat, lon, type_ in each:
        yield _Incident(row, start, end, place_id, lat, lon, type_ or "", _tellers(id_, told_by))


def _tellers(id_: str, sources: Iterable[str]) -> tuple[str, ...]:
    """Return who gave the incident an id of its own: its sources, and the table that the id comes from."""
    if id_.startswith("r-"):
        return ()
    table, colon, _ = id_.partition(":")
    return (*sources, *([f"{table}:"] if colon else []))


class _Texts:
    """The title of each incident and the beginning of its first note; read when two are near."""

    def __init__(self, incidents: GeoDataFrame) -> None:
        lists = report_lists(incidents)
        self._notes = pc.struct_field(lists.values, "note")
        self._offsets = lists.offsets
        self._titles = pa.chunked_array([pa.array(incidents["title"])])

    def of(self, row: int) -> str:
        note = self._notes[self._offsets[row].as_py()].as_py() or ""
        title = self._titles[row].as_py() or ""
        return f"{title} {note[:ENOUGH]}".strip().casefold()


def _cell(one: _Incident) -> tuple[int, int] | None:
    if one.lat is None or one.lon is None:
        return None
    return int(one.lat * _CELL // 1), int(one.lon * _CELL // 1)


def _cells_around(one: _Incident) -> Iterator[Any]:
    cell = _cell(one)
    if cell is None:
        return iter((one.place_id,))
    north, east = cell
    wide = range(-2, 3)  # a tenth of a degree of longitude is 6 km at the northern border
    return ((north + up, east + over) for up in (-1, 0, 1) for over in wide)


def _alike(other: _Incident, one: _Incident, texts: _Texts) -> Likeness | None:
    if other.type and one.type and other.type != one.type:
        return None
    if not set(other.teller).isdisjoint(one.teller):
        return None  # who gives two ids means two incidents
    where = _distance(other, one)
    if where is None:
        return None
    told, again = texts.of(other.row), texts.of(one.row)
    if told and again:
        from rapidfuzz.fuzz import token_set_ratio  # noqa: PLC0415 - only where two are near

        if token_set_ratio(told, again) < _UNLIKE:
            return None
    overlap = other.start <= one.end and one.start <= other.end
    when = "on the same day" if overlap else "a day apart"
    type_ = f", both {other.type}" if other.type and other.type == one.type else ""
    return Likeness(other.row, one.row, f"{when}, {where}{type_}")


def _distance(first: _Incident, second: _Incident) -> str | None:
    if first.place_id == second.place_id:
        return "at the same place"
    if None in {first.lat, second.lat}:
        return None
    away = km(first.lat or 0, first.lon or 0, second.lat or 0, second.lon or 0)
    return f"{away:.1f} km apart" if away <= NEAR_KM else None
