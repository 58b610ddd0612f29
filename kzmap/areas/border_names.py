"""The borders of Kazakhstan and their stretches: their ids and what they are called."""

from __future__ import annotations

import tomllib
from functools import cache

from kzmap._files import geodata
from kzmap.areas.editions import edition_by_id, region
from kzmap.areas.ids import area_id, has_stretch, stretches

# English and Russian build the name from an adjective, which no list of countries holds.
_ADJECTIVES = {
    "CN": ("Chinese", "китайская"),
    "KG": ("Kyrgyz", "кыргызская"),
    "RU": ("Russian", "российская"),
    "TM": ("Turkmen", "туркменская"),
    "UZ": ("Uzbek", "узбекская"),
}


def border_ids(edition: str | None = None) -> list[str]:
    """Return the ids of the borders, or of the border regions of an edition.

    Parameters
    ----------
    edition : str, optional
        An edition's id; without it, the whole borders.

    Returns
    -------
    list of str
        Sorted.

    Raises
    ------
    InputError
        If there is no such edition.

    Examples
    --------
    >>> border_ids()
    ['KZ-CN', 'KZ-KG', 'KZ-RU', 'KZ-TM', 'KZ-UZ']
    >>> [each for each in border_ids("2011") if "CN" in each]
    ['KZ-CN/2011/KZ-19', 'KZ-CN/2011/KZ-63']
    """
    neighbours = sorted({neighbour for neighbour, _ in stretches()})
    if edition is None:
        return [f"KZ-{neighbour}" for neighbour in neighbours]
    codes = [each.code for each in edition_by_id(edition).regions]
    return [
        f"KZ-{neighbour}/{edition}/{code}"
        for neighbour in neighbours
        for code in codes
        if has_stretch(neighbour, edition, code)
    ]


def border_name(border_id: str, lang: str = "en") -> str:
    """Return what a border or a border region is called.

    Parameters
    ----------
    border_id : str
        One of `border_ids`.
    lang : {"en", "ru", "kk"}, default "en"
        The language.

    Returns
    -------
    str

    Raises
    ------
    InputError
        If there is no such border.

    Examples
    --------
    >>> border_name("KZ-CN")
    'Kazakh-Chinese border'
    >>> border_name("KZ-CN/2011/KZ-19", "ru")
    'Казахстанско-китайская граница, Алматинская область'
    """
    _, neighbour, edition, code = area_id(f"border:{border_id}")
    english, russian = _ADJECTIVES[neighbour]
    border = {
        "en": f"Kazakh-{english} border",
        "ru": f"Казахстанско-{russian} граница",
        "kk": f"Қазақстан-{_kazakh_names()[neighbour]} шекарасы",
    }[lang]
    if not code:
        return border
    of_it = region(code, edition)
    return f"{border}, { {'en': of_it.name, 'ru': of_it.name_ru, 'kk': of_it.name_kk}[lang] }"


@cache
def _kazakh_names() -> dict[str, str]:
    rows = tomllib.loads(geodata("countries.toml").read_text("utf-8"))["country"]
    return {row["code"]: row["name_kk"] for row in rows}
