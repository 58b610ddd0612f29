"""Reading reports: every row is used or refused, with file, line, field and what to do."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzmap.errors import InputError
from kzmap.reports import RefusedRows, check_reports, read, read_reports
from kzmap.reports.columns import INPUT


@pytest.fixture
def table(tmp_path):
    def write(content, name="reports.csv", encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return write


def problems(path):
    return {(p.line, p.field, p.code) for p in check_reports(path)}


def test_the_shipped_records_have_no_problem():
    assert check_reports() == []
    assert len(read_reports()) == 53


def test_the_frame_has_the_columns_and_types_of_the_contract():
    reports = read_reports()
    assert list(reports.columns) == [*INPUT, "file", "line"]
    assert {str(reports[c].dtype) for c in ("killed", "wounded_low", "arrested", "line")} == {"Int64"}
    assert {str(reports[c].dtype) for c in ("lat", "lon")} == {"float64"}
    assert str(reports["place"].dtype) == "str"


@pytest.mark.parametrize(
    ("row", "field", "code"),
    [
        ("2012-06-31,Aktobe,,,,", "date", "bad-date"),
        ("05/06/2012,Aktobe,,,,", "date", "bad-date"),
        ("2012-13,Aktobe,,,,", "date", "bad-date"),
        ("9999,Aktobe,,,,", "date", "bad-date"),
        ("2012-05/2012-04,Aktobe,,,,", "date", "bad-date"),
        ("2012/..,Aktobe,,,,", "date", "bad-date"),
        (",Aktobe,,,,", "date", "no-date"),
        ("2012,,,,,", "place", "no-place"),
        ("2012,,443,50,,", "lat", "bad-lat"),
        ("2012,,43,450,,", "lon", "bad-lon"),
        ("2012,,forty,50,,", "lat", "bad-lat"),
        ("2012,,43,,,", "lon", "lonely-coordinate"),
        ("2012,Aktobe,,,ten,", "killed", "bad-number"),
        ("2012,Aktobe,,,-1,", "killed", "bad-number"),
        ("2012,Aktobe,,,1.5,", "killed", "bad-number"),
        ("2012,Aktobe,,,inf,", "killed", "bad-number"),
        ("2012,Aktobe,,,,maybe", "status", "bad-status"),
    ],
)
def test_a_bad_cell_refuses_its_row_and_says_where(table, row, field, code):
    path = table(f"date,place,lat,lon,killed,status\n2012,Almaty,,,,\n{row}\n")
    assert problems(path) == {(3, field, code)}
    reading = read([path])
    assert (reading.rows, reading.refused, len(reading.reports)) == (2, 1, 1)
    assert all(p.hint and "\n" not in str(p) for p in reading.problems)


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ("type\nbombing", "unknown-type"),
        ("url\njavascript:alert(1)", "bad-url"),
        ("village\nX", "unknown-column"),
    ],
)
def test_a_doubt_is_a_warning_and_keeps_the_row(table, cells, code):
    column, value = cells.split("\n")
    reading = read([table(f"date,place,{column}\n2012,Almaty,{value}\n")])
    assert [(p.code, p.severity) for p in reading.problems] == [(code, "warning")]
    assert reading.refused == 0


def test_bounds_out_of_order_are_refused(table):
    path = table(
        "date,place,killed_low,killed,killed_high\n2012,Almaty,12,14,\n2012,Almaty,14,12,\n2012,Almaty,,14,12\n"
    )
    assert problems(path) == {(3, "killed_low", "bad-range"), (4, "killed_low", "bad-range")}


def test_the_line_is_the_files_own_after_blank_lines_and_quoted_line_breaks(table):
    path = table('date,place,note\n\n2012,Almaty,"two\nlines\nthree"\n\n2012-02-30,Almaty,\n')
    assert problems(path) == {(7, "date", "bad-date")}
    assert read([path]).reports["line"].tolist() == [3]


def test_a_row_with_a_cell_too_many_is_refused_not_shifted(table):
    reading = read([table("date,place,note\n2012,Almaty,one, two\n2012,Almaty,three\n")])
    assert [p.code for p in reading.problems] == ["too-many-cells"]
    assert (reading.rows, reading.refused) == (2, 1)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_delimiters_encodings_and_line_ends_are_told_apart(table, delimiter, encoding, newline):
    text = newline.join(delimiter.join(row) for row in (("date", "place"), ("2012", "Актюбинск"))) + newline
    assert read([table(text, encoding=encoding)]).reports["place"].tolist() == ["Актюбинск"]


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "empty"),
        (b" \n \n", "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a picture"),
        (b"PK\x03\x04\0\0", "a damaged archive or spreadsheet"),
        (b"name,colour\nA,red\n", "no column 'date'"),
        (b"date,colour\n2012,red\n", "no column 'place'"),
        (b"date,date,place\n2012,2012,Almaty\n", "stands twice"),
        (b"date,place\n", "holds no report"),
        (b"date,place\n2012-06-31,Almaty\n", "nothing usable"),
        (b"<!doctype html><html></html>", "a web page"),
    ],
)
def test_a_file_that_cannot_be_used_gets_one_clear_line(table, content, word):
    path = table(content)
    with pytest.raises(InputError, match=word) as caught:
        read([path])
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_and_a_folder_are_named(tmp_path):
    with pytest.raises(InputError, match="no such file"):
        read([tmp_path / "none.csv"])
    with pytest.raises(InputError, match="folder"):
        read([tmp_path])


def test_refused_rows_warn_whoever_reads_from_python(table):
    path = table("date,place\n2012,Almaty\n2012-06-31,Almaty\n")
    with pytest.warns(RefusedRows, match="1 of 2 rows refused, the first: .*reports.csv:3: date"):
        assert len(read_reports(path)) == 1


def test_several_files_follow_each_other(table):
    one = table("date,place\n2012,Almaty\n", "one.csv")
    two = table("place;date;killed\nOral;2013;4\n", "two.csv")
    reports = read_reports(one, two)
    assert reports[["file", "line", "place"]].to_numpy().tolist() == [
        ["one.csv", 2, "Almaty"],
        ["two.csv", 2, "Oral"],
    ]
    assert reports["killed"].isna().tolist() == [True, False]


cell = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
row = st.fixed_dictionaries(
    {c: st.one_of(st.just(""), cell) for c in ("place", "killed", "lat", "lon", "status", "url")}
)
dates = st.one_of(st.sampled_from(["2012", "2012-05", "2012-05-31~", "2012-06-31", ""]), cell)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(dates, row), min_size=1, max_size=8))
def test_no_row_is_lost_whatever_stands_in_it(tmp_path_factory, rows):
    frame = pd.DataFrame([{"date": date, **rest} for date, rest in rows]).replace("\0", "", regex=True)
    path = tmp_path_factory.mktemp("any") / "reports.csv"
    frame.to_csv(path, index=False, quoting=1)
    kept = frame[frame.map(str.strip).ne("").any(axis=1)]
    try:
        reading = read([path])
    except InputError as error:
        assert "nothing usable" in str(error) or "empty" in str(error) or "told apart" in str(error)  # noqa: PT017
        return
    assert reading.rows == len(kept) == reading.refused + len(reading.reports)
    refused = {p.line for p in reading.problems if p.severity == "error"}
    assert len(refused) == reading.refused
    assert refused.isdisjoint(reading.reports["line"])
