# ruff: noqa: E501 - a row a line is easier to compare
from collections.abc import Callable
from typing import Any

import folium
import pytest
from playwright.sync_api import expect

import kzmap
from kzmap.page import render
from tests.browser.waiting import go, still
from tests.page.sample_rows import sample

Open = Callable[..., Any]


APP = """() => {
    const name = Object.keys(window).find((one) => one.startsWith("map_") && window[one].kzmap);
    return window[name].kzmap;
}"""


def painted(page: Any, layer: str) -> int:
    """Return how many pixels a layer paints."""
    return int(
        page.evaluate(
            f"""name => {{
                const app = ({APP})();
                const {{ sheet }} = app.layers[name];
                const scratch = document.createElement("canvas");
                [scratch.width, scratch.height] = [sheet.canvas.width, sheet.canvas.height];
                const context = scratch.getContext("2d");
                app.layers[name].paint(context, app);
                const {{ data }} = context.getImageData(0, 0, scratch.width, scratch.height);
                let count = 0;
                for (let i = 3; i < data.length; i += 4) if (data[i]) count++;
                return count;
            }}""",
            layer,
        )
    )


def ground(page: Any) -> str:
    """Return the picture of all that lies below the incidents."""
    still(page)
    picture = page.evaluate("""() => {
        const all = document.querySelectorAll(".leaflet-ground-pane canvas");
        return all.length === 1 ? all[0].toDataURL() : `${all.length} canvases`;
    }""")
    assert picture.startswith("data:image/png")
    return str(picture)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1440, 900), (1024, 768), (390, 844)])
def test_the_page_opens_from_a_file_and_asks_for_nothing(
    open_page: Open, scheme: str, size: tuple[int, int]
) -> None:
    opened = open_page(sample(), scheme=scheme, size=size)
    still(opened.page)
    assert opened.complaints == []
    assert [url for url in opened.requests if not url.startswith(("blob:", "data:"))] == [opened.page.url]
    for layer in ("base", "regions", "zones", "labels", "incidents"):
        assert painted(opened.page, layer) > 500, layer


def test_every_incident_stands_in_the_list(open_page: Open) -> None:
    page = open_page(sample()).page
    listed = page.eval_on_selector_all("[data-id]", "all => all.map((one) => one.dataset.id)")
    assert sorted(listed) == sorted(sample()["id"])
    assert page.get_by_text("Atlantis: no place of this name is known").is_visible()


def test_the_marks_of_the_map_count_every_drawn_incident(open_page: Open) -> None:
    page = open_page(sample()).page
    names = page.eval_on_selector_all(".mark", "all => all.map((one) => one.getAttribute('aria-label'))")
    counts = [int(name.split()[0]) if name[0].isdigit() else 1 for name in names]
    assert sum(counts) == 12
    assert any("incidents near Almaty" in name or "incidents in Almaty" in name for name in names)


def test_a_card_shows_every_report_with_its_figures_and_source(open_page: Open) -> None:
    page = open_page(sample()).page
    page.get_by_role("button", name="Attack on a gun shop").first.click()
    card = page.locator(".card")
    assert card.locator(".report").count() == 2
    text = card.inner_text()
    for said in (
        "17–28",
        "best of 2 sources: 21",
        "25 (22–28)",
        "Aktyubinsk",
        "Shooting in Aktobe",
        "disagree",
    ):
        assert said in text
    links = card.locator("a").all()
    assert [link.get_attribute("href") for link in links] == [
        "https://alpha.example/1",
        "https://beta.example/2",
    ]
    assert {link.get_attribute("rel") for link in links} == {"noopener noreferrer"}


def test_a_link_that_is_not_of_the_web_is_text(open_page: Open) -> None:
    page = open_page(sample(), hash_="#open=temir-2011").page
    page.wait_for_selector(".card")
    assert page.locator(".card a").count() == 0


def test_the_counts_are_told_and_come_out(open_page: Open) -> None:
    page = open_page(sample(), counts={"reports": 20, "refused": 2, "excluded": 3}).page
    page.locator(".counts summary").click()
    text = page.locator(".counts").inner_text()
    assert "Reports 20 = used 15 + refused 2 + left out 3" in text
    assert "Incidents 14 = at a point 9 + in an area 4 (only the country known: 1) + not placed 1" in text


def test_type_chips_filter_list_and_map(open_page: Open) -> None:
    page = open_page(sample()).page
    page.locator("[data-type=protests]").click()
    assert page.locator("[data-id]").count() == 4
    assert page.locator(".mark").count() == 1
    assert "type=Protests" in page.url
    page.locator("[data-type=all]").click()
    assert page.locator("[data-id]").count() == 14


def test_several_incidents_at_one_place_open_as_a_list(open_page: Open) -> None:
    page = open_page(sample(), hash_="#view=43.25,76.91,11").page
    page.get_by_role("button", name="5 incidents in Almaty").click()
    assert page.locator("[data-id]").count() == 5
    page.get_by_role("button", name="Show all incidents").click()
    assert page.locator("[data-id]").count() == 14


