"""Arguments and options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from kzmap.errors import InputError
from kzmap.filters import Filters, filter_schema

if TYPE_CHECKING:
    from pathlib import Path

_Command = Callable[..., Any]

FORMATS = ("own", "acled", "ged", "gtd", "kzmap")
"""What ``--format`` takes: the names of `kzmap.reports.formats`, here so that help needs no pandas."""


class WrongUsage(click.ClickException):
    """What was typed cannot be meant; one line and exit code 2."""

    exit_code = 2

    def show(self, file: Any = None) -> None:  # noqa: ARG002 - click's signature
        """Print the line."""
        click.echo(f"kzmap: {self.message}", err=True)


class _Box(click.ParamType[tuple[float, ...]]):
    name = "W,S,E,N"

    def convert(
        self,
        value: Any,
        param: click.Parameter | None,  # noqa: ARG002 - click's signature
        ctx: click.Context | None,  # noqa: ARG002
    ) -> tuple[float, ...]:
        try:
            west, south, east, north = (float(part) for part in str(value).split(","))
        except ValueError:
            raise WrongUsage(
                f"--bbox {value}: give west,south,east,north in degrees, such as 46,40,88,56"
            ) from None
        return (west, south, east, north)


_KINDS: dict[str, dict[str, Any]] = {
    "date": {},
    "words": {"multiple": True},
    "count": {"type": click.IntRange(0)},
    "kilometres": {"type": click.FloatRange(0)},
    "box": {"type": _Box()},
}
"""How click reads each kind of filter of `kzmap/filters.json`, whose names the page's address shares."""


def filter_options(command: _Command) -> _Command:
    """Add the filters to a command, which takes them as keyword arguments."""
    for name, one in reversed(filter_schema().items()):
        kind = _KINDS[one["kind"]]
        command = click.option(f"--{name}", metavar=one["metavar"], help=one["help"], **kind)(command)
    return command


def filters_of(given: dict[str, Any]) -> Filters:
    """Return the filters that were typed.

    Raises
    ------
    WrongUsage
        If one of them cannot be meant.
    """
    try:
        return Filters(**given)
    except InputError as error:
        raise WrongUsage(str(error)) from error


def reports_argument(command: _Command) -> _Command:
    """Add the files of reports to a command, and what their columns mean."""
    return click.argument("reports", nargs=-1, metavar="[REPORTS]...")(format_option(command))


def format_option(command: _Command) -> _Command:
    """Add ``--format`` to a command, which takes it as `format_`."""
    return click.option(
        "--format",
        "format_",
        type=click.Choice(FORMATS),
        help="What the columns of REPORTS mean; without it, each file is recognised by them.",
    )(command)


def report_files(reports: tuple[str, ...]) -> list[str | Path]:
    """Return the files named, else the shipped records."""
    from kzmap.reports import shipped_reports

    return list(reports) or [shipped_reports()]
