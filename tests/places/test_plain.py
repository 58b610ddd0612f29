"""The short way for plain names says what the long way says."""

from kzmap.places import Gazetteer
from kzmap.places.hints import read_hints
from kzmap.places.plain import PlainNames
from kzmap.places.reading import Reading


def test_every_name_of_the_gazetteer_is_placed_as_the_long_way_places_it():
    gazetteer = Gazetteer.shipped()
    plain, no_hints = PlainNames(gazetteer), read_hints(gazetteer, "", "", "")
    names = {" ".join(name.split()) for name in gazetteer.names()}
    short = {name: found for name in sorted(names) if (found := plain.place(name))}
    assert len(short) > len(names) / 3
    for name, found in short.items():
        assert found == Reading(gazetteer, name, no_hints).placement()


def test_a_name_that_has_to_be_weighed_is_left_to_the_long_way():
    plain = PlainNames(Gazetteer.shipped())
    assert plain.place("Abai") is None
    assert plain.place("Aktobe region") is None
    assert plain.place("near Almaty") is None
