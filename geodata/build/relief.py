"""The shaded relief: ``relief.webp`` in Web Mercator, calm greys to be multiplied with the map's colours."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image
from pyproj import Transformer

from geodata.build.fetch import load_sources, member
from geodata.build.neighbours import EXTENT

if TYPE_CHECKING:
    from pathlib import Path

WIDTH = 1600  # pixels
QUALITY = 42
PIXELS_A_DEGREE = 30  # of the source, which shows the whole world
RADIUS = 14  # pixels of the source (50 km): what is wider than this is tint, not relief, and is taken out
LEVEL = 238  # the grey of level ground and of the sea: light, with room above it for the lit slopes
STRENGTH = 190  # grey levels that stand for the whole lightness of a pixel's surroundings
SEA_BLUE, SEA_LIGHT = 10, 200  # the sea is bluer than red by this much, and lighter than any blue land
COAST = 2  # pixels of the source
FAINT = 0.012  # smaller differences are the grain of the source's compression

Raster = np.ndarray[Any, np.dtype[np.float64]]


def build(cache: Path, out: Path) -> None:
    """Write ``relief.webp`` and, as ``relief.json``, its size and bounds in degrees.

    The picture's rows are spaced as Web Mercator spaces them.
    """
    Image.MAX_IMAGE_PIXELS = None  # the source is known by its sha256
    with Image.open(member(load_sources()["water"], cache, "shadedrelief.jpg")) as world:
        west, south, east, north = EXTENT.bounds
        corners = np.array([west + 180, 90 - north, east + 180, 90 - south]) * PIXELS_A_DEGREE
        picture = world.convert("RGB").crop((corners[0], corners[1], corners[2], corners[3]))
    slopes = _slopes(np.asarray(picture, dtype=float))
    grey = np.clip(np.rint(LEVEL + STRENGTH * _mercator(slopes)), 0, 255).astype(np.uint8)
    Image.fromarray(grey).convert("RGB").save(out / "relief.webp", quality=QUALITY, method=6)
    about = {"width": grey.shape[1], "height": grey.shape[0]}
    about |= dict(zip(("west", "south", "east", "north"), EXTENT.bounds, strict=True))
    (out / "relief.json").write_text(json.dumps(about) + "\n", encoding="utf-8", newline="\n")


def _slopes(colours: Raster) -> Raster:
    """Return how much lighter or darker (as a share) each pixel of `colours` is than its surroundings."""
    light = colours @ np.array([0.299, 0.587, 0.114])
    land = _shrunk(~((colours[..., 2] - colours[..., 0] > SEA_BLUE) & (light > SEA_LIGHT)))
    around = _blurred(light * land) / np.maximum(_blurred(land.astype(float)), 1e-6)
    slopes = np.where(land, light / np.maximum(around, 1) - 1, 0)
    return np.sign(slopes) * np.maximum(np.abs(slopes) - FAINT, 0)


def _shrunk(mask: np.ndarray[Any, np.dtype[np.bool_]]) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """Return `mask` without the `COAST` pixels next to what is not in it, where the source blends the two."""
    padded = np.pad(mask, COAST, constant_values=True)
    window = 2 * COAST + 1
    return np.asarray(np.lib.stride_tricks.sliding_window_view(padded, (window, window)).all(axis=(2, 3)))


def _blurred(values: Raster) -> Raster:
    """Return `values` averaged over a square window three times over, which is nearly Gaussian."""
    for axis in (0, 1, 0, 1, 0, 1):
        padded = np.pad(values, [(RADIUS + 1, RADIUS) if a == axis else (0, 0) for a in (0, 1)], mode="edge")
        sums = np.cumsum(padded, axis=axis)
        length = values.shape[axis]
        window = 2 * RADIUS + 1
        high = np.take(sums, range(window, window + length), axis=axis)
        values = (high - np.take(sums, range(length), axis=axis)) / window
    return values


def _mercator(values: Raster) -> Raster:
    """Return `values` (rows evenly spaced in latitude) on Web Mercator's rows, `WIDTH` pixels wide."""
    to_metres = Transformer.from_crs("OGC:CRS84", "EPSG:3857", always_xy=True)
    west, south, east, north = EXTENT.bounds
    (left, right), (low, high) = to_metres.transform([west, east], [south, north])
    height = round(WIDTH * (high - low) / (right - left))
    middles = high - (np.arange(height) + 0.5) * (high - low) / height
    _, latitude = to_metres.transform(np.zeros(height), middles, direction="INVERSE")
    rows = (north - np.asarray(latitude)) * PIXELS_A_DEGREE - 0.5
    columns = (np.arange(WIDTH) + 0.5) * values.shape[1] / WIDTH - 0.5
    return _between(_between(values, rows, 0), columns, 1)


def _between(values: Raster, positions: Raster, axis: int) -> Raster:
    """Return `values` interpolated linearly at `positions` along `axis`."""
    below = np.clip(np.floor(positions).astype(int), 0, values.shape[axis] - 2)
    share = np.clip(positions - below, 0, 1)
    share = share[:, None] if axis == 0 else share[None, :]
    first, second = np.take(values, below, axis=axis), np.take(values, below + 1, axis=axis)
    return np.asarray(first * (1 - share) + second * share)
