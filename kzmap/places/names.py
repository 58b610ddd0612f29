"""How place names are compared: two keys, one strict and one that forgives transliteration.

`key` forgives what is never meant: case, spaces, hyphens, apostrophes, diacritics, and the letters of
Kazakh that a Russian keyboard lacks. `variant` forgives, on top of that, the alphabet and the ways of
writing it (q/k, gh/g, zh/j, y/i, w/u, ng/n). Names that share a `key` are the same spelling; names that
share only a `variant` are likely the same name. Both are pure and quick, so an index can be made from
them at each start.
"""

# ruff: noqa: RUF001, RUF002 - Cyrillic letters are the subject

from __future__ import annotations

import re
import unicodedata

# Letters that no decomposition takes to their plain relatives: Kazakh, Ukrainian, Uzbek and Tajik ones to
# Russian, and some Latin ones.
# Apostrophes that Unicode counts as letters are deleted here, the others with all that is no letter.
_PLAIN = str.maketrans("әғқңөұүһіїєёўҳҷјıłøəæđðþ", "агкноуухииееухчйiloaaddt", "ʹʺʻʼʽʾʿˈˊˋ")

_RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
_LATIN = "a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh sh - y - e yu ya"
_TO_LATIN = str.maketrans(
    {letter: latin.strip("-") for letter, latin in zip(_RUSSIAN, _LATIN.split(" "), strict=True)}
)

# Letters of the Kazakh Latin alphabets of 2018 and 2021, and of the scientific transliteration, whose sounds
# are not those of their plain relatives.
_SOUNDS = {"şŞšŠ": "sh", "çÇčČ": "ch", "žŽ": "zh", "ýÝ": "u"}
_SOUNDED = re.compile(f"[{''.join(_SOUNDS)}]")
_KAZAKH_LATIN = {ord(letter): sound for letters, sound in _SOUNDS.items() for letter in letters}

# One pass, the longest first. What a pair folds to need not be pretty, only the same for all its spellings.
_FOLDS = {
    "schtsch": "sh",
    "shch": "sh",
    "dsch": "j",
    "tsch": "ch",
    "tch": "ch",
    "aev": "aev",
    "nggh": "n",
    "ngg": "n",
    "sch": "sh",
    "dzh": "j",
    "dj": "j",
    "zh": "j",
    "kh": "h",
    "gh": "g",
    "ng": "n",
    "ou": "u",
    "oo": "u",
    "oe": "o",
    "ue": "u",
    "ae": "a",
    "ye": "e",
    "iy": "i",
    "yy": "i",
    "yi": "i",
    "ii": "i",
    "ck": "k",
}
_SINGLE = str.maketrans({"w": "u", "q": "k", "x": "ks", "y": "i"})
_VOWELS = {"ou", "oo", "oe", "ue", "ae"}  # pairs that stand for one vowel in Latin letters only
_FOLD = re.compile("|".join(sorted(_FOLDS, key=len, reverse=True)))
_FOLD_CYRILLIC = re.compile("|".join(sorted(_FOLDS.keys() - _VOWELS, key=len, reverse=True)))
_DOUBLE = re.compile(r"(.)\1")


def key(text: str) -> str:
    """Reduce a name to the letters and digits that tell it from others.

    Parameters
    ----------
    text : str
        A name in any script; may be empty.

    Returns
    -------
    str
        Lower-case letters and digits with nothing between them; empty if there are none.

    Examples
    --------
    >>> key("Alma-Ata") == key("ALMA  ATA") == key("Alma’ata")
    True
    >>> key("Ақтөбе") == key("Актобе")
    True
    """
    if text.isascii():
        return "".join(filter(str.isalnum, text.lower()))
    folded = unicodedata.normalize("NFKD", text.casefold()).translate(_PLAIN)
    return "".join(filter(str.isalnum, folded))


def variant(text: str) -> str:
    """Reduce a name to a form that its transliterations share.

    Parameters
    ----------
    text : str
        A name in the Latin or the Cyrillic alphabet; may be empty.

    Returns
    -------
    str
        Lower-case Latin letters and digits; for comparing only, not for showing.

    Examples
    --------
    >>> variant("Қарағанды") == variant("Qaraghandy") == variant("Karagandy")
    True
    >>> variant("Жезқазған") == variant("Dzhezkazgan") == variant("Jezqazgan")
    True
    """
    return key_and_variant(text)[1]


def key_and_variant(text: str) -> tuple[str, str]:
    """Return what `key` and `variant` return, in less time than the two take.

    Examples
    --------
    >>> key_and_variant("Шымкент")
    ('шымкент', 'shimkent')
    """
    strict = letters = key(text)
    if _SOUNDED.search(text):
        letters = key(text.translate(_KAZAKH_LATIN))
    latin = letters if letters.isascii() else letters.translate(_TO_LATIN)
    fold = _FOLD if latin == letters else _FOLD_CYRILLIC
    folded = fold.sub(_folded, latin).translate(_SINGLE)
    return strict, _DOUBLE.sub(r"\1", folded) if _DOUBLE.search(folded) else folded


def words(text: str) -> list[str]:
    """Split a text into the keys of its words, in order.

    Hyphens and dashes part words as spaces do; marks at a word's edge fall away.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    list of str

    Examples
    --------
    >>> words("Kazakh–Chinese border, 2012")
    ['kazakh', 'chinese', 'border', '2012']
    """
    return [word for word in map(key, tokens(text)) if word]


def tokens(text: str) -> list[str]:
    """Split a text into its words as they are written.

    Examples
    --------
    >>> tokens("Kazakh-Chinese border, 2012")
    ['Kazakh', 'Chinese', 'border', '2012']
    """
    return [token for token in _BREAKS.split(text) if token]


_BREAKS = re.compile(r"[\s,;:/()\[\]\-\u2010-\u2015\u2212]+")


def _folded(match: re.Match[str]) -> str:
    return _FOLDS[match.group()]
