"""``kzmap embed``: a map as a part of another page."""

from __future__ import annotations

import re
from typing import Any

import click

from kzmap.cli.options import WrongUsage, filter_options, filters_of
from kzmap.cli.talk import say
from kzmap.errors import InputError

EPILOG = """\b
Examples:
  kzmap embed map.html                              the map lies beside the page that shows it
  kzmap embed map.html --url https://example.org/maps/map.html --type Protests
  kzmap embed map.html --hash "view=43.25,76.9,9&lang=ru" --ratio 4:3
  kzmap embed map.html --inline > part.html         no second file
"""

_RATIO = re.compile(r"([1-9]\d{0,4})[:/]([1-9]\d{0,4})")


@click.command("embed", epilog=EPILOG)
@click.argument("map_", metavar="MAP.html")
@click.option("--url", help="Where the map is to be found; without it, beside the page that shows it.")
@click.option(
    "--hash",
    "hash_",
    default="",
    metavar="VIEW",
    help="The view: a link copied from the map, or what stands behind # in one.",
)
@filter_options
@click.option(
    "--ratio", default="16:10", show_default=True, metavar="W:H", help="Width to height; never below 420 px."
)
@click.option("--height", type=click.IntRange(100, 9999), metavar="PX", help="A height instead of a ratio.")
@click.option(
    "--inline",
    is_flag=True,
    help="Write the whole map into the snippet. A host page with a strict Content-Security-Policy stops it.",
)
def command(  # noqa: PLR0913 - one argument an option
    *, map_: str, url: str | None, hash_: str, ratio: str, height: int | None, inline: bool, **filters: Any
) -> None:
    """Print the HTML that shows a map of kzmap in another page, with a link to it beneath.

    The filters and --hash say what the map opens with. The frame is as wide as the text around it. A host
    page with a Content-Security-Policy has to allow the map's address in frame-src.
    """
    from kzmap.page.address import checked_hash, filters_in
    from kzmap.page.embed import embed, embed_inline, read_page

    chosen = filters_of(filters)
    found = _RATIO.fullmatch(ratio)
    if not found:
        raise WrongUsage(f"--ratio {ratio}: give width and height, such as 16:10")
    if inline and url:
        raise WrongUsage("--url: an inline map has no address; leave out --url or --inline")
    size = f"{height}px" if height else f"{found[1]}/{found[2]}"
    page = read_page(map_)
    try:
        view = checked_hash(hash_, chosen)
        how = {"hash_": view, "size": size}
        snippet = embed_inline(page, **how) if inline else embed(page, url=url, **how)
    except InputError as error:
        raise WrongUsage(str(error)) from error
    click.echo(snippet)
    opened = filters_in(view)
    if opened.any():
        from kzmap.page.written import count_passing

        if not count_passing(page.html, opened):
            say("no incident of the map passes these filters, so the view opens empty; widen them")
    if inline:
        say(
            "a host page with a strict Content-Security-Policy stops an inline map; there, leave out --inline"
        )
    elif not url:
        say(f"lay {page.name} beside the page that shows it, or say with --url where it is")
