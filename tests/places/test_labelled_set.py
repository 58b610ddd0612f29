"""The labelled set is sound in itself: columns, values, balance, and a test half that stays frozen."""

import csv
import hashlib
import re
from collections import Counter
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "labelled"
COLUMNS = (
    "query,region_hint,country_hint,date,lang,kind,expect,region,lat,lon,tolerance_km,group,half,source_note"
)
LANGUAGES = {"en", "ru", "kk", "kk-latn"}
POINTS = {"site", "settlement", "near", "district"}
KINDS = POINTS | {"region", "border_region", "zone", "country", "none"}
# fmt: off
GROUPS = {
    "plain", "old-name", "translit", "kazakh-latin", "case-ending", "misspelling", "near", "district",
    "border-post", "neighbourhood", "foreign", "city-vs-region", "hint", "area-words", "decoy", "homonym",
}
NUMBERS = (10, 11, 15, 19, 23, 27, 31, 33, 35, 39, 43, 47, 55, 59, 61, 62, 63, 71, 75, 79)
# fmt: on
REGIONS = {f"KZ-{number}" for number in NUMBERS}
NEIGHBOURS = "(CN|KG|RU|TM|UZ)"
FROZEN = "c85b1b7d74a4fb16de82f2b1a421eb3d814b923178cabced6892d7c5cde9a9ed"


@pytest.fixture(scope="module")
def rows():
    with (FOLDER / "names.csv").open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        found = list(reader)
    assert ",".join(reader.fieldnames) == COLUMNS
    return found


def key(row):
    return row["query"], row["region_hint"], row["country_hint"], row["date"]


def test_every_value_is_one_of_those_allowed(rows):
    for row in rows:
        assert None not in row, row
        assert row["query"], row
        assert row["query"] == row["query"].strip(), row
        assert row["lang"] in LANGUAGES, row
        assert row["kind"] in KINDS, row
        assert row["group"] in GROUPS, row
        assert row["half"] in {"dev", "test"}, row
        assert row["source_note"], row
        assert re.fullmatch(r"(\d{4}(-\d\d){0,2})?", row["date"]), row


def test_it_is_large_enough(rows):
    assert len(rows) >= 700
    assert {row["group"] for row in rows} == GROUPS
    assert {row["kind"] for row in rows} == KINDS
    assert sum(row["group"] == "decoy" for row in rows) >= 90
    languages = Counter(row["lang"] for row in rows)
    assert min(languages["en"], languages["ru"], languages["kk"]) >= 200
    assert languages["kk-latn"] >= 50


def test_no_question_is_asked_twice(rows):
    assert [name for name, n in Counter(map(key, rows)).items() if n > 1] == []


def test_points_have_coordinates_in_range(rows):
    for row in rows:
        numbers = [row[name] for name in ("lat", "lon", "tolerance_km")]
        if row["kind"] in POINTS:
            assert all(numbers), row
        if not any(numbers):
            continue
        lat, lon, tolerance = map(float, numbers)
        assert 0 < tolerance <= 500, row
        assert 28 <= lat <= 64, row
        assert 36 <= lon <= 98, row
        if row["region"].startswith("KZ-"):
            assert row["region"] in REGIONS, row
            assert 40.4 <= lat <= 55.6, row
            assert 46.3 <= lon <= 87.5, row
        else:
            assert re.fullmatch(r"[A-Z]{2}", row["region"]) or row["kind"] == "near", row


def test_areas_say_which_they_are(rows):
    for row in rows:
        expect = row["expect"]
        match row["kind"]:
            case "region" if not row["lat"]:
                assert {code.rstrip("?") for code in expect.split("|")} <= REGIONS, row
            case "border_region":
                pattern = rf"border {NEIGHBOURS}(\|{NEIGHBOURS})*( in (?P<code>KZ-\d\d)(@\d{{4}})?)?"
                found = re.fullmatch(pattern, expect)
                assert found, row
                assert found["code"] is None or found["code"] in REGIONS, row
            case "zone":
                assert expect in {"zone west", "zone south"}, row
            case "country":
                assert re.fullmatch(r"[A-Z]{2}", expect), row
            case "none":
                assert expect == "none", row
                assert row["group"] in {"decoy", "homonym"}, row
            case _:
                assert expect, row


def test_every_region_of_today_is_asked_for(rows):
    asked = {row["expect"] for row in rows if row["kind"] == "region"}
    cities = {row["region"] for row in rows if row["kind"] == "settlement"}
    assert asked | cities >= REGIONS
    assert asked >= REGIONS - {"KZ-71", "KZ-75", "KZ-79"}


def test_the_halves_look_alike(rows):
    for name in ("group", "lang", "kind"):
        counts = Counter((row[name], row["half"]) for row in rows)
        for value in {row[name] for row in rows}:
            dev, test = counts[value, "dev"], counts[value, "test"]
            assert abs(dev - test) <= max(2, 0.1 * (dev + test)), (name, value, dev, test)


def test_the_test_half_is_the_frozen_one(rows):
    names = sorted("\x1f".join(key(row)) for row in rows if row["half"] == "test")
    assert hashlib.sha256("\n".join(names).encode()).hexdigest() == FROZEN


def test_the_readme_counts_what_is_there(rows):
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert f"{len(rows):,} names" in readme
    for group, n in Counter(row["group"] for row in rows).items():
        assert re.search(rf"^\| {group} \|.*\| {n} \| \d+ \| \d+ \|$", readme, re.MULTILINE), group
