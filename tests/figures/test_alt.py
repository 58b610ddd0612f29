"""The description of a figure tells of its marks as they stand."""

import re

import kzmap
from kzmap import Filters


def test_it_tells_the_marks_of_the_map_not_the_places(drawn):
    alt = drawn.telling.alt
    top = max(drawn.marks, key=lambda mark: (mark.count, mark.main.name))
    assert f"Marks with most incidents: {top.main.name} (area, {top.count})" in alt
    almaty = next(mark for mark in drawn.marks if mark.main.name == "Almaty")
    assert f"Almaty with {len(almaty.places) - 1} places nearby ({almaty.count})" in alt
    named = alt.partition("incidents: ")[2]
    told = sum(int(n) for n in re.findall(r"(\d+)\)", named))
    more = int(re.search(r"(\d+) more marks", alt)[1])
    order = sorted((mark.count for mark in drawn.marks), reverse=True)
    assert told == sum(order[: len(order) - more])


def test_what_is_not_on_the_map_is_told_as_not(drawn):
    alt = drawn.telling.alt
    assert "3 known only to the country (not drawn)" in alt
    assert "Kazakhstan (3)" not in alt
    on_it = re.search("On the map, by type: (.*?)\\. ", alt)[1]
    assert sum(int(n) for n in re.findall(r"\d+", on_it)) == 36


def test_a_region_is_named(incidents):
    alt = kzmap.figure(incidents, filters=Filters(region=("KZ-23",))).telling.alt
    assert alt.startswith("Map of Atyrau region and what lies around.")


def test_each_year_has_its_own_marks(incidents):
    figure = kzmap.figure(incidents, by="year")
    assert "2017: 7 incidents: Xinjiang (area, 7)" in figure.telling.alt


def test_a_map_without_marks_says_so(incidents):
    alt = kzmap.figure(incidents[incidents["id"] == "coup-plot-2016"]).telling.alt
    counts = "1 incident from 1 report: 1 known only to the country (not drawn)"
    assert alt == f"Map of Kazakhstan and its neighbours. {counts}."
