"""The look of a figure: event types with their glyphs, and colours by style, both shared with the page."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files
from typing import Any, Final, NamedTuple

from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import parse_path
from matplotlib.path import Path

Colour = tuple[float, float, float, float]

STYLES: Final = ("print", "screen", "greyscale")

FONTS: Final = ("DejaVu Sans",)
"""It comes with matplotlib and has every letter of Kazakh and Russian."""

ZONE_DASHES: Final = ((4.5, 3.2), (0.9, 2.4))
"""Points: each zone has a dash of its own, as on the page."""

# No two kinds of ground that may meet are alike: the steps are a little wider than the page's, which can be
# asked for the count, and land abroad is cooler.
_GROUND = {
    "tint-0": "rgb(190 142 62 / 18%)", "tint-1": "rgb(190 142 62 / 32%)", "tint-2": "rgb(190 142 62 / 47%)",
    "tint-3": "rgb(184 130 48 / 60%)", "tint-4": "rgb(172 114 34 / 75%)", "leader": "#26221b",
    "zone-0-band": "rgb(43 122 120 / 11%)", "zone-1-band": "rgb(122 81 149 / 11%)",
    "panel": "#ffffff", "mark-gap": "#ffffff",
}  # fmt: skip

# Paper is lighter than a screen: less ink on the ground, black text.
_PRINT = _GROUND | {
    "text": "#111417", "muted": "#3d464d", "land": "#eff0f0", "home": "#ffffff", "sea": "#d7e5ed",
    "river": "#a4c1d1", "border": "#7d7568", "border-region": "#a79f90", "border-faint": "#d2d1cd",
    "city": "#2b3136", "city-faint": "#5d646a", "water-name": "#4a7188", "country-name": "#7d776b",
    "region-name": "#7d776b",
}  # fmt: skip

_SCREEN = _GROUND | {
    "land": "#e6e8e9", "water-name": "#4f7d95", "country-name": "#7f796c", "region-name": "#7f796c",
}  # fmt: skip

# Types that are often beside each other in a ring are far apart in tone; all have a glyph as well.
# Water is lines on white, and one of the zones is ticked, so that neither is taken for a tint.
_GREYSCALE = {
    "ground": "#ffffff", "text": "#000000", "muted": "#3c3c3c", "land": "#f3f3f3", "home": "#ffffff",
    "sea": "#ffffff", "sea-line": "#a2a2a2", "river": "#8c8c8c", "border": "#6a6a6a",
    "border-home": "#111111",
    "border-halo": "rgb(60 60 60 / 14%)", "border-faint": "#cccccc", "border-region": "#8a8a8a",
    "city": "#222222", "city-faint": "#505050", "city-halo": "rgb(255 255 255 / 86%)",
    "water-name": "#3c3c3c", "country-name": "#6a6a6a", "region-name": "#6a6a6a", "panel": "#ffffff",
    "mark-gap": "#000000", "line": "#c9c9c9", "leader": "#000000",
    "tint-0": "rgb(0 0 0 / 11%)", "tint-1": "rgb(0 0 0 / 20%)", "tint-2": "rgb(0 0 0 / 29%)",
    "tint-3": "rgb(0 0 0 / 38%)", "tint-4": "rgb(0 0 0 / 47%)",
    "zone-0": "#3a3a3a", "zone-0-band": "rgb(0 0 0 / 10%)", "zone-1": "#3a3a3a",
    "zone-1-tick": "#7a7a7a", "stretch-edge": "rgb(0 0 0 / 60%)",
    "type-battles": "#141414", "type-explosions": "#b4b4b4", "type-civilians": "#4a4a4a",
    "type-protests": "#dedede", "type-riots": "#2f2f2f", "type-strategic": "#8a8a8a",
    "type-other": "#ffffff", "mark-ink": "#ffffff", "mark-fill": "#ffffff",
    "mark-edge": "rgb(255 255 255 / 92%)",
}  # fmt: skip


class EventType(NamedTuple):
    """An event type of ACLED: its name there, its key in the style sheet, its glyph on 1 by 1."""

    id: str
    key: str
    glyph: Path


@cache
def event_types() -> tuple[EventType, ...]:
    """Return the event types in the order of legends; the last is for incidents of no type.

    Examples
    --------
    >>> [each.key for each in event_types()][:3]
    ['battles', 'explosions', 'civilians']
    """
    table = json.loads(files("kzmap").joinpath("types.json").read_text(encoding="utf-8"))["types"]
    return tuple(EventType(each["id"], each["key"], _path(each["glyph"])) for each in table)


@cache
def colours(style: str) -> dict[str, Colour]:
    """Return the colours of a style by their names in the page's style sheet, each as RGBA from 0 to 1.

    Only greyscale has ``sea-line``, of the lines on water, and ``zone-1-tick``, of the ticks along a zone.

    Examples
    --------
    >>> colours("screen")["type-battles"] == colours("print")["type-battles"]
    True
    >>> red, green, blue, _ = colours("greyscale")["type-battles"]
    >>> red == green == blue
    True
    """
    own = {"print": _PRINT, "screen": _SCREEN, "greyscale": _GREYSCALE}[style]
    return {name: rgba(value) for name, value in (_sheet() | own).items()}


@cache
def _sheet() -> dict[str, str]:
    """Return the light colours of the page."""
    text = files("kzmap").joinpath("colours.css").read_text(encoding="utf-8")
    light = text.partition("@media")[0]
    return dict(re.findall(r"--([\w-]+):\s*(#\w{6}|rgb\([^)]*\));", light))


def rgba(text: str) -> Colour:
    """Return a colour of the style sheet.

    Examples
    --------
    >>> rgba("#ff0000"), rgba("rgb(255 0 0 / 50%)")
    ((1.0, 0.0, 0.0, 1.0), (1.0, 0.0, 0.0, 0.5))
    """
    if text.startswith("#"):
        red, green, blue = (int(text[at : at + 2], 16) / 255 for at in (1, 3, 5))
        return (red, green, blue, 1.0)
    red, green, blue, share = (float(each) for each in re.findall(r"[\d.]+", text))
    return (red / 255, green / 255, blue / 255, share / 100)


def over(colour: Colour, ground: Colour) -> Colour:
    """Return an opaque colour that looks like `colour` laid over an opaque `ground`."""
    share = colour[3]
    red, green, blue = (c * share + g * (1 - share) for c, g in zip(colour[:3], ground[:3], strict=True))
    return (red, green, blue, 1.0)


def ink_on(colour: Colour) -> Colour:
    """Return what a glyph is drawn in on a type's colour: white, or near black where white would be faint."""
    return (1.0, 1.0, 1.0, 1.0) if luminance(colour) < _BRIGHT else (0.07, 0.07, 0.07, 1.0)


_BRIGHT = 0.3  # above it white has less than three times the luminance (WCAG 1.4.11)


def luminance(colour: Colour) -> float:
    """Return the relative luminance of WCAG, from 0 to 1."""
    limit = 0.04045
    linear = [c / 12.92 if c <= limit else ((c + 0.055) / 1.055) ** 2.4 for c in colour[:3]]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


_CODES = {
    "moveTo": (Path.MOVETO,), "lineTo": (Path.LINETO,), "qCurveTo": (Path.CURVE3,) * 2,
    "curveTo": (Path.CURVE4,) * 3, "closePath": (Path.CLOSEPOLY,), "endPath": (),
}  # fmt: skip


def _path(glyph: str) -> Path:
    """Return an SVG path on a field of 24 by 24 as one of 1 by 1 about its middle, upright."""
    pen = RecordingPen()
    parse_path(glyph, pen)
    vertices: list[tuple[float, float]] = []
    codes: list[Any] = []
    for verb, points in pen.value:
        vertices += list(points) or [(12.0, 12.0)]
        codes += _CODES[verb]
    return Path([((x - 12) / 24, (12 - y) / 24) for x, y in vertices], codes)
