"""What goes to paper: the map, the legend, the whole list and the sources, light, on pages of A4."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from PIL import Image, ImageChops
from pypdfium2 import PdfDocument

from kzmap.page import render
from tests.browser.waiting import reports_read, still
from tests.page.sample import frame, incident, report
from tests.page.sample_rows import sample

Open = Callable[..., Any]

SOURCES = pd.DataFrame(
    [
        {
            "id": "alpha", "title": "A week in Aktobe", "publisher": "Alpha Review", "author": "A. Author",
            "published": "2016-06~", "published_how": "no date in the text; it tells 5 June as news",
            "url": "https://alpha.example/article", "language": "en",
        }
    ]
)  # fmt: skip


def printed(page: Any, folder: Path, *, landscape: bool = False) -> tuple[str, Image.Image]:
    """Print a page and return the text of all of it, and a picture of its first sheet."""
    reports_read(page)
    page.pdf(path=folder / "paper.pdf", format="A4", landscape=landscape)
    with PdfDocument(folder / "paper.pdf") as paper:
        text = " ".join(sheet.get_textpage().get_text_range() for sheet in paper)
        return " ".join(text.split()), paper[0].render(scale=1).to_pil().convert("RGB")


def shot(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def many(count: int) -> Any:
    told = [
        report(date="2016-05-20", place="Almaty", type="Protests", title=f"Gathering {i}", source="s",
               url=f"https://s.example/{i}")
        for i in range(count)
    ]  # fmt: skip
    return frame([
        incident(f"i-{i}", "2016-05-20", "settlement", [one], lat=43.25, lon=76.91, radius_km=12.0,
                 place="Almaty", place_id="geonames:1526384")
        for i, one in enumerate(told)
    ])  # fmt: skip


@pytest.mark.parametrize("landscape", [False, True])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_has_the_whole_map_in_the_light(
    open_page: Open, tmp_path: Path, scheme: str, landscape: bool
) -> None:
    page = open_page(sample(), scheme=scheme, size=(1440, 900)).page
    text, sheet = printed(page, tmp_path, landscape=landscape)
    pixels = np.asarray(sheet, dtype=int)
    assert pixels.mean() > 215  # of 255: paper, and a light map
    middle = pixels[150:380, 40 : sheet.width // 2]
    assert len(np.unique(middle.reshape(-1, 3), axis=0)) > 1000  # relief, borders, tints
    for colour in ((189, 44, 21), (52, 102, 179), (26, 148, 124)):  # battles, protests, riots
        assert (np.abs(pixels[:380] - colour).sum(axis=2) < 30).sum() > 20, colour
    assert "Legend Event types" in text
    assert "Cross-border zones" in text


def test_paper_lists_every_incident_and_what_keeps_it_off_the_map(open_page: Open, tmp_path: Path) -> None:
    text, _ = printed(open_page(many(150)).page, tmp_path)
    for number in range(150):
        assert f"Gathering {number} 20 May 2016 · Almaty [1] https://s.example/{number} " in text + " "
    text, _ = printed(open_page(sample()).page, tmp_path)
    assert "All 14 incidents" in text
    assert "Atlantis: no place of this name is known" in text


def test_paper_names_the_filters_and_only_what_they_let_through(open_page: Open, tmp_path: Path) -> None:
    text, _ = printed(open_page(sample(), hash_="#type=Riots&since=2016").page, tmp_path)
    assert "1 of 14 incidents" in text
    assert "Filters: since 2016; Riots" in text
    assert "Gathering 4 in Almaty" in text
    assert "Gathering 3 in Almaty" not in text


def test_paper_names_the_sources_with_link_and_how_their_date_is_known(
    open_page: Open, tmp_path: Path
) -> None:
    text, _ = printed(open_page(render(sample(), sources=SOURCES)).page, tmp_path)
    assert (
        "A. Author, “A week in Aktobe”, Alpha Review, published about June 2016 "
        "(date: no date in the text; it tells 5 June as news) https://alpha.example/article" in text
    )
    assert "https://beta.example/2" in text  # a link of a report whose source is in no table


def test_an_open_card_is_printed_whole(open_page: Open, tmp_path: Path) -> None:
    page = open_page(sample(), hash_="#open=aktobe-2016").page
    page.wait_for_selector(".card")
    text, _ = printed(page, tmp_path)
    for said in ("The sources disagree on: type, killed", "https://alpha.example/1", "Sources", "Aktyubinsk"):
        assert said in text
    assert "Seven dead in Taraz" not in text
    with PdfDocument(tmp_path / "paper.pdf") as paper:
        sheets = [" ".join(sheet.get_textpage().get_text_range().split()) for sheet in paper]
    [whole] = [sheet for sheet in sheets if "What the sources say" in sheet]
    assert "The sources disagree on" in whole
    assert "How to cite it" in whole


def test_after_printing_all_is_as_before(open_page: Open, tmp_path: Path) -> None:
    opened = open_page(sample(), scheme="dark", size=(1440, 900))
    page = opened.page
    still(page)
    before = shot(page.screenshot())
    view = page.url
    printed(page, tmp_path)
    page.wait_for_selector(".paper-list", state="detached")
    still(page)
    changed = np.asarray(ImageChops.difference(shot(page.screenshot()), before)).any(axis=2)
    assert changed.sum() < 10
    assert page.url == view
    assert opened.complaints == []
