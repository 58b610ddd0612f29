"""Fifty ways to be wrong, tried through the real command: each gets its own line that says what to do."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.reports.wrong import WAYS


def _kzmap(folder, *arguments):
    command = [sys.executable, "-m", "kzmap", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def tried(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wrong")
    for way in WAYS:
        (folder / way.name).write_bytes(way.content)
    with ThreadPoolExecutor(2) as pool:
        done = pool.map(lambda way: _kzmap(folder, "check", way.name), WAYS)
    return {way.name: each for way, each in zip(WAYS, done, strict=True)}


def test_there_are_fifty():
    assert len({way.name for way in WAYS}) == len(WAYS) >= 50


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
def test_it_is_said_what_is_wrong_and_what_to_do(tried, way):
    done = tried[way.name]
    assert "Traceback" not in done.stderr
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    told = [line for line in lines if line.startswith(way.line)]
    assert told, done.stdout
    assert way.hint in told[0].split("; ", 1)[1]


def test_a_build_of_all_of_them_says_which_file_stops_it_and_writes_nothing(tmp_path):
    for way in WAYS:
        (tmp_path / way.name).write_bytes(way.content)
    done = _kzmap(tmp_path, "build", *(way.name for way in WAYS))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.startswith("kzmap: empty.csv: the file is empty")
    assert not (tmp_path / "output").exists()
