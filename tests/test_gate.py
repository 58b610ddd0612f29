"""The rules that hold for all of the code; run with the tests, so that one command says everything."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TOP = {
    ".ci", ".git", ".gitignore", "CHANGELOG.md", "CITATION.cff", "LICENSE", "README.md", "geodata", "kzmap",
    "notebooks", "output", "pyproject.toml", "tests",
}  # fmt: skip


@pytest.mark.parametrize(
    "command",
    [
        ["ruff", "check", "."],
        ["ruff", "format", "--check", "."],
        ["mypy"],
        ["lint-imports"],
    ],
    ids=" ".join,
)
def test_the_code_keeps_its_rules(command):
    tool = Path(sys.executable).parent / command[0]
    done = subprocess.run([tool, *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]


def test_nothing_else_lies_at_the_top():
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    if not listed:
        pytest.skip("not a checkout")
    assert {line.split("/")[0] for line in listed.splitlines()} <= TOP


def test_files_stay_small_enough_to_read_at_one_sitting():
    sources = [*(ROOT / "kzmap").rglob("*.py"), *(ROOT / "kzmap/page/frontend/src").rglob("*.js")]
    long = {
        str(p.relative_to(ROOT)): n for p in sources if (n := p.read_text(encoding="utf-8").count("\n")) > 400
    }
    assert not long


def test_the_gate_runs_the_readmes_test_command():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    command = re.search(r"<!-- test -->\n\n    (.+)\n", readme)
    assert command is not None
    assert "pytest" in command.group(1)
    assert "eval" in (ROOT / ".ci/run").read_text(encoding="utf-8")
