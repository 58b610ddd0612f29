"""A map project, made and built by real processes in a real folder."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import kzmap as library
from kzmap.project import begin, read_project, read_sources


def run(folder, *arguments):
    command = [sys.executable, "-m", "kzmap", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def project(tmp_path):
    begin(tmp_path / "my-map")
    return tmp_path / "my-map"


def test_what_init_makes_builds_at_once(tmp_path):
    made = run(tmp_path, "init", "my-map")
    assert made.returncode == 0, made.stderr
    assert [Path(line).name for line in made.stdout.splitlines()] == [
        "kzmap.toml",
        "reports.csv",
        "sources.csv",
    ]
    assert "next: cd my-map && kzmap build" in made.stderr
    done = run(tmp_path / "my-map", "build", "--json")
    assert done.returncode == 0, done.stderr
    counts = json.loads(done.stdout)
    assert (counts["used"], counts["refused"], counts["incidents"]) == (3, 0, 2)
    assert counts["output"] == "map.html"
    page = (tmp_path / "my-map/map.html").read_text(encoding="utf-8")
    assert "<title>My map" in page
    assert not run(tmp_path / "my-map", "check", "reports.csv").stdout


@pytest.mark.parametrize("name", ["kzmap.toml", "reports.csv", "sources.csv"])
def test_init_overwrites_nothing(tmp_path, name):
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / name).write_text("mine")
    done = run(tmp_path, "init", "d")
    assert done.returncode == 1
    assert done.stderr == f"kzmap: d/{name}: there already, nothing written; choose another folder\n"
    assert [path.name for path in (tmp_path / "d").iterdir()] == [name]
    assert (tmp_path / "d" / name).read_text() == "mine"


def test_what_is_typed_comes_before_the_file(project):
    done = run(project, "build", "--json", "-o", "other.html", "--since", "2024-06-15", "--title", "Typed")
    assert json.loads(done.stdout)["output"] == "other.html"
    assert json.loads(done.stdout)["incidents"] == 1
    assert "<title>Typed" in (project / "other.html").read_text(encoding="utf-8")


def test_reports_that_are_named_leave_the_file_aside(project):
    (project / "kzmap.toml").write_text("a mistake")
    (project / "one.csv").write_text("date,place\n2012,Almaty\n")
    done = run(project, "build", "one.csv", "--json")
    assert json.loads(done.stdout)["output"] == "output/kzmap.html"


def test_an_export_follows_the_file_too(project):
    with (project / "kzmap.toml").open("a") as file:
        file.write('type = "Protests"\n')
    done = run(project, "export", "-o", "x.geojson", "--json")
    assert json.loads(done.stdout)["incidents"] == 1, done.stderr


def settings(folder, text):
    (folder / "kzmap.toml").write_text(text, encoding="utf-8")
    return read_project(folder)


def test_every_setting_is_read(tmp_path):
    found = settings(
        tmp_path,
        """
        reports = ["a.csv", "b/c.xlsx"]
        sources = "s.csv"
        title = "Т"
        lang = "ru"
        edition = 2018
        output = "out/m.html"
        drafts = true
        strict = true
        format = "acled"
        [filters]
        since = 2016-05-01
        until = 2022
        type = "protests"
        region = ["KZ-23"]
        min-killed = 1
        bbox = [46, 40, 88.5, 56]
        within-border = 50
        """,
    )
    assert found.reports == (tmp_path / "a.csv", tmp_path / "b/c.xlsx")
    assert (found.sources, found.output) == (tmp_path / "s.csv", tmp_path / "out/m.html")
    assert (found.title, found.lang, found.edition, found.format) == ("Т", "ru", "2018", "acled")
    assert found.drafts is found.strict is True
    assert found.filters == {
        "since": "2016-05-01", "until": "2022", "type": ("protests",), "region": ("KZ-23",), "min_killed": 1,
        "bbox": (46, 40, 88.5, 56), "within_border": 50,
    }  # fmt: skip
    assert library.Filters(**found.filters).any()


MISTAKES = {
    'report = ["a.csv"]': "report: there is no such setting; did you mean 'reports'?",
    'xyz = 1\nreports = "a"': "xyz: there is no such setting; the settings are reports, sources",
    "title = 1": "title: 1 cannot be meant; give a text in quotes",
    'lang = "de"': "lang: 'de' cannot be meant; use one of en, ru, kk",
    'edition = "2020"': "edition: '2020' cannot be meant; use one of by-date, 2011, 2018, 2022",
    'drafts = "yes"': "drafts: 'yes' cannot be meant; write true or false",
    "reports = []": "reports: [] cannot be meant; name files in quotes",
    "reports = [1]": "reports: [1] cannot be meant; name files in quotes",
    'title = "A"': 'reports: missing; name your files, such as reports = ["reports.csv"]',
    "filters = 1": "filters: not a table; write [filters] on a line of its own",
    "[filters]\nmin_kiled = 1": "filters.min_kiled: there is no such setting; did you mean 'min-killed'?",
    "[filters]\nmin_killed = 1": "filters.min_killed: there is no such setting; did you mean 'min-killed'?",
    '[filters]\nmin-killed = "1"': "filters.min-killed: '1' cannot be meant; give a whole number",
    '[filters]\nsince = "2012-06-31"': "filters.since: 2012-06-31: 2012-06 has no day 31; mend the day",
    '[filters]\ntype = "bombing"': "filters.type: bombing: there is no such type; use one of",
    "[filters]\nbbox = [1, 2, 3]": "filters.bbox: [1, 2, 3] cannot be meant; give west, south, east, north",
    '[filters]\nregion = ["KZ-99"]': "filters.region: KZ-99: there is no such region; use one of",
    "reports = [": ":1: not TOML (",
    "title = My map": ":1: not TOML (",
    'lang = "en"\nlang = "ru"': ":2: not TOML (",
}


@pytest.mark.parametrize("text", MISTAKES)
def test_a_mistake_is_told_with_file_key_and_what_to_do(tmp_path, text):
    with pytest.raises(library.InputError) as error:
        settings(tmp_path, text)
    lines = str(error.value).splitlines()
    assert any(MISTAKES[text] in line for line in lines), lines
    assert all(line.startswith(str(tmp_path / "kzmap.toml")) and "; " in line for line in lines)


def test_all_mistakes_are_told_at_once(tmp_path):
    with pytest.raises(library.InputError) as error:
        settings(tmp_path, 'repots = "a"\nlang = "de"\n[filters]\nzone = "north"')
    assert len(str(error.value).splitlines()) == 4


def test_a_file_that_is_not_utf8_is_one_line(tmp_path):
    (tmp_path / "kzmap.toml").write_bytes('title = "Карта"'.encode("cp1251"))
    with pytest.raises(library.InputError, match="not UTF-8; save it as UTF-8"):
        read_project(tmp_path)


def test_a_mark_before_the_first_letter_is_no_mistake(tmp_path):
    (tmp_path / "kzmap.toml").write_text('reports = "a.csv"', encoding="utf-8-sig")
    assert read_project(tmp_path).reports == (tmp_path / "a.csv",)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "there is no such file; check its name in kzmap.toml"),
        (b"", "cannot be read as a table"),
        (b"title\nx\n", "no column 'id'"),
        (b"id,title\n,x\n", "row 1: id: missing"),
        (b"id,title\na,x\na,y\n", "id: 'a' stands twice"),
        ("id,title\na,Ж\n".encode("cp1251"), "save it as CSV in UTF-8"),
        (b'id,title\n"a,x\n', "cannot be read as a table"),
    ],
)
def test_what_is_wrong_with_the_sources_is_one_line(tmp_path, content, message):
    if content is not None:
        (tmp_path / "sources.csv").write_bytes(content)
    with pytest.raises(library.InputError) as error:
        read_sources(tmp_path / "sources.csv")
    assert message in str(error.value)
    assert "\n" not in str(error.value)


def test_a_build_with_a_mistake_in_the_file_keeps_the_old_map(project):
    assert run(project, "build").returncode == 0
    before = (project / "map.html").read_bytes()
    (project / "kzmap.toml").write_text('reports = "reports.csv"\nlang = "de"')
    done = run(project, "build")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "kzmap: kzmap.toml: lang: 'de' cannot be meant; use one of en, ru, kk\n"
    assert (project / "map.html").read_bytes() == before
