"""Memory and time of 200,000 rows of GTD, as CSV and as the workbook in which it is distributed.

Run with ``pytest tests/benchmarks/test_memory.py -s``, which prints what it took.
"""

import time

import pytest

from tests.reports.layouts import GTD, gtd_rows, write
from tests.reports.memory import peak_of
from tests.reports.workbook import write_gtd

ROWS = 200_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("gtd")
    write(folder / "gtd.csv", GTD, gtd_rows(ROWS), "latin-1")
    write_gtd(folder / "gtd.xlsx", ROWS)
    return folder


# MiB; a workbook is held whole by its reader, all 27 million cells of it
@pytest.mark.parametrize(
    ("command", "file", "most"),
    [
        ("check", "gtd.csv", 1024),
        ("build", "gtd.csv", 1024),
        ("check", "gtd.xlsx", 2048),
        ("build", "gtd.xlsx", 2048),
    ],
)
def test_two_hundred_thousand_rows(folder, command, file, most):
    began = time.monotonic()
    code, peak, said = peak_of(folder, command, file, *(["-o", "map.html"] if command == "build" else []))
    print(f"\n{command} {file}: {peak} MiB, {time.monotonic() - began:.0f} s")
    assert code == 0
    assert f"{ROWS} r" in said
    assert "reading" in said  # the progress
    assert peak < most
