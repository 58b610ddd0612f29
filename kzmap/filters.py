"""Which incidents to keep: the filters that build, figure, export and the page's hash share."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from kzmap.areas import editions, newest_region, zone_table
from kzmap.errors import InputError
from kzmap.reports.columns import EVENT_TYPES
from kzmap.reports.dates import DateError, Days, parse_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from geopandas import GeoDataFrame, GeoSeries
    from shapely import STRtree

_METRES = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What to keep; what is left empty keeps all.

    Parameters
    ----------
    since, until : str, optional
        EDTF dates. An incident is kept if it may have happened in between: one of "2012" passes both
        ``since="2012-06"`` and ``until="2012-06"``.
    type : tuple of str
        Event types or sub-event types of ACLED, in any case.
    region : tuple of str
        ISO 3166-2 codes or names of regions of any edition. A code means the land of the newest region that
        bears it, whatever the date of an incident. What is told of the whole country is in no region and
        no zone.
    zone : tuple of str
        Ids of zones, ``west`` and ``south``.
    country : tuple of str
        ISO 3166-1 codes of two letters.
    source : tuple of str
        Ids of sources; one of them is enough.
    min_killed : int, optional
        The least best figure of the dead; an incident without a figure is left out.
    max_killed : int, optional
        The most that the best figure of the dead may be; again, an incident without a figure is left out.
    bbox : tuple of float, optional
        West, south, east, north in degrees (EPSG:4326).
    within_border : float, optional
        Kilometres from the state border of Kazakhstan, on either side.

    Raises
    ------
    InputError
        If a value is none of those that can be meant.

    Examples
    --------
    >>> Filters(type=("protests",), since="2016").any()
    True
    """

    since: str | None = None
    until: str | None = None
    type: tuple[str, ...] = ()
    region: tuple[str, ...] = ()
    zone: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    min_killed: int | None = None
    max_killed: int | None = None
    bbox: tuple[float, float, float, float] | None = None
    within_border: float | None = None

    def __post_init__(self) -> None:
        for name in ("since", "until"):
            _days(name, getattr(self, name))
        _known("type", self.type, [*EVENT_TYPES, *(sub for subs in EVENT_TYPES.values() for sub in subs)])
        _known("zone", self.zone, [zone.id for zone in zone_table()])
        for code in self.region:
            parts_of_region(code)
        if self.bbox and not (self.bbox[0] < self.bbox[2] and self.bbox[1] < self.bbox[3]):
            raise InputError(
                f"--bbox {self.bbox}: give west, south, east, north in degrees, such as 46,40,88,56"
            )

    def any(self) -> bool:
        """Say whether anything may be left out."""
        return any(getattr(self, field.name) != field.default for field in fields(self))


def filter_schema() -> dict[str, dict[str, str]]:
    """Return the filters as ``kzmap/filters.json`` tells them: the command line and the page read it too.

    Examples
    --------
    >>> filter_schema()["min-killed"]["kind"]
    'count'
    """
    text = files("kzmap").joinpath("filters.json").read_text(encoding="utf-8")
    found: dict[str, dict[str, str]] = json.loads(text)["filters"]
    return found


def border_distance(geometry: GeoSeries) -> pd.Series:
    """Return how far geometries lie from the state border of Kazakhstan.

    Parameters
    ----------
    geometry : geopandas.GeoSeries
        In any CRS that is named.

    Returns
    -------
    pandas.Series
        Kilometres, float64; NaN where there is no geometry.
    """
    from kzmap.areas.spots import METRES  # noqa: PLC0415 - geometry, which only this filter needs

    shapes = geometry.to_crs(METRES).array
    (rows, _), far = _border_pieces().query_nearest(shapes, all_matches=False, return_distance=True)
    found = pd.Series(np.nan, index=geometry.index)
    found.iloc[rows] = far / _METRES
    return found


