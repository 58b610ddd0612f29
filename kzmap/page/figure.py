"""The page as a branca figure: what folium renders its elements into."""

import copy
import json
import re
from collections.abc import Mapping
from functools import cache, partial
from importlib.resources import files
from typing import Any, NamedTuple

import jinja2
from branca.element import Element, Figure

from kzmap.date_words import date_words
from kzmap.errors import InputError
from kzmap.incident_words import WORDS as INCIDENT_WORDS
from kzmap.incident_words import from_reports
from kzmap.number_words import grouped
from kzmap.page.assets import asset
from kzmap.page.frame import frame
from kzmap.page.ids import elements, renumber
from kzmap.page.literals import quote_literals
from kzmap.page.payload import FIRST
from kzmap.page.policy import policy
from kzmap.page.remote import hosts, remote_assets
from kzmap.page.tiles import Tiles
from kzmap.page.words import WORDS


class Content(NamedTuple):
    """All that a page tells, ready to be written."""

    title: str
    lang: str
    summary: Mapping[str, Any]
    blocks: Mapping[str, str]
    plain: str
    credits: tuple[str, ...] = ()


class Page(Figure):  # type: ignore[misc]
    """A figure with a page template of its own: a language, a title, free zoom and a strict policy."""

    def __init__(self, content: Content) -> None:
        super().__init__(title=content.title)
        self.header = Element()
        self.header._parent = self  # noqa: SLF001 - as branca makes it, less its meta element
        self.content = content

    def render(self, *, allow_remote: bool = False, **_: Any) -> str:
        """Return the page as HTML.

        A copy is rendered, since rendering adds children to a branca element: the same page comes out
        every time.

        Parameters
        ----------
        allow_remote : bool
            Let the page load what the user's own layers ask for.

        Raises
        ------
        InputError
            If a layer would load something from elsewhere and `allow_remote` is not set.
        """
        return copy.deepcopy(self)._render_once(allow_remote)  # noqa: SLF001 - our own

    def _render_once(self, allow_remote: bool) -> str:
        quote_literals(elements(self))
        for child in list(self._children.values()):
            child.render()
        header, html, script = renumber(
            [part.render() for part in (self.header, self.html, self.script)], self
        )
        tiles = [one for one in elements(self) if isinstance(one, Tiles)]
        assets = remote_assets((one for one in elements(self) if one not in tiles), header + html)
        if assets and not allow_remote:
            raise InputError(_refusal(assets))
        write = partial(
            _template().render,
            **self.content._asdict() | {"summary": _inline_json(self.content.summary)},
            words=WORDS[self.content.lang],
            **_counts(self.content.lang, self.content.summary),
            header=header, html=html, script=_END_OF_SCRIPT.sub(r"<\\\1", script),
            style=asset("kzmap.css"), bundle=asset("kzmap.js"), licences=asset("THIRD_PARTY_LICENSES"),
        )  # fmt: skip
        rules = policy(
            write(first={}, rest={}),  # the data run nothing, and to look through them takes its time
            hosts=hosts(assets) if allow_remote else (),
            pictures=hosts((one.tile_name, one.tiles) for one in tiles),
            loose_styles="style=" in html + script,
        )
        blocks = self.content.blocks
        first = {name: blocks[name] for name in FIRST}
        return str(write(policy=rules, first=first, rest={n: blocks[n] for n in blocks if n not in FIRST}))

    def _repr_html_(self, **_: Any) -> str:
        """Return the page in a frame of its own, so that it and a notebook cannot touch each other."""
        how = {
            "title": self.content.title,
            "style": "width:100%;height:640px;border:0",
            "allowfullscreen": "",
        }
        return frame({"srcdoc": self.render(), **how}, WORDS[self.content.lang]["trust"])


# What would end a script, or hide its end; inside JavaScript's strings both ways of writing mean the same.
_END_OF_SCRIPT = re.compile(r"<(/script|!--)", re.IGNORECASE)


@cache
def _template() -> jinja2.Template:
    text = files("kzmap.page").joinpath("page.html").read_text(encoding="utf-8")
    return jinja2.Environment(autoescape=True).from_string(text)


def _refusal(assets: list[tuple[str, str]]) -> str:
    name, url = assets[0]
    more = f" (and {len(assets) - 1} more)" if len(assets) > 1 else ""
    return (
        f"{name} would load {url}{more} when the page is opened; leave it out, "
        "or allow it with save(path, allow_remote=True)"
    )


def _counts(lang: str, summary: Mapping[str, Any]) -> dict[str, str]:
    """Return the line below the title as the script will write it, and what it sums up for all others."""
    said = {name: grouped(lang, value) for name, value in summary.items() if isinstance(value, int)}
    date = date_words(lang, summary["data_as_of"] or "")
    return {
        "counts": from_reports(lang, summary["incidents"], summary["used"]),
        "as_of": INCIDENT_WORDS[lang]["as_of"].format(date=date) if date else "",
        "sums": WORDS[lang]["counts"].format_map(said),
    }


def _inline_json(value: Mapping[str, Any]) -> str:
    """Return JSON that can stand in a script element: nothing in it can end the element."""
    text = json.dumps(value, ensure_ascii=False)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text
