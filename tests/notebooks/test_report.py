"""The example report: built from Markdown, and looked into in each of its formats."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import docx
import pytest

import kzmap

SOURCE = Path(__file__).parents[2] / "notebooks/report/report.md"
TITLE = "Security incidents in and around Kazakhstan"
SAID = (
    TITLE,
    "Figure 1. Incidents by place, May 2011 to August 2017.",
    "Figure 2. Incidents by year.",
    "Table 2. Incidents with different numbers of dead.",
    "the other twelve who were killed in a fight (Super 2012)",
    "[9] Kazakh-Chinese border, Almaty region",
    "Pannier, Bruce and Samuel Ramani.",
    "https://katehon.com/en/article/kazakhstan-unknown-terrorism",
)


def alt_texts() -> list[str]:
    return re.findall(r'alt="([^"]+)"', SOURCE.read_text(encoding="utf-8"))


def squeezed(text: str) -> str:
    """Return a text without its breaks, and without hyphens, which a line may end with."""
    return re.sub(r"[\s-]+", "", text)


def poppler(tool: str, *arguments: str | Path) -> str:
    if not shutil.which(tool):
        missing = f"no {tool}; install it with: apt-get install poppler-utils"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(missing)
    return subprocess.run([tool, *arguments], capture_output=True, text=True, check=True).stdout


def test_the_numbers_in_the_prose_are_those_of_the_records():
    reports = kzmap.read_reports()
    incidents = kzmap.join_areas(kzmap.geocode(kzmap.merge(reports)))
    tally = kzmap.tally(incidents, reports=len(reports)).as_json()
    text = " ".join(SOURCE.read_text(encoding="utf-8").split())
    assert f"report {tally['incidents']} incidents" in text
    assert f"*report*: {tally['reports']} of them, all used" in text
    assert (
        f"For {tally['point']} of the incidents a place can be given. For the other {tally['area']}" in text
    )
    differ = incidents["disagree"]
    assert (differ.map(len) > 0).sum() == 8
    assert differ.map(lambda fields: "killed" in fields).sum() == 3
    assert "differ on eight incidents. On three of these they differ on the number of dead" in text


def test_the_pdf_can_be_searched_and_read_aloud(report):
    text = squeezed(poppler("pdftotext", report / "report.pdf", "-"))
    assert [one for one in SAID if squeezed(one) not in text] == []
    assert "CaspianSea" in text  # words of the figure are words
    fonts = poppler("pdffonts", report / "report.pdf").splitlines()[2:]
    assert fonts
    assert all(line.split()[-5] == "yes" for line in fonts), "a font is not embedded"
    told = poppler("pdfinfo", report / "report.pdf")
    assert re.search(rf"Title:\s+{TITLE}", told)
    assert re.search(r"Tagged:\s+yes", told)  # by PDF/UA, for which Typst demands words for every picture
    assert re.search(r"Page size:.*A4", told)


def test_the_word_file_opens_with_its_pictures_and_their_words(report):
    document = docx.Document(str(report / "report.docx"))
    text = squeezed("".join(one.text for one in document.paragraphs))
    assert [one for one in SAID if squeezed(one) not in text] == []
    pictures = document.inline_shapes
    assert [one._inline.docPr.get("descr") for one in pictures] == alt_texts()
    section = document.sections[0]
    text_width = section.page_width - section.left_margin - section.right_margin
    assert all(0.9 * text_width < one.width <= text_width for one in pictures)
    assert [len(one.rows) for one in document.tables] == [11, 4]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_the_web_page_is_one_file(report):
    html = (report / "report.html").read_text(encoding="utf-8")
    outside = re.sub(r'srcdoc="[^"]*"', "", html)
    assert not re.findall(r"<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)=\"(?!data:)[^\"]*\"", outside)
    assert [one for one in alt_texts() if one not in html] == []
    assert html.count('srcdoc="') == 1


def test_every_citation_is_found_among_the_sources(report):
    cited = set(re.findall(r"@([\w-]+)", SOURCE.read_text(encoding="utf-8")))
    keys = set(re.findall(r"@online\{([\w-]+),", (report / "sources.bib").read_text(encoding="utf-8")))
    assert cited <= keys
    assert len(keys) == 5
