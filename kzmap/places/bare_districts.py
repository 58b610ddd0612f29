"""Districts, crossings and parks named without the word for it: "Сырым" in a column of districts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzmap.places.common_names import COMMON, NO_PLACES
from kzmap.places.homonyms import fits
from kzmap.places.names import key, variant
from kzmap.places.phrase_words import KIND_WORDS
from kzmap.places.phrases import features

if TYPE_CHECKING:
    from kzmap.places.gazetteer import Gazetteer, Hit
    from kzmap.places.hints import Hints
    from kzmap.places.phrases import Phrase

CITY_DISTRICT_KM = 20.0  # a district of a city reaches no farther
_BARE_SITES = frozenset({"crossing", "park"})  # that are named like towns
GREAT_CITY = 100_000  # abroad, which a bare name means before a district


def bare_district(gazetteer: Gazetteer, name: str, hints: Hints) -> Hit | None:
    """Return the one district of Kazakhstan that a bare name means; None if a town may be meant, or several.

    Parameters
    ----------
    gazetteer : Gazetteer
        Where names are looked up.
    name : str
        A name without a word for its kind.
    hints : Hints
        What the report says beside the name.

    Returns
    -------
    Hit or None

    Examples
    --------
    >>> from kzmap.places.gazetteer import Gazetteer
    >>> from kzmap.places.hints import Hints
    >>> bare_district(Gazetteer.shipped(), "Кербулак", Hints()).place.name
    'Kerbulak district'
    >>> bare_district(Gazetteer.shipped(), "Кордай", Hints())
    """
    if hints.country not in {"KZ", None} or variant(name) in COMMON or key(name) in NO_PLACES:
        return None
    found = [hit for hit in gazetteer.worded(name, "district") if _may_be_bare(hit, hints)]
    if len(found) != 1 or any(_goes_before(name, hit) for hit in gazetteer.exact(name)):
        return None
    towns = [hit for hit in gazetteer.variant(name) if hit.own and hit.place.country in {"KZ", None}]
    return None if any(hit.place.kind != "site" for hit in towns) else found[0]


def bare_site(gazetteer: Gazetteer, phrase: Phrase) -> list[Hit]:
    """Return the one crossing or park of Kazakhstan that a bare name means; nothing if several may be meant.

    Examples
    --------
    >>> from kzmap.places.gazetteer import Gazetteer
    >>> from kzmap.places.phrases import parse
    >>> [hit.place.name for hit in bare_site(Gazetteer.shipped(), parse("Сагарчин"))]
    ['Zhaisan border crossing']
    """
    spelt = key(phrase.name)
    if phrase.kinds or variant(phrase.name) in COMMON or spelt in NO_PLACES or spelt in KIND_WORDS:
        return []
    sites = gazetteer.worded(phrase.name, "site")
    found = [hit for hit in sites if hit.place.country == "KZ" and features(hit.place.name) & _BARE_SITES]
    return found if len(found) == 1 == len(sites) else []


def _may_be_bare(hit: Hit, hints: Hints) -> bool:
    place = hit.place
    if place.country != "KZ" or (place.radius_km or 0.0) <= CITY_DISTRICT_KM:
        return False
    return not hints.codes or fits(place, hints)


def _goes_before(name: str, hit: Hit) -> bool:
    """Tell whether a place of a name is meant before a district of that name."""
    place = hit.place
    if place.country in {"KZ", None}:
        return place.kind != "site"
    own = hit.own and variant(place.name) == variant(name)
    return place.kind == "country" or (own and place.population >= GREAT_CITY)
