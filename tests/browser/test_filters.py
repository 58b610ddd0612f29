"""Filters mean the same on the page and on the command line."""

import random
from collections.abc import Callable
from typing import Any

import geopandas as gpd
import pytest

import kzmap
from kzmap import Filters, keep
from tests.browser.states import MAKERS, SHOWN_IDS, address, filters
from tests.browser.waiting import go
from tests.page.sample import frame, incident, report
from tests.page.sample_rows import sample

Open = Callable[..., Any]

COARSE = 0.05
"""Degrees: the page knows areas only as coarse as it draws them."""


@pytest.fixture(scope="module")
def incidents() -> gpd.GeoDataFrame:
    return kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports())))


def ids(frame: gpd.GeoDataFrame, wanted: dict[str, Any]) -> set[str]:
    return set(keep(frame, Filters(**wanted))["id"])


def moved(wanted: dict[str, Any], by: float) -> dict[str, Any]:
    if "bbox" not in wanted:
        return wanted
    west, south, east, north = wanted["bbox"]
    return {**wanted, "bbox": (west - by, south - by, east + by, north + by)}


def compare(page: Any, frame: gpd.GeoDataFrame, wanted: dict[str, Any]) -> int:
    go(page, address(wanted))
    shown = set(page.evaluate(SHOWN_IDS))
    least, most = ids(frame, moved(wanted, -COARSE)), ids(frame, moved(wanted, COARSE))
    assert least <= shown <= most, wanted
    return len(shown)


def test_random_filters_keep_the_same_incidents(open_page: Open, incidents: gpd.GeoDataFrame) -> None:
    chance = random.Random(20160605)
    page = open_page(incidents).page
    found = [compare(page, incidents, filters(chance)) for _ in range(80)]
    assert len(set(found)) > 10, "the filters were too narrow to tell anything"


def test_each_filter_alone_keeps_the_same_incidents(open_page: Open, incidents: gpd.GeoDataFrame) -> None:
    chance = random.Random(2)
    page = open_page(incidents).page
    for name in MAKERS:
        for _ in range(6):
            compare(page, incidents, {name: MAKERS[name](chance)})


def test_what_is_not_placed_or_of_the_whole_country_passes_no_filter_of_space(open_page: Open) -> None:
    page = open_page(sample()).page
    frame = sample()
    for wanted in ({"within_border": 5000.0}, {"zone": ("west", "south")}, {"region": ("KZ-19",)}):
        compare(page, frame, wanted)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("Актобе", "aktobe-2016"),
        ("ақтөбе", "aktobe-2016"),
        ("taraz seven", "taraz-2011"),
        ("ТАРАЗ", "taraz-2011"),
        ("Atlantis", "lost-2012"),
    ],
)
def test_the_search_finds_names_however_they_are_spelt(open_page: Open, query: str, found: str) -> None:
    page = open_page(sample()).page
    page.get_by_role("searchbox").first.fill(query)
    assert page.evaluate(SHOWN_IDS) == [found]
    assert "1 of 14 incidents" in page.locator(".said").inner_text()


def test_choices_of_sources_and_actors_filter_with_their_counts(open_page: Open) -> None:
    page = open_page(sample()).page
    page.get_by_role("button", name="Filters").click()
    page.locator(".choices summary", has_text="Sources").click()
    box = page.get_by_role("checkbox", name="gamma")
    assert "gamma" in box.locator("..").inner_text()
    count = int(box.locator("..").locator("b").inner_text())
    box.check()
    assert len(page.evaluate(SHOWN_IDS)) == count == 7
    assert "source=gamma" in page.url
    page.get_by_role("button", name="Remove the filter: gamma").click()
    assert len(page.evaluate(SHOWN_IDS)) == 14


