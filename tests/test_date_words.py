"""Dates and numbers are told alike by the page's script, the plain list and figures."""

import json
from pathlib import Path

import pytest

from kzmap.date_words import date_words
from kzmap.number_words import grouped

VECTOR = json.loads((Path(__file__).parent / "date_words.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("lang", "date", "words"), VECTOR)
def test_a_date_is_told_as_the_page_tells_it(lang, date, words):
    assert date_words(lang, date) == words


def test_a_day_that_a_span_repeats_is_told_once():
    assert date_words("kk", "2017-06-04/2017-06-04") == date_words("kk", "2017-06-04")


@pytest.mark.parametrize(("lang", "said"), [("en", "12,345"), ("ru", "12\u00a0345"), ("kk", "12\u00a0345")])
def test_thousands_are_parted_as_the_language_does(lang, said):
    assert grouped(lang, 12345) == said
    assert grouped(lang, 999) == "999"
