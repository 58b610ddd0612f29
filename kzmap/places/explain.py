"""A placement in words that a person understands: what, why, how far off, what else, what next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kzmap.areas import editions, is_area
from kzmap.places.hints import read_hints
from kzmap.places.homonyms import old_name
from kzmap.places.model import POINT_KINDS, OldName, Place
from kzmap.places.names import key, variant
from kzmap.places.phrases import parse
from kzmap.places.wording import country, home, last_day, printable, regions_now, regions_on, what, when

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kzmap.places.gazetteer import Gazetteer
    from kzmap.places.placement import Candidate, Placement

_SHOWN = 4
_ELSEWHERE_TOLD = ("spans these regions", "say which", "give a region with it", "the region as it was then")
_WIDTH = 9


def explain(placement: Placement, gazetteer: Gazetteer, day: str = "") -> str:
    """Return a placement as a few lines of text.

    Parameters
    ----------
    placement : Placement
    gazetteer : Gazetteer
        Where it was looked up.
    day : str, optional
        The EDTF date that was asked for.

    Returns
    -------
    str
        The name as asked, then indented lines; no line end at the end.

    Examples
    --------
    >>> from kzmap.places import Gazetteer, place
    >>> print(explain(place("Semipalatinsk", date="2012"), Gazetteer.shipped(), "2012"))
    Semipalatinsk
      = Semey, a city in Abai region, Kazakhstan
      why      the name it bore from 1782 until 2007, no more in 2012
      where    50.421, 80.250, give or take 5.5 km
      region   Abai region (KZ-10); in 2012: East Kazakhstan region (KZ-63)
    """
    told = _Telling(placement, gazetteer, day)
    lines = told.placed() if placement.placed else told.not_placed()
    return "\n".join([printable(placement.query) or "(no name)", *(f"  {printable(line)}" for line in lines)])


@dataclass(frozen=True)
class _Telling:
    placement: Placement
    gazetteer: Gazetteer
    day: str

    def placed(self) -> Iterator[str]:
        """Yield the lines of a placement."""
        placement = self.placement
        yield f"= {placement.name}, {what(self._itself())}"
        yield _line("why", self._why())
        yield _line("where", self._where())
        region = self._region()
        if region:
            yield _line("region", region)
        yield from self._others("or else")

    def not_placed(self) -> Iterator[str]:
        """Yield why nothing was found, what it could be, and what to do next."""
        yield f"is not placed: {self._reason() if self.placement.query else 'nothing is asked for'}"
        yield from self._others("could be")
        yield from _lines("next", self._next())

    def _why(self) -> str:
        placement, base = self.placement, self._base()
        direct = not placement.instead_of and placement.match in {"exact", "variant", "fuzzy"}
        said = self._name_of(base) if direct and base else ""
        if not said:
            return self._reason()
        if placement.kind == "near" and base:
            return f"{base.name}: {said}; the words say near it, so a ring around it"
        return said

    def _reason(self) -> str:
        """Return the reason without what stands in lines of its own: the others, the regions, what to do."""
        others = [f"{other.name} (" for other in self.placement.candidates]
        parts = []
        for part in self.placement.reason.split("; "):
            listed = min((part.find(each) for each in others if each in part), default=-1)
            kept = part if listed < 0 else part[:listed].rstrip(" ,:")
            if kept and not part.startswith(_ELSEWHERE_TOLD):
                parts.append(kept)
        return "; ".join(parts)

    def _name_of(self, place: Place) -> str:
        """Return how a place is called by the name asked for; empty where the words say more than a name."""
        asked = self.placement.query
        phrase = parse(asked)
        spelt = [asked, phrase.full, phrase.name]
        bearers = [hit for each in spelt for hit in self.gazetteer.exact(each) if hit.place.id == place.id]
        old = next((each for each in (old_name(name, place) for name in spelt) if each), None)
        if self.placement.match == "fuzzy":
            return f"no place is spelt so; {place.name} differs by a slip of the pen. Check that it is meant"
        if old:
            return f"the name it bore {_years(old)}{self._untimely(old)}"
        if any(hit.own for hit in bearers) or key(place.name) in map(key, spelt):
            return _edition(place) or "this is its name"
        if bearers:
            return _edition(place) or "this is another name of it"
        if self.placement.match == "variant":
            return f"another spelling or another form of its name, {place.name}"
        return _edition(place) or ("this is its name" if key(place.name).startswith(key(phrase.name)) else "")

    def _untimely(self, old: OldName) -> str:
        """Return that a name of old did not hold on the day asked for, if so."""
        years = read_hints(self.gazetteer, "", "", self.day).years
        if not years or old.held(*years):
            return ""
        return f", no more in {self.day}" if old.last and old.last < years[0] else f", not yet in {self.day}"

    def _where(self) -> str:
        placement = self.placement
        if placement.kind not in POINT_KINDS and is_area(str(placement.place_id)):
            if placement.lat is None:
                return "somewhere in it; its outline is not known here"
            return (
                f"somewhere in it, so no point; its middle is about {placement.lat:.1f}, {placement.lon:.1f}"
            )
        spot = f"{placement.lat:.3f}, {placement.lon:.3f}"
        radius = f"{placement.radius_km:g} km"
        return {
            "near": f"within {radius} of {spot}",
            "district": f"within {radius} of {spot}, about its middle or its seat",
            "region": f"within {radius} of {spot}, about its middle",
        }.get(str(placement.kind), f"{spot}, give or take {radius}")

    def _region(self) -> str:
        placement = self.placement
        if placement.kind in {"country", "zone"}:
            return ""
        if not placement.regions:
            return "abroad, so none of Kazakhstan's"
        now = regions_now(placement.regions)
        years = read_hints(self.gazetteer, "", "", self.day).years if self.day else None
        if years and years[1] < int(editions()[0].id):
            return f"{now}; which regions there were before {editions()[0].id} is not known here"
        then = regions_on(placement.regions, self.day)
        return now if not self.day or then == now else f"{now}; {when(self.day)}: {then}"

    def _others(self, label: str) -> Iterator[str]:
        shown = self.placement.candidates[:_SHOWN]
        for number, other in enumerate(shown):
            lost = self._lost(other)
            yield _line(
                "" if number else label,
                f"{other.name}, {what(self._place(other))}{f': {lost}' if lost else ''}",
            )
        more = len(self.placement.candidates) - len(shown)
        if more > 0:
            yield _line("", f"and {more} more")

    def _lost(self, other: Candidate) -> str:
        """Return why a runner-up is less likely than what was taken."""
        taken, place = self._base(), self._place(other)
        if taken is None:
            return ""
        if self.placement.instead_of:
            return "not where the words say" if self.placement.instead_of == "elsewhere" else ""
        if taken.country == "KZ" and place.country not in {"KZ", None}:
            return "less likely, since it is abroad"
        spelt = variant(parse(self.placement.query).name)
        if variant(taken.name) == spelt != variant(place.name):
            return "less likely, since that is not its usual name"
        if 0 < place.population < taken.population:
            return f"less likely, being smaller ({place.population:,} people against {taken.population:,})"
        return "less likely"

    def _next(self) -> list[str]:
        placement = self.placement
        if placement.candidates:
            return [self._which()]
        if not placement.query:
            return ['give the name of a place, such as "Semey", or a coordinate']
        if "a row of its own" in placement.reason or not key(placement.query):
            return ["ask for each place alone, by its name"]
        if not any(map(str.isalpha, placement.query)):
            return ["give a name; or latitude and longitude in degrees, such as 43.25, 76.95"]
        return [
            "check the spelling, or name the region or district with it",
            "or add places of your own with --gazetteer FILE",
            "or ask a service with --online nominatim --contact MAIL",
        ]

    def _which(self) -> str:
        """Return how to say which of the candidates is meant."""
        known = [self._place(each) for each in self.placement.candidates]
        points = [each for each in known if each.kind in POINT_KINDS]
        if not points:
            return f'say which one is meant, such as "{known[0].name}"'
        homes = [(home(each) or [country(each.country)])[0] for each in points]
        if len(points) > 1 and len(set(homes)) == 1:
            return "name its district with it, or give its latitude and longitude"
        # what only a service knows is found again by the name that the service gives it
        kept = self.gazetteer.by_id(points[0].id)
        name = parse(self.placement.query).name if kept else points[0].name
        return f'say which one is meant, such as "{name}, {homes[0]}"'

    def _base(self) -> Place | None:
        """Return the place itself, for its surroundings too; None if it is not one of the gazetteer."""
        return self.gazetteer.by_id(str(self.placement.place_id).removeprefix("near:"))

    def _itself(self) -> Place:
        placement = self.placement
        base = None if placement.kind == "near" else self._base()
        return base or Place(
            str(placement.place_id),
            str(placement.name),
            str(placement.kind),
            placement.country,
            placement.regions,
        )

    def _place(self, other: Candidate) -> Place:
        regions = (other.region,) if other.region else ()
        found = self.gazetteer.by_id(other.place_id)
        return found or Place(other.place_id, other.name, other.kind, other.country, regions)


def _line(label: str, text: str) -> str:
    return f"{label:<{_WIDTH}}{text}"


def _lines(label: str, texts: list[str]) -> Iterator[str]:
    for number, text in enumerate(texts):
        yield _line("" if number else label, text)


def _years(old: OldName) -> str:
    since = f"from {old.first} " if old.first else ""
    return f"{since}until {old.last}" if old.last else f"since {old.first}" if old.first else "once"


def _edition(place: Place) -> str:
    """Return what is to be said of a region that is no more what it was."""
    until = last_day(place.edition) if place.edition else ""
    return f"this is its name; the region as it was {until}" if until else ""
