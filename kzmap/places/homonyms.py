"""Chooses among the places that bear one name, or says that they cannot be told apart."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import asin, cos, log10, radians, sin, sqrt

from kzmap.places.common_names import COMMON
from kzmap.places.gazetteer import Hit
from kzmap.places.hints import ENCLAVES, Hints, codes_with_enclaves, pick_edition
from kzmap.places.model import POINT_KINDS, OldName, Place
from kzmap.places.names import key, variant
from kzmap.places.unsaid import is_village_abroad, only_villages_abroad, says_nothing

# Weights are decimal logarithms of people: a place of its own name weighs as one of ten times the people,
# a place in Kazakhstan as one of thirty times the people. Population decides from three times on.
OWN_NAME = 1.0
AT_HOME = 1.5
ENOUGH = 0.48
UNKNOWN_POPULATION = 3_000  # GeoNames lists a place of unknown size only if it is the seat of something
KIND_WEIGHT = {"region": 3.0, "country": 9.0, "zone": 9.0}
VILLAGE = 300  # of unknown size in a user's gazetteer, which lists every hamlet
BIG_TOWN = 100_000
HAMLET = 10_000

SAME_SPOT_KM = 10.0  # nearer than this, two places of a name are not worth telling apart
SAME_TOWN_KM = 60.0  # how far from a town a place said to be in it may lie
EARTH_KM = 6371.0


@dataclass(frozen=True)
class Choice:
    """What was chosen.

    Attributes
    ----------
    place : Place or None
        None if nothing fits or the places cannot be told apart.
    others : tuple of (Place, share)
        What else bears the name, the likeliest first.
    share : float
        How much of all weight the choice has, from 0 to 1.
    clash : str
        ``"region"``, ``"district"`` or ``"country"`` if only places outside what the hints say bear the name;
        ``"abroad"`` if nothing says that a village abroad is meant;
        ``"common"`` if so many villages bear it that no guess is worth making.
    """

    place: Place | None
    others: tuple[tuple[Place, float], ...] = ()
    share: float = 0.0
    clash: str = ""


def choose(name: str, hits: list[Hit], hints: Hints, bare_region: Place | None = None) -> Choice:
    """Choose one of `hits`, which bear one name.

    Parameters
    ----------
    name : str
        The name.
    hits : list of Hit
        At least one.
    hints : Hints
        What the report says beside the name. It goes before population.
    bare_region : Place, optional
        A region that the name alone could also mean.

    Returns
    -------
    Choice
    """
    everything = _one_edition(hits, hints)
    hits, clash = _narrowed(everything, hints)
    if clash:
        return Choice(None, _shares(everything), clash=clash)
    known = _above_the_users(hits, hints)
    if len(known) == len(hits):
        return _chosen(name, hits, hints, bare_region)
    found = _chosen(name, known, hints, bare_region)
    rest = tuple((hit.place, 0.0) for hit in hits if hit not in known)
    return replace(found, others=found.others + rest)


def _above_the_users(hits: list[Hit], hints: Hints) -> list[Hit]:
    """Return the shipped places where one of them bears the name, else all: rows of a user change nothing.

    A shipped village abroad that the bare name does not mean stands in nobody's way; nor does a place far
    from the town that is named, where a row lies near it.
    """
    there = [hit for hit in hits if hints.town and km_between(hit.place, hints.town) <= SAME_TOWN_KM] or hits
    shipped = [hit for hit in there if not hit.below and (hints.narrow or not is_village_abroad(hit))]
    return [hit for hit in hits if not hit.below] if shipped else hits


def _chosen(name: str, hits: list[Hit], hints: Hints, bare_region: Place | None) -> Choice:
    by_region = bool(bare_region) and _may_be_its_region(name, hits, hints)
    if not by_region and says_nothing(name, hits, hints):
        return Choice(None, _shares(hits), clash="common")
    if only_villages_abroad(hits, hints):
        return Choice(None, _shares(hits), clash="abroad")
    hits = _of_their_time(name, hits, hints)
    if hints.town and len(hits) > 1:
        hits = [hit for hit in hits if km_between(hit.place, hints.town) <= SAME_TOWN_KM] or hits
    if bare_region and by_region:
        return _region_or_town(name, hits, bare_region)
    return _heaviest(hits)


def _narrowed(hits: list[Hit], hints: Hints) -> tuple[list[Hit], str]:
    """Return the places that lie where the hints say, and what of the hints leaves none, if any does."""
    if hints.country:
        hits = [hit for hit in hits if hit.place.country in {hints.country, None}]
        if not hits:
            return [], "country"
    if hints.codes:
        hits = [hit for hit in hits if fits(hit.place, hints)]
        if not hits:
            return [], "region"
    if hints.district:
        hits = [hit for hit in hits if within(hit.place, hints.district)]
    return hits, "" if hits else "district"


def fits(place: Place, hints: Hints) -> bool:
    """Tell whether a place lies where the hints say; a country or a zone may hold what they say."""
    if place.kind in {"country", "zone"}:
        return True
    return bool(codes_with_enclaves(place.regions) & (hints.codes | _enclaves_in(hints.codes)))


def within(place: Place, district: Place) -> bool:
    """Tell whether a place may lie in a district; an area may."""
    if place.kind not in POINT_KINDS or place is district:
        return True
    return km_between(place, district) <= (district.radius_km or 0.0) + (place.radius_km or 0.0)


def old_name(name: str, place: Place) -> OldName | None:
    """Return the name of old that `name` is for a place; None if it is none, or still a name of today."""
    if not place.old_names:
        return None
    spelt = variant(name)
    if spelt in {variant(place.name), key(place.name)}:
        return None
    return next((old for old in place.old_names if variant(old.name) == spelt), None)


def km_between(one: Place, other: Place) -> float:
    """Return the distance of two points in km; infinite if one is an area."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return float("inf")
    return km(one.lat, one.lon, other.lat, other.lon)


