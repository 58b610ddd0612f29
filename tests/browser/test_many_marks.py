"""More marks than get a button: those beyond answer to a click all the same."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from kzmap.pipeline import run
from tests.benchmarks.generate import reports
from tests.browser.waiting import still

MARKS = """() => {
    const name = Object.keys(window).find((one) => one.startsWith("map_") && window[one].kzmap);
    const map = window[name];
    const { buttons } = map.kzmap.layers.incidents;
    const size = map.getSize();
    const frame = map.getContainer().getBoundingClientRect();
    return {
        buttons: buttons.pane.children.length,
        beyond: buttons.beyond.filter(({ mark }) => !mark.zoom).map(({ mark, x, y }) => {
            const at = map.layerPointToContainerPoint([x, y]);
            return [at.x, at.y, map.kzmap.data.incidents.text("id", mark.rows(1)[0])];
        }).filter(([x, y]) => x > 200 && y > 200 && x < size.x - 200 && y < size.y - 200)
            .map(([x, y, id]) => [x + frame.x, y + frame.y, id]),
    };
}"""


COVERED = """() => {
    const name = Object.keys(window).find((one) => one.startsWith("map_") && window[one].kzmap);
    const { layers, taken } = window[name].kzmap;
    const { spots } = layers.incidents;
    const badge = (i) => spots[i].mark.shape === "badge";
    const over = ([a, b, c, d], [e, f, g, h]) => a < g && e < c && b < h && f < d;
    const ring = (i) => !badge(i) && (taken.marks[i][2] - taken.marks[i][0]) / 2;
    const deep = (i, j) => ring(i) + ring(j) - Math.hypot(spots[i].x - spots[j].x, spots[i].y - spots[j].y);
    return spots.flatMap(({ mark }, i) => spots.slice(0, i).flatMap((_, j) => {
        const covers = badge(i) || badge(j) ? over(taken.marks[i], taken.marks[j]) : deep(i, j) > 6;
        return covers ? [[mark.count, spots[j].mark.count]] : [];
    }));
}"""
TOTAL = """() => {
    const name = Object.keys(window).find((one) => one.startsWith("map_") && window[one].kzmap);
    return window[name].kzmap.layers.incidents.spots.reduce((sum, { mark }) => sum + mark.count, 0);
}"""


@pytest.fixture(scope="module")
def thousands(tmp_path_factory: pytest.TempPathFactory) -> Any:
    file = tmp_path_factory.mktemp("thousands") / "reports.csv"
    reports(2_000).to_csv(file, index=False)
    return run([file]).incidents


@pytest.mark.parametrize("size", [(1440, 900), (1024, 768), (390, 844)], ids=str)
def test_no_mark_covers_another_on_a_map_of_thousands(
    open_page: Callable[..., Any], thousands: Any, size: tuple[int, int]
) -> None:
    page = open_page(thousands, size=size).page
    page.locator(".list .item").first.wait_for()
    assert page.evaluate(COVERED) == []
    on_map = page.locator(".list section").first.get_attribute("data-count")
    assert page.evaluate(TOTAL) == int(on_map)


def test_a_badge_of_several_areas_parts_as_the_map_comes_nearer(
    open_page: Callable[..., Any], thousands: Any
) -> None:
    page = open_page(thousands, size=(390, 844)).page
    joined = page.locator('.mark.badge[title*="; "]')
    names = joined.first.get_attribute("title").split(" in ", 1)[1].split(":")[0].split("; ")
    zoom = "window[Object.keys(window).find((one) => one.startsWith('map_') && window[one].kzmap)].getZoom()"
    before = page.evaluate(zoom)
    joined.first.press("Enter")
    page.wait_for_function(f"() => {zoom} > {before}")
    assert len(names) > 1


def test_a_mark_without_a_button_opens_its_card(open_page: Callable[..., Any], tmp_path: Path) -> None:
    rows = [
        {"date": "2012-05-01", "type": "Battles", "title": f"At {lat} {lon}", "lat": lat, "lon": lon}
        for lat in [40.5 + 0.5 * step for step in range(30)]
        for lon in [52.5 + 0.7 * step for step in range(42)]
    ]
    given = pd.DataFrame(rows).assign(place="a field", source="alpha", url="https://example.org/1")
    given.to_csv(tmp_path / "reports.csv", index=False)
    page = open_page(run([tmp_path / "reports.csv"]).incidents, size=(2400, 1500), hash_="#view=48,67,7").page
    still(page)
    found = page.evaluate(MARKS)
    assert found["buttons"] == 250
    x, y, wanted = found["beyond"][0]
    page.mouse.move(x, y)
    assert page.locator(".leaflet-container").evaluate("one => getComputedStyle(one).cursor") == "pointer"
    page.mouse.click(x, y)
    page.wait_for_selector(".card")
    assert f"open={wanted}" in page.url or wanted in page.url
