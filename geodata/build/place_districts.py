"""Makes rows of places for the districts of Kazakhstan, from ``districts.csv``.

The table gives a district's name (the Russian one as the adjective that goes before "район"), its region,
its seat and its area. Outlines of districts are in no pinned package, so a district is its seat with a
radius that is meant to hold all of it.
"""

# ruff: noqa: RUF001 - Cyrillic letters are told apart from Latin ones

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import TYPE_CHECKING

from geodata.build.place_names import without
from geodata.build.place_rows import Row
from kzmap.places.homonyms import km
from kzmap.places.names import key

if TYPE_CHECKING:
    from collections.abc import Iterable

DISTRICTS = Path(__file__).with_name("districts.csv")

# The seat is seldom in the middle: an ellipse twice as long as wide, its seat half way to one end, reaches
# 2.1 times as far as a disc of its area.
REACH = 2.1
PI = 3.141592653589793
SAME_SEAT_KM = 40.0  # how far from the table's own coordinate a seat of several of one name may lie

_ADJECTIVE = re.compile("(?:ий|ый|ой)$")
_CYRILLIC = re.compile("[А-Яа-яЁё]")
_KAZAKH = re.compile("[ӘәҒғҚқҢңӨөҰұҮүҺһІі]")


def district_rows(seats: Iterable[Row], path: Path = DISTRICTS) -> list[Row]:
    """Return the districts as rows.

    Parameters
    ----------
    seats : iterable of Row
        Where the seats are looked up: the settlements of ``places.csv``.
    path : pathlib.Path
        The table of districts.

    Raises
    ------
    ValueError
        If a seat is not among the settlements of its region; the message names the district.
    """
    towns: dict[tuple[str, str], list[Row]] = {}
    for row in seats:
        if row.kind == "settlement":
            towns.setdefault((row.region, key(row.name)), []).append(row)
    with path.open(encoding="utf-8", newline="") as lines:
        return [_row(given, towns) for given in csv.DictReader(lines)]


def _row(given: dict[str, str], towns: dict[tuple[str, str], list[Row]]) -> Row:
    lat, lon, note = _seat(given, towns)
    radius = float(given["radius_km"] or round(REACH * (float(given["area_km2"]) / PI) ** 0.5))
    kazakh = f"{given['name_kk']} ауданы"
    own = [f"{given['name']} district", _russian(given["name_ru"]), kazakh]
    others = [_worded(each) for each in given["names"].split("|") if each]
    return Row(
        id=f"kzmap:{given['id']}-district",
        name=own[0],
        name_ru=own[1],
        name_kk=own[2],
        kind="district",
        country="KZ",
        region=given["region"],
        lat=lat,
        lon=lon,
        radius_km=radius,
        names=without(own, others),
        source="kzmap",
        note=f"{note}; about {int(given['area_km2']):,} km2, from general knowledge; no outline, so the "
        "radius is meant to hold all of it",
    )


def _seat(given: dict[str, str], towns: dict[tuple[str, str], list[Row]]) -> tuple[float, float, str]:
    if not given["seat"]:
        return float(given["lat"]), float(given["lon"]), "the point is from general knowledge of the map"
    found = towns.get((given["region"], key(given["seat"])), [])
    if given["lat"]:
        spot = float(given["lat"]), float(given["lon"])
        found = [row for row in found if km(row.lat, row.lon, *spot) < SAME_SEAT_KM]
    if not found:
        raise ValueError(f"districts.csv: {given['id']}: no seat {given['seat']} in {given['region']}")
    seat = max(found, key=lambda row: row.population)
    return seat.lat, seat.lon, f"its seat {seat.name}, as {seat.source} has it"


def _russian(name: str) -> str:
    return f"{name} район" if _ADJECTIVE.search(name) else f"район {name}"


def _worded(name: str) -> str:
    if not _CYRILLIC.search(name):
        return f"{name} district"
    return f"{name} ауданы" if _KAZAKH.search(name) else _russian(name)
