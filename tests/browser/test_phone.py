"""On a phone: what is pressed is as large as a finger, and a card opens beside the map, not below it."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.waiting import still
from tests.page.sample_rows import sample

Open = Callable[..., Any]
PHONE = (390, 844)
FINGER = 44

SMALL = """least => {
    const held = (one) => one.closest("label") ?? one;
    const all = [...document.querySelectorAll("button, summary, select, input, .leaflet-bar a, [role=slider]")];
    return all.map(held).filter((one) => one.checkVisibility()).flatMap((one) => {
        const { width, height } = one.getBoundingClientRect();
        return width >= least && height >= least || !width ? [] : [`${one.className || one.tagName} ${one.textContent.slice(0, 30)} ${width}x${height}`];
    });
}"""  # noqa: E501

STATES: dict[str, tuple[str, tuple[str, ...]]] = {
    "list": ("", ()),
    "filters": ("#type=Protests&since=2012", (".first button", ".choices:nth-of-type(1) summary")),
    "menu": ("", (".take summary",)),
    "legend": ("", (".legend > summary",)),
    "card": ("#open=aktobe-2016", ()),
    "note": ("#note=west", ()),
}


def box(page: Any, selector: str) -> dict[str, float]:
    found: dict[str, float] = page.locator(selector).first.bounding_box()
    return found


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
def test_what_is_pressed_is_as_large_as_a_finger(open_page: Open, state: str, lang: str) -> None:
    hash_, presses = STATES[state]
    page = open_page(sample(), hash_=f"{hash_ or '#'}&lang={lang}", size=PHONE).page
    still(page)
    for selector in presses:
        page.locator(selector).first.click()
    assert page.evaluate(SMALL, FINGER) == []
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE[0]


def test_nothing_on_the_map_overlaps(open_page: Open) -> None:
    page = open_page(sample(), size=PHONE).page
    scale, credits_ = box(page, ".leaflet-control-scale"), box(page, ".leaflet-control-attribution")
    assert scale["y"] + scale["height"] <= credits_["y"] or scale["x"] + scale["width"] <= credits_["x"]


MOVE = """([lat, lon, zoom]) => {
    const map = window[Object.keys(window).find((one) => one.startsWith("map_") && window[one].kzmap)];
    map.setView([lat, lon], zoom, { animate: false });
}"""
OVER = """() => {
    const inset = (one) => (one.matches(".mark") ? 11 : 0); // it is pressed in more room than it is drawn in
    const box = (one) => {
        const { left, top, right, bottom } = one.getBoundingClientRect();
        const by = inset(one);
        return { left: left + by, top: top + by, right: right - by, bottom: bottom - by };
    };
    const names = [...document.querySelectorAll(".zone-name")];
    const others = [...document.querySelectorAll(".mark, .leaflet-control, .legend > summary")];
    return names.flatMap((name) => others.filter((other) => {
        const [one, two] = [box(name), box(other)];
        return one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom;
    }).map((other) => `${name.textContent} over ${other.title || other.textContent}`));
}"""


@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
def test_names_of_zones_lie_over_no_mark_and_below_no_button(open_page: Open, lang: str) -> None:
    page = open_page(sample(), hash_=f"#lang={lang}&view=53,56,4", size=PHONE).page
    page.locator(".zone-name").first.wait_for()
    assert page.locator(".zone-name").count() == 2
    for view in ((53, 56, 4), (48, 60, 4), (46, 66, 4.5), (50, 60, 5)):
        page.evaluate(MOVE, view)
        still(page)
        assert page.evaluate(OVER) == []


def test_the_list_begins_on_the_first_screen(open_page: Open) -> None:
    page = open_page(sample(), size=PHONE).page
    assert box(page, "#kzmap-head")["height"] <= 100  # two lines of title, one of counts
    assert box(page, ".bar")["y"] < PHONE[1] - 100


@pytest.mark.parametrize("opens", ["list", "map"])
def test_an_opened_card_is_seen_with_its_place(open_page: Open, opens: str) -> None:
    page = open_page(sample(), hash_="#view=51.2,57,6", size=PHONE).page  # it lies near the lower edge
    if opens == "list":
        page.locator("[data-id=temir-2011]").click()
    else:
        page.locator('.mark[title*="Temir"]').click()
    page.wait_for_selector(".card")
    still(page)
    title, map_ = box(page, ".card h2"), box(page, "#kzmap-map")
    assert 0 <= map_["y"] < 1
    assert map_["y"] + map_["height"] < title["y"] < PHONE[1] / 2
    mark = box(page, '.mark[title*="Temir"]')
    assert map_["y"] <= mark["y"]
    assert mark["y"] + mark["height"] <= map_["y"] + map_["height"]
    page.mouse.wheel(0, 300)
    still(page)
    assert 0 <= box(page, "#kzmap-map")["y"] < 1  # it stays while the card is read


def test_back_leads_to_the_row_that_was_pressed(open_page: Open) -> None:
    page = open_page(sample(), size=PHONE).page
    page.locator("[data-id=temir-2011]").scroll_into_view_if_needed()
    before = box(page, "[data-id=temir-2011]")["y"]
    page.locator("[data-id=temir-2011]").click()
    page.wait_for_selector(".card")
    page.locator(".back").click()
    page.wait_for_selector(".list")
    still(page)
    assert abs(box(page, "[data-id=temir-2011]")["y"] - before) < FINGER
    assert page.evaluate("document.activeElement.dataset.id") == "temir-2011"


def test_the_list_of_one_spot_is_seen_when_it_opens(open_page: Open) -> None:
    page = open_page(sample(), hash_="#view=43.25,76.91,11", size=PHONE).page
    page.locator('.mark[title^="5 incidents in Almaty"]').click()
    page.wait_for_selector(".spot")
    assert box(page, ".spot h2")["y"] < PHONE[1] / 2
    assert page.evaluate("document.activeElement.tagName") == "H2"
    page.get_by_role("button", name="Show all incidents").click()
    assert page.locator("#kzmap-time").is_visible()


def test_the_way_back_from_a_spot_is_the_back_of_the_browser(open_page: Open) -> None:
    page = open_page(sample(), hash_="#view=43.25,76.91,11", size=PHONE).page
    page.locator('.mark[title^="5 incidents in Almaty"]').click()
    page.wait_for_selector(".spot")
    page.locator("[data-id=almaty-2]").click()
    page.wait_for_selector(".card")
    page.go_back()
    page.wait_for_selector(".spot")
    page.go_back()
    page.wait_for_selector(".spot", state="detached")
    counts = page.eval_on_selector_all(".list section", "all => all.map((one) => Number(one.dataset.count))")
    assert sum(counts) == 14
