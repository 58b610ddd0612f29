"""``kzmap build --watch``: a real process, real saves."""

import json
import signal
import subprocess
import sys
import time

import pytest

from kzmap.project import begin

PATIENCE = 60


class Watching:
    """A running ``kzmap build --watch --json``, whose words go to files."""

    def __init__(self, folder, *arguments):
        self.folder = folder
        with (folder / "out").open("w") as out, (folder / "err").open("w") as err:
            command = [sys.executable, "-m", "kzmap", "build", "--watch", "--json", *arguments]
            self.process = subprocess.Popen(command, cwd=folder, stdout=out, stderr=err)

    def said(self):
        return (self.folder / "err").read_text()

    def built(self):
        return [json.loads(line) for line in (self.folder / "out").read_text().splitlines()]

    def wait(self, true):
        end = time.monotonic() + PATIENCE
        while not true():
            assert time.monotonic() < end, self.said()
            assert self.process.poll() is None, self.said()
            time.sleep(0.05)

    def wait_for_round(self, number):
        self.wait(lambda: self.said().count("Ctrl-C ends") >= number)

    def end(self):
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)


@pytest.fixture
def project(tmp_path):
    begin(tmp_path / "p")
    return tmp_path / "p"


@pytest.fixture
def watching(project):
    started = Watching(project)
    yield started
    started.process.kill()
    started.process.wait()


def test_a_project_is_watched_through_good_and_broken_saves(project, watching):
    reports, settings, page = (project / name for name in ("reports.csv", "kzmap.toml", "map.html"))
    good, written = settings.read_text(encoding="utf-8"), reports.read_text(encoding="utf-8")
    watching.wait_for_round(1)
    assert [counts["used"] for counts in watching.built()] == [3]

    # an editor saves beside the file and renames
    (project / "reports.csv~").write_text(written + "new,2024,Oral" + "," * 13 + "\n", encoding="utf-8")
    (project / "reports.csv~").rename(reports)
    watching.wait_for_round(2)
    assert watching.built()[-1]["used"] == 4

    last = page.read_bytes()
    settings.write_text("title = [", encoding="utf-8")
    watching.wait_for_round(3)
    assert "kzmap: kzmap.toml:1: not TOML" in watching.said()
    assert page.read_bytes() == last

    settings.write_text(good.replace("My map", "Mended"), encoding="utf-8")
    watching.wait_for_round(4)
    assert "<title>Mended" in page.read_text(encoding="utf-8")

    reports.unlink()
    watching.wait_for_round(5)
    assert "reports.csv: there is no such file" in watching.said()
    assert "<title>Mended" in page.read_text(encoding="utf-8")
    reports.write_text(written, encoding="utf-8")
    watching.wait_for_round(6)
    assert watching.built()[-1]["used"] == 3

    assert watching.end() == 0
    assert watching.said().rstrip().endswith("stopped")
    assert "Traceback" not in watching.said()
    assert not list(project.glob(".*part"))


def test_ctrl_c_during_a_build_ends_cleanly(project, watching):
    watching.wait_for_round(1)
    before = (project / "map.html").read_bytes()
    (project / "sources.csv").touch()
    time.sleep(0.6)
    assert watching.end() == 0
    assert "Traceback" not in watching.said()
    assert (project / "map.html").read_bytes() == before
    assert sorted(p.name for p in project.iterdir()) == [
        "err", "kzmap.toml", "map.html", "out", "reports.csv", "sources.csv",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "words"), [((), "nothing to watch"), (("-",), "the standard input does not change")]
)
def test_what_cannot_be_watched_is_wrong_usage(tmp_path, arguments, words):
    command = [sys.executable, "-m", "kzmap", "build", "--watch", *arguments]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, input="")
    assert done.returncode == 2
    assert words in done.stderr
