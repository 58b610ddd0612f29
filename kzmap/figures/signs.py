"""What the legend of a figure tells: the types, marks, tints and zones that are on its maps."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from kzmap.areas import Edition, Zone, zone_table
from kzmap.figures.base import HATCHED, ZONE_WIDTH
from kzmap.figures.counts import step
from kzmap.figures.legend import NOTE, SIGN, SIZE, WIDEST, Draw, Entry, Group, broken
from kzmap.figures.look import ZONE_DASHES, Colour, event_types, over
from kzmap.figures.marks import COUNT_SIZE, RING, RING_KM, Mark, several
from kzmap.figures.places import Place, areas_of, has_own_area, points_of
from kzmap.figures.regions import edition_sentence, name_of
from kzmap.figures.text import one_line, width_of, wrapped
from kzmap.figures.words import WORDS
from kzmap.number_words import grouped

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    import pandas as pd

    from kzmap.figures.glyphs import Pen

_LEFT = 1.4  # points of white about a sign
_CLUSTER, _FRAME = 6.0, (7.2, 5.6)  # half of the size of such marks here, if their number has room
_CLUSTER_RING = 2.7
_ABOUT_NUMBER = 0.8  # points of white


class Signs(NamedTuple):
    """The marks of which the legend shows one, as they stand on the map.

    `cluster` is the smallest; `cluster_sizes` says that there are larger ones, `cluster_rings` that the ring
    of a place is drawn whose incidents a cluster counts, `beside` that badges stand beside their areas,
    `strips` that areas are drawn.
    """

    point: Mark | None
    ring: Mark | None
    hollow: Mark | None
    badge: Mark | None
    frame: Mark | None
    cluster: Mark | None
    cluster_sizes: bool
    cluster_rings: bool
    beside: bool
    strips: bool


def signs_of(marks: Iterable[Mark], edition: Edition, *, beside: bool) -> Signs:
    """Return what the legend has to explain of the marks of a figure; `beside` as of `Signs`."""
    order = sorted(marks, key=lambda mark: (-mark.count, mark.main.name))

    def first(test: Callable[[Mark], object]) -> Mark | None:
        return next((mark for mark in order if test(mark)), None)

    clusters = [mark for mark in order if mark.shape == "cluster"]
    return Signs(
        point=first(lambda mark: mark.shape == "point"),
        ring=first(lambda mark: mark.ringed),
        hollow=first(lambda mark: mark.shape == "hollow"),
        badge=first(lambda mark: mark.shape == "badge" and not several(mark.shares)),
        frame=first(lambda mark: mark.shape == "badge" and several(mark.shares)),
        cluster=clusters[-1] if clusters else None,
        cluster_sizes=len({mark.count for mark in clusters}) > 1,
        cluster_rings=any(len(mark.places) > 1 and mark.ringed for mark in order),
        beside=beside,
        strips=any(has_own_area(mark.main, edition) for mark in order if mark.shape == "badge"),
    )


def signs_at_most(places: list[Place], edition: Edition) -> Signs:
    """Return what the legend may have to explain: its room is kept before the marks have their places."""
    points = points_of(places)
    marks = [
        Mark(_shape(each), 0, 0, [each], (0, 0), ringed=[each] if each.radius > RING_KM else [])
        for each in points
    ]
    if sum(each.count for each in points) > 1:
        ringed = [each for each in points if each.radius > RING_KM]
        marks += [Mark("cluster", 0, 0, part, (0, 0), ringed=ringed) for part in (points, points[-2:])]
    areas = areas_of(places)
    marks += [Mark("badge", 0, 0, [each], (0, 0)) for each in areas]
    return signs_of(marks, edition, beside=bool(areas))


def type_group(shares: Sequence[int], lang: str, wide: float, *, missing: bool) -> Group:
    """Return the event types that are drawn, with their counts; `missing` says that some are not."""
    words = WORDS[lang]
    title = words["legend_types_of" if missing else "legend_types"].format(n=grouped(lang, sum(shares)))
    entries = [
        Entry(
            partial(_point, kind),
            broken(f"{words['types'][each.key]}\N{NO-BREAK SPACE}({grouped(lang, shares[kind])})", wide),
        )
        for kind, each in enumerate(event_types())
        if shares[kind]
    ]
    return Group(_title(title, wide), entries)


def mark_group(signs: Signs, lang: str, wide: float, *, brief: bool) -> Group:
    """Return how exactly a place is known, by the marks that are drawn; `brief` leaves the details out."""
    own = WORDS[lang]["marks"]
    words = {name: own[name] for name in ("point", "ring", "hollow", "cluster", "badge", "frame")}
    if not brief:
        words["ring"] += own["ring_more"] + (own["ring_in_cluster"] if signs.cluster_rings else "")
        words["cluster"] += own["cluster_sizes"] if signs.cluster_sizes else ""
        words["badge"] += own["badge_number"] if signs.badge and signs.badge.count > 1 else ""
    rows: list[tuple[str, Mark | None, Draw | None]] = [
        (words["point"], signs.point, None),
        (words["ring"], None, partial(_ring, signs.ring.type) if signs.ring else None),
        (words["hollow"], signs.hollow, None),
        (words["cluster"], signs.cluster, None),
        (words["badge"], signs.badge, None),
        (words["frame"], signs.frame, None),
        (own["leader"], None, _leader if signs.beside else None),
        (own["strip"], None, _strip if signs.strips else None),
    ]
    sign = max([SIGN, *(2 * (_half(mark)[0] + _LEFT) + 3 for _, mark, _ in rows if mark)])
    entries = []
    for text, mark, draw in rows:
        if mark:
            lines = broken(text, wide + SIGN - sign)
            entries.append(Entry(partial(_sample, mark), lines, sign, tall=2 * _half(mark)[1] + 0.6))
        elif draw:
            entries.append(Entry(draw, broken(text, wide + SIGN - sign), sign))
    return Group(_title(WORDS[lang]["legend_marks"], wide), entries)


def region_group(
    counts: Collection[int], steps: Sequence[int], editions: Sequence[Edition], lang: str, wide: float
) -> Group:
    """Return the steps of the tint up to the highest that is shown, and whose regions are drawn.

    `counts` are those of the regions that are seen, some of them more than 0.
    """
    words = WORDS[lang]
    texts = {number: _step_text(number, steps, lang) for number in range(step(max(counts), steps) + 1)}
    if 0 in counts:
        texts = {-1: words["none"], **texts}
    notes = wrapped(edition_sentence(editions, lang), NOTE, min(wide + SIGN, WIDEST))
    return Group(_title(words["legend_regions"], wide), _tint_rows(texts, min(wide, WIDEST) + SIGN), notes)


def zone_group(zones: Sequence[Zone], sources: pd.DataFrame, lang: str, wide: float, *, brief: bool) -> Group:
    """Return the zones that are shown, and who claims them."""
    numbers = [number for number, zone in enumerate(zone_table()) if zone in zones]
    entries = [
        Entry(partial(_zone, number), broken(name_of(zone_table()[number], lang), min(wide, WIDEST * 0.92)))
        for number in numbers
    ]
    title = WORDS[lang]["legend_zones_brief" if brief else "legend_zones"]
    return Group(_title(title.format(who=claimed_by(zones, sources)), wide), entries)


def claimed_by(zones: Sequence[Zone], sources: pd.DataFrame) -> str:
    """Return who claims zones, and in which year: "Katehon 2016"."""
    rows = sources[sources["id"].isin([zone.source for zone in zones])]
    told = zip(rows["publisher"].fillna(rows["id"]), rows["published"].fillna("").str[:4], strict=True)
    return one_line(", ".join(f"{publisher} {year}" for publisher, year in told))


def _title(text: str, wide: float) -> list[str]:
    return broken(text, wide + SIGN, bold=True)


def _shape(place: Place) -> str:
    if place.count > 1:
        return "cluster"
    return "hollow" if place.kind == "district" else "point"


def _sample(mark: Mark, pen: Pen, x: float, y: float) -> None:
    """Draw a mark as it is on the map; one of shares smaller."""
    at = (x + _LEFT + _half(mark)[0], y)
    if mark.shape == "cluster":
        pen.cluster(at, mark.shares, _half(mark)[0], 5, wide=_CLUSTER_RING)
    elif mark.shape == "badge" and several(mark.shares):
        pen.badge(at, mark.shares, 5, half=_half(mark))
    else:
        pen.mark(mark, at, 5)


def _half(mark: Mark) -> tuple[float, float]:
    """Return half of the width and height of a mark in the legend."""
    number = width_of(grouped("en", mark.count), COUNT_SIZE, bold=True) / 2 + _ABOUT_NUMBER
    if mark.shape == "cluster":
        return (max(_CLUSTER, number + _CLUSTER_RING),) * 2
    if mark.shape == "badge" and several(mark.shares):
        return (max(_FRAME[0], number + RING), _FRAME[1])
    return mark.half


def _point(kind: int, pen: Pen, x: float, y: float) -> None:
    pen.point((x + 6.5, y), kind, 5, reach=4.2)


def _ring(kind: int, pen: Pen, x: float, y: float) -> None:
    pen.ring((x + 6.5, y), 4.8 * pen.unit, kind, 5)
    pen.point((x + 6.5, y), kind, 5.1, reach=2.4)


def _leader(pen: Pen, x: float, y: float) -> None:
    colour = pen.palette["leader"]
    line = Line2D([x + 1, x + 11], [y - 2.2, y + 2.2], color=colour, linewidth=0.9 * pen.scale, zorder=5)
    pen.axes.add_line(line)
    pen.disc((x + 11, y + 2.2), 1.4, colour, 5)


def _strip(pen: Pen, x: float, y: float) -> None:
    box = Rectangle(
        (x + 0.5, y - 3.6), 12, 7.2, linewidth=0.5 * pen.scale, linestyle=(0, (2.6, 2.0)), zorder=5
    )
    box.set(facecolor="none", edgecolor=pen.palette["stretch-edge"], **HATCHED)
    pen.axes.add_patch(box)


def _zone(number: int, pen: Pen, x: float, y: float) -> None:
    axes, palette, ticks = pen.axes, pen.palette, f"zone-{number}-tick"
    if ticks in palette:
        for at in (x + 1.6 * step for step in range(9)):
            axes.add_line(Line2D([at, at], [y - 2, y + 2], color=palette[ticks], linewidth=0.5 * pen.scale))
    else:
        axes.add_patch(Rectangle((x, y - 2), 13, 4, facecolor=palette[f"zone-{number}-band"], linewidth=0))
    dash = (0, tuple(each / ZONE_WIDTH for each in ZONE_DASHES[number]))
    line = Line2D([x, x + 13], [y + 0.7, y + 0.7], color=palette[f"zone-{number}"], linestyle=dash)
    line.set(linewidth=ZONE_WIDTH * pen.scale, dash_capstyle="round", zorder=5.1)
    axes.add_line(line)


def _step_text(number: int, steps: Sequence[int], lang: str) -> str:
    least = steps[number]
    if number == len(steps) - 1:
        return f"{grouped(lang, least)}+"
    most = steps[number + 1] - 1
    said = grouped(lang, least)
    return said if least == most else f"{said}\N{EN DASH}{grouped(lang, most)}"


def _tint_rows(texts: Mapping[int, str], wide: float) -> list[Entry]:
    """Return the tints side by side, in as many rows as they need; -1 is the number of no tint."""
    rows: list[list[tuple[int, str]]] = [[]]
    for each in texts.items():
        if rows[-1] and _row_width([*rows[-1], each]) > wide:
            rows.append([])
        rows[-1].append(each)
    return [Entry(partial(_tints, row), [""], sign=_row_width(row)) for row in rows]


def _row_width(row: Sequence[tuple[int, str]]) -> float:
    return sum(_tint_width(text) for _, text in row)


def _tint_width(text: str) -> float:
    return max(17.0, width_of(text, SIZE) + 5)


def _tints(row: Sequence[tuple[int, str]], pen: Pen, x: float, y: float) -> None:
    lefts = x + np.cumsum([0.0, *(_tint_width(text) for _, text in row)])
    home, edge = pen.palette["home"], pen.palette["border-region"]
    for left, (number, text) in zip(lefts, row, strict=False):
        wide = _tint_width(text)
        colour: Colour = over(pen.palette[f"tint-{number}"], home) if number >= 0 else home
        box = Rectangle((left, y - 4.2), wide, 9, facecolor=colour, edgecolor=edge, zorder=5)
        box.set_linewidth(0.4 * pen.scale)
        pen.axes.add_patch(box)
        pen.write(text, (left + wide / 2, y - 2.0), SIZE)