def km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Return the great-circle distance in km of two points in degrees.

    Examples
    --------
    >>> round(km(43.25, 76.91, 43.87, 77.06))
    70
    """
    up, over = radians(other_lat - lat) / 2, radians(other_lon - lon) / 2
    chord = sin(up) ** 2 + cos(radians(lat)) * cos(radians(other_lat)) * sin(over) ** 2
    return 2 * EARTH_KM * asin(sqrt(chord))


def middle(one: Place, other: Place) -> tuple[float, float, float]:
    """Return the middle of two points in degrees, and how far it is from there to the far side of both."""
    lat = ((one.lat or 0.0) + (other.lat or 0.0)) / 2
    lon = ((one.lon or 0.0) + (other.lon or 0.0)) / 2
    reach = max(
        km(lat, lon, each.lat or 0.0, each.lon or 0.0) + (each.radius_km or 0.0) for each in (one, other)
    )
    return round(lat, 5), round(lon, 5), round(reach, 1)


def _enclaves_in(codes: frozenset[str]) -> set[str]:
    return {city for city, around in ENCLAVES.items() if around in codes}


def _may_be_its_region(name: str, hits: list[Hit], hints: Hints) -> bool:
    """Tell whether a bare name may be a region's: not so on a day on which a town bore it."""
    if hints.codes or any(hit.place.kind not in POINT_KINDS for hit in hits):
        return False
    old = [old_name(name, hit.place) for hit in hits] if hints.years else []
    return not any(each and hints.years and each.held(*hints.years) for each in old)


def _of_their_time(name: str, hits: list[Hit], hints: Hints) -> list[Hit]:
    """Return the places that bore the name on the date, if any did so then."""
    if not hints.years or len(hits) == 1:
        return hits
    old = [old_name(name, hit.place) for hit in hits]
    then = [hit for hit, each in zip(hits, old, strict=True) if each is None or each.held(*hints.years)]
    held = [hit for hit, each in zip(hits, old, strict=True) if each and each.held(*hints.years)]
    most = max((hit.place.population for hit in hits), default=0)
    return held if any(hit.place.population in {most, 0} for hit in held) else then or hits


def _one_edition(hits: list[Hit], hints: Hints) -> list[Hit]:
    regions = [hit for hit in hits if hit.place.edition]
    if len(regions) <= 1:
        return hits
    return [Hit(pick_edition(regions, hints), True), *(hit for hit in hits if not hit.place.edition)]


def _region_or_town(name: str, hits: list[Hit], region: Place) -> Choice:
    """Choose between a region and the places of its bare name.

    The name is the town's if the town is the region's seat or big; it is the region's if only hamlets
    bear it now. Else it cannot be told.
    """
    spelt = variant(name)
    named_now = [hit.place for hit in hits if hit.own and variant(hit.place.name) == spelt]
    biggest = max((place.population for place in named_now), default=0)
    common = spelt in COMMON
    if biggest >= BIG_TOWN or (not common and any(hit.place.name == region.capital for hit in hits)):
        return _heaviest(hits)
    halves = tuple((place, round(share / 2, 3)) for place, share in _shares(hits))
    if biggest < HAMLET and not common:
        return Choice(region, halves, 0.5)
    return Choice(None, ((region, 0.5), *halves))


def _weight(hit: Hit) -> float:
    people = log10(hit.place.population or (VILLAGE if hit.below else UNKNOWN_POPULATION))
    if not hit.below:
        people = max(people, log10(UNKNOWN_POPULATION))
    home = AT_HOME if hit.place.country in {"KZ", None} else 0.0
    return people + home + (OWN_NAME if hit.own else 0.0) + KIND_WEIGHT.get(hit.place.kind, 0.0)


def _shares(hits: list[Hit]) -> tuple[tuple[Place, float], ...]:
    heavy = sorted(hits, key=lambda hit: (hit.below, -_weight(hit), hit.place.id))
    counted = [hit for hit in heavy if not hit.below]
    if not counted:  # of what a user lists, one is as likely as another
        return tuple((hit.place, round(1 / len(heavy), 3)) for hit in heavy)
    whole = sum(10 ** _weight(hit) for hit in counted)
    return tuple(
        (hit.place, round(10 ** _weight(hit) / whole, 3) if hit in counted else 0.0) for hit in heavy
    )


def _heaviest(hits: list[Hit]) -> Choice:
    if len(hits) == 1:
        return Choice(hits[0].place, share=1.0)
    heavy = sorted(hits, key=lambda hit: (hit.below, -_weight(hit), hit.place.id))
    first = heavy[0].place
    here = [hit for hit in heavy if hit.place is first or km_between(hit.place, first) <= SAME_SPOT_KM]
    best = next((hit for hit in here if hit.place.country == "KZ"), here[0])
    shares = dict(_shares(hits))
    rival = next((hit for hit in heavy if hit not in here), None)
    listed_only = heavy[0].below  # a list of every hamlet says of none that it is the one meant
    if rival and (listed_only or _weight(heavy[0]) - _weight(rival) < ENOUGH):
        return Choice(None, tuple(shares.items()))
    shares[first], shares[best.place] = shares[best.place], shares[first]
    others = tuple((place, share) for place, share in shares.items() if place is not best.place)
    return Choice(best.place, others, shares[best.place])
