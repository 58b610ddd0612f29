"""What ACLED and GED call the countries of `countries.toml`, and by which numbers.

The numbers are those of ISO 3166-1 and of the list of states by Gleditsch and Ward; the parts of the world
are each codebook's own.
"""

from __future__ import annotations

import tomllib
from functools import cache
from typing import NamedTuple

from kzmap._files import geodata

# ISO 3166-1 alpha-2 code: its number there, Gleditsch and Ward's, ACLED's part of the world, GED's
_NUMBERS = """
KZ 398 705 central Asia | KG 417 703 central Asia | UZ 860 704 central Asia | TM 795 701 central Asia
TJ 762 702 central Asia | AF 4 700 central Asia   | AM 51 371 central Europe| AZ 31 373 central Europe
GE 268 372 central Europe| RU 643 365 europe Europe| BY 112 370 europe Europe| UA 804 369 europe Europe
DE 276 260 europe Europe| FR 250 220 europe Europe| GB 826 200 europe Europe| CN 156 710 east Asia
MN 496 712 east Asia    | IN 356 750 south Asia   | PK 586 770 south Asia   | NP 524 790 south Asia
BT 64 760 south Asia    | MM 104 775 southeast Asia| US 840 2 america Americas| EG 818 651 africa Middle_East
AE 784 696 middle Middle_East | IQ 368 645 middle Middle_East | IR 364 630 middle Middle_East
JO 400 663 middle Middle_East | KW 414 690 middle Middle_East | LB 422 660 middle Middle_East
QA 634 694 middle Middle_East | SA 682 670 middle Middle_East | SY 760 652 middle Middle_East
TR 792 640 middle Middle_East | YE 887 678 middle Middle_East
"""
_ACLED = {
    "central": "Caucasus and Central Asia", "europe": "Europe", "east": "East Asia", "south": "South Asia",
    "southeast": "Southeast Asia", "middle": "Middle East", "africa": "Northern Africa",
    "america": "North America",
}  # fmt: skip


class Country(NamedTuple):
    """A country as ACLED and GED write it; numbers and parts of the world are "" where not known here."""

    name: str
    iso: str = ""
    gw: str = ""
    acled_region: str = ""
    ged_region: str = ""


def country_of(code: object) -> Country:
    """Return the country of an ISO 3166-1 alpha-2 code; what is no code of the table is its own name.

    Examples
    --------
    >>> country_of("KZ")[:4]
    ('Kazakhstan', '398', '705', 'Caucasus and Central Asia')
    """
    return _countries().get(str(code), Country(code if isinstance(code, str) else ""))


@cache
def _countries() -> dict[str, Country]:
    names = {
        c["code"]: c["name"] for c in tomllib.loads(geodata("countries.toml").read_text("utf-8"))["country"]
    }
    rows = (row.split() for line in _NUMBERS.strip().splitlines() for row in line.split("|"))
    return {
        code: Country(names.get(code, code), iso, gw, _ACLED[acled], ged.replace("_", " "))
        for code, iso, gw, acled, ged in rows
    }
