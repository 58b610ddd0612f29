"""The list for readers without JavaScript tells what the page tells."""

import re

import pandas as pd
import pytest

from kzmap.figures.words import WORDS
from kzmap.page.plain import plain_list
from kzmap.reports.columns import EVENT_TYPES
from tests.page.sample import frame, incident, report

SOURCES = pd.DataFrame({"id": ["a", "b"], "publisher": ["The Paper <1>", None], "title": [None, "A study"]})
ALMATY = {"place": "Almaty", "place_id": "geonames:1526384", "lat": 43.25, "lon": 76.91, "radius_km": 12.0}
KEYS = ("battles", "explosions", "civilians", "protests", "riots", "strategic")


def told(reports: list[dict], lang: str = "en", **columns: object) -> str:
    rows = frame([incident("x", "2016-06-06/2016-06", "settlement", reports, **ALMATY)])
    return plain_list(rows.assign(**columns), lang, SOURCES)


def test_a_withdrawn_report_is_struck_out_and_said_to_be_withdrawn() -> None:
    first = report(date="2016-06-06", title="Two dead", source="a", status="retracted", killed=2)
    text = told([first, report(date="2016-06", title="Nobody died", source="b")])
    assert re.search(
        r"The Paper &lt;1&gt;</bdi>(</a>)? \(withdrawn by its source\): <s>.*Two dead.*</s>", text
    )
    assert not re.search(r"<s>[^/]*Nobody died", text)
    assert "A study" in text


def test_an_incident_that_all_have_withdrawn_is_struck_out() -> None:
    text = told(
        [report(date="2016-06", title="T", source="a", status="retracted")], status="retracted", title="T"
    )
    assert "<s><bdi>T</bdi></s>" in text
    assert "(retracted" in text


@pytest.mark.parametrize(
    ("lang", "date", "who"),
    [
        ("en", "end of June 2016", "actor: "),
        ("ru", "конец июня 2016", "участник: "),
        ("kk", "соңы", "қатысушы: "),
    ],
)
def test_dates_are_words_and_who_did_it_is_told(lang: str, date: str, who: str) -> None:
    text = told([report(date="2016-06-06", source="a")], lang, actor="A <crowd>", target="Police")
    assert date in text
    assert f"{who}<bdi>A &lt;crowd&gt;</bdi>" in text
    assert "2016-06" not in text


def test_the_range_of_a_report_is_told() -> None:
    text = told([report(date="2016-06-06", source="a", killed=13, killed_low=12, killed_high=14)])
    assert "killed: 12–14 (13)" in text


def test_a_title_cannot_turn_the_letters_behind_it_around() -> None:
    text = told([report(date="2016-06-05", title="Semey \u202egnp.exe", source="a")], title="\u2066T\u2069")
    assert "Semey \ufffdgnp.exe" in text
    assert "<bdi>\ufffdT\ufffd</bdi>" in text


@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
def test_the_type_of_an_incident_is_named_as_on_figures(lang: str) -> None:
    for kind, key in zip(EVENT_TYPES, KEYS, strict=True):
        assert WORDS[lang]["types"][key] in told([report(date="2016", source="a")], lang, type=kind)
