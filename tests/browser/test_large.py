"""Thousands of incidents: their clusters are seen first, and tell what is read after them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from kzmap.page import render
from kzmap.pipeline import run
from tests.benchmarks.generate import reports

COUNT = 6_000

# of rings and points each, of badges their sum: where these have room is known only with the base map
TOLD = """
window.toldBy = (spots) => {
    const marks = spots.map(({ mark }) => mark);
    const badges = marks.filter(({ shape }) => shape === "badge").map(({ shares }) => shares);
    return [
        marks.filter(({ shape }) => shape !== "badge").map((one) => [one.lat, one.lon, one.shares]),
        badges.reduce((sum, one) => sum.map((share, type) => share + one[type])),
    ];
};
"""
NOTE_THE_FIRST = (
    TOLD
    + """
const note = () => {
    if (!("kzmapDrawn" in document.documentElement.dataset)) return;
    const name = Object.keys(window).find((one) => one.startsWith("map_") && window[one].kzmap);
    const { data, layers } = window[name].kzmap;
    window.first ??= { whole: Boolean(data), counts: window.toldBy(layers.incidents.spots) };
};
new MutationObserver(note).observe(document, { attributes: true, childList: true, subtree: true });
"""
)
MARKS = """() => {
    const name = Object.keys(window).find((one) => one.startsWith("map_") && window[one].kzmap);
    const { data, layers, shown } = window[name].kzmap;
    const { spots } = layers.incidents;
    const off = [...document.querySelectorAll(".list section")].filter((one) => one.querySelector(".why"));
    return {
        off: off.reduce((sum, one) => sum + Number(one.dataset.count), 0),
        counts: window.toldBy(spots),
        drawn: spots.reduce((sum, { mark }) => sum + mark.count, 0),
        shown: shown.rows.length,
    };
}"""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("large")
    reports(COUNT).to_csv(folder / "reports.csv", index=False)
    render(run([folder / "reports.csv"]).incidents).save(folder / "map.html")
    return folder / "map.html"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.set_offline(True)
    page = context.new_page()
    page.add_init_script(NOTE_THE_FIRST)
    yield page
    context.close()


def opened(page: Page, file: Path, hash_: str = "") -> tuple[dict[str, Any], dict[str, Any]]:
    """Return what the first clusters tell, and what is there in the end."""
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(file.as_uri() + hash_)
    page.wait_for_selector(".list .item", timeout=30_000)
    assert complaints == []
    return page.evaluate("first"), page.evaluate(MARKS)


def test_the_first_clusters_tell_what_all_the_data_tell(page: Page, file: Path) -> None:
    first, last = opened(page, file, "#view=48.2,66.9,4")
    assert not first["whole"]
    assert first["counts"] == last["counts"]
    assert last["drawn"] + last["off"] == last["shown"] == COUNT
    assert page.locator(".item").count() < 200


def test_with_a_filter_nothing_is_drawn_that_it_leaves_out(page: Page, file: Path) -> None:
    first, last = opened(page, file, "#view=48.2,66.9,4&type=Riots&since=2015")
    assert first["whole"]
    assert first["counts"] == last["counts"]
    assert 0 < last["drawn"] + last["off"] == last["shown"] < COUNT / 4


def test_an_incident_is_found_again_by_its_address(page: Page, file: Path) -> None:
    opened(page, file)
    item = page.locator(".item").nth(3)
    title = item.locator(".what").inner_text()
    item.click()
    page.wait_for_selector(".card")
    again = page.context.new_page()
    again.goto(page.url)
    again.wait_for_selector(".card", timeout=30_000)
    assert again.locator(".card h2").inner_text() == title
    link = again.locator(".reports a").first.get_attribute("href")
    assert link is not None
    assert link.startswith("https://")
    assert link.rsplit("/", 1)[1].isdigit()


def test_the_search_finds_words_of_titles_and_places(page: Page, file: Path) -> None:
    opened(page, file)
    page.get_by_role("searchbox").first.fill("checkpoint almaty")
    page.wait_for_function("() => location.hash.includes('q=checkpoint+almaty')")
    shown = page.locator(".item")
    assert shown.count() > 0
    for text in shown.all_inner_texts():
        assert "checkpoint" in text.lower()
        assert "almaty" in text.lower()
