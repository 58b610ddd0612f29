"""The sources of a figure as BibTeX."""

from __future__ import annotations

import re
from itertools import count, takewhile
from typing import TYPE_CHECKING

import bibtexparser
import pandas as pd
from bibtexparser.library import Library
from bibtexparser.model import Entry, Field

from kzmap.date_words import date_words
from kzmap.figures.text import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

# What TeX would take for a command; letters of every script stay as they are.
_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#",
        "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    }
)  # fmt: skip


def bibtex(sources: pd.DataFrame) -> str:
    r"""Return sources as BibTeX, an ``@online`` entry each, keyed by its id.

    ``date`` is EDTF, as biblatex and pandoc read it; ``year`` is for older styles. Of a source that was
    published on some day between two, ``date`` is what both have in common, and ``note`` has the two: for
    BibTeX a span would mean that it went on appearing. ``urldate`` is the day in a column `accessed`, where
    there is one.

    Parameters
    ----------
    sources : pandas.DataFrame
        The columns of ``sources.csv``; a source that the file does not tell of has its id and url alone.

    Examples
    --------
    >>> table = pd.DataFrame([{"id": "osw-2012", "title": "Oil & gas", "published": "2012-06~"}])
    >>> print(bibtex(table))
    @online{osw-2012,
      title = {{Oil \& gas}},
      date = {2012-06~},
      year = {2012}
    }
    <BLANKLINE>
    """
    keys = _keys(sources["id"])
    rows = [
        {str(name): str(value) for name, value in row.items() if pd.notna(value)}
        for row in sources.to_dict("records")
    ]
    library = Library([Entry("online", key, _fields(row)) for key, row in zip(keys, rows, strict=True)])
    form = bibtexparser.BibtexFormat()
    form.indent = "  "
    form.block_separator = "\n"
    return str(bibtexparser.write_string(library, bibtex_format=form))


def keys_of(ids: Sequence[str]) -> dict[str, str]:
    """Return for each id of a source the key of its entry: an id without what BibTeX cannot have in a key.

    Examples
    --------
    >>> keys_of(["osw-2012", "Радио, 2016"])
    {'osw-2012': 'osw-2012', 'Радио, 2016': 'Радио-2016'}
    """
    return dict(zip(ids, _keys(pd.Series(list(ids), dtype="object")), strict=True))


def _keys(ids: pd.Series) -> list[str]:
    """Return a key of its own for each id; what another id bears as it stands is taken."""
    plain = [re.sub(r"[^\w:.+/-]+", "-", each).strip("-") or "source" for each in ids.astype(str)]
    taken = set(plain)
    found: list[str] = []
    for at, key in enumerate(plain):
        numbered = (f"{key}-{number}" for number in count(2))
        found.append(key if key not in plain[:at] else next(each for each in numbered if each not in taken))
        taken.add(found[-1])
    return found


def _fields(row: dict[str, str]) -> list[Field]:
    published, between = _published(row.get("published", ""))
    year = re.match(r"\d{4}", published)
    values = {
        "title": _braced(row.get("title", "")),
        "author": " and ".join(
            _braced(name.strip()) if "," in name else _escaped(name.strip())
            for name in row.get("author", "").split(";")
        ),
        "organization": _braced(row.get("publisher", "")),
        "date": published,
        "year": year[0] if year else "",
        "url": _address(row.get("url", "")),
        "urldate": row.get("accessed", ""),
        "langid": {"en": "english", "ru": "russian", "kk": "kazakh"}.get(row.get("language", ""), ""),
        "note": _escaped("; ".join(each for each in (between, row.get("published_how", "")) if each)),
    }
    return [Field(name, value) for name, value in values.items() if value]


def _published(edtf: str) -> tuple[str, str]:
    """Return a date as BibTeX is to have it, and in words between which two it lies, where it lies so.

    Examples
    --------
    >>> _published("2017-07/2017-08-08"), _published("2016-06~")
    (('2017', 'published between July 2017 and 8 August 2017'), ('2016-06~', ''))
    """
    first, slash, last = edtf.partition("/")
    if not slash:
        return edtf, ""
    parts = [end.rstrip("~?%").split("-") for end in (first, last)]
    same = [one for one, _ in takewhile(lambda pair: pair[0] == pair[1], zip(*parts, strict=False))]
    said = " and ".join(date_words("en", end) for end in (first, last))
    return "-".join(same), f"published between {said}"


def _address(url: str) -> str:
    """Return an address in which nothing ends a field or begins a command."""
    return one_line(url).translate({ord(sign): f"%{ord(sign):02X}" for sign in '{}\\ "<>^`|'})


def _escaped(text: str) -> str:
    return one_line(text).translate(_SPECIAL)


def _braced(text: str) -> str:
    """Return a text whose capitals a style keeps, and which it takes for one name."""
    return f"{{{_escaped(text)}}}" if text else ""
