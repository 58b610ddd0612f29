"""Answers of a service as places, and which of them may be taken."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from kzmap.areas.points import locate, region_order
from kzmap.places.area_names import country_names
from kzmap.places.endings import dictionary_forms
from kzmap.places.homonyms import SAME_SPOT_KM, SAME_TOWN_KM, fits, km, km_between, within
from kzmap.places.model import Place
from kzmap.places.names import key, variant
from kzmap.places.online.kinds import WIDEST_SITE_KM, least_radius_km
from kzmap.places.outcomes import where
from kzmap.places.phrases import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kzmap.places.online.kinds import Parts
    from kzmap.places.online.question import Question

_POLE, _DATE_LINE = 90.0, 180.0
_CORNERS = 4


@dataclass(frozen=True)
class Answer:
    """What a service offers.

    Attributes
    ----------
    name : str
        What it calls it.
    names : tuple of str
        All names that it gives it.
    word : str
        Its word for what it is.
    place : Place or None
        None if no incident can be put there: `unfit` says why.
    unfit : str
        As the end of a sentence that tells of the word.
    """

    name: str
    names: tuple[str, ...]
    word: str
    place: Place | None
    unfit: str = ""


class Offer(NamedTuple):
    """An answer whose place can be taken."""

    answer: Answer
    place: Place


class Verdict(NamedTuple):
    """The answer that may be taken and how its name matches; or None and why; and the others."""

    taken: Offer | None
    match: str
    why: str
    others: tuple[Place, ...]


def answer(parts: Parts, service: str) -> Answer | None:
    """Return what is offered; None if it has no name or no point on the globe.

    A place of Kazakhstan gets the region of today that holds its point. The radius reaches the farthest
    corner of the box that the service gives.
    """
    lat, lon = _number(parts.lat), _number(parts.lon)
    if lat is None or lon is None or abs(lat) > _POLE or abs(lon) > _DATE_LINE or not parts.name:
        return None
    kind, radius = parts.kind.kind, parts.kind.radius_km
    box = [_number(side) for side in parts.box or ()]
    sides = [side for side in box if side is not None]
    if len(sides) == _CORNERS:
        south, north, west, east = sides
        radius = max(km(lat, lon, y, x) for y in (south, north) for x in (west, east))
    regions = _region(lat, lon) if parts.country == "KZ" else ()
    country = kind == "country" and parts.country in country_names()
    unfit = "" if country else _unfit(kind, radius, parts.country, regions, (lat, lon))
    if kind is None or unfit:
        return Answer(parts.name, parts.names, parts.kind.word, None, unfit)
    place = Place(
        id=f"country:{parts.country}" if country else f"{service}:{parts.id}",
        name=country_names()[parts.country][0] if country else parts.name,
        kind=kind,
        country=parts.country or None,
        regions=regions,
        lat=None if country else round(lat, 5),
        lon=None if country else round(lon, 5),
        radius_km=None if country else round(max(radius, least_radius_km(kind)), 1),
    )
    return Answer(parts.name, parts.names, parts.kind.word, place)


def judge(question: Question, answers: Iterable[Answer], service: str) -> Verdict:
    """Choose among answers: the one place of a like name, a fitting kind, and where the report says.

    Parameters
    ----------
    question : Question
    answers : iterable of Answer
        As the service gives them; its order says nothing here.
    service : str
        What to call it.
    """
    offered = tuple(answers)
    left, why = _alike(question, offered, service)
    if not why:
        left, why = _fitting(question, left, service)
    if why:
        return Verdict(None, "", why, tuple(each.place for each in offered if each.place))
    left = _likeliest_kind(question, left)
    first = left[0]
    if any(km_between(first.place, each.place) > SAME_SPOT_KM for each in left[1:]):
        why = f"{service} knows several places of this name: {_shown(left)}; say which region or district"
        return Verdict(None, "", why, tuple(each.place for each in left))
    taken = {id(each.answer) for each in left}
    others = tuple(each.place for each in offered if each.place and id(each) not in taken)
    return Verdict(first, _match(question, first.answer), "", others)


def _alike(question: Question, offered: Sequence[Answer], service: str) -> tuple[list[Offer], str]:
    """Return the answers of a like name and of a kind that kzmap has, or why there are none."""
    if not offered:
        return [], f"{service} knows no such place there"
    alike = [each for each in offered if _match(question, each)]
    if not alike:
        shown = ", ".join(dict.fromkeys(each.name for each in offered[:3]))
        return [], f"{service} offers only places of other names: {shown}"
    known = [Offer(each, each.place) for each in alike if each.place]
    return known, "" if known else f"{service} knows it only as {alike[0].word}, {alike[0].unfit}"


def _fitting(question: Question, alike: list[Offer], service: str) -> tuple[list[Offer], str]:
    """Return the answers that lie where the report says and are what it says, or why there are none."""
    there = [each for each in alike if _there(question, each.place)]
    if not there:
        return [], f"{service} knows it only outside what the report says: {_shown(alike)}"
    meant = [each for each in there if _of_kind(question, each.place)]
    return meant, "" if meant else f"{service} knows it only as something else: {_shown(there)}"


def _match(question: Question, offered: Answer) -> str:
    """Return how a name matches: exact, variant, or not at all; a slip is not guessed at from afar."""
    said = [question.phrase.name, question.phrase.full, *dictionary_forms(question.phrase.name)]
    names = [form for name in offered.names for form in (name, parse(name).name)]
    if {key(each) for each in said[:2]} & {key(name) for name in names}:
        return "exact"
    return "variant" if {variant(each) for each in said} & {variant(name) for name in names} else ""


def _there(question: Question, place: Place) -> bool:
    hints = question.hints
    if place.country != question.request.country:
        return False
    if place.kind == "country":
        return True
    if hints.codes and not fits(place, hints):
        return False
    if hints.district and not within(place, hints.district):
        return False
    return not hints.town or place.kind == "district" or km_between(place, hints.town) <= SAME_TOWN_KM


def _of_kind(question: Question, place: Place) -> bool:
    return not question.phrase.kinds or place.kind in question.phrase.kinds


def _likeliest_kind(question: Question, answers: list[Offer]) -> list[Offer]:
    """Return the settlements if there are any and no kind is said: a bare name is a town's."""
    towns = [each for each in answers if each.place.kind == "settlement"]
    return towns if towns and not question.phrase.kinds else answers


def _shown(answers: list[Offer]) -> str:
    return ", ".join(f"{each.place.name} ({where(each.place)})" for each in answers[:3])


def _unfit(
    kind: str | None, radius: float, country: str, regions: tuple[str, ...], spot: tuple[float, float]
) -> str:
    """Return why no incident can be put at a thing; empty if one can.

    The regions of Kazakhstan are known here under all their names; what a service calls one is another.
    """
    if kind in {None, "country"} or (country == "KZ" and kind == "region"):
        return "which is no place to put an incident"
    if kind == "site" and radius > WIDEST_SITE_KM:
        return f"which reaches {radius:.0f} km far, too far to stand for a point"
    if country == "KZ" and not regions:
        return f"said to be in Kazakhstan, but its point {spot[0]:g}, {spot[1]:g} is in none of its regions"
    return ""


def _region(lat: float, lon: float) -> tuple[str, ...]:
    found = locate(np.array([lon]), np.array([lat]), np.array(["KZ"], dtype=object)).region[0]
    return (region_order()[found],) if found >= 0 else ()


def _number(value: Any) -> float | None:
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if isfinite(number) else None
