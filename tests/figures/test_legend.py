"""The legend: its columns are of like height, its signs are in their rows."""

import numpy as np
import pytest
from matplotlib.figure import Figure

import kzmap
from kzmap.figures.glyphs import Pen
from kzmap.figures.legend import SIZE
from kzmap.figures.look import colours, event_types
from kzmap.figures.marks import RING, ring_width
from kzmap.figures.text import shortened, width_of


@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
def test_no_half_of_a_narrow_sheet_is_empty(incidents, lang):
    figure = kzmap.figure(incidents, width="85mm", lang=lang)
    sheet = figure.axes[0]
    middle = sheet.get_xlim()[1] / 2
    spots = [text.get_position() for text in sheet.texts if text.get_size() == SIZE]
    columns = [[y for x, y in spots if (x < middle) == left] for left in (True, False)]
    left, right = (max(ys) - min(ys) for ys in columns)
    assert min(left, right) > 0.75 * max(left, right)


def test_the_legend_tells_what_a_divided_frame_is_only_where_there_is_one(incidents):
    said = "several in an area, frame by type"
    texts = [text.get_text() for text in kzmap.figure(incidents).axes[0].texts]
    assert said in texts
    one = incidents[incidents["type"] == "Battles"]
    assert said not in [text.get_text() for text in kzmap.figure(one).axes[0].texts]


def test_glyphs_on_rings_and_frames_are_at_least_1_2_millimetres():
    kinds = range(len(event_types()) - 1)
    sizes = []

    class Ruler(Pen):
        def glyph(self, at, kind, size, colour, order):
            del at, colour, order
            sizes.append(size * max(event_types()[kind].glyph.get_extents().size) / 72 * 25.4)

    axes = Figure().add_axes((0, 0, 1, 1))
    for one in kinds:
        other = (one + 1) % len(kinds)
        shares = [int(kind in {one, other}) for kind in range(len(event_types()))]
        pen = Ruler(axes, colours("print"), 1.0, 1.0)
        pen.cluster((0, 0), shares, 8.0, 5)
        pen.badge((0, 0), shares, 5)
    assert len(sizes) == 4 * len(kinds)
    assert min(sizes) >= 1.2
    assert ring_width(8.0) == RING


def test_a_long_name_is_shortened_with_an_ellipsis(incidents):
    row = incidents[incidents["id"] == "taraz-2011-11-12"].copy()
    row["place"], row["place_id"] = (
        "A place whose name is longer than any map of this width could ever bear" * 3,
        None,
    )
    texts = [text.get_text() for text in kzmap.figure(row, width="85mm").axes[1].texts]
    (name,) = {text for text in texts if text.startswith("A place")}
    assert name.endswith("\N{HORIZONTAL ELLIPSIS}")
    assert width_of(name, 6.6) < 110


def test_what_fits_is_not_shortened():
    widths = np.linspace(5, 80, 20)
    for wide in widths:
        short = shortened("Semey, the former Semipalatinsk", 6, float(wide))
        assert width_of(short, 6) <= wide or short == "\N{HORIZONTAL ELLIPSIS}"
