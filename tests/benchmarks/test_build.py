"""How long a build takes, beside the bare import of the libraries that any such tool loads.

Run with ``pytest tests/benchmarks --benchmark-group-by=group``; compare the medians of one run.
"""

import subprocess
import sys

import pytest


def run(*arguments, cwd):
    subprocess.run([sys.executable, *arguments], cwd=cwd, check=True, capture_output=True)


@pytest.mark.benchmark(group="build")
def test_import_of_geopandas_and_folium(benchmark, tmp_path):
    benchmark.pedantic(
        run, args=("-c", "import geopandas, folium"), kwargs={"cwd": tmp_path}, rounds=7, warmup_rounds=1
    )


@pytest.mark.benchmark(group="build")
def test_build_of_the_shipped_records(benchmark, tmp_path):
    benchmark.pedantic(
        run, args=("-m", "kzmap", "build"), kwargs={"cwd": tmp_path}, rounds=7, warmup_rounds=1
    )
