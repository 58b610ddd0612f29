"""A written page is filtered as the incidents that it was made of."""

import pytest

import kzmap
from kzmap import Filters
from kzmap.page.written import count_passing


@pytest.fixture(scope="module")
def incidents():
    return kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports())))


@pytest.fixture(scope="module")
def html(incidents):
    return kzmap.render(incidents).get_root().render()


@pytest.mark.parametrize(
    "filters",
    [
        Filters(),
        Filters(since="2012-05", until="2012"),
        Filters(type=("protests", "Suicide bomb")),
        Filters(region=("KZ-19",)),
        Filters(zone=("west",)),
        Filters(country=("CN",)),
        Filters(source=("osw-2012",)),
        Filters(min_killed=2, max_killed=9),
        Filters(bbox=(70, 40, 80, 46)),
        Filters(within_border=30),
        Filters(since="2030"),
    ],
    ids=str,
)
def test_as_many_pass_on_the_page_as_in_python(html, incidents, filters):
    assert count_passing(html, filters) == len(kzmap.keep(incidents, filters))
