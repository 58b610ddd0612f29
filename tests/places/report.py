"""Counts how names are placed: ``python -m tests.places.report [FILE] [--misses]``.

The labelled set has two halves. The thresholds were chosen on the dev half; of the test half only sums
are ever printed.
"""

from __future__ import annotations

import argparse
import csv
import statistics
from collections import Counter, defaultdict
from pathlib import Path

from kzmap.places import place
from tests.places.verdicts import COARSE, NOT_PLACED, RIGHT, WRONG, Verdict, judge

NAMES = Path(__file__).with_name("labelled") / "names.csv"
WORDS = (RIGHT, COARSE, WRONG, NOT_PLACED)


def read(path: Path = NAMES) -> list[dict[str, str]]:
    """Return the rows of a labelled set."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def verdicts(rows: list[dict[str, str]]) -> list[Verdict]:
    """Return the verdict on each row."""
    return [judge(row, answer(row)) for row in rows]


def answer(row):
    """Return where kzmap places a row's name."""
    hints = {"region": row["region_hint"], "country": row["country_hint"], "date": row["date"]}
    return place(row["query"], **{name: value or None for name, value in hints.items()})


def report(rows: list[dict[str, str]]) -> list[str]:
    """Return the lines of the report on one half."""
    found = list(zip(rows, verdicts(rows), strict=True))
    lines = [f"{'':24}{'names':>6}" + "".join(f"{word:>12}" for word in WORDS)]
    lines.append(_line("all", [verdict for _, verdict in found]))
    for column in ("kind", "lang", "group"):
        groups = defaultdict(list)
        for row, verdict in found:
            groups[row[column]].append(verdict)
        lines += [f"by {column}", *(_line(f"  {name}", groups[name]) for name in sorted(groups))]
    return [*lines, *_sums(found)]


def _line(name: str, some: list[Verdict]) -> str:
    counts = Counter(verdict.word for verdict in some)
    shares = "".join(f"{counts[word]:>5}{100 * counts[word] / len(some):6.1f}%" for word in WORDS)
    return f"{name:24}{len(some):>6}{shares}"


def _sums(found: list[tuple[dict[str, str], Verdict]]) -> list[str]:
    towns = [verdict for row, verdict in found if row["kind"] in {"settlement", "site"}]
    exact = sum(verdict.word == RIGHT for verdict in towns)
    homes = [verdict.same_region for _, verdict in found if verdict.same_region is not None]
    away = [verdict.km for _, verdict in found if verdict.word == RIGHT and verdict.km is not None]
    outside = sum(verdict.outside and _close(row, verdict) for row, verdict in found)
    return [
        f"settlement exact       {100 * exact / max(len(towns), 1):.1f}%",
        f"region exact           {100 * sum(homes) / max(len(homes), 1):.1f}% of {len(homes)} points",
        f"median km              {statistics.median(away) if away else 0:.2f}",
        f"right, outside radius  {outside}",
    ]


def _close(row: dict[str, str], verdict: Verdict) -> bool:
    return verdict.km is not None and verdict.km <= float(row["tolerance_km"])


def main() -> None:
    """Print the report; with ``--misses``, each miss of the dev half."""
    parser = argparse.ArgumentParser(prog="python -m tests.places.report", description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=NAMES)
    parser.add_argument("--misses", action="store_true", help="list what went wrong in the dev half")
    asked = parser.parse_args()
    rows = read(asked.file)
    for half in ("dev", "test"):
        some = [row for row in rows if row["half"] == half]
        if some:
            print(f"== {half} half", *report(some), "", sep="\n")
    if asked.misses:
        print(*(line for row in rows if row["half"] == "dev" for line in _miss(row)), sep="\n")


def _miss(row: dict[str, str]) -> list[str]:
    placement = answer(row)
    verdict = judge(row, placement)
    if verdict.word == RIGHT:
        return []
    hints = "/".join(filter(None, (row["region_hint"], row["country_hint"], row["date"])))
    away = f", {verdict.km:.0f} km of {row['tolerance_km']}" if verdict.km is not None else ""
    got = f"{placement.kind} {placement.name}, radius {placement.radius_km}{away}"
    wanted = f"{row['kind']} {row['expect']}"
    asked = f"[{row['group']}] {row['query']} <{hints}>"
    return [f"{verdict.word} {asked}: wanted {wanted}; {got}; {placement.reason}"]


if __name__ == "__main__":
    main()
