"""The filters of a figure in words: a reader must see what was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kzmap.areas import editions, region, zone_table
from kzmap.errors import InputError
from kzmap.figures.dates import date_words
from kzmap.figures.look import event_types
from kzmap.figures.names import country_names
from kzmap.figures.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    import pandas as pd

    from kzmap.filters import Filters


def filter_words(filters: Filters, lang: str, sources: pd.DataFrame) -> str:
    """Return the filters that were set in a sentence, or nothing.

    Examples
    --------
    >>> import pandas as pd
    >>> from kzmap import Filters
    >>> filter_words(Filters(region=("KZ-23",), since="2012-05"), "en", pd.DataFrame({"id": []}))
    'Only: since May 2012; Atyrau region.'
    """
    words = WORDS[lang]["filters"]
    publisher = dict(zip(sources["id"], sources.get("publisher", sources["id"]), strict=True))
    say: dict[str, Callable[[Any], str]] = {
        "since": lambda day: date_words(lang, day),
        "until": lambda day: date_words(lang, day),
        "type": lambda names: ", ".join(_type_name(each, lang) for each in names),
        "region": lambda codes: region_names(codes, lang),
        "zone": lambda ids: ", ".join(_zone_name(each, lang) for each in ids),
        "country": lambda codes: ", ".join(country_names(lang).get(each.upper(), each) for each in codes),
        "source": lambda ids: ", ".join(str(publisher.get(each, each)) for each in ids),
        "bbox": lambda box: ", ".join(f"{each:g}°" for each in box),
    }
    given = {name: getattr(filters, name) for name in words}
    said = [
        words[name].format(v=say.get(name, "{:g}".format)(value))
        for name, value in given.items()
        if value not in (None, ())
    ]
    return str(WORDS[lang]["only"].format(what="; ".join(said))) if said else ""


def region_names(codes: Iterable[str], lang: str) -> str:
    """Return the names of regions by the newest edition that has them.

    Examples
    --------
    >>> region_names(("KZ-23", "South Kazakhstan region"), "en")
    'Atyrau region, Turkistan region'
    """
    return ", ".join(_region_name(code, "name" if lang == "en" else f"name_{lang}") for code in codes)


def _region_name(code: str, key: str) -> str:
    for edition in reversed(editions()):
        try:
            return str(getattr(region(code, edition.id), key))
        except InputError:
            continue
    return code


def _type_name(name: str, lang: str) -> str:
    """Return an event type in a language; a sub-event type as ACLED writes it."""
    keys = {each.id.casefold(): each.key for each in event_types()}
    key = keys.get(name.casefold())
    return str(WORDS[lang]["types"][key]) if key else name


def _zone_name(name: str, lang: str) -> str:
    zone = next(each for each in zone_table() if each.id == name)
    return str(getattr(zone, "name" if lang == "en" else f"name_{lang}"))
