"""Ids for reports that carry no incident id."""

from hashlib import blake2b

import pandas as pd

from kzmap.reports.columns import INPUT

_SIZE = 6  # bytes: among a million reports two share an id by chance once in 560 tables


def incident_ids(reports: pd.DataFrame) -> pd.Series:
    """Return the incident id of each report: its own, else one made from what the report says.

    The made id depends on the content alone, not on the file or the order; equal rows are told apart by a
    running number, so that none is lost.

    Parameters
    ----------
    reports : pandas.DataFrame

    Returns
    -------
    pandas.Series
        str, with the index of `reports`.

    Examples
    --------
    >>> from kzmap.reports import read_reports
    >>> incident_ids(read_reports().head(2).assign(incident=None)).str.len().tolist()
    [14, 14]
    """
    ids = reports["incident"].astype("object")
    lacking = ids.isna().to_numpy()
    if not lacking.any():
        return ids.astype("str")
    content = [c for c in INPUT if c != "incident"]
    rows = (
        reports.loc[lacking, content].astype("object").where(lambda f: f.notna(), "").itertuples(index=False)
    )
    made = pd.Series([_digest("\x1f".join(map(str, row))) for row in rows], dtype="str")
    number = made.groupby(made).cumcount()
    numbered = made.where(number == 0, made + "-" + (number + 1).astype(str))
    ids[lacking] = ("r-" + numbered).to_numpy()
    return ids.astype("str")


def _digest(content: str) -> str:
    # a lone surrogate, which a broken file can hold, has bytes too
    return blake2b(content.encode("utf-8", "surrogatepass"), digest_size=_SIZE).hexdigest()