def test_an_actor_that_only_one_report_names_is_chosen_and_found(open_page: Open) -> None:
    shot = {"date": "2012-05-31", "place": "Almaty", "type": "Battles", "title": "A shooting"}
    actors = {"alpha": "Border guards", "beta": "A soldier", "gamma": "A soldier"}
    told = [report(**shot, actor=actor, source=source) for source, actor in actors.items()]
    rows = [incident("post", "2012-05-31", "settlement", told, lat=43.25, lon=76.91, radius_km=12.0)]
    others = [report(date="2013", place="Almaty", type="Riots", title="A fight", actor="A crowd", source="a")]
    rows.append(incident("fight", "2013", "settlement", others, lat=43.25, lon=76.91, radius_km=12.0))
    page = open_page(frame(rows)).page
    page.get_by_role("button", name="Filters").click()
    page.locator(".choices summary", has_text="Actors").click()
    for actor, found in (("A soldier", ["post"]), ("Border guards", ["post"]), ("A crowd", ["fight"])):
        box = page.get_by_role("checkbox", name=actor)
        assert box.locator("..").locator("b").inner_text() == "1"
        box.check()
        assert page.evaluate(SHOWN_IDS) == found
        box.uncheck()


@pytest.mark.parametrize("name", ["region", "actor", "source"])
def test_a_link_with_thousands_of_filters_opens_and_is_taken_back(open_page: Open, name: str) -> None:
    page = open_page(sample(), hash_="#" + "&".join(f"{name}=X{number}" for number in range(3_000))).page
    assert page.evaluate(SHOWN_IDS) == []
    assert page.locator(".token").count() == 20
    assert "and 2,980 more" in page.locator(".tokens").inner_text()
    page.get_by_role("button", name="Clear all").click()
    assert len(page.evaluate(SHOWN_IDS)) == 14


def test_the_range_of_the_dead_is_typed(open_page: Open) -> None:
    page = open_page(sample()).page
    page.get_by_role("button", name="Filters").click()
    page.get_by_label("at least").fill("7")
    page.get_by_label("at most").fill("13")
    page.keyboard.press("Tab")
    assert set(page.evaluate(SHOWN_IDS)) == {"taraz-2011", "park-2012", "border-2012"}
    assert "min-killed=7&max-killed=13" in page.url
    page.get_by_role("button", name="Clear all").click()
    assert page.get_by_label("at least").input_value() == ""
    assert len(page.evaluate(SHOWN_IDS)) == 14


def test_only_what_the_map_shows(open_page: Open) -> None:
    page = open_page(sample(), hash_="#view=50.28,57.2,9").page
    page.get_by_role("button", name="Filters").click()
    page.get_by_role("button", name="Only what the map shows now").click()
    assert "aktobe-2016" in page.evaluate(SHOWN_IDS)
    assert "taraz-2011" not in page.evaluate(SHOWN_IDS)
    assert "in the chosen part of the map" in page.locator(".said").inner_text()


@pytest.mark.parametrize("given", ["-5", "2.5"])
def test_a_number_that_cannot_be_meant_is_said_and_not_used(open_page: Open, given: str) -> None:
    page = open_page(sample()).page
    page.locator(".first button").click()
    least = page.get_by_label("at least")
    least.fill(given)
    least.blur()
    wrong = page.locator(".wrong")
    assert wrong.inner_text() == "Not used: please give a whole number from 0 on."
    assert least.input_value() == given
    assert "min-killed" not in page.url
    least.fill("7")
    least.blur()
    assert "min-killed=7" in page.url
    assert wrong.inner_text() == ""


def test_more_than_the_most_is_explained_and_taken_back(open_page: Open) -> None:
    page = open_page(sample(), hash_="#min-killed=12&max-killed=3").page
    assert "The least number killed is above the most." in page.locator(".empty").inner_text()
    page.get_by_role("button", name="Any number killed").click()
    assert page.evaluate(SHOWN_IDS) != []
    assert "killed" not in page.url


OLD = [("Nur-Sultan", "Astana"), ("Нур-Султан", "Astana"), ("Целиноград", "Astana"), ("Гурьев", "Atyrau"),
       ("Guryev", "Atyrau"), ("СУАР", "Xinjiang")]  # fmt: skip


def test_old_names_and_sources_are_found(open_page: Open) -> None:
    page = open_page(kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports())))).page
    for query, place in OLD:
        page.get_by_role("searchbox").first.fill(query)
        whens = page.locator("[data-id] .when").all_inner_texts()
        assert whens, query
        assert all(place in when for when in whens), query
    page.get_by_role("searchbox").first.fill("Katehon")
    assert 0 < len(page.evaluate(SHOWN_IDS)) < 39
