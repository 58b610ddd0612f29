"""The scale of a map, and the arrow that points north."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING

from matplotlib_scalebar.scalebar import ScaleBar

from kzmap.figures.corners import ARROW
from kzmap.figures.look import FONTS
from kzmap.figures.words import WORDS
from kzmap.number_words import grouped

if TYPE_CHECKING:
    from kzmap.figures.glyphs import Pen
    from kzmap.figures.standing import Scale
    from kzmap.figures.view import View


def draw_scale(pen: Pen, view: View, scale: Scale, paper: tuple[float, float]) -> None:
    """Draw the scale on a pale ground, and above it an arrow where north is up everywhere.

    Parameters
    ----------
    pen : Pen
        Draws on a map in metres.
    view : View
    scale : Scale
        Where it stands.
    paper : tuple of float
        Width and height of the map, in points of the design.
    """
    box, corner, share = scale
    bar = ScaleBar(
        1, "m", fixed_value=round_km(view.box.wide * share), fixed_units="km",
        width_fraction=0.9 / paper[1], location=corner, frameon=True, scale_loc="top", pad=0.35,
        border_pad=0.3, sep=1.5, rotation="horizontal-only", color=pen.palette["text"],
        box_color=pen.palette["panel"], box_alpha=0.82,
        scale_formatter=partial(_kilometres, view.lang),
        font_properties={"family": list(FONTS), "size": 6.2 * pen.scale},
    )  # fmt: skip
    bar.set_zorder(7)
    pen.axes.add_artist(bar)
    if view.plane.north_is_up(view.box):
        x = box[0] + 8 if "left" in corner else box[2] - 8
        y = box[3] - ARROW if "lower" in corner else box[1]
        at = (view.box.left + x * pen.unit, view.box.bottom + y * pen.unit)
        pen.north(at, WORDS[view.lang]["north"], 7)


def _kilometres(lang: str, value: float, _unit: str) -> str:
    return f"{grouped(lang, round(value))} {WORDS[lang]['km']}"


def round_km(metres: float) -> float:
    """Return the longest round number of kilometres up to a length.

    Examples
    --------
    >>> round_km(640_000), round_km(19_000)
    (500.0, 10.0)
    """
    tens: float = 10 ** math.floor(math.log10(metres / 1000))
    steps = (step * tens for step in (5, 2, 1))
    return float(next(step for step in steps if step <= metres / 1000))
