"""Names on the map: those of marks and cities, as many as find room, none over another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import shapely

from kzmap.figures import topology
from kzmap.figures.spots import boxes_at, clear, moved, turned
from kzmap.figures.text import width_of
from kzmap.places.cities import cities, names_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shapely.geometry.base import BaseGeometry

    from kzmap.figures.plane import Box, Plane
    from kzmap.figures.spots import Rectangle

_CLEAR = 1.1  # points between a name and what else stands there
_AT = (1.4, 2.6)  # points between a name and what it names, the ones to be tried
_OWN = 1.0  # points by which any other mark is farther from a name than its own
_APART = 4.0  # points from the dot of a city to what else stands on the map
_NEAR = 3.0  # points: a city so near a mark is where the mark stands
LINE = 1.13
"""The height of a line of text by its size."""

_WHICH = {"en": 0, "ru": 1, "kk": 2}
# The least number of people for a city to be named, by metres in a point of the map.
_LEAST = ((700, 0), (1800, 40_000), (3600, 60_000), (7500, 120_000), (float("inf"), 300_000))


@dataclass(frozen=True)
class Label:
    """A name beside a spot: `reach` is half of what stands there, `box` its own room.

    `ways` are the lines in which it may be written, the best way first; `lines` are those it has. `is_dot`
    tells that a dot is drawn there if, and only if, the label finds room.
    All lengths are in points from the frame's lower left corner.
    """

    ways: tuple[tuple[str, ...], ...]
    at: tuple[float, float]
    reach: float
    size: float
    look: str
    is_dot: bool = False
    lines: tuple[str, ...] = ()
    box: Rectangle = (0.0, 0.0, 0.0, 0.0)

    @property
    def align(self) -> str:
        """Which edge its lines have in common, or their middle: the one at what it names."""
        left, _, right, _ = self.box
        if left > self.at[0]:
            return "left"
        return "right" if right < self.at[0] else "center"


def placed(
    labels: Sequence[Label],
    taken: Sequence[Rectangle],
    paper: tuple[float, float],
    marks: Sequence[BaseGeometry],
) -> list[Label]:
    """Return the labels that find room, the first before the later ones, where they stand.

    A label stands only where what it names is the nearest of all marks: else it would be read as another's.

    Parameters
    ----------
    labels : sequence of Label
    taken : sequence of tuple
        What already stands on the map: left, bottom, right, top.
    paper : tuple of float
        Width and height of the frame.
    marks : sequence of shapely.Geometry
        The outlines of all marks, those of the labels as well, but for dots.
    """
    found: list[Label] = []
    boxes, outlines = list(taken), list(marks)
    for label in labels:
        if label.is_dot and not _is_clear(label.at, boxes):
            continue
        own = shapely.Point(label.at)
        others = shapely.GeometryCollection([each for each in outlines if not each.contains(own)])
        tried = (
            replace(way, box=box)
            for way in (replace(label, lines=lines) for lines in label.ways)
            for away in _AT
            if (box := _room(way, away, boxes, paper, others))
        )
        stood = next(tried, None)
        if stood is None:
            continue
        found.append(stood)
        boxes.append(stood.box)
        if label.is_dot:
            outlines.append(own.buffer(label.reach))
    return found


def _is_clear(dot: tuple[float, float], taken: Sequence[Rectangle]) -> bool:
    """Tell whether a dot is so far from all that stands on a map that no name there would seem its own."""
    return not any(
        left - _APART < dot[0] < right + _APART and bottom - _APART < dot[1] < top + _APART
        for left, bottom, right, top in taken
    )


def _room(
    label: Label,
    away: float,
    taken: Sequence[Rectangle],
    paper: tuple[float, float],
    others: BaseGeometry,
) -> Rectangle | None:
    """Return a clear box for a label, so many points from what it names and farther from all other marks."""
    wide = max(width_of(line, label.size) for line in label.lines) / 2
    high = len(label.lines) * label.size * LINE / 2
    part = (-wide, -high, wide, high)
    spots = turned(label.at, label.reach + away, (wide, high))
    spots = spots[clear(spots, part, taken, paper, _CLEAR)]
    boxes = boxes_at(spots, part)
    gap = shapely.distance(boxes, shapely.Point(label.at)) - label.reach
    if not others.is_empty:
        spots = spots[shapely.distance(boxes, others) > gap + _OWN]
    return moved(part, (float(spots[0][0]), float(spots[0][1]))) if len(spots) else None


def city_labels(  # noqa: PLR0913 - the map they stand on, and how they are named
    plane: Plane, box: Box, metres: float, lang: str, *, year: int, skip: Sequence[tuple[float, float]]
) -> list[Label]:
    """Return the names of the cities in a frame, Kazakhstan's first, the largest first.

    They are those that the cities bore all through `year`, as far as the gazetteer knows. `skip` are spots
    (points of the paper) that are named already.
    """
    least = next(least for limit, least in _LEAST if metres < limit)
    found = []
    then = names_on(year)
    for city in cities():
        lat, lon, people, home = city[3], city[4], city[5], city[6] == "KZ"
        if people < (least if home else 4 * least) or not topology.covers(lon, lat):
            continue
        spot = (plane.points(np.array([[lon, lat]]))[0] - (box.left, box.bottom)) / metres
        at = (float(spot[0]), float(spot[1]))
        inside = all(
            _NEAR < each < side / metres - _NEAR for each, side in zip(at, (box.wide, box.high), strict=True)
        )
        if not inside or any(np.hypot(at[0] - x, at[1] - y) < _NEAR for x, y in skip):
            continue
        look, size = ("city", 6.4) if home else ("city-faint", 6.0)
        name = str(then.get(city[0], city)[_WHICH[lang]])
        found.append(Label(((name,),), at, 1.3, size, look, is_dot=True))
    return found
