import re
from collections.abc import Callable
from typing import Any

import kzmap
from tests.browser.waiting import go, still
from tests.page.sample_rows import sample

Open = Callable[..., Any]

FOCUSED = "document.activeElement"

PLACES = """() => {
    const map = window[Object.keys(window).find((one) => one.startsWith("map_") && window[one].kzmap)];
    const { buttons } = map.kzmap.layers.incidents;
    return buttons.marks[[...buttons.pane.children].indexOf(document.activeElement)]?.places() ?? [];
}"""
"""The places of the mark that has the focus."""


def tab_until(page: Any, selector: str, most: int = 60) -> None:
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(f"{FOCUSED}.matches({selector!r})"):
            return
    raise AssertionError(f"{selector} was not reached with {most} tabs")


def is_outlined(page: Any) -> bool:
    """Tell whether what has the focus has an outline; one of the style "none" has a width all the same."""
    outline = page.evaluate(f"getComputedStyle({FOCUSED}).outline")
    width = re.search(r"([\d.]+)px", outline)
    return " none " not in f" {outline} " and width is not None and float(width[1]) >= 2


def test_an_incident_is_reached_by_the_list(open_page: Open) -> None:
    page = open_page(sample()).page
    tab_until(page, "[data-id=taraz-2011]")
    page.keyboard.press("Enter")
    page.wait_for_selector(".card")
    assert page.evaluate(f"{FOCUSED}.id") == "kzmap-card-title"
    tab_until(page, ".back")
    page.keyboard.press("Enter")
    page.wait_for_selector(".list")
    assert page.evaluate(f"{FOCUSED}.dataset.id") == "taraz-2011"


def test_an_incident_is_reached_by_a_filter(open_page: Open) -> None:
    page = open_page(sample()).page
    tab_until(page, "[data-type=riots]")
    page.keyboard.press("Space")
    assert page.evaluate(f"{FOCUSED}.dataset.type") == "riots"
    tab_until(page, "[data-id]")
    page.keyboard.press("Enter")
    page.wait_for_selector(".card")
    assert "Gathering 4" in page.locator(".card h2").inner_text()


def test_an_incident_is_reached_by_the_map(open_page: Open) -> None:
    page = open_page(sample()).page
    tab_until(page, ".mark")
    for _ in range(20):
        if "Taraz" in page.evaluate(f"{FOCUSED}.title"):
            break
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.wait_for_selector(".card")
    assert "Seven dead in Taraz" in page.locator(".card h2").inner_text()


def test_the_map_that_takes_the_focus_has_a_role_and_a_name_in_each_language(open_page: Open) -> None:
    page = open_page(sample()).page
    for lang, name in (("en", "Map of incidents"), ("ru", "Карта событий")):
        page.locator(f".languages button[lang={lang}]").click()
        whole = page.get_by_role("application", name=name, exact=True)
        assert whole.count() == 1
        assert whole.get_attribute("tabindex") == "0"


def test_a_cluster_is_opened_and_the_focus_stays_on_the_map(open_page: Open) -> None:
    page = open_page(sample()).page
    tab_until(page, ".mark")
    for _ in range(20):
        if "incidents near" in page.evaluate(f"{FOCUSED}.title"):
            break
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    still(page)
    assert page.evaluate(f"{FOCUSED}.matches('.mark')")


def test_the_focus_is_on_a_part_of_the_cluster_that_was_opened(open_page: Open) -> None:
    page = open_page(kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports())))).page
    still(page)
    clusters = page.locator(".mark.cluster[title*=' near ']")
    assert clusters.count() > 1
    for number in range(clusters.count()):
        go(page, f"#sort={['newest', 'oldest'][number % 2]}")
        still(page)
        clusters.nth(number).focus()
        places = set(page.evaluate(PLACES))
        page.keyboard.press("Enter")
        still(page)
        assert places & set(page.evaluate(PLACES))


def test_what_has_the_focus_is_seen(open_page: Open) -> None:
    page = open_page(sample()).page
    for selector in (".type", "[data-id]", ".mark", ".legend > summary", ".languages button"):
        page.locator(selector).first.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        assert is_outlined(page), selector


