"""What a figure shows: every incident once, where its sources put it and no finer."""

import pickle
import re
import warnings
from collections import Counter
from itertools import combinations

import matplotlib as mpl
import numpy as np
import pytest
import shapely
from matplotlib.collections import PathCollection
from matplotlib.figure import Figure
from pyproj import Geod

import kzmap
from kzmap import Filters
from kzmap.areas import area_shape
from kzmap.areas.ids import is_area
from kzmap.figures.places import drawn_of, places_of, shares_of
from kzmap.figures.plane import Plane, frame_around, plane_for
from kzmap.figures.topology import area, home
from kzmap.pipeline import run
from kzmap.reports.columns import POINT_KINDS
from tests.benchmarks.generate import reports


def rows_of(marks):
    return sorted(int(row) for mark in marks for place in mark.places for row in place.rows)


def text_of(figure):
    return [text.get_text() for axes in figure.axes for text in axes.texts]


def test_it_is_a_matplotlib_figure_that_can_be_changed(incidents, tmp_path):
    figure = kzmap.figure(incidents, width="85mm", dpi=72)
    assert isinstance(figure, Figure)
    figure.axes[1].set_title("changed", size=6)
    figure.savefig(tmp_path / "changed.svg")
    assert ">changed</text>" in (tmp_path / "changed.svg").read_text("utf-8")


def test_every_incident_is_on_one_mark_or_told_as_not_on_the_map(incidents, drawn):
    rows = rows_of(drawn.marks)
    assert len(rows) == len(set(rows))
    missing = set(incidents.index[incidents["place_kind"] == "country"])
    assert len(missing) == 3
    assert {incidents.index[row] for row in rows} == set(incidents.index) - missing


def test_the_counts_are_one_sum_and_the_day_of_the_data_stands_on_it(drawn):
    said = text_of(drawn)
    counts = "23 at a point + 13 in an area + 3 known only to the country (not drawn)"
    assert f"39 incidents from 53 reports: {counts}" in said
    assert "Data as of 8 August 2017." in " ".join(said)


def test_the_sum_adds_up_in_every_language_and_names_what_is_not_placed(incidents):
    some = incidents.iloc[:12].copy()
    some.loc[some.index[:2], ["place_kind", "place_id"]] = None
    for lang in ("en", "ru", "kk"):
        _, _, parts = kzmap.figure(some, lang=lang, width="60mm").telling.subtitle[0].partition(": ")
        numbers = [int(re.search(r"\d+", part)[0]) for part in parts.split(" + ")]
        assert sum(numbers) == 12
        assert numbers[-1] == 2


def test_the_legend_counts_what_is_on_the_map(incidents, drawn):
    said = text_of(drawn)
    assert "Event types (36 on the map)" in said
    counts = [int(found[1]) for text in said if (found := re.fullmatch(r"[A-Z][A-Za-z /]+ \((\d+)\)", text))]
    assert sum(counts) == 36
    assert "Event types" in text_of(kzmap.figure(incidents, filters=Filters(region=("KZ-23",))))


def test_an_area_is_a_badge_and_a_district_is_hollow(drawn):
    for mark in drawn.marks:
        kinds = {place.kind for place in mark.places}
        if mark.shape == "badge":
            assert kinds <= {"region", "border_region", "zone"}
        else:
            assert kinds <= set(POINT_KINDS)
    assert [mark.main.name for mark in drawn.marks if mark.shape == "hollow"] == ["Temir district"]


def test_a_badge_stands_in_its_own_area(incidents):
    for width in ("85mm", "160mm", "338mm"):
        figure = kzmap.figure(incidents, width=width)
        box = frame_around(Plane(), [area(home())])
        axes = figure.axes[1]
        metres = (axes.get_xlim()[1] - axes.get_xlim()[0]) / (
            axes.get_position().width * figure.axes[0].get_xlim()[1]
        )
        for mark in figure.marks:
            if mark.shape != "badge" or not is_area(mark.main.id):
                continue
            x, y = axes.get_xlim()[0] + mark.anchor[0] * metres, axes.get_ylim()[0] + mark.anchor[1] * metres
            own = Plane().project(area_shape(mark.main.id))
            assert own.distance(shapely.Point(x, y)) < 0.02 * box.wide, (width, mark.main.name)


def test_a_cluster_stands_at_one_of_its_places(drawn):
    for mark in drawn.marks:
        if mark.shape != "badge":
            assert mark.anchor == (mark.x, mark.y)
            assert mark.count == sum(mark.shares)


@pytest.mark.parametrize(
    ("lang", "name"), [("en", "near Almaty"), ("ru", "Алматы (окрестности)"), ("kk", "Алматы маңы")]
)
def test_a_place_near_a_town_is_not_called_the_town(incidents, lang, name):
    figure = kzmap.figure(incidents, filters=Filters(region=("KZ-19",)), width="85mm", lang=lang)
    near = [place for mark in figure.marks for place in mark.places if place.id.startswith("near:")]
    assert {place.called for place in near} == {name}


