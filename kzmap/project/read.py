"""``kzmap.toml``: what a project builds."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kzmap.errors import InputError
from kzmap.project.settings import SETTINGS, Mistake, filters_in, settings_in

if TYPE_CHECKING:
    import os

FILE = "kzmap.toml"
_WHERE = re.compile(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """What a ``kzmap.toml`` says.

    Parameters
    ----------
    file : pathlib.Path
        The ``kzmap.toml`` itself.
    reports : tuple of pathlib.Path
    sources : pathlib.Path, optional
    output : pathlib.Path
    title : str, optional
    lang, edition : str
    drafts, strict : bool
    gazetteer : pathlib.Path, optional
    online, contact, online_url : str, optional
    format : str, optional
    filters : dict
        What `kzmap.Filters` takes.
    """

    file: Path
    reports: tuple[Path, ...]
    sources: Path | None = None
    output: Path = Path("map.html")
    title: str | None = None
    lang: str = "en"
    edition: str = "by-date"
    drafts: bool = False
    strict: bool = False
    gazetteer: Path | None = None
    online: str | None = None
    contact: str | None = None
    online_url: str | None = None
    format: str | None = None
    filters: dict[str, Any] = field(default_factory=dict)


def read_project(folder: str | os.PathLike[str] = ".") -> Project | None:
    """Read the ``kzmap.toml`` of a folder; None where there is none.

    Parameters
    ----------
    folder : str or os.PathLike, default "."

    Returns
    -------
    Project or None
        Its paths are those of the file, seen from where the program runs.

    Raises
    ------
    InputError
        If the file has mistakes; all of them are named, one a line: ``kzmap.toml: key: what; what to do``.

    Examples
    --------
    >>> import tempfile
    >>> from kzmap.project.begin import begin
    >>> folder = tempfile.mkdtemp()
    >>> read_project(folder) is None
    True
    >>> _ = begin(folder)
    >>> read_project(folder).title
    'My map'
    """
    file = Path(folder) / FILE
    table = _table(file)
    if table is None:
        return None
    mistakes: list[Mistake] = []
    filters = table.pop("filters", {})
    found = settings_in(table, mistakes)
    found["filters"] = filters_in(filters, mistakes)
    if "reports" not in found and not any(mistake.key == "reports" for mistake in mistakes):
        mistakes.append(Mistake("reports", "missing", 'name your files, such as reports = ["reports.csv"]'))
    if mistakes:
        raise InputError("\n".join(f"{file}: {m.key}: {m.what}; {m.hint}" for m in mistakes))
    for name in SETTINGS:
        if name in found and SETTINGS[name].is_path:
            given = found[name]
            found[name] = tuple(file.parent / p for p in given) if name == "reports" else file.parent / given
    return Project(file=file, **{name.replace("-", "_"): value for name, value in found.items()})


def _table(file: Path) -> dict[str, Any] | None:
    text = ""
    try:
        text = file.read_text(encoding="utf-8-sig")
        return tomllib.loads(text)
    except FileNotFoundError:
        return None
    except tomllib.TOMLDecodeError as error:
        at = _WHERE.search(str(error))
        line = (at and at["line"]) or len(text.splitlines())
        what = _WHERE.sub("", str(error))
        hint = 'mend the line: text stands in double quotes, lists in brackets, such as reports = ["a.csv"]'
        raise InputError(f"{file}:{line}: not TOML ({what}); {hint}") from error
    except UnicodeError as error:
        raise InputError(f"{file}: not UTF-8; save it as UTF-8") from error
    except OSError as error:
        raise InputError(f"{file}: cannot be read ({error.strerror}); check its permissions") from error
