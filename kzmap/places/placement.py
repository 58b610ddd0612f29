"""What a placement is: where something was put, how sure that is, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

JSON_KEYS = (
    "query",
    "name",
    "kind",
    "lat",
    "lon",
    "radius_km",
    "region",
    "country",
    "match",
    "score",
    "reason",
)


@dataclass(frozen=True)
class Candidate:
    """A place that was weighed and not taken.

    Attributes
    ----------
    name, place_id, kind : str
        As in `Placement`.
    region : str or None
        ISO 3166-2 code of today.
    country : str or None
        ISO 3166-1 alpha-2 code.
    lat, lon : float or None
        Degrees (EPSG:4326); None for an area.
    radius_km : float or None
        How far off the point may be, in km; None for an area.
    score : float
        From 0 to 1; the placement taken and its candidates share at most 1.
    """

    name: str
    place_id: str
    kind: str
    region: str | None
    country: str | None
    lat: float | None
    lon: float | None
    radius_km: float | None
    score: float

    def __str__(self) -> str:
        return f"{self.name} ({', '.join(each for each in (self.kind, self.region or self.country) if each)})"

    def as_json(self) -> dict[str, Any]:
        """Return the candidate as plain values."""
        return dict(vars(self))


@dataclass(frozen=True)
class Placement:
    """Where a query was put and why; or that it was not placed, and why.

    Attributes
    ----------
    query : str
        What was asked.
    name : str or None
        The display name; None if not placed.
    place_id : str or None
        ``geonames:610611``, ``kzmap:tausamaly``, ``near:geonames:610611``, or an area's id such as
        ``region:2011/KZ-19``.
    kind : str or None
        ``site settlement near district region border_region zone country``; None if not placed.
    lat, lon : float or None
        Degrees (EPSG:4326). The centre of its shape for an area, for orientation only.
    radius_km : float or None
        How far from `lat`, `lon` the place may reach, in km.
    region : str or None
        ISO 3166-2 code of today; None abroad, and where the place spans several.
    regions : tuple of str
        All regions of today that it lies in or spans.
    country : str or None
        ISO 3166-1 alpha-2 code.
    match : str or None
        ``exact``, ``variant`` (another way of writing the name) or ``fuzzy`` (a likely slip).
    score : float
        From 0 (not placed) to 1 (an exact name that nothing else bears).
    reason : str
        What it was taken for and why, or why it is not placed and what to do.
    candidates : tuple of Candidate
        What else it could be, the likeliest first.
    instead_of : str
        Of a coarser place that the report names, taken instead of the one asked for: ``unknown`` if that is
        not known, ``elsewhere`` if it is known only outside, ``several`` if several there bear its name.
    """

    query: str
    reason: str
    name: str | None = None
    place_id: str | None = None
    kind: str | None = None
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None
    region: str | None = None
    regions: tuple[str, ...] = ()
    country: str | None = None
    match: str | None = None
    score: float = 0.0
    candidates: tuple[Candidate, ...] = ()
    instead_of: str = ""

    @property
    def placed(self) -> bool:
        """Whether it was placed at all."""
        return self.kind is not None

    def asked(self, query: str) -> Placement:
        """Return the same placement of another query.

        A copy of the fields, since making them anew would be most of the time of placing an exact name.

        Examples
        --------
        >>> Placement("Atlantis", "no such place").asked("Lemuria").query
        'Lemuria'
        """
        other = object.__new__(Placement)
        vars(other).update(vars(self), query=query)
        return other

    def as_json(self) -> dict[str, Any]:
        """Return the keys of ``kzmap geocode --json``, as plain values.

        Examples
        --------
        >>> Placement("Atlantis", "no such place").as_json()["kind"] is None
        True
        """
        row = {key: getattr(self, key) for key in JSON_KEYS}
        return row | {"candidates": [candidate.as_json() for candidate in self.candidates]}
