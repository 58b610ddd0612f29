"""What reports name by the compass: parts of the country, and the regions of like names."""

import pytest

from kzmap.places import place

PARTS = {
    "western Kazakhstan": "west",
    "the oil-rich west of Kazakhstan": "west",
    "Kazakhstan's oil-rich west": "west",
    "на западе страны": "west",
    "еліміздің батысында": "west",
    "the south of the country": "south",
    "southern Kazakhstan": "south",
    "юг Казахстана": "south",
    "southeast Kazakhstan": "south-east",
    "Северо-Восточный Казахстан": "north-east",
    "Қазақстанның солтүстігінде": "north",
    "Орталық Қазақстан": "centre",
}


@pytest.mark.parametrize(("written", "part"), PARTS.items(), ids=PARTS)
def test_a_part_of_the_country_covers_its_regions(written, part):
    found = place(written)
    assert (found.place_id, found.kind, found.country) == (f"part:{part}", "region", "KZ")
    assert len(found.regions) > 1


@pytest.mark.parametrize("written", ["West Kazakhstan", "West Kazakhstan region", "ЗКО"])
def test_the_region_that_is_named_after_the_west_is_no_part(written):
    assert place(written).place_id == "region:2022/KZ-27"


@pytest.mark.parametrize("written", ["West and Central Kazakhstan", "south-central Kazakhstan"])
def test_parts_that_are_not_known_are_the_whole_country(written):
    assert place(written).place_id == "country:KZ"


def test_a_part_tells_which_of_one_name_is_meant():
    assert place("Aktau", region="western Kazakhstan").region == "KZ-47"
    assert place("Zhanaozen in western Kazakhstan").name == "Zhanaozen"
    assert place("Korday district, southern Kazakhstan").kind == "district"


def test_a_place_that_is_not_in_the_part_named_is_put_no_finer_than_the_part():
    assert place("Taraz in western Kazakhstan").place_id == "part:west"
