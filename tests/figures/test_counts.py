"""The tint of a region follows the data, and a tint means the same in all maps of the same records."""

import json
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest

import kzmap
from kzmap.figures.counts import steps_between, tint_steps

VECTOR = json.loads((Path(__file__).parents[1] / "tint_steps.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("smallest", "largest", "steps"), VECTOR)
def test_the_steps_of_the_tint_are_those_of_the_page(smallest, largest, steps):
    assert list(steps_between(smallest, largest)) == steps


def test_the_steps_rise_from_one():
    for smallest in (1, 7, 80, 900):
        for largest in range(smallest, 20_000, 13):
            steps = steps_between(smallest, largest)
            assert list(steps) == sorted(set(steps))
            assert steps[0] == 1


def legend_of(figure):
    return [text.get_text() for axes in figure.axes for text in axes.texts]


def test_a_figure_of_many_incidents_tells_them_apart_and_keeps_its_steps_under_a_filter(incidents):
    many = pd.concat([incidents] * 40, ignore_index=True)
    many["id"] = [f"i{number}" for number in range(len(many))]
    whole = legend_of(kzmap.figure(many))
    assert "8–15" not in whole
    few = legend_of(kzmap.figure(many, filters=kzmap.Filters(since="2012-01", until="2012-12")))
    steps = tint_steps(many)
    ranges = [f"{least}–{beyond - 1}" for least, beyond in pairwise(steps)][1:3]
    assert all(each in whole and each in few for each in ranges)


def test_small_maps_by_year_take_their_steps_from_the_largest_count_of_a_map(tmp_path):
    rows = [f"{2001 + number % 20}-03-{1 + number // 20:02},Taraz" for number in range(100)]
    (tmp_path / "own.csv").write_text("\n".join(["date,place", *rows, "2020-04-01,Aktobe"]))
    own = kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports(tmp_path / "own.csv"))))
    assert max(tint_steps(own)) > 20
    assert {"1", "2\N{EN DASH}3", "4\N{EN DASH}7"} <= set(legend_of(kzmap.figure(own, by="year")))
