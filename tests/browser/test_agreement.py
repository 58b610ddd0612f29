"""Chips, timeline, list, map and counts tell one number, and an address brings it all back."""

import random
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.states import SHOWN_IDS, address, filters
from tests.browser.waiting import go, still
from tests.page.sample_rows import sample

Open = Callable[..., Any]

HOME = "48.2,66.9,4"
MAIN = ("Battles", "Protests", "Riots", "Explosions/Remote violence", "Violence against civilians")

TOTALS = """() => {
    const number = (text) => Number((text.match(/\\d+/) ?? [NaN])[0]);
    const sum = (all) => all.reduce((one, other) => one + other, 0);
    const name = Object.keys(window).find((one) => one.startsWith("map_") && window[one].kzmap);
    const app = window[name].kzmap;
    const chips = [...document.querySelectorAll(".type:not(.all)")];
    const pressed = chips.filter((one) => one.getAttribute("aria-pressed") === "true");
    const typed = app.store.get().filters.type.length > 0;
    const sections = [...document.querySelectorAll(".list section")];
    const off = sections.filter((one) => one.querySelector(".why"));
    return {
        rows: app.shown.rows.length,
        chips: sum((typed ? pressed : chips).map((one) => number(one.querySelector("b").textContent))),
        timeline: Number(document.getElementById("kzmap-time").dataset.shown),
        list: sum(sections.map((one) => Number(one.dataset.count))),
        listed: document.querySelectorAll("[data-id]").length,
        map: sum(app.layers.incidents.spots.map(({ mark }) => mark.count))
            + sum(off.map((one) => Number(one.dataset.count))),
        said: Math.min(...document.querySelector(".said .count").textContent.match(/\\d+/g).map(Number)),
    };
}"""


def agree(page: Any, note: object) -> int:
    totals: dict[str, int] = {}
    for _ in range(40):
        totals = page.evaluate(TOTALS)
        if len(set(totals.values())) == 1:
            return totals["rows"]
        page.wait_for_timeout(50)
    raise AssertionError((note, totals))


def test_all_parts_tell_one_number_in_random_states(open_page: Open) -> None:
    chance = random.Random(7)
    page = open_page(sample(), size=(1440, 900)).page
    seen = set()
    for _ in range(60):
        wanted = filters(chance)
        if "type" in wanted:
            wanted["type"] = tuple(chance.sample(MAIN, 2))
        hash_ = address(
            wanted, view=HOME, group=chance.choice(["none", "place"]), lang=chance.choice(["en", "ru", "kk"])
        )
        go(page, hash_)
        seen.add(agree(page, hash_))
    assert len(seen) > 4


def test_all_parts_tell_one_number_after_random_presses(open_page: Open) -> None:
    chance = random.Random(11)
    page = open_page(sample(), hash_=f"#view={HOME}", size=(1440, 900)).page
    for step in range(40):
        press = chance.choice([chip, brush, search, clear, back])
        press(page, chance)
        agree(page, (step, press.__name__, page.url))


def chip(page: Any, chance: random.Random) -> None:
    chips = page.locator(".type")
    chips.nth(chance.randrange(chips.count())).click()


def brush(page: Any, chance: random.Random) -> None:
    page.locator(f".handle.{chance.choice(['from', 'to'])}").focus()
    page.keyboard.press(chance.choice(["PageDown", "PageUp", "ArrowLeft", "ArrowRight", "Home", "End"]))


def search(page: Any, chance: random.Random) -> None:
    page.get_by_role("searchbox").first.fill(chance.choice(["", "алматы", "gathering 2", "zzz"]))


def clear(page: Any, _: random.Random) -> None:
    if page.locator(".clear").count():
        page.locator(".clear").click()


def back(page: Any, _: random.Random) -> None:
    if page.evaluate("history.length") > 3:
        page.go_back()


@pytest.mark.parametrize("number", range(6))
def test_an_address_brings_everything_back_in_a_fresh_browser(open_page: Open, number: int) -> None:
    chance = random.Random(number)
    wanted = filters(chance)
    lang, sort = chance.choice(["en", "ru", "kk"]), chance.choice(["killed", "place", "oldest"])
    hash_ = address(wanted, view="45.500,70.250,6", lang=lang, sort=sort, group="place", open="taraz-2011")
    first = open_page(sample(), hash_=hash_).page
    first.wait_for_selector(".card")
    still(first)
    again = open_page(sample(), hash_=first.evaluate("location.hash")).page
    again.wait_for_selector(".card")
    still(again)
    read = """() => {
        const name = Object.keys(window).find((one) => one.startsWith("map_") && window[one].kzmap);
        const { store, map } = window[name].kzmap;
        const { view, ...state } = store.get();
        const { lat, lng } = map.getCenter();
        return [state, map.getZoom(), lat.toFixed(1), lng.toFixed(1), document.title];
    }"""
    assert again.evaluate(read) == first.evaluate(read)
    assert again.evaluate(SHOWN_IDS) == first.evaluate(SHOWN_IDS)
    assert again.evaluate("document.documentElement.lang") == lang
    state = first.evaluate(read)[0]
    assert state["sort"] == sort
    assert state["open"] == "taraz-2011"


def test_the_back_button_goes_through_filters_and_cards(open_page: Open) -> None:
    page = open_page(sample()).page
    page.locator("[data-type=protests]").click()
    page.locator("[data-id]").first.click()
    page.wait_for_selector(".card")
    page.go_back()
    page.wait_for_selector(".list")
    assert page.locator("[data-id]").count() == 4
    page.go_back()
    assert page.locator("[data-id]").count() == 14
    page.go_forward()
    assert page.locator("[data-id]").count() == 4


def test_typing_a_word_is_one_step_back(open_page: Open) -> None:
    page = open_page(sample()).page
    page.get_by_role("searchbox").first.press_sequentially("taraz", delay=20)
    assert len(page.evaluate(SHOWN_IDS)) == 1
    page.go_back()
    assert len(page.evaluate(SHOWN_IDS)) == 14
    assert page.get_by_role("searchbox").first.input_value() == ""


def test_the_skip_link_leaves_the_state_alone(open_page: Open) -> None:
    page = open_page(sample(), hash_="#type=Protests").page
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("[data-id]")).to_have_count(4)
    assert "type=Protests" in page.url
