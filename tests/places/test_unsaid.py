"""Names that say too little to be placed, and names that must not be mended into others."""

import pytest

from kzmap.places import place

SAYS_NOTHING = [
    "Кайнар", "Карабулак", "Aksu", "Аксу", "Altai", "Урал", "Irtysh", "Туран",
    "Турар Рыскулов", "Bauyrzhan Momyshuly", "Kabanbay Batyr",
    "квартира", "mosque", "базар",
]  # fmt: skip
OTHERS = ["Каратас", "Kyzylzhar FC", "Алматы ТВ", "military unit 6654", "Темирское месторождение", "Kaskad"]
FEATURES = ["озеро Актау", "порт Атырау", "мкр Тенгиз", "Aktau park"]


@pytest.mark.parametrize("written", SAYS_NOTHING)
def test_a_name_that_may_mean_many_things_waits_for_a_hint(written):
    found = place(written)
    assert not found.placed
    assert found.reason


@pytest.mark.parametrize("written", OTHERS)
def test_what_is_another_name_is_no_slip_of_the_pen(written):
    assert not place(written).placed


@pytest.mark.parametrize("written", FEATURES)
def test_a_lake_is_not_the_port_or_the_field_of_its_name(written):
    assert not place(written).placed


@pytest.mark.parametrize("written", ["Париж", "Berlin", "Kaisar", "Donskoye"])
def test_a_village_abroad_is_not_meant_where_nothing_says_so(written):
    assert not place(written).placed


def test_a_hint_decides():
    assert place("Aksu", region="Pavlodar region").place_id == "geonames:1524298"
    assert place("Altai", country="Kazakhstan", region="East Kazakhstan region").region == "KZ-63"
    assert place("Тастак, Алматы").name == "Tastak (Almaty)"
    assert place("Актобе, поселок Заречный").region == "KZ-15"


def test_a_lake_is_found_as_a_lake():
    assert place("озеро Тенгиз").place_id == "kzmap:lake-tengiz"
    assert place("месторождение Тенгиз").place_id == "kzmap:tengiz"
