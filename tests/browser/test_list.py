"""The list: in order, by place, and of any length."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from tests.browser.waiting import still
from tests.page.sample import frame, incident, report
from tests.page.sample_rows import sample

Open = Callable[..., Any]

MANY = 20_000


def many() -> Any:
    told = [
        report(date="2016-05-20", place="Almaty", type="Protests", title=f"Gathering {i}", source="s")
        for i in range(MANY)
    ]
    rows = [
        incident(
            f"i-{i}",
            "2016-05-20",
            "settlement",
            [one],
            lat=43.25,
            lon=76.91,
            radius_km=12.0,
            place="Almaty",
            place_id="geonames:1526384",
        )
        for i, one in enumerate(told)
    ]
    made = frame(rows)
    days = pd.to_datetime("2000-01-01") + pd.to_timedelta([i % 9000 for i in range(MANY)], unit="D")
    made["date_start"] = made["date_end"] = days.astype("datetime64[s]")
    made["date"] = days.strftime("%Y-%m-%d")
    return made


def titles(page: Any) -> list[str]:
    return list(page.locator("[data-id] .what").all_inner_texts())


def test_the_list_is_sorted_as_chosen(open_page: Open) -> None:
    page = open_page(sample()).page
    sort = page.get_by_label("Sort", exact=True)
    sort.select_option("killed")
    assert titles(page)[0] == "Attack on a gun shop and a military unit"
    assert "sort=killed" in page.url
    sort.select_option("oldest")
    assert titles(page)[0] == "Operation in Temir district"
    sort.select_option("place")
    assert titles(page)[0] == "Attack on a gun shop and a military unit"
    page.go_back()
    assert sort.input_value() == "oldest"


def test_the_list_is_grouped_by_place(open_page: Open) -> None:
    page = open_page(sample()).page
    page.get_by_label("Group by place").check()
    names = page.locator(".place h3").all_inner_texts()
    assert "Almaty 5" in names
    assert page.locator("[data-id]").count() == 14


def test_a_long_list_makes_only_the_rows_near_what_is_seen(open_page: Open) -> None:
    page = open_page(many()).page
    assert page.locator("[data-id]").count() < 300
    assert page.locator("[role=listitem]").first.get_attribute("aria-setsize") == str(MANY)
    assert page.evaluate("document.getElementById('kzmap-list').scrollHeight") > 40 * MANY
    page.evaluate("document.getElementById('kzmap-list').scrollTop = 700000")
    still(page)
    assert page.locator("[data-id]").count() < 400
    inside = page.evaluate("document.elementFromPoint(1200, 500).closest('[data-id]') !== null")
    assert inside
    still(page)
    frames = page.evaluate(
        """async () => {
            const side = document.getElementById("kzmap-list");
            const times = [];
            let last = performance.now();
            for (let i = 0; i < 60; i++) {
                side.scrollTop += 400;
                await new Promise(requestAnimationFrame);
                times.push(performance.now() - last);
                last = performance.now();
            }
            return times.sort((one, other) => one - other);
        }"""
    )
    assert frames[int(len(frames) * 0.95)] < 100


def test_a_card_deep_in_the_list_gives_the_focus_back_to_its_row(open_page: Open) -> None:
    page = open_page(many()).page
    page.evaluate("document.getElementById('kzmap-list').scrollTop = 500000")
    still(page)
    item = page.evaluate_handle("document.elementFromPoint(1200, 500).closest('[data-id]')")
    id_ = item.evaluate("one => one.dataset.id")
    item.as_element().click()
    page.wait_for_selector(".card")
    page.locator(".back").click()
    page.wait_for_selector(".list")
    assert page.evaluate("document.activeElement.dataset.id") == id_
    assert abs(page.evaluate("document.getElementById('kzmap-list').scrollTop") - 500000) < 2000
