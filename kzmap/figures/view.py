"""What a map of a figure is to show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

    from kzmap.areas import Edition, Zone
    from kzmap.figures.places import Place
    from kzmap.figures.plane import Box, Plane


@dataclass(frozen=True)
class View:
    """What a map shows, and how; cities bear the names of its `year`."""

    incidents: GeoDataFrame
    places: list[Place]
    plane: Plane
    box: Box
    edition: Edition
    lang: str
    zones: tuple[Zone, ...]
    relief: bool
    numbers: bool
    steps: tuple[int, ...]
    year: int
    focus: frozenset[str] = frozenset()
    title: str = ""
