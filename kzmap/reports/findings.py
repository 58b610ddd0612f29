"""What is found about a row after it was read, by rooms that know more than its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kzmap.reports.problems import Severity


class Finding(NamedTuple):
    """A problem of a row of a frame: the row's index, our own column, and the rest of a `Problem`."""

    row: int
    field: str
    code: str
    message: str
    hint: str
    severity: Severity = "warning"
    value: str = ""
