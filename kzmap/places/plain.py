"""The short way for a bare name that one place alone bears, and that says enough by itself.

Most names of a table are such. What is decided here is what `Reading` would decide, without weighing
anything; a test holds the two to each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzmap.places.bare_districts import bare_district
from kzmap.places.common_names import COMMON, NO_PLACES
from kzmap.places.hints import Hints
from kzmap.places.homonyms import Choice
from kzmap.places.model import POINT_KINDS
from kzmap.places.names import key_and_variant
from kzmap.places.outcomes import how, placed
from kzmap.places.unsaid import is_village_abroad

if TYPE_CHECKING:
    from kzmap.places.gazetteer import Gazetteer, Hit
    from kzmap.places.placement import Placement


class PlainNames:
    """Places bare names that only one place bears; a place's placement is made once for all its names.

    Parameters
    ----------
    gazetteer : Gazetteer
        Where names are looked up.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._made: dict[str, Placement] = {}

    def place(self, name: str) -> Placement | None:
        """Return where a name without any hint is; None if that has to be weighed.

        Examples
        --------
        >>> from kzmap.places.gazetteer import Gazetteer
        >>> names = PlainNames(Gazetteer.shipped())
        >>> names.place("Semipalatinsk").name, names.place("Abai")
        ('Semey', None)
        """
        letters, spelt = key_and_variant(name)
        hit = self._gazetteer.alone(letters)
        if hit is None or hit.place.kind not in POINT_KINDS or letters in NO_PLACES:
            return None
        if spelt in COMMON or self._gazetteer.bare_regions(spelt) or is_village_abroad(hit):
            return None
        unsure = hit.place.kind == "site" or hit.place.country != "KZ"
        if unsure and bare_district(self._gazetteer, name, Hints()):
            return None
        if hit.place.old_names:  # what is said of it depends on the name
            return _placed(name, hit)
        made = self._made.get(hit.place.id)
        if made is None:
            made = self._made[hit.place.id] = _placed(name, hit)
        return made.asked(name)


def _placed(name: str, hit: Hit) -> Placement:
    choice = Choice(hit.place, share=1.0)
    return placed(name, hit.place, "exact", how(name, hit.place, "exact", choice), choice)
