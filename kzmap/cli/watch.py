"""Doing something again whenever files change."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kzmap.cli.options import WrongUsage
from kzmap.cli.talk import say
from kzmap.errors import KzmapError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_TICK = 1000  # milliseconds after which the files are looked at even if nobody reported a change
_SETTLE = 300  # milliseconds; an editor saves in several steps

_Seen = tuple[tuple[str, int, int, int], ...]


def build_on_change(build: Callable[[], None], files: Callable[[], Sequence[str | Path]]) -> None:
    """Build, and build again whenever one of the files changes, until Ctrl-C.

    A build that fails says why and changes nothing; the next save may mend it. What counts is the files
    themselves, as they were before the last build began: a save during a build is not missed, and a
    change that is none (a new map in the same folder) is not followed.

    Parameters
    ----------
    build : callable
    files : callable
        Returns the files that the next build will read.

    Raises
    ------
    WrongUsage
        If there is no file to watch.
    """
    try:
        _check(files())
        while True:
            watched = files()
            seen = _look(watched)
            _attempt(build)
            say(f"watching {', '.join(map(str, watched))}; Ctrl-C ends")
            _wait(watched, seen)
    except KeyboardInterrupt:
        say("stopped")


def _check(watched: Sequence[str | Path]) -> None:
    if not watched:
        raise WrongUsage(
            "--watch: nothing to watch; name files of reports, or make a project with kzmap init"
        )
    if "-" in watched:
        raise WrongUsage("--watch: the standard input does not change; name a file")


def _attempt(build: Callable[[], None]) -> None:
    try:
        build()
    except KzmapError as error:
        say(f"kzmap: {error}")


def _look(watched: Sequence[str | Path]) -> _Seen:
    """Return what tells one state of the files from another; a missing file is a state too."""
    seen = []
    for file in map(Path, watched):
        try:
            found = file.stat()
        except OSError:
            seen.append((str(file), 0, 0, 0))
        else:
            seen.append((str(file), found.st_mtime_ns, found.st_size, found.st_ino))
    return tuple(seen)


def _wait(watched: Sequence[str | Path], seen: _Seen) -> None:
    """Return once the files are no longer as they were seen."""
    from watchfiles import watch

    if _look(watched) != seen:
        return
    folders = {str(folder) for folder in (Path(file).parent for file in watched) if folder.is_dir()}
    changes = watch(
        *sorted(folders),
        watch_filter=None,
        debounce=_SETTLE,
        rust_timeout=_TICK,
        yield_on_timeout=True,
        recursive=False,
    )
    for _ in changes:
        if _look(watched) != seen:
            return
