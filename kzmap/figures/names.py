"""Names of countries and seas: written into their areas, where there is room for the whole word."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import shapely

from kzmap._files import geodata
from kzmap.figures import topology
from kzmap.figures.lakes import LAKES
from kzmap.figures.spots import boxes_at, clear, grid
from kzmap.figures.text import width_of, wrapped
from kzmap.figures.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shapely.geometry.base import BaseGeometry

    from kzmap.areas import Edition
    from kzmap.figures.plane import Box, Plane
    from kzmap.figures.spots import Rectangle

_SIZE = 6.6
_HALF_LINE = 4.2
_REGION_WIDE = 70.0  # points after which the name of a region breaks
_BESIDE = 4.0  # points from a lake: a name farther off would not be taken for its name
_CLEAR = 0.5  # points between a name and every edge
_ALL = 99  # waters of every rank
_LEAST = 48.0  # points across: beside a smaller lake its name reads as that of the land
_GRID = 40
# A point of each water that is named, degrees; the water around it bears the name.
_WATERS = {"caspian": (50.5, 43.2), "aral": (58.6, 45.6), "balkhash": (74.2, 46.2)}
_SPACED = "\u2009"  # a thin space between capitals, as for countries


class AreaName(NamedTuple):
    """A name and its middle, in points of the paper; `look` is its colour, `on` that of what is under it."""

    text: str
    x: float
    y: float
    size: float
    look: str
    on: str
    box: Rectangle


class Wanted(NamedTuple):
    """A name to be written: the lines it may have, the area (degrees) it is of, lines to keep clear of."""

    ways: list[list[str]]
    area: BaseGeometry
    look: str
    lined: BaseGeometry | None = None
    beside: bool = False  # it may stand beside the area where it has no room within


def area_names(
    plane: Plane, box: Box, metres: float, wanted: Sequence[Wanted], taken: Sequence[Rectangle]
) -> list[AreaName]:
    """Return the names that find room whole in the part of their area that the frame shows.

    Parameters
    ----------
    plane : Plane
    box : Box
        The frame.
    metres : float
        Metres in a point of paper.
    wanted : sequence of Wanted
        The more important ones first.
    taken : sequence of tuple
        What already stands on the map, in points of the paper.
    """
    found: list[AreaName] = []
    corner = np.array([box.left, box.bottom])

    def flat(shape: BaseGeometry) -> BaseGeometry:
        seen = shapely.make_valid(plane.project(shape).simplify(metres)).intersection(box.shape(-0.012))
        return shapely.transform(seen, lambda xy: (xy - corner) / metres)

    paper = (box.wide / metres, box.high / metres)
    for each in wanted:
        area = flat(each.area)
        edges = area.boundary if each.lined is None else shapely.union(area.boundary, flat(each.lined))
        stands = [*taken, *(other.box for other in found)]
        ways = [(lines, _half(lines, italic=each.look != "country-name")) for lines in each.ways]
        within = ((way, _spot(area, edges, way[1], stands)) for way in ways)
        way, spot = next((one for one in within if one[1]), (ways[-1], None))
        on = "sea" if spot is not None and each.look == "water-name" else "land"
        if spot is None and each.beside:
            spot = _spot_beside(area, flat(_other_side(each.area)), way[1], stands, paper)
        if spot is not None:
            (x, y), (lines, half) = spot, way
            own = (x - half[0], y - half[1], x + half[0], y + half[1])
            found.append(AreaName("\n".join(lines), x, y, _SIZE, each.look, on, own))
    return found


def _half(lines: list[str], *, italic: bool) -> tuple[float, float]:
    """Return half of the width and height of a name."""
    return (max(width_of(line, _SIZE, italic=italic) for line in lines) / 2 + 2, _HALF_LINE * len(lines))


def _other_side(area: BaseGeometry) -> BaseGeometry:
    """Return the land across the state border from an area (degrees)."""
    home = topology.home()
    if topology.area(home).contains(area.representative_point()):
        return topology.area(frozenset(unit.code for unit in topology.units()) - home)
    return topology.area(home)


def _spot(
    area: BaseGeometry, edges: BaseGeometry, half: tuple[float, float], taken: Sequence[Rectangle]
) -> tuple[float, float] | None:
    """Return where a name lies whole in its area and clear of what is taken, the farthest from all edges."""
    if area.is_empty:
        return None
    left, bottom, right, top = area.bounds
    x, y = (a.ravel() for a in np.meshgrid(np.linspace(left, right, _GRID), np.linspace(bottom, top, _GRID)))
    wide, high = half
    clear = np.ones(len(x), dtype=bool)
    for one in taken:
        clear &= (x + wide < one[0]) | (x - wide > one[2]) | (y + high < one[1]) | (y - high > one[3])
    x, y = x[clear], y[clear]
    blocks = shapely.box(x - wide, y - high, x + wide, y + high)
    shapely.prepare(area)
    whole = np.flatnonzero(shapely.contains(area, blocks))
    if not len(whole):
        return None
    deep = np.round(shapely.distance(blocks[whole], edges), 1)
    if deep.max() < _CLEAR:
        return None
    inner = np.round(shapely.distance(shapely.points(x[whole], y[whole]), area.boundary), 1)
    best = whole[np.lexsort((-inner, -deep))[0]]
    return float(x[best]), float(y[best])


def _spot_beside(
    area: BaseGeometry,
    across: BaseGeometry,
    half: tuple[float, float],
    taken: Sequence[Rectangle],
    paper: tuple[float, float],
) -> tuple[float, float] | None:
    """Return where a name stands clear beside an area that is large enough to be named on the map.

    It is at the widest part of the area, and on none of the land `across` the border.
    """
    left, bottom, right, top = area.bounds
    if area.is_empty or max(right - left, top - bottom) < _LEAST:
        return None
    (wide, high), (far_x, far_y) = half, (half[0] + _BESIDE, half[1] + _BESIDE)
    spots = grid((left - far_x, bottom - far_y, right + far_x, top + far_y))
    spots = spots[clear(spots, (-wide, -high, wide, high), taken, paper, _CLEAR)]
    boxes = boxes_at(spots, (-wide, -high, wide, high))
    away = shapely.distance(boxes, area)
    spots = spots[(away > _CLEAR) & (away < _BESIDE) & ~shapely.intersects(boxes, across)]
    if not len(spots):
        return None
    middle = shapely.Point(shapely.maximum_inscribed_circle(area, tolerance=1).coords[0])
    best = spots[np.argmin(np.round(np.hypot(*(spots - (middle.x, middle.y)).T), 1))]
    return (float(best[0]), float(best[1]))


def waters(lang: str, *, beside: bool) -> list[Wanted]:
    """Return the names of the seas and of lakes, the largest first; `beside` a lake, or only within it."""
    every = [*_parts(topology.water("sea", _ALL)), *_parts(topology.water("lakes", _ALL))]
    found = []
    for name, at in _WATERS.items():
        spot = shapely.Point(at)
        near = min(every, key=spot.distance)
        lake = beside and name == "balkhash"
        found.append(Wanted(_ways(WORDS[lang]["seas"][name]), near, "water-name", beside=lake))
    lakes = [(getattr(lake, lang), shapely.Point(lake.lon, lake.lat)) for lake in LAKES]
    named = [
        Wanted(_ways(name), lake, "water-name", beside=beside)
        for name, at in lakes
        for lake in every
        if lake.contains(at)
    ]
    return found + sorted(named, key=lambda each: -each.area.area)


def _ways(name: str) -> list[list[str]]:
    """Return the name of a water in one line and in two; beside a lake it stands in two."""
    return [[name], name.split(" ", 1)]


def countries(lang: str, *, home: BaseGeometry | None) -> list[Wanted]:
    """Return the names of the countries; Kazakhstan's, where `home` has its inner borders, first."""
    names = country_names(lang)
    codes = sorted(
        {unit.country for unit in topology.units()} & set(names), key=lambda code: (code != "KZ", code)
    )
    wet = topology.water("lakes", _ALL).buffer(0)
    return [
        Wanted(
            [[_SPACED.join(names[code].upper())]],
            topology.area(
                frozenset(unit.code for unit in topology.units() if unit.country == code)
            ).difference(wet),
            "country-name",
            home if code == "KZ" else None,
        )
        for code in codes
        if code != "KZ" or home is not None
    ]


def neighbours(edition: Edition, focus: frozenset[str], lang: str) -> list[Wanted]:
    """Return the names of the regions of an edition, less those in focus."""
    key = "name" if lang == "en" else f"name_{lang}"
    return [
        Wanted(
            [wrapped(getattr(region, key), _SIZE, _REGION_WIDE)],
            topology.area(frozenset(region.parts)),
            "region-name",
        )
        for region in edition.regions
        if not focus & set(region.parts) and region.kind == "region"
    ]


@cache
def country_names(lang: str) -> dict[str, str]:
    """Return the names of countries by their codes of two letters."""
    key = "name" if lang == "en" else f"name_{lang}"
    table = tomllib.loads(geodata("countries.toml").read_text(encoding="utf-8"))["country"]
    return {each["code"]: each[key] for each in table}


def _parts(shape: BaseGeometry) -> list[BaseGeometry]:
    return [part for each in shape.geoms for part in (_parts(each) if hasattr(each, "geoms") else [each])]
