from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.states import SHOWN_IDS
from tests.page.sample_rows import sample

Open = Callable[..., Any]


def test_the_handles_are_sliders_that_say_their_dates(open_page: Open) -> None:
    page = open_page(sample()).page
    start = page.get_by_role("slider", name="From")
    assert start.get_attribute("aria-valuetext") == "July 2011"
    start.focus()
    page.keyboard.press("ArrowRight")
    assert start.get_attribute("aria-valuetext") == "August 2011"
    assert start.evaluate("one => one === document.activeElement")
    assert "since=2011-08" in page.url
    assert "temir-2011" not in page.evaluate(SHOWN_IDS)
    page.keyboard.press("End")
    assert start.get_attribute("aria-valuetext") == page.get_by_role("slider", name="To").get_attribute(
        "aria-valuetext"
    )
    page.keyboard.press("Home")
    assert "since" not in page.url


def test_a_range_is_drawn_moved_and_taken_back(open_page: Open) -> None:
    page = open_page(sample()).page
    box = page.locator(".plot").bounding_box()
    y = box["y"] + 20
    page.mouse.move(box["x"] + 100, y)
    page.mouse.down()
    page.mouse.move(box["x"] + 300, y, steps=4)
    page.mouse.up()
    assert "since=" in page.url
    assert "until=" in page.url
    before = page.locator(".range").inner_text()
    page.mouse.move(box["x"] + 200, y)
    page.mouse.down()
    page.mouse.move(box["x"] + 260, y, steps=4)
    page.mouse.up()
    assert page.locator(".range").inner_text() != before
    page.get_by_role("button", name="All dates").click()
    assert len(page.evaluate(SHOWN_IDS)) == 14
    assert "since" not in page.url


def test_play_moves_on_and_stops(open_page: Open) -> None:
    page = open_page(sample()).page
    page.get_by_role("button", name="Play through time").click()
    first = page.locator(".range").inner_text()
    page.wait_for_function("text => document.querySelector('.range').textContent !== text", arg=first)
    page.get_by_role("button", name="Pause").click()
    still = page.locator(".range").inner_text()
    page.wait_for_timeout(900)
    assert page.locator(".range").inner_text() == still


def test_whom_motion_disturbs_steps_by_hand(open_page: Open) -> None:
    page = open_page(sample(), motion="reduce").page
    step = page.get_by_role("button", name="One step on in time")
    step.click()
    first = page.locator(".range").inner_text()
    page.wait_for_timeout(900)
    assert page.locator(".range").inner_text() == first
    step.click()
    assert page.locator(".range").inner_text() != first


def test_a_bar_says_what_it_stands_for(open_page: Open) -> None:
    page = open_page(sample()).page
    assert page.locator("#kzmap-time .per").inner_text() == "up to 5/month"
    page.get_by_role("button", name="Русский").click()
    assert page.locator("#kzmap-time .per").inner_text() == "до 5 в месяц"


def test_imprecise_dates_are_told(open_page: Open) -> None:
    page = open_page(sample()).page
    assert "pale bars: 1 incident without an exact date" in page.locator("#kzmap-time .hint").inner_text()


def test_a_time_that_ends_before_it_begins_is_no_month(open_page: Open) -> None:
    page = open_page(sample(), hash_="#since=2020&until=2010").page
    assert page.locator(".time-head .range").inner_text() == "This time ends before it begins."
    assert not page.locator(".window").is_visible()
    page.locator(".time-head .quiet").click()
    assert len(page.evaluate(SHOWN_IDS)) == 14


CUT = """() => {
    const head = document.querySelector(".time-head").getBoundingClientRect();
    const parts = [...document.querySelectorAll(".time-head :is(.range, .quiet, .per, .hint)")];
    const above = (one) => one.getBoundingClientRect().top < head.bottom;
    const seen = parts.filter((one) => one.checkVisibility() && above(one));
    const out = (one) => one.getBoundingClientRect().right > head.right + 1;
    const cut = (one) => one.scrollWidth > one.clientWidth + 1 || out(one);
    return seen.filter(cut).map((one) => one.textContent);
}"""


@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
@pytest.mark.parametrize("width", [390, 768, 1024, 1440])
def test_nothing_above_the_bars_is_cut(open_page: Open, lang: str, width: int) -> None:
    page = open_page(sample(), hash_=f"#lang={lang}", size=(width, 800)).page
    assert page.evaluate(CUT) == []
    assert page.locator(".time-head .range").inner_text()