@cache
def _border_pieces() -> STRtree:
    """Return the state border cut into its straight pieces, which a tree finds fast."""
    from geopandas import GeoSeries  # noqa: PLC0415 - only this filter needs geometry
    from shapely import STRtree, get_coordinates, linestrings  # noqa: PLC0415

    from kzmap.areas import borders  # noqa: PLC0415
    from kzmap.areas.spots import METRES  # noqa: PLC0415

    lines = GeoSeries(borders()["line"], crs="EPSG:4326").to_crs(METRES).explode()
    points, of_line = get_coordinates(lines.array, return_index=True)
    same = of_line[1:] == of_line[:-1]
    return STRtree(linestrings(np.stack([points[:-1][same], points[1:][same]], axis=1)))


def keep(incidents: GeoDataFrame, filters: Filters) -> GeoDataFrame:
    """Return the incidents that pass every filter, in their order.

    Parameters
    ----------
    incidents : geopandas.GeoDataFrame
        Joined incidents, EPSG:4326.
    filters : Filters

    Returns
    -------
    geopandas.GeoDataFrame
        The rows that pass; the index is kept.

    Examples
    --------
    >>> import kzmap
    >>> incidents = kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports())))
    >>> keep(incidents, Filters(region=("KZ-31",)))["id"].tolist()
    ['taraz-2011-11-12']
    """
    passes = np.ones(len(incidents), dtype=bool)
    for name, test in _TESTS.items():
        wanted = getattr(filters, name)
        if wanted not in (None, ()):
            passes &= np.asarray(test(incidents, wanted), dtype=bool)
    return incidents[passes]


def _types(incidents: GeoDataFrame, wanted: tuple[str, ...]) -> Any:
    names = {name.casefold() for name in wanted}
    return incidents["type"].str.casefold().isin(names) | incidents["sub_type"].str.casefold().isin(names)


def _days(name: str, text: str | None) -> Days:
    try:
        return parse_date(text or "2000")
    except DateError as error:
        raise InputError(f"--{name} {text}: {error}; {error.hint}") from error


def _known(name: str, given: Iterable[str], known: list[str]) -> None:
    folded = {each.casefold() for each in known}
    for each in given:
        if each.casefold() not in folded:
            raise InputError(f"--{name} {each}: there is no such {name}; use one of {', '.join(known)}")


def parts_of_region(code: str) -> tuple[str, ...]:
    """Return today's regions that a code or name covers: the newest region that bears it, of any edition.

    Raises
    ------
    InputError
        If no edition has such a region.

    Examples
    --------
    >>> parts_of_region("KZ-19"), parts_of_region("KZ-VOS")
    (('KZ-19',), ('KZ-63',))
    """
    try:
        return newest_region(code).parts
    except InputError as error:
        codes = ", ".join(f"{each.code} {each.name}" for each in editions()[-1].regions)
        raise InputError(f"--region {code}: there is no such region; use one of {codes}") from error


def _inside(incidents: GeoDataFrame, column: str, wanted: set[str]) -> Any:
    return _meets(incidents[column], wanted) & (incidents["place_kind"] != "country")


def _meets(lists: pd.Series, wanted: set[str]) -> Any:
    return lists.map(lambda values: not wanted.isdisjoint(values)).astype(bool)


def _in_box(incidents: GeoDataFrame, bbox: tuple[float, float, float, float]) -> Any:
    from shapely import box  # noqa: PLC0415 - only this filter needs it

    return incidents.intersects(box(*bbox))


def _near_border(incidents: GeoDataFrame, kilometres: float) -> Any:
    return border_distance(incidents.geometry) <= kilometres


_TESTS: dict[str, Callable[[GeoDataFrame, Any], Any]] = {
    "since": lambda rows, day: rows["date_end"] >= pd.Timestamp(_days("since", day).start),
    "until": lambda rows, day: rows["date_start"] <= pd.Timestamp(_days("until", day).end),
    "type": _types,
    "region": lambda rows, codes: _inside(
        rows, "region_now", {part for c in codes for part in parts_of_region(c)}
    ),
    "zone": lambda rows, ids: _inside(rows, "zones", set(ids)),
    "country": lambda rows, codes: rows["country"].isin([code.upper() for code in codes]),
    "source": lambda rows, ids: _meets(rows["sources"], set(ids)),
    "min_killed": lambda rows, least: (rows["killed_best"] >= least).fillna(value=False),
    "max_killed": lambda rows, most: (rows["killed_best"] <= most).fillna(value=False),
    "bbox": _in_box,
    "within_border": _near_border,
}
