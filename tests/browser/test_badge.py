"""A badge of several types tells all of them, as a cluster does."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from PIL import Image

from kzmap.figures.look import colours
from kzmap.pipeline import run
from tests.browser.waiting import still

BADGE = """() => {
    const name = Object.keys(window).find((one) => one.startsWith("map_") && window[one].kzmap);
    const map = window[name];
    const badge = map.kzmap.layers.incidents.spots.find(({ mark }) => mark.shape === "badge");
    const spot = map.layerPointToContainerPoint([badge.x, badge.y]);
    const frame = map.getContainer().getBoundingClientRect();
    return [spot.x + frame.x, spot.y + frame.y];
}"""

DEGREES = """() => {
    const name = Object.keys(window).find((one) => one.startsWith("map_") && window[one].kzmap);
    const bounds = window[name].getBounds();
    return bounds.getEast() - bounds.getWest();
}"""


def frame_of(open_page: Callable[..., Any], folder: Path, types: list[str]) -> dict[str, np.ndarray]:
    """Return the pixels of a badge with incidents of some types, by where they are in it."""
    rows = [{"date": f"2012-05-0{day}", "type": each} for day, each in enumerate(types, 1)]
    given = pd.DataFrame(rows).assign(region="Karaganda region", source="alpha", url="https://example.org/1")
    given.to_csv(folder / "reports.csv", index=False)
    page = open_page(run([folder / "reports.csv"]).incidents, hash_="#view=48,72,6").page
    still(page)
    x, y = page.evaluate(BADGE)
    clip = {"x": x - 30, "y": y - 20, "width": 60, "height": 40}
    picture = np.asarray(Image.open(BytesIO(page.screenshot(clip=clip))).convert("RGB")).astype(int)
    wide = picture.shape[1]
    return {"right": picture[:, wide // 2 :], "left": picture[:, : wide // 2]}


def share(picture: np.ndarray, key: str) -> float:
    wanted = np.array(colours("screen")[f"type-{key}"][:3]) * 255
    return float((np.abs(picture - wanted).max(axis=-1) < 12).mean())


def test_the_frame_of_a_badge_is_divided_by_type(open_page: Callable[..., Any], tmp_path: Path) -> None:
    both = frame_of(open_page, tmp_path, ["Battles", "Protests"])
    assert share(both["right"], "battles") > 0.15
    assert share(both["left"], "protests") > 0.15
    assert share(both["left"], "battles") == share(both["right"], "protests") == 0


def test_a_badge_of_one_type_has_its_frame(open_page: Callable[..., Any], tmp_path: Path) -> None:
    alone = frame_of(open_page, tmp_path, ["Protests", "Protests"])
    assert min(share(each, "protests") for each in alone.values()) > 0.05


def test_opening_what_is_known_to_a_region_shows_the_region_and_no_point_in_an_empty_field(
    open_page: Callable[..., Any], tmp_path: Path
) -> None:
    given = pd.DataFrame([{"date": "2012-05-01", "region": "Aktobe region", "source": "alpha"}])
    given.to_csv(tmp_path / "reports.csv", index=False)
    page = open_page(run([tmp_path / "reports.csv"]).incidents, hash_="#view=43.25,76.9,9").page
    still(page)
    assert page.evaluate(DEGREES) < 4
    page.locator(".list button").first.click()
    page.wait_for_function(f"() => ({DEGREES})() > 12")
