"""The first-level units of Kazakhstan, by date: who was a region when, and of what it is made.

An edition is the set of regions in force between two changes. A region's key is its edition and its
ISO 3166-2 code, because a code outlives a change of shape: ``KZ-19`` is a larger region before June
2022 than after. Every region of every edition is whole regions of today put together, its `parts`,
so that what lay where is reckoned with codes alone. This file needs no geometry and loads none.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from kzmap._files import geodata
from kzmap.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

TODAY = "2022"
"""The id of the edition in force now."""


@dataclass(frozen=True)
class Region:
    """One first-level unit in one edition.

    Attributes
    ----------
    code : str
        ISO 3166-2 code, such as ``"KZ-19"``; unique inside an edition only.
    name, name_ru, name_kk : str
        Its name then, in English, Russian and Kazakh.
    kind : str
        ``"region"`` or ``"city"`` (a city of republican significance).
    capital : str
        Its seat, by the seat's English name.
    area_km2 : float
        Official area in square kilometres.
    parts : tuple of str
        Codes of the regions of today that it is made of, sorted; for a region of today, its own.
    aliases : tuple of str
        Other names, in any language, and the older letter codes.
    """

    code: str
    name: str
    name_ru: str
    name_kk: str
    kind: str
    capital: str
    area_km2: float
    parts: tuple[str, ...]
    aliases: tuple[str, ...]


@dataclass(frozen=True)
class Edition:
    """The regions in force between two changes.

    Attributes
    ----------
    id : str
        The year of its start, such as ``"2018"``.
    valid_from, valid_to : datetime.date or None
        First and last day, both inside; None where it is open.
    note : str
        What it holds, and the acts that began and ended it.
    regions : tuple of Region
        Its regions, ordered by code.
    """

    id: str
    valid_from: date | None
    valid_to: date | None
    note: str
    regions: tuple[Region, ...]


def editions() -> tuple[Edition, ...]:
    """Return all editions, the oldest first.

    Returns
    -------
    tuple of Edition

    Examples
    --------
    >>> [(edition.id, len(edition.regions)) for edition in editions()]
    [('2011', 16), ('2018', 17), ('2022', 20)]
    """
    return _read()


def edition_of(day: date | str) -> Edition:
    """Return the edition in force on a day.

    Parameters
    ----------
    day : datetime.date or str
        A date, or its ISO form.

    Returns
    -------
    Edition

    Raises
    ------
    InputError
        If `day` is a text that is no date.

    Examples
    --------
    >>> edition_of("2022-06-07").id, edition_of("2022-06-08").id
    ('2018', '2022')
    """
    return editions_between(day, day)[0]


def editions_between(start: date | str | None, end: date | str | None) -> tuple[Edition, ...]:
    """Return every edition in force on some day from `start` to `end`.

    Parameters
    ----------
    start, end : datetime.date, str or None
        First and last day, both inside; None leaves that side open.

    Returns
    -------
    tuple of Edition
        One at least, the oldest first.

    Raises
    ------
    InputError
        If a text is no date, or `end` lies before `start`.

    Examples
    --------
    >>> [edition.id for edition in editions_between("2018-06-01", "2018-06-30")]
    ['2011', '2018']
    """
    first, last = _as_date(start, date.min), _as_date(end, date.max)
    if last < first:
        raise InputError(f"a span of days ends on {last} before it starts on {first}; swap the two")
    return tuple(
        edition
        for edition in editions()
        if (edition.valid_from or date.min) <= last and first <= (edition.valid_to or date.max)
    )


def edition_by_id(edition: str) -> Edition:
    """Return the edition called `edition`.

    Raises
    ------
    InputError
        If there is none of this id.

    Examples
    --------
    >>> edition_by_id("2018").valid_from
    datetime.date(2018, 6, 19)
    """
    for each in editions():
        if each.id == edition:
            return each
    known = ", ".join(each.id for each in editions())
    raise InputError(f"no edition {edition!r}; the editions are {known}")


def region(code_or_name: str, edition: str = TODAY) -> Region:
    """Return the region that a code, a name or an alias stands for in one edition.

    Case does not count. No label stands for two regions of one edition.

    Parameters
    ----------
    code_or_name : str
        An ISO 3166-2 code, a letter code of old, or a name in English, Russian or Kazakh.
    edition : str, default "2022"
        An edition's id.

    Returns
    -------
    Region

    Raises
    ------
    InputError
        If the edition has no such region, or there is no such edition.

    Examples
    --------
    >>> region("KZ-19", "2011").parts
    ('KZ-19', 'KZ-33')
    >>> region("Южно-Казахстанская область", "2011").code
    'KZ-61'
    """
    found = _by_label(edition).get(code_or_name.strip().casefold())
    if found is not None:
        return found
    known = ", ".join(f"{each.code} {each.name}" for each in edition_by_id(edition).regions)
    raise InputError(f"no region {code_or_name!r} in the edition of {edition}; it has {known}")


def newest_region(code_or_name: str) -> Region:
    """Return the region that a code or name stands for in the newest edition that has it.

    Raises
    ------
    InputError
        If no edition has such a region.

    Examples
    --------
    >>> newest_region("KZ-VOS").parts, newest_region("South Kazakhstan region").name
    (('KZ-63',), 'Turkistan region')
    """
    for edition in reversed(editions()):
        found = _by_label(edition.id).get(code_or_name.strip().casefold())
        if found is not None:
            return found
    raise InputError(f"no region {code_or_name!r} in any edition")


@cache
def _by_label(edition: str) -> dict[str, Region]:
    return {
        label.casefold(): one
        for one in edition_by_id(edition).regions
        for label in (one.code, one.name, one.name_ru, one.name_kk, *one.aliases)
    }


def _as_date(day: date | str | None, otherwise: date) -> date:
    if day is None:
        return otherwise
    if isinstance(day, datetime):
        return day.date()
    if isinstance(day, date):
        return day
    try:
        return date.fromisoformat(day)
    except ValueError as error:
        raise InputError(f"{day!r} is not a day; write it as 2011-05-17") from error


@cache
def _read() -> tuple[Edition, ...]:
    tables: list[dict[str, Any]] = tomllib.loads(geodata("editions.toml").read_text("utf-8"))["edition"]
    found = (_edition(**table) for table in tables)
    return tuple(sorted(found, key=lambda each: each.valid_from or date.min))


def _edition(*, region: list[dict[str, Any]], **others: Any) -> Edition:
    regions = sorted((_region(**row) for row in region), key=lambda each: each.code)
    return Edition(**{"valid_from": None, "valid_to": None} | others, regions=tuple(regions))


def _region(*, code: str, parts: Sequence[str] = (), aliases: Sequence[str] = (), **others: Any) -> Region:
    return Region(code=code, parts=tuple(sorted(parts)) or (code,), aliases=tuple(aliases), **others)
