"""A real Chromium, and pages opened from files with nothing else to reach."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from kzmap.page import render

CHROMIUM = Path(os.environ.get("KZMAP_CHROMIUM", "/usr/bin/chromium"))
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        missing = f"no Chromium at {CHROMIUM}; install it (apt-get install chromium) or set KZMAP_CHROMIUM"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(missing)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield chromium
        chromium.close()


class Opened:
    """A page in the browser, with all that it asked for and complained of."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page: Page = context.new_page()
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda said: self.complaints.append(f"{said.type}: {said.text}"))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.goto(address)
        self.page.wait_for_selector("html[data-kzmap-ready]", timeout=15_000)


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Return a function that writes a page of incidents and opens it from its file, offline."""
    contexts: list[BrowserContext] = []

    def open_(
        incidents: Any, *, hash_: str = "", size: tuple[int, int] = (1280, 860), **options: Any
    ) -> Opened:
        target = tmp_path / "map.html"
        scheme = options.pop("scheme", "light")
        motion = options.pop("motion", "no-preference")
        bypass = options.pop("bypass_csp", False)  # for what a test itself puts into the page
        page = incidents if hasattr(incidents, "save") else render(incidents, **options)
        page.save(target)
        width, height = size
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            reduced_motion=motion,
            bypass_csp=bypass,
        )
        context.set_offline(True)
        contexts.append(context)
        return Opened(context, target.as_uri() + hash_)

    yield open_
    for context in contexts:
        context.close()