def test_the_skip_link_leads_to_the_list(open_page: Open) -> None:
    page = open_page(sample()).page
    page.keyboard.press("Tab")
    assert page.evaluate(f"{FOCUSED}.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate(f"{FOCUSED}.id") == "kzmap-list"


def test_an_incident_is_reached_by_search_timeline_and_a_filter_behind_the_button(open_page: Open) -> None:
    page = open_page(sample()).page
    tab_until(page, ".search")
    page.keyboard.type("алматы")
    tab_until(page, ".first button")
    page.keyboard.press("Enter")
    tab_until(page, ".choices summary")
    page.keyboard.press("Enter")
    tab_until(page, ".choices input[type=checkbox]")
    page.keyboard.press("Space")
    assert page.evaluate(f"{FOCUSED}.checked")
    tab_until(page, "[data-id]", most=80)
    page.keyboard.press("Enter")
    page.wait_for_selector(".card")
    tab_until(page, ".cite button")


def test_the_tab_key_leads_from_the_button_of_the_filters_into_them(open_page: Open) -> None:
    page = open_page(sample()).page
    page.locator(".first button").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(f"{FOCUSED}.dataset.key") == "min-killed"


def test_an_arrow_moves_one_mark_on_after_the_layer_was_off_and_on_again(open_page: Open) -> None:
    page = open_page(sample()).page
    page.evaluate("""() => {
        const map = window[Object.keys(window).find((one) => one.startsWith("map_") && window[one].kzmap)];
        const { incidents } = map.kzmap.layers;
        incidents.remove();
        incidents.addTo(map);
    }""")
    page.locator(".mark").first.focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate(f"[...document.querySelectorAll('.mark')].indexOf({FOCUSED})") == 1


def test_a_change_is_said_once_typing_rests(open_page: Open) -> None:
    page = open_page(sample()).page
    page.locator(".search").press_sequentially("taraz", delay=30)
    live = page.locator("[role=status]")
    page.wait_for_function("() => document.querySelector('[role=status]').textContent !== ''")
    assert live.inner_text() == "Shown: 1 incident. Filters: “taraz”"


def test_the_focus_stays_when_a_filter_is_taken_back(open_page: Open) -> None:
    page = open_page(sample(), hash_="#type=Protests&source=gamma").page
    page.locator(".token").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate(f"{FOCUSED}.className") == "token"
    page.keyboard.press("Enter")
    assert page.evaluate(f"{FOCUSED}.tagName") != "BODY"


def test_what_newly_has_the_focus_is_seen(open_page: Open) -> None:
    page = open_page(sample(), hash_="#type=Protests").page
    for selector in (
        ".search",
        ".first button",
        ".token",
        ".tools select",
        ".take summary",
        ".handle.from",
        ".play",
    ):
        page.locator(selector).first.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        assert is_outlined(page), selector


def test_escape_closes_what_is_open_and_gives_the_focus_back(open_page: Open) -> None:
    page = open_page(sample()).page
    tab_until(page, "[data-id=taraz-2011]")
    page.keyboard.press("Enter")
    page.wait_for_selector(".card")
    page.keyboard.press("Escape")
    page.wait_for_selector(".list")
    assert page.evaluate(f"{FOCUSED}.dataset.id") == "taraz-2011"
    for menu in (".take", ".legend", ".counts"):
        page.locator(f"{menu} > summary").focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Escape")
        assert page.evaluate(f"{FOCUSED}.matches('{menu}:not([open]) > summary')"), menu


def test_escape_closes_filters_and_the_note_of_a_zone(open_page: Open) -> None:
    page = open_page(sample()).page
    filters = page.locator("[aria-controls=kzmap-filters]")
    filters.focus()
    page.keyboard.press("Enter")
    tab_until(page, "#kzmap-filters input")
    page.keyboard.press("Escape")
    assert page.evaluate(f"{FOCUSED}.getAttribute('aria-expanded')") == "false"
    page.locator(".zone-name").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#kzmap-card-title")
    page.keyboard.press("Escape")
    page.wait_for_selector(".list")
    assert page.evaluate(f"{FOCUSED}.tagName") != "BODY"


def test_the_menu_closes_when_the_reader_presses_elsewhere(open_page: Open) -> None:
    page = open_page(sample()).page
    page.locator(".take > summary").click()
    page.locator("h1").click()
    assert not page.locator(".take > div").is_visible()
