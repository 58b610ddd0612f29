"""The parts of Kazakhstan that are named by the compass: their names and their regions."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from kzmap._files import geodata


@dataclass(frozen=True)
class Part:
    """One part of the country, such as its west.

    Attributes
    ----------
    id : str
        ``"west"``, ``"south-east"``, ``"centre"``.
    name, name_ru, name_kk : str
        What it is called in English, Russian and Kazakh.
    members : tuple of str
        ISO 3166-2 codes of the regions of today that it covers.
    loosely : tuple of str
        Codes of those that the words are also said of.
    """

    id: str
    name: str
    name_ru: str
    name_kk: str
    members: tuple[str, ...]
    loosely: tuple[str, ...]


@cache
def part_table() -> tuple[Part, ...]:
    """Return the parts in the order of ``parts.toml``.

    Examples
    --------
    >>> [part.id for part in part_table()][:5]
    ['west', 'north', 'centre', 'east', 'south']
    """
    rows = tomllib.loads(geodata("parts.toml").read_text("utf-8"))["part"]
    return tuple(
        Part(**row | {"members": tuple(row["members"]), "loosely": tuple(row["loosely"])}) for row in rows
    )


def part_by_id(name: str) -> Part | None:
    """Return the part of this id, or None.

    Examples
    --------
    >>> part_by_id("west").members
    ('KZ-15', 'KZ-23', 'KZ-27', 'KZ-47')
    """
    return next((part for part in part_table() if part.id == name), None)
