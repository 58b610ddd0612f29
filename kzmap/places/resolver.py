"""Places written places, each different one once."""

from __future__ import annotations

import unicodedata
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from kzmap.places.gazetteer import Gazetteer
from kzmap.places.hints import read_hints
from kzmap.places.limits import shortened, too_long
from kzmap.places.outcomes import WHAT_TO_DO, not_placed
from kzmap.places.plain import PlainNames
from kzmap.places.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kzmap.places.placement import Placement

CACHE_SIZE = 1 << 17


class Resolver:
    """Places written places with a gazetteer.

    Parameters
    ----------
    gazetteer : Gazetteer, optional
        Where names are looked up; the shipped one by default.
    """

    def __init__(self, gazetteer: Gazetteer | None = None) -> None:
        self.gazetteer = gazetteer or Gazetteer.shipped()
        self._plain = PlainNames(self.gazetteer)
        self._read = lru_cache(maxsize=CACHE_SIZE)(self._reading)

    def place(
        self, query: object, *, region: object = None, country: object = None, date: object = None
    ) -> Placement:
        """Place a written place; never raises on what a table may hold.

        Parameters
        ----------
        query : str or None
            The place as the report writes it. Without it the region or the country is placed.
        region, country : str, optional
            What the report says of its region and country: names in any language, or codes.
        date : str or datetime.date, optional
            When: the regions in force then are meant. An EDTF text may name a span.

        Returns
        -------
        Placement

        Examples
        --------
        >>> placement = Resolver().place("Almaty region", date="2012-05")
        >>> placement.place_id, placement.regions
        ('region:2011/KZ-19', ('KZ-19', 'KZ-33'))
        """
        if region is None and country is None and date is None:
            return self._read(_text(query), "", "", "")
        return self._read(_text(query), _text(region), _text(country), _text(date))

    def place_many(self, queries: Iterable[Sequence[object]]) -> list[Placement]:
        """Place many, each different one once.

        Parameters
        ----------
        queries : iterable of (query, region, country, date)
            Each as in `place`.

        Returns
        -------
        list of Placement
            In the order asked.
        """
        return [self._read(*map(_text, query)) for query in queries]

    def _reading(self, query: str, region: str, country: str, day: str) -> Placement:
        length = too_long(query)
        if length:
            return not_placed(shortened(query), f"too long to be a name: {length}; {WHAT_TO_DO}")
        region, country, day = ("" if too_long(hint) else hint for hint in (region, country, day))
        bare = not (region or country or day)
        plain = self._plain.place(query) if bare else None
        if plain:
            return plain
        return Reading(self.gazetteer, query, read_hints(self.gazetteer, region, country, day)).placement()


_USED: ContextVar[Resolver | None] = ContextVar("kzmap_resolver", default=None)


def resolver() -> Resolver:
    """Return the resolver in use: that of `using`, else the one over the shipped gazetteer, made once."""
    return _USED.get() or _shipped()


@cache
def _shipped() -> Resolver:
    return Resolver()


@contextmanager
def using(other: Resolver | None) -> Iterator[None]:
    """Place all names in a ``with`` block by another resolver; None changes nothing.

    Examples
    --------
    >>> with using(Resolver(Gazetteer([]))):
    ...     place("Almaty").placed
    False
    """
    token = _USED.set(other or _USED.get())
    try:
        yield
    finally:
        _USED.reset(token)


def place(query: object, *, region: object = None, country: object = None, date: object = None) -> Placement:
    """Place a written place with the shipped gazetteer.

    Parameters
    ----------
    query : str or None
        The place as the report writes it. Without it the region or the country is placed.
    region, country : str, optional
        What the report says of its region and country: names in any language, or codes.
    date : str or datetime.date, optional
        When: the regions in force then are meant. An EDTF text may name a span.

    Returns
    -------
    Placement

    Examples
    --------
    >>> place("Tuasamaly").name
    'Tausamaly'
    >>> place("Atlantis").kind is None
    True
    """
    return resolver().place(query, region=region, country=country, date=date)


def place_many(queries: Iterable[Sequence[object]]) -> list[Placement]:
    """Place many with the shipped gazetteer, each different one once.

    Parameters
    ----------
    queries : iterable of (query, region, country, date)
        Each as in `place`.

    Returns
    -------
    list of Placement
        In the order asked.

    Examples
    --------
    >>> [each.region for each in place_many([("Semey", None, None, None), ("Taraz", None, None, None)])]
    ['KZ-10', 'KZ-31']
    """
    return resolver().place_many(queries)


def _text(value: object) -> str:
    if isinstance(value, str):
        return " ".join((value if value.isascii() else _composed(value)).split())
    if isinstance(value, date):
        return value.isoformat()[:10]
    missing = value is None or value != value  # noqa: PLR0124 - NaN and NaT differ from themselves
    return "" if missing else str(value)


def _composed(text: str) -> str:
    """Return a text with its letters composed, and without what no eye sees: joiners, soft hyphens, marks."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(letter for letter in composed if unicodedata.category(letter) != "Cf")
