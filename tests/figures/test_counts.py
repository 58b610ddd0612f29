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
