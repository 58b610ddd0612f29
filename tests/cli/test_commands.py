"""The command line as a newcomer meets it: real processes in an empty folder."""

import json
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from kzmap.cli.main import COMMANDS, group

ROOT = Path(__file__).parents[2]
GOOD = "date,place,killed\n2012-05,Almaty,2\n"


@pytest.fixture
def kzmap(tmp_path):
    def run(*arguments, stdin=None):
        command = [sys.executable, "-m", "kzmap", *arguments]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, input=stdin, check=False)

    return run


def counts_of(done):
    return json.loads(done.stdout)


def test_build_without_arguments_makes_the_map_of_the_shipped_records(kzmap, tmp_path):
    done = kzmap("build", "--json")
    assert done.returncode == 0, done.stderr
    counts = counts_of(done)
    page = tmp_path / "output/kzmap.html"
    assert (counts["reports"], counts["used"], counts["refused"], counts["excluded"]) == (53, 53, 0, 0)
    assert counts["incidents"] == 39 == counts["point"] + counts["area"] + counts["not_placed"]
    assert counts["output"] == "output/kzmap.html"
    assert counts["bytes"] == page.stat().st_size
    assert "53 reports = 53 used" in done.stderr


def test_the_same_input_gives_the_same_bytes(kzmap, tmp_path):
    for name in ("a.html", "b.html"):
        assert kzmap("build", "-o", name).returncode == 0
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


@pytest.mark.parametrize("ending", ["geojson", "parquet", "gpkg", "csv"])
def test_exports_repeat_to_the_byte(kzmap, tmp_path, ending):
    for name in ("a", "b"):
        done = kzmap("export", "-o", f"{name}.{ending}")
        assert done.returncode == 0, done.stderr
    assert (tmp_path / f"a.{ending}").read_bytes() == (tmp_path / f"b.{ending}").read_bytes()


BAD_FILES = {
    "none.csv": None,
    "empty.csv": b"",
    "header.csv": b"name,colour\nA,red\n",
    "picture.csv": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "day.csv": b"date,place\n2012-06-31,Aktobe\n",
    "latitude.csv": b"date,lat,lon\n2012,443,50\n",
}


@pytest.mark.parametrize("name", BAD_FILES)
@pytest.mark.parametrize("command", ["build", "export"])
def test_bad_input_is_one_clear_line_and_the_old_file_stays(kzmap, tmp_path, name, command):
    output = tmp_path / {"build": "map.html", "export": "map.geojson"}[command]
    output.write_text("the old one")
    if BAD_FILES[name] is not None:
        (tmp_path / name).write_bytes(BAD_FILES[name])
    done = kzmap(command, name, "-o", output.name)
    assert done.returncode == 1
    assert output.read_text() == "the old one"
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith(f"kzmap: {name}")
    assert "; " in lines[0]
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_one_bad_row_is_listed_and_the_map_is_built_from_the_rest(kzmap, tmp_path):
    (tmp_path / "reports.csv").write_text(GOOD + "2012-06-31,Aktobe,1\n")
    done = kzmap("build", "reports.csv", "--json")
    assert done.returncode == 0
    counts = counts_of(done)
    assert (counts["reports"], counts["used"], counts["refused"]) == (2, 1, 1)
    assert "reports.csv:3: date: 2012-06 has no day 31; mend the day" in done.stderr


def test_strict_writes_nothing_when_a_row_is_refused(kzmap, tmp_path):
    (tmp_path / "reports.csv").write_text(GOOD + "2012-06-31,Aktobe,1\n")
    done = kzmap("build", "reports.csv", "--strict", "-o", "map.html")
    assert done.returncode == 1
    assert not (tmp_path / "map.html").exists()
    assert "mend them" in done.stderr


def test_candidates_are_excluded_unless_drafts_are_asked_for(kzmap, tmp_path):
    (tmp_path / "reports.csv").write_text("date,place,status\n2012,Almaty,candidate\n2012,Oral,\n")
    assert counts_of(kzmap("build", "reports.csv", "--json"))["excluded"] == 1
    assert counts_of(kzmap("build", "reports.csv", "--json", "--drafts"))["excluded"] == 0


def test_filters_count_what_they_leave_out(kzmap):
    counts = counts_of(kzmap("build", "--json", "--since", "2016", "--until", "2016"))
    assert counts["reports"] == 53 == counts["used"] + counts["excluded"]
    assert 0 < counts["used"] < 53


