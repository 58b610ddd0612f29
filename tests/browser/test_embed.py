"""Maps in other pages: from files and from a real server, free, strict and sandboxed; large, small, dark."""

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kzmap.page import render
from kzmap.page.embed import embed, embed_inline, read_page
from tests.browser.test_accessibility import grave
from tests.page.sample_rows import sample

STRICT = "default-src 'none'; frame-src 'self'; style-src 'none'; script-src 'none'"
LIST, TIME, WHOLE = "List and filters", "Timeline", "Open the whole map"


DRAWN = """() => [...document.querySelectorAll("#kzmap-map canvas")].some((one) => one.width &&
    new Uint32Array(one.getContext("2d").getImageData(0, 0, one.width, one.height).data.buffer)
    .some(Boolean))"""
ZOOM = """() => window[Object.keys(window).find((one) => one.startsWith("map_"))].getZoom()"""


INKED = """one => {
    const range = document.createRange();
    range.selectNodeContents(one);
    const [ink, box] = [[...range.getClientRects()].filter(({ width }) => width), one.getBoundingClientRect()];
    const cut = ink.filter(({ left, right, bottom }) => left < box.left - 1 || right > box.right + 1 || bottom > box.bottom + 1);
    return { text: one.textContent, lines: new Set(ink.map(({ top }) => Math.round(top))).size, cut: cut.length };
}"""  # noqa: E501


class Host:
    """A page with maps in it, and all that it asked for and complained of."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda said: self.complaints.append(f"{said.type}: {said.text}"))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def goto(self, address: str, maps: int) -> "Host":
        self.page.goto(address)
        for number in range(maps):
            self.page.locator("iframe").nth(number).scroll_into_view_if_needed()
            self.map(number).locator("html[data-kzmap-ready]").wait_for(state="attached", timeout=15_000)
        return self

    def map(self, number: int = 0) -> Any:
        return self.page.frame_locator("iframe").nth(number)

    def asked_of_others(self) -> list[str]:
        own = self.requests[0].rsplit("/", 1)[0]
        return [one for one in self.requests if not one.startswith((own, "blob:", "data:", "about:"))]


@pytest.fixture
def served(tmp_path: Path) -> Iterator[str]:
    """Serve the folder of the test; the pages named ``strict…`` come with a strict policy."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        def end_headers(self) -> None:
            if self.path.startswith("/strict"):
                self.send_header("Content-Security-Policy", STRICT)
            super().end_headers()

        def do_GET(self) -> None:
            if self.path == "/favicon.ico":  # every browser asks a host for it
                self.send_response(204)
                self.end_headers()
            else:
                super().do_GET()

        def log_message(self, *_: Any) -> None:
            pass

    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Handler, directory=str(tmp_path))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def visit(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Host]]:
    """Return a function that lays snippets into a page and opens it, from its file if no server is given."""
    contexts = []

    def visit_(*snippets: str, base: str | None = None, name: str = "host.html", **how: Any) -> Host:
        text = "<p>Some words around the map.</p>" * 12
        (tmp_path / name).write_text(
            '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An article</title>'
            '<meta name="viewport" content="width=device-width"></head>'
            f"<body><h1>An article</h1>{text.join(['', *snippets, ''])}</body></html>",
            encoding="utf-8",
        )
        size = how.pop("size", (900, 800))
        context = browser.new_context(viewport={"width": size[0], "height": size[1]}, **how)
        contexts.append(context)
        if base is None:
            context.set_offline(True)
        address = f"{base}/{name}" if base else (tmp_path / name).as_uri()
        return Host(context.new_page()).goto(address, len(snippets))

    yield visit_
    for context in contexts:
        context.close()


@pytest.fixture
def written(tmp_path: Path) -> Any:
    render(sample(), title="Some incidents").save(tmp_path / "map.html")
    return read_page(tmp_path / "map.html")


def counted(frame: Any) -> str:
    return str(frame.locator(".count").first.text_content())


def drawn(frame: Any) -> bool:
    """Tell whether the incidents stand on the map, which takes some frames after the data are read."""
    frame.locator("button.mark").first.wait_for()
    return bool(frame.locator("html").evaluate(DRAWN))


Visit = Callable[..., Host]


