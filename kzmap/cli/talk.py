"""What the commands say on the standard error: steps of slow work, refused rows, the tally."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kzmap.reports import Problem

_QUIET_SECONDS = 1.0
_SHOWN = 20
_OF_A_KIND = 3


def steps(clock: Callable[[], float] = time.monotonic) -> Callable[[str], None]:
    """Return a function that names a step once the work has taken over a second, and then once a second.

    A step is named by its first word; another one is named at once.
    """
    began = clock()
    last, at = "", began

    def say(step: str) -> None:
        nonlocal last, at
        now, word = clock(), step.partition(" ")[0]
        if now - began > _QUIET_SECONDS and (word != last or now - at >= _QUIET_SECONDS):
            last, at = word, now
            click.echo(f"kzmap: {step} …", err=True)

    return say


def say(text: str) -> None:
    """Say something to the person at the terminal."""
    click.echo(text, err=True)


def list_problems(problems: Sequence[Problem]) -> None:
    """List what was found in the input, and where the rest can be seen."""
    from kzmap.reports import listed

    lines = listed(problems, _OF_A_KIND)
    for line in lines[:_SHOWN]:
        say(line.text)
    if more := sum(line.problems for line in lines[_SHOWN:]):
        say(f"… and {more} more; kzmap check lists them")
