"""The two zones: made of their members, apart from each other, and clean."""

import pytest
import shapely
from shapely.geometry import Point

WEST = {
    "Aktobe": (50.28, 57.17),
    "Atyrau": (47.12, 51.88),
    "Oral": (51.23, 51.37),
    "Zhanaozen": (43.34, 52.86),
    "Karaganda": (49.81, 73.09),
    "Jezkazgan": (47.78, 67.77),
    "Grozny": (43.32, 45.69),
    "Makhachkala": (42.97, 47.49),
    "Stavropol": (45.04, 41.97),
    "Elista": (46.31, 44.26),
    "Kazan": (55.79, 49.11),
    "Yekaterinburg": (56.84, 60.61),
    "Perm": (58.01, 56.25),
}
SOUTH = {
    "Almaty": (43.25, 76.91),
    "Astana": (51.17, 71.45),
    "Shymkent": (42.30, 69.60),
    "Taraz": (42.90, 71.37),
    "Taldykorgan": (45.02, 78.37),
    "Kyzylorda": (44.85, 65.51),
    "Tashkent": (41.31, 69.28),
    "Bishkek": (42.87, 74.59),
    "Dushanbe": (38.56, 68.77),
    "Kabul": (34.53, 69.17),
}
NEITHER = {
    "Semey": (50.41, 80.23),
    "Kostanay": (53.21, 63.63),
    "Pavlodar": (52.29, 76.97),
    "Kokshetau": (53.28, 69.40),
    "Moscow": (55.75, 37.62),
    "Tyumen": (57.15, 65.53),
    "Rostov-on-Don": (47.24, 39.71),
    "Krasnodar": (45.04, 38.98),
    "Tbilisi": (41.72, 44.79),
    "Ashgabat": (37.95, 58.38),
    "Urumqi": (43.83, 87.62),
    "Peshawar": (34.01, 71.58),
    "the middle of the Caspian": (42.0, 50.5),
}


def test_the_two_zones_are_valid_and_do_not_overlap(zones):
    assert set(zones.index) == {"west", "south"}
    assert zones.is_valid.all()
    assert zones.geometry["west"].intersection(zones.geometry["south"]).area == 0


@pytest.mark.parametrize(("name", "zone"), [*((n, "west") for n in WEST), *((n, "south") for n in SOUTH)])
def test_a_zone_holds_its_towns(zones, name, zone):
    lat, lon = (WEST | SOUTH)[name]
    assert list(zones.index[zones.contains(Point(lon, lat))]) == [zone]


@pytest.mark.parametrize("name", NEITHER)
def test_a_zone_leaves_out_what_the_article_does_not_name(zones, name):
    lat, lon = NEITHER[name]
    assert not zones.intersects(Point(lon, lat)).any()


def test_a_zone_is_the_merged_units_of_the_base_map(zones, zone_table, basemap, km2):
    units = basemap["units"].set_index("code")
    for name, zone in zone_table.items():
        assert set(zone["members"]) <= set(units.index)
        merged = shapely.coverage_union_all(units.geometry[zone["members"]].to_numpy())
        assert km2(shapely.symmetric_difference(merged, zones.geometry[name])) < 100


def test_a_zone_has_no_crumbs(zones, km2):
    for shape in zones.geometry:
        assert min(km2(part) for part in shape.geoms) >= 1
        assert [len(part.interiors) for part in shape.geoms] == [0] * len(shape.geoms)


def test_a_zone_is_one_land_but_for_islands_and_astana(zones, km2):
    parts = {
        name: sorted((km2(part) for part in shape.geoms), reverse=True)
        for name, shape in zones.geometry.items()
    }
    assert parts["west"][0] == pytest.approx(2_960_000, rel=0.01)
    assert parts["south"][0] == pytest.approx(2_144_000, rel=0.01)
    assert max(parts["west"][1:]) < 150  # islands of the Caspian
    assert parts["south"][1] == pytest.approx(780, abs=40)  # Astana
    assert max(parts["south"][2:]) < 15  # and its outlying parts


def test_no_unit_belongs_to_both_zones(zone_table):
    assert not set(zone_table["west"]["members"]) & set(zone_table["south"]["members"])


def test_a_claim_is_told_as_the_article_s(zone_table):
    for zone in zone_table.values():
        assert zone["source"] == "katehon-2016"
        assert zone["claim"].startswith("The article claims")
        assert zone["claim_ru"].startswith("Статья утверждает")
        assert zone["claim_kk"].startswith("Мақаланың айтуынша")
