"""The example report as a web page: one file, offline, with the map in it."""

from pathlib import Path
from typing import Any

import pytest

from tests.browser.test_accessibility import grave


@pytest.mark.parametrize(("scheme", "width"), [("light", 1100), ("dark", 390)])
def test_the_report_shows_the_map(browser: Any, report: Path, scheme: str, width: int) -> None:
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 800}, bypass_csp=True
    )
    context.set_offline(True)
    page = context.new_page()
    requests: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda said: complaints.append(said.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto((report / "report.html").as_uri())
    page.locator("iframe").scroll_into_view_if_needed()
    frame = page.frame_locator("iframe")
    frame.locator("html[data-kzmap-ready]").wait_for(state="attached", timeout=15_000)
    frame.locator("button.mark").first.wait_for()
    frame.get_by_role("button", name="List and filters").click()
    assert frame.locator("section[data-count]").first.get_attribute("data-count") == "36"
    shown = "document.images.length === 2 && [...document.images].every((one) => one.naturalWidth > 400)"
    assert page.evaluate(shown)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert complaints == []
    assert [one for one in requests[1:] if not one.startswith(("data:", "blob:", "about:"))] == []
    assert grave(page) == []
    context.close()
