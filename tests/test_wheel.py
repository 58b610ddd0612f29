"""The wheel: built as a user would, used in an empty folder without the repository."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DATA = (
    "reports.csv", "sources.csv", "editions.toml", "parts.toml", "zones.toml", "countries.toml",
    "regions.geojson", "borders.geojson", "zones.geojson", "basemap.topojson", "places.csv",
    "relief.webp", "relief.json",
    "SOURCES.md",
)  # fmt: skip


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--outdir", folder, ROOT]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return next(folder.glob("kzmap-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def run(installed, cwd, *arguments):
    # before the environment's own packages, and so before an editable install of the repository
    environment = os.environ | {"PYTHONPATH": str(installed)}
    command = [sys.executable, *arguments]
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=True
    ).stdout


def test_the_wheel_holds_data_bundle_and_licences_and_nothing_of_the_workshop(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {f"kzmap/geodata/{name}" for name in DATA} <= names
    assert {"kzmap/page/assets/kzmap.js", "kzmap/page/assets/kzmap.css", "kzmap/py.typed"} <= names
    assert any("LICENSES" in name for name in names)
    assert not [
        name for name in names if "node_modules" in name or "frontend" in name or "geodata/build" in name
    ]
    assert wheel.stat().st_size < 2_000_000


def test_the_map_is_built_from_the_wheel_alone(installed, tmp_path):
    assert run(installed, tmp_path, "-c", "import kzmap; print(kzmap.__file__)").startswith(str(installed))
    counts = json.loads(run(installed, tmp_path, "-m", "kzmap", "build", "--json"))
    assert counts["incidents"] == 39
    assert (tmp_path / "output/kzmap.html").stat().st_size == counts["bytes"]


def test_the_wheel_and_the_checkout_make_the_same_map(installed, tmp_path):
    run(installed, tmp_path, "-m", "kzmap", "build", "-o", "wheel.html")
    subprocess.run([sys.executable, "-m", "kzmap", "build", "-o", "checkout.html"], cwd=tmp_path, check=True)
    assert (tmp_path / "wheel.html").read_bytes() == (tmp_path / "checkout.html").read_bytes()
