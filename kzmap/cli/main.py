"""The command ``kzmap`` and what all its commands share."""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from kzmap.errors import KzmapError

COMMANDS = ("build", "check", "embed", "export", "figure", "geocode", "init")

EPILOG = """\b
Examples:
  kzmap build                      the map of the shipped records, to output/kzmap.html
  kzmap build reports.csv --open   the map of your own records
  kzmap check reports.csv          what is wrong with them, line by line
  kzmap init my-map                a folder for a map of your own
"""


class Commands(click.Group):
    """Commands that are imported when they are called, so that each starts fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return the command of a name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"kzmap.cli.{cmd_name}").command
        return command


@click.group(cls=Commands, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="kzmap", prog_name="kzmap")
def group() -> None:
    """Turn reports of security incidents in and around Kazakhstan into one map in one file."""


def main() -> None:
    """Run the command line; an error of kzmap is one line and exit code 1."""
    # Arrow's own allocator keeps what was freed: a tenth of all memory that a long table takes
    os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")
    try:
        group(prog_name="kzmap")
    except KzmapError as error:
        click.echo(f"kzmap: {error}", err=True)
        sys.exit(1)
    except BrokenPipeError:
        # whoever read our output has seen enough; the rest must not be written at exit either
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
