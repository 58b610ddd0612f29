"""A badge stands in its area or leads to it, is named, and tells every type of its incidents."""

import re

import numpy as np
import pytest
import shapely
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

import kzmap
from kzmap import Filters
from kzmap.areas import area_shape
from kzmap.areas.ids import is_area
from kzmap.figures import topology
from kzmap.figures.badges import rectangle
from kzmap.figures.glyphs import Pen
from kzmap.figures.look import colours
from kzmap.figures.marks import badge_half
from kzmap.figures.plane import Plane
from kzmap.pipeline import run
from tests.benchmarks.generate import reports

BATTLES, PROTESTS = 0, 3
SHEETS = [
    {"width": "60mm"},
    {"width": "85mm"},
    {"width": "85mm", "numbers": True, "lang": "ru"},
    {"width": "160mm"},
    {"width": "254mm", "height": "143mm"},
    {"by": "year"},
    {"by": "year", "numbers": True},
    {"by": "year", "width": "85mm"},
    {"by": "year", "width": "254mm", "height": "143mm"},
    {"filters": Filters(region=("KZ-23",)), "width": "85mm"},
]


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    path = tmp_path_factory.mktemp("many") / "many.csv"
    reports(2000).to_csv(path, index=False)
    return run([path]).incidents


def maps_of(figure):
    return [axes for axes in figure.axes if axes.get_label().startswith("map")]


def metres_of(figure, axes):
    """Return how many metres a point of the design is on a map."""
    west, east = axes.get_xlim()
    return (east - west) / (axes.get_position().width * figure.axes[0].get_xlim()[1])


def in_metres(box, axes, metres):
    left, bottom, right, top = box
    (x, _), (y, _) = axes.get_xlim(), axes.get_ylim()
    return shapely.box(x + left * metres, y + bottom * metres, x + right * metres, y + top * metres)


@pytest.mark.parametrize("sheet", SHEETS, ids=str)
def test_a_badge_lies_whole_in_its_area_or_a_line_leads_into_it(incidents, sheet):
    figure = kzmap.figure(incidents, **sheet)
    badges = [mark for mark in figure.marks if mark.shape == "badge" and is_area(mark.main.id)]
    assert badges
    axes = maps_of(figure)[0]  # all maps of a sheet show the same land
    metres = metres_of(figure, axes)
    plane = Plane(52) if "filters" in sheet else Plane()
    for mark in badges:
        own = plane.project(area_shape(mark.main.id)).buffer(metres)  # it is drawn to a point
        whole = own.contains(in_metres(rectangle(mark), axes, metres))
        end = in_metres((*mark.anchor, *mark.anchor), axes, metres).centroid
        assert own.contains(end), mark.main.name
        assert whole or np.hypot(mark.x - mark.anchor[0], mark.y - mark.anchor[1]) > 5, mark.main.name


@pytest.mark.parametrize("sheet", SHEETS, ids=str)
def test_a_badge_stands_on_its_side_of_the_state_border_or_a_clear_line_leads_across_it(incidents, sheet):
    """One of an area abroad never stands in Kazakhstan: it would be read as Kazakhstan's."""
    figure = kzmap.figure(incidents, **sheet)
    axes = maps_of(figure)[0]
    metres = metres_of(figure, axes)
    plane = Plane(52) if "filters" in sheet else Plane()
    home = plane.project(topology.area(topology.home()))
    for mark in (mark for mark in figure.marks if mark.shape == "badge"):
        own = in_metres(rectangle(mark), axes, metres)
        at_home = own.intersection(home).area / own.area
        if mark.main.country != "KZ":
            assert at_home < 0.25, mark.main.name
        elif at_home < 0.5 and own.intersection(abroad(plane)).area > 0.5 * own.area:
            long = np.hypot(mark.x - mark.anchor[0], mark.y - mark.anchor[1])
            assert long > 9, mark.main.name


def abroad(plane):
    codes = frozenset(unit.code for unit in topology.units()) - topology.home()
    return plane.project(topology.area(codes)).buffer(0)


