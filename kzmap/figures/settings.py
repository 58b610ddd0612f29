"""matplotlib's settings while a figure is drawn and written: its own defaults and ours, not the user's."""

from __future__ import annotations

import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import matplotlib as mpl

if TYPE_CHECKING:
    from collections.abc import Iterator

# Type 42 keeps letters as letters in PDF, a fixed salt makes the ids of an SVG repeat, and without hinting
# text is as wide on pixels as on paper.
_OURS: Any = {
    "pdf.fonttype": 42, "pdf.compression": 9, "svg.fonttype": "none", "svg.hashsalt": "kzmap",
    "text.hinting": "none", "text.parse_math": False,
}  # fmt: skip


@contextmanager
def settled() -> Iterator[None]:
    """Keep the user's style sheets from changing a map, and matplotlib from warning of glyphs."""
    with mpl.rc_context(), warnings.catch_warnings():
        warnings.filterwarnings("ignore", r"Glyph \d+ ")  # `MapFigure.lacking` tells of them once
        mpl.rcdefaults()
        mpl.rcParams.update(_OURS)
        yield
