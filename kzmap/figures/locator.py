"""The small map of the whole country that tells where a frame lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import shapely

from kzmap.figures import topology
from kzmap.figures.base import Ground
from kzmap.figures.plane import Plane, frame_around

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from kzmap.figures.sheet import Sheet
    from kzmap.figures.spots import Rectangle
    from kzmap.figures.view import View

_ASPECT = 1.78
_LEAST = 40.0  # points: a narrower one shows no shape
_SPOT = 1.8  # points: a smaller region is seen as a spot of this radius


def locator_sizes(wide: float) -> list[tuple[float, float]]:
    """Return widths and heights in points for it, to be tried, on a map of a width in points."""
    own = min(96.0, max(56.0, wide * 0.2))
    return [(each, each / _ASPECT) for each in (own, max(_LEAST, 0.7 * own))]


def draw_locator(sheet: Sheet, view: View, place: Rectangle) -> None:
    """Draw it; `place` is left, bottom, width and height in points of the sheet."""
    plane = Plane()
    home = topology.area(topology.home())
    box = frame_around(plane, [home]).fitted(place[2] / place[3])
    axes = sheet.axes(place, label="locator", zorder=3)
    axes.set(xlim=(box.left, box.right), ylim=(box.bottom, box.top), xticks=[], yticks=[])
    for spine in axes.spines.values():
        spine.set(color=sheet.palette["border"], linewidth=0.4 * sheet.scale)
    ground = Ground(axes, plane, box, sheet.palette, metres=box.wide / place[2], scale=sheet.scale)
    axes.set_facecolor(sheet.palette["panel"])
    ground.put(
        plane.project(home),
        1,
        facecolor=sheet.palette["land"],
        edgecolor=sheet.palette["border"],
        linewidth=0.4 * sheet.scale,
    )
    shown = plane.project(topology.area(view.focus))
    shown = shown.union(shown.representative_point().buffer(_SPOT * ground.metres))
    ground.put(shown, 2, facecolor=sheet.palette["border"], edgecolor="none", linewidth=0)
    # the frame of the map, turned as the two planes are against each other
    corners = shapely.segmentize(view.box.shape(), view.box.wide / 20)
    lonlat = shapely.transform(corners, lambda xy: _degrees(view, xy))
    edge = plane.project(lonlat)
    ground.put(edge, 3, facecolor="none", edgecolor=sheet.palette["text"], linewidth=0.6 * sheet.scale)


def _degrees(view: View, metres: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.column_stack(view.plane.degrees(metres[:, 0], metres[:, 1]))
