"""How an area is named by an id, and the taking apart of such ids.

========================  =======================================================================
id                        the area
========================  =======================================================================
``region:2011/KZ-19``     a region, by edition and code
``border:KZ-CN``          the whole border with a neighbour
``border:KZ-CN/2011/KZ-19``  a border region: the stretch of that border in a region of an edition
``part:west``             a part of Kazakhstan, named by the compass
``zone:west``             a zone
``country:KZ``            a country
========================  =======================================================================
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from kzmap.areas.editions import edition_by_id, region
from kzmap.areas.features import properties
from kzmap.areas.part_table import part_by_id
from kzmap.areas.zone_table import zone_by_id
from kzmap.errors import InputError

KINDS = ("region", "border", "part", "zone", "country")


class AreaId(NamedTuple):
    """The parts of an area's id; what a kind does not have is empty.

    For a border `name` is the neighbour's code; `edition` and `code` say which region's stretch.
    """

    kind: str
    name: str
    edition: str
    code: str


def is_area(place_id: str) -> bool:
    """Tell whether an id has the form of an area's, not a point's.

    Examples
    --------
    >>> is_area("zone:west"), is_area("kzmap:khorgos")
    (True, False)
    """
    kind, colon, _ = place_id.partition(":")
    return bool(colon) and kind in KINDS


def area_id(place_id: str) -> AreaId:
    """Take an area's id apart, and check that there is such an area.

    Raises
    ------
    InputError
        If the id names no area.

    Examples
    --------
    >>> area_id("border:KZ-CN/2011/KZ-19")
    AreaId(kind='border', name='CN', edition='2011', code='KZ-19')
    """
    kind, _, rest = place_id.partition(":")
    fields = rest.split("/")
    match kind, fields:
        case "region", [edition, code] if _is_code(code, edition):
            return AreaId(kind, "", edition, code)
        case "border", [pair] if _neighbour(pair):
            return AreaId(kind, _neighbour(pair), "", "")
        case "border", [pair, edition, code] if has_stretch(_neighbour(pair), edition, code):
            return AreaId(kind, _neighbour(pair), edition, code)
        case "part", [name] if part_by_id(name):
            return AreaId(kind, name, "", "")
        case "zone", [name] if zone_by_id(name):
            return AreaId(kind, name, "", "")
        case "country", [name] if name:
            return AreaId(kind, name, "", "")
    raise InputError(
        f"no area {place_id!r}; an id reads region:2011/KZ-19, border:KZ-CN, border:KZ-CN/2011/KZ-19, "
        "part:west, zone:west or country:KZ"
    )


@cache
def stretches() -> tuple[tuple[str, str], ...]:
    """Return (neighbour, region of today) for every stretch of the state border, sorted.

    Examples
    --------
    >>> [region for neighbour, region in stretches() if neighbour == "TM"]
    ['KZ-47']
    """
    return tuple(sorted({(each["neighbour"], each["region"]) for each in properties("borders.geojson")}))


def has_stretch(neighbour: str, edition: str, code: str) -> bool:
    """Tell whether a region of an edition has a stretch of the border with `neighbour`."""
    if not _is_code(code, edition):
        return False
    return any((neighbour, part) in stretches() for part in region(code, edition).parts)


def _is_code(code: str, edition: str) -> bool:
    return any(each.code == code for each in edition_by_id(edition).regions)


def _neighbour(pair: str) -> str:
    country, _, neighbour = pair.partition("-")
    known = {each for each, _ in stretches()}
    return neighbour if country == "KZ" and neighbour in known else ""
