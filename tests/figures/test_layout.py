"""No line of text is wider than what it stands over."""

import itertools

import pytest

import kzmap
from kzmap import Filters
from kzmap.figures.layout import EDGE
from kzmap.figures.text import width_of


def lines_of(figure):
    """Return the lines of the sheet: where they begin, where they end, their height on it."""
    return [
        (x, x + width_of(text.get_text(), text.get_size(), bold=text.get_weight() == "bold"), y)
        for text in figure.axes[0].texts
        for x, y in [text.get_position()]
        if text.get_horizontalalignment() == "left"
    ]


@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
@pytest.mark.parametrize("width", ["85mm", "160mm"])
def test_headings_of_years_never_run_into_each_other(incidents, lang, width):
    lines = lines_of(kzmap.figure(incidents, by="year", width=width, lang=lang))
    beside = [
        (one, other) for one, other in itertools.combinations(sorted(lines), 2) if abs(one[2] - other[2]) < 4
    ]
    assert beside
    assert all(one[1] <= other[0] for one, other in beside if one[0] != other[0])


def test_a_figure_of_one_year_has_room_for_its_heading(incidents):
    one = incidents[incidents["date_start"].dt.year == 2017]
    figure = kzmap.figure(one, by="year")
    heights = sorted(y for _, _, y in lines_of(figure))
    head = next(text for text in figure.axes[0].texts if text.get_text().startswith("2017: "))
    above = next(y for y in heights if y > head.get_position()[1])
    assert above - head.get_position()[1] >= head.get_size()


@pytest.mark.parametrize(
    "title", [None, "https://example.org/a-page/" + "x" * 90, "Ы" * 60], ids=["plain", "address", "word"]
)
@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
def test_no_line_is_cut_at_the_edge_of_the_sheet(incidents, lang, title):
    for code in ("KZ-63", "KZ-15"):
        figure = kzmap.figure(
            incidents, width="50mm", lang=lang, filters=Filters(region=(code,)), title=title
        )
        wide = figure.axes[0].get_xlim()[1]
        assert all(right <= wide - EDGE + 0.1 for _, right, _ in lines_of(figure))
