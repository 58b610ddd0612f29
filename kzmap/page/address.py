"""The part of a page's address behind ``#``: the view that a link or a frame opens."""

import json
import re
from collections.abc import Iterable
from importlib.resources import files
from typing import Any
from urllib.parse import parse_qsl, quote_plus

from kzmap.errors import InputError
from kzmap.filters import Filters

_VIEW = re.compile(r"-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?,\d+(?:\.\d+)?")
_SIDES = 4


def checked_hash(text: str, filters: Filters | None = None) -> str:
    """Return what stands behind ``#``, once each part of it is known to be understood by the page.

    Parameters
    ----------
    text : str
        A whole address, or the part behind its ``#``, with or without the sign; empty is the whole map.
    filters : Filters, optional
        Filters that come before those of the same name in `text`.

    Returns
    -------
    str
        Without the ``#``; empty for the whole map.

    Raises
    ------
    InputError
        If the page knows no such name, or the value cannot be meant.

    Examples
    --------
    >>> checked_hash("https://example.org/map.html#view=43.2,76.9,9&type=Protests")
    'view=43.2,76.9,9&type=Protests'
    >>> checked_hash("lang=ru", Filters(since="2016", type=("Riots",)))
    'lang=ru&since=2016&type=Riots'
    """
    given = _parts(text)
    typed = {name: _texts(getattr(filters, name.replace("-", "_"), None)) for name in _schema()["filters"]}
    wanted = given | {name: texts for name, texts in typed.items() if texts}
    _check(wanted)
    return "&".join(f"{name}={_quoted(one)}" for name, texts in wanted.items() for one in texts)


def filters_in(text: str) -> Filters:
    """Return the filters among what stands behind ``#``.

    Raises
    ------
    InputError
        If the page knows no such name, or the value cannot be meant.

    Examples
    --------
    >>> filters_in("view=43.2,76.9,9&type=Protests").type
    ('Protests',)
    """
    return _check(_parts(text))


def _parts(text: str) -> dict[str, list[str]]:
    given: dict[str, list[str]] = {}
    for name, value in parse_qsl(_behind(text), keep_blank_values=True):
        given.setdefault(name, []).append(value)
    return given


def _behind(text: str) -> str:
    """Return what is behind the ``#`` of an address, or the text itself, if it is no address."""
    before, sign, behind = text.partition("#")
    return behind if sign else "" if "://" in before else text


def _schema() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads(
        files("kzmap").joinpath("filters.json").read_text(encoding="utf-8")
    )
    return found


def _texts(value: Any) -> list[str]:
    """Return the texts of one filter, as an address writes them."""
    if value in (None, ()):
        return []
    if not isinstance(value, tuple):
        return [f"{value:.10g}" if isinstance(value, float) else str(value)]
    if isinstance(value[0], str):
        return list(value)
    return [",".join(f"{side:.10g}" for side in value)]


def _quoted(text: str) -> str:
    return quote_plus(text, safe=",/:")


def _check(given: dict[str, list[str]]) -> Filters:
    schema = _schema()
    known = {name: rule for part in schema.values() for name, rule in part.items()}
    filters: dict[str, Any] = {}
    for name, texts in given.items():
        if name not in known:
            raise InputError(f"{name}: the page knows no such part of an address; use {_listed(known)}")
        kind = known[name]["kind"]
        if kind != "words" and len(texts) > 1:
            raise InputError(f"{name}: stands {len(texts)} times; give it once")
        value = _READ[kind](name, texts, known[name])
        if name in schema["filters"]:
            filters[name.replace("-", "_")] = value
    return Filters(**filters)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))


def _number(name: str, texts: list[str], form: str, example: str) -> float:
    if not re.fullmatch(form, texts[0]):
        raise InputError(f"{name}={texts[0]}: give a number, such as {example}")
    return float(texts[0])


def _box(name: str, texts: list[str], _: dict[str, Any]) -> tuple[float, ...]:
    try:
        sides = tuple(float(side) for side in texts[0].split(","))
    except ValueError:
        sides = ()
    if len(sides) != _SIDES:
        raise InputError(
            f"{name}={texts[0]}: give west,south,east,north in degrees, such as {name}=46,40,88,56"
        )
    return sides


def _choice(name: str, texts: list[str], rule: dict[str, Any]) -> str:
    if texts[0] not in rule["of"]:
        raise InputError(f"{name}={texts[0]}: use one of {', '.join(rule['of'])}")
    return texts[0]


def _view(name: str, texts: list[str], _: dict[str, Any]) -> str:
    lat, lon, zoom = map(float, texts[0].split(",")) if _VIEW.fullmatch(texts[0]) else (99, 999, 99)
    if abs(lat) > 85 or abs(lon) > 180 or zoom > 18:  # noqa: PLR2004 - what Web Mercator and the page draw
        raise InputError(f"{name}={texts[0]}: give latitude, longitude and zoom, such as {name}=43.2,76.9,9")
    return texts[0]


def _text(name: str, texts: list[str], _: dict[str, Any]) -> str:
    if not texts[0]:
        raise InputError(f"{name}: is empty; give a value or leave it out")
    return texts[0]


_READ: dict[str, Any] = {
    "date": _text,
    "words": lambda name, texts, rule: tuple(_text(name, [one], rule) for one in texts),
    "count": lambda name, texts, _: int(_number(name, texts, r"\d+", f"{name}=10")),
    "kilometres": lambda name, texts, _: _number(name, texts, r"\d+(\.\d+)?", f"{name}=50"),
    "box": _box,
    "text": _text,
    "choice": _choice,
    "view": _view,
}
"""How a value of each kind is read; the page's script reads them alike (``src/hash.js``)."""