def test_an_address_opens_the_same_view(open_page: Open) -> None:
    hash_ = "#view=43.000,77.000,7&lang=ru&type=Battles&open=taraz-2011"
    page = open_page(sample(), hash_=hash_).page
    page.wait_for_selector(".card")
    assert page.evaluate("document.documentElement.lang") == "ru"
    assert page.locator("[data-type=battles]").get_attribute("aria-pressed") == "true"
    assert "Seven dead in Taraz" in page.locator(".card").inner_text()
    view = page.evaluate(
        "[...document.querySelectorAll('.leaflet-control-scale-line')].map((one) => one.innerText)"
    )
    assert view in (["100 км"], ["50 км"])


def test_the_back_button_of_a_link_to_another_card_works(open_page: Open) -> None:
    page = open_page(sample()).page
    page.evaluate("location.hash = '#open=taraz-2011'")
    page.wait_for_selector("text=Seven dead in Taraz >> nth=0")
    page.wait_for_selector(".card")
    page.go_back()
    page.wait_for_selector(".list")


VIEW = """() => {
    const map = window[Object.keys(window).find((one) => one.startsWith("map_") && window[one].kzmap)];
    const { lat, lng } = map.getCenter();
    return [lat, lng, map.getZoom()];
}"""


@pytest.mark.parametrize("hash_", ["", "#view=43.000,77.000,7"])
def test_back_restores_the_view_that_the_entry_had(open_page: Open, hash_: str) -> None:
    page = open_page(sample(), hash_=hash_).page
    still(page)
    before = page.evaluate(VIEW)
    page.locator("[data-type=battles]").click()
    page.locator(".leaflet-control-zoom-in").click()
    still(page)
    page.locator(".leaflet-control-zoom-in").click()
    still(page)
    assert page.evaluate(VIEW)[2] > before[2]
    page.go_back()
    still(page)
    assert page.evaluate(VIEW) == pytest.approx(before, abs=0.1)
    assert page.evaluate("location.hash").rpartition(",")[2] == hash_.rpartition(",")[2]


def test_an_address_without_a_view_leads_home(open_page: Open) -> None:
    page = open_page(sample()).page
    home = page.evaluate(VIEW)
    page = open_page(sample(), hash_="#view=43.000,77.000,7").page
    go(page, "#type=Battles")
    still(page)
    assert page.evaluate(VIEW) == pytest.approx(home, abs=0.1)
    assert page.evaluate("location.hash") == "#type=Battles"


@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_the_skip_link_and_what_is_near_a_town_are_told_in_the_language_of_the_address(
    open_page: Open, lang: str
) -> None:
    incidents = kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports())))
    page = open_page(incidents, hash_=f"#lang={lang}").page
    skip = {"ru": "Перейти к списку событий", "kk": "Оқиғалар тізіміне өту"}[lang]
    assert page.locator(".skip").inner_text() == skip
    assert "near Almaty" not in page.locator("#kzmap-list").inner_text()
    page.get_by_role("searchbox").first.fill("Алматы (окрест" if lang == "ru" else "Алматы маңы")
    expect(page.locator("[data-id]")).to_have_count(2)
    page.locator("button[lang=en]").click()
    assert page.locator(".skip").inner_text() == "Skip to the list of incidents"
    assert page.locator("[data-id]", has_text="near Almaty").count() == 2


@pytest.mark.parametrize(("lang", "said"), [("ru", "14 событий из 15 сообщений"), ("kk", "14 оқиға")])
def test_the_page_speaks_the_chosen_language(open_page: Open, lang: str, said: str) -> None:
    page = open_page(sample()).page
    page.locator(f"button[lang={lang}]").click()
    assert said in page.locator(".counts").inner_text()
    assert page.evaluate("document.documentElement.lang") == lang
    assert page.locator(f"button[lang={lang}]").evaluate("one => one === document.activeElement")


def test_the_legend_names_the_article_that_the_zones_are_of(open_page: Open) -> None:
    page = open_page(sample()).page
    page.get_by_text("Layers and legend").click()
    source = page.locator(".legend .zone-source")
    assert source.count() == 1
    assert "Katehon" in source.inner_text()
    assert source.get_by_role("link").get_attribute("href").startswith("http")


def test_a_zone_tells_what_the_article_claims_and_where(open_page: Open) -> None:
    page = open_page(sample()).page
    page.locator(".zone-name.zone-0").click()
    note = page.locator(".note").first
    assert "The article claims" in note.inner_text()
    assert note.locator("a").get_attribute("href").startswith("https://katehon.com/")


def test_the_regions_of_another_edition_can_be_drawn(open_page: Open) -> None:
    page = open_page(sample()).page
    page.locator(".legend > summary").click()
    assert "until 18 June 2018" in page.locator(".legend").inner_text()
    page.locator(".legend select").select_option("2022")
    page.locator(".legend details summary").click()
    assert "Jetisu region" in page.locator(".region-counts").inner_text()
    assert "edition=2022" in page.url


