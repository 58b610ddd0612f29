"""The map as a figure for reports: PNG, SVG and PDF, its caption and its sources."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kzmap.figures.drawing import figure
    from kzmap.figures.ending import ending_of
    from kzmap.figures.length import check_size
    from kzmap.figures.regions import edition_with
    from kzmap.figures.saved import MapFigure, MissingGlyphs

__all__ = ["MapFigure", "MissingGlyphs", "check_size", "edition_with", "ending_of", "figure"]

_HOMES = {
    "MapFigure": "saved",
    "MissingGlyphs": "saved",
    "edition_with": "regions",
    "check_size": "length",
    "ending_of": "ending",
    "figure": "drawing",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
