"""More marks than get a button: those beyond answer to a click all the same."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd

from kzmap.pipeline import run

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


def test_a_mark_without_a_button_opens_its_card(open_page: Callable[..., Any], tmp_path: Path) -> None:
    rows = [
        {"date": "2012-05-01", "type": "Battles", "title": f"At {lat} {lon}", "lat": lat, "lon": lon}
        for lat in [40.5 + 0.5 * step for step in range(30)]
        for lon in [52.5 + 0.7 * step for step in range(42)]
    ]
    given = pd.DataFrame(rows).assign(place="a field", source="alpha", url="https://example.org/1")
    given.to_csv(tmp_path / "reports.csv", index=False)
    page = open_page(run([tmp_path / "reports.csv"]).incidents, size=(2400, 1500), hash_="#view=48,67,7").page
    page.wait_for_timeout(500)
    found = page.evaluate(MARKS)
    assert found["buttons"] == 250
    x, y, wanted = found["beyond"][0]
    page.mouse.move(x, y)
    assert page.locator(".leaflet-container").evaluate("one => getComputedStyle(one).cursor") == "pointer"
    page.mouse.click(x, y)
    page.wait_for_selector(".card")
    assert f"open={wanted}" in page.url or wanted in page.url
