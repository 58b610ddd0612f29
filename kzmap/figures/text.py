"""How wide text is, and where it breaks, before it is drawn."""

from __future__ import annotations

import re
from functools import cache

from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.textpath import text_to_path

from kzmap.figures.look import FONTS

_NUMBER = re.compile(r"(\b\d+) ")  # stays with what it counts

_DASH = re.compile(" \N{EN DASH} ")  # ends a line, and begins none

_HYPHEN = re.compile(r"(?<=\w{3})-(?=\w{3})")  # a name may break behind it

_SPARE = 1.02  # letters that are fitted to pixels are a little wider


def one_line(text: str) -> str:
    r"""Return a text in one line, without control characters and marks of direction.

    Such a mark would turn the words behind it about, and no XML can hold some of the others.

    Examples
    --------
    >>> one_line("near\n Semey\u202e\x07")
    'near Semey'
    """
    return "".join(each for each in " ".join(text.split()) if each.isprintable())


@cache
def _font(bold: bool, italic: bool) -> FontProperties:
    return FontProperties(
        family=list(FONTS), weight="bold" if bold else "normal", style="italic" if italic else "normal"
    )


def lacking(text: str, *, bold: bool = False) -> list[str]:
    """Return the signs of a text for which the font has no glyph.

    Examples
    --------
    >>> lacking("Қазақстан, 中国")
    ['中', '国']
    """
    known = _glyphs(bold)
    return [sign for sign in text if ord(sign) not in known and not sign.isspace()]


@cache
def _glyphs(bold: bool) -> frozenset[int]:
    return frozenset(get_font(findfont(_font(bold, italic=False))).get_charmap())


@cache
def width_of(text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
    """Return the width of a line of text, in the unit of its size.

    Examples
    --------
    >>> width_of("mm", 10) > width_of("ii", 10) > width_of("", 10)
    True
    """
    if not text:
        return 0.0
    font = _font(bold, italic).copy()
    font.set_size(size)
    wide, _, _ = text_to_path.get_text_width_height_descent(text, font, ismath=False)
    return float(wide) * _SPARE


def wrapped(text: str, size: float, wide: float, *, bold: bool = False, within: bool = False) -> list[str]:
    """Break a text into lines that are no wider than `wide`.

    A longer word stands alone; `within` breaks it too, behind a hyphen, else between letters.

    Examples
    --------
    >>> wrapped("a map of incidents", 10, 60)
    ['a map of', 'incidents']
    >>> wrapped("the Kazakh-Chinese border", 10, 60, within=True)
    ['the', 'Kazakh-', 'Chinese', 'border']
    """
    lines = [""]
    for word in _DASH.sub("\N{NO-BREAK SPACE}\N{EN DASH} ", _NUMBER.sub("\\1\N{NO-BREAK SPACE}", text)).split(
        " "
    ):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width_of(longer, size, bold=bold) > wide:
            lines.append(word)
        else:
            lines[-1] = longer
        if within:
            lines[-1:] = _parts(lines[-1], size, wide, bold=bold)
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines]


def _parts(word: str, size: float, wide: float, *, bold: bool) -> list[str]:
    """Return a word in parts that are no wider than `wide`: cut behind hyphens, else anywhere."""
    parts, rest = [], word
    while len(rest) > 1 and width_of(rest, size, bold=bold) > wide:
        fits = max(1, next(at for at in range(len(rest)) if width_of(rest[: at + 1], size, bold=bold) > wide))
        cut = rest.rfind("-", 0, fits) + 1 or fits
        parts.append(rest[:cut])
        rest = rest[cut:]
    return [*parts, rest]


def name_lines(name: str, size: float, wide: float) -> list[str]:
    """Break a name into lines no wider than `wide`, at spaces and hyphens; a longer word stands whole.

    Examples
    --------
    >>> name_lines("Восточно-Казахстанская область", 6, 60)
    ['Восточно-', 'Казахстанская', 'область']
    >>> name_lines("Ili-Alatau", 6, 60)
    ['Ili-Alatau']
    """
    words = _HYPHEN.sub("-\u200b ", name)
    longest = max(width_of(word, size) for word in words.split(" "))
    lines = [line.replace("-\u200b ", "-") for line in wrapped(words, size, max(wide, longest))]
    return [line.removesuffix("\u200b") for line in lines]


def shortened(text: str, size: float, wide: float) -> str:
    """Return a text that is no wider than `wide`, an ellipsis in the place of what is left out.

    Examples
    --------
    >>> shortened("Semey", 10, 100), shortened("Semipalatinsk Test Site", 10, 70)
    ('Semey', 'Semipalati…')
    """
    if width_of(text, size) <= wide:
        return text
    kept = text
    while kept and width_of(f"{kept}\N{HORIZONTAL ELLIPSIS}", size) > wide:
        kept = kept[:-1].rstrip(" ,-(")
    return f"{kept}\N{HORIZONTAL ELLIPSIS}"
