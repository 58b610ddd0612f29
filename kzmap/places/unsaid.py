"""Names that nothing is to be read out of: those of many villages, and of villages abroad."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzmap.places.common_names import COMMON
from kzmap.places.names import variant

if TYPE_CHECKING:
    from kzmap.places.gazetteer import Hit
    from kzmap.places.hints import Hints

TOWN = 20_000
MANY_TIMES = 5  # so much bigger must a town be than the next that bears a common name
# A smaller place abroad is not meant where nothing says so. Russian names are those of many Kazakh villages.
FOREIGN_TOWN = 5_000
RUSSIAN_TOWN = 20_000
OTHER_NAME_TOWN = 30_000  # that bears the name as one of its other names
GREAT_CITY = 200_000  # abroad, which alone of many bearers of a name abroad is meant


def says_nothing(name: str, hits: list[Hit], hints: Hints) -> bool:
    """Tell whether many villages that are not known here bear a name, and no town outweighs them."""
    if hints.narrow:
        return False
    spelt = variant(name)
    if spelt not in COMMON or any(hit.place.kind not in {"settlement", "site"} for hit in hits):
        return False
    named = [hit.place for hit in hits if variant(hit.place.name) == spelt]
    most, *others = sorted((place.population for place in named), reverse=True) or [0]
    if others and most < MANY_TIMES * others[0]:
        return True
    return not any(place.population >= (TOWN if place.country == "KZ" else GREAT_CITY) for place in named)


def only_villages_abroad(hits: list[Hit], hints: Hints) -> bool:
    """Tell whether only villages abroad bear a name that nothing says to be abroad."""
    if hints.narrow:
        return False
    return all(map(is_village_abroad, hits))


def is_village_abroad(hit: Hit) -> bool:
    """Tell whether a place is so small a one abroad that its bare name does not mean it."""
    place = hit.place
    if place.kind != "settlement" or place.country in {"KZ", None}:
        return False
    return place.population < _known_from(hit) and not (hit.below or place.id.startswith("kzmap:"))


def _known_from(hit: Hit) -> int:
    if not hit.own:
        return OTHER_NAME_TOWN
    return RUSSIAN_TOWN if hit.place.country == "RU" else FOREIGN_TOWN
