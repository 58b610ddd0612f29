"""The areas as frames."""

import pytest
import shapely

from kzmap.areas import border_regions, borders, regions, zones
from kzmap.areas.editions import editions
from kzmap.areas.shapes import area_shape
from kzmap.errors import InputError

# What a degree-free area needs: Albers for Kazakhstan keeps areas.
EQUAL_AREA = "+proj=aea +lat_1=42 +lat_2=54 +lat_0=48 +lon_0=67 +datum=WGS84"


@pytest.mark.parametrize("edition", editions(), ids=lambda edition: edition.id)
def test_regions_are_those_of_the_edition_with_their_names_of_then(edition):
    frame = regions(edition.id)
    assert frame.crs == "EPSG:4326"
    assert list(frame.columns) == ["code", "name", "name_ru", "name_kk", "geometry"]
    assert frame["code"].tolist() == [each.code for each in edition.regions]
    assert frame["name_kk"].tolist() == [each.name_kk for each in edition.regions]


@pytest.mark.parametrize("edition", editions(), ids=lambda edition: edition.id)
def test_a_regions_area_is_within_4_per_cent_of_the_official_one(edition):
    areas = regions(edition.id).to_crs(EQUAL_AREA).area / 1e6
    for each, area in zip(edition.regions, areas, strict=True):
        assert area == pytest.approx(each.area_km2, rel=0.04), each.name


def test_regions_of_an_unknown_edition_are_refused():
    with pytest.raises(InputError, match="no edition '1999'"):
        regions("1999")


def test_a_frame_can_be_changed_without_harm():
    frame = regions()
    frame.loc[0, "code"] = "XX"
    assert regions().loc[0, "code"] == "KZ-10"


def test_border_regions_have_a_line_and_the_land_along_it():
    frame = border_regions("2011")
    assert list(frame.columns) == [
        "id",
        "neighbour",
        "region",
        "name",
        "name_ru",
        "name_kk",
        "line",
        "geometry",
    ]
    assert set(shapely.get_dimensions(frame["line"])) == {1}
    assert set(shapely.get_dimensions(frame.geometry)) == {2}
    assert frame.geometry.iloc[0] == area_shape(f"border:{frame['id'].iloc[0]}")


def test_the_china_border_of_2011_had_two_regions_and_todays_has_four():
    for edition, expected in (("2011", ["KZ-19", "KZ-63"]), ("2022", ["KZ-10", "KZ-19", "KZ-33", "KZ-63"])):
        frame = border_regions(edition)
        assert frame.loc[frame["neighbour"] == "CN", "region"].tolist() == expected


def test_the_lines_of_the_stretches_add_up_to_the_border():
    whole = borders().set_index("neighbour")["line"]
    parts = (
        border_regions().groupby("neighbour")["line"].apply(lambda lines: shapely.length(list(lines)).sum())
    )
    for neighbour, line in whole.items():
        assert line.length == pytest.approx(parts[neighbour], rel=1e-9)


def test_borders_are_the_five_whole_ones():
    assert borders()["id"].tolist() == ["KZ-CN", "KZ-KG", "KZ-RU", "KZ-TM", "KZ-UZ"]
    assert "region" not in borders()


def test_zones_carry_their_names_claims_and_members():
    frame = zones().set_index("id")
    assert frame.loc["south", "members"][-1] == "UZ"
    assert frame.loc["west", "claim"].startswith("The article claims")
    assert frame.crs == "EPSG:4326"
    assert not frame.geometry["west"].overlaps(frame.geometry["south"])
