"""What is wrong with a file or a row, said so that the one who gets it knows what to do."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal

from kzmap.errors import InputError

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing found while reading reports.

    Parameters
    ----------
    file : str
    line : int
        The line of the file where the row starts, or the number of the row or feature where there are no
        lines; 0 where the whole file is meant.
    field : str
        The column, empty where the whole row is meant.
    value : str
        What stands there.
    code : str
        A short fixed word for scripts, such as ``bad-date``.
    message, hint : str
        What is wrong, and what to do about it.
    severity : {"error", "warning", "note"}
        A row with an error is refused; one with a warning is used. A note says how the file was understood.

    Examples
    --------
    >>> str(Problem("a.csv", 4, "lat", "443", "bad-latitude", "443 is not between -90 and 90", "mend it"))
    'a.csv:4: lat: 443 is not between -90 and 90; mend it'
    """

    file: str
    line: int
    field: str
    value: str
    code: str
    message: str
    hint: str
    severity: Severity = "error"

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        field = f" {self.field}:" if self.field else ""
        return _one_line(f"{where}:{field} {self.message}; {self.hint}")

    def as_json(self) -> dict[str, str | int]:
        """Return the problem with the keys of ``kzmap check --json``."""
        return asdict(self)


class FileError(InputError):
    """A whole file cannot be used: `problem` says why, `others` what is wrong with which of its `rows`."""

    def __init__(  # noqa: PLR0913, PLR0917 - the parts of a problem
        self,
        file: str,
        line: int,
        code: str,
        message: str,
        hint: str,
        others: Sequence[Problem] = (),
        rows: int = 0,
    ) -> None:
        self.problem = Problem(file, line, "", "", code, message, hint)
        self.others = list(others)
        self.rows = rows
        super().__init__(str(self.problem))


def _one_line(text: str) -> str:
    """Show control characters as escapes: a message is one line and cannot steer a terminal."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
