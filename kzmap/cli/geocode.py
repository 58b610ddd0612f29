"""``kzmap geocode``: what place a name means, and why."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kzmap.cli.options import WrongUsage, place_options, resolver_of

if TYPE_CHECKING:
    from kzmap.places import Placement

EPILOG = """\b
Examples:
  kzmap geocode Alma-Ata "Temir district, Aktobe region"
  kzmap geocode --file names.txt --json
"""


@click.command("geocode", epilog=EPILOG)
@click.argument("places", nargs=-1, metavar="[PLACE]...")
@click.option("--file", "file", metavar="F", help="A text file with a name a line; - is the standard input.")
@click.option("--date", metavar="DATE", help="The day whose regions are meant; without it, today.")
@place_options
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list.")
@click.option("-o", "--output", metavar="FILE", help="Write the JSON list to a file.")
def command(  # noqa: PLR0913 - one argument an option
    *,
    places: tuple[str, ...],
    file: str | None,
    date: str | None,
    gazetteer: str | None,
    as_json: bool,
    output: str | None,
) -> None:
    """Say what each PLACE means: its kind, its point or area, how far off it may be, and why."""
    from kzmap._write import write_whole
    from kzmap.places.resolver import resolver

    names = [*places, *(_lines(file) if file else [])]
    if not names:
        raise WrongUsage('geocode what? Such as: kzmap geocode Alma-Ata "Temir district, Aktobe region"')
    places_by = resolver_of(gazetteer) or resolver()
    answers = [(name, places_by.place(name, date=date)) for name in names]
    as_list = json.dumps([answer.as_json() for _, answer in answers], ensure_ascii=False, indent=1)
    if output:
        write_whole(output, f"{as_list}\n".encode())
    elif as_json:
        click.echo(as_list)
    else:
        for name, answer in answers:
            click.echo(_sentence(name, answer))


def _lines(file: str) -> list[str]:
    try:
        with click.open_file(file, encoding="utf-8-sig") as lines:
            return [line.strip() for line in lines if line.strip()]
    except OSError as error:
        raise WrongUsage(f"--file {file}: cannot be read ({error.strerror}); check the name") from error
    except UnicodeDecodeError as error:
        raise WrongUsage(
            f"--file {Path(file).name}: not UTF-8 text; save it as UTF-8, a name a line"
        ) from error


def _sentence(name: str, answer: Placement) -> str:
    if answer.kind is None:
        return f"{name}: not placed; {answer.reason}"
    where = f"{answer.lat:.3f}, {answer.lon:.3f}" if answer.lat is not None else "no centre"
    region = answer.region or answer.country or ""
    others = (
        f"; could also be {', '.join(str(c) for c in answer.candidates[:3])}" if answer.candidates else ""
    )
    radius = f"within {answer.radius_km:g} km" if answer.radius_km else "no radius"
    kind = answer.kind.replace("_", " ")
    return f"{name}: {answer.name}, {kind} in {region} ({where}, {radius}); {answer.reason}{others}"
