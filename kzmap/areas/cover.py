"""Which units an area covers, reckoned with codes: no geometry, so no doubt along the edges."""

from __future__ import annotations

from functools import cache

from kzmap.areas.editions import TODAY, edition_by_id, region
from kzmap.areas.ids import AreaId, area_id, stretches
from kzmap.areas.part_table import part_by_id
from kzmap.areas.zone_table import zone_by_id, zone_table


def area_regions(place_id: str, edition: str = TODAY) -> list[str]:
    """Return the codes of the regions of an edition that an area covers, in whole or in part.

    A region of any edition is put together of whole regions of today. A region covers the regions
    that share one of these parts with it; a border, or a stretch of it, those with a stretch of that
    border of their own; a part of the country and a zone their members; Kazakhstan all, another country none.

    Parameters
    ----------
    place_id : str
        An area's id, such as ``"border:KZ-CN/2011/KZ-19"``.
    edition : str, default "2022"
        The edition whose regions are asked for.

    Returns
    -------
    list of str
        Sorted codes.

    Raises
    ------
    InputError
        If there is no such area or edition.

    Examples
    --------
    >>> area_regions("border:KZ-CN/2011/KZ-19")
    ['KZ-19', 'KZ-33']
    >>> area_regions("region:2022/KZ-33", "2011")
    ['KZ-19']
    """
    return list(regions_holding(parts_of(place_id), edition))


@cache
def regions_holding(parts: tuple[str, ...], edition: str) -> tuple[str, ...]:
    """Return the codes of the regions of an edition that some of these regions of today lie in."""
    return tuple(each.code for each in edition_by_id(edition).regions if set(parts) & set(each.parts))


@cache
def parts_of(place_id: str) -> tuple[str, ...]:
    """Return the sorted codes of the regions of today that an area covers."""
    area = area_id(place_id)
    match area.kind:
        case "region":
            return tuple(sorted(region(area.code, area.edition).parts))
        case "border":
            return tuple(sorted(part for _, part in _stretches_of(area)))
        case "part":
            part = part_by_id(area.name)
            return tuple(sorted(part.members)) if part else ()
        case "zone":
            zone = zone_by_id(area.name)
            return tuple(sorted(unit for unit in zone.members if unit.startswith("KZ-"))) if zone else ()
        case _:
            everything = tuple(each.code for each in edition_by_id(TODAY).regions)
            return everything if area.name == "KZ" else ()


@cache
def border_regions_of(place_id: str) -> tuple[str, ...]:
    """Return the ids of today's stretches that a border, or a stretch of any edition, covers.

    Other areas cover none: a region is more than its edge.

    Examples
    --------
    >>> border_regions_of("border:KZ-CN/2011/KZ-19")
    ('KZ-CN/2022/KZ-19', 'KZ-CN/2022/KZ-33')
    """
    area = area_id(place_id)
    if area.kind != "border":
        return ()
    return tuple(sorted(f"KZ-{neighbour}/{TODAY}/{part}" for neighbour, part in _stretches_of(area)))


@cache
def zones_of(place_id: str) -> tuple[str, ...]:
    """Return the ids of the zones that an area belongs to, in whole or in part.

    A zone belongs to itself; any other area to the zones with one of its units among their members.

    Examples
    --------
    >>> zones_of("border:KZ-RU"), zones_of("country:KG"), zones_of("country:CN")
    (('west',), ('south',), ())
    """
    area = area_id(place_id)
    if area.kind == "zone":
        return (area.name,)
    units = (area.name,) if area.kind == "country" else parts_of(place_id)
    return tuple(zone.id for zone in zone_table() if any(zone.has(unit) for unit in units))


def _stretches_of(area: AreaId) -> list[tuple[str, str]]:
    """Return the (neighbour, region of today) of a border, or of its stretch in one region."""
    within = region(area.code, area.edition).parts if area.code else None
    return [
        (neighbour, part)
        for neighbour, part in stretches()
        if neighbour == area.name and (within is None or part in within)
    ]
