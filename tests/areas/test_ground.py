"""What lies at a coordinate beyond the regions: countries, waters, borders close by."""

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from kzmap.areas import TODAY, edition_of, editions, region, reverse_region
from kzmap.areas.ground import ground_at, neighbours_beside, regions_beside
from kzmap.areas.points import region_order
from kzmap.areas.shapes import area_shape, region_shapes, stretch_line
from tests.catalogue import SPOTS

CODES = sorted(region_shapes())


@pytest.mark.parametrize(
    ("name", "country"),
    [("Tashkent", "UZ"), ("Makhachkala", "RU"), ("Moscow", "RU"), ("Urumqi", "CN")],
)
def test_abroad_there_is_a_country(name, country):
    assert ground_at(SPOTS[name].y, SPOTS[name].x, None) == (country, None)


@pytest.mark.parametrize(
    ("lat", "lon", "waters"),
    [(43.0, 51.0, "Caspian Sea"), (38.5, 51.5, "Caspian Sea"), (43.5, 37.5, "Black Sea")],
)
def test_at_sea_there_is_a_sea_and_no_country(lat, lon, waters):
    assert ground_at(lat, lon, None) == (None, waters)


def test_a_lake_lies_in_a_country():
    assert ground_at(46.0, 74.2, "KZ-19") == ("KZ", "Lake Balkhash")
    assert ground_at(42.45, 77.3, None) == ("KG", "Lake Issyk-Kul")


@pytest.mark.parametrize(("lat", "lon"), [(0, 0), (70, 60), (50, 120), (-90, 180)])
def test_off_the_map_nothing_is_known(lat, lon):
    assert ground_at(lat, lon, None) == (None, None)
    assert neighbours_beside(lat, lon) == ()


@settings(deadline=None, max_examples=100)
@given(code=st.sampled_from(CODES), share=st.floats(0, 1), along=st.floats(0, 1))
def test_a_point_inside_a_region_is_in_it_in_every_edition(code, share, along):
    """The inner points are those between a point inside and the outline, where the line does not leave it."""
    shape = region_shapes()[code]
    inside = shape.representative_point()
    edge = max(shapely.get_parts(shape), key=shapely.area).exterior.interpolate(along, normalized=True)
    spot = shapely.LineString([inside, edge]).interpolate(share * 0.999, normalized=True)
    if not shape.contains(spot):
        return
    for edition in editions():
        day = edition.valid_from or edition.valid_to
        found = reverse_region(spot.y, spot.x, day)
        assert found.region_now == code
        assert code in region(found.region, edition.id).parts
        assert edition_of(day).id == found.edition
    assert ground_at(spot.y, spot.x, code).country == "KZ"


@settings(deadline=None, max_examples=100)
@given(code=st.sampled_from(CODES), along=st.floats(0, 1))
def test_a_point_on_a_shared_edge_names_all_sides_and_always_the_same_region(code, along):
    line = max(shapely.get_parts(region_shapes()[code]), key=shapely.area).exterior
    spot = line.interpolate(along, normalized=True)
    beside = regions_beside(spot.y, spot.x)
    assert code in beside
    found = reverse_region(spot.y, spot.x)
    assert found == reverse_region(spot.y, spot.x)
    assert found.region_now in {None, *beside}
    holders = [each for each in region_order() if region_shapes()[each].intersects(spot)]
    assert found.region_now == (holders[0] if holders else None)


@settings(deadline=None, max_examples=60)
@given(neighbour=st.sampled_from(["CN", "KG", "RU", "TM", "UZ"]), along=st.floats(0, 1))
def test_on_the_state_border_both_sides_are_named(neighbour, along):
    spot = stretch_line(f"border:KZ-{neighbour}")
    line = max(shapely.get_parts(spot), key=shapely.length).interpolate(along, normalized=True)
    assert neighbour in neighbours_beside(line.y, line.x)
    assert regions_beside(line.y, line.x)
    found = reverse_region(line.y, line.x).region_now
    ground = ground_at(line.y, line.x, found)
    # the border with Turkmenistan ends at the coast, where a point of it may lie a step off the land
    assert ground.country or ground.waters == "Caspian Sea"


@settings(deadline=None, max_examples=150)
@given(lat=st.floats(28, 64), lon=st.floats(36, 98))
def test_everywhere_on_the_map_is_a_country_or_a_sea(lat, lon):
    found = ground_at(lat, lon, reverse_region(lat, lon).region_now)
    assert found.country or found.waters


def test_the_country_is_what_its_regions_are():
    whole = area_shape("country:KZ")
    assert whole.equals_exact(shapely.coverage_union_all(list(region_shapes().values())), 1e-9)
    assert len(CODES) == len(edition_of("2024-01-01").regions)
    assert edition_of("2024-01-01").id == TODAY
