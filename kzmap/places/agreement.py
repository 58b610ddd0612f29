"""Whether coordinates that reports give lie where the reports say: at the place, in the country."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kzmap.places.given import RADIUS_KM, country_code
from kzmap.places.homonyms import km
from kzmap.places.resolver import resolver
from kzmap.reports.columns import AREA_KINDS
from kzmap.reports.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

_KEYS = ["place", "country", "lat", "lon", "place_kind"]
_WEST, _SOUTH, _EAST, _NORTH = 45.5, 39.5, 88.3, 56.5  # Kazakhstan, with a degree around it
_SWAPPED_KM = 50.0  # so near the named place must the swapped coordinates lie
_FAR_KM = 100.0  # and so far the given ones
_POLE = 90


@dataclass(frozen=True, slots=True)
class _Spot:
    name: str
    lat: float
    lon: float
    radius_km: float


def coordinate_findings(reports: pd.DataFrame) -> list[Finding]:
    """Find coordinates that contradict the place or the country of their report.

    Each different claim is looked at once, and names are looked up as they are spelt: nothing is guessed
    here. Where swapping latitude and longitude brings the point to where the report says, the row is in
    error: drawn as it stands it would be false, and a silent swap would be our invention.

    Parameters
    ----------
    reports : pandas.DataFrame
        As `read_reports` returns them.

    Returns
    -------
    list of Finding
        By the number of the row.

    Examples
    --------
    >>> import pandas as pd
    >>> columns = {"place": ["Almaty"], "region": None, "country": "Kazakhstan", "place_kind": None}
    >>> reports = pd.DataFrame(columns | {"lat": [76.93], "lon": [43.25]})
    >>> [finding.code for finding in coordinate_findings(reports)]
    ['swapped']
    """
    kinds = reports["place_kind"].fillna("").str.casefold()
    wanted = reports["lat"].notna() & reports["lon"].notna() & ~kinds.isin(AREA_KINDS)
    # these columns alone: the notes of a long table need not be held twice
    spots = reports[_KEYS].assign(place_kind=kinds)[wanted]
    if not len(spots):
        return []
    number = spots.groupby(_KEYS, dropna=False, sort=False).ngroup()
    distinct = spots.loc[~number.duplicated(), _KEYS].astype("object")
    distinct = distinct.where(distinct.notna(), None)
    look = _Look()
    looked = (look(*claim) for claim in distinct.itertuples(index=False, name=None))
    said = {group: finding for group, finding in enumerate(looked) if finding}
    hit = number[number.isin(list(said))]
    return [said[group]._replace(row=int(str(row))) for row, group in hit.items()]


class _Look:
    """Looks at claims; each name of a country is looked up once."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], list[_Spot]] = {}
        self._codes: dict[str, str] = {}

    def __call__(
        self, name: str | None, country: str | None, lat: float, lon: float, kind: str
    ) -> Finding | None:
        code = self._code(country)
        spots = self._spots(name, code) if name else []
        if spots:
            return _far(spots, lat, lon, RADIUS_KM.get(kind, 0.0))
        if code == "KZ" and not _in_kazakhstan(lat, lon):
            if _in_kazakhstan(lon, lat):
                return _swapped(lat, lon, "Kazakhstan")
            message = f"{lat:g}, {lon:g} is not in Kazakhstan, where the report says it is"
            hint = "mend the coordinates or the country; the coordinates are used"
            return Finding(0, "lat", "far-from-place", message, hint, "warning", f"{lat:g}, {lon:g}")
        return None

    def _code(self, country: str | None) -> str:
        if country and country not in self._codes:
            self._codes[country] = country_code(country)
        return self._codes[country] if country else ""

    def _spots(self, name: str, code: str) -> list[_Spot]:
        if (name, code) not in self._known:
            self._known[name, code] = list(_named(name, code))
        return self._known[name, code]


def _far(spots: list[_Spot], lat: float, lon: float, reach: float) -> Finding | None:
    near = min(spots, key=lambda spot: km(lat, lon, spot.lat, spot.lon) - spot.radius_km)
    away = km(lat, lon, near.lat, near.lon)
    if away <= near.radius_km + reach:
        return None
    if away > _FAR_KM and abs(lon) <= _POLE and any(km(lon, lat, s.lat, s.lon) <= _SWAPPED_KM for s in spots):
        return _swapped(lat, lon, near.name)
    where = f"{near.name} ({near.lat:.2f}, {near.lon:.2f}, within {near.radius_km:g} km)"
    message = f"{lat:g}, {lon:g} is {away:.0f} km from {where}"
    hint = "mend the one that is wrong; the coordinates are used"
    return Finding(0, "lat", "far-from-place", message, hint, "warning", f"{lat:g}, {lon:g}")


def _swapped(lat: float, lon: float, name: str) -> Finding:
    message = f"latitude {lat:g} and longitude {lon:g} are swapped: {lon:g}, {lat:g} is in or near {name}"
    hint = f"write {lon:g} as the latitude and {lat:g} as the longitude"
    return Finding(0, "lat", "swapped", message, hint, "error", f"{lat:g}, {lon:g}")


def _in_kazakhstan(lat: float, lon: float) -> bool:
    return _SOUTH <= lat <= _NORTH and _WEST <= lon <= _EAST


def _named(name: str, code: str) -> Iterator[_Spot]:
    """Yield the points that bear a name, in the country if one is said."""
    for hit in resolver().gazetteer.exact(name):
        place = hit.place
        if place.lat is None or place.lon is None or (code and place.country != code):
            continue
        yield _Spot(place.name, place.lat, place.lon, place.radius_km or 0.0)
