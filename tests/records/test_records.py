"""The shipped records are held to the inventory of what the five articles tell."""

import csv
import re
import tomllib
from pathlib import Path

import pandas as pd
import pytest

import kzmap
from kzmap.areas import editions_between
from kzmap.reports.dates import parse_date

HERE = Path(__file__).parent
GEODATA = HERE.parents[1] / "geodata"
INVENTORY = tomllib.loads((HERE / "inventory.toml").read_text(encoding="utf-8"))["incident"]
ARTICLES = {"osw-2012", "katehon-2016", "riac-2016", "super-2012", "rferl-2017"}


@pytest.fixture(scope="module")
def reports():
    return kzmap.read_reports()


@pytest.fixture(scope="module")
def incidents():
    joined = kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports())))
    return joined.set_index("id", drop=False)


@pytest.fixture(scope="module")
def sources():
    with (GEODATA / "sources.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


def test_the_records_and_the_inventory_hold_the_same_incidents(reports):
    assert set(reports["incident"]) == {entry["id"] for entry in INVENTORY}


def test_each_incident_is_told_once_by_each_article_of_the_inventory(reports):
    told = sorted((entry["id"], source) for entry in INVENTORY for source in entry["told"])
    assert sorted(reports[["incident", "source"]].itertuples(index=False, name=None)) == told


@pytest.mark.parametrize("entry", INVENTORY, ids=lambda entry: entry["id"])
def test_an_article_gives_this_date_and_this_many_dead(entry, reports):
    rows = reports[reports["incident"] == entry["id"]].set_index("source")
    for source, told in entry["told"].items():
        assert rows.loc[source, "date"] == told["date"]
        figures = [rows.loc[source, c] for c in ("killed", "killed_low")]
        assert next((n for n in figures if not pd.isna(n)), None) == told.get("killed")


@pytest.mark.parametrize("entry", INVENTORY, ids=lambda entry: entry["id"])
def test_the_incident_has_this_date_and_this_range(entry, incidents):
    incident = incidents.loc[entry["id"]]
    assert incident["date"] == entry["date"]
    assert incident["date_start"].date() == entry["date_start"]
    assert incident["date_end"].date() == entry["date_end"]
    killed = [incident[f"killed_{bound}"] for bound in ("low", "best", "high")]
    assert [n for n in killed if not pd.isna(n)] == entry["killed"]


@pytest.mark.parametrize("entry", INVENTORY, ids=lambda entry: entry["id"])
def test_the_incident_stands_where_its_sources_put_it_and_no_finer(entry, incidents):
    incident = incidents.loc[entry["id"]]
    assert incident["place_kind"] == entry["kind"]
    assert entry["where"] in incident["place"]
    for column, last in (("region", incident["date_start"]), ("region_now", pd.Timestamp("2026-01-01"))):
        codes = [region.code for region in editions_between(last.date(), last.date())[0].regions]
        assert incident[column] == (codes if entry[column] == "all" else entry[column])
    is_area = entry["kind"] in {"region", "border_region", "zone", "country"}
    assert pd.isna(incident["lat"]) == (is_area and incident["country"] == "KZ")
    if is_area and incident["country"] == "KZ":
        assert incident.geometry.geom_type.endswith("Polygon")


def test_a_ring_is_no_smaller_than_what_is_known(incidents):
    points = incidents[incidents["lat"].notna()]
    assert (points["radius_km"] > 0).all()
    assert incidents.loc["temir-2011-07", "radius_km"] >= 30
    assert incidents.loc["ile-alatau-2012-08-14", "radius_km"] >= 30


def test_the_border_post_is_a_stretch_of_border_and_no_point(incidents):
    post = incidents.loc["border-post-2012-05"]
    assert post["place_id"] == "border:KZ-CN/2011/KZ-19"
    assert pd.isna(post["lat"])
    assert post["border_region"] == ["KZ-CN/2022/KZ-19", "KZ-CN/2022/KZ-33"]
    assert post["region"] == ["KZ-19"]
    assert post["edition"] == ["2011"]
    assert {"type", "killed"} <= set(post["disagree"])
    assert "rkan" not in "".join(str(report) for report in post["report_list"])


def test_sources_name_article_publisher_date_and_how_it_is_known(reports, sources):
    assert set(sources) == ARTICLES == set(reports["source"])
    for source in sources.values():
        assert source["title"]
        assert source["publisher"]
        assert source["published_how"]
        assert parse_date(source["published"])
        assert source["url"].startswith("https://")
    for column in ("url", "published"):
        assert all(reports[column] == reports["source"].map(lambda id_, c=column: sources[id_][c]))


def test_nothing_is_dated_after_the_article_that_tells_it(reports):
    for row in reports.itertuples():
        assert parse_date(row.date).start <= parse_date(row.published).end


def test_the_records_words_are_neutral_and_name_no_private_person(reports):
    words = " ".join(reports[["title", "note", "actor", "target"]].fillna("").agg(" ".join, axis=1))
    for sentence in reports["title"]:
        assert not re.search(
            r"\b(bandits?|militants?|extremists?|slaughter\w*)\b", sentence, flags=re.IGNORECASE
        )
    assert not re.search(r"Tuleshov|Bekaly|Akmet|Okan|Raushan|Berik|Fariza", words)


def test_labels_of_a_source_are_told_as_that_sources(reports):
    for title in reports["title"]:
        if re.search(r"\bterrorist", title, flags=re.IGNORECASE):
            assert "the article calls" in title


@pytest.mark.skipif(
    not (HERE.parents[2] / "shared/articles").is_dir(), reason="the articles are not beside the project"
)
def test_no_run_of_nine_words_is_an_articles(reports):
    def runs(text):
        words = re.findall(r"[a-z0-9']+", text.lower())
        return {" ".join(words[i : i + 9]) for i in range(len(words) - 8)}

    articles = [p.read_text(encoding="utf-8") for p in (HERE.parents[2] / "shared/articles").glob("*.txt")]
    theirs = set().union(*map(runs, articles))
    ours = set().union(*map(runs, reports[["title", "note"]].fillna("").to_numpy().ravel()))
    assert not ours & theirs
