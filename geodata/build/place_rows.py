"""The rows of ``places.csv``, and the region that a point lies in."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import shapely
from shapely.geometry import Point

if TYPE_CHECKING:
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry

COLUMNS = (
    "id",
    "name",
    "name_ru",
    "name_kk",
    "kind",
    "country",
    "region",
    "lat",
    "lon",
    "radius_km",
    "population",
    "names",
    "old_names",
    "source",
    "note",
)


NEAREST_DEGREES = 0.5  # how far outside every outline a Kazakh place may lie (a pier, a border post)


@dataclass(frozen=True)
class Row:
    """One place, as it stands in ``places.csv``.

    `old_names` holds ``"Nur-Sultan 2019/2022"``: names together with the years in which they held, either
    of which may be missing.
    """

    id: str
    name: str
    kind: str
    country: str
    lat: float
    lon: float
    radius_km: float
    name_ru: str = ""
    name_kk: str = ""
    region: str = ""
    population: int = 0
    names: tuple[str, ...] = ()
    old_names: tuple[str, ...] = ()
    source: str = "GeoNames"
    note: str = ""

    def cells(self) -> list[str]:
        """Return the row's cells, in the order of `COLUMNS`."""
        values = vars(self) | {
            "lat": f"{self.lat:.5f}",
            "lon": f"{self.lon:.5f}",
            "radius_km": f"{self.radius_km:.1f}",
            "population": str(self.population) if self.population else "",
            "names": "|".join(self.names),
            "old_names": "|".join(self.old_names),
        }
        return [str(values[column]) for column in COLUMNS]


@dataclass(frozen=True)
class Regions:
    """The outlines of today's regions, for telling in which a point lies."""

    codes: list[str]
    shapes: list[BaseGeometry]
    tree: shapely.STRtree = field(repr=False)

    @classmethod
    def read(cls, path: Path) -> Regions:
        """Read ``regions.geojson``."""
        features = json.loads(path.read_text(encoding="utf-8"))["features"]
        shapes = [shapely.geometry.shape(each["geometry"]) for each in features]
        return cls([each["properties"]["code"] for each in features], shapes, shapely.STRtree(shapes))

    def at(self, lat: float, lon: float) -> str:
        """Return the code of the region a point lies in or next to, else an empty text."""
        near = self.tree.query_nearest(Point(lon, lat), max_distance=NEAREST_DEGREES, all_matches=False)
        return self.codes[near[0]] if len(near) else ""


def as_csv(rows: list[Row]) -> str:
    """Return the rows as CSV text with a header."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(row.cells() for row in rows)
    return text.getvalue()