def test_no_two_marks_overlap(incidents):
    for width in ("60mm", "85mm", "160mm"):
        marks = kzmap.figure(incidents, width=width, numbers=True).marks
        boxes = [(mark.x - w, mark.y - h, mark.x + w, mark.y + h) for mark in marks for w, h in [mark.half]]
        tree = shapely.STRtree([shapely.box(*box) for box in boxes])
        pairs = tree.query(tree.geometries, predicate="intersects")
        assert not [(i, j) for i, j in pairs.T if i < j and marks[i].shape != marks[j].shape == "badge"], (
            width
        )


def test_regions_are_those_of_the_time_shown_or_of_the_edition_asked_for(incidents):
    words = {"by-date": "Regions until 18 June 2018.", "2022": "Regions of today, since 8 June 2022."}
    for edition, said in words.items():
        assert said in text_of(kzmap.figure(incidents, edition=edition))


@pytest.mark.parametrize("region", ["KZ-75", "KZ-63", "KZ-19", "KZ-23"])
@pytest.mark.parametrize("width", ["50mm", "160mm"])
def test_a_locator_covers_next_to_nothing_of_the_region(incidents, region, width):
    figure = kzmap.figure(incidents, filters=Filters(region=(region,)), width=width)
    axes = figure.axes[1]
    plane = plane_for([area(frozenset([region]))])
    land = plane.project(area(frozenset([region])))
    locators = [each for each in figure.axes if each.get_label() == "locator"]
    assert locators or width == "50mm"
    for each in locators:
        box = shapely.box(*axes.transData.inverted().transform(each.bbox).ravel())
        assert land.intersection(box).area < 0.025 * land.area


def test_the_locator_of_a_city_shows_a_dark_spot(incidents):
    figure = kzmap.figure(incidents, filters=Filters(region=("KZ-75",)))
    (locator,) = [each for each in figure.axes if each.get_label() == "locator"]
    (spot,) = [
        each for each in locator.collections if each.get_zorder() == 2
    ]  # over the land, under the frame
    wide = np.ptp(spot.get_paths()[0].vertices[:, 0]) / np.ptp(locator.get_xlim())
    assert wide * locator.get_position().width * figure.get_figwidth() * 72 > 3


def test_a_region_has_a_map_of_its_own_with_a_locator(incidents):
    figure = kzmap.figure(incidents, filters=Filters(region=("KZ-23",)))
    assert [axes.get_label() for axes in figure.axes] == ["sheet", "map", "locator"]
    assert "Security incidents: Atyrau region" in text_of(figure)
    assert "N" in text_of(figure), "north is up in a frame of this size"
    assert len(rows_of(figure.marks)) == 6


def test_the_whole_country_has_no_arrow_to_a_north_that_is_elsewhere(drawn):
    assert "N" not in text_of(drawn)


def test_the_scale_is_true(incidents):
    """Against the ellipsoid, along the line where the bar stands, and from end to end of the country."""
    for filters, plane in ((Filters(region=("KZ-23",)), Plane(52)), (Filters(), Plane())):
        figure = kzmap.figure(incidents, filters=filters, width="85mm")
        axes = figure.axes[1]
        figure.draw_without_rendering()
        bar = next(artist for artist in axes.artists if type(artist).__name__ == "ScaleBar")
        (west, east), y = axes.get_xlim(), axes.get_ylim()[0]
        metres = bar.info.length_px  # of the axes' data
        assert 0.08 < metres / (east - west) <= 0.2
        lon, lat = plane.degrees([west, west + metres], [y, y])
        true = Geod(ellps="WGS84").inv(lon[0], lat[0], lon[1], lat[1])[2]
        assert bar.info.value * 1000 == metres == pytest.approx(true, rel=0.015)


@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
@pytest.mark.parametrize("style", ["print", "screen", "greyscale"])
def test_every_style_in_every_language_has_no_letter_without_a_glyph(incidents, lang, style):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        figure = kzmap.figure(incidents, lang=lang, style=style, width="120mm", dpi=50)
        figure.as_bytes(".png")
    assert figure.lacking == []


def test_signs_without_a_glyph_are_told_once(incidents):
    one = incidents[incidents["id"] == "taraz-2011-11-12"]
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        figure = kzmap.figure(one, title="Almaty 中文, 中 🙂", width="60mm", dpi=50)
        for ending in (".png", ".pdf", ".svg"):
            figure.as_bytes(ending)
    assert [each.category.__name__ for each in told] == ["MissingGlyphs"]
    assert "no glyph for 中 文 🙂, " in str(told[0].message)


def test_no_type_is_smaller_than_six_points(incidents):
    for width in ("85mm", "160mm", "254mm"):
        figure = kzmap.figure(incidents, width=width, numbers=True)
        sizes = [text.get_size() for axes in figure.axes for text in axes.texts]
        assert min(sizes) >= 6, width


def test_the_height_is_what_was_asked_for(incidents):
    figure = kzmap.figure(incidents, width="338mm", height="190mm", dpi=50)
    assert np.allclose(figure.get_size_inches() * 25.4, (338, 190))
    legend = next(text for text in figure.axes[0].texts if text.get_text().startswith("Event types"))
    assert legend.get_position()[0] > figure.axes[0].get_xlim()[1] / 2, "beside the map, which is larger so"


