"""Kazakhstan's regions, the units around them and the sea as one coverage, in full detail."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from geodata.build import coverage
from geodata.build.fetch import load_sources, member
from geodata.build.planes import EQUAL_AREA, project

EXTENT = shapely.box(36, 28, 98, 64)  # degrees; what the map shows
GRID = 1e-6  # degrees, 0.1 m
ISLET_M2 = 8e6  # smaller islands of Kazakhstan are left to the sea
SCRAP_M2 = 30e6  # smaller islands and detached bits of the neighbours go to what surrounds them
UNITS = Path(__file__).with_name("units.toml")
SEA = "sea"


def detailed(regions: gpd.GeoDataFrame, cache: Path) -> gpd.GeoDataFrame:
    """Return the units of the map and the sea as one valid coverage: columns code, country, geometry.

    EPSG:4326. `regions` are Kazakhstan's in full detail; they win every overlap. Russia and China come by
    their first-level units (ISO 3166-2), other countries whole (ISO 3166-1); what no country holds is the
    sea (code "sea", country ""). A gap goes to the unit with the longest shared edge.
    """
    countries = _countries(cache)
    units = pd.concat([regions.assign(country="KZ"), _units(cache)], ignore_index=True)
    outlines = np.concatenate([_clipped(units), _clipped(countries)])
    parts = coverage.faces([*outlines, EXTENT], GRID)
    table = _table(units, countries)
    owner = _first_owners(parts, units, countries, table)
    owner = coverage.give_to_longest_edge(parts, owner, _fitting(parts, countries, table))
    table = table.assign(geometry=coverage.dissolve(parts, owner, len(table)))
    return _without_scraps(gpd.GeoDataFrame(table, geometry="geometry", crs="EPSG:4326"))


def _clipped(frame: gpd.GeoDataFrame) -> coverage.Geometries:
    return np.asarray(shapely.intersection(frame.geometry.to_numpy(), EXTENT))


def _countries(cache: Path) -> gpd.GeoDataFrame:
    raw = gpd.read_file(member(load_sources()["countries"], cache, "ne_10m_admin_0_countries_deu.zip"))
    raw = raw[raw.intersects(EXTENT)].rename(columns={"ISO_A2_EH": "code"}).sort_values("code")
    return raw[["code", "geometry"]].reset_index(drop=True)


def _units(cache: Path) -> gpd.GeoDataFrame:
    tables = tomllib.loads(UNITS.read_text(encoding="utf-8"))
    frames = []
    for country, name in (("RU", "rus.json"), ("CN", "chn.json")):
        raw = gpd.read_file(member(load_sources()["units"], cache, name))
        raw["geometry"] = raw.make_valid()
        raw = raw[raw.intersects(EXTENT)]
        raw = raw.assign(code=raw["adm1_code"].map(tables[country]), country=country)
        if raw["code"].isna().any():
            missing = ", ".join(raw.loc[raw["code"].isna(), "adm1_code"])
            raise ValueError(f"units.toml gives no ISO 3166-2 code for {missing} of {name}")
        frames.append(raw.loc[raw["code"] != "", ["code", "country", "geometry"]].sort_values("code"))
    return pd.concat(frames, ignore_index=True)


def _table(units: gpd.GeoDataFrame, countries: gpd.GeoDataFrame) -> pd.DataFrame:
    """Return the units of the map in their order: code, country."""
    whole = countries.loc[~countries["code"].isin(units["country"]), "code"]
    rows = pd.DataFrame({"code": [*whole, SEA], "country": [*whole, ""]})
    return pd.concat([pd.DataFrame(units[["code", "country"]]), rows], ignore_index=True)


def _first_owners(
    parts: coverage.Geometries, units: gpd.GeoDataFrame, countries: gpd.GeoDataFrame, table: pd.DataFrame
) -> coverage.Owners:
    """Return for each part the row of `table` that the outlines give it to, -1 where they leave a gap."""
    points = shapely.point_on_surface(parts)
    unit = coverage.owners(points, units.geometry.to_numpy(), np.arange(len(units)))
    land = coverage.owners(points, countries.geometry.to_numpy(), np.arange(len(countries)))
    row = {code: i for i, code in enumerate(table["code"])}
    owner = np.full(len(parts), -1)
    for i, (u, c) in enumerate(zip(unit.tolist(), land.tolist(), strict=True)):
        country = countries["code"].iloc[c] if c >= 0 else ""
        if u >= 0 and units["country"].iloc[u] in {"KZ", country}:
            owner[i] = u
        elif not country:
            owner[i] = row[SEA]
        elif country in row:
            owner[i] = row[country]
    return owner


def _fitting(parts: coverage.Geometries, countries: gpd.GeoDataFrame, table: pd.DataFrame) -> coverage.May:
    """Return the rule which unit a gap may go to: its own country's, or anything but Kazakhstan."""
    points = shapely.point_on_surface(parts)
    land = coverage.owners(points, countries.geometry.to_numpy(), np.arange(len(countries)))
    country = table["country"].to_numpy()

    def may(part: int, owner: int) -> bool:
        code = countries["code"].iloc[land[part]] if land[part] >= 0 else ""
        return bool(country[owner] != "KZ" if code in {"KZ", ""} else country[owner] == code)

    return may


def _without_scraps(units: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return `units` with scraps of the neighbours and islets given to the unit around them.

    Kazakhstan's regions neither gain nor lose, but for islets that go to the sea.
    """
    parts, owner = shapely.get_parts(units.geometry.to_numpy(), return_index=True)
    area = shapely.area(project(parts, EQUAL_AREA))
    ours = units["country"].to_numpy()[owner] == "KZ"
    main = area == np.array([area[owner == k].max() for k in range(len(units))])[owner]
    islet = (area < ISLET_M2) & _only_meets(parts, owner, len(units) - 1)
    scrap = ~main & np.where(ours, islet, area < SCRAP_M2)
    country = units["country"].to_numpy()
    owner = coverage.give_to_longest_edge(
        parts, np.where(scrap, -1, owner), lambda _part, k: bool(country[k] != "KZ")
    )
    units = units.assign(geometry=coverage.dissolve(parts, owner, len(units)))
    coverage.check(units.geometry.to_numpy(), "units in full detail")
    return units


def _only_meets(
    parts: coverage.Geometries, owner: coverage.Owners, other: int
) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """Return which parts meet nothing (beside themselves) but parts of the owner `other`."""
    part, near = shapely.STRtree(parts).query(parts, predicate="intersects")
    strange = part[(part != near) & (owner[near] != other)]
    return np.asarray(~np.isin(np.arange(len(parts)), strange))
