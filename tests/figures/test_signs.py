"""The legend explains what is on the maps, and only that."""

import pandas as pd
import pytest
from matplotlib.collections import LineCollection
from matplotlib.patches import Circle

import kzmap
from kzmap import Filters
from kzmap.areas import editions
from kzmap.figures.look import colours
from kzmap.figures.marks import COUNT_SIZE
from kzmap.figures.signs import signs_of
from kzmap.figures.text import width_of
from kzmap.figures.words import WORDS

MARKS = WORDS["en"]["marks"]


def texts(figure):
    return [text.get_text() for text in figure.axes[0].texts]


def said(figure):
    return " ".join(texts(figure))


def one(incidents, *ids):
    return incidents[incidents["id"].isin(ids)]


def test_a_single_point_is_explained_and_nothing_else(incidents):
    figure = kzmap.figure(one(incidents, "zhanaozen-2011-12-16"))
    assert [mark.shape for mark in figure.marks] == ["point"]
    assert MARKS["point"] in texts(figure)
    for other in ("ring", "hollow", "badge", "cluster", "leader", "strip"):
        assert MARKS[other] not in said(figure), other


def test_a_badge_and_the_strip_that_it_stands_for_are_explained(incidents):
    figure = kzmap.figure(one(incidents, "border-post-2012-05"))
    assert [mark.shape for mark in figure.marks] == ["badge"]
    assert MARKS["badge"] in texts(figure)
    assert MARKS["badge_number"] not in said(figure)
    assert MARKS["strip"] in texts(figure)
    assert MARKS["point"] not in texts(figure)


def test_numbers_of_badges_and_sizes_of_clusters_are_explained(drawn):
    assert any(mark.shape == "badge" and mark.count > 1 for mark in drawn.marks)
    assert f"{MARKS['badge']}{MARKS['badge_number']}" in said(drawn)
    assert len({mark.count for mark in drawn.marks if mark.shape == "cluster"}) > 1
    assert f"{MARKS['cluster']}{MARKS['cluster_sizes']}" in said(drawn)


def test_the_ring_of_a_place_in_a_cluster_is_explained(drawn):
    assert any(place is not mark.main for mark in drawn.marks for place in mark.ringed)
    assert MARKS["ring_in_cluster"].strip("; ") in said(drawn)


def test_a_line_to_an_area_is_explained_where_there_is_one(incidents):
    for width in ("85mm", "120mm", "160mm"):
        figure = kzmap.figure(incidents, width=width)
        leads = [line for axes in figure.axes[1:] for line in axes.lines if line.get_zorder() == 5]
        beside = bool(leads)
        explained = MARKS["leader"] in " ".join(texts(figure))
        assert explained == beside, width


def test_a_zone_out_of_the_frame_is_not_explained(incidents):
    west = kzmap.figure(incidents, filters=Filters(bbox=(46.5, 46.0, 54.0, 51.0)))
    assert "Volga-Ural" in said(west)
    assert "Afghanistan" not in said(west)


def test_a_map_without_marks_has_no_legend_of_marks(incidents):
    figure = kzmap.figure(one(incidents, "coup-plot-2016"))
    assert "How exactly" not in said(figure)
    signs = signs_of([], editions()[-1], beside=False)
    assert not any(signs)


@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
def test_a_slide_keeps_its_map_large_whatever_the_legend_tells(incidents, lang):
    figure = kzmap.figure(incidents, width="254mm", height="143mm", lang=lang, dpi=50)
    assert figure.axes[1].get_position().width > 0.55


def test_a_legend_that_says_less_makes_the_sheet_lower_and_leaves_the_map(incidents):
    figure = kzmap.figure(incidents, width="160mm")
    wide, high = figure.get_size_inches()
    frame = figure.axes[1].get_position()
    limits = figure.axes[1].get_xlim(), figure.axes[1].get_ylim()
    (left, right), (bottom, top) = limits
    assert (frame.width * wide) / (frame.height * high) == pytest.approx((right - left) / (top - bottom))


