"""A long table takes memory by what it says, not by its columns; tests/benchmarks has the full length."""

import sys

import pytest

from tests.reports.layouts import GTD, gtd_rows, write
from tests.reports.memory import peak_of
from tests.reports.workbook import write_gtd

ROWS = 10_000
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the system does not tell the peak")


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    folder = tmp_path_factory.mktemp("gtd")
    write(folder / "short.csv", GTD, list(gtd_rows(10)), "latin-1")
    write(folder / "long.csv", GTD, list(gtd_rows(ROWS)), "latin-1")
    write_gtd(folder / "long.xlsx", ROWS)
    return folder


# MiB beyond what ten rows take: 37, 46 and 62 when this was written
@pytest.mark.parametrize(
    ("command", "file", "most"),
    [("check", "long.csv", 70), ("build", "long.csv", 80), ("check", "long.xlsx", 110)],
)
def test_ten_thousand_rows_of_gtd_take_little_more_than_ten(tables, command, file, most):
    output = ["-o", "map.html"] if command == "build" else []
    code, least, _ = peak_of(tables, command, "short.csv", *output)
    assert code == 0
    code, peak, said = peak_of(tables, command, file, *output)
    assert code == 0
    assert f"{ROWS} " in said
    assert peak - least < most
