"""What a person asks for: a place by its name, or what lies at a coordinate."""

# ruff: noqa: RUF001 - Cyrillic letters are meant

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kzmap.errors import InputError
from kzmap.places.explain import explain
from kzmap.places.placement import Placement

if TYPE_CHECKING:
    from kzmap.places.resolver import Resolver
    from kzmap.places.spot import Spot

_NORTH, _EAST = "nsсю", "ewвз"  # the letters of the sides, Russian ones too
_AFTER_NORTH = re.compile(rf"(.*\d.*?(?:[{_NORTH}]|с\.\s?ш\.|ю\.\s?ш\.))[\s,;/]+(\S.*)")
_BETWEEN = (";", "/", ", ", ",", " ")


def coordinate(text: str) -> tuple[float, float] | None:
    """Return latitude and longitude in degrees of a text as people write them; None if it is no coordinate.

    Examples
    --------
    >>> coordinate("43°15'N 76°57'E"), coordinate("43,25; 76,95"), coordinate("Semey, 43")
    ((43.25, 76.95), (43.25, 76.95), None)
    """
    text = text.strip().casefold()
    if not any(map(str.isdigit, text)):
        return None
    from kzmap.reports.degree_forms import degrees  # noqa: PLC0415 - names do without

    sided = _AFTER_NORTH.fullmatch(text)
    halves = [sided.groups()] if sided else []
    halves += [tuple(text.split(each)) for each in _BETWEEN]
    for pair in halves:
        found = [degrees(half.strip().removeprefix("+")) for half in pair] if len(pair) == 2 else []  # noqa: PLR2004
        if found and all(found):
            lat, lon = map(float, found)
            return (lon, lat) if pair[0].strip()[-1:] in _EAST else (lat, lon)
    return None


def ask(  # noqa: PLR0913 - the parts of a claim
    resolver: Resolver, text: str, *, region: str = "", country: str = "", date: str = "", spot: str = ""
) -> Placement | Spot:
    """Place a name, or look what lies at a coordinate.

    Parameters
    ----------
    resolver : Resolver
    text : str
        A name as a report writes it; or a latitude and a longitude, see `coordinate`.
    region, country, date : str, optional
        As in `kzmap.places.place`; of a coordinate only the date counts.
    spot : str, optional
        A coordinate that is looked up where the name is not placed.

    Examples
    --------
    >>> from kzmap.places.resolver import resolver
    >>> ask(resolver(), "Semey").name, ask(resolver(), "50.28, 57.2").place.name
    ('Semey', 'Aktobe')
    """
    found = coordinate(text)
    if found is None:
        named = resolver.place(text, region=region, country=country, date=date)
        return named if named.placed or not spot else ask(resolver, spot, date=date)
    from kzmap.places.spot import spot_at  # noqa: PLC0415 - geometry, which names do without

    try:
        return spot_at(resolver.gazetteer.places, *found, *days_of(date))
    except InputError as error:
        return Placement(text, str(error))


def days_of(date: str) -> tuple[str | None, str | None]:
    """Return the first and the last day of an EDTF date as ISO text; None for none.

    Raises
    ------
    InputError
        If it is no date.

    Examples
    --------
    >>> days_of("2012-05"), days_of("")
    (('2012-05-01', '2012-05-31'), (None, None))
    """
    if not date:
        return None, None
    from kzmap.reports.dates import DateError, parse_date  # noqa: PLC0415 - its room loads pandas

    try:
        days = parse_date(date)
    except DateError as error:
        raise InputError(str(error)) from error
    return str(days.start), str(days.end)


def as_json(text: str, answer: Placement | Spot) -> dict[str, Any]:
    """Return an answer with the keys of ``kzmap geocode --json``.

    One for a coordinate has more of them, see `Spot.as_json`.
    """
    if isinstance(answer, Placement):
        return answer.as_json()
    from kzmap.places.explain_spot import sentence  # noqa: PLC0415

    known = {"match": "coordinates", "score": 1.0} if answer.known else {"match": None, "score": 0.0}
    more = known | {"reason": sentence(answer), "candidates": []}
    return {"query": text} | answer.as_json() | more


def in_words(answer: Placement | Spot, resolver: Resolver, date: str = "") -> str:
    """Return an answer as a few lines of text."""
    if isinstance(answer, Placement):
        return explain(answer, resolver.gazetteer, date)
    from kzmap.places.explain_spot import explain_spot  # noqa: PLC0415

    return explain_spot(answer, date)
