"""Makes rows of places for the quarters, squares and markets of the large cities, from ``quarters.csv``.

Many cities have a quarter of the same name, and villages bear it too: a row is named with its city, and is
found only where the city is said. A quarter without a point of its own has its city's, and the city's radius.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

from geodata.build.place_rows import Row
from kzmap.places.names import variant

if TYPE_CHECKING:
    from collections.abc import Iterable

QUARTERS = Path(__file__).with_name("quarters.csv")


def quarter_rows(rows: Iterable[Row], path: Path = QUARTERS) -> list[Row]:
    """Return the quarters as rows; one that the supplement names already is left out.

    Parameters
    ----------
    rows : iterable of Row
        Where the cities are looked up.
    path : pathlib.Path
        The table of quarters.

    Raises
    ------
    ValueError
        If a city is not among `rows`.
    """
    rows = list(rows)
    cities = {row.id: row for row in rows}
    known = {variant(name) for row in rows if row.kind == "site" for name in (row.name, *row.names)}
    with path.open(encoding="utf-8", newline="") as lines:
        given = list(csv.DictReader(lines))
    unknown = {each["city"] for each in given} - cities.keys()
    if unknown:
        raise ValueError(f"quarters.csv: no such city: {', '.join(sorted(unknown))}")
    made = [_row(each, cities[each["city"]]) for each in given]
    return [row for row in made if variant(row.name) not in known]


def _row(given: dict[str, str], city: Row) -> Row:
    name, russian = given["name"], given["name_ru"]
    placed = bool(given["lat"])
    return Row(
        id=f"kzmap:{'-'.join(f'{name} {city.name}'.lower().split())}",
        name=f"{name} ({city.name})",
        name_ru=f"{russian} ({city.name_ru})",
        kind="site",
        country="KZ",
        region=city.region,
        lat=float(given["lat"]) if placed else city.lat,
        lon=float(given["lon"]) if placed else city.lon,
        radius_km=float(given["radius_km"]) if placed else city.radius_km,
        source="kzmap",
        note=f"part of {city.name}; "
        + ("from general knowledge of the map" if placed else "where in the city is not known here")
        + "; no second source",
    )
