from collections.abc import Callable
from pathlib import Path
from typing import Any

import folium

from kzmap.page import figure, plain, render
from tests.page.hostile import TEXTS, hostile
from tests.page.sample_rows import sample

Open = Callable[..., Any]


def test_hostile_texts_are_shown_and_run_nothing(open_page: Open) -> None:
    opened = open_page(hostile(), title=TEXTS[3])
    page = opened.page
    page.on("dialog", lambda dialog: opened.complaints.append(f"dialog: {dialog.message}"))
    assert page.locator("[data-id]").count() == len(TEXTS)
    for item in range(len(TEXTS)):
        page.locator("[data-id]").nth(item).click()
        page.wait_for_selector(".card .report")
        assert page.locator(".card img, .card script, .card [onclick], .card [onerror]").count() == 0
        page.locator(".back").click()
    assert opened.complaints == []
    assert page.evaluate("window.hurt") is None
    assert [url for url in opened.requests if not url.startswith(("blob:", "data:"))] == [opened.requests[0]]


TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
SEEN = str.maketrans(dict.fromkeys(TURNS, "\ufffd"))


def test_texts_come_through_unchanged_but_for_what_turns_letters_around(open_page: Open) -> None:
    page = open_page(hostile()).page
    shown = page.locator("[data-id] .what").all_text_contents()
    unchanged = [text for text in TEXTS if text.translate(SEEN) in shown]
    assert len(unchanged) == len(TEXTS)


def test_nothing_turns_letters_around_in_list_marks_card_and_print(open_page: Open) -> None:
    page = open_page(hostile()).page
    number = next(i for i, text in enumerate(TEXTS) if "\u202e" in text)
    assert not set(page.inner_text("#kzmap-list")) & set(TURNS)
    titles = page.eval_on_selector_all(".mark", "all => all.map((one) => one.title).join()")
    assert not set(titles) & set(TURNS)
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert not set(page.inner_text("#kzmap-main")) & set(TURNS)
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    page.locator("[data-id]").nth(number).click()
    page.wait_for_selector(".card .report")
    assert "right\ufffdto left" in page.inner_text(".card h2")
    assert not set(page.inner_text("#kzmap-list")) & set(TURNS)


def test_links_of_a_card_lead_only_over_the_web(open_page: Open) -> None:
    page = open_page(hostile()).page
    for item in range(len(TEXTS)):
        page.locator("[data-id]").nth(item).click()
        page.wait_for_selector(".card .report")
        schemes = page.eval_on_selector_all(".card a", "all => all.map((one) => one.protocol)")
        assert set(schemes) <= {"https:", "http:"}
        page.locator(".back").click()


def test_the_corpus_would_be_noticed_on_a_page_without_escapes(
    browser: Any, tmp_path: Path, monkeypatch: Any
) -> None:
    monkeypatch.setattr(plain, "escape", lambda text: text)
    monkeypatch.setattr(figure, "policy", lambda *_, **__: "script-src 'unsafe-inline'")
    render(hostile()).save(tmp_path / "map.html")
    page = browser.new_page()
    page.goto((tmp_path / "map.html").as_uri())
    page.wait_for_function("window.hurt === 1")
    page.close()


def test_a_users_own_popups_and_tooltips_run_nothing_and_show_what_was_written(open_page: Open) -> None:
    written = "\\ ` ${window.hurt = 1} \\` \\${window.hurt = 2} C:\\new"
    page = render(sample())
    folium.Marker([45.0, 60.0], popup=written, tooltip=folium.Tooltip(written, permanent=True)).add_to(page)
    folium.Marker([46.0, 62.0], popup=folium.Popup(folium.Html(written))).add_to(page)
    opened = open_page(page)
    assert opened.page.evaluate("window.hurt") is None
    assert opened.complaints == []
    assert opened.page.locator(".leaflet-tooltip").text_content().strip() == written
    for marker in range(2):
        opened.page.locator(".leaflet-marker-icon").nth(marker).click(force=True)
        assert "${window.hurt = 1}" in opened.page.locator(".leaflet-popup-content").last.inner_text()
    assert opened.page.evaluate("window.hurt") is None
