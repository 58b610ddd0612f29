"""What is pressed on a map in a frame, and its answer, are both in sight."""

from pathlib import Path
from typing import Any

import pytest

import kzmap
from kzmap.page import render

FRAME = '<iframe src="map.html" style="width:100%;height:520px;border:0"></iframe>'
BESIDE = 620
"""From this width on the list stands beside the map."""


def framed(browser: Any, folder: Path, width: int, lang: str = "en") -> Any:
    incidents = kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports())))
    render(incidents, lang=lang).save(folder / "map.html")
    (folder / "host.html").write_text(f'<body style="margin:0">{FRAME}', encoding="utf-8")
    page = browser.new_page(viewport={"width": width, "height": 640})
    page.goto((folder / "host.html").as_uri())
    page.frames[1].wait_for_selector("html[data-kzmap-ready]")
    return page


@pytest.mark.parametrize(
    ("width", "mark"), [(390, "incidents in Atyrau region"), (720, "incidents in Atyrau:")]
)
def test_the_answer_to_a_press_is_at_the_top_and_the_mark_in_sight(
    browser: Any, tmp_path: Path, width: int, mark: str
) -> None:
    page = framed(browser, tmp_path, width)
    frame = page.frames[1]
    frame.locator(f'.mark[title*="{mark}"]').click()
    side, head = (frame.locator(one).bounding_box() for one in ("#kzmap-list", "#kzmap-list h2"))
    assert head["y"] - side["y"] < 50
    assert frame.locator("[data-id]").nth(1).is_visible()
    if width >= BESIDE:
        room, pressed = (
            frame.locator(one).bounding_box() for one in ("#kzmap-map", f'.mark[title*="{mark}"]')
        )
        assert room["x"] <= pressed["x"]
        assert pressed["x"] + pressed["width"] <= room["x"] + room["width"]
    frame.get_by_role("button", name="Show all incidents").click()
    assert frame.get_by_role("searchbox").first.is_visible()
    page.close()


@pytest.mark.parametrize(("lang", "said"), [("en", "Open the whole map"), ("ru", "карту"), ("kk", "картаны")])
def test_a_phone_reads_what_leads_to_the_whole_map(
    browser: Any, tmp_path: Path, lang: str, said: str
) -> None:
    page = framed(browser, tmp_path, 390, lang)
    word = page.frames[1].locator(".whole span")
    assert said in word.inner_text()
    assert word.bounding_box()["width"] > 40
    assert page.frames[1].evaluate("document.documentElement.scrollWidth") <= 390
    page.close()