@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
@pytest.mark.parametrize("width", ["60mm", "85mm", "120mm", "160mm"])
def test_no_name_of_an_area_is_cut(many, incidents, lang, width):
    for given in (incidents, many) if width == "160mm" else (incidents,):
        figure = kzmap.figure(given, width=width, lang=lang)
        areas = [mark.main.name for mark in figure.marks if mark.shape == "badge"]
        cut = [
            text.get_text()
            for text in maps_of(figure)[0].texts
            if "\N{HORIZONTAL ELLIPSIS}" in text.get_text()
        ]
        assert not [one for one in cut if any(area.startswith(one[:6]) for area in areas)]


@pytest.mark.parametrize("sheet", SHEETS, ids=str)
def test_every_badge_is_named_or_has_a_letter_that_a_note_explains(incidents, sheet):
    figure = kzmap.figure(incidents, **sheet)
    note = " ".join(text.get_text() for text in figure.axes[0].texts)
    on_maps = [text.get_text() for axes in maps_of(figure) for text in axes.texts]
    written = " ".join(dict.fromkeys(on_maps))
    for mark in figure.marks:
        if mark.shape != "badge":
            continue
        if mark.number:
            assert f"[{mark.number}]" in written
            continue
        found = re.search(rf"\b([a-z]) = {re.escape(mark.main.name)}", note)
        named = all(word in written for word in mark.main.name.split())
        assert named or (found and found[1] in on_maps), mark.main.name


def test_marks_and_lines_keep_clear_of_each_other(many):
    """Of 2,000 incidents, too: no badge lies upon another mark, and none is left out."""
    marks = kzmap.figure(many, width="160mm", numbers=True).marks
    assert sum(mark.shape == "badge" for mark in marks) > 15
    shapes = [
        shapely.box(*rectangle(mark))
        if mark.shape == "badge"
        else shapely.Point(mark.x, mark.y).buffer(mark.half[0])
        for mark in marks
    ]
    tree = shapely.STRtree(shapes)
    pairs = tree.query(shapes, predicate="intersects")
    assert not [(i, j) for i, j in pairs.T if i < j]


def test_a_map_too_small_for_its_marks_is_refused_with_what_to_do(many, incidents):
    for given, width in ((many, "85mm"), (incidents, "50mm")):
        with pytest.raises(kzmap.InputError, match="no room for all its marks; make it wider"):
            kzmap.figure(given, width=width)


def test_small_maps_without_room_for_their_marks_stand_in_fewer_columns(many):
    figure = kzmap.figure(many, by="year", zones=False)
    maps = maps_of(figure)
    assert len(maps) == 17
    assert len({round(axes.get_position().x0, 3) for axes in maps}) == 2


def drawn(shares, style="print"):
    """Return the pixels of a badge, as RGB from 0 to 1."""
    wide, high = badge_half(shares)
    sheet = Figure(figsize=(wide / 36, high / 36), dpi=400, facecolor="white")
    canvas = FigureCanvasAgg(sheet)
    axes = sheet.add_axes((0, 0, 1, 1))
    axes.set(xlim=(-wide, wide), ylim=(-high, high))
    axes.set_axis_off()
    Pen(axes, colours(style), 1.0, 1.0).badge((0, 0), shares, 5)
    canvas.draw()
    return np.asarray(canvas.buffer_rgba())[..., :3] / 255


def share_of(picture, kind, style="print"):
    key = {BATTLES: "battles", PROTESTS: "protests"}[kind]
    wanted = np.array(colours(style)[f"type-{key}"][:3])
    return float((np.abs(picture - wanted).max(axis=-1) < 0.006).mean())


@pytest.mark.parametrize("style", ["print", "greyscale"])
def test_the_frame_of_a_badge_is_divided_by_type_from_its_top_clockwise(style):
    picture = drawn((1, 0, 0, 1, 0, 0, 0), style)
    left, right = np.array_split(picture, 2, axis=1)
    assert share_of(right, BATTLES, style) > 0.3
    assert share_of(left, PROTESTS, style) > 0.3
    assert share_of(left, BATTLES, style) < 0.03
    assert share_of(right, PROTESTS, style) < 0.03


def test_types_take_of_the_frame_what_they_have_of_the_incidents():
    few, many = (share_of(drawn((1, 0, 0, n, 0, 0, 0)), BATTLES) for n in (3, 1))
    assert few / many == pytest.approx(0.5, abs=0.12)


def test_a_badge_of_one_type_is_its_colour_all_round():
    picture = drawn((0, 0, 0, 5, 0, 0, 0))
    for half in np.array_split(picture, 2, axis=1):
        assert share_of(half, PROTESTS) > 0.1
