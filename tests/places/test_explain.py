"""Placements in words: what a person reads after ``kzmap geocode NAME``."""

import pytest

from kzmap.places.explain import explain
from kzmap.places.resolver import place, resolver


def told(name, day="", **hints):
    return explain(place(name, date=day, **hints), resolver().gazetteer, day).splitlines()


def line(lines, label):
    return next(
        (each.strip().removeprefix(label).strip() for each in lines if each.strip().startswith(label)), ""
    )


@pytest.mark.parametrize(
    ("name", "what", "why"),
    [
        ("Almaty", "Almaty, a city that is a region of its own in Kazakhstan", "this is its name"),
        ("Семей", "Semey, a city in Abai region, Kazakhstan", "this is its name"),
        ("Целиноград", "Astana, a city that is a region of its own", "the name it bore from 1961 until 1992"),
        ("в Жанаозене", "Zhanaozen, a city in Mangystau region", "another spelling or another form"),
        ("Tuasamaly", "Tausamaly, a town or village in Almaty", "no place is spelt so; Tausamaly differs"),
        ("Temir district", "Temir district, a district in Aktobe region, Kazakhstan", "this is its name"),
        ("near Semey", "near Semey, in Abai region, Kazakhstan", "Semey: this is its name; the words"),
        ("Bishkek", "Bishkek, a city in Kyrgyzstan", "this is its name"),
        ("South Kazakhstan region", "a region of Kazakhstan", "the region as it was until 2018-06-18"),
        ("Korday border crossing", "a border crossing in Jambyl region", "this is its name"),
        ("western Kazakhstan", "western Kazakhstan, a part of Kazakhstan", "this is its name"),
        ("Zhumbaqkent, Kostanay region", "a region of Kazakhstan", "no place called Zhumbaqkent is known"),
    ],
)  # fmt: skip
def test_it_says_what_the_name_was_taken_for_and_why(name, what, why):
    lines = told(name)
    assert lines[0] == name
    assert what in line(lines, "=")
    assert why in line(lines, "why")


def test_it_says_how_far_off_the_point_may_be():
    assert line(told("Semey"), "where").endswith("give or take 5.5 km")
    assert line(told("near Semey"), "where").startswith("within 30.5 km of 50.4")
    assert "about its middle or its seat" in line(told("Temir district"), "where")
    assert line(told("Almaty region"), "where").startswith("somewhere in it, so no point")


def test_it_says_the_region_of_today_and_of_the_day():
    assert line(told("Semey"), "region") == "Abai region (KZ-10)"
    then = "Abai region (KZ-10); in 2012-05: East Kazakhstan region (KZ-63)"
    assert line(told("Semey", "2012-05"), "region") == then
    assert line(told("Bishkek"), "region") == "abroad, so none of Kazakhstan's"


def test_an_old_name_out_of_its_time_is_noticed():
    assert line(told("Nur-Sultan", "2012"), "why").endswith("until 2022, not yet in 2012")
    assert line(told("Semipalatinsk", "2012"), "why").endswith("until 2007, no more in 2012")
    assert line(told("Nur-Sultan", "2020"), "why") == "the name it bore from 2019 until 2022"


def test_runners_up_are_named_with_why_they_lost():
    assert "being smaller (9,500 people against 147,443)" in line(told("Aktau"), "or else")
    assert line(told("Aksai"), "or else").endswith("in Kyrgyzstan: less likely, since it is abroad")
    assert line(told("Semey, Kostanay region"), "or else").endswith("not where the words say")


def test_what_cannot_be_told_apart_is_listed_once_with_what_to_write():
    lines = told("Abai")
    assert lines[1] == "  is not placed: several places bear this name"
    assert line(lines, "could be") == "Abai region, a region of Kazakhstan"
    advice = line(lines, "next")
    assert advice == 'say which one is meant, such as "Abai, Karaganda region"'
    assert place("Abai, Karaganda region").placed


def test_what_is_not_known_comes_with_all_ways_out():
    lines = told("Atlantis")
    assert lines[1] == "  is not placed: no place called Atlantis is known"
    assert "--gazetteer" in lines[3]
    assert "--online" in lines[4]


@pytest.mark.parametrize(
    "name", ["", "?", "950, 3", "Astana and Almaty", "Atlantis", "Karasu", "border with Atlantis"]
)
def test_nothing_is_too_odd_to_be_told(name):
    lines = told(name)
    assert lines[1].startswith("  is not placed: ")
    assert line(lines, "next")


@pytest.mark.parametrize("name", ["Ulytau", "Syrdarya checkpoint"])
def test_an_honest_half_is_not_told_as_lying_elsewhere(name):
    lines = told(name)
    assert not any("not where the words say" in each for each in lines)
    assert any("not where the words say" in each for each in told("Karasu, Akmola region"))
    assert ";" not in line(told("Karasu, Akmola region"), "why").replace("; placed", "")


@pytest.mark.parametrize("mark", ["\u202e", "\u200f", "\x1b"])
def test_marks_that_steer_a_terminal_are_not_passed_on(mark):
    assert not any(mark in each for each in told(f"Nirgend{mark}wo"))


def test_an_empty_name_is_told_as_one():
    assert told("")[1:] == [
        "  is not placed: nothing is asked for",
        '  next     give the name of a place, such as "Semey", or a coordinate',
    ]
