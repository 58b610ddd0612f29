"""The report on the labelled set: its frozen half meets what is promised of the geocoder."""

from collections import Counter
from pathlib import Path

import pytest

from tests.places.report import WORDS, read, verdicts
from tests.places.verdicts import RIGHT, WRONG

ROOT = Path(__file__).parents[2]
MOST_WRONG = 0.01
LEAST_RIGHT = 0.97


@pytest.fixture(scope="module", params=["dev", "test"])
def found(request):
    return verdicts([row for row in read() if row["half"] == request.param])


def test_nearly_all_names_are_placed_right_and_hardly_any_wrong(found):
    right, wrong = (sum(each.word == word for each in found) / len(found) for word in (RIGHT, WRONG))
    assert right >= LEAST_RIGHT
    assert wrong <= MOST_WRONG


def test_none_that_is_right_lies_outside_its_own_radius(found):
    assert not any(each.outside for each in found if each.word == RIGHT)


def test_the_readme_shows_the_figures_of_the_frozen_half():
    rows = [row for row in read() if row["half"] == "test"]
    words = Counter(each.word for each in verdicts(rows))
    shown = " | ".join(f"{100 * words[word] / len(rows):.1f} %" for word in WORDS)
    assert f"| all {len(rows):,} | {shown} |" in (ROOT / "README.md").read_text(encoding="utf-8")
