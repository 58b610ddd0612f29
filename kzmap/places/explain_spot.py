"""A coordinate in words that a person understands."""

# ruff: noqa: RUF002 - the zones have dashes in their names

from __future__ import annotations

from typing import TYPE_CHECKING

from kzmap.areas import border_name, region, reverse_region, zone_table
from kzmap.places.wording import country, listed, what, when

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kzmap.places.spot import Spot


def explain_spot(spot: Spot, day: str = "") -> str:
    """Return what is known of a coordinate as a few lines of text.

    Parameters
    ----------
    spot : Spot
    day : str, optional
        The date that was asked for.

    Returns
    -------
    str
        The coordinate, then indented lines; no line end at the end.

    Examples
    --------
    >>> from kzmap.places import Gazetteer
    >>> from kzmap.places.spot import spot_at
    >>> print(explain_spot(spot_at(Gazetteer.shipped().places, 45.02, 78.37, "2011-05-17"), "2011-05-17"))
    45.02, 78.37
      = in Taldykorgan, a city in Jetisu region, Kazakhstan
      region   Jetisu region (KZ-33); on 2011-05-17: Almaty region (KZ-19)
      zone     South Kazakhstan – Central Asia – Afghanistan
    """
    return "\n".join([f"{spot.lat:g}, {spot.lon:g}", *(f"  {line}" for line in _lines(spot, day))])


def sentence(spot: Spot) -> str:
    """Return where a coordinate lies in one line.

    Examples
    --------
    >>> from kzmap.places.spot import spot_at
    >>> sentence(spot_at([], 43.0, 51.0))
    'in the Caspian Sea, where no region is'
    """
    if not spot.known:
        swapped = _swapped(spot)
        off = "off the map: kzmap knows Kazakhstan and what lies around it"
        return f"{off}; it looks swapped, {swapped} lies in Kazakhstan" if swapped else off
    parts = [_water(spot), _place(spot)]
    if not any(parts):
        parts = [f"in {country(spot.country)}"]
    return ", ".join(part for part in parts if part)


def _lines(spot: Spot, day: str) -> Iterator[str]:
    yield f"= {sentence(spot)}"
    if spot.region_now:
        yield f"region   {_region(spot, day)}"
    elif spot.country:
        yield f"region   none of Kazakhstan's; it lies in {country(spot.country)}"
    for each in spot.border_region:
        yield f"border   on the land along the {border_name(each)}"
    if spot.beside:
        names = [_name(code, spot) for code in spot.beside]
        yield f"beside   within 300 m of {listed(names)}, so perhaps there"
    zones = {zone.id: zone.name for zone in zone_table()}
    for each in spot.zones:
        yield f"zone     {zones[each]}"


def _swapped(spot: Spot) -> str:
    """Return the coordinate in the other order, if that one lies in Kazakhstan; else nothing."""
    if abs(spot.lon) > 90 or reverse_region(spot.lon, spot.lat).region_now is None:  # noqa: PLR2004 - the pole
        return ""
    return f"{spot.lon:g}, {spot.lat:g}"


def _water(spot: Spot) -> str:
    if not spot.waters:
        return ""
    inside = f"in {'' if spot.waters.startswith(('Lake', 'a ', 'the ')) else 'the '}{spot.waters}"
    return inside if spot.country else f"{inside}, where no region is"


def _place(spot: Spot) -> str:
    place = spot.place
    if place is None or spot.distance_km is None:
        return ""
    if spot.inside:
        return f"in {place.name}, {what(place)}"
    return f"{_rounded(spot.distance_km)} km {spot.direction} of {place.name}, {what(place)}"


def _rounded(distance: float) -> str:
    return f"{distance:.0f}" if distance >= 10 else f"{distance:.1f}"  # noqa: PLR2004 - two digits tell enough


def _region(spot: Spot, day: str) -> str:
    now = f"{region(str(spot.region_now)).name} ({spot.region_now})"
    if not day:
        return now
    then = list(dict.fromkeys(f"{region(code, edition).name} ({code})" for edition, code in spot.then))
    changed = f"{when(day)}: {listed(then)}" if then and then != [now] else ""
    earlier = f"which regions there were before {spot.before} is not known here" if spot.before else ""
    return "; ".join(part for part in (now, changed, earlier) if part)


def _name(code: str, spot: Spot) -> str:
    return region(code, spot.edition).name if "-" in code else country(code)
