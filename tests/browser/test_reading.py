"""What a reader is told: names for who listens, other spellings, what differs, and what is out of sight."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

import kzmap
from tests.browser.waiting import still
from tests.page.sample import ALMATY_REGION, frame, incident, report
from tests.page.sample_rows import sample

Open = Callable[..., Any]


def heard(page: Any, role: str) -> list[str]:
    """Return the names of a role, as the browser tells them to a screen reader."""
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    return [
        one["name"]["value"]
        for one in tree["nodes"]
        if one.get("role", {}).get("value") == role and not one.get("ignored") and "name" in one
    ]


def listed(page: Any) -> list[str]:
    return sorted(page.eval_on_selector_all("[data-id]", "all => all.map((one) => one.dataset.id)"))


def spelt() -> Any:
    """Return incidents whose reports call the place by names that the page does not show."""
    almaty = {
        "lat": 43.25,
        "lon": 76.91,
        "radius_km": 12.0,
        "place": "Almaty",
        "place_id": "geonames:1526384",
    }
    semey = {"lat": 50.41, "lon": 80.25, "radius_km": 6.0, "place": "Semey", "place_id": "geonames:1519422"}
    tell = {"date": "2016-05-20", "type": "Protests", "source": "s", "title": "A gathering"}
    return frame([
        incident("a", "2016-05-20", "settlement", [report(**tell, place="Alma-Ata")], **almaty),
        incident("b", "2016-05-21", "settlement", [report(**tell, place="Семипалатинск")], **semey),
        incident("c", "2016-05-22", "settlement", [report(**tell, place="Almaty")], **almaty),
    ])  # fmt: skip


def test_names_of_rows_and_chips_are_heard_word_by_word(open_page: Open) -> None:
    names = heard(open_page(sample()).page, "button")
    row = next(name for name in names if name.startswith("Attack on a gun shop"))
    assert " ".join(row.split()).replace(" .", ".") == (
        "Attack on a gun shop and a military unit. 5 June 2016 · Aktobe. 17–28 killed sources differ. Battles"
    )
    assert "Protests 4" in [" ".join(name.split()) for name in names]


def test_a_name_with_an_open_figure_is_heard_word_by_word(open_page: Open) -> None:
    rows = sample()
    rows.loc[rows["id"] == "aktobe-2016", "killed_high"] = None
    names = [" ".join(name.split()) for name in heard(open_page(rows).page, "button")]
    assert any("17+ killed sources differ" in name for name in names)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("Alma-Ata", ["a", "c"]),
        ("Алма-Ата", ["a", "c"]),
        ("Семипалатинск", ["b"]),
        ("semipalatinsk", ["b"]),
        ("Алматы", ["a", "c"]),
        ("almaty gathering", ["a", "c"]),
        ("alma-ata gathering", ["a", "c"]),
        ("alma-ata semey", []),
    ],
)
def test_the_search_knows_old_names_and_spellings(open_page: Open, query: str, found: list[str]) -> None:
    page = open_page(spelt()).page
    page.get_by_role("searchbox").first.fill(query)
    page.wait_for_function("found => document.querySelectorAll('[data-id]').length === found", arg=len(found))
    assert listed(page) == found


def test_a_link_with_a_search_finds_the_spellings_too(open_page: Open) -> None:
    page = open_page(spelt(), hash_="#q=Семипалатинск").page
    page.wait_for_selector("[data-id=b]")
    assert listed(page) == ["b"]


def test_a_card_outside_the_filters_says_so_and_offers_to_clear_them(open_page: Open) -> None:
    page = open_page(sample(), hash_="#type=Protests&open=taraz-2011").page
    page.wait_for_selector(".card")
    assert page.get_by_text("This incident is outside the present filters.").is_visible()
    page.locator(".outside button").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".outside", state="detached")
    assert "Seven dead in Taraz" in page.locator(".card h2").inner_text()
    assert page.evaluate("document.activeElement !== document.body")
    assert "type=" not in page.url


def test_a_card_among_the_filtered_says_nothing_of_filters(open_page: Open) -> None:
    page = open_page(sample(), hash_="#type=Battles&open=taraz-2011").page
    page.wait_for_selector(".card")
    assert page.locator(".outside").count() == 0


def test_other_words_are_not_called_a_disagreement(open_page: Open) -> None:
    tell = {"date": "2016-06-05", "place": "Aktobe", "type": "Battles", "title": "An attack"}
    one = report(**tell, source="alpha", target="Weapons shop; military unit")
    two = report(**tell, source="beta", target="Weapons shops; military post")
    where = {"lat": 50.28, "lon": 57.2, "radius_km": 4.0, "place": "Aktobe"}
    rows = frame([incident("x", "2016-06-05", "settlement", [one, two], **where, disagree=["target"])])
    page = open_page(rows).page
    assert page.locator(".item .differ").count() == 0
    page.locator("[data-id=x]").click()
    page.wait_for_selector(".card")
    assert page.locator(".disagree").count() == 0
    assert "Told in different words: target." in page.locator(".worded").inner_text()
    assert page.locator(".report .other-words").all_inner_texts() == ["other words", "other words"]


def test_reasons_and_sub_types_are_told_in_the_language_of_the_page(open_page: Open) -> None:
    one = report(
        date="2011", place="Aktobe", type="Battles", sub_type="Armed clash", title="A clash", source="s"
    )
    rows = frame([
        incident(
            "x", "2011", "settlement", [one], lat=50.28, lon=57.2, radius_km=4.0, place="Aktobe",
            place_id="geonames:610611", reason="taken for Aktobe (settlement, Aktobe region)",
        )
    ])  # fmt: skip
    page = open_page(rows, hash_="#open=x&lang=ru").page
    page.wait_for_selector(".card")
    text = page.locator(".card").inner_text()
    assert "принято за: Актобе (населённый пункт, Актюбинская область)" in text
    assert text.count("Вооружённое столкновение") == 2
    assert "Armed clash" not in text


def test_regions_are_offered_as_the_map_draws_them(open_page: Open) -> None:
    page = open_page(sample(), hash_="#edition=2011").page
    page.locator(".first button").click()
    page.locator(".choices summary", has_text="Regions").click()
    labels = page.locator(".choices[open] label")
    assert not any("Jetisu" in text for text in labels.all_inner_texts())  # part of Almaty region until 2022
    almaty = labels.filter(has_text="Almaty region")
    count = int(almaty.locator("b").inner_text())
    almaty.click()
    assert len(listed(page)) == count
    assert {"border-2012", "almaty-region-2011", "park-2012"} <= set(listed(page))
    assert [text.split("\n")[0] for text in page.locator(".token").all_inner_texts()] == ["Almaty region"]
    assert "region=KZ-19" in page.url
    assert "region=KZ-33" in page.url
    page.locator(".legend > summary").click()
    page.locator(".legend select").select_option("2022")
    assert page.locator(".choices[open] label", has_text="Jetisu").locator("input").is_checked()
    assert len(listed(page)) == count


def test_how_the_date_of_a_source_is_known_stands_on_the_card(open_page: Open) -> None:
    page = open_page(shipped(), hash_="#open=aktobe-2011-05-17").page
    page.wait_for_selector(".card")
    page.locator(".how summary").first.click()
    assert "no date in the text" in page.locator(".how").first.inner_text()


def shipped() -> Any:
    """Return one incident of a shipped source."""
    one = report(date="2011-05-17", place="Aktobe", type="Battles", title="A", source="katehon-2016",
                 published="2016-06~")  # fmt: skip
    return frame([
        incident("aktobe-2011-05-17", "2011-05-17", "region", [one], place="Almaty region",
                 place_id="region:2011/KZ-19", geometry=ALMATY_REGION)
    ])  # fmt: skip


def test_the_marks_of_the_map_stand_clear_of_each_other(open_page: Open) -> None:
    page = open_page(sample(), size=(390, 844)).page
    still(page)
    marks = page.evaluate(
        """() => {
            const name = Object.keys(window).find((one) => one.startsWith("map_") && window[one].kzmap);
            return window[name].kzmap.taken.marks;
        }"""
    )
    assert len(marks) > 4
    for i, one in enumerate(marks):
        for other in marks[i + 1 :]:
            apart = one[0] >= other[2] or other[0] >= one[2] or one[1] >= other[3] or other[1] >= one[3]
            assert apart, (one, other)


def test_a_link_to_a_spot_opens_its_list_in_any_language(open_page: Open) -> None:
    page = open_page(sample(), hash_="#view=43.25,76.91,11").page
    page.get_by_role("button", name="5 incidents in Almaty").click()
    page.wait_for_selector(".spot")
    again = open_page(sample(), hash_=page.evaluate("location.hash")).page
    assert again.locator(".spot h2").inner_text() == "5 incidents in Almaty"
    assert again.locator("[data-id]").count() == 5
    again.locator("button[lang=kk]").click()
    assert again.locator(".spot h2").inner_text() == "5 оқиға, орны: Алматы"


def test_the_controls_of_the_map_follow_the_language(open_page: Open) -> None:
    page = open_page(sample()).page
    page.locator(".languages [lang=ru]").click()
    assert page.locator(".leaflet-control-scale").inner_text().endswith(" км")
    assert page.locator(".leaflet-control-zoom-in").get_attribute("aria-label") == "Приблизить"
    assert page.locator(".leaflet-control-attribution").inner_text().startswith("© участники OpenStreetMap")


def untitled() -> Any:
    """One incident of which the source tells a type and who was hit, and no more."""
    one = report(date="2012-05-31", place="Taraz", type="Battles", target="Border guards", source="alpha")
    return frame([incident("untitled", "2012-05-31", "settlement", [one], lat=42.9, lon=71.37)])


def test_an_incident_without_a_title_is_called_by_its_type(open_page: Open) -> None:
    page = open_page(untitled()).page
    assert page.locator("[data-id] .what").inner_text() == "Battles"
    page.locator("[data-id]").click()
    assert page.locator(".card h2").inner_text() == "Battles"


def test_a_target_alone_does_not_stand_as_the_one_who_did_it(open_page: Open) -> None:
    page = open_page(untitled()).page
    page.locator("[data-id]").click()
    names = page.locator(".card > dl dt").all_inner_texts()
    assert "Target" in names
    assert "Who" not in names


def test_a_type_is_not_broken_within_a_word(open_page: Open) -> None:
    page = open_page(sample(), size=(1280, 860)).page
    lines = page.locator(".types").evaluate(
        """(types) => [...types.querySelectorAll(".type span")].flatMap(({ childNodes }) => [...childNodes])
            .filter((node) => node.nodeType === Node.TEXT_NODE)
            .flatMap((node) => [...node.data.matchAll(/\\S+/g)].map(({ 0: word, index }) => {
                const range = document.createRange();
                range.setStart(node, index);
                range.setEnd(node, index + word.length);
                return [word, range.getClientRects().length];
            }))"""
    )
    assert lines
    assert [word for word, count in lines if count > 1] == []


def test_a_link_to_an_incident_that_is_not_there_says_so(open_page: Open) -> None:
    page = open_page(sample(), hash_="#open=no-such-incident").page
    said = page.get_by_text("This map holds no incident with that id.")
    assert said.first.is_visible()
    expect(page.get_by_role("status")).to_have_text("This map holds no incident with that id.")
    assert len(listed(page)) == 14
    page.get_by_role("button", name="Show all incidents").click()
    assert page.locator(".lost").count() == 0
    assert "open=" not in page.url


def test_a_time_that_ends_before_it_begins_is_told_and_cleared(open_page: Open) -> None:
    page = open_page(sample(), hash_="#since=2020&until=2010").page
    assert "This time ends before it begins." in page.locator(".empty").inner_text()
    page.locator(".empty").get_by_role("button", name="All dates").click()
    assert len(listed(page)) == 14


@pytest.fixture(scope="module")
def records() -> Any:
    return kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports())))


def test_a_long_row_of_one_letter_finds_nothing(open_page: Open, records: Any) -> None:
    page = open_page(records, hash_=f"#q={'x' * 10_000}").page
    assert listed(page) == []
    page.evaluate("location.hash = '#q=Xin'")
    expect(page.locator("[data-id]")).to_have_count(7)


def test_an_actor_that_a_second_report_names_is_found(open_page: Open, records: Any) -> None:
    page = open_page(records, hash_="#actor=Unidentified+attackers").page
    assert listed(page) == ["border-post-2012-05"]


def test_the_list_tells_no_zeros_and_the_card_does(open_page: Open) -> None:
    rows = sample()
    rows.loc[rows["id"] == "aktobe-2016", ["wounded_low", "wounded_best", "wounded_high"]] = 0
    page = open_page(rows).page
    row = page.locator("[data-id=aktobe-2016]")
    assert row.locator(".facts").inner_text() == ".\n17–28 killed sources differ"
    row.click()
    assert "Wounded\n0" in page.locator(".card").inner_text()


HINT = """() => {
    const field = document.querySelector(".search");
    const style = getComputedStyle(field, "::placeholder");
    const pen = document.createElement("canvas").getContext("2d");
    pen.font = `${style.fontSize} ${style.fontFamily}`;
    const room = field.clientWidth - parseFloat(getComputedStyle(field).paddingLeft) * 2;
    return room - pen.measureText(field.placeholder).width;
}"""


@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
@pytest.mark.parametrize("width", [390, 900, 1024, 1440])
def test_the_hint_of_the_search_is_read_whole(open_page: Open, lang: str, width: int) -> None:
    page = open_page(sample(), hash_=f"#lang={lang}", size=(width, 800)).page
    assert page.evaluate(HINT) >= 0


@pytest.mark.parametrize("size", [(1440, 900), (390, 844)])
def test_text_follows_the_size_that_a_reader_has_set(open_page: Open, size: tuple[int, int]) -> None:
    page = open_page(sample(), size=size).page
    parts = ["h1", ".counts summary", ".item .what", ".item .when", ".type", ".time-head .range"]
    read = "parts => parts.map((one) => parseFloat(getComputedStyle(document.querySelector(one)).fontSize))"
    before = page.evaluate(read, parts)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate(read, parts) == [2 * one for one in before]
    assert page.evaluate("document.documentElement.scrollWidth") == size[0]
