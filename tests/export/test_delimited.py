"""CSV that no spreadsheet takes for formulas, and from which every text can be had back."""

import csv
import io
import json
import re

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzmap.export import unguarded
from kzmap.export.delimited import csv_bytes, guarded, guarded_json

# what begins a formula in Excel, LibreOffice and Google Sheets
FORMULA = re.compile("^[=+\\-@\t\r＝＋－＠]")
texts = st.text(st.sampled_from("=+-@;'\"\t\r\n, aҚ＝{}[]\\:"), max_size=12)


@settings(deadline=None)  # the first run imports, and a machine may be busy
@given(texts)
def test_a_guarded_text_is_no_formula_however_cells_are_broken(text):
    for cell in re.split("[;\t\r\n]", guarded(text)):
        assert not re.match("[=+\\-@＝＋－＠]", cell)
    assert not FORMULA.match(guarded(text))


@settings(deadline=None)  # the first run imports, and a machine may be busy
@given(texts)
def test_a_guarded_text_can_be_had_back(text):
    assert unguarded(guarded(text)) == text


@settings(deadline=None)  # the first run imports, and a machine may be busy
@given(texts)
def test_a_text_that_no_reader_unguards_is_guarded_once(text):
    once = guarded(text, back=False)
    assert not any(re.match("[=+\\-@＝＋－＠]", cell) for cell in re.split("[;\t\r\n]", once))
    assert guarded(once, back=False) == once


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("-5 dead", "'-5 dead"),
        ("5 - 3 = 2", "5 - 3 = 2"),
        ("'tis", "''tis"),
        ("it's", "it's"),
        ("shots;=1", "shots;'=1"),
        ("\t=1", "'\t'=1"),
        ("", ""),
    ],
)
def test_an_apostrophe_stands_only_where_it_must(text, safe):
    assert guarded(text) == safe


@settings(deadline=None)  # the first run imports, and a machine may be busy
@given(st.lists(texts))
def test_json_stays_the_same_json(values):
    text = guarded_json(json.dumps(values, ensure_ascii=False))
    assert json.loads(text) == values
    assert not re.search("[;\t\r\n][=+\\-@'＝＋－＠]", text)


@settings(deadline=None)  # the first run imports, and a machine may be busy
@given(st.lists(st.tuples(texts, texts), min_size=1, max_size=4))
def test_rows_stay_rows(rows):
    content = csv_bytes(pd.DataFrame(rows, columns=["one", "two"], dtype="object")).decode()
    read = list(csv.reader(io.StringIO(content, newline="")))
    assert read[0] == ["one", "two"]
    assert [tuple(map(unguarded, row)) for row in read[1:]] == rows


def test_numbers_are_left_alone():
    table = pd.DataFrame({"lat": [-1.5, None], "text": ["-1.5", None]})
    assert csv_bytes(table, numbers=["lat"]) == b"lat,text\r\n-1.5,'-1.5\r\n,\r\n"
