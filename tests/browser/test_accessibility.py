"""axe-core finds nothing serious in any state."""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.page.sample_rows import sample

Open = Callable[..., Any]


def press(selector: str) -> Callable[[Any], None]:
    return lambda page: page.locator(selector).first.click()


def several(*steps: Callable[[Any], None]) -> Callable[[Any], None]:
    def all_(page: Any) -> None:
        for step in steps:
            step(page)

    return all_


STATES: dict[str, tuple[str, Callable[[Any], None]]] = {
    "list": ("", lambda _: None),
    "filtered": ("#type=Protests&since=2012&q=almaty&min-killed=0", lambda _: None),
    "nothing": ("#q=zzzz", lambda _: None),
    "filters open": ("#source=gamma", several(press(".first button"), press(".choices summary"))),
    "grouped": ("#group=place&sort=place", lambda _: None),
    "menu open": ("", press(".take summary")),
    "card": ("#open=aktobe-2016", lambda page: page.wait_for_selector(".card")),
    "card outside the filters": (
        "#type=Protests&open=aktobe-2016",
        lambda page: page.wait_for_selector(".outside"),
    ),
    "card without a place": ("#open=lost-2012", lambda page: page.wait_for_selector(".card")),
    "list of one spot": (
        "#view=43.25,76.91,11",
        several(press('.mark[title^="5 "]'), lambda page: page.wait_for_selector(".spot")),
    ),
    "regions open": (
        "#edition=2011&region=KZ-19",
        several(press(".first button"), press(".choices:nth-of-type(3) summary")),
    ),
    "note": ("#note=west", lambda page: page.wait_for_selector(".card")),
    "legend open": ("", press(".legend > summary")),
    "counts open": ("", press(".counts summary")),
    "timeline": ("#since=2011-10&until=2012-06", lambda page: page.locator(".handle.from").focus()),
}


def grave(page: Any) -> list[str]:
    page.wait_for_timeout(100)
    report = Axe().run(page).response
    assert len(report["passes"]) > 20, "axe did not run"
    found = report["violations"]
    return [
        f"{one['id']}: {node['html'][:160]} {node['failureSummary'][:200]}"
        for one in found
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("look", ["light en 1440", "dark ru 1024", "light kk 390"])
def test_axe_finds_nothing_serious(open_page: Open, state: str, look: str) -> None:
    scheme, lang, width = look.split()
    hash_, step = STATES[state]
    page = open_page(
        sample(), hash_=f"{hash_ or '#'}&lang={lang}", scheme=scheme, size=(int(width), 860), bypass_csp=True
    ).page
    step(page)
    assert grave(page) == []
