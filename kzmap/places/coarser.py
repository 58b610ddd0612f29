"""What is taken in place of a name that is not known where it is said to be: what holds it, or nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kzmap.areas import TODAY
from kzmap.places.outcomes import WHAT_TO_DO, near, not_placed, placed, where
from kzmap.places.relations import STREET
from kzmap.places.unsaid import TOWN

if TYPE_CHECKING:
    from kzmap.places.homonyms import Choice
    from kzmap.places.phrases import Phrase
    from kzmap.places.placement import Placement
    from kzmap.places.reading import Reading

FALLBACK = 0.5  # the score of a coarser place taken because the report's own name for it is not known
WORTH_NAMING = 0.02  # a smaller share of a name does not count


def elsewhere(reading: Reading, choice: Choice) -> Placement:
    """Return what holds a place that is known only outside of it; else that nothing is placed."""
    known = "; ".join(f"{place.name} ({where(place)})" for place, _ in choice.others[:3])
    if reading.hints.district and choice.clash in {"region", "district"}:
        reason = f"known only elsewhere: {known}; placed at the district that the report names"
        return replace(
            placed(reading.query, reading.hints.district, "exact", reason, choice),
            score=FALLBACK,
            instead_of="elsewhere",
        )
    if choice.clash == "region" and reading.hints.region:
        reason = f"known only elsewhere: {known}; placed at the region that the report names"
        return replace(
            reading.area(reading.hints.region, reason, choice), score=FALLBACK, instead_of="elsewhere"
        )
    town_elsewhere = choice.others[0][0].population >= TOWN  # "Astana, Aktobe" is two places
    if reading.hints.town and choice.clash in {"region", "country"} and not town_elsewhere:
        reason = f"known only elsewhere: {known}; placed around the town named"
        return replace(
            placed(reading.query, near(reading.hints.town), "exact", reason, choice),
            score=FALLBACK,
            instead_of="elsewhere",
        )
    reason = f"not known in the {choice.clash} named, only: {known}; mend the place or the {choice.clash}"
    return not_placed(reading.query, reason, choice.others)


def shared_region(reading: Reading, choice: Choice) -> Placement | None:
    """Return the region that holds all places of a name that cannot be told apart, if it is one."""
    homes = {place.regions for place, share in choice.others if share >= WORTH_NAMING}
    codes = homes.pop() if len(homes) == 1 else ()
    place = reading.gazetteer.by_id(f"region:{TODAY}/{codes[0]}") if len(codes) == 1 else None
    if place is None:
        return None
    reason = f"{len(choice.others)} places there bear this name, so their region"
    return replace(reading.area(place, reason, choice), score=FALLBACK, instead_of="several")


def unknown(reading: Reading, phrase: Phrase) -> Placement:
    """Return the region, or the surroundings of the town, that holds an unknown place; else say so."""
    what = f"{min(phrase.kinds)} " if len(phrase.kinds) == 1 else "place "
    said = f"no {what}called {phrase.name or reading.query} is known"
    if STREET.search(phrase.full) and reading.hints.town:
        reason = "a street or a building in the town named; placed at the town"
        return replace(
            placed(reading.query, reading.hints.town, "exact", reason), score=FALLBACK, instead_of="unknown"
        )
    if "district" in phrase.kinds and reading.hints.town and reading.has_parts(phrase):
        reason = f"{said}; placed at the town of which it is a part"
        return replace(
            placed(reading.query, reading.hints.town, "exact", reason), score=FALLBACK, instead_of="unknown"
        )
    if reading.hints.district:
        reason = f"{said}; placed at the district that the report names"
        placement = placed(reading.query, reading.hints.district, "exact", reason)
    elif reading.hints.region:
        placement = reading.area(reading.hints.region, f"{said}; placed at the region that the report names")
    elif reading.hints.town and phrase.holders:
        around = near(reading.hints.town)
        placement = placed(reading.query, around, "exact", f"{said}; placed around the town named")
    else:
        return not_placed(reading.query, f"{said}; {WHAT_TO_DO}")
    return replace(placement, score=FALLBACK, instead_of="unknown")
