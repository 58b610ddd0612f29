"""How long a text may be for a place to be read out of it.

Whole paragraphs land in a table's cell by mistake. To read one as a name takes minutes, and says nothing.
"""

from __future__ import annotations

import re

LONGEST = 300  # letters; the longest place of the shipped reports has 29
MOST_PARTS = 12  # a place, and all that it may be said to lie in
SHOWN = 60  # letters of such a text that are shown again

_PART = re.compile(r"[,;/()\[\]]+")


def too_long(text: str) -> str:
    """Return why a text is too long to be the name of a place; empty if it is not.

    Examples
    --------
    >>> too_long("Almaty, " * 13), too_long("a" * 301), too_long("Almaty, Kazakhstan")
    ('13 parts', '301 letters', '')
    """
    if len(text) > LONGEST:
        return f"{len(text)} letters"
    parts = sum(1 for part in _PART.split(text) if part.strip())
    return f"{parts} parts" if parts > MOST_PARTS else ""


def shortened(text: str) -> str:
    """Return the beginning of a text that is too long to be shown whole.

    Examples
    --------
    >>> len(shortened("a" * 20_000)), shortened("Almaty")
    (61, 'Almaty')
    """
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
