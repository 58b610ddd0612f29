"""The join: what it adds to which incident, and that it keeps everything else as it was."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from geopandas.testing import assert_geodataframe_equal
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import Point, Polygon, box

from kzmap.areas import area_regions, editions, editions_between, join_areas
from kzmap.areas.shapes import area_shape
from kzmap.errors import InputError
from tests.catalogue import SPOTS

ADDED = ["region", "edition", "region_now", "border_region", "zones"]


def incidents(*rows, index=None):
    """Return placed incidents from rows of (place id, country, geometry, first day, last day)."""
    ids, countries, shapes, starts, ends = zip(*rows, strict=True) if rows else ((),) * 5
    columns = {
        "id": [f"i{number}" for number in range(len(rows))],
        "date_start": pd.to_datetime(list(starts)).astype("datetime64[s]"),
        "date_end": pd.to_datetime(list(ends)).astype("datetime64[s]"),
        "place_id": pd.array(list(ids), dtype="str"),
        "country": pd.array(list(countries), dtype="str"),
    }
    return gpd.GeoDataFrame(columns, geometry=list(shapes), crs="EPSG:4326").set_axis(
        range(len(rows)) if index is None else index, axis="index"
    )


def joined(place_id, country, geometry, start, end=None):
    """Return what the join adds to one incident."""
    row = join_areas(incidents((place_id, country, geometry, start, end or start))).iloc[0]
    return {name: row[name] for name in ADDED}


def at(name, start, end=None):
    """Return what the join adds to an incident at one of the shared spots in Kazakhstan."""
    return joined("geonames:1", "KZ", SPOTS[name], start, end)


def test_a_point_has_the_region_of_its_date_and_todays():
    assert at("Taldykorgan", "2011-05-17") == {
        "region": ["KZ-19"],
        "edition": ["2011"],
        "region_now": ["KZ-33"],
        "border_region": [],
        "zones": ["south"],
    }


@pytest.mark.parametrize(
    ("day", "edition", "region"),
    [
        ("2018-06-18", "2011", "KZ-61"),
        ("2018-06-19", "2018", "KZ-79"),
        ("2022-06-07", "2018", "KZ-79"),
        ("2022-06-08", "2022", "KZ-79"),
    ],
)
def test_shymkent_left_its_region_on_19_june_2018(day, edition, region):
    found = at("Shymkent", day)
    assert (found["edition"], found["region"], found["region_now"]) == ([edition], [region], ["KZ-79"])


def test_a_date_that_spans_a_change_lists_the_regions_of_both_editions_the_older_first():
    found = at("Semey", "2022-06-01", "2022-06-30")
    assert (found["edition"], found["region"]) == (["2018", "2022"], ["KZ-63", "KZ-10"])


def test_a_code_that_both_editions_share_stands_once():
    assert at("Almaty", "2018-01-01", "2022-12-31")["region"] == ["KZ-75"]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (None, "2012-01-01", ["2011"]),
        ("2020-01-01", None, ["2018", "2022"]),
        (None, None, ["2011", "2018", "2022"]),
    ],
)
def test_a_missing_date_leaves_that_side_open(start, end, expected):
    frame = incidents(("geonames:1", "KZ", SPOTS["Almaty"], start, end))
    assert join_areas(frame)["edition"].tolist() == [expected]


def test_a_last_day_before_the_first_loses_no_row():
    frame = incidents(("geonames:1", "KZ", SPOTS["Almaty"], "2023-01-01", "2011-01-01"))
    assert join_areas(frame)["edition"].tolist() == [["2011", "2018", "2022"]]


def test_the_border_post_of_2012_is_in_the_region_of_then_and_lists_both_of_today():
    place_id = "border:KZ-CN/2011/KZ-19"
    assert joined(place_id, "KZ", area_shape(place_id), "2012-05-30") == {
        "region": ["KZ-19"],
        "edition": ["2011"],
        "region_now": ["KZ-19", "KZ-33"],
        "border_region": ["KZ-CN/2022/KZ-19", "KZ-CN/2022/KZ-33"],
        "zones": ["south"],
    }


def test_an_area_known_by_a_younger_edition_is_still_in_the_region_of_its_date():
    found = joined("region:2022/KZ-33", "KZ", None, "2011-12-03")
    assert (found["region"], found["region_now"]) == (["KZ-19"], ["KZ-33"])


def test_a_region_lists_no_border_region():
    assert (
        joined("region:2011/KZ-19", "KZ", area_shape("region:2011/KZ-19"), "2011-12-03")["border_region"]
        == []
    )


def test_a_country_is_in_all_its_regions_and_another_in_none():
    assert joined("country:KZ", "KZ", None, "2013")["region_now"] == area_regions("country:KZ")
    assert joined("country:CN", "CN", None, "2013")["region_now"] == []


def test_a_zone_is_in_its_members_and_in_itself():
    found = joined("zone:west", None, area_shape("zone:west"), "2013")
    assert (found["zones"], found["region"]) == (["west"], area_regions("zone:west", "2011"))


def test_an_areas_id_goes_before_its_geometry():
    found = joined("region:2022/KZ-27", "KZ", SPOTS["Almaty"], "2023-01-01")
    assert found["region_now"] == ["KZ-27"]


def test_a_radius_that_reaches_into_the_next_region_changes_nothing():
    frame = incidents(("district", "KZ", SPOTS["Almaty"], "2012-01-01", "2012-01-01")).assign(radius_km=300.0)
    assert join_areas(frame)["region_now"].tolist() == [["KZ-75"]]


@pytest.mark.parametrize("nowhere", [None, Point(), Polygon(), Point(np.nan, np.nan), Point(0, np.inf)])
def test_what_is_not_placed_has_only_its_editions(nowhere):
    expected = {"region": [], "edition": ["2011"], "region_now": [], "border_region": [], "zones": []}
    assert joined(None, None, nowhere, "2012-09-05") == expected


def test_a_polygon_without_an_areas_id_is_in_no_region():
    assert joined("drawn-by-hand", "KZ", box(76, 43, 77, 44), "2012-09-05")["region_now"] == []


def test_a_point_whose_country_is_missing_goes_by_the_polygon():
    for unknown in (None, ""):
        assert joined("geonames:1", unknown, SPOTS["Almaty"], "2012-01-01")["region_now"] == ["KZ-75"]
    assert joined("geonames:1", "CN", SPOTS["Almaty"], "2012-01-01")["region_now"] == []


def test_an_empty_frame_gets_the_columns():
    found = join_areas(incidents())
    assert len(found) == 0
    assert list(found.columns[-5:]) == ADDED
    assert found.crs == "EPSG:4326"


def test_a_column_of_an_added_name_is_replaced_where_it_stands():
    frame = incidents(("geonames:1", "KZ", SPOTS["Almaty"], "2012-01-01", "2012-01-01"))
    frame.insert(0, "region", "Almaty")
    assert join_areas(frame).iloc[0, 0] == ["KZ-75"]


def test_a_missing_column_is_named():
    frame = incidents(("geonames:1", "KZ", SPOTS["Almaty"], "2012-01-01", "2012-01-01"))
    with pytest.raises(InputError, match=r"needs the column 'country'; kzmap\.geocode makes it"):
        join_areas(frame.drop(columns="country"))


def test_another_crs_is_refused_with_what_to_do():
    frame = incidents(("geonames:1", "KZ", SPOTS["Almaty"], "2012-01-01", "2012-01-01")).to_crs("EPSG:3857")
    with pytest.raises(InputError, match=r"needs EPSG:4326, not .*; use \.to_crs"):
        join_areas(frame)


def test_an_area_that_does_not_exist_is_refused():
    with pytest.raises(InputError, match="no area 'region:2011/KZ-33'"):
        join_areas(incidents(("region:2011/KZ-33", "KZ", None, "2012-01-01", "2012-01-01")))


def test_equal_lists_are_one_object():
    row = ("geonames:1", "KZ", SPOTS["Almaty"], "2012-01-01", "2012-01-01")
    found = join_areas(incidents(row, row))
    assert found["zones"].iloc[0] is found["zones"].iloc[1]


place_ids = st.sampled_from(
    [
        None,
        "geonames:1",
        "region:2011/KZ-61",
        "border:KZ-RU",
        "border:KZ-CN/2018/KZ-19",
        "zone:south",
        "country:KZ",
    ]
)
countries = st.sampled_from([None, "", "KZ", "RU", "CN", "UZ"])
points = st.builds(Point, st.floats(45, 90), st.floats(39, 57))
shapes = st.one_of(points, st.sampled_from([None, Point(), box(76, 43, 77, 44), *SPOTS.values()]))
days = st.one_of(st.none(), st.dates(pd.Timestamp("1990-01-01").date(), pd.Timestamp("2030-01-01").date()))
rows = st.tuples(place_ids, countries, shapes, days, days)


@st.composite
def frames(draw):
    """Draw frames of any rows, with any index: doubled labels, texts, numbers out of order."""
    drawn = draw(st.lists(rows, max_size=12))
    labels = st.one_of(st.integers(-3, 3), st.sampled_from("ab"))
    index = draw(st.lists(labels, min_size=len(drawn), max_size=len(drawn)))
    return incidents(*drawn, index=pd.Index(index, dtype=object))


@settings(deadline=None)
@given(frames())
def test_no_row_is_lost_doubled_moved_or_changed(frame):
    before = frame.copy(deep=True)
    found = join_areas(frame)
    assert_geodataframe_equal(frame, before)
    kept = before.columns.drop("country")
    assert_geodataframe_equal(found[kept], before[kept])
    known = before["country"].notna()
    assert found["country"][known].tolist() == before["country"][known].tolist()
    assert list(found.columns) == [*before.columns, *ADDED]


@settings(deadline=None)
@given(frames())
def test_joining_twice_is_joining_once(frame):
    once = join_areas(frame)
    assert_geodataframe_equal(join_areas(once), once)


@settings(deadline=None)
@given(frames(), st.randoms(use_true_random=False))
def test_what_a_row_gets_does_not_depend_on_the_other_rows(frame, random):
    order = list(range(len(frame)))
    random.shuffle(order)
    some = order[: random.randint(0, len(order))]
    assert_geodataframe_equal(join_areas(frame.iloc[some]), join_areas(frame).iloc[some])


@settings(deadline=None)
@given(frames())
def test_then_and_now_agree_for_every_row(frame):
    known = {edition.id: edition for edition in editions()}
    for row in join_areas(frame).itertuples():
        spanned = [known[each] for each in row.edition]
        start, end = (None if pd.isna(day) else day.to_pydatetime() for day in (row.date_start, row.date_end))
        if start is None or end is None or start <= end:
            assert tuple(spanned) == editions_between(start, end)
        of_then = [
            {each.code for each in edition.regions if set(each.parts) & set(row.region_now)}
            for edition in spanned
        ]
        assert set(row.region) == set().union(*of_then)
        assert len(set(row.region)) == len(row.region)


def test_rows_at_one_place_and_rows_at_many_get_the_same():
    spots = [SPOTS["Almaty"], SPOTS["Semey"], SPOTS["Almaty"], SPOTS["Moscow"]]
    frame = incidents(*(("geonames:1", "KZ", spot, "2012-01-01", "2012-01-01") for spot in spots))
    assert np.concatenate(join_areas(frame)["region_now"].iloc[:3].to_list()).tolist() == [
        "KZ-75",
        "KZ-10",
        "KZ-75",
    ]


def test_what_happened_near_a_city_lies_in_each_region_its_ring_reaches_into():
    at_almaty = gpd.GeoDataFrame(
        {
            "date_start": pd.to_datetime(["2012-08-17"] * 3),
            "date_end": pd.to_datetime(["2012-08-17"] * 3),
            "place_id": ["near:x", "x", "near:x"],
            "country": ["KZ", "KZ", "CN"],
            "place_kind": ["near", "settlement", "near"],
            "radius_km": [30.0, 30.0, 30.0],
        },
        geometry=[Point(76.9, 43.25)] * 3,
        crs="EPSG:4326",
        index=[7, 7, 7],
    )
    assert join_areas(at_almaty)["region_now"].tolist() == [["KZ-19", "KZ-75"], ["KZ-75"], []]


def test_a_point_of_no_known_country_in_a_region_is_kazakhstans():
    spots = gpd.GeoDataFrame(
        {
            "date_start": pd.to_datetime(["2012"] * 3),
            "date_end": pd.to_datetime(["2012"] * 3),
            "place_id": ["a", "b", "c"],
            "country": pd.array([None, None, "RU"], dtype="str"),
        },
        geometry=[Point(57.2, 50.28), Point(2.3, 48.9), Point(57.2, 50.28)],
        crs="EPSG:4326",
    )
    country = join_areas(spots)["country"]
    assert country.iloc[[0, 2]].tolist() == ["KZ", "RU"]
    assert pd.isna(country.iloc[1])
