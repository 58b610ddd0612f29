"""The endings of a figure's file; needs no matplotlib."""

import os
from pathlib import Path

from kzmap.errors import InputError

ENDINGS = (".png", ".svg", ".pdf")


def ending_of(path: str | os.PathLike[str]) -> str:
    """Return the ending of a figure's file.

    Raises
    ------
    InputError
        If it is none that a figure is written as.

    Examples
    --------
    >>> ending_of("map.PDF")
    '.pdf'
    """
    ending = Path(path).suffix.lower()
    if ending not in ENDINGS:
        raise InputError(f"{path}: no figure has the ending '{ending}'; use one of {', '.join(ENDINGS)}")
    return ending
