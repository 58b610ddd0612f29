"""The map goes no farther than its base map, and follows its window until the reader moves it."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.waiting import still
from tests.page.sample_rows import sample

VIEW = """() => {
    const map = window[Object.keys(window).find((one) => one.startsWith("map_") && window[one].kzmap)];
    const bounds = map.getBounds();
    const { west, south, east, north } = map.kzmap.reference.relief;
    const pixel = 360 / 256 / 2 ** map.getZoom();
    return {
        zoom: map.getZoom(),
        west: (west - bounds.getWest()) / pixel, east: (bounds.getEast() - east) / pixel,
        south: south - bounds.getSouth(), north: bounds.getNorth() - north,
    };
}"""


def beyond(page: Any) -> float:
    """Return by how much the map is seen beyond its base map."""
    still(page)
    seen = page.evaluate(VIEW)
    return max(seen[side] for side in ("west", "south", "east", "north"))


@pytest.mark.parametrize("size", [(1920, 1080), (844, 390), (720, 450), (390, 844)], ids=str)
def test_no_end_of_the_base_map_is_seen(open_page: Callable[..., Any], size: tuple[int, int]) -> None:
    page = open_page(sample(), size=size).page
    assert beyond(page) <= 1
    farther = page.locator(".leaflet-control-zoom-out")
    for _ in range(3):
        if "leaflet-disabled" not in farther.get_attribute("class"):
            farther.click()
            assert beyond(page) <= 1


def test_no_end_is_seen_after_the_window_is_turned(open_page: Callable[..., Any]) -> None:
    page = open_page(sample(), size=(390, 844), hash_="#view=50,66,3").page
    page.set_viewport_size({"width": 844, "height": 390})
    assert beyond(page) <= 1


def test_a_map_that_was_never_moved_fits_its_window_again(open_page: Callable[..., Any]) -> None:
    page = open_page(sample(), size=(1440, 900)).page
    page.set_viewport_size({"width": 390, "height": 844})
    still(page)
    narrowed = page.evaluate(VIEW)
    assert "view=" not in page.url
    fresh = open_page(sample(), size=(390, 844)).page
    still(fresh)
    assert narrowed["zoom"] == fresh.evaluate(VIEW)["zoom"]
    assert narrowed["west"] == pytest.approx(fresh.evaluate(VIEW)["west"], abs=3)


def test_a_view_of_the_reader_stays(open_page: Callable[..., Any]) -> None:
    page = open_page(sample(), size=(1440, 900), hash_="#view=43.25,76.9,9").page
    page.set_viewport_size({"width": 800, "height": 700})
    still(page)
    assert page.evaluate(VIEW)["zoom"] == 9
    assert "view=43.250,76.900,9" in page.url
