"""Every row of every format is used, refused or excluded, and every frame is a frame of reports."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kzmap
from kzmap.checking import check
from kzmap.errors import InputError
from kzmap.pipeline import run
from kzmap.reports import read
from kzmap.reports.columns import INPUT
from kzmap.reports.formats import formats
from kzmap.reports.schema import validate_reports
from tests.reports.layouts import ACLED, ACLED_ISO3, ACLED_UPPER, GED, GTD, gtd_rows, write

LAYOUTS = {
    "own": list(INPUT), "acled": ACLED, "acled-iso3": ACLED_ISO3, "acled-upper": ACLED_UPPER,
    "ged": GED, "gtd": GTD,
}  # fmt: skip
TYPICAL = {
    "date": ["2012-05-30", "2012-05", "30 May 2012", "30.05.2012", "2012-06-31", "1/2/2012"],
    "number": ["0", "1", "2.0", "-1", "-9", "-99", "1.5", "1e9", "many", "999999999999"],
    "degrees": ["43.25", "76.9", "0", "91", "-181", "43,25", "nan", "inf"],
    "place": ["Almaty", "Алма-Ата", "Unknown", "Gotham", "Kazakhstan", "Nigeria", "KZ", "=1+1", "<b>x</b>"],
}
text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)
cell = st.one_of(st.just(""), *(st.sampled_from(values) for values in TYPICAL.values()), text)


@st.composite
def tables(draw, header):
    needed = [name for name in header if name.casefold() in _READ]
    rows = draw(st.lists(st.fixed_dictionaries(dict.fromkeys(needed, cell)), min_size=1, max_size=6))
    return rows + draw(st.lists(st.sampled_from(rows), max_size=2))  # rows that are told twice


_READ = {name for each in formats().values() for name in each.columns} | set(INPUT)


@pytest.mark.parametrize("layout", LAYOUTS)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_the_sum_comes_out_for_every_format(tmp_path_factory, layout, data):
    rows = data.draw(tables(LAYOUTS[layout]))
    path = write(tmp_path_factory.mktemp("sum") / "table.csv", LAYOUTS[layout], rows)
    filled = sum(any(str(value).strip() for value in row.values()) for row in rows)
    try:
        result = run([path], filters=kzmap.Filters(country=("KZ",)), format=layout.partition("-")[0])
    except InputError as error:
        assert "\n" not in str(error)  # noqa: PT017
        return
    counts = result.tally
    assert counts.reports == filled == counts.used + counts.refused + counts.excluded
    assert counts.incidents == counts.point + counts.area + counts.not_placed
    validate_reports(read([path], layout.partition("-")[0]).reports)
    assert all(problem.hint and "\n" not in str(problem) for problem in check([path]).problems)


def test_a_world_file_of_nine_thousand_builds(tmp_path):
    path = write(tmp_path / "world.csv", GTD, list(gtd_rows(9_000)), "latin-1")
    result = run([path])
    assert result.tally.used == 9_000
    countries = result.incidents["country"].value_counts()
    assert {"KZ", "IQ", "AF", "Colombia", "Spain", "Nigeria", "PK"} <= set(countries.index)
    abroad = result.incidents[result.incidents["country"] == "Spain"]
    assert abroad["region_now"].map(len).eq(0).all()
    narrowed = run([path], filters=kzmap.Filters(country=("KZ",))).tally
    assert narrowed.used == countries["KZ"]
    assert narrowed.excluded == 9_000 - countries["KZ"]


@pytest.mark.parametrize("layout", ["gtd"])
def test_a_read_table_is_a_frame_of_reports(tmp_path, layout):
    path = write(tmp_path / f"{layout}.csv", LAYOUTS[layout], list(gtd_rows(500)))
    validate_reports(read([path]).reports)


def test_what_is_no_frame_of_reports_is_said():
    with pytest.raises(InputError, match="not a frame of reports"):
        validate_reports(kzmap.read_reports().assign(lat=1.0))
