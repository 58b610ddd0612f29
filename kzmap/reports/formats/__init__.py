"""What the columns of a file mean: a module a format, each with a `FORMAT`; a new one is a new module."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from kzmap.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Collection

    from kzmap.reports.formats.format import Format

OWN = "own"


@cache
def formats() -> dict[str, Format]:
    """Return every format by its name, our own first.

    Examples
    --------
    >>> list(formats())
    ['own', 'acled', 'ged', 'gtd', 'kzmap']
    """
    names = sorted(module.name for module in iter_modules(__path__))
    modules = (import_module(f"{__name__}.{name}") for name in names)
    found = {m.FORMAT.name: m.FORMAT for m in modules if hasattr(m, "FORMAT")}
    return {OWN: found.pop(OWN), **found}


def recognise(columns: Collection[str]) -> Format:
    """Return the format whose marks are all among the columns of a file; else our own.

    Examples
    --------
    >>> recognise(["event_id_cnty", "event_date", "location"]).title
    'ACLED'
    """
    foreign = (each for each in formats().values() if each.marks)
    fitting = [each for each in foreign if all(each.find(mark, columns) for mark in each.marks)]
    return max(fitting, key=lambda each: len(each.marks), default=formats()[OWN])


def format_of(name: str) -> Format:
    """Return the format that ``--format`` names.

    Raises
    ------
    InputError
        If there is no such format.
    """
    try:
        return formats()[name]
    except KeyError:
        raise InputError(
            f"--format {name}: there is no such format; use one of {', '.join(formats())}"
        ) from None
