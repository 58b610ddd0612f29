"""What folium writes between backticks: the texts of popups and tooltips, made to stand for themselves."""

import re
from collections.abc import Iterable

from branca.element import Element, Html
from folium.map import Popup, Tooltip

# folium escapes the backticks of a popup itself, with one backslash
_BACKSLASH = re.compile(r"\\(?!`)")
_BACKTICK = re.compile(r"(?<!\\)`")


def quote_literals(found: Iterable[Element]) -> None:
    """Escape, in place, what JavaScript would run or read otherwise in a user's popups and tooltips.

    Parameters
    ----------
    found : iterable of branca.element.Element
        The elements of a page that is about to be rendered.
    """
    for element in found:
        if isinstance(element, Tooltip):
            element.text = _dollars(element.text.replace("\\", r"\\").replace("`", r"\`"))
        elif isinstance(element, Popup):
            for part in element.html._children.values():  # noqa: SLF001 - branca has no other way in
                if isinstance(part, Html):
                    part.data = _dollars(_BACKTICK.sub(r"\`", _BACKSLASH.sub(r"\\\\", part.data)))


def _dollars(text: str) -> str:
    return text.replace("${", r"\${")