def test_a_layer_can_be_switched_off_and_on(open_page: Open) -> None:
    page = open_page(sample()).page
    page.locator(".legend > summary").click()
    box = page.get_by_label("Cross-border zones")
    before = ground(page)
    box.uncheck()
    without = ground(page)
    assert page.locator(".zone-name").count() == 0
    box.check()
    assert ground(page) == before != without
    assert page.locator(".zone-name").count() == 2


def test_zones_start_hidden_where_no_report_is_by_who_claims_them(open_page: Open) -> None:
    own = sample()[lambda rows: rows["id"] != "zone-2012"]
    opened = open_page(own)
    page = opened.page
    assert page.locator(".zone-name").count() == 0
    page.locator(".legend > summary").click()
    box = page.get_by_label("Cross-border zones")
    assert not box.is_checked()
    before = ground(page)
    box.check()
    page.locator(".zone-name").nth(1).wait_for()
    assert ground(page) != before
    assert opened.complaints == []


def test_an_empty_page_says_so(open_page: Open) -> None:
    opened = open_page(sample().iloc[:0])
    assert opened.complaints == []
    assert "No incident" in opened.page.locator(".list").inner_text()


def test_layers_of_folium_live_on_the_page(open_page: Open) -> None:
    page = render(sample())
    folium.Marker([51.1, 71.4], popup="A popup", icon=folium.Icon(color="red")).add_to(page)
    folium.Marker([45, 62], tooltip="A tooltip").add_to(page)
    folium.GeoJson({"type": "Point", "coordinates": [68, 50]}).add_to(page)
    folium.LayerControl().add_to(page)
    opened = open_page(page)
    assert opened.complaints == []
    assert opened.page.locator(".leaflet-marker-icon").count() == 3
    opened.page.locator(".pin").click()
    assert opened.page.locator(".leaflet-popup-content").inner_text() == "A popup"
    assert opened.page.locator("img.leaflet-marker-icon").first.evaluate("one => one.naturalWidth") > 0


def test_without_javascript_the_list_is_there(browser: Any, tmp_path: Any) -> None:
    render(sample()).save(tmp_path / "map.html")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((tmp_path / "map.html").as_uri())
    assert page.locator("ol.plain > li").count() == 14
    assert "Reports: 15" in page.inner_text("body")
    context.close()


def test_refused_rows_are_listed_with_what_to_do(open_page: Open) -> None:
    problem = {
        "file": "a<b>.csv", "line": 4, "field": "lat", "value": "443", "message": "is not a latitude", "hint": "mend it",
    }  # fmt: skip
    page = open_page(sample(), refused=[problem]).page
    page.locator(".counts summary").click()
    assert "a<b>.csv, line 4, lat: 443: is not a latitude: mend it" in page.locator(".refused").inner_text()


def test_several_maps_in_a_notebook_stand_in_frames_of_their_own(browser: Any, tmp_path: Any) -> None:
    frames = "".join(render(sample(), title=title)._repr_html_() for title in ("One", "Two"))
    (tmp_path / "notebook.html").write_text(f"<!doctype html><meta charset=utf-8>{frames}", encoding="utf-8")
    context = browser.new_context()
    context.set_offline(True)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto((tmp_path / "notebook.html").as_uri())
    for number, title in enumerate(("One", "Two")):
        frame = page.frame_locator("iframe").nth(number)
        frame.locator("html[data-kzmap-ready]").wait_for(timeout=15_000)
        assert frame.locator("h1").inner_text() == title
        assert frame.locator("#kzmap-time").is_visible()  # there is room for it
        frame.get_by_role("button", name="List and filters").click()
        frame.locator("[data-id=taraz-2011]").click()
        frame.locator(".card").wait_for()
    assert complaints == []
    context.close()


def test_without_the_recent_way_to_read_base64_the_older_serves(browser: Any, tmp_path: Any) -> None:
    render(sample()).save(tmp_path / "map.html")
    context = browser.new_context()
    context.add_init_script("delete Uint8Array.fromBase64")
    page = context.new_page()
    page.goto((tmp_path / "map.html").as_uri())
    page.wait_for_selector("html[data-kzmap-ready]", timeout=15_000)
    assert page.locator("[data-id]").count() == 14
    context.close()


def test_an_opened_page_that_is_saved_from_the_browser_opens_whole(
    open_page: Any, browser: Any, tmp_path: Any
) -> None:
    first = open_page(sample()).page
    (tmp_path / "saved.html").write_text(first.content(), encoding="utf-8")
    page = browser.new_page()
    page.goto((tmp_path / "saved.html").as_uri())
    page.locator(".leaflet-control-zoom").wait_for()
    page.locator("[data-id=taraz-2011]").click()
    page.locator(".card").wait_for()
    for once in (".leaflet-control-zoom", ".head-counts", ".head-languages", ".time-head", ".legend"):
        assert page.locator(once).count() == 1, once
    page.close()
