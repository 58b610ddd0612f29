"""Everything that can be said about files of reports before a map is made of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kzmap._memory import give_back
from kzmap.reports import FileError, Problem, Reading, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    import pandas as pd


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found, in the order of files and lines, and how many rows were read."""

    problems: list[Problem]
    rows: int


def check(
    paths: Iterable[str | Path],
    *,
    format: str | None = None,  # noqa: A002 - the option's name
    progress: Callable[[str], None] = lambda step: None,  # noqa: ARG005
) -> Checked:
    """Check files of reports: their rows, their coordinates, and what is likely told twice.

    A file that cannot be used is a problem like others, and does not hide those of the next file.

    Parameters
    ----------
    paths : iterable of str or pathlib.Path
    format : str, optional
        What the columns mean; without it they are recognised.
    progress : callable, optional
        Is told the name of each step as it begins.

    Examples
    --------
    >>> from kzmap.reports import shipped_reports
    >>> check([shipped_reports()])
    Checked(problems=[], rows=53)
    """
    from kzmap.places.agreement import coordinate_findings  # noqa: PLC0415 - pandas, not needed for help

    problems: list[Problem] = []
    readings: list[Reading] = []
    rows = 0
    for path in paths:
        try:
            reading = read([path], format, progress, coordinate_findings)
        except FileError as error:
            problems += [*error.others, error.problem]
            rows += error.rows
        else:
            problems += reading.problems
            rows += reading.rows
            readings.append(reading)
            del reading  # a long table is let go as soon as it is merged
    progress("looking for what is told twice")
    return Checked([*problems, *_told_twice(readings)], rows)


def _for_likeness(reports: pd.DataFrame) -> pd.DataFrame:
    """Return reports with the beginning of each note, and with the ids that a build gives them.

    Most of a long table is notes, and no more of these is looked at.
    """
    from kzmap.incidents.ids import incident_ids  # noqa: PLC0415
    from kzmap.likeness import ENOUGH  # noqa: PLC0415

    return reports.assign(incident=incident_ids(reports), note=reports["note"].str.slice(0, ENOUGH))


def _told_twice(readings: list[Reading]) -> list[Problem]:
    import pandas as pd  # noqa: PLC0415 - heavy, and not needed to report a bad file

    from kzmap.incidents import merge  # noqa: PLC0415
    from kzmap.likeness import likely_duplicates  # noqa: PLC0415
    from kzmap.places import geocode  # noqa: PLC0415

    if not readings:
        return []
    # under the name by which problems call their file
    frames = [reading.reports.assign(file=reading.file).astype({"file": "str"}) for reading in readings]
    readings.clear()
    reports = pd.concat(frames, ignore_index=True) if len(frames) > 1 else frames[0]
    del frames
    reports = _for_likeness(reports)
    merged = merge(reports)
    del reports
    give_back()
    incidents = geocode(merged)
    del merged
    hint = "give both one incident id if they are one; nothing is merged by itself"
    found = []
    for first, second, reason in likely_duplicates(incidents):
        one, other = (incidents["report_list"].iloc[row][0] for row in (first, second))
        message = f"likely what {one['file']}:{one['line']} tells: {reason}"
        where = (other["file"], other["line"], "incident", str(incidents["id"].iloc[second]))
        found.append(Problem(*where, "told-twice", message, hint, "warning"))
    return sorted(found)
