"""Lengths on paper, as a person types them."""

from __future__ import annotations

import re

from kzmap.errors import InputError

_POINTS = {"mm": 72 / 25.4, "cm": 720 / 25.4, "in": 72.0, "pt": 1.0}
LEAST, MOST = 50.0, 1200.0  # millimetres


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
    >>> round(points("254mm", "width"))
    720
    """
    found = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*(mm|cm|in|pt)\s*", text)
    if not found:
        raise InputError(f"{what} {text}: give a length with its unit, such as 160mm, 16cm, 6.3in or 454pt")
    length = float(found[1]) * _POINTS[found[2]]
    if not LEAST <= round(length / _POINTS["mm"], 3) <= MOST:
        raise InputError(
            f"{what} {text}: a figure is {LEAST:.0f}mm to {MOST:.0f}mm; choose a length between them"
        )
    return length
