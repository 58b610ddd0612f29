"""A map in a notebook: run by Jupyter's own kernel, exported to HTML, opened offline in a real browser."""

from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient
from nbconvert import HTMLExporter
from nbformat.v4 import new_code_cell, new_notebook

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def exported(tmp_path_factory: Any) -> Path:
    """Return the HTML of a notebook that shows two maps."""
    folder = tmp_path_factory.mktemp("notebook")
    cells = [
        "from kzmap.page import render\nfrom tests.page.sample_rows import sample\nshown = sample()",
        "render(shown, title='One')",
        "render(shown[shown['type'] == 'Protests'], title='Two', lang='ru')",
    ]
    book = new_notebook(cells=[new_code_cell(cell) for cell in cells])
    NotebookClient(
        book, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(ROOT)}}
    ).execute()
    nbformat.validate(book)
    html, _ = HTMLExporter().from_notebook_node(book)
    (folder / "notebook.html").write_text(html, encoding="utf-8")
    return folder / "notebook.html"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_maps_are_drawn_in_an_exported_notebook(browser: Any, exported: Path, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme)
    context.set_offline(True)
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(exported.as_uri(), wait_until="domcontentloaded")
    assert page.locator("iframe").count() == 2
    for number, (title, incidents) in enumerate([("One", 14), ("Two", 4)]):
        frame = page.frame_locator("iframe").nth(number)
        frame.locator("html[data-kzmap-ready]").wait_for(state="attached", timeout=15_000)
        frame.locator("button.mark").first.wait_for()
        assert frame.locator("h1").text_content() == title
        assert frame.locator("#kzmap-time").is_visible()
        frame.locator(".frame-bar button").first.click()
        frame.locator("[data-id]").first.click()
        frame.locator(".card h2").wait_for()
        assert page.locator("iframe").nth(number).bounding_box()["height"] == 640
        ground = frame.locator("body").evaluate("(body) => getComputedStyle(body).backgroundColor")
        assert ground == {"light": "rgb(255, 255, 255)", "dark": "rgb(21, 25, 29)"}[scheme]
        frame.locator(".back").click()
        assert frame.locator("[data-id]").count() == incidents
    assert complaints == []
    context.close()