def test_two_maps_on_one_page_show_views_of_their_own(visit: Visit, written: Any) -> None:
    host = visit(
        embed(written, hash_="type=Protests"), embed(written, hash_="view=43.2,76.9,9&lang=ru&type=Riots")
    )
    one, other = host.map(0), host.map(1)
    assert counted(one) != counted(other)
    assert one.locator("html").get_attribute("lang") == "en"
    assert other.locator("html").get_attribute("lang") == "ru"
    one.get_by_role("button", name=LIST).click()
    one.locator("[data-type=protests]").click()
    assert counted(one).startswith("All")
    assert "All" not in counted(other)
    assert drawn(one)
    assert drawn(other)
    assert host.complaints == []
    assert host.asked_of_others() == []


@pytest.mark.parametrize("way", [embed, embed_inline])
def test_the_map_comes_first_and_the_rest_unfolds(visit: Visit, written: Any, way: Any) -> None:
    frame = visit(way(written)).map()
    assert frame.locator("#kzmap-map").is_visible()
    assert not frame.locator("#kzmap-list").is_visible()
    assert not frame.locator("#kzmap-time").is_visible()
    wide = frame.locator("#kzmap-map").bounding_box()["width"]
    for name, part in ((LIST, "#kzmap-list"), (TIME, "#kzmap-time")):
        button = frame.get_by_role("button", name=name)
        assert button.get_attribute("aria-expanded") == "false"
        button.click()
        assert button.get_attribute("aria-expanded") == "true"
        assert frame.locator(part).is_visible()
    assert frame.locator("#kzmap-map").bounding_box()["width"] < wide
    assert frame.locator("section[data-count]").first.get_attribute("data-count") == "12"


def test_a_view_may_open_a_card(visit: Visit, written: Any) -> None:
    frame = visit(embed(written, hash_="open=taraz-2011")).map()
    assert frame.locator(".card h2").is_visible()
    frame.get_by_role("button", name=LIST).click()
    assert not frame.locator("#kzmap-list").is_visible()
    assert "open=" not in frame.get_by_role("link", name=WHOLE).get_attribute("href")


def test_the_whole_map_is_a_link_away_with_the_same_view(visit: Visit, written: Any) -> None:
    host = visit(embed(written, hash_="type=Protests"))
    frame = host.map()
    frame.get_by_role("button", name=LIST).click()
    frame.get_by_role("searchbox").first.fill("almaty")
    with host.page.expect_popup() as opened:
        frame.get_by_role("link", name=WHOLE).click()
    whole = opened.value
    whole.wait_for_selector("html[data-kzmap-ready]")
    assert "type=Protests" in whole.url
    assert "q=almaty" in whole.url
    assert whole.locator("#kzmap-list").is_visible()
    assert whole.get_by_role("link", name=WHOLE).count() == 0


def test_what_is_done_in_a_map_does_not_fill_the_readers_way_back(visit: Visit, written: Any) -> None:
    host = visit(embed(written))
    frame = host.map()
    before = host.page.evaluate("history.length")
    frame.get_by_role("button", name=LIST).click()
    frame.locator("[data-type=protests]").click()
    frame.locator("[data-id]").first.click()
    frame.locator(".card").wait_for()
    assert host.page.evaluate("history.length") == before


def test_a_strict_host_shows_a_map_by_its_address(visit: Visit, written: Any, served: str) -> None:
    host = visit(embed(written, hash_="type=Protests"), base=served, name="strict.html")
    frame = host.map()
    box = host.page.locator("iframe").bounding_box()
    assert drawn(frame)
    assert box["height"] >= 400  # of the plain attributes: the host lets no style in
    assert box["width"] > 800
    assert not [one for one in host.complaints if "style-src" not in one and "inline style" not in one]
    assert host.asked_of_others() == []
    frame.get_by_role("button", name=LIST).click()
    assert "type=Protests" in frame.get_by_role("link", name=WHOLE).get_attribute("href")


def test_a_strict_host_stops_an_inline_map_as_the_help_says(
    browser: Any, written: Any, served: str, tmp_path: Path
) -> None:
    (tmp_path / "strict.html").write_text(f"<!doctype html>{embed_inline(written)}", encoding="utf-8")
    page = browser.new_page()
    page.goto(f"{served}/strict.html")
    frame = page.frame_locator("iframe")
    frame.locator(".plain").wait_for(state="attached")
    assert frame.locator("html[data-kzmap-ready]").count() == 0
    assert frame.locator(".plain > li").count() == 14  # the plain list is still there to be read
    page.close()


