"""Rows of text become typed reports; what cannot be used is named, row by row."""

import difflib
from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd

from kzmap.reports.columns import (
    COUNTS,
    DEGREES,
    EVENT_TYPES,
    FIGURES,
    INPUT,
    ORIGIN,
    PLACE_KINDS,
    STATUSES,
    TEXT,
)
from kzmap.reports.dates import DateError, parse_date
from kzmap.reports.problems import Problem, Severity

_Found = tuple[int, str, str, str, str, Severity]  # row, field, code, message, hint, severity
_MOST = {"lat": 90, "lon": 180}


def check_rows(raw: pd.DataFrame, file: str, lines: Sequence[int]) -> tuple[pd.DataFrame, list[Problem]]:
    """Type the rows of one file and list what is wrong with them.

    Parameters
    ----------
    raw : pandas.DataFrame
        Text cells, one row a report, columns among `INPUT`; a missing column counts as empty.
    file : str
    lines : sequence of int
        The line each row starts on.

    Returns
    -------
    reports : pandas.DataFrame
        The usable rows: text columns (str), `lat`, `lon` (float64, degrees), counts (Int64), `file`, `line`.
        The index is the number of the row in `raw`.
    problems : list of Problem
        Sorted by line; a row with an error is not in `reports`.
    """
    text = pd.DataFrame(
        {c: raw[c].str.strip() if c in raw else "" for c in INPUT}, index=raw.index, dtype="str"
    )
    typed = pd.DataFrame({c: text[c].where(text[c] != "") for c in TEXT}, index=raw.index)
    typed = typed.assign(**{c: _numbers(text[c]) for c in (*DEGREES, *COUNTS)})
    found = [
        *_check_dates(text),
        *_check_places(text),
        *_check_degrees(text, typed),
        *_check_counts(text, typed),
        *_check_words(text),
    ]
    problems = [
        Problem(
            file,
            int(lines[row]),
            field,
            _cell(text, field, row) if field else "",
            code,
            message,
            hint,
            severity,
        )
        for row, field, code, message, hint, severity in found
    ]
    bad = np.zeros(len(text), dtype=bool)
    bad[[row for row, *_, severity in found if severity == "error"]] = True
    typed = typed.assign(file=pd.array([file] * len(typed), dtype="str"), line=pd.array(lines, dtype="Int64"))
    reports = typed.loc[~bad, [*INPUT, *ORIGIN]]
    return reports.astype(dict.fromkeys(COUNTS, "Int64")), sorted(problems, key=_order)


def _cell(text: pd.DataFrame, field: str, row: int) -> str:
    return str(text[field].iloc[row])


def _rows(mask: pd.Series) -> list[int]:
    return [int(row) for row in np.flatnonzero(mask.to_numpy())]


def _order(problem: Problem) -> tuple[str, int, int, str]:
    column = INPUT.index(problem.field) if problem.field in INPUT else -1
    return (problem.file, problem.line, column, problem.code)


def _numbers(cells: pd.Series) -> pd.Series:
    return pd.to_numeric(cells.where(cells != ""), errors="coerce").astype("float64")


def _check_dates(text: pd.DataFrame) -> Iterator[_Found]:
    for field in ("date", "published"):
        for value, rows in text.groupby(field).indices.items():
            if value:
                try:
                    parse_date(str(value))
                except DateError as error:
                    yield from ((int(r), field, "bad-date", str(error), error.hint, "error") for r in rows)
    for row in _rows(text["date"] == ""):
        yield (
            row, "date", "no-date", "the date is missing",
            "give what the source says, if only the year: 2012, 2012-05 or 2012-05-31", "error",
        )  # fmt: skip


def _check_places(text: pd.DataFrame) -> Iterator[_Found]:
    nowhere = (text[["place", "region", "country", "lat", "lon"]] == "").all(axis=1)
    for row in _rows(nowhere):
        yield (
            row, "place", "no-place", "place, region, country and coordinates are all missing",
            "give the place as the source names it, if only the country", "error",
        )  # fmt: skip
    for given, lacking in (("lat", "lon"), ("lon", "lat")):
        for row in _rows((text[given] != "") & (text[lacking] == "")):
            yield (
                row,
                lacking,
                "lonely-coordinate",
                f"{given} stands without {lacking}",
                "give both or none",
                "error",
            )


