"""The two cross-border zones: their names, what the article claims of them, their members."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from kzmap._files import geodata


@dataclass(frozen=True)
class Zone:
    """One cross-border zone of the article "Kazakhstan: unknown terrorism".

    Attributes
    ----------
    id : str
        ``"west"`` or ``"south"``.
    name, name_ru, name_kk : str
        Its name in English, Russian and Kazakh.
    claim, claim_ru, claim_kk : str
        What the article claims of it; the article's claim, not a finding of kzmap.
    source : str
        Id of the article in ``sources.csv``.
    members : tuple of str
        ISO 3166-2 codes of its regions of today and Russian units, ISO 3166-1 codes of its countries.
    """

    id: str
    name: str
    name_ru: str
    name_kk: str
    claim: str
    claim_ru: str
    claim_kk: str
    source: str
    members: tuple[str, ...]

    def has(self, unit: str) -> bool:
        """Tell whether a region of today, or a country in whole or in part, belongs to the zone.

        Examples
        --------
        >>> zone_by_id("west").has("KZ-27"), zone_by_id("west").has("RU"), zone_by_id("west").has("CN")
        (True, True, False)
        """
        return unit in self.members or any(member.startswith(f"{unit}-") for member in self.members)


@cache
def zone_table() -> tuple[Zone, ...]:
    """Return the zones in the order of ``zones.toml``.

    Examples
    --------
    >>> [zone.id for zone in zone_table()]
    ['west', 'south']
    """
    rows = tomllib.loads(geodata("zones.toml").read_text("utf-8"))["zone"]
    return tuple(Zone(**row | {"members": tuple(row["members"])}) for row in rows)


def zone_by_id(name: str) -> Zone | None:
    """Return the zone of this id, or None."""
    return next((zone for zone in zone_table() if zone.id == name), None)
