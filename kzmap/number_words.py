"""Whole numbers as a language writes them, as the page's own script does."""


def grouped(lang: str, n: int) -> str:
    r"""Return a whole number with commas between thousands in English, else with spaces that do not break.

    Examples
    --------
    >>> grouped("en", 12), grouped("en", 12345), grouped("kk", 12345).split("\N{NO-BREAK SPACE}")
    ('12', '12,345', ['12', '345'])
    """
    written = f"{n:,}"
    return written if lang == "en" else written.replace(",", "\N{NO-BREAK SPACE}")