def _check_degrees(text: pd.DataFrame, typed: pd.DataFrame) -> Iterator[_Found]:
    lat, lon = typed["lat"], typed["lon"]
    most_lat, most_lon = _MOST["lat"], _MOST["lon"]
    swapped = (lat.abs() > most_lat) & (lat.abs() <= most_lon) & (lon.abs() <= most_lat)
    for row in _rows(swapped):
        east, north = _cell(text, "lat", row), _cell(text, "lon", row)
        message = f"{east} is no latitude; latitude and longitude seem to be swapped"
        yield (
            row,
            "lat",
            "swapped",
            message,
            f"write {north} as the latitude and {east} as the longitude",
            "error",
        )
    for field in DEGREES:
        most = _MOST[field]
        for row in _rows((text[field] != "") & ~(typed[field].abs() <= most) & ~swapped):
            value = _cell(text, field, row)
            if pd.isna(typed[field].iloc[row]):
                message, hint = (
                    f"'{value[:40]}' is not a number",
                    "write decimal degrees with a point, such as 43.25",
                )
            else:
                message, hint = f"{value} is not between -{most} and {most}", "give decimal degrees (WGS 84)"
            yield (row, field, f"bad-{field}", message, hint, "error")
    for row in _rows((lat == 0) & (lon == 0)):
        message = "0, 0 lies in the sea off Africa and mostly stands for no coordinates"
        yield (
            row,
            "lat",
            "null-island",
            message,
            "leave both empty if the coordinates are not known",
            "error",
        )


def _check_counts(text: pd.DataFrame, typed: pd.DataFrame) -> Iterator[_Found]:
    for field in COUNTS:
        numbers = typed[field]
        bad = (text[field] != "") & ~((numbers >= 0) & (numbers < 1e9) & (numbers == numbers.round()))  # noqa: PLR2004
        for row in _rows(bad):
            hint = "write a whole number"
            if field in FIGURES:
                hint += f"; for 10 to 12 write 10 in {field}_low and 12 in {field}_high"
            yield (
                row,
                field,
                "bad-number",
                f"'{_cell(text, field, row)[:40]}' is not a count",
                hint,
                "error",
            )
    for figure in FIGURES:
        low, best, high = (typed[c] for c in (f"{figure}_low", figure, f"{figure}_high"))
        for row in _rows((low > best) | (best > high) | (low > high)):
            hint = f"{figure}_low must not be over {figure}, nor {figure} over {figure}_high"
            yield (row, f"{figure}_low", "bad-range", "low, best and high are out of order", hint, "error")


def _check_words(text: pd.DataFrame) -> Iterator[_Found]:
    types = {t.casefold(): t for t in EVENT_TYPES}
    kinds = {s.casefold(): s for subs in EVENT_TYPES.values() for s in subs}
    for field, known in (("type", types), ("sub_type", kinds)):
        strange = (text[field] != "") & ~text[field].str.casefold().isin(list(known))
        for rows in text[field][strange].groupby(text[field]).indices.values():
            row = int(np.flatnonzero(strange)[rows[0]])
            message = f"not an ACLED event type, kept as it is{and_more(len(rows))}"
            yield (row, field, "unknown-type", message, _nearest(_cell(text, field, row), known), "warning")
    for field, words, what in (("status", STATUSES, "status"), ("place_kind", PLACE_KINDS, "kind of place")):
        for row in _rows((text[field] != "") & ~text[field].str.casefold().isin(words)):
            message = f"'{_cell(text, field, row)[:40]}' is not a {what}"
            hint = f"use one of {', '.join(words)}, or leave it empty"
            yield (row, field, f"bad-{field.replace('_', '-')}", message, hint, "error")
    links = (text["url"] != "") & ~text["url"].str.match(r"(?i)https?://[^\s/]+")
    for row in _rows(links):
        hint = "give the address with http:// or https:// in front"
        yield (row, "url", "bad-url", "not a web address; shown as text, not as a link", hint, "warning")


def and_more(rows: int) -> str:
    """Say that a thing said once holds for more rows."""
    return f" (and in {rows - 1} more rows)" if rows > 1 else ""


def _nearest(value: str, known: dict[str, str]) -> str:
    near = difflib.get_close_matches(value.casefold(), known, n=1, cutoff=0.4)
    return f"did you mean '{known[near[0]]}'?" if near else f"use one of: {', '.join(known.values())}"
