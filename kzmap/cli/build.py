"""``kzmap build``: reports to one HTML map."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from kzmap.cli.options import filter_options, filters_of, report_files, reports_argument
from kzmap.cli.talk import list_problems, say, steps
from kzmap.errors import InputError

EPILOG = """\b
Examples:
  kzmap build
  kzmap build reports.csv -o map.html --title "Unrest, 2016" --since 2016
  kzmap build reports.csv --strict --json
"""


@click.command("build", epilog=EPILOG)
@reports_argument
@click.option("-o", "--output", default="output/kzmap.html", show_default=True, help="The file to write.")
@click.option("--title", help="The title of the map.")
@click.option("--lang", type=click.Choice(["en", "ru", "kk"]), default="en", show_default=True)
@click.option(
    "--edition",
    type=click.Choice(["by-date", "2011", "2018", "2022"]),
    default="by-date",
    show_default=True,
    help="Whose regions are drawn.",
)
@filter_options
@click.option("--drafts", is_flag=True, help="Use reports of status candidate too.")
@click.option("--strict", is_flag=True, help="Write nothing if any row is refused.")
@click.option("--open", "open_", is_flag=True, help="Open the map when it is written.")
@click.option("--json", "as_json", is_flag=True, help="Print the counts as JSON on the standard output.")
def command(  # noqa: PLR0913 - one argument an option
    *,
    reports: tuple[str, ...],
    format_: str | None,
    output: str,
    title: str | None,
    lang: str,
    edition: str,
    drafts: bool,
    strict: bool,
    open_: bool,
    as_json: bool,
    **filters: Any,
) -> None:
    """Build the map of REPORTS, or of the shipped records, as one HTML file."""
    from kzmap.page import render
    from kzmap.pipeline import run

    progress = steps()
    result = run(
        report_files(reports), format=format_, filters=filters_of(filters), drafts=drafts, progress=progress
    )
    refused = [problem for problem in result.problems if problem.severity == "error"]
    list_problems(result.problems)
    if strict and refused:
        raise InputError(
            f"{result.tally.refused} rows refused, nothing written; mend them or leave out --strict"
        )
    if not len(result.incidents):
        raise InputError("no incident passes the filters, nothing written; widen them")
    progress("drawing")
    counts = result.tally.as_json()
    page = render(result.incidents, title=title, lang=lang, edition=edition, counts=counts, refused=refused)
    progress("writing")
    page.save(output)
    size = Path(output).stat().st_size
    say(f"{result.tally}\n{output} ({size / 1e6:.2f} MB)")
    if as_json:
        click.echo(json.dumps(counts | {"output": output, "bytes": size}, ensure_ascii=False))
    if open_:
        click.launch(output)
