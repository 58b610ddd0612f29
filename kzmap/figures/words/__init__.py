"""The words of figures and captions in English, Russian and Kazakh; those the page has too are the page's."""

from __future__ import annotations

from typing import Any, Final

from kzmap.figures.words import en, kk, ru
from kzmap.incident_words import LANGUAGES
from kzmap.incident_words import WORDS as INCIDENT_WORDS
from kzmap.number_words import counted as in_words

__all__ = ["LANGUAGES", "WORDS", "counted"]

_OWN: Final = {"en": en.WORDS, "ru": ru.WORDS, "kk": kk.WORDS}

WORDS: Final[dict[str, dict[str, Any]]] = {
    lang: {**INCIDENT_WORDS[lang], **own} for lang, own in _OWN.items()
}


def counted(lang: str, noun: str, n: int) -> str:
    """Return a number with its noun in the form that the language asks for.

    Examples
    --------
    >>> counted("en", "incidents", 1), counted("ru", "incidents", 22)
    ('1 incident', '22 события')
    """
    return in_words(lang, WORDS[lang][noun], n)
