"""The areas as places with names: regions by edition, borders, zones, countries. No shapes are loaded."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING

from kzmap._files import geodata
from kzmap.areas import TODAY, area_regions, border_ids, border_name, editions, part_table, zone_table
from kzmap.places.model import Place
from kzmap.places.old_regions import old_names_of

if TYPE_CHECKING:
    from collections.abc import Iterator

LANGUAGES = ("en", "ru", "kk")

Named = tuple[Place, tuple[str, ...], tuple[str, ...]]
"""A place, its own names, and its other names."""


def areas() -> Iterator[Named]:
    """Yield every area that has a name: regions of all editions, borders, parts, zones, countries."""
    yield from _regions()
    yield from _borders()
    yield from _parts()
    yield from _zones()
    yield from _countries()


@cache
def country_names() -> dict[str, tuple[str, ...]]:
    """Return every country's names by its code, the English one first."""
    rows = tomllib.loads(geodata("countries.toml").read_text("utf-8"))["country"]
    return {row["code"]: (row["name"], row["name_ru"], row["name_kk"], *row["names"]) for row in rows}


def _regions() -> Iterator[Named]:
    for edition in editions():
        for region in edition.regions:
            if region.kind == "region":
                place = Place(
                    id=f"region:{edition.id}/{region.code}",
                    name=region.name,
                    kind="region",
                    country="KZ",
                    regions=region.parts,
                    edition=edition.id,
                    capital=region.capital,
                )
                once = old_names_of(region.code) if edition.id == TODAY else ()
                names = (region.name, region.name_ru, region.name_kk, region.code)
                yield place, names, (*region.aliases, *once)


def _borders() -> Iterator[Named]:
    for border in border_ids():
        yield border_place(border), tuple(border_name(border, lang) for lang in LANGUAGES), ()


def border_place(border: str) -> Place:
    """Return a border, or a border region, as a place.

    Examples
    --------
    >>> border_place("KZ-CN/2011/KZ-19").regions
    ('KZ-19', 'KZ-33')
    """
    place_id = f"border:{border}"
    regions = tuple(area_regions(place_id))
    return Place(id=place_id, name=border_name(border), kind="border_region", country="KZ", regions=regions)


def _parts() -> Iterator[Named]:
    for part in part_table():
        place = Place(f"part:{part.id}", part.name, "region", "KZ", part.members)
        yield place, (part.name, part.name_ru, part.name_kk), old_names_of(part.id)


def _zones() -> Iterator[Named]:
    for zone in zone_table():
        regions = tuple(each for each in zone.members if each.startswith("KZ-"))
        place = Place(id=f"zone:{zone.id}", name=zone.name, kind="zone", regions=regions)
        yield place, (zone.name, zone.name_ru, zone.name_kk), ()


def _countries() -> Iterator[Named]:
    for code, names in country_names().items():
        place = Place(id=f"country:{code}", name=names[0], kind="country", country=code)
        yield place, names, ()
