"""Writing a file whole or not at all."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from kzmap.errors import OutputError


def write_whole(path: str | os.PathLike[str], content: bytes) -> Path:
    """Write `content` to `path` so that the file is either the old one or the new one, never half.

    The bytes go to a temporary file in the same folder, are flushed to the disk, and take the name in
    one step. Missing folders are made.

    Parameters
    ----------
    path : str or os.PathLike
    content : bytes

    Returns
    -------
    pathlib.Path
        The file written.

    Raises
    ------
    OutputError
        If the file cannot be written; an older file of that name is still there, unchanged.

    Examples
    --------
    >>> import tempfile
    >>> folder = tempfile.mkdtemp()
    >>> write_whole(f"{folder}/map.html", b"<!doctype html>").read_bytes()
    b'<!doctype html>'
    """
    target = Path(path)
    temporary = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_mode_of(target))
        Path(temporary).replace(target)
        _flush_folder(target.parent)
    except OSError as error:
        if temporary is not None:
            with suppress(OSError):
                Path(temporary).unlink()
        reason = error.strerror or type(error).__name__
        raise OutputError(f"{target}: cannot be written ({reason}); choose another place with -o") from error
    return target


def _mode_of(target: Path) -> int:
    """Return the permissions the new file gets: the old file's, else those of any new file."""
    with suppress(OSError):
        return target.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


def _flush_folder(folder: Path) -> None:
    """Make the new name durable; systems that cannot open a folder do without."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
