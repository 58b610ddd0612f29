"""Options of the tests, and what several rooms of them look at."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def pytest_addoption(parser):
    parser.addoption("--fuzz-seconds", type=int, default=60, help="how long the readers are fuzzed")


@pytest.fixture(scope="session")
def report(tmp_path_factory):
    """Return the folder of the example report, built as its script says."""
    folder = tmp_path_factory.mktemp("report")
    command = [sys.executable, ROOT / "notebooks/report/build.py", folder]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return folder
