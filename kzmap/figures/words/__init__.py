"""The words of figures and captions in English, Russian and Kazakh; those the page has too are the page's."""

from __future__ import annotations

from typing import Any, Final

from kzmap.figures.words import en, kk, ru
from kzmap.number_words import grouped, plural_form

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
    form = forms.get(plural_form(lang, n), forms.get("other", forms.get("many", "")))
    return form.format(n=grouped(lang, n))
