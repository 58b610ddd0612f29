"""``kzmap export`` in the columns of other people, as one meets it."""

import json
import subprocess
import sys

import pytest


@pytest.fixture
def kzmap(tmp_path):
    def run(*arguments):
        command = [sys.executable, "-m", "kzmap", *arguments]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    return run


def test_what_is_not_carried_is_told_and_given_as_json(kzmap, tmp_path):
    done = kzmap("export", "-o", "x.acled.csv", "--json")
    assert done.returncode == 0, done.stderr
    assert "not carried: killed_low: one figure, the best (border-post-2012-05)\n" in done.stderr
    assert "not carried: wounded_low, wounded_best, wounded_high: no column for it (" in done.stderr
    found = json.loads(done.stdout)
    assert (found["incidents"], found["output"]) == (39, "x.acled.csv")
    assert found["bytes"] == (tmp_path / "x.acled.csv").stat().st_size
    assert {"column", "why", "incidents"} == set(found["not_carried"][0])


def test_our_own_formats_carry_everything(kzmap):
    done = kzmap("export", "-o", "x.csv", "--json")
    assert json.loads(done.stdout)["not_carried"] == []
    assert "not carried" not in done.stderr


def test_an_export_is_built_like_the_records_it_came_from(kzmap):
    own = json.loads(kzmap("build", "--json", "-o", "map.html").stdout)
    assert kzmap("export", "-o", "x.gpkg").returncode == 0
    done = kzmap("build", "x.gpkg", "--json", "-o", "map.html")
    again = json.loads(done.stdout)
    names = ("used", "incidents", "point", "area", "not_placed")
    assert [again[name] for name in names] == [own[name] for name in names], done.stderr


def test_columns_that_can_carry_nothing_leave_the_old_file(kzmap, tmp_path):
    (tmp_path / "reports.csv").write_text("date,place\n2012,Almaty\n")
    (tmp_path / "x.acled.csv").write_text("the old one")
    done = kzmap("export", "reports.csv", "-o", "x.acled.csv")
    assert done.returncode == 1
    assert "vaguer than a month" in done.stderr
    assert (tmp_path / "x.acled.csv").read_text() == "the old one"
