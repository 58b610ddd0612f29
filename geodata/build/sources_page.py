"""``SOURCES.md``: origin, licence, date and sha256 of every file of ``geodata/``."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path

from geodata.build.fetch import Source, load_sources

TABLE = Path(__file__).with_name("files.toml")

HEAD = """# Sources of the geodata

Written by `python -m geodata.build`; after a change by hand to one of the files,
`python -m geodata.build --sources-only` brings this page up to date. The made files come from the packages
below; with the library versions of `geodata/build/requirements.txt` they come out the same to the byte.

## Credit lines to show

{credits}

A map that shows the regions, the borders, the zones or the base map shows the first of them, and says that
these files are under the Open Database License (<https://opendatacommons.org/licenses/odbl/1-0/>, origin
<https://www.openstreetmap.org/copyright>). One that shows or lists places shows GeoNames
(<https://www.geonames.org>, <https://creativecommons.org/licenses/by/4.0/>). Natural Earth
(<https://www.naturalearthdata.com>) asks for none.

## Files
"""


@dataclass(frozen=True)
class File:
    """One file of ``geodata/``: where it comes from, and what was done on the way."""

    name: str
    licence: str
    changed: str
    sources: tuple[str, ...] = ()


def load_files(table: Path = TABLE) -> list[File]:
    """Return what is to be said of each file, in the page's order."""
    rows = tomllib.loads(table.read_text(encoding="utf-8"))["file"]
    return [File(**{**row, "sources": tuple(row.get("sources", ()))}) for row in rows]


def build(out: Path) -> None:
    """Write ``SOURCES.md`` for the files that are in `out`."""
    sources = load_sources()
    text = HEAD.format(credits="\n".join(f"- {line}" for line in _credits(sources)))
    text += "".join(_of_file(file, out, sources) for file in load_files() if (out / file.name).is_file())
    text += "\n## Packages\n" + "".join(_of_source(source) for source in sources.values())
    (out / "SOURCES.md").write_text(text, encoding="utf-8", newline="\n")


def sha256(path: Path) -> str:
    """Return the sha256 of the file at `path`, in hexadecimal digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _credits(sources: dict[str, Source]) -> list[str]:
    lines = {source.credit: source.licence for source in sources.values()}
    return [f"{credit}, {licence}" for credit, licence in lines.items()]


def _of_file(file: File, out: Path, sources: dict[str, Source]) -> str:
    origin = ", ".join(sources[name].name for name in file.sources) or "this project"
    dates = "".join(f"\n  - {sources[name].name}: {sources[name].date}" for name in file.sources)
    dates = dates or " the history of this repository"
    return (
        f"\n### {file.name}\n\n- origin: {origin}\n- licence: {file.licence}\n- date:{dates}\n"
        f"- changed: {file.changed}\n- sha256: `{sha256(out / file.name)}`\n"
    )


def _of_source(source: Source) -> str:
    lines = "".join(f"- `{name}`: sha256 `{digest}`\n" for name, digest in source.members.items())
    note = f"- note: {source.note}\n" if source.note else ""
    registry = {"pypi": "Python Package Index", "npm": "npm registry"}[source.registry]
    return (
        f"\n### {source.name}\n\n"
        f"- from: {registry}, `{source.archive}`, sha256 `{source.sha256}`\n"
        f"- licence of the data: {source.licence}\n- date: {source.date}\n"
        f"- credit: {source.credit}\n{note}{lines}"
    )
