"""A written page as a part of another page."""

import re
from html import escape, unescape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qsl, quote, urlsplit

from kzmap.errors import InputError
from kzmap.page.frame import frame
from kzmap.page.words import WORDS, titles

_SIGN = '<meta name="generator" content="kzmap">'
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_ROOT = re.compile(r'<html lang="([a-z]{2})"')
_LEAST = "min(420px,90vh)"


class WrittenPage(NamedTuple):
    """A page as `kzmap build` wrote it."""

    name: str
    html: str
    title: str
    lang: str


def read_page(path: str | Path) -> WrittenPage:
    """Read a page that kzmap has written.

    Raises
    ------
    InputError
        If the file cannot be read, or is no page of kzmap.
    """
    try:
        html = Path(path).read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no text"
        raise InputError(f"{path}: cannot be read ({reason}); make a map with: kzmap build") from error
    head = html.partition("</head>")[0]
    title, root = _TITLE.search(head), _ROOT.search(head)
    if _SIGN not in head or not title or not root:
        raise InputError(f"{path}: is no map of kzmap; make one with: kzmap build -o map.html")
    return WrittenPage(Path(path).name, html, unescape(title[1]), root[1])


def embed(page: WrittenPage, *, url: str | None = None, hash_: str = "", size: str = "16/10") -> str:
    """Return HTML that shows a page by its address, and a link to it beneath.

    Parameters
    ----------
    page : WrittenPage
    url : str, optional
        Where the page is to be found, relative or http(s); without it, beside what embeds it.
    hash_ : str
        The view, as `kzmap.page.address.checked_hash` gives it.
    size : str
        Width to height, such as ``"16/10"``, or a height, such as ``"480px"``.

    Raises
    ------
    InputError
        If `url` is no address of a file.
    """
    page = _opened(page, hash_)
    address = _address(url or quote(page.name)) + (f"#{hash_}" if hash_ else "")
    words = WORDS[page.lang]
    shown = frame({"src": address, **_how(page, size)})
    label = escape(words["open_map"].format(title=page.title))
    return f'{shown}\n<p><a href="{escape(address)}" lang="{page.lang}">{label}</a></p>'


def embed_inline(page: WrittenPage, *, hash_: str = "", size: str = "16/10") -> str:
    """Return HTML that holds the whole page, so that no second file is needed.

    A page written into another has no address, and so no hash: its root element bears the view.

    Parameters
    ----------
    page, hash_, size
        As in `embed`.
    """
    root = f'<html data-kzmap-hash="{escape(hash_)}" ' if hash_ else "<html "
    return frame({"srcdoc": page.html.replace("<html ", root, 1), **_how(_opened(page, hash_), size)})


def _opened(page: WrittenPage, hash_: str) -> WrittenPage:
    """Return a page with the language that a view opens it in, and its title, unless it is the user's own."""
    lang = dict(parse_qsl(hash_)).get("lang", page.lang)
    own = titles()
    return page._replace(lang=lang, title=own[lang] if page.title == own[page.lang] else page.title)


def _how(page: WrittenPage, size: str) -> dict[str, str]:
    """Return how the frame is titled and how large it is.

    Width and height stand twice: a strict host page lets no style attribute in, and then the plain
    attributes hold.
    """
    tall = (
        f"aspect-ratio:{size};height:auto;min-height:{_LEAST};max-height:90vh"
        if "/" in size
        else f"height:{size}"
    )
    return {
        "title": page.title,
        "loading": "lazy",
        "width": "100%",
        "height": "480" if "/" in size else size.removesuffix("px"),
        "frameborder": "0",
        "style": f"width:100%;{tall};border:0",
        "allow": "clipboard-write",
        "allowfullscreen": "",
    }


def _address(url: str) -> str:
    parts = urlsplit(url)
    if parts.fragment or "#" in url:
        raise InputError(f"--url {url}: give the address without what is behind #, and that with --hash")
    if parts.scheme not in ("", "http", "https") or any(sign.isspace() for sign in url):
        raise InputError(
            f"--url {url}: give an address of http or https, or one relative to the page around the map"
        )
    return url
