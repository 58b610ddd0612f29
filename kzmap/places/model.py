"""A place of the gazetteer, whether a point or an area."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

# kzmap.reports.columns has them too; importing it loads pandas, which the look-up of a name does without
POINT_KINDS = frozenset({"site", "settlement", "district", "near"})


class OldName(NamedTuple):
    """A name that a place bore once; a year that is not known, or has not come yet, is None."""

    name: str
    first: int | None
    last: int | None

    def held(self, first: int, last: int) -> bool:
        """Tell whether the name held in any of the years from `first` to `last`.

        Examples
        --------
        >>> OldName("Nur-Sultan", 2019, 2022).held(2022, 2023), OldName("Guryev", None, 1991).held(2011, 2011)
        (True, False)
        """
        return (self.first is None or self.first <= last) and (self.last is None or first <= self.last)


@dataclass(frozen=True, slots=True)
class Place:
    """A named location: a row of ``places.csv``, or an area.

    Attributes
    ----------
    id, name, kind : str
        As in `kzmap.places.Placement`.
    country : str or None
        ISO 3166-1 alpha-2 code; None for a zone.
    regions : tuple of str
        Regions of today that it lies in or spans (ISO 3166-2); empty abroad.
    lat, lon, radius_km : float or None
        Degrees (EPSG:4326) and km; None for an area.
    population : int
        0 where unknown.
    edition : str
        For a region, the edition it belongs to.
    capital : str
        For a region, the English name of its seat.
    old_names : tuple of OldName
        Names that it bore once, each with its years.
    """

    id: str
    name: str
    kind: str
    country: str | None = None
    regions: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None
    population: int = 0
    edition: str = ""
    capital: str = ""
    old_names: tuple[OldName, ...] = ()
