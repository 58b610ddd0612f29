"""The frame in which a page stands in another page: a notebook, an article, a report."""

from collections.abc import Mapping
from html import escape


def frame(attributes: Mapping[str, str], within: str = "") -> str:
    """Return an ``iframe`` element in one line, every text escaped.

    In one line and without tabs, since what turns Markdown or a content management system's text into HTML
    begins a new paragraph at a blank line and makes spaces of tabs, wherever they stand.

    Parameters
    ----------
    attributes : mapping of str to str
        Of the element; an empty text is an attribute without a value.
    within : str
        What is read where frames are taken out.

    Examples
    --------
    >>> frame({"src": "map.html#type=Riots&since=2016", "title": "“Riots”", "allowfullscreen": ""})
    '<iframe src="map.html#type=Riots&amp;since=2016" title="“Riots”" allowfullscreen></iframe>'
    """
    parts = [name if not text else f'{name}="{one_line(text)}"' for name, text in attributes.items()]
    return f"<iframe {' '.join(parts)}>{one_line(within)}</iframe>"


def one_line(text: str) -> str:
    """Return a text as it stands in HTML, its line breaks and tabs as references, which nothing reflows."""
    return escape(text).translate(_WHITE)


_WHITE = {ord(sign): f"&#{ord(sign)};" for sign in "\t\n\r"}
