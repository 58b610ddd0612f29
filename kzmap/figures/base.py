"""The base map: land, relief, regions, water, borders and zones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import shapely
from matplotlib.collections import LineCollection, PathCollection
from matplotlib.path import Path

from kzmap.areas import Edition, Zone, zone_table
from kzmap.figures import topology
from kzmap.figures.counts import region_of_unit, step
from kzmap.figures.look import ZONE_DASHES, Colour
from kzmap.figures.paths import lines_of, path_of, polygons_of
from kzmap.figures.relief import relief_image

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from matplotlib.axes import Axes
    from shapely.geometry.base import BaseGeometry

    from kzmap.figures.plane import Box, Plane
    from kzmap.figures.topology import Unit

_SMALL = 200.0  # points: the border of a narrower map is thinner, else it would be all that is seen
_AROUND = 0.03  # by which more than the frame is drawn, so that no edge shows
BAND = 3.4
"""Points of the band along the inside of a zone."""

ZONE_WIDTH = 0.6
"""Points of the line of a zone: less than any border between states."""

HATCHED: Final = {"hatch": "///", "hatch_linewidth": 0.3}
"""How a stretch of border is drawn: with lines, here and in the legend."""

_WITHIN = 1.3  # points that it is inside its edge
_TICKS = (0.5, 2.4)  # points along the edge: a tick, and from tick to tick
_RULED = 1.7  # points from line to line on water
# Rivers and lakes of higher ranks are drawn as the map comes nearer: metres in a point, rank.
_RANKS = ((900, 12), (1800, 8), (3500, 6), (5500, 5), (float("inf"), 4))


class Ground:
    """Draws a base map on axes in metres of a plane.

    `metres` are in a point of the design, `scale` points of paper in one of the design.
    """

    def __init__(  # noqa: PLR0913 - where it draws, what of the world, and how
        self, axes: Axes, plane: Plane, box: Box, palette: dict[str, Colour], *, metres: float, scale: float
    ) -> None:
        self.axes, self.plane, self.box, self.palette = axes, plane, box, palette
        self.metres, self.scale = metres, scale
        self.clip = box.shape(_AROUND)

    def land(self, focus: frozenset[str]) -> None:
        """Draw land, and the units in focus."""
        units = topology.units()
        self.axes.set_facecolor(self.palette["panel"])  # beyond the base map is nothing, not even sea
        self.fill(topology.area(frozenset(each.code for each in units)), "land", 1)
        self.fill(topology.area(focus), "home", 1.1)

    def water(self) -> None:
        """Draw sea, lakes and rivers."""
        rank = next(rank for metres, rank in _RANKS if self.metres < metres)
        sea, lakes = topology.water("sea", rank), topology.water("lakes", rank + 1)
        self.fill(sea, "sea", 2)
        rivers = self.seen(topology.water("rivers", rank))
        self.lines(lines_of(rivers), "river", 0.45, 2.1)
        self.fill(lakes, "sea", 2.2)
        self.lines(self._projected(topology.coast()), "river", 0.4, 2.25)
        if "sea-line" in self.palette:
            self._ruled(sea)
            self._ruled(lakes)
            shores = [line for each in polygons_of(self.seen(lakes)) for line in lines_of(each.boundary)]
            self.lines(shores, "river", 0.4, 2.25)

    def _ruled(self, shape: BaseGeometry) -> None:
        """Draw level lines over water, the same distance apart on every map."""
        water, (left, bottom, right, top) = self.seen(shape), self.clip.bounds
        heights = np.arange(bottom, top, _RULED * self.scale * self.metres)
        lines = shapely.linestrings([[(left, y), (right, y)] for y in heights])
        parts = [shapely.intersection(each, shapely.multilinestrings(lines)) for each in polygons_of(water)]
        self.lines([line for part in parts for line in lines_of(part)], "sea-line", 0.28, 2.22)

    def regions(self, edition: Edition, counts: Mapping[str, int], steps: Sequence[int]) -> None:
        """Tint the regions of an edition by their number of incidents; `steps` as of `tint_steps`."""
        for region in edition.regions:
            if counts.get(region.code):
                tint = f"tint-{step(counts[region.code], steps)}"
                self.fill(topology.area(frozenset(region.parts)), tint, 1.5)

    def relief(self) -> None:
        """Shade the land, the tints as well."""
        picture = relief_image(self.plane, self.box, self.metres)
        extent = (self.box.left, self.box.right, self.box.bottom, self.box.top)
        self.axes.imshow(picture, extent=extent, zorder=1.6, interpolation="bilinear", aspect="auto")

    def inner_borders(self, edition: Edition) -> shapely.MultiLineString:
        """Return the borders of an edition's regions in degrees."""
        parent = region_of_unit(edition)
        return shapely.MultiLineString(
            topology.borders(
                lambda one, other: (
                    one.country == other.country == "KZ" and parent[one.code] != parent[other.code]
                )
            )
        )

    def borders(self, edition: Edition) -> None:
        """Draw the borders of countries, of the edition's regions, and faintly those of units abroad."""

        def abroad(one: Unit, other: Unit) -> bool:
            return one.country == other.country != "KZ"

        def between(one: Unit, other: Unit) -> bool:
            return one.country != other.country and "KZ" not in {one.country, other.country}

        def state(one: Unit, other: Unit) -> bool:
            return one.country != other.country and "KZ" in {one.country, other.country}

        self.lines(self._projected(topology.borders(abroad)), "border-faint", 0.35, 2.3)
        self.lines(lines_of(self.seen(self.inner_borders(edition))), "border-region", 0.5, 2.4)
        self.lines(self._projected(topology.borders(between)), "border", 0.6, 2.5)
        outer = self._projected(topology.borders(state))
        self.lines(outer, "border-halo", 2.4, 2.45)
        small = self.box.wide / self.metres < _SMALL
        self.lines(outer, "border-home", 0.8 if small else 1.1, 2.8)

    def outline(self, codes: frozenset[str]) -> None:
        """Draw the edge of the units in focus, which the regions of another time need not have."""
        edge = shapely.boundary(topology.area(codes))
        self.lines(lines_of(self.seen(edge)), "border-region", 0.5, 2.42)

    def zones(self, shown: Collection[Zone]) -> None:
        """Draw zones of the article: a band along the inside of each and a dashed edge."""
        for number, zone in enumerate(zone_table()):
            if zone in shown:
                self._zone(number, zone)

    def area(self, shape: BaseGeometry, *, filled: bool) -> None:
        """Draw the area of a badge: a stretch of border hatched, a region of another time as its edge."""
        if filled:  # a tint would be taken for that of land which the map is not about
            edge = self.palette["stretch-edge"]
            self.put(self.seen(shape), 2.6, facecolor="none", edgecolor=edge, linewidth=0, **HATCHED)
        seen = self.seen(shapely.boundary(shape))
        self.lines(lines_of(seen), "stretch-edge", 0.5, 2.65, (2.6, 2.0))

    def fill(self, shape: BaseGeometry, colour: str, order: float) -> None:
        """Fill a shape (degrees)."""
        self.put(self.seen(shape), order, facecolor=self.palette[colour], edgecolor="none", linewidth=0)

    def put(self, shape: BaseGeometry, order: float, **look: Any) -> None:
        """Draw polygons in metres."""
        paths = [path_of(each) for each in polygons_of(shape)]
        if paths:
            self.axes.add_collection(PathCollection(paths, zorder=order, **look), autolim=False)

    def lines(
        self, lines: Iterable[Any], colour: str, width: float, order: float, dash: Any = None
    ) -> LineCollection:
        """Draw lines in metres, and return them."""
        style = (0, tuple(each / width for each in dash)) if dash else "solid"  # it counts in widths
        found = LineCollection(
            list(lines), colors=[self.palette[colour]], linewidths=width * self.scale, linestyles=[style],
            capstyle="round", joinstyle="round", zorder=order,
        )  # fmt: skip
        self.axes.add_collection(found, autolim=False)
        return found

    def seen(self, shape: BaseGeometry) -> BaseGeometry:
        """Return the part of a shape (degrees) in and near the frame, in metres."""
        flat = self.plane.project(shape).simplify(self.metres / 6)
        valid = flat if flat.is_valid else shapely.make_valid(flat)
        if valid.geom_type == "GeometryCollection":
            return shapely.GeometryCollection([shapely.intersection(each, self.clip) for each in valid.geoms])
        return shapely.intersection(valid, self.clip)

    def _projected(self, lines: Iterable[Any]) -> list[Any]:
        flat = [self.plane.points(line) for line in lines]
        near = [line for line in flat if shapely.LineString(line).intersects(self.clip)]
        return [part for line in near for part in lines_of(shapely.LineString(line).intersection(self.clip))]

    def _zone(self, number: int, zone: Zone) -> None:
        """Draw the band along the inside of a zone and, off its edge, which may be a border, its line."""
        whole = self.plane.project(topology.area(frozenset(zone.members))).simplify(self.metres / 4)
        near = shapely.intersection(whole, self.box.shape(2 * _AROUND))
        inside = Path.make_compound_path(
            *(path_of(each) for each in polygons_of(shapely.intersection(near, self.box.shape())))
        )
        ticks = f"zone-{number}-tick"
        colour, dash = (ticks, _TICKS) if ticks in self.palette else (f"zone-{number}-band", None)
        smooth = whole.simplify(BAND * self.metres) if dash else whole  # ticks would meet in each bend
        edge = lines_of(shapely.intersection(shapely.boundary(smooth), self.clip))
        band = self.lines(edge, colour, 2 * BAND, 2.7, dash)
        band.set(capstyle="butt")
        band.set_clip_path(inside, self.axes.transData)
        inner = shapely.buffer(near, -_WITHIN * self.metres, quad_segs=2)
        line = lines_of(shapely.intersection(shapely.boundary(inner), self.clip))
        self.lines(line, f"zone-{number}", ZONE_WIDTH, 2.75, ZONE_DASHES[number])
