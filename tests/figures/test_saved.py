"""The files: text is text, fonts are inside, what is shown is described, the bytes repeat."""

import io
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET

import pytest
from PIL import Image

import kzmap
from kzmap.errors import InputError
from kzmap.figures import MapFigure

SVG = "{http://www.w3.org/2000/svg}"
DRAW = """
import sys, kzmap
incidents = kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports())))
for ending in ("png", "svg", "pdf"):
    figure = kzmap.figure(incidents, relief=True, numbers=True, width="100mm", dpi=100)
    figure.savefig(f"{sys.argv[1]}.{ending}")
"""

needs_poppler = pytest.mark.skipif(shutil.which("pdffonts") is None, reason="needs poppler-utils")


def poppler(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def files(drawn, tmp_path_factory):
    folder = tmp_path_factory.mktemp("files")
    for ending in ("png", "svg", "pdf"):
        drawn.savefig(folder / f"map.{ending}")
    return folder


def test_text_in_svg_is_text(files):
    root = ET.parse(files / "map.svg").getroot()
    words = {"".join(text.itertext()) for text in root.iter(f"{SVG}text")}
    assert {"Security incidents in and around Kazakhstan", "Almaty [2]", "Battles (11)", "500 km"} <= words
    assert any("OSW Centre for Eastern Studies" in text for text in words)
    assert "Verdana" in (files / "map.svg").read_text("utf-8"), "a font as wide, for who lacks the first"


def test_svg_says_what_it_shows_to_who_cannot_see_it(files):
    root = ET.parse(files / "map.svg").getroot()
    assert root.get("role") == "img"
    assert root.get("lang") == "en"
    named = [
        next(each for each in root if each.get("id") == id_) for id_ in root.get("aria-labelledby").split()
    ]
    assert [each.tag for each in named] == [f"{SVG}title", f"{SVG}desc"]
    assert "39 incidents from 53 reports" in named[1].text
    assert "Battles 11" in named[1].text


def test_png_says_it_too(files):
    with Image.open(files / "map.png") as picture:
        assert "39 incidents from 53 reports" in picture.text["Description"]
        assert picture.text["Title"] == "Security incidents in and around Kazakhstan"
        assert picture.info["dpi"] == pytest.approx((300, 300), abs=0.1)
        assert picture.width == pytest.approx(160 / 25.4 * 300, abs=1)


def test_description_and_title_of_png_may_be_in_any_script(incidents):
    content = kzmap.figure(incidents, lang="kk", width="60mm", dpi=50).as_bytes(".png")
    with Image.open(io.BytesIO(content)) as picture:
        assert picture.text["Title"].startswith("Қазақстандағы")


@needs_poppler
def test_every_font_of_pdf_is_embedded(files):
    lines = poppler("pdffonts", files / "map.pdf").splitlines()[2:]
    assert lines
    for line in lines:
        assert re.search(r"TrueType\s+Identity-H\s+yes\s+yes\s+yes", line), line


@needs_poppler
def test_pdf_text_has_title_and_sources(files):
    text = poppler("pdftotext", files / "map.pdf", "-")
    for words in (
        "Security incidents in and around Kazakhstan",
        "OSW Centre for Eastern Studies",
        "OpenStreetMap",
    ):
        assert words in text
    about = poppler("pdfinfo", files / "map.pdf")
    assert re.search(r"Title:\s+Security incidents in and around Kazakhstan", about)
    assert re.search(r"Subject:\s+Map of Kazakhstan and its neighbours", about)
    assert "CreationDate" not in about


@needs_poppler
def test_kazakh_letters_come_out_of_the_pdf(incidents, tmp_path):
    kzmap.figure(incidents, lang="kk", width="100mm").savefig(tmp_path / "kk.pdf")
    text = poppler("pdftotext", tmp_path / "kk.pdf", "-")
    assert "Қазақстандағы" in text
    assert "Ақтөбе" in text


def test_two_processes_write_the_same_bytes(tmp_path):
    for name, seed in (("one", "1"), ("two", "2")):
        environment = {"PYTHONHASHSEED": seed, "PATH": "", "HOME": str(tmp_path / name), "LC_ALL": "C"}
        subprocess.run([sys.executable, "-c", DRAW, tmp_path / name], env=environment, check=True)
    for ending in (".png", ".svg", ".pdf"):
        one, two = ((tmp_path / name).with_suffix(ending).read_bytes() for name in ("one", "two"))
        assert one == two, ending
        assert b"CreationDate" not in one


def test_a_date_comes_from_source_date_epoch_alone(incidents, monkeypatch):
    figure = kzmap.figure(incidents, width="60mm", dpi=50)
    plain = figure.as_bytes(".pdf")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1337212800")
    assert b"D:20120517000000Z" in figure.as_bytes(".pdf")
    assert b"2012-05-17" in figure.as_bytes(".svg")
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert figure.as_bytes(".pdf") == plain


def test_saving_twice_gives_the_same_file(drawn):
    for ending in (".png", ".svg", ".pdf"):
        assert drawn.as_bytes(ending) == drawn.as_bytes(ending)


def test_an_unknown_ending_is_refused_and_the_old_file_stays(drawn, tmp_path):
    path = tmp_path / "map.docx"
    path.write_text("old")
    with pytest.raises(kzmap.InputError, match=r"use one of \.png, \.svg, \.pdf"):
        drawn.savefig(path)
    assert path.read_text() == "old"


def test_a_notebook_shows_it(drawn):
    assert isinstance(drawn, MapFigure)
    assert drawn._repr_png_().startswith(b"\x89PNG")


def test_words_of_reports_are_only_words(incidents):
    title = 'A $x^2$ & <script>alert("1")</script> \\frac{}'
    figure = kzmap.figure(incidents, title=title, width="100mm", dpi=50)
    root = ET.fromstring(figure.as_bytes(".svg"))
    assert root.find(f"{SVG}title").text == title
    assert not list(root.iter(f"{SVG}script"))
    shown = " ".join("".join(text.itertext()) for text in root.iter(f"{SVG}text"))
    assert "$x^2$" in shown


def test_a_format_comes_before_the_ending_of_a_file(incidents, tmp_path):
    drawn = kzmap.figure(incidents, width="60mm", dpi=40)
    drawn.savefig(tmp_path / "map.img", format="png")
    assert (tmp_path / "map.img").read_bytes().startswith(b"\x89PNG")
    with pytest.raises(InputError, match="png"):
        drawn.savefig(tmp_path / "map.png", format="jpg")
