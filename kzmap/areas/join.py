"""The join: placed incidents in, incidents with their areas out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import shapely

from kzmap.areas.cover import border_regions_of, parts_of, regions_holding, zones_of
from kzmap.areas.editions import editions
from kzmap.areas.ids import is_area
from kzmap.areas.lists import EMPTY, Lists
from kzmap.areas.points import lands, locate, region_order
from kzmap.areas.reach import reach
from kzmap.areas.zone_table import zone_table
from kzmap.errors import InputError

if TYPE_CHECKING:
    from geopandas import GeoDataFrame
    from numpy.typing import NDArray

    from kzmap.areas.spots import Degrees, Numbers

NEEDED = ("date_start", "date_end", "place_id", "country")
"""The columns that the join reads, beside the geometry."""


def join_areas(incidents: GeoDataFrame) -> GeoDataFrame:
    """Add to each incident its regions then and now, its border regions and its zones.

    No row is lost, doubled or moved, the index stays, and `incidents` is left as it is. A column that
    already bears one of the new names is replaced, so that joining twice is joining once.

    * An incident is an area's if its `place_id` is one (``region:``, ``border:``, ``zone:``,
      ``country:``), else a point's if its geometry is a point; any other has empty lists.
    * A **point** lies in the region that holds it. A radius changes nothing: a place of a radius that
      reaches into the next region, a district too, is listed under the region of its point. What
      happens on an edge, off a coast and abroad is written in `kzmap.areas.points`.
    * What happened **near** a settlement (`place_kind`) lies in every region that the ring of its
      `radius_km` reaches into: outside a city is often in the region around it.
    * An **area** lies in every region it covers, in whole or in part, see `area_regions`; its zones
      are those with a member among them. Only a border, or a border region, lists border regions.
    * `region` lists the regions of every edition in force from `date_start` to `date_end`, the oldest edition
      first, each code once. A missing date leaves that side open. Regions of old are found through
      the regions of today that they are made of, so then and now never contradict each other.

    Parameters
    ----------
    incidents : geopandas.GeoDataFrame
        Placed incidents, EPSG:4326, with columns `date_start` and `date_end` (datetime64), `place_id`
        and `country` (str, missing where unknown).

    Returns
    -------
    geopandas.GeoDataFrame
        The same rows, and as columns of lists of str: `region` (ISO 3166-2 codes of the time), `edition`
        (ids of the editions), `region_now` (codes of today), `border_region` (ids of today's stretches),
        `zones` (ids). `country` becomes KZ where it was missing and a region was found. Equal lists are one
        object: replace a list, do not change it in place.

    Raises
    ------
    InputError
        If a column is missing, the CRS is another, or a `place_id` names an area that does not exist.

    Examples
    --------
    >>> import geopandas
    >>> incidents = geopandas.GeoDataFrame(
    ...     {
    ...         "date_start": pd.to_datetime(["2012-05-30"]),
    ...         "date_end": pd.to_datetime(["2012-05-30"]),
    ...         "place_id": ["border:KZ-CN/2011/KZ-19"],
    ...         "country": ["KZ"],
    ...     },
    ...     geometry=[None],
    ...     crs="EPSG:4326",
    ... )
    >>> join_areas(incidents)[["region", "edition", "region_now"]].iloc[0].to_dict()
    {'region': ['KZ-19'], 'edition': ['2011'], 'region_now': ['KZ-19', 'KZ-33']}
    """
    _check(incidents)
    lists = Lists()
    today, borders, zones = _placements(incidents, lists)
    spans, span = _spans(incidents["date_start"], incidents["date_end"])
    inside = incidents["country"].isna() & (today != EMPTY)
    editions_of_span = lists.numbers(spans)
    return incidents.assign(
        region=lists.column(_regions_then(today, spans, span, lists)),
        edition=lists.column(editions_of_span[span]),
        region_now=lists.column(today),
        border_region=lists.column(borders),
        zones=lists.column(zones),
        country=incidents["country"].mask(inside, "KZ"),
    )


def _check(incidents: GeoDataFrame) -> None:
    missing = [name for name in NEEDED if name not in incidents.columns]
    if missing:
        raise InputError(f"join_areas needs the column {missing[0]!r}; kzmap.geocode makes it")
    if incidents.crs is not None and incidents.crs != "EPSG:4326":
        raise InputError(f"join_areas needs EPSG:4326, not {incidents.crs.name}; use .to_crs('EPSG:4326')")


def _placements(incidents: GeoDataFrame, lists: Lists) -> NDArray[np.intp]:
    """Return three rows of list numbers: regions of today, border regions, zones."""
    id_of, ids = pd.factorize(incidents["place_id"])
    is_area_id = np.array([is_area(str(each)) for each in ids] + [False])  # the last is for no id, -1
    table = np.full((3, len(ids) + 1), EMPTY, dtype=np.intp)
    for number in np.flatnonzero(is_area_id):
        place_id = str(ids[number])
        found = parts_of(place_id), border_regions_of(place_id), zones_of(place_id)
        table[:, number] = lists.numbers(found)
    placed = table[:, id_of]
    rows, lon, lat = _points_of(incidents.geometry.to_numpy(), ~is_area_id[id_of])
    country = incidents["country"].astype(object)
    country = country.where(country.notna(), "").to_numpy()
    placed[:, rows] = _points(lon, lat, country[rows], lists)
    _widen(placed[0], incidents, rows[country[rows] == "KZ"], lists)
    return placed


def _widen(today: Numbers, incidents: GeoDataFrame, rows: Numbers, lists: Lists) -> None:
    """Let what happened near a place lie in every region that its ring reaches into."""
    if "place_kind" not in incidents or "radius_km" not in incidents:
        return
    radius = incidents["radius_km"].to_numpy("float64")[rows]
    rows = rows[(incidents["place_kind"].to_numpy()[rows] == "near") & np.isfinite(radius)]
    if not rows.size:
        return
    centres = shapely.get_coordinates(incidents.geometry.to_numpy()[rows])
    rings = np.column_stack([centres, incidents["radius_km"].to_numpy("float64")[rows]])
    distinct, which = np.unique(rings, axis=0, return_inverse=True)
    today[rows] = lists.numbers(reach(*distinct.T))[which.ravel()]


def _points_of(geometry: NDArray[np.object_], wanted: NDArray[np.bool_]) -> tuple[Numbers, Degrees, Degrees]:
    """Return the rows that are wanted and hold a point with coordinates, and these."""
    is_point = shapely.get_type_id(geometry) == shapely.GeometryType.POINT
    rows = np.flatnonzero(wanted & is_point & ~shapely.is_empty(geometry))
    lonlat = shapely.get_coordinates(geometry[rows])
    finite = np.isfinite(lonlat).all(axis=1)
    return rows[finite], *lonlat[finite].T


def _points(lon: Degrees, lat: Degrees, country: NDArray[np.object_], lists: Lists) -> NDArray[np.intp]:
    # Many incidents share a place: each distinct point is looked up once.
    spots = pd.DataFrame({"lon": lon, "lat": lat, "country": country})
    distinct = spots.drop_duplicates()
    which = spots.groupby(["lon", "lat", "country"], sort=False).ngroup().to_numpy()
    found = locate(*(distinct[name].to_numpy() for name in spots))
    regions = lists.numbers([*((code,) for code in region_order()), ()])  # the last is for none, -1
    borders = _from_bits(found.borders, [land.border_region for land in lands()], lists)
    zones = _from_bits(found.zones, [zone.id for zone in zone_table()], lists)
    return np.stack([regions[found.region], borders, zones])[:, which]


def _from_bits(bits: NDArray[np.int64], ids: list[str], lists: Lists) -> Numbers:
    distinct, which = np.unique(bits, return_inverse=True)
    chosen = (tuple(each for bit, each in enumerate(ids) if value >> bit & 1) for value in distinct.tolist())
    return lists.numbers(chosen)[which]


def _spans(start: Any, end: Any) -> tuple[list[tuple[str, ...]], Numbers]:
    """Return the distinct spans as edition ids, and for each row the number of its span."""
    turns = np.array([each.valid_from for each in editions()[1:]], dtype="datetime64[D]")
    first, last = (pd.to_datetime(days).to_numpy("datetime64[D]") for days in (start, end))
    since = np.where(np.isnat(first), 0, np.searchsorted(turns, first, side="right"))
    until = np.where(np.isnat(last), len(turns), np.searchsorted(turns, last, side="right"))
    ends = np.sort([since, until], axis=0)  # a span whose days were swapped is still a span
    distinct, which = np.unique(ends, axis=1, return_inverse=True)
    ids = [each.id for each in editions()]
    return [tuple(ids[low : high + 1]) for low, high in distinct.T.tolist()], which.ravel()


def _regions_then(today: Numbers, spans: list[tuple[str, ...]], span: Numbers, lists: Lists) -> Numbers:
    pairs, which = np.unique(today * len(spans) + span, return_inverse=True)
    found = [_codes_then(lists.ids(pair // len(spans)), spans[pair % len(spans)]) for pair in pairs.tolist()]
    return lists.numbers(found)[which]


def _codes_then(today: tuple[str, ...], span: tuple[str, ...]) -> tuple[str, ...]:
    codes = (code for edition in span for code in regions_holding(today, edition))
    return tuple(dict.fromkeys(codes))
