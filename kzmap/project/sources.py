"""A project's own file of sources."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from kzmap.errors import InputError

if TYPE_CHECKING:
    import os

_COLUMNS = "id, title, publisher, author, published, published_how, url, accessed, language"


def read_sources(path: str | os.PathLike[str]) -> pd.DataFrame:
    """Read a CSV file of sources.

    Parameters
    ----------
    path : str or os.PathLike

    Returns
    -------
    pandas.DataFrame
        One row a source, all columns text, NaN where empty; `id` is given and told once.

    Raises
    ------
    InputError
        If the file is missing or no table, or an `id` is missing or stands twice.

    Examples
    --------
    >>> from kzmap._files import geodata
    >>> read_sources(str(geodata("sources.csv")))["id"].tolist()[:2]
    ['osw-2012', 'katehon-2016']
    """
    file = Path(path)
    try:
        table = pd.read_csv(file, dtype="str", keep_default_na=False, na_values=[""], encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise InputError(f"{file}: there is no such file; check its name in kzmap.toml") from error
    except (OSError, UnicodeError, pd.errors.ParserError, pd.errors.EmptyDataError) as error:
        reason = str(getattr(error, "strerror", None) or error).strip().splitlines()[0]
        hint = f"save it as CSV in UTF-8 with the columns {_COLUMNS}"
        raise InputError(f"{file}: cannot be read as a table ({reason}); {hint}") from error
    _check(table, file)
    return table


def _check(table: pd.DataFrame, file: Path) -> None:
    if "id" not in table:
        found = ", ".join(map(str, table.columns[:8]))
        raise InputError(f"{file}:1: no column 'id' (found: {found}); the columns are {_COLUMNS}")
    lacking = table.index[table["id"].isna()]
    if len(lacking):
        raise InputError(f"{file}: row {lacking[0] + 1}: id: missing; give what the reports call the source")
    twice = table["id"][table["id"].duplicated()]
    if len(twice):
        raise InputError(f"{file}: id: '{twice.iloc[0]}' stands twice; keep one row of them")
