"""Whole numbers as a language writes them, as the page's own script does."""

from collections.abc import Mapping


def grouped(lang: str, n: int) -> str:
    r"""Return a whole number with commas between thousands in English, else with spaces that do not break.

    Examples
    --------
    >>> grouped("en", 12), grouped("en", 12345), grouped("kk", 12345).split("\N{NO-BREAK SPACE}")
    ('12', '12,345', ['12', '345'])
    """
    written = f"{n:,}"
    return written if lang == "en" else written.replace(",", "\N{NO-BREAK SPACE}")


def plural_form(lang: str, n: int) -> str:
    """Return the plural category of CLDR for a whole number.

    Examples
    --------
    >>> plural_form("en", 1), plural_form("ru", 22), plural_form("ru", 11), plural_form("kk", 5)
    ('one', 'few', 'many', 'other')
    """
    if lang == "ru":
        if n % 10 == 1 and n % 100 != 11:  # noqa: PLR2004 - the rule's own numbers
            return "one"
        return "few" if n % 10 in {2, 3, 4} and n % 100 not in {12, 13, 14} else "many"
    return "one" if n == 1 else "other"


def counted(lang: str, forms: Mapping[str, str], n: int) -> str:
    """Return a number with its noun, of which `forms` has one for each plural category that it needs.

    Examples
    --------
    >>> counted("en", {"one": "{n} report", "other": "{n} reports"}, 1200)
    '1,200 reports'
    """
    form = forms.get(plural_form(lang, n), forms.get("other", forms.get("many", "")))
    return form.format(n=grouped(lang, n))