@pytest.mark.parametrize(
    "arguments",
    [
        ("build", "--since", "2012-06-31"),
        ("build", "--type", "bombing"),
        ("build", "--region", "KZ-99"),
        ("build", "--zone", "north"),
        ("build", "--bbox", "1,2,3"),
        ("build", "--lang", "de"),
        ("export", "-o", "x.shp"),
        ("geocode",),
        ("check",),
        ("unknown",),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_exit_code_2_and_says_what_would_be_right(kzmap, arguments):
    done = kzmap(*arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(("command", "name"), [("build", "map.html"), ("export", "map.geojson")])
def test_a_filter_that_leaves_nothing_keeps_the_old_file(kzmap, tmp_path, command, name):
    (tmp_path / name).write_text("the old one")
    done = kzmap(command, "--since", "2030", "-o", name)
    assert done.returncode == 1
    assert (tmp_path / name).read_text() == "the old one"


def test_reports_can_come_from_the_standard_input(kzmap):
    assert counts_of(kzmap("build", "-", "--json", stdin=GOOD))["used"] == 1


def test_check_lists_problems_on_the_standard_output(kzmap, tmp_path):
    (tmp_path / "reports.csv").write_text(GOOD + "2012-06-31,Aktobe,1\n")
    done = kzmap("check", "reports.csv")
    assert done.returncode == 1
    message = "2012-06 has no day 31; mend the day, or write 2012-06 if only the month is known"
    assert done.stdout == f"reports.csv:3: date: {message}\n"
    listed = json.loads(kzmap("check", "reports.csv", "--json").stdout)
    assert [set(p) for p in listed] == [
        {"file", "line", "field", "value", "code", "message", "hint", "severity"}
    ]
    assert (listed[0]["line"], listed[0]["value"]) == (3, "2012-06-31")


def test_check_of_a_good_file_says_so(kzmap, tmp_path):
    (tmp_path / "reports.csv").write_text(GOOD)
    done = kzmap("check", "reports.csv")
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_has_an_example(kzmap, name):
    done = kzmap(*([name] if name else []), "--help")
    assert done.returncode == 0
    assert re.search(r"Examples?:\n +kzmap", done.stdout)


def test_every_command_is_documented_in_the_readme():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in COMMANDS:
        assert f"kzmap {name}" in readme


def typed(line):
    """Return what is typed of a line of help or README: without what a shell does, and what is said of it."""
    return shlex.split(re.split(r"\s{2,}| > ", line)[0], comments=True)


def examples():
    for name in COMMANDS:
        epilog = group.get_command(None, name).epilog
        for line in re.findall(r"^  kzmap (.+)$", epilog, flags=re.MULTILINE):
            yield typed(line)


@pytest.fixture(scope="module")
def shipped_map(tmp_path_factory):
    target = tmp_path_factory.mktemp("map") / "map.html"
    subprocess.run([sys.executable, "-m", "kzmap", "build", "-o", str(target)], check=True)
    return target


@pytest.mark.parametrize("arguments", list(examples()), ids=" ".join)
def test_the_examples_of_the_help_run(kzmap, tmp_path, shipped_map, arguments):
    rows = "date,place,type\n2016-05,Almaty,Protests\n2011-10-31,Atyrau,Explosions/Remote violence\n"
    (tmp_path / "reports.csv").write_text(rows)
    pd.read_csv(tmp_path / "reports.csv").to_excel(tmp_path / "colleague.xlsx", index=False)
    (tmp_path / "names.csv").write_text("place,region\nАлматы,\nAtlantis,\n", encoding="utf-8")
    shutil.copy(shipped_map, tmp_path / "map.html")
    done = kzmap(*arguments)
    assert done.returncode == 0, done.stderr


def test_the_commands_of_the_readme_run(kzmap, tmp_path):
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    sample = re.search(r"((?:    .+\n)+)\nOne row is what one source says", readme).group(1)
    (tmp_path / "reports.csv").write_text(re.sub(r"^    ", "", sample, flags=re.MULTILINE))
    commands = re.findall(r"^    kzmap (.+)$", readme, flags=re.MULTILINE)
    assert len(commands) >= 4
    for line in commands:
        done = kzmap(*typed(line))
        assert done.returncode == 0, done.stderr


def test_the_python_of_the_readme_runs(tmp_path):
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    code = re.search(r"```python\n(.+?)```", readme, flags=re.DOTALL).group(1)
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True)
    assert (tmp_path / "map.html").exists()
    assert (tmp_path / "incidents.geojson").exists()
