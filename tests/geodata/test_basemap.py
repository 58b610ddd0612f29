"""The base map: shared arcs, units by their codes, water where it is."""

import gzip

import pytest
import shapely
from shapely.geometry import Point

NEIGHBOUR_UNITS = {
    "RU-AST",
    "RU-VGG",
    "RU-SAR",
    "RU-SAM",
    "RU-ORE",
    "RU-CHE",
    "RU-KGN",
    "RU-TYU",
    "RU-OMS",
    "RU-NVS",
}
COUNTRIES = {
    "AF",
    "AM",
    "AZ",
    "GE",
    "IN",
    "IQ",
    "IR",
    "KG",
    "MN",
    "PK",
    "SA",
    "SY",
    "TJ",
    "TM",
    "TR",
    "UA",
    "UZ",
}
TOWNS = {
    "RU-AST": (46.35, 48.04),
    "RU-OMS": (54.99, 73.37),
    "RU-DA": (42.82, 47.11),
    "RU-CE": (43.32, 45.69),
    "RU-MOW": (55.75, 37.62),
    "RU-ALT": (53.35, 83.78),
    "RU-AL": (51.96, 85.96),
    "CN-XJ": (43.83, 87.62),
    "CN-XZ": (29.65, 91.13),
    "UZ": (41.31, 69.28),
    "KG": (42.87, 74.59),
    "TM": (37.95, 58.38),
    "MN": (48.97, 89.96),
    "AF": (34.53, 69.17),
    "IR": (35.69, 51.39),
}
WATER = {
    "sea": {"the Caspian": (42.0, 50.5), "the Black Sea": (43.5, 38.0), "Azov": (46.3, 36.9)},
    "lakes": {
        "Balkhash, west": (46.2, 74.2),
        "Balkhash, east": (46.5, 78.5),
        "the northern Aral": (46.4, 61.0),
        "Zaysan": (48.0, 84.0),
        "Alakol": (46.1, 81.75),
        "Tengiz": (50.4, 68.95),
        "Kapshagay": (43.85, 77.6),
        "Issyk-Kul": (42.45, 77.3),
    },
}
DRY = {"the bed of the eastern Aral": (45.0, 60.3), "Betpak-Dala": (46.0, 70.0)}


def test_units_and_sea_fill_the_map_without_gap_or_overlap(basemap):
    shapes = [*basemap["units"].geometry, *basemap["sea"].geometry]
    assert all(shape.is_valid for shape in shapes)
    assert shapely.coverage_is_valid(shapes)
    assert shapely.coverage_union_all(shapes).equals(shapely.box(36, 28, 98, 64))


def test_units_go_by_iso_codes(basemap, regions):
    units = basemap["units"]
    assert units["code"].is_unique
    assert set(units.loc[units["country"] == "KZ", "code"]) == set(regions.index)
    assert set(units["code"]) >= NEIGHBOUR_UNITS | COUNTRIES | {"CN-XJ"}
    assert (units["country"] == units["code"].str[:2]).all()


def test_every_country_of_the_map_has_its_names(basemap, countries):
    assert set(basemap["units"]["country"]) <= set(countries)


@pytest.mark.parametrize("code", TOWNS)
def test_a_unit_holds_its_town(basemap, code):
    units = basemap["units"]
    lat, lon = TOWNS[code]
    assert list(units.loc[units.contains(Point(lon, lat)), "code"]) == [code]


def test_merged_units_make_the_old_regions_without_slivers(basemap, editions, km2):
    units = basemap["units"].set_index("code")
    for edition in editions.values():
        for region in edition["region"]:
            whole = shapely.coverage_union_all(
                units.geometry[region.get("parts", [region["code"]])].to_numpy()
            )
            assert whole.is_valid
            assert km2(whole) == pytest.approx(region["area_km2"], rel=0.05)
            assert all(km2(part) > 2 for part in shapely.get_parts(whole))


def test_merged_units_make_the_country_without_a_hole(basemap):
    units = basemap["units"]
    whole = shapely.coverage_union_all(units.geometry[units["country"] == "KZ"].to_numpy())
    assert sum(len(part.interiors) for part in shapely.get_parts(whole)) == 0


def test_a_merged_region_shares_its_arcs_with_its_neighbour(topology):
    rows = {row["properties"]["code"]: row for row in topology["objects"]["units"]["geometries"]}
    for one, other in (("KZ-19", "KZ-33"), ("KZ-10", "KZ-63"), ("KZ-19", "CN-XJ"), ("KZ-27", "RU-SAR")):
        assert set(arcs_of(rows[one])) & set(arcs_of(rows[other])), (one, other)


def test_every_border_that_two_units_share_is_of_shared_arcs(topology, basemap):
    rows = {row["properties"]["code"]: row for row in topology["objects"]["units"]["geometries"]}
    units = basemap["units"]
    ones, others = shapely.STRtree(units.geometry).query(units.geometry, predicate="touches")
    for one, other in zip(ones, others, strict=True):
        border = units.geometry.iloc[one].boundary.intersection(units.geometry.iloc[other].boundary)
        codes = (units["code"].iloc[one], units["code"].iloc[other])
        shared = set(arcs_of(rows[codes[0]])) & set(arcs_of(rows[codes[1]]))
        assert bool(shared) == (border.length > 0), codes


def test_no_arc_is_kept_twice_or_unused(topology):
    paths = {tuple(map(tuple, absolute(arc))) for arc in topology["arcs"]}
    assert len(paths | {path[::-1] for path in paths}) == 2 * len(topology["arcs"]) - sum(
        p == p[::-1] for p in paths
    )
    used = {i for shape in topology["objects"].values() for row in shape["geometries"] for i in arcs_of(row)}
    assert used == set(range(len(topology["arcs"])))


@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind, rows in WATER.items() for name in rows])
def test_water_is_where_it_is(basemap, kind, name):
    lat, lon = WATER[kind][name]
    assert basemap[kind].intersects(Point(lon, lat)).any()


@pytest.mark.parametrize("name", DRY)
def test_dry_land_is_dry(basemap, name):
    lat, lon = DRY[name]
    assert not basemap["lakes"].intersects(Point(lon, lat)).any()
    assert not basemap["sea"].intersects(Point(lon, lat)).any()


def test_lakes_and_rivers_are_ranked(basemap):
    for name in ("lakes", "rivers"):
        assert basemap[name].is_valid.all()
        assert basemap[name]["scalerank"].is_unique
        assert basemap[name]["scalerank"].between(0, 12).all()


def test_the_base_map_is_light(folder):
    data = (folder / "basemap.topojson").read_bytes()
    assert len(data) < 350_000
    assert len(gzip.compress(data, 9)) < 150_000


def arcs_of(row):
    def flat(value):
        for part in value:
            yield from flat(part) if isinstance(part, list) else (part if part >= 0 else ~part,)

    return list(flat(row["arcs"]))


def absolute(arc):
    x, y = 0, 0
    for dx, dy in arc:
        x, y = x + dx, y + dy
        yield x, y
