"""Where on the paper there is room: grids of spots, and which of them are clear of what stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import shapely
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Sequence

Rectangle = tuple[float, float, float, float]
"""Left, bottom, right, top, in points of the paper."""

Spots = NDArray[np.float64]
"""Shape (n, 2), in points of the paper."""

_STEPS = 36  # across what is looked through, at least
_STEP = 2.5  # points from spot to spot, at most
_TURNS = 48  # directions about a spot


def grid(bounds: Rectangle) -> Spots:
    """Return a grid of spots over a rectangle."""
    left, bottom, right, top = bounds
    x, y = (
        np.linspace(low, high, max(_STEPS, int((high - low) / _STEP)))
        for low, high in ((left, right), (bottom, top))
    )
    return np.array(np.meshgrid(x, y)).reshape(2, -1).T


def turned(at: tuple[float, float], reach: float, half: tuple[float, float]) -> Spots:
    """Return the middles of a rectangle all round a spot, so many points from it; to the right first.

    The corner or side of the rectangle that is turned to the spot lies at that distance.
    """
    turns = np.arange(_TURNS) * 2 * np.pi / _TURNS
    turns = turns[np.lexsort((turns, np.round(np.abs(np.sin(turns)), 3)))]
    across, up = np.cos(turns), np.sin(turns)
    x = at[0] + across * reach + np.clip(across * 2.4, -1, 1) * half[0]
    y = at[1] + up * reach + np.clip(up * 2.4, -1, 1) * half[1]
    return np.column_stack([x, y])


def boxes_at(spots: Spots, part: Rectangle) -> NDArray[np.object_]:
    """Return a rectangle about each spot; `part` is relative to it."""
    x, y = spots.T
    found: NDArray[np.object_] = shapely.box(x + part[0], y + part[1], x + part[2], y + part[3])
    return found


def clear(
    spots: Spots, part: Rectangle, taken: Sequence[Rectangle], paper: tuple[float, float], room: float
) -> NDArray[np.bool_]:
    """Tell at which spots a rectangle relative to them lies in the frame and clear of what is taken.

    Parameters
    ----------
    spots : ndarray
        Shape (n, 2), points of the paper.
    part : tuple
        Left, bottom, right and top, relative to a spot.
    taken : sequence of tuple
    paper : tuple of float
        Width and height of the frame.
    room : float
        Points that are to be free about it.

    Examples
    --------
    >>> spots = np.array([[10.0, 10.0], [30.0, 10.0], [99.0, 10.0]])
    >>> clear(spots, (-5, -5, 5, 5), [(0, 0, 12, 12)], (100, 20), 1).tolist()
    [False, True, False]
    """
    left, right = spots[:, :1] + part[0] - room, spots[:, :1] + part[2] + room
    bottom, top = spots[:, 1:] + part[1] - room, spots[:, 1:] + part[3] + room
    inside = (left >= 0) & (right <= paper[0]) & (bottom >= 0) & (top <= paper[1])
    free: NDArray[np.bool_] = inside[:, 0]
    if taken:
        these = np.array(taken)
        apart = (right < these[:, 0]) | (left > these[:, 2]) | (top < these[:, 1]) | (bottom > these[:, 3])
        free = free & apart.all(axis=1)
    return free


def moved(part: Rectangle, at: tuple[float, float]) -> Rectangle:
    """Return a rectangle relative to a spot where it lies on the paper."""
    return (part[0] + at[0], part[1] + at[1], part[2] + at[0], part[3] + at[1])


def along(start: tuple[float, float], end: tuple[float, float]) -> list[Rectangle]:
    """Return small rectangles that cover a line, so that nothing is put upon it."""
    steps = max(2, int(np.hypot(end[0] - start[0], end[1] - start[1]) / 3))
    line = np.linspace(start, end, steps)
    return [(float(x) - 0.7, float(y) - 0.7, float(x) + 0.7, float(y) + 0.7) for x, y in line]
