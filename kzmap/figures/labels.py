"""Names on the map: those of marks and cities, as many as find room, none over another."""

from __future__ import annotations

import io
from contextlib import redirect_stdout
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import textalloc
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from kzmap.figures import topology
from kzmap.figures.look import FONTS
from kzmap.places.cities import cities, names_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzmap.figures.plane import Box, Plane
    from kzmap.figures.spots import Rectangle

_CLEAR = 1.1  # points between a name and what else stands there
_NEAR = 3.0  # points: a city so near a mark is where the mark stands
_FAR = 4.5  # points from what it names; a name farther off would be taken for another's
_DIRECTIONS = ["east", "west", "south", "north", "northeast", "southeast", "northwest", "southwest"]
_WHICH = {"en": 0, "ru": 1, "kk": 2}
# The least number of people for a city to be named, by metres in a point of the map.
_LEAST = ((700, 0), (1800, 40_000), (3600, 60_000), (7500, 120_000), (float("inf"), 300_000))


@dataclass(frozen=True)
class Label:
    """A name beside a spot: `reach` is half of what stands there, `x` and `y` its lower left corner.

    All lengths are in points from the frame's lower left corner.
    """

    text: str
    at: tuple[float, float]
    reach: float
    size: float
    look: str
    bold: bool = False
    x: float = 0.0
    y: float = 0.0
    box: Rectangle = (0.0, 0.0, 0.0, 0.0)


def placed(labels: Sequence[Label], taken: Sequence[Rectangle], paper: tuple[float, float]) -> list[Label]:
    """Return the labels that find room, the first before the later ones, where they stand.

    Parameters
    ----------
    labels : sequence of Label
    taken : sequence of tuple
        What already stands on the map: left, bottom, right, top.
    paper : tuple of float
        Width and height of the frame.
    """
    asked = list(labels)
    while asked:
        found = _allocated(asked, taken, paper)
        near = [each is not None and _is_near(each) for each in found]
        if all(near) or not any(each is not None for each in found):
            return [each for each in found if each is not None]
        # what would stand too far away makes room for the others
        asked = [label for label, kept in zip(asked, near, strict=True) if kept]
    return []


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
        look = "city" if home else "city-faint"
        found.append(Label(str(then.get(city[0], city)[_WHICH[lang]]), at, 1.3, 6.4 if home else 6.0, look))
    return found


def uncovered(labels: Sequence[Label], taken: Sequence[Rectangle]) -> list[Label]:
    """Return the labels whose dot nothing covers."""
    return [
        label
        for label in labels
        if not any(
            left - 1 < label.at[0] < right + 1 and bottom - 1 < label.at[1] < top + 1
            for left, bottom, right, top in taken
        )
    ]


def _is_near(label: Label) -> bool:
    left, bottom, right, top = label.box
    x, y = label.at
    away = np.hypot(max(left - x, 0, x - right), max(bottom - y, 0, y - top))
    return bool(away < label.reach + _FAR)


def _allocated(
    labels: list[Label], taken: Sequence[Rectangle], paper: tuple[float, float]
) -> list[Label | None]:
    """Let textalloc find room on an empty sheet of the frame's size, where a pixel is a point."""
    sheet = Figure(figsize=(paper[0] / 72, paper[1] / 72), dpi=72)
    FigureCanvasAgg(sheet)
    axes = sheet.add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, paper[0]), ylim=(0, paper[1]))
    axes.set_axis_off()
    edges = [_outline(each) for each in taken]
    spots = np.array([label.at for label in labels])
    with redirect_stdout(io.StringIO()):  # it prints that it found no room, where nobody asked
        _, _, texts, _ = textalloc.allocate(
        axes, spots[:, 0], spots[:, 1], [label.text for label in labels],
        x_scatter=spots[:, 0], y_scatter=spots[:, 1], scatter_sizes=[label.reach for label in labels],
        text_scatter_sizes=[label.reach for label in labels],
        x_lines=[each[:, 0] for each in edges] or None, y_lines=[each[:, 1] for each in edges] or None,
        textsize=[label.size for label in labels],
        fontweight=["bold" if label.bold else "normal" for label in labels],
        margin=_CLEAR / paper[0], min_distance=(_CLEAR + 0.2) / paper[0], max_distance=0.5,
        direction=list(_DIRECTIONS), nbr_candidates=0, draw_all=False, draw_lines=False, auto_ha=False,
        ha="left", va="bottom", family=list(FONTS),
    )  # fmt: skip
    renderer = sheet.canvas.get_renderer()  # type: ignore[attr-defined]
    done: list[Label | None] = []
    for label, text in zip(labels, texts, strict=True):
        if text is None:
            done.append(None)
            continue
        extent = text.get_window_extent(renderer)
        x, y = text.get_position()
        done.append(
            replace(
                label,
                x=float(x),
                y=float(y),
                box=(float(extent.x0), float(extent.y0), float(extent.x1), float(extent.y1)),
            )
        )
    return done


def _outline(box: Rectangle) -> np.ndarray:
    """Return the outline of a box and its two middle lines: a name inside it crosses one of them."""
    left, bottom, right, top = box
    x, y = (left + right) / 2, (bottom + top) / 2
    return np.array(
        [
            (left, bottom),
            (right, bottom),
            (right, top),
            (left, top),
            (left, bottom),
            (right, top),
            (x, top),
            (x, bottom),
            (left, y),
            (right, y),
        ]
    )
