"""Names of countries and seas: written into their areas, where there is room for the whole word."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import shapely

from kzmap._files import geodata
from kzmap.figures import topology
from kzmap.figures.text import width_of
from kzmap.figures.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shapely.geometry.base import BaseGeometry

    from kzmap.figures.badges import Rectangle
    from kzmap.figures.plane import Box, Plane

_SIZE = 6.6
_GRID = 40
# A point of each water that is named, degrees; the water around it bears the name.
_WATERS = {"caspian": (50.5, 43.2), "aral": (58.6, 45.6), "balkhash": (74.2, 46.2)}
_SPACED = "\u2009"  # a thin space between capitals, as for countries


class AreaName(NamedTuple):
    """A name and its middle, in points of the paper; `look` is its colour."""

    text: str
    x: float
    y: float
    size: float
    look: str
    box: Rectangle


def area_names(
    plane: Plane, box: Box, metres: float, lang: str, taken: Sequence[Rectangle]
) -> list[AreaName]:
    """Return the names of seas and neighbours that find room; what they take is not in `taken` yet."""
    found: list[AreaName] = []
    for text, shape, look in [*_waters(lang), *_countries(lang)]:
        lines = text.split("\n")
        seen = shapely.intersection(
            shapely.make_valid(plane.project(shape).simplify(metres)), box.shape(-0.012)
        )
        flat = shapely.transform(seen, lambda xy: (xy - np.array([box.left, box.bottom])) / metres)
        half = (
            max(width_of(line, _SIZE, italic=look == "water-name") for line in lines) / 2 + 2,
            4.2 * len(lines),
        )
        spot = _spot(flat, half, [*taken, *(each.box for each in found)])
        if spot is not None:
            x, y = spot
            found.append(
                AreaName(text, x, y, _SIZE, look, (x - half[0], y - half[1], x + half[0], y + half[1]))
            )
    return found


def _spot(
    area: BaseGeometry, half: tuple[float, float], taken: Sequence[Rectangle]
) -> tuple[float, float] | None:
    """Return where a name lies whole in its area and clear of all else, the deepest such spot."""
    if area.is_empty:
        return None
    left, bottom, right, top = area.bounds
    x, y = (a.ravel() for a in np.meshgrid(np.linspace(left, right, _GRID), np.linspace(bottom, top, _GRID)))
    wide, high = half
    clear = np.ones(len(x), dtype=bool)
    for one in taken:
        clear &= (x + wide < one[0]) | (x - wide > one[2]) | (y + high < one[1]) | (y - high > one[3])
    shapely.prepare(area)
    spots = np.flatnonzero(clear)
    whole = spots[
        shapely.contains(
            area, shapely.box(x[spots] - wide, y[spots] - high, x[spots] + wide, y[spots] + high)
        )
    ]
    if not len(whole):
        return None
    deep = shapely.distance(shapely.points(x[whole], y[whole]), area.boundary)
    best = whole[np.argmax(np.round(deep, 2))]
    return float(x[best]), float(y[best])


def _waters(lang: str) -> list[tuple[str, BaseGeometry, str]]:
    everything = [*_parts(topology.water("sea", 9)), *_parts(topology.water("lakes", 9))]
    found = []
    for name, at in _WATERS.items():
        near = min(everything, key=lambda shape, at=at: shape.distance(shapely.Point(at)))  # type: ignore[misc]
        found.append((WORDS[lang]["seas"][name].replace(" ", "\n", 1), near, "water-name"))
    return found


def _countries(lang: str) -> list[tuple[str, BaseGeometry, str]]:
    names = country_names(lang)
    own = sorted({unit.country for unit in topology.units()} - {"KZ"})
    shapes = {
        code: topology.area(frozenset(u.code for u in topology.units() if u.country == code)) for code in own
    }
    return [
        (_SPACED.join(names[code].upper()), shapes[code], "country-name") for code in own if code in names
    ]


@cache
def country_names(lang: str) -> dict[str, str]:
    """Return the names of countries by their codes of two letters."""
    key = "name" if lang == "en" else f"name_{lang}"
    table = tomllib.loads(geodata("countries.toml").read_text(encoding="utf-8"))["country"]
    return {each["code"]: each[key] for each in table}


def _parts(shape: BaseGeometry) -> list[BaseGeometry]:
    return [part for each in shape.geoms for part in (_parts(each) if hasattr(each, "geoms") else [each])]