@pytest.mark.parametrize("way", [embed, embed_inline])
@pytest.mark.parametrize("from_server", [True, False], ids=["server", "file"])
def test_a_sandboxed_map_works(visit: Visit, written: Any, served: str, way: Any, from_server: bool) -> None:
    snippet = way(written, hash_="type=Protests").replace("<iframe ", '<iframe sandbox="allow-scripts" ', 1)
    host = visit(snippet, base=served if from_server else None)
    frame = host.map()
    assert drawn(frame)
    frame.get_by_role("button", name=LIST).click()
    frame.locator("[data-type=protests]").click()
    assert counted(frame).startswith("All")
    frame.locator("[data-id]").first.click()
    assert frame.locator(".card h2").is_visible()
    assert host.complaints == []
    assert host.asked_of_others() == []


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        ("allow-scripts", "14 incidents given to the browser as a file. If it was not saved"),
        ("allow-scripts allow-same-origin allow-downloads", "14 incidents saved"),
    ],
)
def test_a_sandbox_that_may_keep_a_file_back_is_not_said_to_have_saved_it(
    visit: Visit, written: Any, served: str, flags: str, said: str
) -> None:
    frame = visit(embed(written).replace("<iframe ", f'<iframe sandbox="{flags}" ', 1), base=served).map()
    frame.get_by_role("button", name=LIST).click()
    frame.locator(".take summary").click()
    frame.get_by_role("button", name="Save as CSV").click()
    frame.locator(".toast").wait_for()
    assert frame.locator(".toast").inner_text().startswith(said)


def test_an_inline_map_opens_its_view_and_offers_no_address(visit: Visit, written: Any) -> None:
    host = visit(embed_inline(written, hash_="type=Protests&open=taraz-2011"), embed_inline(written))
    frame = host.map()
    assert frame.locator(".card h2").is_visible()
    assert frame.get_by_role("link", name=WHOLE).count() == 0
    assert frame.get_by_role("button", name="Copy link").count() == 0
    assert counted(frame) != counted(host.map(1))
    frame.locator(".back").click()
    frame.locator("[data-type=protests]").click()
    assert counted(frame).startswith("All")
    frame.locator(".skip").focus()
    host.page.keyboard.press("Enter")
    assert frame.locator("#kzmap-list:focus").count() == 1
    assert frame.locator("html[data-kzmap-ready]").count() == 1
    assert host.complaints == []
    assert host.asked_of_others() == []


@pytest.mark.parametrize("size", [(320, 640), (390, 844), (844, 390)], ids="{0[0]}x{0[1]}".format)
def test_a_phone_shows_the_map_in_a_frame_that_fits(
    visit: Visit, written: Any, size: tuple[int, int]
) -> None:
    host = visit(embed(written), size=size, has_touch=True, is_mobile=True)
    frame = host.map()
    box = host.page.locator("iframe").bounding_box()
    assert box["width"] <= size[0]
    assert min(300, size[1] * 0.85) <= box["height"] <= size[1]
    assert frame.locator("#kzmap-map").bounding_box()["height"] > box["height"] / 2
    assert frame.locator("html").evaluate("document.documentElement.scrollWidth <= innerWidth")
    frame.get_by_role("button", name=LIST).tap()
    frame.locator("[data-id]").first.tap()
    assert frame.locator(".card h2").is_visible()
    frame.get_by_role("button", name=LIST).tap()
    assert frame.locator("#kzmap-map").is_visible()
    assert host.complaints == []


@pytest.mark.parametrize("width", [360, 640])
def test_a_narrow_frame_tells_the_whole_title_and_the_counts_in_a_line(
    visit: Visit, tmp_path: Path, width: int
) -> None:
    title = "Нападения, протесты и операции у границы Казахстана с 2011 по 2017 год"
    render(sample(), lang="ru", title=title).save(tmp_path / "map.html")
    frame = visit(embed(read_page(tmp_path / "map.html")), size=(width + 16, 800)).map()
    frame.get_by_role("button", name="Список и фильтры").click()
    told = frame.locator("h1").evaluate(INKED)
    assert told["text"] == title
    assert told["cut"] == 0
    assert told["lines"] > 1, "a title of one line would not show that it breaks"
    counts = frame.locator(".counts summary").evaluate(INKED)
    assert (counts["lines"], counts["cut"]) == (1, 0)


