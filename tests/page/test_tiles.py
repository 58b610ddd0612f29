import re
from html import unescape

import pytest

from kzmap.errors import InputError
from kzmap.page import render
from tests.page.sample_rows import sample


def rules(html: str) -> dict[str, str]:
    found = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert found
    return dict(rule.split(" ", 1) for rule in unescape(found[1]).split("; "))


def test_without_tiles_the_policy_names_no_host() -> None:
    assert not re.search(r"https?:|\*", str(rules(render(sample()).get_root().render())))


def test_with_tiles_it_names_theirs_for_pictures_alone() -> None:
    html = render(sample(), tiles="OpenStreetMap.Mapnik").get_root().render()
    told = rules(html)
    assert told.pop("img-src") == "data: blob: https://tile.openstreetmap.org"
    assert not re.search(r"https?:|\*", str(told))
    assert "openstreetmap.org/copyright" in html


def test_subdomains_are_one_wildcard() -> None:
    html = render(sample(), tiles="OpenTopoMap").get_root().render()
    assert rules(html)["img-src"] == "data: blob: https://*.tile.opentopomap.org"


@pytest.mark.parametrize(
    ("name", "said"),
    [("OpenStreetMap.Mapnick", "did you mean OpenStreetMap.Mapnik"), ("MapBox", "wants a key")],
)
def test_what_cannot_be_had_is_refused(name: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        render(sample(), tiles=name)


def test_other_layers_are_still_refused_beside_tiles() -> None:
    import folium

    page = render(sample(), tiles="OpenStreetMap.Mapnik")
    folium.TileLayer("https://other.example/{z}/{x}/{y}.png", attr="Other").add_to(page)
    with pytest.raises(InputError, match=r"other\.example"):
        page.get_root().render()
