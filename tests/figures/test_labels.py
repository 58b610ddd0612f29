"""A name on a map is nearest to what it names, so that nobody reads it as another's; large marks have one."""

from types import SimpleNamespace

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

import kzmap
from kzmap import Filters
from kzmap.figures.labels import Label, placed
from kzmap.figures.naming import NAME
from kzmap.pipeline import run
from tests.benchmarks.generate import reports

PAPER = (220.0, 160.0)
REACH = 5.0


def labelled(cells):
    return [
        Label(((f"place {number}",), ("place", str(number))), (10.0 * x, 10.0 * y), REACH, 6.6, "text")
        for number, (x, y) in enumerate(cells)
    ]


def disc(label):
    return shapely.Point(label.at).buffer(label.reach)


cells = st.lists(st.tuples(st.integers(1, 21), st.integers(1, 15)), min_size=1, max_size=40, unique=True)


@settings(deadline=None, max_examples=60)
@given(cells.map(labelled))
def test_a_name_is_nearer_to_its_mark_than_to_every_other(labels):
    taken = [disc(label).bounds for label in labels]
    found = placed(labels, taken, PAPER, [disc(label) for label in labels])
    for label in found:
        box = shapely.box(*label.box)
        others = [disc(other) for other in labels if other.at != label.at]
        assert all(box.distance(disc(label)) < box.distance(other) for other in others)
    boxes = [shapely.box(*label.box) for label in found]
    pairs = shapely.STRtree(boxes).query(boxes, predicate="intersects").T
    assert all(one == other for one, other in pairs)


def test_a_mark_alone_is_named_beside_it_and_one_without_room_is_not():
    alone = Label((("Semey",),), (100, 80), REACH, 6.6, "text")
    (found,) = placed([alone], [disc(alone).bounds], PAPER, [disc(alone)])
    assert 0 < shapely.box(*found.box).distance(disc(alone)) < 3
    assert not placed([alone], [(0, 0, *PAPER)], PAPER, [disc(alone)])


def test_no_dot_of_a_city_is_set_so_near_a_name_that_it_seems_to_bear_it():
    mark = Label((("Semey",),), (100, 80), REACH, 6.6, "text")
    (name,) = placed([mark], [disc(mark).bounds], PAPER, [disc(mark)])
    city = Label((("Oskemen",),), (name.box[2] + 3, 80), 1.3, 6.4, "city", is_dot=True)
    assert not placed([city], [disc(mark).bounds, name.box], PAPER, [disc(mark)])


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    path = tmp_path_factory.mktemp("many") / "many.csv"
    reports(2000).to_csv(path, index=False)
    return run([path]).incidents


SHEETS = [
    {"by": "year", "width": "85mm"},
    {"by": "year", "width": "254mm", "height": "143mm"},
    {"width": "120mm", "filters": Filters(within_border=20)},
    {"width": "85mm", "lang": "kk"},
    {"many": True},
]


@pytest.mark.parametrize("sheet", SHEETS, ids=str)
def test_on_every_sheet_the_name_of_a_mark_is_nearest_to_it(incidents, many, sheet):
    given = dict(sheet)
    figure = kzmap.figure(many if given.pop("many", False) else incidents, **given)
    for each, marks in zip(maps_of(figure), figure.maps, strict=True):
        for text, box in each.names:
            own = [mark for mark in marks.marks if mark.shape != "badge" and mark.main.name == text]
            near = min(marks.marks, key=lambda mark: box.distance(mark.outline))
            assert not own or near in own, text


def maps_of(figure):
    """Return the maps of a figure: the names of marks on each, with their boxes in points of the design."""
    figure.draw_without_rendering()
    renderer = figure.canvas.get_renderer()
    scale = figure.get_figwidth() * 72 / figure.axes[0].get_xlim()[1]
    found = []
    for axes in (axes for axes in figure.axes if axes.get_label().startswith("map")):
        (west, east), (south, _) = axes.get_xlim(), axes.get_ylim()
        metres = (east - west) / (axes.get_position().width * figure.axes[0].get_xlim()[1])
        names = []
        for text in axes.texts:
            if abs(text.get_size() / scale - NAME) > 0.01:
                continue  # the name of an area or a city
            corners = axes.transData.inverted().transform(text.get_window_extent(renderer))
            names.append((text.get_text(), shapely.box(*((corners - (west, south)) / metres).ravel())))
        found.append(SimpleNamespace(names=names))
    return found


@pytest.mark.parametrize(
    "sheet", [{"width": "160mm"}, {"by": "year", "width": "254mm", "height": "143mm"}], ids=str
)
def test_the_largest_marks_are_named_before_small_ones_and_before_cities(incidents, sheet):
    figure = kzmap.figure(incidents, **sheet)
    for each, marks in zip(maps_of(figure), figure.maps, strict=True):
        written = " ".join(text for text, _ in each.names)
        points = [mark for mark in marks.marks if mark.shape != "badge"]
        for mark in points:
            if mark.count >= 3:
                assert all(word in written.split() for word in mark.main.name.split())
