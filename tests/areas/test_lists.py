"""Lists of ids by number."""

import numpy as np

from kzmap.areas.lists import EMPTY, Lists


def test_equal_lists_have_one_number_and_are_one_object_in_a_column():
    lists = Lists()
    numbers = lists.numbers([("a", "b"), (), ("a", "b")])
    column = lists.column(numbers)
    assert column.tolist() == [["a", "b"], [], ["a", "b"]]
    assert column[0] is column[2]


def test_the_empty_list_has_a_number_from_the_start():
    lists = Lists()
    assert lists.number(()) == EMPTY
    assert lists.ids(EMPTY) == ()


def test_lists_of_one_length_do_not_melt_into_a_table():
    lists = Lists()
    column = lists.column(lists.numbers([("a",), ("b",)]))
    assert column.shape == (2,)


def test_a_column_of_no_rows_is_empty():
    assert Lists().column(np.array([], dtype=np.intp)).tolist() == []