def test_who_scrolls_past_a_map_does_not_zoom_it(visit: Visit, written: Any) -> None:
    host = visit(embed(written))
    frame, page = host.map(), host.page
    before, at = frame.locator("html").evaluate(ZOOM), page.evaluate("scrollY")
    box = page.locator("iframe").bounding_box()
    page.mouse.move(box["x"] + 640, box["y"] + 200)
    page.mouse.wheel(0, -120)
    page.wait_for_function(f"() => scrollY < {at}")
    assert frame.locator("html").evaluate(ZOOM) == before
    frame.locator(".folium-map").click(position={"x": 640, "y": 60})
    page.wait_for_timeout(800)  # wheel events soon after others belong to what these have scrolled
    at = page.evaluate("scrollY")
    page.mouse.wheel(0, -240)
    page.wait_for_timeout(600)
    assert frame.locator("html").evaluate(ZOOM) > before
    assert page.evaluate("scrollY") == at


def test_one_finger_moves_the_page_and_two_the_map(visit: Visit, written: Any) -> None:
    host = visit(embed(written), size=(390, 700), has_touch=True, is_mobile=True)
    frame, page = host.map(), host.page
    box = page.locator("iframe").bounding_box()
    x, y = box["x"] + 150, box["y"] + 250
    at, zoom = page.evaluate("scrollY"), frame.locator("html").evaluate(ZOOM)
    touch(page, [[(x, y - 15 * step)] for step in range(11)])
    page.wait_for_function(f"() => scrollY > {at} + 50")
    assert frame.locator(".fingers").text_content() == "Move the map with two fingers"
    assert frame.locator("html").evaluate(ZOOM) == zoom
    page.wait_for_timeout(800)  # the page runs on after the finger
    at, y = page.evaluate("scrollY"), y - 100
    touch(page, [[(x - 20 - 6 * step, y), (x + 20 + 6 * step, y)] for step in range(11)])
    page.wait_for_timeout(400)
    assert frame.locator("html").evaluate(ZOOM) > zoom
    assert page.evaluate("scrollY") == at


def touch(page: Any, steps: list[list[tuple[float, float]]]) -> None:
    """Move fingers over the screen as a touch screen tells it."""
    session = page.context.new_cdp_session(page)
    for number, fingers in enumerate(steps):
        points = [{"x": x, "y": y, "id": finger} for finger, (x, y) in enumerate(fingers)]
        how = "touchMove" if number else "touchStart"
        session.send("Input.dispatchTouchEvent", {"type": how, "touchPoints": points})
        page.wait_for_timeout(16)
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_a_framed_map_is_used_by_keyboard(visit: Visit, written: Any) -> None:
    host = visit(embed(written))
    frame, keys = host.map(), host.page.keyboard
    frame.get_by_role("button", name=LIST).focus()
    keys.press("Enter")
    assert frame.locator("#kzmap-list:focus").count() == 1
    for _ in range(40):
        keys.press("Tab")
        if frame.locator("[data-id]:focus").count():
            break
    keys.press("Enter")
    frame.locator("#kzmap-card-title:focus").wait_for()
    keys.press("Escape")
    assert not frame.locator("#kzmap-list").is_visible()
    assert frame.get_by_role("button", name=LIST).evaluate("one => one === document.activeElement")


def test_a_card_opened_on_the_map_gives_the_focus_back_to_its_mark(visit: Visit, written: Any) -> None:
    host = visit(embed(written, hash_="q=taraz"))
    frame = host.map()
    mark = frame.locator("button.mark")
    name = mark.get_attribute("aria-label")
    mark.focus()
    host.page.keyboard.press("Enter")
    frame.locator("#kzmap-card-title:focus").wait_for()
    host.page.keyboard.press("Escape")
    assert frame.locator("button.mark:focus").get_attribute("aria-label") == name


STATES: dict[str, Callable[[Any], None]] = {
    "folded": lambda _: None,
    "list": lambda page: page.get_by_role("button", name=LIST).click(),
    "timeline": lambda page: page.get_by_role("button", name=TIME).click(),
    "card": lambda page: page.evaluate("location.hash = 'open=aktobe-2016'"),
}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("look", ["light 720", "dark 720", "light 360"])
def test_axe_finds_nothing_serious_in_a_framed_map(visit: Visit, written: Any, state: str, look: str) -> None:
    scheme, width = look.split()
    host = visit(embed(written), color_scheme=scheme, size=(int(width), 700), bypass_csp=True)
    inside = host.page.frames[1]
    STATES[state](inside)
    assert grave(inside) == []
    if scheme == "dark":
        ground = inside.evaluate("getComputedStyle(document.body).backgroundColor")
        assert ground == "rgb(21, 25, 29)"
