"""JSON: a record a line, a list of records, an answer of a service that holds one, and GeoJSON."""

from __future__ import annotations

import io
import json
from functools import partial
from typing import TYPE_CHECKING, Any, BinaryIO

from kzmap.reports.files.cells import COORDINATES, not_points, place_of
from kzmap.reports.files.encoding import detect
from kzmap.reports.problems import FileError, Problem
from kzmap.reports.table import Fits, Table, batches

if TYPE_CHECKING:
    from collections.abc import Iterator

_DECIMALS = 6  # of a degree: a tenth of a metre
_Record = tuple[int, dict[str, Any]]
_HINT = "give a record a line, a list of records, or a GeoJSON FeatureCollection"


def open_table(stream: BinaryIO, name: str, _fits: Fits) -> Table:
    """Open JSON; where a record has no line of its own, its number counts.

    Raises
    ------
    FileError
        If the text is not JSON, or holds no records.
    """
    encoding = detect(stream)
    content = io.TextIOWrapper(stream, encoding.name, "replace").read()
    problems: list[Problem] = []
    whole = None
    try:
        whole = json.loads(content)
        records = _records(whole)
    except RecursionError as error:
        raise FileError(name, 0, "bad-json", "nested too deep to be reports", _HINT) from error
    except ValueError as error:
        records = _lines(content, name, problems, error)
    if records is None:
        raise FileError(name, 0, "no-records", "the JSON holds no list of records", _HINT)
    refused = len(problems)
    problems.extend(_shapes(whole, name))
    _to_degrees(whole, records)
    header = list(dict.fromkeys(key for _, record in records for key in record))
    rows = [[_text(record.get(key)) for key in header] for _, record in records]
    read = partial(batches, rows, [number for number, _ in records])
    return Table(name, header, read, problems, refused, 0)


def _records(whole: Any) -> list[_Record] | None:
    if isinstance(whole, dict) and whole.get("type") == "FeatureCollection":
        features = whole.get("features")
        return _numbered([_feature(each) for each in features]) if isinstance(features, list) else None
    if isinstance(whole, dict) and whole.get("type") == "Feature":
        return _numbered([_feature(whole)])
    if isinstance(whole, list):
        return _numbered(whole)
    lists = [value for value in whole.values() if _of_records(value)] if isinstance(whole, dict) else []
    if lists:  # what a service answers: the records and something around them
        return _numbered(max(lists, key=len))
    return _numbered([whole]) if isinstance(whole, dict) and whole else None


def _of_records(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(each, dict) for each in value)


def _numbered(records: list[Any]) -> list[_Record]:
    # what is no record still counts as a row, an empty one, and is refused as such
    return [(number, each if isinstance(each, dict) else {}) for number, each in enumerate(records, 1)]


def _feature(feature: Any) -> dict[str, Any]:
    if not isinstance(feature, dict):
        return {}
    properties = feature.get("properties")
    return place_of(feature.get("geometry")) | (properties if isinstance(properties, dict) else {})


def _shapes(whole: Any, name: str) -> Iterator[Problem]:
    features = whole.get("features") if isinstance(whole, dict) else None
    if isinstance(features, list):
        shapes = [each.get("geometry") for each in features if isinstance(each, dict)]
        other = sum(isinstance(shape, dict) and not place_of(shape) for shape in shapes)
        yield from not_points(name, other, len(features))


def _to_degrees(whole: Any, records: list[_Record]) -> None:
    """Turn coordinates of another system, which GeoJSON before RFC 7946 could name, into degrees."""
    crs = whole.get("crs") if isinstance(whole, dict) else None
    named = (crs.get("properties") or {}).get("name") if isinstance(crs, dict) else None
    if not isinstance(named, str) or named.endswith(("CRS84", "::4326", ":4326")):
        return
    from pyproj import Transformer  # noqa: PLC0415 - hardly any file needs it
    from pyproj.exceptions import ProjError  # noqa: PLC0415

    try:
        transform = Transformer.from_crs(named, "OGC:CRS84", always_xy=True).transform
    except ProjError:
        return  # not known: what is no degree is refused by the check
    north, east = COORDINATES
    for _, record in records:
        if isinstance(record.get(east), int | float) and isinstance(record.get(north), int | float):
            lon, lat = transform(record[east], record[north])
            record[east], record[north] = round(lon, _DECIMALS), round(lat, _DECIMALS)


def _lines(content: str, name: str, problems: list[Problem], error: ValueError) -> list[_Record]:
    """Read a record a line; a line that is none is refused."""
    records: list[_Record] = []
    for number, line in enumerate(content.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            if not isinstance(record, dict):
                raise ValueError("not a record")  # noqa: TRY004, TRY301 - one way out for lines that are none
        except (ValueError, RecursionError):
            message = "this line is not a JSON record"
            hint = 'write a record a line, such as {"date": "2012-05", "place": "Almaty"}'
            problems.append(Problem(name, number, "", line[:60], "bad-json", message, hint))
        else:
            records.append((number, record))
    if not records:
        where = getattr(error, "lineno", 0)
        raise FileError(name, where, "bad-json", f"not JSON ({error})", _HINT) from error
    return records


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return json.dumps(value, ensure_ascii=False)
