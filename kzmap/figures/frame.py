"""The frame of a badge as a line along its middle."""

from __future__ import annotations

import math

import numpy as np
from shapely import LineString

Spot = tuple[float, float]


def outline(at: Spot, half: Spot, rounding: float, unit: float) -> LineString:
    """Return a box with round corners as a line, from the middle of its upper edge clockwise."""
    wide, high = half[0] - rounding, half[1] - rounding
    turns = [math.radians(degree) for degree in range(0, 91, 10)]
    corners = [(wide, high, 90), (wide, -high, 0), (-wide, -high, -90), (-wide, high, -180)]
    spots = [(0.0, half[1])]
    for x, y, start in corners:
        angles = [math.radians(start) - turn for turn in turns]
        spots += [(x + rounding * math.cos(a), y + rounding * math.sin(a)) for a in angles]
    spots.append(spots[0])
    return LineString([(at[0] + x * unit, at[1] + y * unit) for x, y in spots])


def on_a_side(part: LineString, at: Spot, inner: Spot, unit: float) -> Spot:
    """Return the spot of a part of a frame nearest its middle that is not in a corner, if there is one.

    `inner` is half of the box within the frame: what lies beside it is a corner only where it ends.
    """
    shares = sorted(np.linspace(0.15, 0.85, 29), key=lambda share: abs(share - 0.5))
    spots = [part.interpolate(share, normalized=True) for share in shares]
    on_side = (
        spot
        for spot in spots
        if abs(spot.x - at[0]) <= inner[0] * unit or abs(spot.y - at[1]) <= inner[1] * unit
    )
    best = next(on_side, spots[0])
    return (best.x, best.y)
