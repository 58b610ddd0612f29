"""A minute of coverage-guided fuzzing of the readers; ``--fuzz-seconds`` makes it longer or shorter."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.fuzz.seeds import make_seeds

ROOT = Path(__file__).parents[2]
HAS_WHEEL = (3, 11) <= sys.version_info[:2] <= (3, 13) and sys.platform == "linux"


@pytest.mark.skipif(not HAS_WHEEL, reason="atheris has no wheel for this Python")
def test_no_file_crashes_the_readers(tmp_path, request):
    assert find_spec("atheris"), "pip install 'kzmap[test]'"
    seconds = request.config.getoption("--fuzz-seconds")
    seeds, finds = tmp_path / "seeds", tmp_path / "finds"
    seeds.mkdir()
    finds.mkdir()
    make_seeds(seeds)
    limits = [f"-max_total_time={seconds}", "-timeout=20", "-rss_limit_mb=3000", "-max_len=8192", "-seed=1"]
    command = [sys.executable, "-m", "tests.fuzz.readers", *limits, f"-artifact_prefix={finds}/", str(seeds)]
    done = subprocess.run(
        command,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    found = [file.read_bytes() for file in finds.iterdir()]
    assert done.returncode == 0, f"{done.stderr[-3000:]}\n{found}"
