"""The day as of which the data speak."""

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from kzmap.reports.dates import parse_date


def data_as_of(incidents: pd.DataFrame) -> str | None:
    """Return the latest date of publication among the reports of incidents, or None if none is given.

    Parameters
    ----------
    incidents : pandas.DataFrame
        With a column `report_list`.

    Returns
    -------
    str or None
        An EDTF date as its report gives it.

    Examples
    --------
    >>> from kzmap.incidents import merge
    >>> from kzmap.reports import read_reports
    >>> data_as_of(merge(read_reports()))
    '2017-07/2017-08-08'
    """
    lists = pa.chunked_array([pa.array(incidents["report_list"])]).combine_chunks()
    published = pc.struct_field(pc.list_flatten(lists), "published").unique().drop_null().to_pylist()
    return max(published, key=lambda text: (parse_date(text).end, text), default=None)
