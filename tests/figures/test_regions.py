"""A map of single regions has one edition in its outline, its borders and its words."""

import pytest

import kzmap
from kzmap import Filters
from kzmap.areas import edition_of, editions, region
from kzmap.figures.regions import edition_with, extent_span, region_names
from kzmap.places.cities import names_on


def text_of(figure):
    return [text.get_text() for axes in figure.axes for text in axes.texts]


@pytest.mark.parametrize("code", ["KZ-19", "KZ-33", "KZ-63", "KZ-23", "KZ-VOS"])
def test_the_regions_are_those_that_the_filter_means(incidents, code):
    figure = kzmap.figure(incidents, filters=Filters(region=(code,)), width="85mm")
    assert "Regions of today, since 8 June 2022." in " ".join(text_of(figure))


def test_the_neighbours_are_of_the_same_edition(incidents):
    names = text_of(kzmap.figure(incidents, filters=Filters(region=("KZ-19",))))
    assert {"Jetisu region", "Jambyl region"} <= set(names)


def test_an_edition_that_has_the_land_may_be_asked_for(incidents):
    old = Filters(region=("KZ-19", "KZ-33"))
    figure = kzmap.figure(incidents, filters=old, edition="2011")
    assert "Security incidents: Almaty region (KZ-19, until 7 June 2022)" in text_of(figure)
    assert "Regions until 18 June 2018." in " ".join(text_of(figure))
    assert "Almaty region" in [mark.main.name for mark in figure.marks]


@pytest.mark.parametrize(("code", "more"), [("KZ-19", "KZ-33"), ("KZ-63", "KZ-10"), ("KZ-33", "KZ-19")])
def test_an_edition_in_which_the_land_is_no_region_is_refused_with_what_to_add(incidents, code, more):
    with pytest.raises(kzmap.InputError, match=f"add --region {more}, or leave out --edition"):
        kzmap.figure(incidents, filters=Filters(region=(code,)), edition="2011")


def test_every_region_of_today_can_be_drawn_in_the_edition_of_today():
    for each in editions()[-1].regions:
        assert edition_with([each.code], "by-date").id == edition_with([each.code], "2022").id == "2022"


def test_how_many_may_lie_outside_is_told(incidents):
    filters = Filters(region=("KZ-19",))
    kept = kzmap.keep(incidents, filters)
    beyond = sum(set(codes) != {"KZ-19"} for codes in kept["region_now"])
    assert beyond == 5
    said = " ".join(text_of(kzmap.figure(incidents, filters=filters)))
    assert "5 incidents may lie outside the region" in said
    assert "may lie outside" not in " ".join(
        text_of(kzmap.figure(incidents, filters=Filters(region=("KZ-31",))))
    )


def test_a_badge_of_a_region_of_another_time_says_so_and_its_edge_is_drawn(incidents):
    figure = kzmap.figure(incidents, filters=Filters(region=("KZ-33",)))
    names = [mark.main.name for mark in figure.marks]
    assert "Almaty region (until 7 June 2022)" in names
    assert "Kazakh-Chinese border, Almaty region (until 7 June 2022)" in names


def test_a_name_that_has_meant_one_land_has_no_time():
    assert region_names(["KZ-23", "KZ-61"], "en") == "Atyrau region, Turkistan region"
    assert region_names(["KZ-63"], "ru") == "Восточно-Казахстанская область (KZ-63, с 8 июня 2022)"
    assert extent_span(region("KZ-33", "2022"), "en") == "since 8 June 2022"
    assert edition_of("2016-01-01").id == "2011"


def test_cities_bear_the_names_of_the_time(incidents):
    then = kzmap.figure(incidents, filters=Filters(bbox=(75.5, 42.8, 79.0, 45.0)))
    assert "Kapchagay" in text_of(then)
    assert "Konaev" in text_of(
        kzmap.figure(incidents, filters=Filters(bbox=(75.5, 42.8, 79.0, 45.0)), edition="2022")
    )
    assert names_on(2020)["Astana"] == ("Nur-Sultan", "Нур-Султан", "Нұр-Сұлтан")
    assert "Oral" not in names_on(2016), "a form without an end is another form, not a former name"
