"""The border regions: who borders whom, how long, and the land along it."""

import numpy as np
import pytest
import shapely
from shapely.geometry import Point

PAIRS = {
    "RU": {"KZ-10", "KZ-15", "KZ-23", "KZ-27", "KZ-39", "KZ-55", "KZ-59", "KZ-63"},
    "CN": {"KZ-10", "KZ-19", "KZ-33", "KZ-63"},
    "KG": {"KZ-19", "KZ-31", "KZ-61"},
    "UZ": {"KZ-15", "KZ-43", "KZ-47", "KZ-61"},
    "TM": {"KZ-47"},
}
# km as the states give them after demarcation; generalising takes a little away, most in the mountains
LENGTHS = {"RU": 7600, "CN": 1780, "KG": 1240, "UZ": 2350, "TM": 430}
WIDTH_KM = 50


def test_every_pair_that_borders_is_there_and_no_other(borders):
    pairs = {name: set(rows["region"]) for name, rows in borders.groupby("neighbour")}
    assert pairs == PAIRS


def test_every_stretch_has_one_line_and_its_land(borders):
    assert (borders["id"] == "KZ-" + borders["neighbour"] + "/" + borders["region"]).all()
    assert all(sorted(parts) == ["land", "line"] for _, parts in borders.groupby("id")["part"])
    kinds = borders.geom_type.str.removeprefix("Multi")
    assert (kinds == borders["part"].map({"land": "Polygon", "line": "LineString"})).all()
    assert borders.is_valid.all()


@pytest.mark.parametrize("neighbour", LENGTHS)
def test_a_border_is_about_as_long_as_the_states_say(borders, km, neighbour):
    lines = borders[(borders["neighbour"] == neighbour) & (borders["part"] == "line")]
    assert sum(km(line) for line in lines.geometry) == pytest.approx(LENGTHS[neighbour], rel=0.08)


def test_a_border_is_one_line_through_its_regions(borders):
    for _, lines in borders[borders["part"] == "line"].groupby("neighbour"):
        whole = shapely.line_merge(shapely.union_all(lines.geometry.to_numpy()))
        assert len(shapely.get_parts(whole)) == 1


def test_a_line_runs_along_the_outline_of_its_region(borders, regions):
    for row in borders[borders["part"] == "line"].itertuples():
        assert shapely.difference(row.geometry, regions.geometry[row.region].boundary).length < 1e-9


def test_the_land_lies_in_its_region(borders, regions, km2):
    for row in borders[borders["part"] == "land"].itertuples():
        assert km2(shapely.difference(row.geometry, regions.geometry[row.region])) < 0.01, row.id


def test_the_land_of_merged_regions_unites_without_a_seam(borders):
    land = borders[borders["part"] == "land"]
    for merged in (("KZ-19", "KZ-33"), ("KZ-10", "KZ-63")):
        for _, strips in land[land["region"].isin(merged)].groupby("neighbour"):
            whole = shapely.union_all(strips.geometry.to_numpy())
            holes = [
                shapely.Polygon(ring).area for part in shapely.get_parts(whole) for ring in part.interiors
            ]
            assert [area for area in holes if area < 1e-4] == []  # the city of Almaty is a hole of its own
            assert whole.area == pytest.approx(shapely.area(strips.geometry.to_numpy()).sum(), rel=1e-9)
            assert shapely.coverage_is_valid(strips.geometry.to_numpy())


def test_the_belt_is_fifty_kilometres_wide(borders):
    for neighbour, rows in borders.groupby("neighbour"):
        line = shapely.union_all(rows.geometry[rows["part"] == "line"].to_numpy())
        land = shapely.union_all(rows.geometry[rows["part"] == "land"].to_numpy())
        marks = shapely.get_coordinates(shapely.segmentize(shapely.simplify(line, 0.005), 0.03))
        corners = shapely.get_coordinates(shapely.simplify(land, 0.02))
        far = max(kilometres(corner, marks).min() for corner in corners)
        assert far == pytest.approx(WIDTH_KM, abs=1), neighbour


@pytest.mark.parametrize(
    ("place", "lat", "lon", "inside"),
    [
        ("Khorgos", 44.22, 80.40, {"KZ-CN/KZ-33"}),
        ("Narynkol, near two neighbours", 42.72, 80.18, {"KZ-CN/KZ-19", "KZ-KG/KZ-19"}),
        ("Korday", 43.04, 74.71, {"KZ-KG/KZ-31"}),
        ("Saryagash", 41.46, 69.17, {"KZ-UZ/KZ-61"}),
        ("Oral", 51.23, 51.37, {"KZ-RU/KZ-27"}),
        ("Ganyushkino", 46.60, 49.27, {"KZ-RU/KZ-23"}),
        ("Astana", 51.17, 71.45, set()),
        ("Aktau, on the Caspian", 43.65, 51.16, set()),
        ("Zhanaozen", 43.34, 52.86, set()),
    ],
)
def test_a_place_is_on_the_border_that_it_is_near(borders, place, lat, lon, inside):
    land = borders[borders["part"] == "land"]
    assert set(land.loc[land.contains(Point(lon, lat)), "id"]) == inside, place


def kilometres(point, marks):
    """Great-circle distances, right within 0.4 %."""
    (lon, lat), (lons, lats) = np.radians(point), np.radians(marks).T
    half = np.sin((lats - lat) / 2) ** 2 + np.cos(lat) * np.cos(lats) * np.sin((lons - lon) / 2) ** 2
    return 2 * 6371 * np.arcsin(np.sqrt(half))
