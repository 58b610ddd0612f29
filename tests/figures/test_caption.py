"""A caption cites every mark of its figure; the sources come as BibTeX that its readers read."""

import re
import shutil
import subprocess

import bibtexparser
import pandas as pd
import pytest

import kzmap
from kzmap import Filters
from kzmap.date_words import date_words
from kzmap.figures.bibliography import bibtex, keys_of
from kzmap.figures.caption import _plain

NUMBERED = re.compile(r"^\*\*\\\[(\d+)\\\] ", re.MULTILINE)


@pytest.fixture(scope="module")
def told(drawn):
    return drawn.caption()


def test_every_mark_has_its_number_in_the_figure_and_in_the_caption(drawn, told):
    numbers = [mark.number for mark in drawn.marks]
    assert [int(each) for each in NUMBERED.findall(told.markdown)] == sorted(numbers)
    shown = " ".join(text.get_text() for axes in drawn.axes for text in axes.texts)
    for number in numbers:
        assert f"[{number}]" in shown


def test_no_number_is_lost_on_a_narrow_figure(incidents):
    for width in ("60mm", "85mm"):
        figure = kzmap.figure(incidents, width=width, numbers=True)
        shown = " ".join(text.get_text() for axes in figure.axes for text in axes.texts)
        lost = [mark.main.name for mark in figure.marks if f"[{mark.number}]" not in shown]
        assert not lost, width


def test_every_incident_is_told_with_its_date_and_cited(incidents, told):
    lines = told.markdown.splitlines()
    for row in incidents.itertuples():
        said = [line for line in lines if f"{date_words('en', row.date)}: {_plain(row.title)}." in line]
        cited = "; ".join(f"@{source}" for source in row.sources)
        assert [line for line in said if line.endswith(f"[{cited}].")], row.id


def test_what_is_uncertain_is_told(told):
    markdown = told.markdown
    assert "killed: 12 to 14, best figure 13; disputed; the sources differ on the type" in markdown
    assert "killed: 17 or more" in markdown
    assert "about 31 May 2012" in markdown
    assert "Of these, the sources differ on 8; 2 disputed; 24 dated only roughly." in markdown
    assert "**Temir district**: 1 incident (only the district is known, within 90 km)" in markdown.replace(
        "\\[15\\] ", ""
    )


def test_what_is_not_on_the_map_is_told_with_the_reason(told):
    _, _, off = told.markdown.partition("**Not on the map**")
    assert off.count("- Kazakhstan (only the country is known)") == 3


def read(path, text):
    path.write_text(text, "utf-8")
    return kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports(path))))


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "not placed: "), ("ru", "место не установлено: "), ("kk", "орны анықталмаған: ")],
)
def test_each_incident_that_is_not_placed_has_its_own_place_as_written(tmp_path, lang, said):
    own = read(
        tmp_path / "own.csv",
        "date,place,title\n2020-03-02,Almaty,A\n2020-03-03,Qwertyville,B\n2020-03-04,Zxcvbnm,C\n",
    )
    markdown = kzmap.figure(own, numbers=True, width="60mm", lang=lang).caption().markdown
    lines = markdown.splitlines()
    for title, where in (("B", "Qwertyville"), ("C", "Zxcvbnm")):
        assert [line for line in lines if line.startswith(f"- {said}{where}: ") and f": {title}. " in line], (
            title
        )
    assert "gazetteer" not in markdown


def test_a_caption_of_which_nothing_is_drawn_tells_what_is_not_on_the_map(tmp_path):
    own = read(tmp_path / "own.csv", "date,place,source\n2020-03-03,Qwertyville,my paper\n")
    told = kzmap.figure(own, numbers=True, width="60mm").caption()
    assert "**Not on the map**\n\n- not placed: Qwertyville: 3 March 2020: " in told.markdown
    assert "numbers in brackets" not in told.markdown
    assert "@online{my-paper," in told.bibtex


def test_incidents_of_a_mark_stand_in_their_order_of_time(told):
    block = next(each for each in told.markdown.split("\n\n**") if each.startswith(r"\[2\] Almaty"))
    days = [line.split(": ")[1] for line in block.splitlines() if line.startswith("- ") and ")" in line]
    assert days[:2] == ["June 2011 – May 2012", "8 November 2011"]
    assert days[-1] == "May 2016"


def test_the_head_is_sentences_of_what_is_so(told, incidents):
    head = told.markdown.partition("\n")[0]
    assert (
        "39 incidents from 53 reports (May 2011 – August 2017): 23 at a point, 13 in an area, 3 known" in head
    )
    assert "Data as of 8 August 2017." in head
    assert "0 " not in head.replace("10 ", "").replace("20 ", "").replace("30 ", "")
    counts = {"reports": 60, "used": 53, "refused": 5, "excluded": 2}
    head = kzmap.figure(incidents, numbers=True, width="60mm", counts=counts).caption().markdown
    assert "Of 60 reports read, 5 refused, 2 left out by a filter or a status." in head


def test_the_source_of_the_zones_is_cited_where_they_are_drawn(incidents, told):
    assert "The zones are what Katehon 2016 claims [@katehon-2016]; their outline is kzmap's" in told.markdown
    own = incidents[incidents["id"] == "border-post-2012-05"]
    assert "katehon-2016" not in kzmap.figure(own, numbers=True, width="60mm").caption().bibtex
    drawn = kzmap.figure(own, numbers=True, width="60mm", zones=True).caption()
    assert "[@katehon-2016]" in drawn.markdown
    assert "@online{katehon-2016," in drawn.bibtex


