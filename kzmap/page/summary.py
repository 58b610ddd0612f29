"""The counts that stand on the page and in ``kzmap build --json``."""

from collections.abc import Mapping, Sequence

import geopandas as gpd
import pandas as pd

from kzmap.page.places import AREA_KINDS, POINT_KINDS


def summarise(
    incidents: gpd.GeoDataFrame, counts: Mapping[str, int] | None = None, refused: Sequence[object] = ()
) -> dict[str, int]:
    """Count reports and incidents so that nothing is lost from sight.

    Parameters
    ----------
    incidents : GeoDataFrame
        Joined incidents.
    counts : mapping of str to int, optional
        ``reports``, ``used``, ``refused`` and ``excluded`` as the reading step knows them. What is
        missing is taken from the incidents: every report of them was used.
    refused : sequence
        The refused rows.

    Returns
    -------
    dict of str to int
        ``reports`` = ``used`` + ``refused`` + ``excluded`` and
        ``incidents`` = ``point`` + ``area`` + ``not_placed``.
    """
    given = dict(counts or {})
    used = given.get("used", int(incidents["reports"].sum()))
    turned_away = given.get("refused", len(refused))
    excluded = given.get("excluded", 0)
    point = int(incidents["place_kind"].isin(POINT_KINDS).sum())
    area = int(incidents["place_kind"].isin(AREA_KINDS).sum())
    return {
        "reports": given.get("reports", used + turned_away + excluded),
        "used": used,
        "refused": turned_away,
        "excluded": excluded,
        "incidents": len(incidents),
        "point": point,
        "area": area,
        "not_placed": len(incidents) - point - area,
    }


def latest_published(published: pd.Series) -> str | None:
    """Return the latest date of publication: that as of which the data speak.

    EDTF dates sort as text by their first day; the marks ``~`` and ``?`` do not disturb that.
    """
    known = published.dropna()
    return str(known.max()) if len(known) else None
