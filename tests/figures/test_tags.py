"""The number of a mark is at it, or a line leads from it to the mark; it is never another's."""

import re

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

import kzmap
from kzmap.figures.marks import Mark
from kzmap.figures.places import Place
from kzmap.figures.tags import tags
from kzmap.pipeline import run
from tests.benchmarks.generate import reports

PAPER = (220.0, 160.0)
TOUCHING = 1.2  # points


def mark_at(x, y, number):
    place = Place("", f"place {number}", "settlement", "KZ", 0, 0, 0, (1, 0, 0, 0, 0, 0, 0), np.arange(1))
    return Mark("point", x, y, [place], (x, y), number)


spots = st.lists(st.tuples(st.integers(1, 10), st.integers(1, 7)), min_size=1, max_size=25, unique=True).map(
    lambda cells: [mark_at(20 * x, 20 * y, number) for number, (x, y) in enumerate(cells, 1)]
)


@settings(deadline=None, max_examples=40)
@given(spots)
def test_a_number_touches_its_mark_or_a_line_leads_to_it(marks):
    taken = [box for mark in marks for box in mark.covers(1.0)]
    found = tags(marks, taken, PAPER)
    assert sorted(tag.mark.number for tag in found) == [mark.number for mark in marks]
    for tag in found:
        box = shapely.box(*tag.box)
        if tag.line is None:
            assert box.distance(disc(tag.mark)) < TOUCHING
        else:
            assert shapely.Point(tag.line[1]).distance(disc(tag.mark)) == 0
        others = [mark for mark in marks if mark is not tag.mark]
        assert all(box.distance(disc(mark)) > TOUCHING for mark in others), "it would be taken for another's"


def disc(mark):
    return shapely.Point(mark.x, mark.y).buffer(mark.half[0])


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    path = tmp_path_factory.mktemp("many") / "many.csv"
    reports(2000).to_csv(path, index=False)
    return run([path]).incidents


def test_in_a_dense_map_each_number_is_nearest_to_its_own_mark_or_has_a_line(many):
    figure = kzmap.figure(many, width="160mm", numbers=True)
    axes = figure.axes[1]
    figure.draw_without_rendering()
    renderer = figure.canvas.get_renderer()
    (west, east), (south, _) = axes.get_xlim(), axes.get_ylim()
    metres = (east - west) / (axes.get_position().width * figure.axes[0].get_xlim()[1])
    ends = [tuple(line.get_xydata()[-1]) for line in axes.lines]
    of_number = {mark.number: mark for mark in figure.marks}
    seen, away = set(), []
    for text in axes.texts:
        alone = re.fullmatch(r"\[(\d+)\]", text.get_text())
        if not alone:
            continue
        number = int(alone[1])
        seen.add(number)
        corners = axes.transData.inverted().transform(text.get_window_extent(renderer))
        box = shapely.box(*((corners - (west, south)) / metres).ravel())
        near = min(figure.marks, key=lambda mark: box.distance(outline(mark)))
        if near is not of_number[number]:
            away.append(number)
    assert len(seen) > 30, "this map is dense"
    assert len(figure.marks) == len(of_number) > 70
    for number in away:
        mark = of_number[number]
        spot = (west + mark.x * metres, south + mark.y * metres)
        assert any(np.hypot(x - spot[0], y - spot[1]) < metres for x, y in ends), f"[{number}] has no line"


def outline(mark):
    wide, high = mark.half
    if mark.shape == "badge":
        return shapely.box(mark.x - wide, mark.y - high, mark.x + wide, mark.y + high)
    return disc(mark)
