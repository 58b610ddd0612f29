"""SOURCES.md: every file of the geodata is there, with the sum it has."""

import re

from geodata.build import fetch, sources_page

LATER = "run python -m geodata.build --sources-only"


def test_every_file_is_named(folder):
    files = {path.name for path in folder.iterdir() if path.is_file()} - {"SOURCES.md"}
    assert {file.name for file in sources_page.load_files()} == files


def test_every_sum_is_the_file_s(folder):
    page = (folder / "SOURCES.md").read_text(encoding="utf-8")
    sums = dict(
        re.findall(r"^### (\S+)\n.*?^- sha256: `([0-9a-f]{64})`", page, flags=re.DOTALL | re.MULTILINE)
    )
    stale = [
        file.name
        for file in sources_page.load_files()
        if sums[file.name] != sources_page.sha256(folder / file.name)
    ]
    assert stale == [], LATER


def test_the_page_is_as_the_build_writes_it(folder, tmp_path):
    for file in sources_page.load_files():
        (tmp_path / file.name).write_bytes((folder / file.name).read_bytes())
    sources_page.build(tmp_path)
    assert (tmp_path / "SOURCES.md").read_bytes() == (folder / "SOURCES.md").read_bytes(), LATER


def test_every_package_a_file_names_is_pinned():
    used = {name for file in sources_page.load_files() for name in file.sources}
    assert used == set(fetch.load_sources())


def test_the_credit_lines_are_there(folder):
    page = (folder / "SOURCES.md").read_text(encoding="utf-8")
    for line in (
        "© OpenStreetMap contributors, ODbL 1.0",
        "Natural Earth, public domain",
        "GeoNames, CC BY 4.0",
    ):
        assert f"\n- {line}\n" in page
