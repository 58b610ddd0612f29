"""The areas of points: each rule of the module, on the shipped shapes."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import Point

from kzmap.areas.editions import editions
from kzmap.areas.points import COAST_KM, lands, locate, region_order
from kzmap.areas.shapes import area_shape, region_shapes
from kzmap.areas.spots import in_metres
from kzmap.areas.zone_table import zone_table
from tests.catalogue import SPOTS

CASPIAN = 43.6  # a latitude at which the sea lies west of Mangystau
UNKNOWN = ""


def find(point, country):
    """Return region, border regions and zones of one point."""
    found = locate(np.array([point.x]), np.array([point.y]), np.array([country], dtype=object))
    region, borders, zones = (int(each[0]) for each in found)
    return (
        region_order()[region] if region >= 0 else None,
        [land.border_region for bit, land in enumerate(lands()) if borders >> bit & 1],
        [zone.id for bit, zone in enumerate(zone_table()) if zones >> bit & 1],
    )


def off_the_coast(km):
    """Return a point that many kilometres west of Mangystau's shore, along a parallel."""
    shore = (
        region_shapes()["KZ-47"].intersection(shapely.LineString([(45, CASPIAN), (60, CASPIAN)])).bounds[0]
    )
    return Point(shore - km / (111.32 * np.cos(np.radians(CASPIAN))), CASPIAN)


@pytest.mark.parametrize(
    ("name", "region", "zones"),
    [
        ("Almaty", "KZ-75", ["south"]),
        ("Astana", "KZ-71", ["south"]),
        ("Shymkent", "KZ-79", ["south"]),
        ("Taldykorgan", "KZ-33", ["south"]),
        ("Kokshetau", "KZ-11", []),
        ("Aktobe", "KZ-15", ["west"]),
    ],
)
@pytest.mark.parametrize("country", ["KZ", UNKNOWN])
def test_a_point_is_in_the_region_that_holds_it_and_in_that_regions_zones(name, region, zones, country):
    assert find(SPOTS[name], country) == (region, [], zones)


def test_a_point_of_another_country_has_no_region_wherever_it_lies():
    assert find(SPOTS["Taldykorgan"], "CN") == (None, [], [])
    assert find(SPOTS["Oral"], "UZ") == (None, [], ["south"])


def test_every_edge_that_regions_share_goes_to_the_smaller_one():
    areas = {each.code: each.area_km2 for each in editions()[-1].regions}
    codes = sorted(areas)
    tried = 0
    for number, one in enumerate(codes):
        for other in codes[number + 1 :]:
            edge = region_shapes()[one].intersection(region_shapes()[other])
            vertices = [Point(xy) for xy in shapely.get_coordinates(edge)]
            held = [
                vertex
                for vertex in vertices
                if sum(shape.intersects(vertex) for shape in region_shapes().values()) == 2
            ]
            for vertex in held[:1]:
                tried += 1
                assert find(vertex, "KZ")[0] == min(one, other, key=lambda code: (areas[code], code))
    assert tried > 30


def test_of_two_regions_of_one_size_the_lower_code_comes_first():
    sizes = {each.code: each.area_km2 for each in editions()[-1].regions}
    assert list(region_order()) == sorted(sizes, key=lambda code: (sizes[code], code))


def test_a_kazakh_point_off_the_coast_is_in_the_nearest_region_up_to_30_km_away():
    (shore,) = in_metres([region_shapes()["KZ-47"]])
    points = [off_the_coast(km) for km in range(1, 60)]
    near = [point.distance(shore) <= 30_000 for point in in_metres(points)]
    assert COAST_KM == 30
    assert {True, False} == set(near)
    for point, is_near in zip(points, near, strict=True):
        assert find(point, "KZ") == (("KZ-47", [], ["west"]) if is_near else (None, [], []))


def test_a_point_of_no_known_country_off_the_coast_is_in_none():
    assert find(off_the_coast(5), UNKNOWN) == (None, [], [])


def test_a_kazakh_point_that_the_outline_leaves_abroad_keeps_its_border_region():
    line = area_shape("border:KZ-CN/2022/KZ-33").intersection(area_shape("country:KZ").boundary)
    middle = shapely.get_parts(shapely.line_merge(line))[0].interpolate(0.5, normalized=True)
    beyond = Point(middle.x + 0.004, middle.y)
    while area_shape("country:KZ").intersects(beyond):
        beyond = Point(beyond.x + 0.004, beyond.y)
    assert find(beyond, "KZ") == ("KZ-33", ["KZ-CN/2022/KZ-33"], ["south"])
    assert find(beyond, "CN") == (None, [], [])


def test_a_point_within_50_km_of_the_border_has_the_border_region_of_its_region():
    assert find(SPOTS["Oral"], "KZ") == ("KZ-27", ["KZ-RU/2022/KZ-27"], ["west"])
    assert find(SPOTS["Dostyk"], "KZ") == ("KZ-33", ["KZ-CN/2022/KZ-33"], ["south"])


def test_a_point_on_the_edge_of_two_border_regions_has_that_of_its_region_only():
    edge = region_shapes()["KZ-19"].intersection(region_shapes()["KZ-33"])
    near_china = [
        Point(xy) for xy in shapely.get_coordinates(edge) if area_shape("border:KZ-CN").intersects(Point(xy))
    ]
    assert near_china
    for point in near_china:
        assert find(point, "KZ") == ("KZ-19", ["KZ-CN/2022/KZ-19"], ["south"])


def test_a_point_where_three_countries_meet_has_two_border_regions():
    corner = area_shape("border:KZ-CN/2022/KZ-19").intersection(area_shape("border:KZ-KG/2022/KZ-19"))
    _, borders, _ = find(corner.representative_point(), "KZ")
    assert borders == ["KZ-CN/2022/KZ-19", "KZ-KG/2022/KZ-19"]


@pytest.mark.parametrize(
    ("name", "country", "zones"),
    [
        ("Makhachkala", "RU", ["west"]),
        ("Moscow", "RU", []),
        ("Tashkent", "UZ", ["south"]),
        ("Urumqi", "CN", []),
        ("Makhachkala", UNKNOWN, ["west"]),
        ("Tashkent", UNKNOWN, ["south"]),
        ("Moscow", UNKNOWN, []),
        ("Makhachkala", "AZ", []),
        ("Makhachkala", "KZ", []),
    ],
)
def test_a_point_in_no_region_is_in_the_zone_its_country_belongs_to(name, country, zones):
    assert find(SPOTS[name], country) == (None, [], zones)


def test_a_country_that_is_a_member_as_a_whole_needs_no_polygon():
    fergana_valley_or_sea = SPOTS["Moscow"]
    assert find(fergana_valley_or_sea, "KG") == (None, [], ["south"])


def test_there_are_fewer_lands_than_bits():
    assert len(lands()) < 63


@settings(deadline=None)
@given(st.floats(45, 88), st.floats(40, 56), st.sampled_from(["KZ", "RU", "CN", UNKNOWN]))
def test_what_a_point_lies_in_holds_together(lon, lat, country):
    region, borders, zones = find(Point(lon, lat), country)
    assert len(zones) <= 1
    if region is None:
        assert borders == []
    else:
        assert country in {"KZ", UNKNOWN}
        assert {border.rpartition("/")[2] for border in borders} <= {region}
        assert zones == [zone.id for zone in zone_table() if region in zone.members]
