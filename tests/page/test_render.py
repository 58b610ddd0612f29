import json
import re
from pathlib import Path

import folium
import pandas as pd
import pytest

from kzmap.errors import InputError
from kzmap.page import render
from tests.page.sample_rows import sample


def summary(html: str) -> dict[str, object]:
    found = re.search(r'<script type="application/json" id="kzmap-summary">(.*?)</script>', html, re.DOTALL)
    assert found
    return dict(json.loads(found[1]))


@pytest.fixture(scope="module")
def html() -> str:
    return str(render(sample()).get_root().render())


def test_a_page_is_a_folium_map_that_names_no_address() -> None:
    page = render(sample())
    assert isinstance(page, folium.Map)
    assert page.default_js == []
    assert page.default_css == []


def test_the_counts_come_out(html: str) -> None:
    counts = summary(html)
    assert counts["reports"] == 15
    assert counts["used"] == 15
    assert (counts["refused"], counts["excluded"]) == (0, 0)
    assert (counts["incidents"], counts["point"], counts["area"], counts["not_placed"]) == (14, 9, 4, 1)
    assert counts["data_as_of"] == "2016-06-09"


def test_the_counts_of_the_reading_are_taken_over() -> None:
    page = render(sample(), counts={"reports": 20, "refused": 2, "excluded": 3})
    counts = summary(page.get_root().render())
    assert [counts[name] for name in ("reports", "used", "refused", "excluded")] == [20, 15, 2, 3]


def test_counts_of_another_reading_are_refused() -> None:
    with pytest.raises(InputError, match="take both from one reading"):
        render(sample(), counts={"reports": 99, "refused": 0, "excluded": 0})


def test_the_same_incidents_give_the_same_bytes(tmp_path: Path) -> None:
    page = render(sample())
    page.save(tmp_path / "one.html")
    page.save(tmp_path / "two.html")
    render(sample()).save(tmp_path / "three.html")
    files = [(tmp_path / f"{name}.html").read_bytes() for name in ("one", "two", "three")]
    assert files[0] == files[1] == files[2]


def test_nothing_is_loaded_from_elsewhere(html: str) -> None:
    loaded = re.findall(r"<(?:script|link|img|iframe|source)\b[^>]*\b(?:src|href)\s*=[^>]*>", html)
    assert loaded == []
    assert "@import" not in html
    assert not re.search(r"url\(\s*[\"']?(?!data:|#)[a-z]", html.split("<body>", maxsplit=1)[0])


def test_title_and_language_stand_where_a_browser_looks(html: str) -> None:
    page = render(sample(), title="A <b>title</b> & more", lang="ru").get_root().render()
    assert '<html lang="ru">' in page
    assert "<title>A &lt;b&gt;title&lt;/b&gt; &amp; more</title>" in page
    assert '<html lang="en">' in html
    assert "user-scalable" not in html
    assert "maximum-scale" not in html


def test_the_licences_of_the_bundled_packages_are_told(html: str) -> None:
    for name in ("leaflet", "supercluster", "flechette", "topojson-client"):
        assert re.search(rf"{name} [\d.]+ \(", html)


def test_an_empty_frame_gives_a_page(tmp_path: Path) -> None:
    page = render(sample().iloc[:0])
    page.save(tmp_path / "empty.html")
    counts = summary((tmp_path / "empty.html").read_text(encoding="utf-8"))
    assert counts["incidents"] == counts["reports"] == 0
    assert counts["data_as_of"] is None


def test_missing_columns_are_named() -> None:
    with pytest.raises(InputError, match=r"lack the columns region_now, zones.*join_areas"):
        render(sample().drop(columns=["region_now", "zones"]))


@pytest.mark.parametrize("wrong", [{"lang": "de"}, {"edition": "1991"}])
def test_unknown_choices_are_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(InputError, match="unknown"):
        render(sample(), **wrong)


def test_refused_rows_are_carried_along() -> None:
    problem = {
        "file": "a.csv",
        "line": 4,
        "field": "lat",
        "value": "443",
        "message": "too far",
        "hint": "mend it",
    }
    page = render(sample(), refused=[problem])
    assert summary(page.get_root().render())["refused"] == 1


def test_sources_of_the_user_are_joined_by_those_of_the_zones() -> None:
    own = pd.DataFrame({"id": ["alpha"], "title": ["Alpha"], "url": ["https://alpha.example"]})
    page = render(sample(), sources=own)
    assert summary(page.get_root().render())["incidents"] == 14


def test_a_notebook_gets_a_frame_of_its_own() -> None:
    shown = render(sample())._repr_html_()
    assert shown.startswith("<iframe srcdoc=")
    assert 'title="Security incidents' in shown
    assert shown.count("<") == 2
