"""Where points lie among shapes, tried on two squares."""

import numpy as np
import shapely

from kzmap.areas.spots import first_holding, first_nearest, holds, in_metres
from tests.catalogue import LEFT, RIGHT

ON_THE_EDGE = np.array([1.0]), np.array([0.5])


def test_a_point_on_a_shared_edge_is_in_the_shape_named_first():
    assert first_holding([LEFT, RIGHT], *ON_THE_EDGE).tolist() == [0]
    assert first_holding([RIGHT, LEFT], *ON_THE_EDGE).tolist() == [0]


def test_a_shape_holds_its_corners_and_nothing_beyond():
    lon, lat = np.array([0.0, 1.0, 1.0000001]), np.array([0.0, 1.0, 0.5])
    assert holds(LEFT, lon, lat).tolist() == [True, True, False]


def test_a_shape_does_not_hold_what_is_in_its_hole():
    ring = shapely.box(0, 0, 3, 3).difference(shapely.box(1, 1, 2, 2))
    assert holds(ring, np.array([1.5, 0.5]), np.array([1.5, 1.5])).tolist() == [False, True]


def test_a_point_outside_all_shapes_has_none():
    assert first_holding([LEFT, RIGHT], np.array([5.0]), np.array([5.0])).tolist() == [-1]


def test_no_points_give_no_numbers():
    none = np.array([], dtype=float)
    assert first_holding([LEFT], none, none).tolist() == []
    assert first_nearest([LEFT], shapely.points(none, none), 1).tolist() == []


def test_of_two_shapes_equally_near_the_first_counts():
    above = shapely.points([1.0], [1.5])
    assert first_nearest([LEFT, RIGHT], above, 1).tolist() == [0]
    assert first_nearest([RIGHT, LEFT], above, 1).tolist() == [0]


def test_the_nearer_of_two_shapes_counts_and_none_beyond_the_limit():
    assert first_nearest([LEFT, RIGHT], shapely.points([1.8, 1.8], [1.5, 2.5]), 1).tolist() == [1, -1]


def test_a_degree_of_latitude_is_111_km():
    south, north = in_metres(shapely.points([67.0, 67.0], [47.5, 48.5]))
    assert abs(south.distance(north) - 111_200) < 600
