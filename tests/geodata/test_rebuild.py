"""The whole build, twice, from the packages: the same bytes, and those that are here."""

import importlib.metadata
import re
import shutil

import pytest

from geodata.build import __main__ as command
from geodata.build import sources_page

PINS = r"^([a-z]+)==(\S+)$"


@pytest.mark.slow
def test_two_builds_give_the_same_bytes_as_the_files_here(folder, tmp_path):
    made = [file.name for file in sources_page.load_files() if file.sources]
    for out in (tmp_path / "one", tmp_path / "two"):
        out.mkdir()
        for file in sources_page.load_files():
            if file.name not in made:
                shutil.copy(folder / file.name, out)
        assert command.main(["--out", str(out)]) == 0
    for name in [*made, "SOURCES.md"]:
        first = (tmp_path / "one" / name).read_bytes()
        assert first == (tmp_path / "two" / name).read_bytes(), name
        if versions_are_the_pinned_ones(folder):
            assert first == (folder / name).read_bytes(), name


def versions_are_the_pinned_ones(folder):
    pins = re.findall(PINS, (folder / "build" / "requirements.txt").read_text(), flags=re.MULTILINE)
    return all(importlib.metadata.version(name) == version for name, version in pins)
