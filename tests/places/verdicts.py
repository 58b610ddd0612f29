"""Judges a placement against what a person says of the name: right, coarse, wrong or not placed.

coarse
    True, but less than could be said: the region, the district or the surroundings of what was meant.
wrong
    Anywhere else; also finer than what was meant, and anything at all for a name that is no place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kzmap.places.homonyms import km

if TYPE_CHECKING:
    from kzmap.places import Placement

RIGHT, COARSE, WRONG, NOT_PLACED = "right", "coarse", "wrong", "not placed"
SPOTS = {"settlement", "site"}
UNITS = {"region", "district"}
LOOSE_KM = 30.0  # a site known no better stands for an extent


@dataclass(frozen=True)
class Verdict:
    """What came of one name; `km` is the distance of two points, `outside` whether it exceeds the radius."""

    word: str
    km: float | None = None
    outside: bool = False
    same_region: bool | None = None


def judge(row: dict[str, str], placement: Placement) -> Verdict:
    """Return the verdict on a row of the labelled set, by the rules of its README."""
    if row["kind"] == "none":
        country = placement.kind == "country" and (row["group"] == "homonym" or row["country_hint"])
        return Verdict(RIGHT if not placement.placed else COARSE if country else WRONG)
    if not placement.placed:
        return Verdict(NOT_PLACED)
    if row["lat"]:
        return _point(row, placement)
    return Verdict(_area(row, placement))


def _point(row: dict[str, str], placement: Placement) -> Verdict:
    kind, got = row["kind"], str(placement.kind)
    same_region = row["region"] in placement.regions if row["region"].startswith("KZ-") else None
    abroad = bool(row["region"]) and same_region is None
    if got in {"border_region", "zone", "country"} or (got == "region" and not abroad):
        holds = bool(same_region) or row["region"][:2] == placement.country
        return Verdict(COARSE if holds else WRONG, same_region=same_region)
    if placement.lat is None or placement.lon is None:
        return Verdict(WRONG, same_region=same_region)
    away = km(float(row["lat"]), float(row["lon"]), placement.lat, placement.lon)
    reach, tolerance = placement.radius_km or 0.0, float(row["tolerance_km"])
    extent = kind == "site" and tolerance > LOOSE_KM
    outside = away > reach and not (extent or row["query"].count(" and ") or (abroad and kind in UNITS))
    fits = got == kind or {got, kind} <= SPOTS or (abroad and {got, kind} <= UNITS)
    if fits and away <= tolerance:
        return Verdict(WRONG if outside else RIGHT, away, outside, same_region)
    wider = got == "settlement" if kind == "district" else got in {"near", "district", "region"}
    near_lost = kind == "near" and got in SPOTS and away <= tolerance
    coarse = near_lost or (wider and away <= reach + tolerance)
    return Verdict(COARSE if coarse else WRONG, away, outside, same_region)


def _area(row: dict[str, str], placement: Placement) -> str:
    said, got = row["expect"], placement.kind
    if row["kind"] == "country":
        return RIGHT if got == "country" and placement.country == said else WRONG
    if row["kind"] == "zone":
        return RIGHT if placement.place_id == f"zone:{said.removeprefix('zone ')}" else WRONG
    if row["kind"] == "border_region":
        return _border(said, placement)
    wanted = {code for code in said.split("|") if not code.endswith("?")}
    allowed = {code.rstrip("?") for code in said.split("|")}
    if got in {"region", "zone"} and wanted <= set(placement.regions) <= allowed:
        return RIGHT
    return COARSE if got == "country" and placement.country == said[:2] else WRONG


def _border(said: str, placement: Placement) -> str:
    border, _, stretch = said.removeprefix("border ").partition(" in ")
    region, _, edition = stretch.partition("@")
    whole = {f"border:KZ-{neighbour}" for neighbour in border.split("|")}
    got = str(placement.place_id)
    if not region:
        return RIGHT if got in whole else COARSE if placement.kind == "country" else WRONG
    if got in {f"{each}/{edition or '2022'}/{region}" for each in whole}:
        return RIGHT
    holds = got in whole or placement.kind == "country" or got.endswith(f"/{region}")
    return COARSE if holds else WRONG
