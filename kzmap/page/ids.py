"""Steady ids in place of branca's random ones."""
# ruff: noqa: SLF001 - branca offers no other way to the tree and the ids

import re
from collections.abc import Iterable, Iterator

from branca.element import Element

_RANDOM = re.compile(r"[0-9a-f]{32}")


def elements(root: Element) -> Iterator[Element]:
    """Yield an element and all that hangs on it, as children or as attributes, each once."""
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if id(element) in seen:
            continue
        seen.add(id(element))
        yield element
        held = [*element._children.values(), *vars(element).values()]
        waiting.extend(one for one in reversed(held) if isinstance(one, Element))


def renumber(texts: Iterable[str], root: Element) -> list[str]:
    """Replace the random ids of `root`'s elements by running numbers, in order of appearance.

    Folium writes an element's id into variable names, element names and layer names, and keeps some of
    them as text from the moment of construction. The rendered text is the one place where all of them
    can be met.
    """
    random = {element._id for element in elements(root)}
    numbers: dict[str, str] = {}

    def steady(found: re.Match[str]) -> str:
        if found[0] not in random:
            return found[0]
        return numbers.setdefault(found[0], str(len(numbers) + 1))

    return [_RANDOM.sub(steady, text) for text in texts]
