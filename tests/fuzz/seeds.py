"""Small files that the fuzzer starts from: one of each format and kind."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pandas as pd

from kzmap.reports.formats import formats
from tests.reports.layouts import ACLED, GED, GTD, gtd_rows, write

if TYPE_CHECKING:
    from pathlib import Path

ROW = {
    "date": "2012-05-30",
    "place": "Алматы",
    "lat": 43.25,
    "lon": 76.9,
    "killed": 2,
    "note": 'a "quoted"\nnote',
}
FEATURE = {"type": "Feature", "geometry": {"type": "Point", "coordinates": [76.9, 43.25]}, "properties": ROW}


def make_seeds(folder: Path) -> None:
    """Write the files into a folder."""
    frame = pd.DataFrame([ROW, ROW | {"date": "05/06/2012", "killed": -1}])
    frame.to_csv(folder / "own.csv", index=False)
    frame.to_csv(folder / "own.tsv", index=False, sep="\t", encoding="utf-16")
    frame.to_csv(folder / "own.cp1251", index=False, sep=";", encoding="cp1251")
    frame.to_parquet(folder / "own.parquet")
    (folder / "rows.jsonl").write_text("\n".join([json.dumps(ROW)] * 2))
    collection = {"type": "FeatureCollection", "features": [FEATURE, FEATURE | {"geometry": None}]}
    (folder / "own.geojson").write_text(json.dumps(collection))
    (folder / "incidents.json").write_text(
        json.dumps([{"id": "a", "place_kind": "site", "report_list": [ROW]}])
    )
    fields = {name: each.fields for name, each in formats().items()}
    for name, header in (("acled", ACLED), ("ged", GED)):
        row = {fields[name][own]: value for own, value in ROW.items() if own in fields[name]}
        write(folder / f"{name}.csv", header, [row])
    write(folder / "gtd.csv", GTD, list(gtd_rows(3)), "latin-1")
