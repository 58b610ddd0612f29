"""Writing a file whole or not at all."""

import os
import secrets
import stat
import time
from contextlib import suppress
from pathlib import Path

from kzmap.errors import OutputError

_MARK = ".kzmap-part"
_NAME_KEPT = 40  # characters; a name may be as long as the file system allows, and ours is longer
_STALE_SECONDS = 3600  # no write takes that long: an older part is of a run that was killed


def write_whole(path: str | os.PathLike[str], content: bytes) -> Path:
    """Write `content` to `path` so that the file is either the old one or the new one, never half.

    The bytes go to a temporary file in the same folder, are flushed to the disk, and take the name in
    one step. Missing folders are made, a link is followed, the old file's permissions stay. What a killed
    run left behind is swept away an hour later. A device or a pipe is written straight.

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
    try:
        _write(Path(os.path.realpath(target)), content)
    except (OSError, ValueError) as error:  # a name with a null byte is a ValueError
        reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise OutputError(f"{target}: cannot be written ({reason}); choose another place") from error
    return target


def _write(target: Path, content: bytes) -> None:
    mode = _mode_of(target)
    if mode is not None and not stat.S_ISREG(mode):
        target.write_bytes(content)  # a device takes no other name; a folder says that it is one
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    _sweep(target)
    temporary = target.parent / f"{_beginning(target)}{secrets.token_hex(8)}{_MARK}"
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            temporary.chmod(stat.S_IMODE(mode))
        temporary.replace(target)
    except BaseException:  # Ctrl-C too must not leave a part
        with suppress(OSError):
            temporary.unlink()
        raise
    _flush_folder(target.parent)


def _mode_of(target: Path) -> int | None:
    """Return type and permissions of the file that is there; None where there is none."""
    try:
        return target.stat().st_mode
    except FileNotFoundError:
        return None


def _beginning(target: Path) -> str:
    return f".{target.name[:_NAME_KEPT]}."


def _sweep(target: Path) -> None:
    """Remove the parts of this file that runs left when they were killed."""
    with suppress(OSError):
        for part in target.parent.iterdir():
            ours = part.name.startswith(_beginning(target)) and part.name.endswith(_MARK)
            with suppress(OSError):
                if ours and time.time() - part.stat().st_mtime > _STALE_SECONDS:
                    part.unlink()


def _flush_folder(folder: Path) -> None:
    """Make the new name durable; systems that cannot open a folder do without."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
