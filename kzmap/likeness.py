"""Incidents that are likely one and the same: near in time and place, and alike."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from kzmap.places.homonyms import km

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from geopandas import GeoDataFrame

NEAR_KM = 10.0
NEAR_DAYS = 1
_LONGEST = 7  # days; a vaguer date is near to too much
_CELL = 10  # cells to a degree of latitude: no two points within 10 km are more than a cell apart in latitude
_MOST = 20  # of so many in one cell on one day each is compared: a riot of a thousand rows stays quick
_UNLIKE = 45  # of 100; texts less alike than this tell of different things
_ENOUGH = 200  # characters of a note
_VAGUE = {"country", "zone"}


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
    to which one source, or one foreign table, gives ids of their own are two. Each is named with one other
    at most. The time grows with the number of incidents, not with its square.

    Parameters
    ----------
    incidents : geopandas.GeoDataFrame
        Placed incidents.

    Returns
    -------
    list of Likeness
        By the second of the two.

    Examples
    --------
    >>> import kzmap
    >>> likely_duplicates(kzmap.geocode(kzmap.merge(kzmap.read_reports())))
    []
    """
    buckets: dict[tuple[Any, ...], list[_Incident]] = defaultdict(list)
    found = []
    texts = _texts(incidents)
    for one in _incidents(incidents):
        likes = (_alike(other, one, texts) for key in _near(one) for other in buckets.get(key, ()))
        like = next((each for each in likes if each), None)
        if like:
            found.append(like)
        for key in _own(one):
            if len(buckets[key]) < _MOST:
                buckets[key].append(one)
    return found


def _incidents(incidents: GeoDataFrame) -> Iterator[_Incident]:
    day = pd.Timestamp("1970-01-01")
    starts, ends = ((incidents[c] - day).dt.days.tolist() for c in ("date_start", "date_end"))
    ids, sources = incidents["id"].tolist(), pa.array(incidents["sources"]).to_pylist()
    columns = ("place_id", "place_kind", "lat", "lon", "type", "status")
    cells = (incidents[c].astype("object").where(incidents[c].notna(), None).tolist() for c in columns)
    rows = zip(*cells, strict=True)
    for row, (place_id, kind, lat, lon, type_, status) in enumerate(rows):
        vague = kind is None or kind in _VAGUE or ends[row] - starts[row] >= _LONGEST
        if not vague and status != "retracted":
            tellers = _tellers(ids[row], sources[row])
            yield _Incident(row, starts[row], ends[row], place_id, lat, lon, type_ or "", tellers)


def _tellers(id_: str, sources: Iterable[str]) -> tuple[str, ...]:
    """Return who gave the incident an id of its own: its sources, and the table that the id comes from."""
    if id_.startswith("r-"):
        return ()
    table, colon, _ = id_.partition(":")
    return (*sources, *([f"{table}:"] if colon else []))


def _texts(incidents: GeoDataFrame) -> pa.Array:
    """Return the title of each incident and the beginning of its first note, as one text."""
    lists = pa.chunked_array([pa.array(incidents["report_list"])])
    # joining chunks copies every report: where there is but one chunk, it is taken as it is
    whole = lists.chunk(0) if lists.num_chunks == 1 else lists.combine_chunks()
    notes = pc.struct_field(whole.values, "note").take(whole.offsets[:-1])
    titles = pa.chunked_array([pa.array(incidents["title"])]).combine_chunks()
    parts = (
        pc.fill_null(titles.cast(pa.string()), ""),
        pc.utf8_slice_codeunits(pc.fill_null(notes, ""), 0, _ENOUGH),
    )
    return pc.utf8_trim_whitespace(pc.binary_join_element_wise(*parts, " "))


def _cell(one: _Incident) -> tuple[int, int] | None:
    if one.lat is None or one.lon is None:
        return None
    return int(one.lat * _CELL // 1), int(one.lon * _CELL // 1)


def _own(one: _Incident) -> Iterator[tuple[Any, ...]]:
    where: Any = _cell(one) or one.place_id
    return ((where, day) for day in range(one.start, one.end + 1))


def _near(one: _Incident) -> Iterator[tuple[Any, ...]]:
    days = range(one.start - NEAR_DAYS, one.end + NEAR_DAYS + 1)
    cell = _cell(one)
    if cell is None:
        return ((one.place_id, day) for day in days)
    north, east = cell
    wide = range(-2, 3)  # a tenth of a degree of longitude is 6 km at the northern border
    return (((north + up, east + over), day) for day in days for up in (-1, 0, 1) for over in wide)


def _alike(first: _Incident, second: _Incident, texts: pa.Array) -> Likeness | None:
    if first.type and second.type and first.type != second.type:
        return None
    if not set(first.teller).isdisjoint(second.teller):
        return None  # who gives two ids means two incidents
    where = _distance(first, second)
    if where is None:
        return None
    told, again = (texts[one.row].as_py() for one in (first, second))
    if told and again:
        from rapidfuzz.fuzz import token_set_ratio  # noqa: PLC0415 - only where two are near

        if token_set_ratio(told.casefold(), again.casefold()) < _UNLIKE:
            return None
    overlap = first.start <= second.end and second.start <= first.end
    when = "on the same day" if overlap else "a day apart"
    type_ = f", both {first.type}" if first.type and first.type == second.type else ""
    return Likeness(first.row, second.row, f"{when}, {where}{type_}")


def _distance(first: _Incident, second: _Incident) -> str | None:
    if first.place_id == second.place_id:
        return "at the same place"
    if None in {first.lat, second.lat}:
        return None
    away = km(first.lat or 0, first.lon or 0, second.lat or 0, second.lon or 0)
    return f"{away:.1f} km apart" if away <= NEAR_KM else None
