"""What is seen while a page is read stands where it will stand."""

from pathlib import Path
from typing import Any

import pytest

import kzmap
from kzmap.page import render

WATCH = """
    window.moved = 0;
    window.heads = [];
    new PerformanceObserver((all) => all.getEntries().forEach(({ value }) => (window.moved += value)))
        .observe({ type: "layout-shift", buffered: true });
    new MutationObserver(() => {
        const said = document.querySelector("#kzmap-head .counts summary, #kzmap-head p.counts")?.textContent;
        if (said && !window.heads.includes(said)) window.heads.push(said);
    }).observe(document, { childList: true, subtree: true });
"""
LEAST = 0.02
SLOWER = 6


@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
@pytest.mark.parametrize("size", [(1440, 900), (390, 844)])
def test_the_header_and_the_layout_are_at_once_what_they_stay(
    browser: Any, tmp_path: Path, size: tuple[int, int], lang: str
) -> None:
    incidents = kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports())))
    render(incidents, lang=lang).save(tmp_path / "map.html")
    context = browser.new_context(viewport={"width": size[0], "height": size[1]})
    page = context.new_page()
    page.add_init_script(WATCH)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto((tmp_path / "map.html").as_uri())
    page.wait_for_selector("html[data-kzmap-ready]", timeout=60_000)
    assert len(page.evaluate("window.heads")) == 1
    assert page.evaluate("window.moved") < LEAST
    context.close()


def test_without_a_script_types_are_named_and_nothing_stands_for_the_map(
    browser: Any, tmp_path: Path
) -> None:
    incidents = kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports())))
    render(incidents).save(tmp_path / "map.html")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((tmp_path / "map.html").as_uri())
    country = int((incidents["place_kind"] == "country").sum())
    assert f"of which only the country is known {country}, not placed 0" in page.inner_text("#kzmap-list")
    items = page.locator(".plain > li")
    first = items.first.locator("ul")
    assert first.bounding_box()["x"] > items.first.bounding_box()["x"]
    sizes = [
        one.evaluate("one => parseFloat(getComputedStyle(one).fontSize)") for one in (first, items.first)
    ]
    assert sizes[0] < sizes[1]
    context.close()
