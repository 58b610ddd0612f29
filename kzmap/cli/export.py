"""``kzmap export``: incidents as a data file."""

from __future__ import annotations

from typing import Any

import click

from kzmap.cli.options import WrongUsage, filter_options, filters_of, report_files, reports_argument
from kzmap.cli.talk import list_problems, say, steps

EPILOG = """\b
Examples:
  kzmap export -o incidents.geojson
  kzmap export reports.csv -o unrest.gpkg --type Protests --type Riots
"""


@click.command("export", epilog=EPILOG)
@reports_argument
@click.option(
    "-o", "--output", required=True, help="The file; its ending says the format: .geojson .parquet .gpkg .csv"
)
@filter_options
@click.option("--drafts", is_flag=True, help="Use reports of status candidate too.")
def command(
    *, reports: tuple[str, ...], format_: str | None, output: str, drafts: bool, **filters: Any
) -> None:
    """Write the incidents of REPORTS, or of the shipped records, to a data file."""
    from pathlib import Path

    from kzmap.export import FORMATS, write_incidents
    from kzmap.pipeline import run

    if Path(output).suffix.lower() not in FORMATS:
        raise WrongUsage(f"-o {output}: the ending says the format; use one of {', '.join(FORMATS)}")
    progress = steps()
    result = run(
        report_files(reports), format=format_, filters=filters_of(filters), drafts=drafts, progress=progress
    )
    list_problems(result.problems)
    progress("writing")
    write_incidents(result.incidents, output)
    say(f"{result.tally}\n{output}")
