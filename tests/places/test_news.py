"""Names as news writes them: with descriptions, datelines, and things beside a town."""

import pytest

from kzmap.places import place

TOWNS = {
    "ALMATY, Jan 6": "Almaty",
    "АЛМАТЫ, 6 января. /ТАСС/": "Almaty",
    "the Kazakh commercial capital Almaty": "Almaty",
    "Kazakhstan's largest city, Almaty": "Almaty",
    "Almaty, Kazakhstan's largest city": "Almaty",
    "the western oil hub of Atyrau": "Atyrau",
    "the Caspian port city of Aktau": "Aktau",
    "the South Kazakhstan city of Shymkent": "Shymkent",
    "the Russian city of Omsk": "Omsk",
    "нефтяной город Жанаозен": "Zhanaozen",
    "в приграничном селе Масанчи": "Masanchi",
    "город Жанаозен на западе Казахстана": "Zhanaozen",
    "в Уральске ЗКО": "Oral",
    "Shevchenko, Kazakh SSR": "Aktau",
}
NEAR = {
    "a military base near Taraz": "near Taraz",
    "колония под Балхашом": "near Balkhash",
    "an arms depot outside Arys": "near Arys",
}


@pytest.mark.parametrize(("written", "name"), TOWNS.items(), ids=TOWNS)
def test_what_is_said_around_a_name_does_not_hide_it(written, name):
    found = place(written)
    assert (found.name, found.kind) == (name, "settlement")


@pytest.mark.parametrize(("written", "name"), NEAR.items(), ids=NEAR)
def test_a_thing_without_a_name_is_near_the_town_beside_it(written, name):
    assert (place(written).name, place(written).kind) == (name, "near")


def test_a_place_beside_a_town_is_looked_for_there():
    assert place("мкр Шанырак под Алматы").name == "Shanyrak (Almaty)"


@pytest.mark.parametrize(
    "written", ["the Turkish city of Aksu", "a base near Springfield, Ohio", "a village near Gotham City"]
)
def test_a_town_that_is_said_to_be_elsewhere_is_not_placed(written):
    assert not place(written).placed


def test_a_crossing_at_a_town_is_the_crossing():
    assert place("the Kyrgyz-Kazakh border crossing at Korday").place_id == "kzmap:korday-crossing"
