"""The plane of a figure: Albers for Kazakhstan, turned so that north is up in the middle; and its frame."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import shapely
from pyproj import Transformer

from kzmap.areas.spots import METRES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

HOME_MERIDIAN = 67
"""The middle meridian of the projection, in degrees."""

LEAST_METRES = 300_000
"""The narrowest frame: the base map is drawn to about a kilometre, and would look false nearer."""

_ASPECTS = (1.0, 1.9)  # the narrowest and the widest frame, width by height
_MARGIN = 0.045  # of the width, around what is to be seen

# Meridians lean by less than this within the frame, so that one arrow tells north for all of it.
_LEAN_DEGREES = 4.0


class Box(NamedTuple):
    """A rectangle in metres of the plane."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def wide(self) -> float:
        """Its width."""
        return self.right - self.left

    @property
    def high(self) -> float:
        """Its height."""
        return self.top - self.bottom

    def shape(self, around: float = 0.0) -> shapely.Polygon:
        """Return it as a polygon, larger by a share of its size on every side."""
        x, y = self.wide * around, self.high * around
        return shapely.box(self.left - x, self.bottom - y, self.right + x, self.top + y)

    def fitted(self, aspect: float) -> Box:
        """Return the smallest box of a ratio of width to height that holds this one in its middle."""
        wide, high = max(self.wide, self.high * aspect), max(self.high, self.wide / aspect)
        x, y = (self.left + self.right) / 2, (self.bottom + self.top) / 2
        return Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)


@dataclass(frozen=True)
class Plane:
    """Albers for Kazakhstan about a meridian: another one turns the same map about the pole, nothing else."""

    meridian: int = HOME_MERIDIAN

    def project(self, shape: BaseGeometry) -> BaseGeometry:
        """Return a shape (degrees) in metres."""
        return shapely.transform(shape, self.points)

    def points(self, lonlat: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return points, shape (n, 2), degrees, in metres."""
        return np.column_stack(_transformer(self.meridian).transform(lonlat[:, 0], lonlat[:, 1]))

    def degrees(self, x: Any, y: Any) -> tuple[Any, Any]:
        """Return longitudes and latitudes of points in metres."""
        found: tuple[Any, Any] = _transformer(self.meridian).transform(x, y, direction="INVERSE")
        return found

    def north_is_up(self, box: Box) -> bool:
        """Tell whether north is up everywhere in a frame, near enough for an arrow."""
        lon, _ = self.degrees([box.left, box.right], [box.bottom, box.top])
        lean = np.sin(np.radians(48)) * np.abs(np.array(lon) - self.meridian)
        return bool(lean.max() <= _LEAN_DEGREES)


@cache
def _transformer(meridian: int) -> Transformer:
    plane = METRES.replace(f"+lon_0={HOME_MERIDIAN}", f"+lon_0={meridian}")
    return Transformer.from_crs("OGC:CRS84", plane, always_xy=True)


def plane_for(shapes: Iterable[BaseGeometry]) -> Plane:
    """Return the plane whose meridian runs through the middle of some shapes (degrees)."""
    west, _, east, _ = shapely.total_bounds(list(shapes))
    return Plane(round((west + east) / 2))


def frame_around(plane: Plane, shapes: Iterable[BaseGeometry]) -> Box:
    """Return the frame that holds some shapes (degrees), with a margin, in a handy shape."""
    left, bottom, right, top = shapely.total_bounds([plane.project(each) for each in shapes])
    margin = _MARGIN * max(right - left, top - bottom)
    box = Box(left - margin, bottom - margin, right + margin, top + margin)
    short = max(0.0, LEAST_METRES - box.wide) / 2
    wide = Box(box.left - short, box.bottom, box.right + short, box.top)
    return wide.fitted(min(max(wide.wide / wide.high, _ASPECTS[0]), _ASPECTS[1]))
