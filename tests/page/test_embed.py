import re
from collections.abc import Callable
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from kzmap.errors import InputError
from kzmap.page import render
from kzmap.page.embed import WrittenPage, embed, embed_inline, read_page
from tests.page.hostile import TEXTS
from tests.page.sample_rows import sample

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_(title: str | None = None, lang: str = "en", name: str = "map.html") -> Path:
        render(sample(), title=title, lang=lang).save(tmp_path / name)
        return tmp_path / name

    return write_


class Elements(HTMLParser):
    """The elements of a snippet, with their attributes and texts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@pytest.mark.parametrize("title", TEXTS)
def test_the_title_is_told_and_is_never_markup(write: Write, title: str) -> None:
    parsed = Elements(embed(read_page(write(title))))
    assert [tag for tag, _ in parsed.found] == ["iframe", "p", "a"]
    shown = parsed.found[0][1]["title"] or ""
    assert shown.split() == title.split()
    assert "".join(parsed.texts).strip().startswith("Open the map: ")


def test_the_frame_is_lazy_and_led_to_by_the_same_address(write: Write) -> None:
    parsed = Elements(embed(read_page(write(name="my map #1.html")), hash_="type=Riots&q=a+b"))
    frame, link = parsed.found[0][1], parsed.found[2][1]
    assert frame["src"] == link["href"] == "my%20map%20%231.html#type=Riots&q=a+b"
    assert frame["loading"] == "lazy"
    assert frame["width"] == "100%"
    assert "aspect-ratio:16/10" in (frame["style"] or "")


def test_a_height_takes_the_place_of_the_ratio(write: Write) -> None:
    frame = Elements(embed(read_page(write()), size="300px")).found[0][1]
    assert frame["height"] == "300"
    assert frame["style"] == "width:100%;height:300px;border:0"


def test_the_link_is_in_the_language_of_the_map(write: Write) -> None:
    snippet = embed(read_page(write(lang="ru")))
    assert 'lang="ru">Открыть карту: События' in snippet


@pytest.mark.parametrize("url", ["https://example.org/a/map.html", "maps/map.html", "/map.html?v=2"])
def test_an_address_is_taken_over(write: Write, url: str) -> None:
    assert f'src="{url}"' in embed(read_page(write()), url=url)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "ftp://a/b", "a.html#x", "a b.html"]
)
def test_what_is_no_address_of_a_page_is_refused(write: Write, url: str) -> None:
    with pytest.raises(InputError, match="--url"):
        embed(read_page(write()), url=url)


def test_an_inline_map_is_the_file_and_its_view_in_one_line(write: Write) -> None:
    path = write()
    snippet = embed_inline(read_page(path), hash_="type=Riots&q=%22")
    assert not set("\n\r\t") & set(snippet)
    held = unescape(re.search(r'srcdoc="([^"]*)"', snippet)[1])  # type: ignore[index]
    assert held.replace(' data-kzmap-hash="type=Riots&amp;q=%22"', "") == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe", b"<!doctype html><title>Another page</title>"])
def test_a_file_that_is_no_map_is_one_clear_line(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "map.html"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match=r"map\.html: (cannot be read|is no map of kzmap).*kzmap build"):
        read_page(path)


def test_title_and_link_are_in_the_language_that_the_view_opens(write: Write) -> None:
    snippet = embed(read_page(write()), hash_="type=Protests&lang=ru")
    assert 'title="События' in snippet
    assert 'lang="ru">Открыть карту: События' in snippet
    assert 'title="События' in embed_inline(read_page(write()), hash_="lang=ru")
    own = embed(read_page(write(title="Five articles")), hash_="lang=kk")
    assert 'lang="kk">Картаны ашу: Five articles' in own


def test_a_written_page_knows_its_title_and_language(write: Write) -> None:
    page = read_page(write("A & B", "kk"))
    assert isinstance(page, WrittenPage)
    assert (page.name, page.title, page.lang) == ("map.html", "A & B", "kk")
