"""Coordinates as people write them, other than in decimal degrees with a point."""

# ruff: noqa: RUF001, RUF002, RUF003 - Cyrillic letters and other dashes are meant

from __future__ import annotations

import re

_SIDES = {"n": 1, "s": -1, "e": 1, "w": -1, "с": 1, "ю": -1, "в": 1, "з": -1}
_SIDE = r"([nsewсювз])(?:\.?\s?[шд]\.?)?"  # north and east, с.ш. and в.д.
_DECIMAL = re.compile(r"(-?\d{1,3})(?:[.,](\d+))?\s*°?")
_DEGREES = re.compile(
    r"(\d{1,3})\s*[°d\s]\s*(\d{1,2}(?:[.,]\d+)?)\s*['’′m]?\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:[\"”″]|''|s(?!\w))?)?"
)
_DECIMALS = 6  # a tenth of a metre


def degrees(text: str) -> str:
    r"""Return a coordinate as decimal degrees with a point; an empty text if it is none.

    Examples
    --------
    >>> [degrees(text) for text in ("43,25", "43.25° N", "76°54'E", "43° 15' 30\" с.ш.", "12.5 W", "north")]
    ['43.25', '43.25', '76.9', '43.258333', '-12.5', '']
    """
    text = text.casefold().strip()
    sign = 1
    if found := re.fullmatch(rf"(.*?)\s*{_SIDE}", text) or re.fullmatch(r"(?P<side>[nsew])\s*(.*)", text):
        side, rest = (found["side"], found[2]) if "side" in found.groupdict() else (found[2], found[1])
        sign, text = _SIDES[side], rest
    if found := _DECIMAL.fullmatch(text):
        number = f"{found[1]}.{found[2]}" if found[2] else found[1]
        return number if sign > 0 else f"-{number.lstrip('-')}"
    if found := _DEGREES.fullmatch(text):
        whole, minutes, seconds = (float((part or "0").replace(",", ".")) for part in found.groups())
        if minutes < 60 and seconds < 60:  # noqa: PLR2004 - to a degree, to a minute
            return repr(round(sign * (whole + minutes / 60 + seconds / 3600), _DECIMALS))
    return ""
