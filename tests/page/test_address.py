import json
import random
from importlib.resources import files
from typing import Any
from urllib.parse import parse_qsl

import pytest

from kzmap import Filters
from kzmap.errors import InputError
from kzmap.page import address
from kzmap.page.address import checked_hash
from tests.browser import states


def test_a_link_copied_from_the_page_is_taken_as_it_is() -> None:
    behind = "lang=ru&view=43.200,76.900,9.5&type=Explosions/Remote+violence&since=2012-09~&until=2016"
    for text in (behind, f"#{behind}", f"https://example.org/map.html?a=b#{behind}"):
        assert parse_qsl(checked_hash(text)) == parse_qsl(behind)


@pytest.mark.parametrize("text", ["", "#", "https://example.org/map.html", "file:///tmp/map.html#"])
def test_no_hash_is_the_whole_map(text: str) -> None:
    assert checked_hash(text) == ""


def test_filters_that_are_typed_come_before_those_of_the_hash() -> None:
    assert checked_hash("type=Riots&lang=kk", Filters(type=("Protests",))) == "type=Protests&lang=kk"


def test_filters_keep_their_values_on_the_way() -> None:
    chance = random.Random(6)
    for _ in range(200):
        wanted = states.filters(chance)
        asked: dict[str, list[str]] = {}
        for name, text in parse_qsl(checked_hash("", Filters(**wanted))):
            asked.setdefault(name.replace("-", "_"), []).append(text)
        assert {name: read(wanted[name], texts) for name, texts in asked.items()} == wanted


def read(like: Any, texts: list[str]) -> Any:
    """Return a filter's value from the texts of an address, of the kind of another value."""
    if not isinstance(like, tuple):
        return type(like)(texts[0])
    return tuple(texts) if isinstance(like[0], str) else tuple(map(float, texts[0].split(",")))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("typ=Riots", "typ: the page knows no such part"),
        ("kzmap-list", "kzmap-list: the page knows no such part"),
        ("type=Rots", "there is no such type"),
        ("region=KZ-99", "there is no such region"),
        ("since=yesterday", "is not a date"),
        ("since=2011&since=2012", "stands 2 times"),
        ("min-killed=-1", "give a number"),
        ("within-border=near", "give a number"),
        ("bbox=1,2,3", "west,south,east,north"),
        ("bbox=9,2,3,4", "west, south, east, north"),
        ("view=43,76", "latitude, longitude and zoom"),
        ("view=99,76,5", "latitude, longitude and zoom"),
        ("lang=de", "use one of en, ru, kk"),
        ("open=", "is empty"),
    ],
)
def test_what_the_page_would_not_understand_is_refused(text: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        checked_hash(text)


def test_every_kind_of_the_schema_is_read() -> None:
    schema = json.loads(files("kzmap").joinpath("filters.json").read_text(encoding="utf-8"))
    kinds = {rule["kind"] for part in schema.values() for rule in part.values()}
    assert set(address._READ) == kinds
