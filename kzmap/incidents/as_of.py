"""The day as of which the data speak."""

import pandas as pd
import pyarrow.compute as pc

from kzmap.incidents.lists import report_lists
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
        An EDTF date as its report gives it; of a span its end.

    Examples
    --------
    >>> from kzmap.incidents import merge
    >>> from kzmap.reports import read_reports
    >>> data_as_of(merge(read_reports()))
    '2017-08-08'
    """
    published = (
        pc.struct_field(report_lists(incidents).flatten(), "published").unique().drop_null().to_pylist()
    )
    latest = max(published, key=lambda text: (parse_date(text).end, text), default=None)
    return None if latest is None else latest.rpartition("/")[2]
