"""The regions of today: twenty, edge to edge, and where they should be."""

import json

import pytest
import shapely
from shapely.geometry import Point

# A town well inside each region, or at its edge where a neighbour begins close by.
TOWNS = {
    "KZ-10": (50.411, 80.227),  # Semey
    "KZ-11": (53.285, 69.396),  # Kokshetau
    "KZ-15": (50.284, 57.167),  # Aktobe
    "KZ-19": (43.867, 77.063),  # Konaev
    "KZ-23": (47.117, 51.883),  # Atyrau
    "KZ-27": (51.233, 51.367),  # Oral
    "KZ-31": (42.900, 71.367),  # Taraz
    "KZ-33": (45.016, 78.374),  # Taldykorgan
    "KZ-35": (49.806, 73.085),  # Karaganda
    "KZ-39": (53.214, 63.625),  # Kostanay
    "KZ-43": (45.617, 63.317),  # Baikonur: leased, and inside the region
    "KZ-47": (43.341, 52.862),  # Zhanaozen
    "KZ-55": (52.287, 76.967),  # Pavlodar
    "KZ-59": (54.867, 69.150),  # Petropavl
    "KZ-61": (43.297, 68.252),  # Turkistan
    "KZ-62": (47.783, 67.767),  # Jezkazgan
    "KZ-63": (49.979, 82.610),  # Oskemen
    "KZ-71": (51.169, 71.449),  # Astana
    "KZ-75": (43.250, 76.910),  # Almaty
    "KZ-79": (42.300, 69.600),  # Shymkent
}
ABROAD = {
    "Bishkek": (42.87, 74.59),
    "Tashkent": (41.31, 69.28),
    "Omsk": (54.99, 73.37),
    "Ghulja": (43.91, 81.32),
}


def test_the_regions_leave_no_gap_and_do_not_overlap(regions):
    assert regions.is_valid.all()
    assert shapely.coverage_is_valid(regions.geometry.to_numpy())
    whole = shapely.coverage_union_all(regions.geometry.to_numpy())
    assert whole.area == pytest.approx(shapely.area(regions.geometry.to_numpy()).sum(), rel=1e-12)
    assert [len(part.interiors) for part in whole.geoms] == [0] * len(whole.geoms)


def test_each_region_holds_its_town_and_no_other(regions):
    assert sorted(TOWNS) == sorted(regions.index)
    for code, (lat, lon) in TOWNS.items():
        assert list(regions.index[regions.contains(Point(lon, lat))]) == [code]


@pytest.mark.parametrize("town", ABROAD)
def test_towns_across_the_border_are_in_no_region(regions, town):
    lat, lon = ABROAD[town]
    assert not regions.intersects(Point(lon, lat)).any()


def test_every_kazakh_place_lies_in_its_region(regions, folder):
    pd = pytest.importorskip("pandas")
    places = pd.read_csv(folder / "places.csv")
    ours = places[(places["country"] == "KZ") & places["region"].notna() & (places["kind"] != "site")]
    assert len(ours) > 300
    points = shapely.points(ours["lon"], ours["lat"])
    shapes = regions.geometry.reindex(ours["region"])
    far = shapely.distance(shapes.to_numpy(), points) > 0.05  # a town on the border, a point on the bank
    assert list(ours.loc[far, "id"]) == []


def test_the_file_keeps_to_rfc_7946(folder):
    text = (folder / "regions.geojson").read_text(encoding="utf-8")
    data = json.loads(text)
    assert "crs" not in data
    assert len(text.splitlines()) == len(data["features"]) + 2
    for feature in data["features"]:
        assert set(feature["properties"]) == {"code"}
        shape = shapely.geometry.shape(feature["geometry"])
        assert all(part.exterior.is_ccw for part in shapely.get_parts(shape))
        assert not any(ring.is_ccw for part in shapely.get_parts(shape) for ring in part.interiors)


def test_the_file_is_small_enough_for_a_package(folder):
    assert (folder / "regions.geojson").stat().st_size < 560_000
