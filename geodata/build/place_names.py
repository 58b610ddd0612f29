"""Chooses, among GeoNames' unlabelled alternate names, those of the map's languages."""

# ruff: noqa: RUF001, RUF002 - Cyrillic letters and apostrophes are the subject

from __future__ import annotations

import re
from difflib import SequenceMatcher

from kzmap.places.names import key, variant

_CYRILLIC = re.compile(r"^[А-ЯЁӘҒҚҢӨҰҮҺІ][А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі .\-]*$")
_KAZAKH = re.compile("[ӘәҒғҚқҢңӨөҰұҮүҺһІі]")
_LATIN = re.compile(r"^[A-ZÀ-ÖØ-ÞĀ-Ž‘’ʻʼ][A-Za-zÀ-ÖØ-öø-ÿĀ-žƏəǍ-ǜ0-9 .,'`’‘ʻʼ\-]*$")
_MARKS = str.maketrans({"’": "", "‘": "", "ʻ": "", "ʼ": "", "ū": "u", "Ū": "U", "ī": "i", "ā": "a", "Ā": "A"})
_CODE_LENGTH = 3
_LIKE = 0.6  # below it a Cyrillic name is another name of the place, not the same one in Cyrillic


def latin(name: str) -> str:
    """Return GeoNames' English name without the marks of its transliteration.

    Examples
    --------
    >>> latin("Äūlīeköl"), latin("Saumalkol’")
    ('Äulieköl', 'Saumalkol')
    """
    return name.translate(_MARKS)


def pick_russian(name: str, names: list[str]) -> str:
    """Return the Russian name that is nearest to `name`, else an empty text.

    Examples
    --------
    >>> pick_russian("Aktobe", ["Актобе", "Актюбинск", "Ақтөбе"])
    'Актобе'
    """
    return _nearest(name, [each for each in names if _CYRILLIC.match(each) and not _KAZAKH.search(each)])


def pick_kazakh(name: str, names: list[str]) -> str:
    """Return the name with Kazakh letters that is nearest to `name`, else an empty text.

    Examples
    --------
    >>> pick_kazakh("Aktobe", ["Актобе", "Актюбинск", "Ақтөбе"])
    'Ақтөбе'
    """
    return _nearest(name, [each for each in names if _CYRILLIC.match(each) and _KAZAKH.search(each)])


def readable(names: list[str]) -> list[str]:
    """Return the names in the Latin and Cyrillic alphabets, without airport codes.

    Examples
    --------
    >>> readable(["ALA", "Alma-Ata", "almati", "Верный", "阿拉木图"])
    ['Alma-Ata', 'Верный']
    """
    lettered = (each for each in names if _CYRILLIC.match(each) or _LATIN.match(each))
    return [each for each in lettered if len(each) > _CODE_LENGTH or not each.isupper()]


def without(shown: list[str], names: list[str]) -> tuple[str, ...]:
    """Return the names that compare equal neither to one in `shown` nor to one before them.

    Examples
    --------
    >>> without(["Almaty", "Алматы"], ["Alma-Ata", "ALMATY", "Alma Ata", "Верный", ""])
    ('Alma-Ata', 'Верный')
    """
    seen = {key(each) for each in shown} | {""}
    kept = []
    for each in names:
        if key(each) not in seen:
            seen.add(key(each))
            kept.append(each)
    return tuple(kept)


def _nearest(name: str, names: list[str]) -> str:
    ranked = sorted(
        (-SequenceMatcher(None, variant(name), variant(each)).ratio(), each) for each in set(names)
    )
    return ranked[0][1] if ranked and -ranked[0][0] >= _LIKE else ""
