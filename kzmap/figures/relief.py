"""The shaded relief, turned from the page's Web Mercator into the plane of the figure."""

from __future__ import annotations

import io
import json
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from kzmap._files import geodata

if TYPE_CHECKING:
    from kzmap.figures.plane import Box, Plane

_LEVEL = 238.0  # the grey of level ground, as geodata/build/relief.py makes it
_STRENGTH = 0.5  # of the steepest slopes
_GENTLE = 0.12  # a slope that is drawn with half of that: Kazakhstan's hills are low beside its mountains
_VEIL = 0.02  # over level ground, so that lit slopes are seen on white
_FINE_METRES = 4500.0  # in a point of the map: nearer, the relief is coarser than the paper
_FADE = 0.22  # for each time that the map comes twice as near, as on the page
_PIXELS = 1400  # across: the source has no more to show

Grey = NDArray[np.float64]


def relief_image(plane: Plane, box: Box, metres: float) -> NDArray[np.uint8]:
    """Return the relief of a frame as RGBA, shape (height, width, 4): dark slopes black, lit ones white.

    `metres` are in a point of the map. Each pixel is looked up where it lies on the ground, so that the
    relief fits the map under any projection.
    """
    wide = _PIXELS
    high = round(wide * box.high / box.wide)
    x = box.left + (np.arange(wide) + 0.5) * box.wide / wide
    y = box.top - (np.arange(high) + 0.5) * box.high / high
    lon, lat = plane.degrees(*np.meshgrid(x, y))
    slope = _looked_up(np.asarray(lon), np.asarray(lat)) / _LEVEL - 1
    near = max(0.0, np.log2(_FINE_METRES / metres))  # its pixels would show
    strength = _STRENGTH * max(0.25, 1 - _FADE * near)
    tone = strength * slope / (np.abs(slope) + _GENTLE * (1 + near)) - _VEIL
    picture = np.zeros((high, wide, 4), dtype=np.uint8)
    picture[..., :3] = np.where(tone > 0, 255, 0)[..., None]
    picture[..., 3] = np.rint(np.abs(tone) * 255)
    return picture


def _looked_up(lon: Grey, lat: Grey) -> Grey:
    """Return the greys at points, interpolated between pixels; level where the picture ends."""
    picture, about = _picture()
    high, wide = picture.shape
    top, bottom = (_mercator(np.array(about[side])) for side in ("north", "south"))
    column = (lon - about["west"]) / (about["east"] - about["west"]) * wide - 0.5
    row = (top - _mercator(lat)) / (top - bottom) * high - 0.5
    inside = (column >= 0) & (column <= wide - 1) & (row >= 0) & (row <= high - 1)
    left = np.clip(np.floor(column).astype(int), 0, wide - 2)
    above = np.clip(np.floor(row).astype(int), 0, high - 2)
    right, below = column - left, row - above
    upper = picture[above, left] * (1 - right) + picture[above, left + 1] * right
    lower = picture[above + 1, left] * (1 - right) + picture[above + 1, left + 1] * right
    return np.where(inside, upper * (1 - below) + lower * below, _LEVEL)


def _mercator(lat: Grey) -> Grey:
    return np.asarray(np.log(np.tan(np.pi / 4 + np.radians(lat) / 2)))


@cache
def _picture() -> tuple[Grey, dict[str, float]]:
    with Image.open(io.BytesIO(geodata("relief.webp").read_bytes())) as picture:
        grey = np.asarray(picture.convert("L"), dtype=np.float64)
    return grey, json.loads(geodata("relief.json").read_text(encoding="utf-8"))
