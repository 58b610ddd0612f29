"""Incidents that kzmap exported: each carries its reports whole, and these are read."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pandas as pd

from kzmap.reports.columns import INPUT, ORIGIN
from kzmap.reports.formats.format import Doubt, Format, Mapped

_OWN = (*INPUT, *ORIGIN)


def _own(cells: pd.DataFrame) -> Mapped:
    found: list[dict[str, str]] = []
    of: list[int] = []
    bad = np.zeros(len(cells), dtype=bool)
    for row, (id_, text) in enumerate(zip(cells["id"], cells["report_list"], strict=True)):
        reports = _reports(text)
        if not reports:
            # the row has no report to use, and is refused for what it lacks
            reports, bad[row] = [{}], True
        several = len(reports) > 1
        for report in reports:
            texts = {name: _text(report.get(name)) for name in _OWN}
            if several and not texts["incident"]:
                texts["incident"] = id_
            found.append(texts)
            of.append(row)
    own = pd.DataFrame(found, columns=list(_OWN), dtype="str")
    hint = "export the incidents again: the column must hold each report whole, as JSON"
    doubts = [Doubt(bad, "report_list", "no-reports", "no list of reports", hint)] if bad.any() else []
    return Mapped(own, doubts, np.array(of, dtype=np.intp))


def _reports(text: str) -> list[dict[str, Any]]:
    try:
        listed = json.loads(text)
    except (ValueError, RecursionError):
        return []
    return [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []


def _text(value: Any) -> str:
    if value is None:
        return ""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


FORMAT = Format(
    name="kzmap",
    title="incidents exported by kzmap",
    marks=("report_list", "place_kind"),
    needs=("report_list",),
    columns=("id", "report_list"),
    fields={column: f"report_list.{column}" for column in INPUT},
    own=_own,
)
