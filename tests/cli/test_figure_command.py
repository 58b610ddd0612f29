"""``kzmap figure`` as a newcomer meets it: real processes in an empty folder."""

import json
import subprocess
import sys

import pytest

import kzmap as package
from kzmap import Filters
from kzmap.cli.figure import command
from kzmap.filters import filter_schema

FILTERS = {
    "since-until": {"since": "2012-05", "until": "2012"},
    "type": {"type": ("Protests", "Suicide bomb")},
    "region": {"region": ("KZ-23",)},
    "zone": {"zone": ("south",)},
    "source": {"source": ("osw-2012",)},
    "figures": {"min_killed": 2, "max_killed": 9},
    "place": {"bbox": (70.0, 40.0, 80.0, 46.0), "within_border": 200.0},
    "country": {"country": ("CN",)},
}


@pytest.fixture
def kzmap(tmp_path):
    def run(*arguments):
        command = [sys.executable, "-m", "kzmap", *arguments]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    return run


def options(filters):
    for name, value in filters.items():
        option = f"--{name.replace('_', '-')}"
        if name == "bbox":
            yield from (option, ",".join(map(str, value)))
        else:
            for each in value if isinstance(value, tuple) else (value,):
                yield from (option, str(each))


@pytest.mark.parametrize("name", FILTERS)
def test_a_filter_keeps_the_same_incidents_in_figure_build_export_and_python(kzmap, tmp_path, name):
    given = list(options(FILTERS[name]))
    counts = {}
    commands = {
        "figure": ("figure", "-o", "a.png", "--width", "60mm", "--dpi", "40", "--caption"),
        "build": ("build", "-o", "a.html"),
        "export": ("export", "-o", "a.geojson"),
    }
    for which, typed in commands.items():
        done = kzmap(*typed, "--json", *given)
        assert done.returncode == 0, done.stderr
        found = json.loads(done.stdout)
        counts[which] = {
            key: found[key] for key in ("reports", "used", "excluded", "incidents", "point", "area")
        }
    assert counts["figure"] == counts["build"] == counts["export"]
    exported = json.loads((tmp_path / "a.geojson").read_text("utf-8"))["features"]
    incidents = package.join_areas(package.geocode(package.merge(package.read_reports())))
    kept = package.keep(incidents, Filters(**FILTERS[name]))
    assert [each["properties"]["id"] for each in exported] == kept["id"].tolist()
    caption = (tmp_path / "a.md").read_text("utf-8")
    assert sum(line.startswith("- ") for line in caption.splitlines()) == len(kept)


def test_every_filter_is_tried_above():
    tried = {name for filters in FILTERS.values() for name in filters}
    assert tried == {name.replace("-", "_") for name in filter_schema()}


def test_the_three_files_are_written_and_told(kzmap, tmp_path):
    done = kzmap("figure", "-o", "out/map.svg", "--caption", "--json", "--width", "85mm")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["output"] == "out/map.svg"
    assert told["bytes"] == (tmp_path / "out/map.svg").stat().st_size
    assert told["beside"] == ["out/map.md", "out/map.bib"]
    assert (told["reports"], told["used"], told["incidents"]) == (53, 53, 39)
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"map.svg", "map.md", "map.bib"}
    assert "out/map.bib" in done.stderr
    assert "Warning" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (
            ("-o", "map.png", "--since", "2030"),
            1,
            "no incident passes the filters, nothing written; widen them",
        ),
        (("-o", "map.png", "--width", "wide"), 2, "--width wide: give a length with its unit"),
        (("-o", "map.png", "--width", "5mm"), 2, "--width 5mm: a figure is 50mm to 1200mm"),
        (("-o", "map.png", "--dpi", "9000"), 2, "--dpi 9000: a figure has 36 to 1200"),
        (("-o", "map.png", "--height", "60mm"), 1, "higher, or leave the height out"),
        (("-o", "map.png", "none.csv"), 1, "none.csv"),
        (
            ("-o", "map.png", "--region", "KZ-19", "--edition", "2011"),
            2,
            "--edition 2011: Almaty region then held more than --region KZ-19 keeps; add --region KZ-33",
        ),
        (("-o", "map.png", "--region", "KZ-99"), 2, "--region KZ-99: there is no such region"),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, tuple) else "",
)
def test_what_cannot_be_drawn_is_one_line_and_the_old_files_stay(kzmap, tmp_path, arguments, code, said):
    for name in ("map.png", "map.md", "map.bib"):
        (tmp_path / name).write_text("the old one")
    done = kzmap("figure", "--caption", *arguments)
    assert done.returncode == code
    assert said in done.stderr
    lines = [line for line in done.stderr.splitlines() if not line.endswith(" …")]  # steps of slow work
    assert len(lines) == 1, done.stderr
    assert done.stdout == ""
    assert {(tmp_path / name).read_text() for name in ("map.png", "map.md", "map.bib")} == {"the old one"}


def test_an_unknown_ending_says_which_there_are(kzmap, tmp_path):
    done = kzmap("figure", "-o", "map.docx")
    assert done.returncode == 2
    assert (
        done.stderr == "kzmap: -o map.docx: no figure has the ending '.docx'; use one of .png, .svg, .pdf\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_a_row_that_is_refused_is_listed_and_strict_writes_nothing(kzmap, tmp_path):
    (tmp_path / "own.csv").write_text("date,place\n2012-05,Almaty\n2012-06-31,Aktobe\n")
    done = kzmap("figure", "own.csv", "-o", "own.png", "--strict", "--width", "60mm", "--dpi", "40")
    assert done.returncode == 1
    assert "mend them" in done.stderr
    assert not (tmp_path / "own.png").exists()
    done = kzmap("figure", "own.csv", "-o", "own.png", "--width", "60mm", "--dpi", "40")
    assert done.returncode == 0
    assert "own.csv:3: date" in done.stderr


def test_a_projects_own_title_and_language_are_taken(kzmap, tmp_path):
    assert kzmap("init", "mine").returncode == 0
    project = tmp_path / "mine/kzmap.toml"
    assert "title" in project.read_text("utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "kzmap", "figure", "-o", "own.svg", "--width", "60mm"],
        cwd=tmp_path / "mine", capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_help_tells_every_option_and_shows_examples(kzmap):
    text = kzmap("figure", "--help").stdout
    for parameter in command.params:
        if parameter.opts[0].startswith("-"):
            assert parameter.opts[-1] in text
            assert parameter.help or parameter.name == "lang", parameter.name
    assert text.count("kzmap figure") >= 5
