"""``kzmap figure``: incidents as a figure for a report."""

from __future__ import annotations

import json
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kzmap._write import write_whole
from kzmap.cli.job import SHARED, job_of, nothing_left
from kzmap.cli.options import WrongUsage, filter_options, reports_argument
from kzmap.cli.places import PLACES, place_options, resolver_of, tell_account
from kzmap.cli.talk import list_problems, say, steps
from kzmap.errors import InputError

if TYPE_CHECKING:
    from kzmap.cli.job import Job
    from kzmap.figures import MapFigure

EPILOG = """\b
Examples:
  kzmap figure -o map.png
  kzmap figure -o map.pdf --width 85mm --style greyscale --caption
  kzmap figure reports.csv -o atyrau.svg --region KZ-23 --since 2011 --until 2012 --relief
  kzmap figure -o slide.png --width 338mm --height 190mm --style screen
  kzmap figure -o years.pdf --by year
"""


@click.command("figure", epilog=EPILOG)
@reports_argument
@click.option("-o", "--output", required=True, help="The file; its ending says the format: .png .svg .pdf")
@click.option("--title", help="The title of the figure; an empty one leaves the line out.")
@click.option("--lang", type=click.Choice(["en", "ru", "kk"]), default="en", show_default=True)
@click.option(
    "--edition",
    type=click.Choice(["by-date", "2011", "2018", "2022"]),
    default="by-date",
    show_default=True,
    help="Whose regions are drawn.",
)
@click.option(
    "--style",
    type=click.Choice(["print", "screen", "greyscale"]),
    default="print",
    show_default=True,
    help="Colours for paper, those of the page, or greys that keep the types apart.",
)
@click.option("--width", default="160mm", show_default=True, metavar="LENGTH", help="In mm, cm, in or pt.")
@click.option("--height", metavar="LENGTH", help="In mm, cm, in or pt; without it, as high as need be.")
@click.option("--dpi", type=int, default=300, show_default=True, help="Pixels an inch, for .png.")
@click.option("--by", type=click.Choice(["year"]), help="A small map for each year.")
@click.option("--relief", is_flag=True, help="Shade the land by its relief.")
@click.option(
    "--zones/--no-zones",
    default=None,
    help="Draw the cross-border zones, or not; else if a report is by the article that claims them, and not "
    "on the map of a region.",
)
@click.option("--caption", is_flag=True, help="Number the marks; write caption (.md) and sources (.bib) too.")
@filter_options
@place_options
@click.option("--drafts", is_flag=True, help="Use reports of status candidate too.")
@click.option("--strict", is_flag=True, help="Write nothing if any row is refused.")
@click.option("--json", "as_json", is_flag=True, help="Print the counts as JSON on the standard output.")
def command(
    *,
    reports: tuple[str, ...],
    format_: str | None,
    output: str,
    as_json: bool,
    **others: Any,
) -> None:
    """Draw the incidents of REPORTS, of the folder's kzmap.toml, or of the shipped records.

    The map of the page on paper, in Albers equal-area projection: points, rings of their radius, badges of
    areas, regions of the time, a legend, counts and credits. A region or a box among the filters is what the
    map shows.
    """
    from kzmap.figures import check_size, ending_of

    try:
        ending_of(output)
    except InputError as error:
        raise WrongUsage(f"-o {error}") from error
    try:
        check_size(**{name: others[name] for name in ("width", "height", "dpi")})
    except InputError as error:
        raise WrongUsage(f"--{error}") from error
    shared = {name: others.pop(name) for name in SHARED if name in others}
    _draw(job_of(reports, format_, others, **shared), output, as_json=as_json)


def _draw(job: Job, output: str, *, as_json: bool) -> None:
    from kzmap.figures import MissingGlyphs, edition_with, figure
    from kzmap.pipeline import run
    from kzmap.project import read_sources

    progress = steps()
    options = dict(job.options)
    drafts, strict, caption = (options.pop(name) for name in ("drafts", "strict", "caption"))
    try:
        edition_with(job.filters.region, options["edition"])
    except InputError as error:
        raise WrongUsage(str(error)) from error
    sources = read_sources(job.sources) if job.sources else None
    places = resolver_of({name: options.pop(name) for name in PLACES}, progress)
    result = run(
        job.reports,
        format=job.format,
        filters=job.filters,
        progress=progress,
        drafts=drafts,
        places=places,
    )
    list_problems(result.problems)
    tell_account(places)
    if strict and result.tally.refused:
        raise InputError(
            f"{result.tally.refused} rows refused, nothing written; mend them or leave out --strict"
        )
    if not len(result.incidents):
        raise nothing_left(job, result.tally)
    progress("drawing")
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("ignore")
        warnings.simplefilter("always", MissingGlyphs)
        drawn = figure(
            result.incidents,
            filters=job.filters,
            numbers=caption,
            sources=sources,
            counts=result.tally.as_json(),
            **options,
        )
    for each in told:
        say(str(each.message))
    beside = _beside(output, drawn) if caption else {}
    progress("writing")
    drawn.savefig(output)
    for path, text in beside.items():
        write_whole(path, text.encode())
    size = Path(output).stat().st_size
    say("\n".join([str(result.tally), f"{output} ({size / 1e6:.2f} MB)", *map(str, beside)]))
    if as_json:
        found = {"output": output, "bytes": size} | (
            {"beside": [str(path) for path in beside]} if caption else {}
        )
        click.echo(json.dumps(result.tally.as_json() | found, ensure_ascii=False))


def _beside(output: str, drawn: MapFigure) -> dict[Path, str]:
    """Return the caption and the sources, by the names of the files beside the figure."""
    told = drawn.caption()
    path = Path(output)
    return {path.with_suffix(".md"): told.markdown, path.with_suffix(".bib"): told.bibtex}
