"""``kzmap check``: what is wrong with files of reports."""

from __future__ import annotations

import json

import click

from kzmap.cli.options import WrongUsage, format_option
from kzmap.cli.talk import say, steps

_OF_A_KIND = 10

EPILOG = """\b
Examples:
  kzmap check reports.csv
  kzmap check colleague.xlsx --json > problems.json
"""


@click.command("check", epilog=EPILOG)
@click.argument("reports", nargs=-1, metavar="REPORTS...")
@format_option
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list instead of lines.")
def command(*, reports: tuple[str, ...], format_: str | None, as_json: bool) -> None:
    """List what is wrong with REPORTS: file:line: field: what is wrong; what to do.

    Of one kind of problem in a column ten are shown, and the rest counted; --json lists each.
    The exit code is 1 if a row or a file cannot be used, else 0.
    """
    from kzmap.checking import check
    from kzmap.reports import listed

    if not reports:
        raise WrongUsage("check which file? Such as: kzmap check reports.csv")
    checked = check(reports, format=format_, progress=steps())
    problems = checked.problems
    if as_json:
        click.echo(json.dumps([problem.as_json() for problem in problems], ensure_ascii=False, indent=1))
    else:
        for line in listed(problems, _OF_A_KIND):
            click.echo(line.text, err=line.severity == "note")
    errors, warnings = (sum(p.severity == each for p in problems) for each in ("error", "warning"))
    say(f"{_number(checked.rows, 'row')} read; {_number(errors, 'error')}, {_number(warnings, 'warning')}")
    if errors:
        raise SystemExit(1)


def _number(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
