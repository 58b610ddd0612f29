"""``kzmap check``: what is wrong with files of reports."""

from __future__ import annotations

import json

import click

from kzmap.cli.options import WrongUsage, format_option
from kzmap.cli.talk import say, steps

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
    from kzmap.checking import check

    if not reports:
        raise WrongUsage("check which file? Such as: kzmap check reports.csv")
    checked = check(reports, format=format_, progress=steps())
    problems = checked.problems
    if as_json:
        click.echo(json.dumps([problem.as_json() for problem in problems], ensure_ascii=False, indent=1))
    else:
        for problem in problems:
            click.echo(str(problem), err=problem.severity == "note")
    errors, warnings = (sum(p.severity == each for p in problems) for each in ("error", "warning"))
    say(f"{_number(checked.rows, 'row')} read; {_number(errors, 'error')}, {_number(warnings, 'warning')}")
    if errors:
        raise SystemExit(1)


def _number(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
