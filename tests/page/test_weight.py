"""What an incident costs in the page, with title, place, figures, source and link."""

from pathlib import Path

import pytest

from kzmap.page import render
from kzmap.pipeline import run
from tests.benchmarks.generate import reports

DATA = ("places", "incidents", "incident-words", "reports", "report-words", "sources")


def weight(folder: Path, count: int, variant: str) -> int:
    reports(count, variant).to_csv(folder / "reports.csv", index=False)
    page = render(run([folder / "reports.csv"]).incidents)
    blocks = page.get_root().content.blocks
    return sum(len(blocks[name]) for name in DATA)


@pytest.mark.parametrize(("variant", "most"), [("plain", 18), ("cyrillic", 45)])
def test_each_further_incident_is_small(tmp_path: Path, variant: str, most: int) -> None:
    few, many = 2_000, 20_000
    each = (weight(tmp_path, many, variant) - weight(tmp_path, few, variant)) / (many - few)
    assert each <= most


def test_the_generated_records_are_the_same_every_time() -> None:
    assert reports(500).equals(reports(500))
    assert reports(500)["title"].is_unique
    assert set(reports(500)["title"].str.split().str.len()) == {6}
