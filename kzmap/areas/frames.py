"""The areas as GeoDataFrames."""

from __future__ import annotations

from geopandas import GeoDataFrame, GeoSeries

from kzmap.areas.border_names import border_ids, border_name
from kzmap.areas.editions import TODAY, edition_by_id
from kzmap.areas.ids import area_id
from kzmap.areas.shapes import area_shape, stretch_line
from kzmap.areas.zone_table import zone_table

CRS = "EPSG:4326"


def regions(edition: str = TODAY) -> GeoDataFrame:
    """Return the regions of an edition.

    Older regions are those of today put together; city outlines are today's in every edition.

    Parameters
    ----------
    edition : str, default "2022"
        An edition's id.

    Returns
    -------
    geopandas.GeoDataFrame
        EPSG:4326, a row a region, ordered by code: `code`, `name`, `name_ru`, `name_kk` (str),
        `geometry` (Polygon or MultiPolygon). The shapes meet without a gap or an overlap.

    Raises
    ------
    InputError
        If there is no such edition.

    Examples
    --------
    >>> regions("2011")["name"].head(3).tolist()
    ['Akmola region', 'Aktobe region', 'Almaty region']
    """
    rows = edition_by_id(edition).regions
    names = {name: [getattr(each, name) for each in rows] for name in ("code", "name", "name_ru", "name_kk")}
    shapes = [area_shape(f"region:{edition}/{each.code}") for each in rows]
    return GeoDataFrame(names, geometry=shapes, crs=CRS)


def borders() -> GeoDataFrame:
    """Return the borders with the five neighbours, whole.

    Returns
    -------
    geopandas.GeoDataFrame
        EPSG:4326, a row a neighbour: `id` such as ``"KZ-CN"``, `neighbour`, `name`, `name_ru`,
        `name_kk` (str), `line` (the state border), `geometry` (the land within 50 km of it).

    Examples
    --------
    >>> borders()["name"].tolist()[:2]
    ['Kazakh-Chinese border', 'Kazakh-Kyrgyz border']
    """
    return _border_frame(border_ids()).drop(columns="region")


def border_regions(edition: str = TODAY) -> GeoDataFrame:
    """Return the border regions of an edition: a row for each neighbour and region.

    Parameters
    ----------
    edition : str, default "2022"
        An edition's id.

    Returns
    -------
    geopandas.GeoDataFrame
        EPSG:4326: `id` such as ``"KZ-CN/2011/KZ-19"``, `neighbour`, `region`, `name`, `name_ru`, `name_kk`
        (str), `line` (its stretch of the state border), `geometry` (its land within 50 km of the
        whole border with that neighbour).

    Raises
    ------
    InputError
        If there is no such edition.

    Examples
    --------
    >>> stretches = border_regions("2011")
    >>> stretches.loc[stretches["neighbour"] == "CN", "name"].tolist()
    ['Kazakh-Chinese border, Almaty region', 'Kazakh-Chinese border, East Kazakhstan region']
    """
    return _border_frame(border_ids(edition))


def zones() -> GeoDataFrame:
    """Return the two cross-border zones.

    Returns
    -------
    geopandas.GeoDataFrame
        EPSG:4326, a row a zone: `id`, `name`, `name_ru`, `name_kk`, `claim`, `claim_ru`, `claim_kk`, `source`
        (str), `members` (list of str), `geometry` (Polygon or MultiPolygon).

    Examples
    --------
    >>> zones()["id"].tolist()
    ['west', 'south']
    """
    rows = [vars(zone) | {"members": list(zone.members)} for zone in zone_table()]
    return GeoDataFrame(rows, geometry=[area_shape(f"zone:{zone.id}") for zone in zone_table()], crs=CRS)


def _border_frame(ids: list[str]) -> GeoDataFrame:
    parts = [area_id(f"border:{each}") for each in ids]
    columns = {
        "id": ids,
        "neighbour": [each.name for each in parts],
        "region": [each.code for each in parts],
        "name": [border_name(each) for each in ids],
        "name_ru": [border_name(each, "ru") for each in ids],
        "name_kk": [border_name(each, "kk") for each in ids],
        "line": GeoSeries([stretch_line(f"border:{each}") for each in ids], crs=CRS),
    }
    return GeoDataFrame(columns, geometry=[area_shape(f"border:{each}") for each in ids], crs=CRS)
