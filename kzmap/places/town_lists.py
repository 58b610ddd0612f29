"""Towns in one cell, one after the other, of which none lies in the next: "Atyrau, Aktobe"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kzmap.places.hints import find_regions
from kzmap.places.homonyms import SAME_TOWN_KM, km_between
from kzmap.places.phrases import Phrase, parse
from kzmap.places.unsaid import TOWN

if TYPE_CHECKING:
    from kzmap.places.gazetteer import Gazetteer
    from kzmap.places.model import Place


def towns_listed(gazetteer: Gazetteer, phrase: Phrase) -> list[Place]:
    """Return the towns of Kazakhstan that a phrase lists; none where the first may lie in the others.

    Parameters
    ----------
    gazetteer : Gazetteer
        Where names are looked up.
    phrase : Phrase
        What a written place says.

    Returns
    -------
    list of Place
        Two or more, or none.

    Examples
    --------
    >>> from kzmap.places.gazetteer import Gazetteer
    >>> here = Gazetteer.shipped()
    >>> [town.name for town in towns_listed(here, parse("Atyrau/Aktobe"))]
    ['Atyrau', 'Aktobe']
    >>> towns_listed(here, parse("Talgar, Almaty")), towns_listed(here, parse("Ekibastuz, Pavlodar"))
    ([], [])
    """
    if phrase.near or phrase.border or not phrase.holders:
        return []
    parts = [phrase, *map(parse, phrase.holders)]
    towns = [_town(gazetteer, part) for part in parts]
    known = [town for town in towns if town]
    if len(known) < 2 or towns[0] is None or towns[1] is None:  # noqa: PLR2004 - a list has two at least
        return []
    first, regions = (
        known[0],
        {
            code
            for part in parts[1:]
            if not part.kinds
            for hit in find_regions(gazetteer, part.full)
            for code in hit.place.regions
        },
    )
    apart = all(km_between(one, other) > SAME_TOWN_KM for one, other in pairwise(known))
    return known if apart and not set(first.regions) & regions else []


def _town(gazetteer: Gazetteer, part: Phrase) -> Place | None:
    """Return the town that a part of a list names; None if it names none, or a smaller place."""
    if part.kinds - {"settlement"} or part.near or part.border:
        return None
    towns = [
        hit.place
        for hit in gazetteer.exact(part.name) or gazetteer.variant(part.name)
        if hit.place.kind == "settlement" and hit.place.country == "KZ"
    ]
    town = max(towns, key=lambda place: place.population, default=None)
    return town if town and town.population >= TOWN else None
