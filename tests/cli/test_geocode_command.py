"""``kzmap geocode`` as a person at a terminal meets it: names, coordinates, files."""

import json
import subprocess
import sys

import pytest


@pytest.fixture
def geocode(tmp_path):
    def run(*arguments, stdin=None):
        command = [sys.executable, "-m", "kzmap", "geocode", *arguments]
        return subprocess.run(
            command, cwd=tmp_path, capture_output=True, text=True, input=stdin, check=False, encoding="utf-8"
        )

    return run


def test_names_are_explained_and_set_apart(geocode):
    done = geocode("Semey", "Atlantis", "--date", "2012-05")
    assert done.returncode == 0
    assert done.stderr == ""
    first, second = done.stdout.split("\n\n")
    assert first.splitlines()[1] == "  = Semey, a city in Abai region, Kazakhstan"
    assert "in 2012-05: East Kazakhstan region (KZ-63)" in first
    assert second.startswith("Atlantis\n  is not placed")


@pytest.mark.parametrize("typed", ["45.02, 78.37", "45.02,78.37", "45.02 78.37"])
def test_a_coordinate_is_looked_up_backwards(geocode, typed):
    done = geocode(typed, "--date", "2011-05-17")
    assert "in Taldykorgan, a city in Jetisu region" in done.stdout
    assert "on 2011-05-17: Almaty region (KZ-19)" in done.stdout
    row = json.loads(geocode(typed, "--json", "--date", "2011").stdout)[0]
    assert (row["query"], row["lat"], row["lon"]) == (typed, 45.02, 78.37)
    assert (row["name"], row["region"], row["region_then"]) == ("Taldykorgan", "KZ-33", ["KZ-19"])
    assert (row["match"], row["candidates"]) == ("coordinates", [])


@pytest.mark.parametrize("typed", ["46.0, 51.0", "49.98, 80.25"])
def test_a_coordinate_far_from_a_town_is_not_that_town(geocode, typed):
    row = json.loads(geocode(typed, "--json").stdout)[0]
    assert (row["name"], row["kind"]) == (None, "site")
    assert row["nearest"]
    assert row["nearest_km"] > 40


def test_a_span_of_days_lists_the_regions_of_all_its_editions(geocode):
    done = geocode("42.32, 69.6", "--date", "2018")
    assert "in 2018: South Kazakhstan region (KZ-61) and Shymkent (KZ-79)" in done.stdout
    row = json.loads(geocode("42.32, 69.6", "--json", "--date", "2016-04/2023-05").stdout)[0]
    assert (row["region_then"], row["editions"]) == (["KZ-61", "KZ-79"], ["2011", "2018", "2022"])


@pytest.mark.parametrize("asked", ["50.42, 80.25", "Semey"])
def test_of_a_time_before_the_oldest_edition_no_region_is_claimed(geocode, asked):
    done = geocode(asked, "--date", "1985")
    assert "before 2011 is not known here" in done.stdout
    assert "East Kazakhstan" not in done.stdout


def test_the_json_of_a_name_keeps_its_form(geocode):
    row = json.loads(geocode("Semey", "--json").stdout)[0]
    assert list(row) == [
        "query", "name", "kind", "lat", "lon", "radius_km", "region", "country", "match", "score", "reason",
        "candidates",
    ]  # fmt: skip


def test_a_file_becomes_a_table_with_the_sum_on_the_standard_error(geocode, tmp_path):
    (tmp_path / "names.csv").write_text("nr,place\n2,Semey\n1,Atlantis\n", encoding="utf-8")
    done = geocode("--file", "names.csv", "-o", "placed.csv")
    assert (done.returncode, done.stdout) == (0, "")
    assert "2 rows = 1 placed + 1 not placed" in done.stderr
    lines = (tmp_path / "placed.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("nr,place,placed_name,placed_kind")
    assert [line.split(",")[:3] for line in lines[1:]] == [["2", "Semey", "Semey"], ["1", "Atlantis", ""]]


def test_names_typed_and_names_in_a_file_make_one_table(geocode, tmp_path):
    (tmp_path / "names.csv").write_text("nr,name\n2,Oral\n", encoding="utf-8")
    assert geocode("Semey", "--file", "names.csv", "-o", "placed.csv").returncode == 0
    lines = (tmp_path / "placed.csv").read_text(encoding="utf-8").splitlines()
    assert [line.split(",")[:3] for line in lines[1:]] == [["", "Semey", "Semey"], ["2", "Oral", "Oral"]]


def test_a_row_that_cannot_be_read_is_listed(geocode, tmp_path):
    (tmp_path / "names.csv").write_text("nr,place\n1,Semey\n2,Aksu,Pavlodar region\n", encoding="utf-8")
    done = geocode("--file", "names.csv", "-o", "placed.csv")
    assert "names.csv:3: 3 cells where the first line names 2 columns" in done.stderr
    assert "1 rows = 1 placed + 0 not placed" in done.stderr


def test_a_list_may_come_from_the_standard_input(geocode):
    done = geocode("--file", "-", "--json", stdin="Алматы\nAksu, Pavlodar region\n")
    assert [row["region"] for row in json.loads(done.stdout)] == ["KZ-75", "KZ-55"]
    done = geocode("--file", "-", "--json", stdin="place,region\nAksu,Akmola region\n")
    assert [row["region"] for row in json.loads(done.stdout)] == ["KZ-11"]


def test_a_long_file_loses_no_name(geocode, tmp_path):
    names = "\n".join(f"Zhumbaq{number}" for number in range(6000))
    (tmp_path / "names.txt").write_text(names, encoding="utf-8")
    done = geocode("--file", "names.txt", "-o", "placed.csv")
    assert "6000 rows = 0 placed + 6000 not placed" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "geocode what?"),
        (("Semey", "-o", "x.txt"), "give it an ending of .csv or .json"),
        (("Semey", "--date", "31 June"), "--date"),
        (("-43.2, 76",), "put -- before it"),
        (("Semey", "--contact", "a@b.org"), "--contact without --online asks nobody"),
        (("Semey", "--online-url", "http://localhost"), "--online-url without --online asks nobody"),
        (("Semey", "--online", "nominatim"), "say who asks with --contact MAIL"),
        (("Semey", "--online", "photon", "--contact", "me"), "give a mail address"),
        (("Semey", "--online", "photon", "--contact", "a@b.org", "--online-url", "x"), "no server 'x'"),
    ],
)
def test_wrong_usage_is_one_line_that_says_what_would_be_right(geocode, arguments, said):
    done = geocode(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("name", ["none.csv", "empty.csv", "header.csv"])
def test_a_file_without_names_leaves_the_old_table(geocode, tmp_path, name):
    (tmp_path / "empty.csv").write_text("")
    (tmp_path / "header.csv").write_text("place\n")
    (tmp_path / "placed.csv").write_text("the old one")
    done = geocode("--file", name, "-o", "placed.csv")
    assert done.returncode == 1
    assert done.stderr.startswith(f"kzmap: {name}")
    assert len(done.stderr.splitlines()) == 1
    assert (tmp_path / "placed.csv").read_text() == "the old one"
