"""The areas of one coordinate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd
from geopandas import GeoDataFrame, points_from_xy

from kzmap.areas.cover import regions_holding
from kzmap.areas.editions import TODAY, edition_by_id, editions_between
from kzmap.areas.join import join_areas
from kzmap.errors import InputError

if TYPE_CHECKING:
    from datetime import date

_MOST_NORTH, _MOST_EAST = 90, 180


@dataclass(frozen=True)
class AreasAt:
    """The areas of one coordinate on one day.

    Attributes
    ----------
    edition : str
        Id of the edition in force on the day.
    region, region_now : str or None
        Code of the region of that edition, and of today's; None outside Kazakhstan.
    then : tuple of (edition, region)
        Of each edition in force from the day to the last one, its id and the code of its region; empty
        outside Kazakhstan.
    border_region : tuple of str
        Ids of today's border regions.
    zones : tuple of str
        Ids of the zones.
    """

    edition: str
    region: str | None
    region_now: str | None
    border_region: tuple[str, ...]
    zones: tuple[str, ...]
    then: tuple[tuple[str, str], ...] = ()


def reverse_region(
    lat: float, lon: float, day: date | str | None = None, last: date | str | None = None
) -> AreasAt:
    """Return the areas that a coordinate lies in.

    The rules are those of `join_areas` for a point of no known country.

    Parameters
    ----------
    lat, lon : float
        Degrees, EPSG:4326.
    day : datetime.date or str, optional
        The day whose edition counts; without it, today's edition.
    last : datetime.date or str, optional
        The last day of a span that begins on `day`; without it, `day` itself.

    Returns
    -------
    AreasAt

    Raises
    ------
    InputError
        If the coordinate is none, or a day is no date.

    Examples
    --------
    >>> reverse_region(45.02, 78.37, "2011-05-17").region, reverse_region(45.02, 78.37).region
    ('KZ-19', 'KZ-33')
    """
    if not (abs(lat) <= _MOST_NORTH and abs(lon) <= _MOST_EAST):
        raise InputError(f"no coordinate: latitude {lat}, longitude {lon}; degrees, the latitude first")
    spanned = (edition_by_id(TODAY),) if day is None else editions_between(day, last or day)
    edition = spanned[0]
    when = pd.Timestamp(str(edition.valid_from or edition.valid_to))
    columns = {"date_start": [when], "date_end": [when], "place_id": [None], "country": [None]}
    row = join_areas(GeoDataFrame(columns, geometry=points_from_xy([lon], [lat]), crs="EPSG:4326")).iloc[0]
    now = tuple(row["region_now"][:1])
    then = [(each.id, regions_holding(now, each.id)) for each in spanned] if now else []
    return AreasAt(
        edition=edition.id,
        region=next(iter(row["region"]), None),
        region_now=next(iter(row["region_now"]), None),
        border_region=tuple(row["border_region"]),
        zones=tuple(row["zones"]),
        then=tuple((each, codes[0]) for each, codes in then),
    )
