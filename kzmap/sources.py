"""The table of sources that a page or a figure cites, and whether the reports speak of the zones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from kzmap._files import geodata
from kzmap.areas import zone_table

if TYPE_CHECKING:
    from geopandas import GeoDataFrame


def sources_to_cite(sources: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return the sources known, and with them those that the zones are from.

    Parameters
    ----------
    sources : pandas.DataFrame, optional
        As in ``sources.csv``; without it, the shipped ones.

    Returns
    -------
    pandas.DataFrame
        One row a source, all columns text.

    Examples
    --------
    >>> sources_to_cite(pd.DataFrame({"id": ["mine"]}))["id"].tolist()
    ['mine', 'katehon-2016']
    """
    shipped = pd.read_csv(str(geodata("sources.csv")), dtype="str")
    if sources is None:
        return shipped
    cited = shipped[shipped["id"].isin(zone_source_ids())]
    return pd.concat([sources, cited[~cited["id"].isin(sources["id"])]], ignore_index=True)


def zone_source_ids() -> list[str]:
    """Return the ids of the sources that claim the zones, each once."""
    return list(dict.fromkeys(zone.source for zone in zone_table()))


def tell_of_zones(incidents: GeoDataFrame) -> bool:
    """Tell whether some report is by a source that claims the zones: on other maps they start hidden.

    Parameters
    ----------
    incidents : geopandas.GeoDataFrame
        With a column `sources` of lists of ids.
    """
    ids = pc.list_flatten(pa.array(incidents["sources"], pa.list_(pa.string())))
    found = pc.is_in(ids, value_set=pa.array(zone_source_ids()))
    return bool(pc.any(found).as_py())