def test_each_year_tells_its_own_incidents(incidents):
    figure = kzmap.figure(incidents, by="year", numbers=True)
    headings = re.findall("^### (.*)$", figure.caption().markdown, re.MULTILINE)
    assert headings == [
        "2011: 11 incidents",
        "2012: 11 incidents, 1 not drawn",
        "2016: 12 incidents, 2 not drawn",
        "2017: 7 incidents",
    ]
    blocks = figure.caption().markdown.split("\n\n**")
    near = next(block for block in blocks if "near Almaty**" in block)
    assert "2012" in near
    for mark in figure.marks:
        for place in mark.places:
            assert {incidents["place_id"].iloc[row] for row in place.rows} == {place.id}


def test_the_sources_are_bibtex(told):
    library = bibtexparser.parse_string(told.bibtex)
    assert not library.failed_blocks
    assert [entry.key for entry in library.entries] == [
        "katehon-2016", "osw-2012", "rferl-2017", "riac-2016", "super-2012",
    ]  # fmt: skip
    entry = library.entries_dict["rferl-2017"]
    assert entry["author"] == "Bruce Pannier and Samuel Ramani"
    assert entry["date"] == "2017", "the day is not known; it did not go on appearing"
    assert entry["note"].startswith("published between July 2017 and 8 August 2017; ")
    assert library.entries_dict["riac-2016"]["date"] == "2016-06~"
    assert entry["url"].startswith("https://gandhara.rferl.org/")


def test_only_what_is_shown_is_cited(incidents):
    figure = kzmap.figure(incidents, filters=Filters(region=("KZ-31",)), numbers=True)
    cited = set(re.findall(r"@([\w-]+)", figure.caption().markdown))
    assert cited == {"super-2012", "katehon-2016"}
    assert cited == {entry.key for entry in bibtexparser.parse_string(figure.caption().bibtex).entries}


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="needs pandoc")
def test_pandoc_finds_every_citation(told, tmp_path):
    (tmp_path / "map.md").write_text(told.markdown, "utf-8")
    (tmp_path / "map.bib").write_text(told.bibtex, "utf-8")
    command = ["pandoc", "--citeproc", "--bibliography", "map.bib", "map.md", "-t", "plain", "--columns=2000"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert "???" not in done.stdout
    assert "[1] Xinjiang: 7 incidents" in done.stdout


def test_what_tex_and_markdown_would_take_for_commands_is_text():
    table = pd.DataFrame(
        [
            {
                "id": "a b",
                "title": "100 % {of} \\all_ #1 & $x$",
                "url": "https://example.org/a_b%20c",
                "published": "2012",
            }
        ]
    )
    written = bibtex(table)
    library = bibtexparser.parse_string(written)
    assert not library.failed_blocks
    assert library.entries[0].key == "a-b"
    assert library.entries[0]["url"] == "https://example.org/a_b%20c"
    assert r"100 \% \{of\} \textbackslash{}all\_ \#1 \& \$x\$" in written
    assert _plain("AT&amp;T \u202ereversed\x07") == r"AT\&amp;T reversed"
    assert _plain("*a* [b](c) <d> @e") == r"\*a\* \[b\](c) \<d\> \@e"


def test_a_day_of_reading_is_told_where_it_is_known():
    table = pd.DataFrame(
        [
            {
                "id": "a",
                "published": "2012/2013",
                "accessed": "2020-02-03",
                "url": "https://example.org/{\\a",
            },
            {"id": "b", "published": "2012-05-01/2012-05-09"},
        ]
    )
    first, second = bibtexparser.parse_string(bibtex(table)).entries
    assert first["urldate"] == "2020-02-03"
    assert first["url"] == "https://example.org/%7B%5Ca"
    assert "date" not in first, "no year is known to be the one"
    assert first["note"] == "published between 2012 and 2013"
    assert second["date"] == "2012-05"
    assert "urldate" not in second


def test_sources_that_the_table_lacks_are_cited_by_their_id(tmp_path):
    own = read(tmp_path / "own.csv", "date,place,source,url\n2012-05,Almaty,my paper,https://example.org/1\n")
    told = kzmap.figure(own, numbers=True, width="60mm").caption()
    assert "[@my-paper]" in told.markdown
    assert "@online{my-paper," in told.bibtex
    assert "https://example.org/1" in told.bibtex


def test_a_figure_without_numbers_has_no_caption(incidents):
    with pytest.raises(kzmap.InputError, match="numbers=True"):
        kzmap.figure(incidents, width="60mm").caption()


@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_captions_come_in_the_language_of_the_figure(incidents, lang):
    markdown = kzmap.figure(incidents, lang=lang, numbers=True).caption().markdown
    assert {"ru": "**Не на карте**", "kk": "**Картада жоқ**"}[lang] in markdown
    assert "Not on the map" not in markdown


def test_two_sources_never_share_a_key():
    keys = keys_of(["x-2", "x?", "x", "x!"])
    assert keys["x-2"] == "x-2"
    assert len(set(keys.values())) == 4


def test_signs_of_formulas_are_text():
    assert _plain("$x$") == r"\$x\$"
