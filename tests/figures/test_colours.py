"""The types can be told apart by who sees fewer colours, and without any: measured on rendered figures."""

from itertools import combinations

import numpy as np
import pytest
from colorspacious import cspace_convert
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

import kzmap
from kzmap.figures.glyphs import Pen
from kzmap.figures.look import STYLES, colours, event_types, ink_on, luminance
from kzmap.figures.marks import POINT_REACH

KINDS = range(len(event_types()) - 1)
DPI = 300
EYES = {
    "all": None,
    "protanopia": "protanomaly",
    "deuteranopia": "deuteranomaly",
    "tritanopia": "tritanomaly",
}


def disc(style, kind):
    """Return the pixels of one point's mark at the size and resolution of print, as RGB from 0 to 1."""
    side = 2 * POINT_REACH + 2
    sheet = Figure(figsize=(side / 72, side / 72), dpi=DPI, facecolor="white")
    canvas = FigureCanvasAgg(sheet)
    axes = sheet.add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, side), ylim=(0, side))
    axes.set_axis_off()
    Pen(axes, colours(style), 1.0, 1.0).point((side / 2, side / 2), kind, 5)
    canvas.draw()
    return np.asarray(canvas.buffer_rgba())[..., :3] / 255


def fill(picture):
    """Return the colour that most pixels of a mark have, white apart."""
    flat = np.rint(picture.reshape(-1, 3) * 255).astype(int)
    found, counts = np.unique(flat[flat.min(axis=1) < 250], axis=0, return_counts=True)
    return found[counts.argmax()] / 255


def seen(colour, eye):
    if eye is None:
        return colour
    space = {"name": "sRGB1+CVD", "cvd_type": eye, "severity": 100}
    return np.clip(cspace_convert(colour, space, "sRGB1"), 0, 1)


@pytest.mark.parametrize("style", ["print", "screen"])
@pytest.mark.parametrize("eye", EYES)
def test_colours_of_types_are_apart_for_every_eye(style, eye):
    fills = {
        kind: cspace_convert(seen(fill(disc(style, kind)), EYES[eye]), "sRGB1", "CAM02-UCS") for kind in KINDS
    }
    apart = {(i, j): float(np.linalg.norm(fills[i] - fills[j])) for i, j in combinations(KINDS, 2)}
    worst = min(apart, key=apart.get)
    assert apart[worst] > 9, (event_types()[worst[0]].id, event_types()[worst[1]].id, apart[worst])


def test_tones_of_greyscale_are_apart():
    tones = [cspace_convert(fill(disc("greyscale", kind)), "sRGB1", "CIELab")[0] for kind in KINDS]
    assert min(b - a for a, b in zip(sorted(tones), sorted(tones)[1:], strict=False)) > 9


@pytest.mark.parametrize("style", STYLES)
def test_a_print_without_colour_tells_types_by_their_glyphs(style):
    """Even a copy of a colour print: of the pixels that two glyphs have together, many are one's alone."""
    glyphs = []
    for kind in KINDS:
        grey = cspace_convert(disc(style, kind), "sRGB1", "CIELab")[..., 0]
        rim = grey.shape[0] // 4
        own = cspace_convert(fill(disc(style, kind)), "sRGB1", "CIELab")[0]
        glyphs.append(np.abs(grey[rim:-rim, rim:-rim] - own) > 25)
    for one, other in combinations(glyphs, 2):
        assert (one & other).sum() / (one | other).sum() < 0.75


@pytest.mark.parametrize("style", STYLES)
def test_a_glyph_stands_out_from_its_disc(style):
    for kind in KINDS:
        colour = colours(style)[f"type-{event_types()[kind].key}"]
        low, high = sorted([luminance(colour), luminance(ink_on(colour))])
        assert (high + 0.05) / (low + 0.05) >= 3


def test_greyscale_has_only_greys(incidents):
    figure = kzmap.figure(incidents, style="greyscale", relief=True, width="85mm", dpi=100)
    figure.canvas.draw()
    pixels = np.asarray(figure.canvas.buffer_rgba())[..., :3].astype(int)
    assert np.ptp(pixels, axis=-1).max() == 0


def test_the_figure_has_the_colours_of_the_page():
    for name, value in colours("screen").items():
        if name.startswith("type-"):
            assert value == colours("print")[name]
