import re
from html.parser import HTMLParser

import pytest

from kzmap.page import render
from tests.page.hostile import TEXTS, hostile


class Outline(HTMLParser):
    """Collects the tags and attributes that a parser of HTML finds."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@pytest.fixture(scope="module")
def html() -> str:
    return str(render(hostile(), title=TEXTS[2]).get_root().render())


def test_no_text_of_a_report_stands_as_markup(html: str) -> None:
    for text in TEXTS:
        if "<" in text:
            assert text not in html


def test_no_element_or_handler_comes_from_a_report(html: str) -> None:
    outline = Outline()
    outline.feed(html)
    tags = [tag for tag, _ in outline.tags]
    assert not {"img", "svg", "textarea"} & set(tags)
    assert tags.count("style") == 1
    assert not [name for _, attributes in outline.tags for name in attributes if name.startswith("on")]


def test_links_lead_only_over_the_web(html: str) -> None:
    outline = Outline()
    outline.feed(html)
    links = [attributes["href"] for tag, attributes in outline.tags if tag == "a" and "rel" in attributes]
    assert links
    assert all(link and link.startswith("https://example.org/") for link in links)
    assert all(
        attributes["rel"] == "noopener noreferrer" for tag, attributes in outline.tags if "rel" in attributes
    )


def test_the_policy_stands_once_whatever_a_text_says(html: str) -> None:
    found = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    assert len(found) == 1
    assert found[0].startswith("default-src")
