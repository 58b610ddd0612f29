"""Claims that a code makes vaguer than their names or coordinates: the region, the border, the country."""

from __future__ import annotations

from dataclasses import replace

from kzmap.areas import area_regions, is_area
from kzmap.errors import InputError
from kzmap.places.area_names import country_names
from kzmap.places.given import RADIUS_KM, country_code
from kzmap.places.outcomes import NEAR_KM
from kzmap.places.placement import Placement
from kzmap.places.resolver import place
from kzmap.reports.columns import AREA_KINDS

_CITY_REGIONS = frozenset({"KZ-71", "KZ-75", "KZ-79"})  # cities that are first-level units themselves


def named_claim(name: str | None, region: str | None, country: str | None, kind: str, day: str) -> Placement:
    """Place what a report says by names, no finer than the kind that it gives.

    Parameters
    ----------
    name, region, country : str or None
        The report's own words.
    kind : str
        How fine the source says the place is; empty if it says nothing.
    day : str
        An EDTF date, for the edition.

    Returns
    -------
    Placement

    Examples
    --------
    >>> named_claim("Aktobe", "Aktobe region", "Kazakhstan", "region", "2012").place_id
    'region:2011/KZ-15'
    >>> named_claim("Aktobe", None, None, "near", "2012").kind
    'near'
    """
    if kind in AREA_KINDS:
        return _area(name, region, country, kind, day)
    if not name and region:  # a bare name in the column of regions is the region's, not its town's
        found = place(None, region=region, country=country, date=day)
        if found.kind == "region":
            return found
    if not name and not region and country and country.strip().upper() in country_names():
        return place(None, country=country, date=day)  # a code is a hint, not a name to look up
    words = name or region or country or ""
    found = place(words, region=region, country=country, date=day)
    if kind == "near" and found.kind == "settlement":
        around = place(f"near {words}", region=region, country=country, date=day)
        return around if around.kind == "near" else _wider(found, "near", (found.radius_km or 0) + NEAR_KM)
    if kind == "district" and found.kind in {"site", "settlement", "near"}:
        return _wider(found, "district", max(found.radius_km or 0, RADIUS_KM["district"]))
    return found


def country_claim(country: str | None, reason: str) -> Placement:
    """Return a country as a placement; without its name, that nothing is placed."""
    if not country:
        return Placement(
            query="", reason=f"{reason}, and no country is named; name the region or the country"
        )
    code = country_code(country)
    try:
        regions = tuple(area_regions(f"country:{code}"))
    except InputError:
        regions = ()
    return Placement(
        query=country, reason=reason, name=country, place_id=f"country:{code}", kind="country",
        regions=regions, country=code, match="exact", score=1.0,
    )  # fmt: skip


def _area(name: str | None, region: str | None, country: str | None, kind: str, day: str) -> Placement:
    told = f"the source places it no finer than a {kind.replace('_', ' ')}"
    if kind == "country":
        return country_claim(country, told)
    tries: list[tuple[str | None, str | None]] = (
        [(None, f"{region} region"), (None, region)] if region else []
    )
    by_name: list[tuple[str | None, str | None]] = [(name, region)] if name else []
    # a border or a zone has a name of its own; a region is named in its own column first
    tries = by_name + tries if kind in {"border_region", "zone"} else tries + by_name
    for query, holder in tries:
        found = place(query, region=holder, country=country, date=day)
        if (is_area(str(found.place_id)) and found.kind != "country") or found.kind == "region":
            return replace(found, reason=f"{told}; {found.reason}")
        if query is None and found.region in _CITY_REGIONS and found.kind == "settlement":
            return replace(found, reason=f"{told}; this city is a region of its own; {found.reason}")
    return country_claim(country, f"{told}, and names none that is known")


def _wider(found: Placement, kind: str, radius_km: float) -> Placement:
    reason = f"{found.reason}; the source says {kind}"
    return replace(found, kind=kind, place_id=f"{kind}:{found.place_id}", radius_km=radius_km, reason=reason)
