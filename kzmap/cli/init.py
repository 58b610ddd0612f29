"""``kzmap init``: a map project to begin with."""

from __future__ import annotations

import click

from kzmap.cli.talk import say

EPILOG = """\b
Example:
  kzmap init my-map
"""


@click.command("init", epilog=EPILOG)
@click.argument("folder", metavar="DIR")
def command(*, folder: str) -> None:
    """Make a map project in DIR: kzmap.toml, reports.csv and sources.csv, with examples.

    kzmap build in that folder builds the map that kzmap.toml describes; with --watch, again on each change.
    What is there already is never overwritten.
    """
    from kzmap.project import begin

    for path in begin(folder):
        click.echo(path)
    say(f"next: cd {folder} && kzmap build")
