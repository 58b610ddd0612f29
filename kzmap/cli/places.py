"""The options that say where names are looked up, beside the shipped gazetteer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from kzmap.cli.options import WrongUsage
from kzmap.cli.talk import say
from kzmap.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kzmap.places import Resolver
    from kzmap.places.user_rows import UserRows

_Command = Callable[..., Any]
_SHOWN = 20

PLACES = ("gazetteer", "online", "contact", "online_url")
"""What the options are called as arguments of a command."""

ONLINE = ("nominatim", "photon")
"""What ``--online`` takes: the names of `kzmap.places.online.SERVICES`, here so that help needs no geopy."""

_OPTIONS = (
    click.option(
        "--gazetteer",
        metavar="FILE",
        help="More places: a GeoNames dump (KZ.txt), or a CSV with name, lat, lon. They rank below kzmap's.",
    ),
    click.option(
        "--online",
        type=click.Choice(ONLINE),
        help="Ask this service for names that are in no gazetteer. What it answers is kept.",
    ),
    click.option(
        "--contact", metavar="MAIL", help="Who asks --online; sent to the service, which wants to know."
    ),
    click.option("--online-url", metavar="URL", help="A server of your own that --online asks instead."),
)


def place_options(command: _Command) -> _Command:
    """Add what else names are looked up in; the command passes them to `resolver_of`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def resolver_of(places: Mapping[str, Any], told: Callable[[str], None]) -> Resolver | None:
    """Return what places names as the options say; None for the shipped gazetteer alone.

    `told` hears of each request that is sent.
    """
    gazetteer = None
    if places["gazetteer"]:
        from kzmap.places.user_gazetteer import with_user_gazetteer

        try:
            gazetteer = with_user_gazetteer(places["gazetteer"], told=_tell_rows)
        except InputError as error:
            raise WrongUsage(f"--gazetteer {error}") from error
    if not places["online"]:
        for name in ("contact", "online_url"):
            if places[name]:
                typed = f"--{name.replace('_', '-')}"
                raise WrongUsage(f"{typed} without --online asks nobody; add --online {' or '.join(ONLINE)}")
    else:
        return _online(places, told, gazetteer)
    from kzmap.places.resolver import Resolver

    return Resolver(gazetteer) if gazetteer else None


def _tell_rows(read: UserRows) -> None:
    """Say which rows of a gazetteer are not used and why, and the sum of all."""
    for problem in read.problems[:_SHOWN]:
        say(str(problem))
    if more := len(read.problems[_SHOWN:]):
        say(f"{read.name}: … and {more} more such rows")
    say(read.tally())


def _online(places: Mapping[str, Any], told: Callable[[str], None], gazetteer: Any) -> Resolver:
    from kzmap.places.online import OnlineResolver

    service = places["online"]
    if not places["contact"]:
        raise WrongUsage(
            f"--online {service}: say who asks with --contact MAIL; the service wants to be able to reach you"
        )
    try:
        return OnlineResolver(
            service, contact=places["contact"], url=places["online_url"], gazetteer=gazetteer, told=told
        )
    except InputError as error:
        raise WrongUsage(f"--online {service}: {error}") from error


def tell_account(places: Resolver | None) -> None:
    """Say what was asked online, and what came from where."""
    if places is None:
        return
    from kzmap.places.online import OnlineResolver

    if isinstance(places, OnlineResolver):
        for line in places.account():
            say(line)
