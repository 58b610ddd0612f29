"""``kzmap check``: what is wrong with files of reports."""

from __future__ import annotations

import json

import click

from kzmap.cli.options import WrongUsage, format_option
from kzmap.cli.talk import say

EPILOG = """\b
Example:
  kzmap check reports.csv
"""


@click.command("check", epilog=EPILOG)
@click.argument("reports", nargs=-1, metavar="REPORTS...")
@format_option
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list instead of lines.")
def command(*, reports: tuple[str, ...], format_: str | None, as_json: bool) -> None:
    """List what is wrong with REPORTS: file:line: field: what is wrong; what to do.

    The exit code is 1 if a row or a file cannot be used, else 0.
    """
    from kzmap.reports import FileError, Problem, read

    if not reports:
        raise WrongUsage("check which file? Such as: kzmap check reports.csv")
    problems: list[Problem] = []
    rows = 0
    for path in reports:
        try:
            reading = read([path], format_)
        except FileError as error:
            problems.extend([*error.others, error.problem])
        else:
            problems.extend(reading.problems)
            rows += reading.rows
    if as_json:
        click.echo(json.dumps([problem.as_json() for problem in problems], ensure_ascii=False, indent=1))
    else:
        for problem in problems:
            click.echo(str(problem))
    errors = sum(problem.severity == "error" for problem in problems)
    say(f"{errors} errors, {len(problems) - errors} warnings in {rows} usable files' rows")
    if errors:
        raise SystemExit(1)
