"""What a frame of reports is, as a pandera schema.

Reading makes such frames and does not check them once more: pandera alone would slow every build. Tests
hold every format to the schema; who makes reports in Python can do the same.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from kzmap.errors import InputError
from kzmap.reports.columns import COUNTS, DEGREES, PLACE_KINDS, STATUSES, TEXT
from kzmap.reports.dates import is_date

if TYPE_CHECKING:
    import pandas as pd

_MOST = {"lat": 90, "lon": 180}


@cache
def schema() -> Any:
    """Return the pandera schema of a frame of reports.

    Raises
    ------
    ImportError
        If pandera is not installed: ``pip install "pandera[pandas]"``.
    """
    import pandera.pandas as pa  # noqa: PLC0415 - slow, and only who checks frames needs it

    words = {"status": STATUSES, "place_kind": PLACE_KINDS}
    columns = {
        **{name: pa.Column("str", nullable=True) for name in TEXT},
        **{
            name: pa.Column(
                "str", pa.Check(lambda cells, known=known: cells.str.casefold().isin(known)), nullable=True
            )
            for name, known in words.items()
        },
        "date": pa.Column("str", pa.Check(is_date, element_wise=True)),
        "published": pa.Column("str", pa.Check(is_date, element_wise=True), nullable=True),
        **{
            name: pa.Column("float64", pa.Check.in_range(-_MOST[name], _MOST[name]), nullable=True)
            for name in DEGREES
        },
        **{name: pa.Column("Int64", pa.Check.ge(0), nullable=True) for name in COUNTS},
        "file": pa.Column("str"),
        "line": pa.Column("Int64", pa.Check.ge(0)),
    }
    whole = [
        pa.Check(lambda frame: frame["lat"].isna() == frame["lon"].isna(), error="lat and lon go together"),
        pa.Check(_somewhere, error="a place, a region, a country or coordinates"),
        pa.Check(lambda frame: ~_out_of_order(frame), error="low, best, high in order"),
    ]
    return pa.DataFrameSchema(columns, checks=whole, strict=True)


def validate_reports(reports: pd.DataFrame) -> pd.DataFrame:
    """Return a frame of reports if it is one.

    Raises
    ------
    InputError
        If it is not; the message names the first column and what is wrong with it.

    Examples
    --------
    >>> from kzmap.reports import read_reports
    >>> len(validate_reports(read_reports()))
    53
    """
    from pandera.errors import SchemaError  # noqa: PLC0415

    try:
        checked: pd.DataFrame = schema().validate(reports)
    except SchemaError as error:
        raise InputError(f"not a frame of reports: {error}") from error
    return checked


def _somewhere(frame: pd.DataFrame) -> pd.Series:
    return frame[["place", "region", "country", "lat"]].notna().any(axis=1)


def _out_of_order(frame: pd.DataFrame) -> pd.Series:
    wrong = frame["lat"].isna() & False
    for figure in ("killed", "wounded"):
        low, best, high = (frame[c] for c in (f"{figure}_low", figure, f"{figure}_high"))
        wrong |= (
            (low > best).fillna(value=False)
            | (best > high).fillna(value=False)
            | (low > high).fillna(value=False)
        )
    return wrong
