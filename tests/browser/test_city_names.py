"""The name of a city is beside its own dot or its own mark, and tells of nothing else."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd

from kzmap.pipeline import run
from tests.browser.waiting import still

WRITTEN = """async () => {
    const map = window[Object.keys(window).find((one) => one.startsWith("map_") && window[one].kzmap)];
    const said = [];
    const write = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...at) {
        said.push(text);
        return write.call(this, text, ...at);
    };
    const { incidents, labels } = map.kzmap.layers;
    incidents.reset();
    labels.reset();
    for (let frame = 0; frame < 12; frame++) await new Promise(requestAnimationFrame);
    CanvasRenderingContext2D.prototype.fillText = write;
    return said;
}"""


def names(open_page: Callable[..., Any], folder: Path, where: list[dict[str, str]], view: str) -> list[str]:
    """Return what is written on a map of incidents at some places."""
    rows = [{"date": f"2012-05-{day:02}", "type": "Battles", **each} for day, each in enumerate(where, 1)]
    given = pd.DataFrame(rows).assign(source="alpha", url="https://example.org/1")
    given.to_csv(folder / "reports.csv", index=False)
    page = open_page(run([folder / "reports.csv"]).incidents, hash_=f"#view={view}").page
    still(page)
    return page.evaluate(WRITTEN)


def test_a_mark_bears_the_name_of_the_city_that_its_incidents_are_in(
    open_page: Callable[..., Any], tmp_path: Path
) -> None:
    written = names(open_page, tmp_path, [{"place": "Shymkent"}] * 3 + [{"place": "Taraz"}], "45,69,4.5")
    assert "4" in written  # one ring for both
    assert "Shymkent" in written
    assert "Taraz" not in written


def test_a_badge_of_an_area_bears_no_name_of_a_city(open_page: Callable[..., Any], tmp_path: Path) -> None:
    written = names(open_page, tmp_path, [{"region": "Akmola region"}] * 2, "51.5,70,6")
    assert "2" in written
    assert "Kokshetau" in written  # beside it there are names
    below = names(open_page, tmp_path, [{"lat": "53.28", "lon": "69.39"}], "51.5,70,6")
    assert "Kokshetau" in below
