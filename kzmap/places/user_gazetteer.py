"""A user's own gazetteer: a GeoNames dump, a table like Who's On First's, or our own columns.

It is turned into the columns of ``places.csv`` once and kept in the user's cache, under the hash of what is
in it; the next start reads that. Its places rank below the shipped ones.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kzmap._write import write_whole
from kzmap.errors import InputError, OutputError
from kzmap.places.gazetteer import Gazetteer, read_places
from kzmap.places.user_rows import UserRows, as_places
from kzmap.reports.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from kzmap.places.area_names import Named

FORM = "3"  # of what is kept; another number makes old files of the cache unused


def with_user_gazetteer(
    path: str | Path,
    cache: Path | None = None,
    told: Callable[[UserRows], None] = lambda read: None,  # noqa: ARG005
) -> Gazetteer:
    """Return the shipped gazetteer with the places of a file added below its own.

    Parameters
    ----------
    path : str or pathlib.Path
        A GeoNames dump (``KZ.txt``), a CSV with name, latitude and longitude, or our own columns.
    cache : pathlib.Path, optional
        Where the file is kept once read; the user's cache by default.
    told : callable, optional
        Is told how many rows are used, and which are not.

    Raises
    ------
    InputError
        If the file cannot be read as a gazetteer.
    """
    shipped = Gazetteer.shipped()
    known = {place.id for place in shipped.places}
    read, named = _read(Path(path), cache or _user_cache())
    told(read)
    shipped.add_below(each for each in named if each[0].id not in known)
    return shipped


def _user_cache() -> Path:
    from platformdirs import user_cache_path  # noqa: PLC0415 - only a user's gazetteer needs it

    return Path(user_cache_path("kzmap")) / "gazetteer"


def _read(path: Path, cache: Path) -> tuple[UserRows, list[Named]]:
    """Return the rows of a file and their places, from the cache if its content was read before."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); check the name") from error
    kept = cache / f"{hashlib.sha256(data).hexdigest()}-{FORM}.json"
    try:
        read = _from_json(kept.read_text("utf-8"), str(path))
        return read, read_places(read.places)
    except (OSError, ValueError, TypeError, LookupError, StopIteration):
        pass  # not kept, or something else: it is read anew
    read = as_places(data, str(path))
    try:
        cache.mkdir(parents=True, exist_ok=True)
        write_whole(kept, json.dumps(asdict(read), ensure_ascii=False).encode())
    except (OSError, OutputError):
        pass  # a cache that cannot be written costs time, no more
    return read, read_places(read.places)


def _from_json(text: str, name: str) -> UserRows:
    """Return what was kept, under the name that the file has now."""
    kept = json.loads(text)
    problems = [replace(Problem(**each), file=name) for each in kept.pop("problems")]
    return replace(UserRows(**kept), name=name, problems=problems)
