"""The reports inside incidents, as one Arrow array."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

if TYPE_CHECKING:
    import pandas as pd


def report_lists(incidents: pd.DataFrame) -> pa.ListArray:
    """Return the column `report_list` without a copy where it lies in one piece, as `merge` makes it.

    A long table is mostly notes, and these lie here: each copy of them is felt.

    Parameters
    ----------
    incidents : pandas.DataFrame
        With a column `report_list`.

    Returns
    -------
    pyarrow.ListArray
        A list of `REPORT` for each incident.

    Examples
    --------
    >>> from kzmap.incidents import merge
    >>> from kzmap.reports import read_reports
    >>> len(report_lists(merge(read_reports())).flatten())
    53
    """
    lists = pa.chunked_array([pa.array(incidents["report_list"])])
    return lists.chunk(0) if lists.num_chunks == 1 else lists.combine_chunks()
