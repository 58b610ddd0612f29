"""Makes placements of places: the fields, and the sentence that says why."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kzmap.areas import editions, region
from kzmap.places.hints import ENCLAVES
from kzmap.places.homonyms import middle, old_name
from kzmap.places.model import POINT_KINDS, OldName, Place
from kzmap.places.names import variant
from kzmap.places.old_regions import old_region
from kzmap.places.placement import Candidate, Placement

if TYPE_CHECKING:
    from kzmap.places.hints import Hints
    from kzmap.places.homonyms import Choice

NEAR_KM = 25.0  # how far beyond a town's edge "near" is taken to reach
FARTHER = 1.2
MAX_CANDIDATES = 5
MATCH_SCORE = {"exact": 1.0, "variant": 0.95, "fuzzy": 0.7}
WHAT_TO_DO = "give a region with it, or lat and lon, or add it with --gazetteer"

Others = tuple[tuple[Place, float], ...]
"""What else a name could be, each with its share."""


def placed(query: str, place: Place, match: str, reason: str, found: Choice | None = None) -> Placement:
    """Return the placement at `place`, with the score and the candidates of the choice that led to it."""
    lat, lon, radius_km = centre(place)
    regions = place.regions
    share, others = (found.share, found.others) if found else (1.0, ())
    return Placement(
        query=query,
        name=place.name,
        place_id=place.id,
        kind=place.kind,
        lat=lat,
        lon=lon,
        radius_km=radius_km,
        region=regions[0] if len(regions) == 1 else None,
        regions=regions,
        country=place.country,
        match=match,
        score=round(MATCH_SCORE[match] * share, 3),
        reason=joined(reason, _spanned(place)),
        candidates=tuple(candidate(other, part) for other, part in others[:MAX_CANDIDATES]),
    )


def not_placed(query: str, reason: str, others: Others = ()) -> Placement:
    """Return that `query` was not placed, and why."""
    shown = tuple(candidate(other, part) for other, part in others[:MAX_CANDIDATES])
    return Placement(query=query, reason=reason, candidates=shown)


def candidate(place: Place, score: float) -> Candidate:
    """Return `place` as a candidate."""
    return Candidate(
        name=place.name,
        place_id=place.id,
        kind=place.kind,
        region=place.regions[0] if len(place.regions) == 1 else None,
        country=place.country,
        lat=place.lat,
        lon=place.lon,
        radius_km=place.radius_km,
        score=score,
    )


def near(town: Place, away_km: float | None = None) -> Place:
    """Return the surroundings of a town, or of another point, as a place.

    Where it is said how far away, the ring reaches a fifth farther: such figures are rounded. Around a city
    that is a region of its own they are that region and the one around it.
    """
    around = tuple(ENCLAVES[code] for code in town.regions if code in ENCLAVES)
    return Place(
        id=f"near:{town.id}",
        name=f"near {town.name}",
        kind="near",
        country=town.country,
        regions=tuple(sorted({*town.regions, *around})),
        lat=town.lat,
        lon=town.lon,
        radius_km=round((town.radius_km or 0.0) + (NEAR_KM if away_km is None else FARTHER * away_km), 1),
        population=town.population,
    )


def between(one: Place, other: Place) -> Place:
    """Return what lies between two points as a place: a disc around the middle that reaches both.

    Its regions are those of today that the disc reaches into.
    """
    lat, lon, radius_km = middle(one, other)
    return Place(
        id=f"near:{one.id}|{other.id}",
        name=f"between {one.name} and {other.name}",
        kind="near",
        country=one.country if one.country == other.country else None,
        regions=_reached(lat, lon, radius_km),
        lat=lat,
        lon=lon,
        radius_km=radius_km,
    )


@cache
def _reached(lat: float, lon: float, radius_km: float) -> tuple[str, ...]:
    import numpy as np  # noqa: PLC0415 - geometry, which only a ring between two places needs

    from kzmap.areas.reach import reach  # noqa: PLC0415

    return reach(*(np.array([each]) for each in (lon, lat, radius_km)))[0]


def ambiguous(query: str, choice: Choice) -> Placement:
    """Return that several places bear the name and nothing tells them apart."""
    shown = [f"{place.name} ({where(place)})" for place, _ in choice.others[:MAX_CANDIDATES]]
    more = len(choice.others) - len(shown)
    listed = ", ".join(shown) + (f" and {more} more" if more > 0 else "")
    reason = f"several places bear this name: {listed}; say which region or country"
    return not_placed(query, reason, choice.others)


def common_name(query: str, choice: Choice) -> Placement:
    """Return that too many villages bear the name for any one to be meant without a hint."""
    here = [f"{place.name} ({where(place)})" for place, _ in choice.others if place.country == "KZ"]
    among = f", {', '.join(here[:3])} among them" if here else ""
    reason = f"many villages of Kazakhstan bear this name{among}; say which region or district"
    return not_placed(query, reason, choice.others)


def abroad(query: str, choice: Choice) -> Placement:
    """Return that only villages abroad bear the name, and nothing says that one of them is meant."""
    known = "; ".join(f"{place.name} ({where(place)})" for place, _ in choice.others[:3])
    reason = f"only a village abroad of this name is known: {known}; name its country if it is meant"
    return not_placed(query, reason, choice.others)


def where(place: Place) -> str:
    """Return the words that tell a place from others of its name.

    Examples
    --------
    >>> where(Place("geonames:1", "Aksu", "settlement", "KZ", ("KZ-55",)))
    'settlement, Pavlodar region'
    """
    homes = [region(code).name for code in place.regions] if place.kind in POINT_KINDS else []
    return ", ".join([place.kind.replace("_", " "), *(homes or ([place.country] if place.country else []))])


@cache
def centre(place: Place) -> tuple[float | None, float | None, float | None]:
    """Return latitude, longitude and radius in km: a point's own, or those of an area's shape."""
    if place.lat is not None or place.kind in POINT_KINDS:
        return place.lat, place.lon, place.radius_km
    from kzmap.places.area_centre import area_centre  # noqa: PLC0415 - shapes take a while, points need none

    return area_centre(place.id)


def _years(old: OldName) -> str:
    since = f"from {old.first} " if old.first else ""
    return f"{since}until {old.last}" if old.last else f"since {old.first}" if old.first else "once"


def how(name: str, place: Place, match: str, choice: Choice) -> str:
    """Return what a name was taken for, and how it is written."""
    old = old_name(name, place)
    said = {
        "exact": f"taken for {place.name}",
        "variant": f"another way of writing {place.name}",
        "fuzzy": f"taken for a slip in writing {place.name}",
    }[match]
    if old and match != "fuzzy":
        said = f"a name of old of {place.name}, {_years(old)}"
    likeliest = f", the likeliest of {len(choice.others) + 1} of this name" if choice.others else ""
    return f"{said} ({where(place)}){likeliest}"


def edition_note(name: str, place: Place, hints: Hints) -> str:
    """Return what has to be said of the edition that a region was taken from.

    Parameters
    ----------
    name : str
        What the report calls it.
    place : Place
        What was taken for it.
    hints : Hints
        The date, by its editions and years.
    """
    return _abolished(name, place, hints) or _of_another_edition(place, hints.editions, hints.dated)


def _abolished(name: str, place: Place, hints: Hints) -> str:
    old = old_region(place.id)
    if old is None:
        return ""
    if place.id.startswith("part:"):
        return f"a region until {old.last}; each region of today that has a part of its land, whole"
    was_then = hints.years is not None and hints.years[0] <= old.last
    if not was_then and variant(name) not in map(variant, old.names):
        return ""
    return f"the region of today that has most of the land of {old.names[0]}, which was until {old.last}"


def _of_another_edition(place: Place, in_force: tuple[str, ...], dated: bool) -> str:
    if not place.edition:
        return ""
    if place.edition not in in_force:
        when = "then" if dated else "now"
        return f"the name is that of the edition of {place.edition}, not of the one in force {when}"
    if len(in_force) > 1:
        return f"the date spans the editions {', '.join(in_force)}; the earliest is taken"
    if dated and place.edition != editions()[-1].id:
        return f"the region as it was then (edition of {place.edition})"
    return ""


def _spanned(place: Place) -> str:
    if len(place.regions) <= 1:
        return ""
    return "spans these regions of today: " + ", ".join(
        f"{region(code).name} ({code})" for code in place.regions
    )


def joined(*parts: str) -> str:
    """Return the parts that say something as one sentence."""
    return "; ".join(part for part in parts if part)
