"""The filters of a figure in words: a reader must see what was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kzmap.areas import zone_table
from kzmap.date_words import date_words
from kzmap.figures.names import country_names
from kzmap.figures.regions import region_names
from kzmap.figures.words import WORDS
from kzmap.incident_words import type_name

if TYPE_CHECKING:
    from collections.abc import Callable

    import pandas as pd

    from kzmap.areas import Edition
    from kzmap.filters import Filters


def filter_words(filters: Filters, lang: str, sources: pd.DataFrame, edition: Edition | None = None) -> str:
    """Return the filters that were set in a sentence, or nothing; regions by their names in an edition.

    Examples
    --------
    >>> import pandas as pd
    >>> from kzmap import Filters
    >>> filter_words(Filters(region=("KZ-23",), since="2012-05"), "en", pd.DataFrame({"id": []}))
    'Only: since May 2012; Atyrau region.'
    >>> filter_words(Filters(since="2020-03-02", until="2020-03-02"), "en", pd.DataFrame({"id": []}))
    'Only: 2 March 2020.'
    """
    words = WORDS[lang]["filters"]
    publisher = dict(zip(sources["id"], sources.get("publisher", sources["id"]), strict=True))
    say: dict[str, Callable[[Any], str]] = {
        "since": lambda day: date_words(lang, day),
        "until": lambda day: date_words(lang, day),
        "type": lambda names: ", ".join(type_name(lang, each) for each in names),
        "region": lambda codes: region_names(codes, lang, edition),
        "zone": lambda ids: ", ".join(_zone_name(each, lang) for each in ids),
        "country": lambda codes: ", ".join(country_names(lang).get(each.upper(), each) for each in codes),
        "source": lambda ids: ", ".join(str(publisher.get(each, each)) for each in ids),
        "bbox": lambda box: ", ".join(f"{each:g}°" for each in box),
    }
    given = {name: getattr(filters, name) for name in words}
    span = _span(filters, lang)
    if span:
        del given["since"], given["until"]
    said = [
        *span,
        *(
            words[name].format(v=say.get(name, "{:g}".format)(value))
            for name, value in given.items()
            if value not in (None, ())
        ),
    ]
    return str(WORDS[lang]["only"].format(what="; ".join(said))) if said else ""


def _span(filters: Filters, lang: str) -> list[str]:
    """Return the time between two ends as the page says it, or nothing where one is open."""
    if not filters.since or not filters.until:
        return []
    first, last = date_words(lang, filters.since), date_words(lang, filters.until)
    return [first if first == last else f"{first} \N{EN DASH} {last}"]


def _zone_name(name: str, lang: str) -> str:
    zone = next(each for each in zone_table() if each.id == name)
    return str(getattr(zone, "name" if lang == "en" else f"name_{lang}"))
