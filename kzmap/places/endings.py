"""The dictionary forms that an inflected name may come from: Russian cases, Kazakh cases, English genitive.

A form is only a guess: what asks for it looks it up, and a guess that is no name does no harm.
"""

# ruff: noqa: RUF001 - Cyrillic endings are the subject

from __future__ import annotations

import re
from itertools import islice, product

from kzmap.places.names import key

MOST_FORMS = 64
SHORTEST_STEM = 3
SHORTEST_OF_SEVERAL = 2  # in a name of several words one may be short: Алма-Ате

# Russian: an ending as it stands in a case, and what may stand there in the dictionary.
_NOUNS = {
    "ами": ("ы", "и", "а"),
    "ями": ("и", "я"),
    "ах": ("ы", "и", "а"),
    "ях": ("и", "я"),
    "ам": ("ы", "и", "а"),
    "ям": ("и",),
    "ом": ("", "о"),
    "ем": ("", "й", "ь", "е"),
    "ём": ("", "й", "ь"),
    "ой": ("а",),
    "ей": ("а", "я", "ь"),
    "ою": ("а",),
    "ью": ("ь",),
    "ии": ("ия",),
    "ию": ("ия",),
    "а": ("", "о"),
    "я": ("й", "ь", "е"),
    "у": ("", "а", "о"),
    "ю": ("й", "ь", "я"),
    "е": ("", "а", "й", "я", "ь", "о"),
    "и": ("а", "ь", "я"),
    "ы": ("а",),
}
_ADJECTIVES = {
    "ого": ("ый", "ий", "ой", "ое"),
    "его": ("ий", "ее"),
    "ому": ("ый", "ий", "ое"),
    "ым": ("ый", "ой", "ое"),
    "им": ("ий", "ое"),
    "ом": ("ый", "ий", "ой", "ое"),
    "ем": ("ий", "ее"),
    "ой": ("ая",),
    "ую": ("ая",),
    "ых": ("ые",),
    "их": ("ие",),
    "ыми": ("ые",),
    "ими": ("ие",),
    "ей": ("яя",),
}

# Kazakh cases in the letters that `names.key` leaves of them; the same in the Latin alphabet.
_KAZAKH = [
    "даги",
    "деги",
    "тагы",
    "теги",
    "дагы",
    "ларда",
    "лерде",
    "лар",
    "лер",
    "да",
    "де",
    "та",
    "те",
    "нда",
    "нде",
    "дан",
    "ден",
    "тан",
    "тен",
    "нан",
    "нен",
    "ндагы",
    "ндеги",
    "га",
    "ге",
    "ка",
    "ке",
    "нын",
    "нин",
    "дын",
    "дин",
    "тын",
    "тин",
    "ды",
    "ди",
    "ты",
    "ти",
    "ны",
    "ни",
    "мен",
    "бен",
    "пен",
]
_KAZAKH_LATIN = [
    "dagy",
    "degi",
    "tagy",
    "tegi",
    "daghy",
    "taghy",
    "da",
    "de",
    "ta",
    "te",
    "nda",
    "nde",
    "dan",
    "den",
    "tan",
    "ten",
    "nan",
    "nen",
    "ga",
    "ge",
    "qa",
    "ka",
    "ke",
    "gha",
    "nyn",
    "nin",
    "dyn",
    "din",
    "tyn",
    "tin",
    "men",
    "ben",
    "pen",
]
_ENGLISH = re.compile("['’]s?$")
_CYRILLIC = re.compile("[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]")
_ADJECTIVE = re.compile("(?:н|ин|ов|ев|й)?ск(?:ий|ое|ая|ой|ого|ом|ому|им|ую)$", re.IGNORECASE)
_BARE_ADJECTIVE = re.compile("ск(?:ий|ое|ая|ой|ого|ом|ому|им|ую)$", re.IGNORECASE)
# People of a town: "актюбинцы" is no slip in writing Aktobe.
INHABITANTS = re.compile(
    r"(?:(?:ин|ан|ен|ов|ев)цы|(?:ин|ан|ен|ов|ев)ц(?:ев|ам|ами|ах)|чан(?:е|ам|ами|ах))$", re.IGNORECASE
)
_GAPS = re.compile(r"([\s\-\u2010-\u2015]+)")


def dictionary_forms(text: str) -> list[str]:
    """Return the dictionary forms that a name may come from, the likeliest first, itself not among them.

    Parameters
    ----------
    text : str
        A name of one word or more, in any script.

    Returns
    -------
    list of str
        At most 64.

    Examples
    --------
    >>> dictionary_forms("Актюбинске")[0], "Алма-Ата" in dictionary_forms("Алма-Ате")
    ('Актюбинск', True)
    >>> "Алматы" in dictionary_forms("Алматыда"), dictionary_forms("Aktobe's")
    (True, ['Aktobe'])
    """
    pieces = _GAPS.split(text)
    least = SHORTEST_STEM if len(pieces) == 1 else SHORTEST_OF_SEVERAL
    choices = [_forms(piece, least) if number % 2 == 0 else [piece] for number, piece in enumerate(pieces)]
    joined = ("".join(form) for form in islice(product(*choices), MOST_FORMS))
    return [form for form in dict.fromkeys(joined) if form != text]


def adjective_stems(word: str) -> list[str]:
    """Return what a Russian adjective in a district's name may be made of.

    Examples
    --------
    >>> adjective_stems("Куршимский"), adjective_stems("Жаксынский"), adjective_stems("Темир")
    (['Куршим', 'Куршима'], ['Жаксы', 'Жаксын', 'Жаксыа'], [])
    """
    shortest, longest = _ADJECTIVE.sub("", word), _BARE_ADJECTIVE.sub("", word)
    stems = dict.fromkeys([shortest, longest, f"{shortest}а"]) if shortest != word else {}
    return [stem for stem in stems if len(stem) >= SHORTEST_STEM]


def _forms(word: str, least: int) -> list[str]:
    if not _CYRILLIC.search(word):
        return [_ENGLISH.sub("", word), *_latin(word)] if len(word) > SHORTEST_STEM else [word]
    forms = [word]
    folded = word.casefold()
    for endings in (_NOUNS, _ADJECTIVES):
        for ending, plain in endings.items():
            stem = folded.removesuffix(ending)
            if stem != folded and len(stem) >= least:
                forms += [word[: len(stem)] + each for each in plain]
    return [*forms, *_kazakh(word)]


def _kazakh(word: str) -> list[str]:
    """Return a word without a Kazakh ending; endings are compared as `names.key` folds them."""
    folded = key(word)
    if len(folded) != len(word):
        return []
    stems = [len(folded) - len(ending) for ending in _KAZAKH if folded.endswith(ending)]
    return [word[:stem] for stem in stems if stem >= SHORTEST_STEM]


def _latin(word: str) -> list[str]:
    folded = word.casefold()
    stems = [len(folded) - len(ending) for ending in _KAZAKH_LATIN if folded.endswith(ending)]
    return [word[:stem] for stem in stems if stem > SHORTEST_STEM]
