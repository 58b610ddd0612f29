"""The shapes of the areas, in degrees (EPSG:4326), each read and put together once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import shapely

from kzmap.areas.cover import parts_of
from kzmap.areas.features import properties, text
from kzmap.areas.ids import area_id

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


@cache
def area_shape(place_id: str) -> BaseGeometry | None:
    """Return the shape of an area.

    A border, and a border region, has the land along it for its shape: all within 50 km of the state
    border on the Kazakh side. City outlines are today's in every edition.

    Parameters
    ----------
    place_id : str
        An area's id, such as ``"region:2011/KZ-19"``, ``"border:KZ-CN"``, ``"zone:west"``.

    Returns
    -------
    shapely.Polygon, shapely.MultiPolygon or None
        In longitude and latitude; None for a country other than Kazakhstan.

    Raises
    ------
    InputError
        If there is no such area.

    Examples
    --------
    >>> old, new = area_shape("region:2011/KZ-19"), area_shape("region:2022/KZ-19")
    >>> old.contains(new.representative_point()), old.area > new.area
    (True, True)
    >>> area_shape("country:CN") is None
    True
    """
    area = area_id(place_id)
    if area.kind == "zone":
        return dict(zip(_ids("zones.geojson"), geometries("zones.geojson"), strict=True))[area.name]
    if area.kind == "border":
        return shapely.union_all(list(stretch_shapes("land", area.name, parts_of(place_id))))
    parts = parts_of(place_id)
    return shapely.coverage_union_all([region_shapes()[part] for part in parts]) if parts else None


def stretch_line(place_id: str) -> BaseGeometry:
    """Return the line of the state border that a border id, or a border region's, stands for.

    Examples
    --------
    >>> stretch_line("border:KZ-CN/2022/KZ-19").geom_type in {"LineString", "MultiLineString"}
    True
    """
    lines = list(stretch_shapes("line", area_id(place_id).name, parts_of(place_id)))
    return shapely.line_merge(shapely.union_all(lines))


def stretch_shapes(part: str, neighbour: str, codes: tuple[str, ...]) -> tuple[BaseGeometry, ...]:
    """Return the lines (`part` "line") or lands ("land") of the stretches of some regions of today."""
    found = zip(properties("borders.geojson"), geometries("borders.geojson"), strict=True)
    return tuple(
        shape
        for each, shape in found
        if (each["part"], each["neighbour"]) == (part, neighbour) and each["region"] in codes
    )


@cache
def region_shapes() -> dict[str, BaseGeometry]:
    """Return the shapes of the regions of today by code."""
    codes = (each["code"] for each in properties("regions.geojson"))
    return dict(zip(codes, geometries("regions.geojson"), strict=True))


@cache
def geometries(name: str) -> tuple[BaseGeometry, ...]:
    """Return the geometries of a GeoJSON file of ``geodata/``, in the order of its features."""
    return tuple(shapely.get_parts(shapely.from_geojson(text(name))))


def _ids(name: str) -> list[str]:
    return [each["id"] for each in properties(name)]
