"""``kzmap build``: reports to one HTML map."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import click

from kzmap.cli.job import SHARED, Job, job_of, nothing_left
from kzmap.cli.options import filter_options, reports_argument
from kzmap.cli.places import PLACES, place_options, resolver_of, tell_account
from kzmap.cli.talk import list_problems, say, steps
from kzmap.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

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
@click.option(
    "--tiles",
    metavar="PROVIDER",
    help="Online tiles, such as OpenStreetMap.Mapnik; the map then loads pictures from their host.",
)
@filter_options
@place_options
@click.option("--drafts", is_flag=True, help="Use reports of status candidate too.")
@click.option("--strict", is_flag=True, help="Write nothing if any row is refused.")
@click.option("--watch", is_flag=True, help="Build again whenever the files change, until Ctrl-C.")
@click.option("--open", "open_", is_flag=True, help="Open the map when it is written.")
@click.option("--json", "as_json", is_flag=True, help="Print the counts as JSON on the standard output.")
def command(
    *,
    reports: tuple[str, ...],
    format_: str | None,
    watch: bool,
    open_: bool,
    as_json: bool,
    **others: Any,
) -> None:
    """Build the map of REPORTS, or of the shipped records, as one HTML file.

    Without REPORTS, in a folder with a kzmap.toml (see kzmap init), that file says what to build; options
    that are typed come before it.
    """
    options = {name: others.pop(name) for name in SHARED}
    job = partial(job_of, reports, format_, others, **options)
    if not watch:
        _build(job(), open_=open_, as_json=as_json)
        return
    from kzmap.cli.watch import build_on_change

    first = iter([open_])
    build_on_change(lambda: _build(job(), open_=next(first, False), as_json=as_json), partial(_watched, job))


def _watched(job: Callable[[], Job]) -> tuple[str | Path, ...]:
    """Return the files that a build reads; where the project has mistakes, it alone can mend them."""
    from kzmap.project import FILE

    try:
        return job().watched
    except InputError:
        return (FILE,)


def _build(job: Job, *, open_: bool, as_json: bool) -> None:
    from kzmap.page import render
    from kzmap.pipeline import run
    from kzmap.project import read_sources

    progress = steps()
    options = SimpleNamespace(**job.options)
    sources = read_sources(job.sources) if job.sources else None
    places = resolver_of({name: job.options[name] for name in PLACES}, progress)
    result = run(
        job.reports,
        format=job.format,
        filters=job.filters,
        drafts=options.drafts,
        progress=progress,
        places=places,
    )
    refused = [problem for problem in result.problems if problem.severity == "error"]
    list_problems(result.problems)
    tell_account(places)
    if options.strict and refused:
        raise InputError(
            f"{result.tally.refused} rows refused, nothing written; mend them or leave out --strict"
        )
    if not len(result.incidents):
        raise nothing_left(job, result.tally)
    progress("drawing")
    counts = result.tally.as_json()
    page = render(
        result.incidents,
        title=options.title,
        lang=options.lang,
        edition=options.edition,
        tiles=options.tiles,
        counts=counts,
        refused=refused,
        sources=sources,
    )
    progress("writing")
    output = str(options.output)
    page.save(output)
    size = Path(output).stat().st_size
    say(f"{result.tally}\n{output} ({size / 1e6:.2f} MB)")
    if as_json:
        click.echo(json.dumps(counts | {"output": output, "bytes": size}, ensure_ascii=False))
    if open_:
        click.launch(output)
