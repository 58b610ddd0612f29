"""A killed, crowded or starved command leaves the old file or the whole new one: real commands."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

KZMAP = [sys.executable, "-m", "kzmap"]
ROOT = Path(__file__).parents[2]
OLD = b"the old one"


def run(folder, *arguments):
    return subprocess.run([*KZMAP, *arguments], cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """Return the bytes of the map of the shipped records, of a part of them, and how long one build takes."""
    folder = tmp_path_factory.mktemp("whole")
    began = time.monotonic()
    assert run(folder, "build", "-o", "all.html").returncode == 0
    seconds = time.monotonic() - began
    assert run(folder, "build", "-o", "part.html", "--since", "2016").returncode == 0
    return (folder / "all.html").read_bytes(), (folder / "part.html").read_bytes(), seconds


def test_a_build_killed_at_any_moment_leaves_a_whole_file(whole, tmp_path):
    page = tmp_path / "map.html"
    page.write_bytes(OLD)
    for moment in (0.2, 0.6, *(random.random() for _ in range(3)), 0.97):
        process = subprocess.Popen(
            [*KZMAP, "build", "-o", "map.html"], cwd=tmp_path, stderr=subprocess.DEVNULL
        )
        time.sleep(moment * whole[2])
        process.kill()
        process.wait()
        assert page.read_bytes() in {OLD, whole[0]}
    assert run(tmp_path, "build", "-o", "map.html").returncode == 0
    assert page.read_bytes() == whole[0]


def test_two_builds_at_once_do_not_mix(whole, tmp_path):
    commands = [["build", "-o", "map.html"], ["build", "-o", "map.html", "--since", "2016"]]
    both = [subprocess.Popen([*KZMAP, *c], cwd=tmp_path, stderr=subprocess.DEVNULL) for c in commands]
    assert [process.wait() for process in both] == [0, 0]
    assert (tmp_path / "map.html").read_bytes() in {whole[0], whole[1]}
    assert [path.name for path in tmp_path.iterdir()] == ["map.html"]


def starved(folder, options, *arguments):
    """Run the command where /mnt is a small or a read-only file system of its own."""
    script = f'mount -t tmpfs -o size=1m none /mnt && printf "{OLD.decode()}" > /mnt/$0 && {options} && "$@"'
    script += "; code=$?; ls -A /mnt >&3; cat /mnt/$0 >&3; exit $code"
    command = ["unshare", "-rm", "sh", "-c", script, Path(arguments[-1]).name, *KZMAP, *arguments]
    told = folder / "told"
    with told.open("wb") as file:
        done = subprocess.run(
            ["sh", "-c", 'exec "$@" 3>&1 1>/dev/null', "sh", *command],
            cwd=folder, stdout=file, stderr=subprocess.PIPE, text=True, check=False,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        )  # fmt: skip
    return done, told.read_bytes()


def can_mount():
    command = ["unshare", "-rm", "sh", "-c", "mount -t tmpfs none /mnt"]
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


@pytest.mark.skipif(not can_mount(), reason="may not mount a file system here")
@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ("head -c 900k /dev/zero > /mnt/full", "No space left on device"),
        ("mount -o remount,ro /mnt", "Read-only file system"),
    ],
    ids=["full", "read-only"],
)
@pytest.mark.parametrize(("command", "name"), [("build", "map.html"), ("export", "x.gpkg")])
def test_a_full_or_read_only_disk_is_one_line_and_the_old_file_stays(
    tmp_path, options, reason, command, name
):
    done, told = starved(tmp_path, options, command, "-o", f"/mnt/{name}")
    assert done.returncode == 1, done.stderr
    lines = [line for line in done.stderr.splitlines() if not line.endswith(" …")]
    assert lines == [f"kzmap: /mnt/{name}: cannot be written ({reason}); choose another place"]
    names = [b"full", name.encode()] if "full" in options else [name.encode()]
    assert told.replace(b"\n", b" ") == b" ".join([*sorted(names), OLD])
