"""Lengths on paper, as a person types them."""

from __future__ import annotations

import re
from numbers import Real

from kzmap.errors import InputError

_POINTS = {"mm": 72 / 25.4, "cm": 720 / 25.4, "in": 72.0, "pt": 1.0}
_LEAST, _MOST = 50.0, 1200.0  # millimetres
_DPI = (36, 1200)
_PIXELS = 20_000


def check_size(width: str, height: str | None, dpi: int) -> tuple[float, float | None]:
    """Return width and height of a figure in points of 1/72 inch.

    Raises
    ------
    InputError
        If no figure can have that size, or so many pixels.
    """
    wide = points(width, "width")
    high = points(height, "height") if height else None
    low, top = _DPI
    if not isinstance(dpi, Real) or not low <= dpi <= top:
        raise InputError(f"dpi {dpi}: a figure has {low} to {top}; choose a number between them")
    pixels = max(wide, high or 0) / 72 * dpi
    if pixels > _PIXELS:
        raise InputError(
            f"dpi {dpi}: the figure would be {pixels:,.0f} pixels long, more than {_PIXELS:,}; choose fewer"
        )
    return wide, high


def points(text: str, what: str) -> float:
    """Return a length in points of 1/72 inch.

    Parameters
    ----------
    text : str
        A number with its unit: mm, cm, in or pt.
    what : str
        What the length is of, for the message.

    Raises
    ------
    InputError
        If it is no length, or none that a figure can have.

    Examples
    --------
    >>> round(points("254mm", "width")), round(points("25.4 CM", "width"))
    (720, 720)
    """
    found = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*(mm|cm|in|pt)\s*", str(text).lower())
    if not found:
        raise InputError(f"{what} {text}: give a length with its unit, such as 160mm, 16cm, 6.3in or 454pt")
    length = float(found[1]) * _POINTS[found[2]]
    if not _LEAST <= round(length / _POINTS["mm"], 3) <= _MOST:
        raise InputError(
            f"{what} {text}: a figure is {_LEAST:.0f}mm to {_MOST:.0f}mm; choose a length between them"
        )
    return length
