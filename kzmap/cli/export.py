"""``kzmap export``: incidents as a data file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from kzmap.cli.job import job_of, nothing_left
from kzmap.cli.options import WrongUsage, filter_options, reports_argument
from kzmap.cli.places import PLACES, place_options, resolver_of, tell_account
from kzmap.cli.talk import list_problems, say, steps
from kzmap.errors import InputError

if TYPE_CHECKING:
    from kzmap.export import NotCarried

EPILOG = """\b
Examples:
  kzmap export -o incidents.geojson
  kzmap export reports.csv -o unrest.gpkg --type Protests --type Riots
  kzmap export reports.csv -o events.acled.csv
"""

_ENDINGS = ".geojson .parquet .gpkg .csv .acled.csv .ged.csv"


@click.command("export", epilog=EPILOG)
@reports_argument
@click.option("-o", "--output", required=True, help=f"The file; its ending says the format: {_ENDINGS}")
@filter_options
@place_options
@click.option("--drafts", is_flag=True, help="Use reports of status candidate too.")
@click.option("--json", "as_json", is_flag=True, help="Print the counts, and what is not carried, as JSON.")
def command(
    *,
    reports: tuple[str, ...],
    format_: str | None,
    output: str,
    drafts: bool,
    as_json: bool,
    **others: Any,
) -> None:
    """Write the incidents of REPORTS, of the folder's kzmap.toml, or of the shipped records.

    Each row is an incident with its reports whole, and kzmap reads such a file again. The columns of ACLED
    and GED hold less: what they cannot carry is listed on the standard error.
    """
    from kzmap.export import ending_of, not_carried, write_incidents
    from kzmap.pipeline import run

    try:
        ending_of(output)
    except InputError as error:
        raise WrongUsage(f"-o {error}") from error
    progress = steps()
    options = {name: others.pop(name) for name in PLACES}
    job = job_of(reports, format_, others, drafts=drafts, **options)
    places = resolver_of({name: job.options[name] for name in PLACES}, progress)
    result = run(
        job.reports,
        format=job.format,
        filters=job.filters,
        progress=progress,
        drafts=job.options["drafts"],
        places=places,
    )
    list_problems(result.problems)
    tell_account(places)
    if not len(result.incidents):
        raise nothing_left(job, result.tally)
    lost = not_carried(result.incidents, output)
    _list_lost(lost)
    if sum(len(each.incidents) for each in lost if each.column == "id") == len(result.incidents):
        raise InputError(
            "these columns can carry none of the incidents, nothing written; use .csv or .geojson"
        )
    progress("writing")
    size = write_incidents(result.incidents, output).stat().st_size
    say(f"{result.tally}\n{output}")
    if as_json:
        found = {"output": output, "bytes": size, "not_carried": [each._asdict() for each in lost]}
        click.echo(json.dumps(result.tally.as_json() | found, ensure_ascii=False))


def _list_lost(lost: list[NotCarried]) -> None:
    """List what is not carried, columns that the same incidents lose for the same reason in one line."""
    from kzmap.export import NotCarried

    together: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for each in lost:
        together.setdefault((each.why, each.incidents), []).append(each.column)
    for (why, incidents), columns in together.items():
        say(f"not carried: {NotCarried(', '.join(columns), why, incidents)}")
