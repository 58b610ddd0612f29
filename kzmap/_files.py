"""Where the data files of the package are found."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def geodata(name: str) -> Traversable:
    """Return the file of ``geodata/`` called `name`.

    In an installed wheel the data lie inside the package; in a checkout they lie beside it, so that
    they can be read and mended there.

    Parameters
    ----------
    name : str
        A file name, such as ``"editions.toml"``.

    Returns
    -------
    importlib.resources.abc.Traversable

    Raises
    ------
    FileNotFoundError
        If neither place holds the file.

    Examples
    --------
    >>> geodata("editions.toml").is_file()
    True
    """
    inside = files("kzmap").joinpath("geodata", name)
    if inside.is_file():
        return inside
    beside = Path(__file__).parent.parent / "geodata" / name
    if beside.is_file():
        return beside
    message = (
        f"kzmap's data file {name} is missing; install kzmap again (pip install --force-reinstall kzmap)"
    )
    raise FileNotFoundError(message)
