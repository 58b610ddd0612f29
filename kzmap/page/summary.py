"""The counts that stand on the page and in ``kzmap build --json``."""

from collections.abc import Mapping

import geopandas as gpd

from kzmap.errors import InputError
from kzmap.tallies import tally


def summarise(
    incidents: gpd.GeoDataFrame, counts: Mapping[str, int] | None = None, refused: int = 0
) -> dict[str, int]:
    """Count reports and incidents so that nothing is lost from sight.

    Parameters
    ----------
    incidents : GeoDataFrame
        Joined incidents.
    counts : mapping of str to int, optional
        ``reports``, ``refused`` and ``excluded`` as the reading step knows them. Without it, every
        report of the incidents was used and none left out.
    refused : int
        The number of refused rows, where `counts` is not given.

    Returns
    -------
    dict of str to int
        ``reports`` = ``used`` + ``refused`` + ``excluded`` and
        ``incidents`` = ``point`` + ``area`` + ``not_placed``.

    Raises
    ------
    InputError
        If `counts` is not of these incidents.
    """
    used = int(incidents["reports"].sum())
    given = {"reports": used + refused, "refused": refused, "excluded": 0, **(counts or {})}
    try:
        return tally(
            incidents, reports=given["reports"], refused=given["refused"], excluded=given["excluded"]
        ).as_json()
    except AssertionError as error:
        raise InputError(
            f"counts do not fit these incidents ({error}); take both from one reading"
        ) from error