@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
def test_zones_are_drawn_by_default_where_a_report_is_by_who_claims_them(incidents, lang):
    assert "Katehon 2016" in said(kzmap.figure(incidents, lang=lang, width="120mm"))
    theirs = one(incidents, "border-post-2012-05", "zhanaozen-2011-12-16").assign(sources=[["a"], ["b"]])
    assert "Katehon" not in said(kzmap.figure(theirs, lang=lang, width="120mm"))
    assert "Katehon 2016" in said(kzmap.figure(theirs, lang=lang, width="120mm", zones=True))
    assert "Katehon 2016" not in said(kzmap.figure(incidents, lang=lang, width="120mm", zones=False))


def zone_lines(figure):
    """Return how many of the map's lines are edges of zones."""
    found = [colours("print")[f"zone-{number}"] for number in (0, 1)]
    lines = [each for each in figure.axes[1].collections if isinstance(each, LineCollection)]
    return [sum(tuple(each.get_colors()[0]) == colour for each in lines) for colour in found]


def test_a_zone_that_is_filtered_by_is_drawn_and_explained_alone(incidents):
    figure = kzmap.figure(incidents, filters=Filters(zone=("west",)), numbers=True)
    assert [bool(lines) for lines in zone_lines(figure)] == [True, False]
    assert "Volga-Ural" in said(figure)
    assert "Afghanistan" not in said(figure)


def test_zones_are_drawn_on_the_map_of_a_region_where_they_are_asked_for(incidents):
    west = Filters(region=("KZ-23",))
    plain, asked = (kzmap.figure(incidents, filters=west, zones=zones) for zones in (None, True))
    assert zone_lines(plain) == [0, 0]
    assert "Katehon" not in said(plain).partition("Reports:")[0]
    assert zone_lines(asked)[0]
    assert "Katehon 2016" in said(asked)


def test_a_slide_explains_as_much_as_has_room_in_its_legend(incidents):
    figure = kzmap.figure(incidents, width="254mm", height="143mm", dpi=50)
    assert MARKS["leader"] in said(figure)
    figure = kzmap.figure(incidents, width="254mm", height="143mm", dpi=50, zones=False)
    assert MARKS["leader"] in said(figure)
    assert MARKS["strip"] in said(figure)


def test_tints_are_explained_where_there_are_some_and_no_tint_where_there_is_none(incidents):
    whole = texts(kzmap.figure(incidents))
    assert {"Incidents in a region", "none"} <= set(whole)
    west = Filters(bbox=(50.5, 46.0, 53.0, 47.5))
    tinted = texts(kzmap.figure(incidents, filters=west, edition="2011", width="60mm"))
    assert "Incidents in a region" in tinted
    assert "none" not in tinted


def test_a_map_without_tints_says_whose_regions_it_has_and_explains_no_tint(incidents):
    figure = kzmap.figure(incidents, filters=Filters(country=("CN",)))
    assert "Incidents in a region" not in said(figure)
    assert "Regions until 18 June 2018." in said(figure)


@pytest.mark.parametrize("times", [1, 12, 100])
def test_the_number_in_a_sign_has_room_in_it(incidents, times):
    own = one(incidents, "taraz-2011-11-12", "xinjiang-2017-06-04-imam-death")
    many = pd.concat([own, own.assign(type="Riots")] * times, ignore_index=True)
    many["id"] = [f"i{number}" for number in range(len(many))]
    figure = kzmap.figure(many)
    sheet = figure.axes[0]
    discs = [patch for patch in sheet.patches if isinstance(patch, Circle)]
    numbers = [text for text in sheet.texts if text.get_size() == COUNT_SIZE and text.get_text().isdigit()]
    assert {text.get_text() for text in numbers} == {str(2 * times)}
    inner = min(
        (disc.radius for disc in discs for text in numbers if disc.center == text.get_position()),
        default=0,
    )
    assert inner >= width_of(str(2 * times), COUNT_SIZE, bold=True) / 2
