"""The sources of a figure as BibTeX."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING

import bibtexparser
import pandas as pd
from bibtexparser.library import Library
from bibtexparser.model import Entry, Field

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

    ``date`` is EDTF, as biblatex and pandoc read it; ``year`` is for older styles. What is uncertain about a
    date stands in ``note``.

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
    year = re.match(r"\d{4}", row.get("published", ""))
    values = {
        "title": _braced(row.get("title", "")),
        "author": " and ".join(
            _braced(name.strip()) if "," in name else _escaped(name.strip())
            for name in row.get("author", "").split(";")
        ),
        "organization": _braced(row.get("publisher", "")),
        "date": row.get("published", ""),
        "year": year[0] if year else "",
        "url": row.get("url", "").replace("{", "%7B").replace("}", "%7D"),
        "langid": {"en": "english", "ru": "russian", "kk": "kazakh"}.get(row.get("language", ""), ""),
        "note": _escaped(row.get("published_how", "")),
    }
    return [Field(name, value) for name, value in values.items() if value]


def _escaped(text: str) -> str:
    return " ".join(text.split()).translate(_SPECIAL)


def _braced(text: str) -> str:
    """Return a text whose capitals a style keeps, and which it takes for one name."""
    return f"{{{_escaped(text)}}}" if text else ""
