"""The words of figures and captions in English, Russian and Kazakh; those the page has too are the page's."""

from __future__ import annotations

from typing import Any, Final

from kzmap.figures.words import en, kk, ru
from kzmap.number_words import grouped

LANGUAGES: Final = ("en", "ru", "kk")

WORDS: Final[dict[str, dict[str, Any]]] = {"en": en.WORDS, "ru": ru.WORDS, "kk": kk.WORDS}


def counted(lang: str, noun: str, n: int) -> str:
    """Return a number with its noun in the form that the language asks for.

    Examples
    --------
    >>> counted("en", "incidents", 1), counted("ru", "incidents", 22)
    ('1 incident', '22 события')
    """
    forms: dict[str, str] = WORDS[lang][noun]
    form = forms.get(_form(lang, n), forms.get("other", forms.get("many", "")))
    return form.format(n=grouped(lang, n))


def _form(lang: str, n: int) -> str:
    """Return the plural category of CLDR, for whole numbers."""
    if lang == "ru":
        if n % 10 == 1 and n % 100 != 11:  # noqa: PLR2004 - the rule's own numbers
            return "one"
        return "few" if n % 10 in {2, 3, 4} and n % 100 not in {12, 13, 14} else "many"
    return "one" if n == 1 else "other"
