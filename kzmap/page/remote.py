"""What a user's folium layers would load from elsewhere."""

import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit

from branca.element import Element, Link

_REMOTE = re.compile(r"^\s*(?:https?:)?//", re.IGNORECASE)
_LOADED = re.compile(
    r"<(?:script|link|img|iframe|source|video|audio|embed|object|image|use)\b[^>]*?"
    r"\b(?:src|href|data|srcset)\s*=\s*[\"']?\s*((?:https?:)?//[^\"'\s>]+)",
    re.IGNORECASE,
)
_URL_FIELDS = ("url", "tiles", "image", "icon_url", "shadow_url", "iconUrl", "shadowUrl", "data", "_data_url")


def remote_assets(found: Iterable[Element], rendered: str) -> list[tuple[str, str]]:
    """List what would be loaded from elsewhere, as (name of the layer, address).

    Parameters
    ----------
    found : iterable of branca.element.Element
        The elements of the page.
    rendered : str
        Their markup and script.
    """
    listed = [(_label(element), url) for element in found for url in _addresses(element)]
    listed += [("markup", url) for url in _LOADED.findall(rendered)]
    return list({url: (name, url) for name, url in reversed(listed)}.values())[::-1]


def hosts(assets: Iterable[tuple[str, str]]) -> list[str]:
    """Return the origins of remote assets for the page's policy; Leaflet's ``{s}`` becomes a wildcard."""
    return sorted({_origin(url) for _, url in assets})


def _origin(url: str) -> str:
    parts = urlsplit(url.strip().replace("{s}", "*") if "//" in url else url)
    return f"{parts.scheme or 'https'}://{parts.netloc}"


def _label(element: Element) -> str:
    return f"folium {type(element).__name__}"


def _addresses(element: Element) -> Iterator[str]:
    if isinstance(element, Link):
        yield from _remote_texts([element.url])
    for _, url in [*getattr(element, "default_js", ()), *getattr(element, "default_css", ())]:
        yield from _remote_texts([url])
    yield from _remote_texts(getattr(element, name, None) for name in _URL_FIELDS)
    options = getattr(element, "options", None)
    if isinstance(options, dict):
        yield from _remote_texts(options.get(name) for name in _URL_FIELDS)


def _remote_texts(values: Iterable[Any]) -> Iterator[str]:
    yield from (value for value in values if isinstance(value, str) and _REMOTE.match(value))
