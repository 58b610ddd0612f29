"""A write is whole or not at all: real processes, killed, crowded, and short of room."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kzmap._write import write_whole
from kzmap.errors import OutputError

WRITER = """
import sys
from kzmap._write import write_whole
path, letter, times = sys.argv[1:]
print("ready", flush=True)
for _ in range(int(times)):
    write_whole(path, letter.encode() * 3_000_000)
"""
SIZE = 3_000_000


def writer(path, letter, times=10**9):
    command = [sys.executable, "-c", WRITER, str(path), letter, str(times)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "ready\n"
    return process


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_killed_write_leaves_the_old_file_or_the_new_one(tmp_path):
    path = tmp_path / "map.html"
    path.write_bytes(b"o" * SIZE)
    seen = set()
    for moment in range(12):
        letter = "ab"[moment % 2]
        process = writer(path, letter)
        time.sleep(random.random() * 0.06)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        content = path.read_bytes()
        assert len(content) == SIZE
        assert len(set(content)) == 1
        seen.add(content[:1])
    assert len(seen) > 1


def test_what_a_killed_write_left_is_swept_away_later_and_nothing_else(tmp_path):
    stale = tmp_path / ".map.html.0123456789abcdef.kzmap-part"
    fresh = tmp_path / ".map.html.fedcba9876543210.kzmap-part"
    others = [tmp_path / ".map.html.swp", tmp_path / ".other.html.0123.kzmap-part"]
    for path in (stale, fresh, *others):
        path.write_bytes(b"part")
    for path in (stale, *others):
        os.utime(path, (1, 1))
    write_whole(tmp_path / "map.html", b"new")
    assert not stale.exists()
    assert fresh.exists()
    assert all(path.exists() for path in others)


def test_two_writers_at_once_do_not_mix(tmp_path):
    path = tmp_path / "map.html"
    both = [writer(path, letter, times=15) for letter in "ab"]
    seen = set()
    while any(process.poll() is None for process in both):
        if path.exists():
            content = path.read_bytes()
            assert len(content) == SIZE
            assert len(set(content)) == 1
            seen.add(content[:1])
    assert [process.returncode for process in both] == [0, 0]
    assert seen == {b"a", b"b"}
    assert names_in(tmp_path) == ["map.html"]


def test_a_limit_on_the_size_of_files_keeps_the_old_one(tmp_path):
    path = tmp_path / "map.html"
    path.write_bytes(b"old")
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))\n"
    command = [sys.executable, "-c", limit + WRITER, str(path), "a", "1"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "cannot be written (File too large); choose another place" in done.stderr
    assert path.read_bytes() == b"old"
    assert names_in(tmp_path) == ["map.html"]


def mounted(options, script, *arguments):
    """Run Python in a name space of its own where /mnt is a file system of these options."""
    shell = f'mount -t tmpfs -o {options} none /mnt && shift 0 && exec "$@"'
    command = ["unshare", "-rm", "sh", "-c", shell, "sh", sys.executable, "-c", script, *arguments]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


def can_mount():
    try:
        return mounted("size=64k", "pass").returncode == 0
    except OSError:
        return False


needs_mount = pytest.mark.skipif(not can_mount(), reason="may not mount a file system here")


@needs_mount
def test_a_full_disk_keeps_the_old_file():
    script = """
import os
from kzmap._write import write_whole
from kzmap.errors import OutputError
write_whole("/mnt/map.html", b"old")
try:
    write_whole("/mnt/map.html", b"a" * 3_000_000)
except OutputError as error:
    print(error)
print(os.listdir("/mnt"), open("/mnt/map.html", "rb").read())
"""
    done = mounted("size=64k", script)
    assert done.stdout.splitlines() == [
        "/mnt/map.html: cannot be written (No space left on device); choose another place",
        "['map.html'] b'old'",
    ], done.stderr


@needs_mount
def test_a_read_only_folder_is_one_clear_line():
    script = "from kzmap._write import write_whole\nwrite_whole('/mnt/map.html', b'new')"
    done = mounted("ro", script)
    assert "/mnt/map.html: cannot be written (Read-only file system); choose another" in done.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_without_the_right_to_write_is_one_clear_line(tmp_path):
    tmp_path.chmod(0o555)
    with pytest.raises(OutputError, match="Permission denied"):
        write_whole(tmp_path / "map.html", b"new")


def test_the_old_files_permissions_stay_and_a_new_ones_are_the_usual(tmp_path):
    old = tmp_path / "old.html"
    old.write_bytes(b"old")
    old.chmod(0o640)
    write_whole(old, b"new")
    assert old.stat().st_mode & 0o777 == 0o640
    usual = tmp_path / "usual"
    usual.touch()
    new = write_whole(tmp_path / "new.html", b"new")
    assert new.stat().st_mode == usual.stat().st_mode


def test_a_link_is_followed(tmp_path):
    (tmp_path / "web").mkdir()
    real = tmp_path / "web/map.html"
    real.write_bytes(b"old")
    link = tmp_path / "map.html"
    link.symlink_to(real)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_a_pipe_is_written_straight_and_stays_a_pipe(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE)
    write_whole(pipe, b"new")
    assert reader.communicate()[0] == b"new"
    assert pipe.is_fifo()


@pytest.mark.parametrize("name", ["folder", "file/map.html", "a\0b.html", "x" * 300])
def test_a_name_that_cannot_be_written_is_one_clear_line(tmp_path, name):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(OutputError, match=r"cannot be written \(.+\); choose another place"):
        write_whole(tmp_path / name, b"new")
    assert names_in(tmp_path) == ["file", "folder"]


def test_a_name_of_the_greatest_length_is_written(tmp_path):
    assert write_whole(tmp_path / ("x" * 250 + ".html"), b"new").read_bytes() == b"new"


def test_an_interrupted_write_leaves_no_part(tmp_path, monkeypatch):
    def interrupt(_):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "map.html", b"new")
    assert names_in(tmp_path) == []
