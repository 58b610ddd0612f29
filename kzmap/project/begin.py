"""The files a new project begins with."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from kzmap._write import write_whole
from kzmap.errors import OutputError

if TYPE_CHECKING:
    import os

NAMES = ("kzmap.toml", "reports.csv", "sources.csv")


def begin(folder: str | os.PathLike[str]) -> list[Path]:
    """Make a map project that can be built at once; its records are examples to be replaced.

    Parameters
    ----------
    folder : str or os.PathLike
        Made where it does not exist.

    Returns
    -------
    list of pathlib.Path
        The files written: ``kzmap.toml``, ``reports.csv``, ``sources.csv``.

    Raises
    ------
    OutputError
        If one of them is there already; then none is written. Or if they cannot be written.

    Examples
    --------
    >>> import tempfile
    >>> [path.name for path in begin(tempfile.mkdtemp() + "/my-map")]
    ['kzmap.toml', 'reports.csv', 'sources.csv']
    """
    paths = [Path(folder) / name for name in NAMES]
    there = [path for path in paths if path.exists() or path.is_symlink()]
    if there:
        raise OutputError(f"{there[0]}: there already, nothing written; choose another folder")
    start = files("kzmap.project") / "start"
    for path in paths:
        write_whole(path, (start / path.name).read_bytes())
    return paths
