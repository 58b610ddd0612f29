"""What borders and border regions are called."""

import pytest

from kzmap.areas.border_names import border_ids, border_name
from kzmap.areas.editions import editions
from kzmap.areas.ids import area_id
from kzmap.errors import InputError


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", "Kazakh-Chinese border, Almaty region"),
        ("ru", "Казахстанско-китайская граница, Алматинская область"),
        ("kk", "Қазақстан-Қытай шекарасы, Алматы облысы"),
    ],
)
def test_a_border_region_is_named_by_the_border_and_the_region(lang, expected):
    assert border_name("KZ-CN/2011/KZ-19", lang) == expected


def test_a_whole_border_is_named_without_a_region():
    assert border_name("KZ-RU") == "Kazakh-Russian border"


@pytest.mark.parametrize("edition", [None, *(each.id for each in editions())])
def test_every_border_id_is_an_areas_and_has_a_name_in_three_languages(edition):
    for border_id in border_ids(edition):
        assert area_id(f"border:{border_id}").kind == "border"
        assert len({border_name(border_id, lang) for lang in ("en", "ru", "kk")}) == 3


def test_no_two_border_regions_of_an_edition_bear_one_name():
    for edition in editions():
        names = [border_name(each) for each in border_ids(edition.id)]
        assert len(set(names)) == len(names)


def test_a_border_that_is_not_there_has_no_name():
    with pytest.raises(InputError, match="no area 'border:KZ-MN'"):
        border_name("KZ-MN")
