"""Several sources name the place of one incident: which placement all of them support."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from kzmap.areas import area_regions, border_ids, border_name, edition_of, is_area, region
from kzmap.errors import InputError
from kzmap.places.placement import Placement

if TYPE_CHECKING:
    from collections.abc import Sequence

_FINEST_FIRST = ("site", "settlement", "near", "district", "border_region", "region", "zone", "country")


class Chosen(NamedTuple):
    """The placement of an incident, and whether its sources contradict each other."""

    placement: Placement
    contradicts: bool


def choose(claims: Sequence[Placement], day: str) -> Chosen:
    """Return the finest placement that is compatible with all claims, else the area that holds them.

    Two points are compatible if they are no farther apart than their radii reach; a point and an area if
    the point lies in the area; two areas if they share a region of today and, for borders, the
    neighbour. A border and a region together mean the stretch of that border in that region. Claims that
    are not placed say nothing.

    Parameters
    ----------
    claims : sequence of Placement
        One a report, in the order of the reports.
    day : str
        A day on which the incident may have happened (ISO); its edition names the area that holds claims
        which contradict each other.

    Returns
    -------
    Chosen
    """
    placed = [_located(c) for c in {c.place_id: c for c in reversed(claims) if c.placed}.values()][::-1]
    if not placed:
        return Chosen(claims[0], contradicts=False)
    if len(placed) == 1:
        return Chosen(placed[0], contradicts=False)
    options = sorted([*placed, *_stretches(placed)], key=_fineness)
    names = "; ".join(dict.fromkeys(str(claim.name) for claim in placed))
    for option in options:
        if all(compatible(option, claim) for claim in placed):
            reason = f"the finest place that all sources allow, who name: {names}"
            return Chosen(replace(option, reason=reason), contradicts=False)
    return Chosen(
        _holding(placed, day, f"the sources contradict each other, who name: {names}"), contradicts=True
    )


def _located(claim: Placement) -> Placement:
    """Return a claim of bare coordinates with the region and country they lie in."""
    if claim.regions or claim.match != "coordinates":
        return claim
    from kzmap.areas import reverse_region  # noqa: PLC0415 - geometry, which only bare coordinates need

    region_now = reverse_region(claim.lat or 0.0, claim.lon or 0.0).region_now
    regions = (region_now,) if region_now else ()
    return replace(claim, regions=regions, country="KZ" if regions else claim.country)


def compatible(one: Placement, other: Placement) -> bool:
    """Say whether two placements can both be true of one incident."""
    if one.place_id == other.place_id:
        return True
    areas = [each for each in (one, other) if is_area(str(each.place_id))]
    if not areas:
        reach = (one.radius_km or 0) + (other.radius_km or 0)
        return _distance_km(one, other) <= reach
    if "country" in (one.kind, other.kind):
        return one.country == other.country
    neighbours = [_neighbours(each) for each in areas]
    if len(areas) == 2 and all(neighbours) and neighbours[0].isdisjoint(neighbours[1]):  # noqa: PLR2004 - a pair
        return False
    return not set(one.regions).isdisjoint(other.regions)


def _fineness(placement: Placement) -> tuple[int, int, float]:
    spread = len(placement.regions)
    return (_FINEST_FIRST.index(str(placement.kind)), spread, placement.radius_km or 0.0)


def _neighbours(area: Placement) -> set[str]:
    """Return the neighbours whose border an area means; empty where it means none."""
    kind, _, rest = str(area.place_id).partition(":")
    if kind != "border":
        return set()
    border = rest.split("/")[0]
    return {border.removeprefix("KZ-")} if "-" in border else {"RU", "CN", "KG", "UZ", "TM"}


def _stretches(placed: Sequence[Placement]) -> list[Placement]:
    """Return the stretches of border that a border and a region together mean."""
    found = []
    editions = {_edition(claim) for claim in placed} - {""}
    borders = [claim for claim in placed if claim.kind == "border_region"]
    for edition in sorted(editions):
        for border in borders:
            for stretch in border_ids(edition):
                placement = _stretch(stretch)
                if set(placement.regions) <= set(border.regions) and _neighbours(placement) <= _neighbours(
                    border
                ):
                    found.append(placement)
    return found


def _stretch(border_id: str) -> Placement:
    place_id = f"border:{border_id}"
    regions = tuple(area_regions(place_id))
    one = regions[0] if len(regions) == 1 else None
    return Placement(
        query="",
        reason="",
        name=border_name(border_id),
        place_id=place_id,
        kind="border_region",
        region=one,
        regions=regions,
        country="KZ",
        match="sources",
        score=1.0,
    )


def _edition(claim: Placement) -> str:
    """Return the edition that the id of a region or a border region carries, else nothing."""
    rest = str(claim.place_id).partition(":")[2]
    return next((part for part in rest.split("/") if part.isdecimal()), "")


def _holding(placed: Sequence[Placement], day: str, reason: str) -> Placement:
    """Return the smallest area that holds all claims: a region, else a country, else nothing."""
    countries = {claim.country for claim in placed}
    if len(countries) != 1:
        return Placement(query="", reason=f"{reason}; they lie in different countries")
    parts = {part for claim in placed for part in claim.regions}
    edition = edition_of(day)
    for each in edition.regions:
        if parts and parts <= set(each.parts):
            holder = region(each.code, edition.id)
            one = holder.parts[0] if len(holder.parts) == 1 else None
            place_id = f"region:{edition.id}/{holder.code}"
            return Placement(
                query="", reason=f"{reason}; this region holds them", name=holder.name, place_id=place_id,
                kind="region", region=one, regions=holder.parts, country="KZ", match="sources", score=1.0,
            )  # fmt: skip
    return _country(str(countries.pop()), f"{reason}; this country holds them")


def _country(code: str, reason: str) -> Placement:
    try:
        regions = tuple(area_regions(f"country:{code}"))
    except InputError:
        regions = ()
    return Placement(
        query="", reason=reason, name=code, place_id=f"country:{code}", kind="country", regions=regions,
        country=code, match="sources", score=1.0,
    )  # fmt: skip


def _distance_km(one: Placement, other: Placement) -> float:
    from geopy.distance import great_circle  # noqa: PLC0415 - only several sources need it

    return float(great_circle((one.lat, one.lon), (other.lat, other.lon)).km)
