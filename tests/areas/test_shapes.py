"""The shapes of areas, from the shipped files."""

import pytest
import shapely

from kzmap.areas.border_names import border_ids
from kzmap.areas.cover import parts_of
from kzmap.areas.editions import editions
from kzmap.areas.shapes import area_shape, region_shapes, stretch_line
from kzmap.areas.zone_table import zone_table
from kzmap.errors import InputError
from tests.catalogue import SPOTS


@pytest.mark.parametrize("edition", editions(), ids=lambda edition: edition.id)
def test_the_regions_of_an_edition_meet_without_gap_or_overlap(edition):
    shapes = [area_shape(f"region:{edition.id}/{each.code}") for each in edition.regions]
    assert shapely.is_valid(shapes).all()
    assert shapely.coverage_is_valid(shapes)
    assert sum(shape.area for shape in shapes) == pytest.approx(area_shape("country:KZ").area, rel=1e-9)


def test_a_region_of_old_is_its_parts_together():
    old = area_shape("region:2011/KZ-61")
    assert old.equals(shapely.union_all([region_shapes()["KZ-61"], region_shapes()["KZ-79"]]))


def test_kazakhstan_is_in_one_piece_but_for_islands():
    pieces = shapely.get_parts(area_shape("country:KZ"))
    assert max(piece.area for piece in pieces) > 0.999 * area_shape("country:KZ").area


def test_another_country_has_no_shape():
    assert area_shape("country:CN") is None


def test_an_area_that_is_not_there_is_refused():
    with pytest.raises(InputError, match="no area 'zone:east'"):
        area_shape("zone:east")


@pytest.mark.parametrize("border_id", [*border_ids(), *border_ids("2011"), *border_ids("2022")])
def test_a_border_has_for_its_shape_land_of_its_regions_along_its_line(border_id):
    land, line = area_shape(f"border:{border_id}"), stretch_line(f"border:{border_id}")
    regions = shapely.union_all([region_shapes()[part] for part in parts_of(f"border:{border_id}")])
    assert land.is_valid
    assert land.difference(regions).area < 1e-6 * land.area
    assert line.difference(land.buffer(1e-4)).length < 1e-3 * line.length


def test_the_whole_border_is_its_stretches_together():
    stretches = [area_shape(f"border:{each}") for each in border_ids("2022") if each.startswith("KZ-CN")]
    assert area_shape("border:KZ-CN").equals(shapely.union_all(stretches))


def test_no_slivers_stay_where_stretches_are_put_together():
    for border_id in border_ids():
        land = area_shape(f"border:{border_id}")
        holes = [shapely.Polygon(ring) for piece in shapely.get_parts(land) for ring in piece.interiors]
        assert [hole.area for hole in holes if hole.area < 1e-5] == [], border_id


def test_oral_lies_near_russia_and_almaty_away_from_china():
    assert area_shape("border:KZ-RU").contains(SPOTS["Oral"])
    assert not area_shape("border:KZ-CN").contains(SPOTS["Almaty"])


def test_each_zone_holds_its_kazakh_members():
    for zone in zone_table():
        shape = area_shape(f"zone:{zone.id}")
        for part in parts_of(f"zone:{zone.id}"):
            member = region_shapes()[part]
            assert shape.intersection(member).area > 0.98 * member.area, part


def test_a_shape_is_put_together_once():
    assert area_shape("region:2011/KZ-61") is area_shape("region:2011/KZ-61")
