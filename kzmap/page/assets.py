"""The bundled script and style of the page."""

from functools import cache
from importlib.resources import files

from kzmap.errors import OutputError


@cache
def asset(name: str) -> str:
    """Return the text of a file of ``assets/``.

    Raises
    ------
    OutputError
        If the bundle was never made, which is the case in a checkout that was not installed.
    """
    file = files("kzmap.page").joinpath("assets", name)
    if not file.is_file():
        raise OutputError(
            f"kzmap's page bundle {name} is missing; make it with: python kzmap/page/frontend/hatch_build.py"
        )
    return file.read_text(encoding="utf-8")
