"""The places of incidents, each once, with its incidents counted by type."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from kzmap.areas import Region, border_name, region, zone_table
from kzmap.areas.cover import parts_of
from kzmap.areas.ids import area_id
from kzmap.areas.part_table import part_by_id
from kzmap.figures.look import event_types
from kzmap.figures.regions import extent_span
from kzmap.figures.text import one_line
from kzmap.places.cities import names
from kzmap.reports.columns import POINT_KINDS

if TYPE_CHECKING:
    from geopandas import GeoDataFrame
    from numpy.typing import NDArray

    from kzmap.areas import Edition

_KEYS = ["place_id", "place", "place_kind", "lat", "lon", "radius_km", "country"]
_NEAR = {"ru": "{place} (окрестности)", "kk": "{place} маңы"}  # as the page says it
_BADGE_KINDS = ("region", "border_region", "zone")


@dataclass(frozen=True, eq=False)
class Place:
    """A place of incidents.

    `shares` counts its incidents by type, in the order of `event_types`; `rows` are their positions in
    the frame. `lon` and `lat` are degrees, NaN for an area; `radius` is kilometres, 0 where none is known.
    """

    id: str
    name: str
    kind: str
    country: str
    lon: float
    lat: float
    radius: float
    shares: tuple[int, ...]
    rows: NDArray[np.intp]

    @property
    def called(self) -> str:
        """Its name; where it has none, its coordinates."""
        return self.name or ("" if np.isnan(self.lat) else f"{self.lat:.2f}, {self.lon:.2f}")

    @property
    def count(self) -> int:
        """How many incidents it has."""
        return len(self.rows)


def points_of(places: list[Place]) -> list[Place]:
    """Return those that are drawn at a point."""
    return [each for each in places if each.kind in POINT_KINDS]


def areas_of(places: list[Place]) -> list[Place]:
    """Return those that are drawn as a badge in their area."""
    return [each for each in places if each.kind in _BADGE_KINDS]


def drawn_of(places: list[Place]) -> list[Place]:
    """Return those that are drawn: of the rest only the country is known, or nothing."""
    return [*points_of(places), *areas_of(places)]


def shares_of(places: list[Place]) -> list[int]:
    """Count the incidents of places by type, in the order of `event_types`."""
    return [sum(each.shares[kind] for each in places) for kind in range(len(event_types()))]


def has_own_area(place: Place, edition: Edition) -> bool:
    """Tell whether a badge's area has to be drawn: it is neither a region of the edition nor a zone."""
    if place.id.startswith("region:"):
        return parts_of(place.id) not in {each.parts for each in edition.regions}
    return place.id.startswith(("border:", "part:"))


def named_apart(places: list[Place], edition: Edition, lang: str) -> list[Place]:
    """Return the places; one of a region that the edition has in another extent has its time in its name."""
    drawn = {each.name: each.parts for each in edition.regions}
    found = []
    for place in places:
        own = _region_of(place)
        other = own and drawn.get(own.name, own.parts) != own.parts
        found.append(
            replace(place, name=f"{place.name} ({extent_span(own, lang)})") if own and other else place
        )
    return found


def _region_of(place: Place) -> Region | None:
    """Return the region that a place is, or of whose border it is a stretch."""
    if not place.id.startswith(("region:", "border:")):
        return None
    area = area_id(place.id)
    return region(area.code, area.edition) if area.code else None


def places_of(incidents: GeoDataFrame, lang: str) -> list[Place]:
    """Return the places of placed incidents, named in a language, the one with most incidents first."""
    which = incidents.groupby(_KEYS, sort=False, dropna=False).ngroup().to_numpy()
    order = np.argsort(which, kind="stable")
    ends = np.flatnonzero(np.diff(which[order])) + 1
    shares = _shares(which, types_of(incidents))
    rows = [group for group in np.split(order, ends) if len(group)]
    columns = incidents[_KEYS].iloc[[group[0] for group in rows]]
    found = [
        _place(values, lang, share, group)
        for values, share, group in zip(columns.itertuples(index=False), shares, rows, strict=True)
    ]
    return sorted(found, key=lambda each: (-each.count, each.id, each.name))


def types_of(incidents: GeoDataFrame) -> NDArray[np.intp]:
    """Return for each incident the number of its type in `event_types`, the last where it is none of them."""
    known = {each.id: number for number, each in enumerate(event_types())}
    return np.asarray(incidents["type"].fillna("").map(known).fillna(len(known) - 1), dtype=np.intp)


def _shares(which: NDArray[np.intp], types: NDArray[np.intp]) -> NDArray[np.intp]:
    wide = len(event_types())
    places = int(which.max()) + 1 if len(which) else 0
    return np.bincount(which * wide + types, minlength=places * wide).reshape(places, wide)


def _place(values: tuple[Any, ...], lang: str, shares: NDArray[np.intp], rows: NDArray[np.intp]) -> Place:
    place_id, name, kind, lat, lon, radius, country = (None if pd.isna(each) else each for each in values)
    return Place(
        id=str(place_id or ""),
        name=_name(str(place_id or ""), str(name or ""), lang),
        kind=str(kind or ""),
        country=str(country or ""),
        lon=float(lon) if lon is not None else float("nan"),
        lat=float(lat) if lat is not None else float("nan"),
        radius=float(radius or 0),
        shares=tuple(int(each) for each in shares),
        rows=rows,
    )


def _name(place_id: str, name: str, lang: str) -> str:
    """Return a place's name in a language; its own where there is none."""
    if lang == "en" or not place_id:
        return one_line(name)
    if place_id.startswith("border:"):
        return border_name(place_id.removeprefix("border:"), lang)
    if place_id.startswith("region:"):
        area = area_id(place_id)
        return str(getattr(region(area.code, area.edition), f"name_{lang}"))
    if place_id.startswith("part:"):
        part = part_by_id(place_id.removeprefix("part:"))
        return str(getattr(part, f"name_{lang}", name))
    if place_id.startswith("zone:"):
        zone = next(each for each in zone_table() if f"zone:{each.id}" == place_id)
        return str(getattr(zone, f"name_{lang}"))
    own = names(lang).get(place_id.removeprefix("near:"))
    if own and place_id.startswith("near:"):
        own = _NEAR[lang].format(place=own)
    return one_line(own or name)
