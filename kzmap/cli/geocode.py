"""``kzmap geocode``: what place a name means, or what lies at a coordinate, and why."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kzmap.cli.options import WrongUsage
from kzmap.cli.places import place_options, resolver_of, tell_account
from kzmap.cli.talk import list_problems, say, steps
from kzmap.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

    from kzmap.places import Placement, Resolver
    from kzmap.places.spot import Spot
    from kzmap.places.table import Names

EPILOG = """\b
Examples:
  kzmap geocode Alma-Ata "Temir district, Aktobe region"
  kzmap geocode "45.02, 78.37" --date 2011-05-17
  kzmap geocode --file names.csv -o placed.csv
"""

_ENDINGS = (".csv", ".json")


class _Geocode(click.Command):
    """A command that takes a coordinate of the south for what it is, not for an option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments."""
        minus = next((each for each in args if each[:1] == "-" and each[1:2].isdigit()), None)
        if minus and "--" not in args:
            raise WrongUsage(
                f'{minus} is read as an option; put -- before it, such as: kzmap geocode -- "{minus}"'
            )
        return super().parse_args(ctx, args)


@click.command("geocode", epilog=EPILOG, cls=_Geocode)
@click.argument("places", nargs=-1, metavar="[PLACE]...")
@click.option(
    "--file",
    "file",
    metavar="F",
    help="A name a line, or a table with a column place (and region, country, date, lat, lon); - is the"
    " standard input.",
)
@click.option("--date", metavar="DATE", help="The day whose regions are meant; without it, today.")
@place_options
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list.")
@click.option("-o", "--output", metavar="FILE", help="Write a table (.csv) or a JSON list (.json).")
def command(
    *,
    places: tuple[str, ...],
    file: str | None,
    date: str | None,
    as_json: bool,
    output: str | None,
    **options: Any,
) -> None:
    """Say what each PLACE means: what it is, why, how far off it may be, and what else it could be.

    A PLACE may also be a latitude and a longitude, such as "43.25, 76.95": then the nearest place, the
    region, the border, the zone, the country or the sea there are told.
    """
    from kzmap.places.resolver import resolver

    if not places and not file:
        raise WrongUsage('geocode what? Such as: kzmap geocode Alma-Ata "Temir district, Aktobe region"')
    if output and Path(output).suffix.casefold() not in _ENDINGS:
        raise WrongUsage(f"-o {output}: give it an ending of {' or '.join(_ENDINGS)}")
    _check(date)
    progress = steps()
    by = resolver_of(options, progress) or resolver()
    if not file and not output:
        _print([(name, "", "", "", "") for name in places], by, date or "", as_json=as_json)
    else:
        names = _names(places, file)
        list_problems(names.problems)
        if output and output.casefold().endswith(".csv"):
            _write_table(output, names, by, date or "", progress)
        else:
            rows = names.claims(date or "").itertuples(index=False, name=None)
            _print(list(rows), by, date or "", as_json=as_json, output=output)
    tell_account(by)


def _check(date: str | None) -> None:
    from kzmap.places.asked import days_of

    try:
        days_of(date or "")
    except InputError as error:
        raise WrongUsage(f"--date {error}") from error


def _names(places: tuple[str, ...], file: str | None) -> Names:
    import pandas as pd

    from kzmap.places.table import Names, read_names

    typed = pd.DataFrame({"place": list(places)}, dtype="str")
    if file is None:
        return Names(typed, "place")
    read = read_names(file)
    if not places:
        return read
    both = pd.concat([typed.rename(columns={"place": read.place}), read.rows], ignore_index=True)
    return Names(both[read.rows.columns].fillna(""), read.place, read.problems, read.columns)


def _print(
    rows: list[tuple[str, str, str, str, str]],
    by: Resolver,
    date: str,
    *,
    as_json: bool,
    output: str | None = None,
) -> None:
    """Print answers in words or as JSON, or write them as JSON."""
    from kzmap._write import write_whole
    from kzmap.places import asked

    answers: list[tuple[str, str, Placement | Spot]] = [
        (text, day or date, asked.ask(by, text, region=region, country=country, date=day or date, spot=spot))
        for text, region, country, day, spot in rows
    ]
    if output or as_json:
        listed = [asked.as_json(text, answer) for text, _, answer in answers]
        told = json.dumps(listed, ensure_ascii=False, indent=1)
        if output:
            write_whole(output, f"{told}\n".encode())
        else:
            click.echo(told)
        return
    click.echo("\n\n".join(asked.in_words(answer, by, day) for _, day, answer in answers))


def _write_table(output: str, names: Names, by: Resolver, date: str, progress: Callable[[str], None]) -> None:
    from kzmap._write import write_whole
    from kzmap.export.delimited import csv_bytes
    from kzmap.places.table import NUMBERS, placed_table

    table = placed_table(names, by, date=date, progress=progress)
    progress("writing")
    write_whole(output, csv_bytes(table, numbers=NUMBERS))
    kinds = table["placed_kind"]
    placed = int(kinds.notna().sum())
    say(f"{len(table)} rows = {placed} placed + {len(table) - placed} not placed\n{output}")