def test_a_year_each_shows_what_may_have_happened_then(incidents):
    figure = kzmap.figure(incidents, by="year", numbers=True)
    assert [axes.get_label() for axes in figure.axes] == [
        "sheet",
        "map 2011",
        "map 2012",
        "map 2016",
        "map 2017",
    ]
    assert "2012: 11 incidents, 1 not drawn" in text_of(figure)
    note = " ".join(text_of(figure))
    assert "2 incidents that may lie in several years are shown in each of them." in note
    assert "No incident in 2013\u20132015." in note
    assert Counter(mark.number for mark in figure.marks) == Counter(range(1, len(figure.marks) + 1))
    shown = rows_of(figure.marks)
    twice = [row for row, times in Counter(shown).items() if times > 1]
    dates = incidents[["date_start", "date_end"]].iloc[twice]
    assert (dates["date_start"].dt.year < dates["date_end"].dt.year).all()


def test_the_users_style_changes_nothing(incidents):
    plain = kzmap.figure(incidents, width="85mm", dpi=50).as_bytes(".svg")
    with mpl.rc_context(
        {"font.size": 20, "axes.grid": True, "svg.fonttype": "path", "axes.facecolor": "red"}
    ):
        assert kzmap.figure(incidents, width="85mm", dpi=50).as_bytes(".svg") == plain


def test_relief_lies_below_the_water_and_only_where_it_is_asked_for(incidents):
    plain, shaded = (kzmap.figure(incidents, relief=relief, width="85mm").axes[1] for relief in (False, True))
    assert not plain.images
    (picture,) = shaded.images
    water = [each for each in shaded.collections if isinstance(each, PathCollection) and each.zorder == 2]
    assert water
    assert picture.zorder < 2


def test_a_figure_of_one_incident_and_of_a_place_abroad(incidents):
    for row in ("taraz-2011-11-12", "xinjiang-2017-06-04-imam-death", "border-post-2012-05"):
        one = incidents[incidents["id"] == row]
        assert len(rows_of(kzmap.figure(one).marks)) == 1


def test_only_the_country_is_known(incidents):
    one = incidents[incidents["id"] == "coup-plot-2016"]
    figure = kzmap.figure(one, numbers=True)
    assert figure.marks == []
    assert "1 incident from 1 report: 1 known only to the country (not drawn)" in text_of(figure)
    assert "Event types" not in " ".join(text_of(figure))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"width": "5mm"}, "a figure is 50mm to 1200mm"),
        ({"width": "wide"}, "give a length with its unit"),
        ({"height": "50mm"}, "higher, or leave the height out"),
        ({"dpi": 5}, "choose a number between"),
        ({"dpi": 1200, "width": "600mm"}, "choose fewer"),
        ({"style": "blue"}, "use one of print, screen, greyscale"),
        ({"lang": "de"}, "use one of en, ru, kk"),
        ({"edition": "1999"}, "use one of by-date"),
        ({"by": "month"}, "use 'year'"),
        ({"filters": Filters(since="2030")}, "widen them"),
        ({"filters": {"since": "2016"}}, r"give them as kzmap\.Filters"),
        ({"width": 160}, "width 160: give a length with its unit"),
        ({"height": 90.5}, "height 90.5: give a length with its unit"),
        ({"dpi": "300"}, "choose a number between"),
    ],
    ids=str,
)
def test_what_cannot_be_meant_is_refused_with_what_can(incidents, wrong, said):
    with pytest.raises(kzmap.InputError, match=said):
        kzmap.figure(incidents, **wrong)


def test_a_unit_may_be_written_large(incidents):
    figure = kzmap.figure(incidents, width=" 85 MM", dpi=50)
    assert figure.get_size_inches()[0] * 25.4 == pytest.approx(85)


def test_a_figure_comes_back_from_a_pickle_as_it_was(incidents):
    figure = kzmap.figure(incidents, width="85mm", dpi=50, numbers=True)
    back = pickle.loads(pickle.dumps(figure))
    assert back.as_bytes(".svg") == figure.as_bytes(".svg")
    assert back.caption() == figure.caption()


def test_incidents_that_were_not_joined_are_refused():
    with pytest.raises(kzmap.InputError, match=r"pass them through kzmap\.geocode"):
        kzmap.figure(kzmap.merge(kzmap.read_reports()))


def test_thousands_of_incidents_stay_a_readable_map(tmp_path):
    reports(5000).to_csv(tmp_path / "many.csv", index=False)
    many = run([tmp_path / "many.csv"]).incidents
    figure = kzmap.figure(many, dpi=100)
    assert len(rows_of(figure.marks)) == sum(shares_of(drawn_of(places_of(many, "en"))))
    points = [mark for mark in figure.marks if mark.shape != "badge"]
    assert len(points) < 60
    for one, other in combinations(points, 2):
        assert np.hypot(one.x - other.x, one.y - other.y) > one.half[0] + other.half[0]
    assert sum(mark.shape == "badge" for mark in figure.marks) < 30, "a region alike in editions is one badge"
