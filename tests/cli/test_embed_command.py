"""``kzmap embed`` as a newcomer meets it: a real process beside a real map."""

import subprocess
import sys

import pytest

from kzmap.page import render
from tests.page.sample_rows import sample


@pytest.fixture
def kzmap(tmp_path):
    render(sample(), title="Five articles").save(tmp_path / "map.html")

    def run(*arguments):
        command = [sys.executable, "-m", "kzmap", "embed", *arguments]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    return run


def test_the_snippet_goes_to_the_output_and_the_advice_beside_it(kzmap):
    done = kzmap("map.html", "--type", "Protests", "--since", "2012", "--hash", "#lang=ru")
    assert done.returncode == 0
    assert done.stdout.startswith('<iframe src="map.html#lang=ru&amp;since=2012&amp;type=Protests" ')
    assert len(done.stdout.splitlines()) == 2
    assert done.stderr == "lay map.html beside the page that shows it, or say with --url where it is\n"


@pytest.mark.parametrize(
    ("options", "empty"),
    [
        (["--since", "2020"], True),
        (["--hash", "#until=2001&lang=ru"], True),
        (["--type", "Riots", "--region", "KZ-75", "--until", "2001"], True),
        (["--type", "Riots"], False),
        (["--hash", "view=43.2,76.9,9"], False),
    ],
)
def test_a_view_that_holds_no_incident_is_told(kzmap, options, empty):
    done = kzmap("map.html", "--url", "map.html", *options)
    assert done.returncode == 0
    assert done.stdout.startswith("<iframe ")
    assert ("no incident of the map passes these filters" in done.stderr) == empty


def test_an_inline_map_is_printed_with_a_warning(kzmap):
    done = kzmap("map.html", "--inline", "--region", "KZ-75")
    assert done.stdout.startswith('<iframe srcdoc="&lt;!doctype html&gt;&#10;&lt;html data-kzmap-hash=')
    assert len(done.stdout.splitlines()) == 1
    assert "strict Content-Security-Policy" in done.stderr
    assert "strict Content-Security-Policy" in " ".join(kzmap("--help").stdout.split())


@pytest.mark.parametrize(
    ("options", "code", "says"),
    [
        (["none.html"], 1, "none.html: cannot be read"),
        (["map.html", "--hash", "colour=red"], 2, "colour: the page knows no such part of an address"),
        (["map.html", "--type", "Rots"], 2, "--type Rots: there is no such type"),
        (["map.html", "--ratio", "wide"], 2, "--ratio wide: give width and height, such as 16:10"),
        (
            ["map.html", "--url", "javascript:alert(1)"],
            2,
            "--url javascript:alert(1): give an address of http",
        ),
        (["map.html", "--inline", "--url", "a.html"], 2, "--url: an inline map has no address"),
    ],
)
def test_what_cannot_be_meant_is_one_line(kzmap, options, code, says):
    done = kzmap(*options)
    assert done.returncode == code
    assert done.stdout == ""
    assert done.stderr.startswith(f"kzmap: {says}")
    assert len(done.stderr.splitlines()) == 1
