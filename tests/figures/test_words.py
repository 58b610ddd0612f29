"""What the figure and the page both say, they say in the same words."""

import re
from pathlib import Path

import pytest

import kzmap.page.words as page
from kzmap.figures.words import WORDS, counted

FRONTEND = Path(__file__).parents[2] / "kzmap/page/frontend/src/words"


def keys(words):
    """Return the names of words, those of tables too; forms of a noun differ by language."""
    forms = {"incidents", "reports", "years_shared", "beyond", "nearby", "more_marks"}
    tables = {name: value for name, value in words.items() if isinstance(value, dict) and name not in forms}
    return set(words) | {(name, each) for name, table in tables.items() for each in keys(table)}


@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_every_language_has_every_word(lang):
    assert keys(WORDS[lang]) == keys(WORDS["en"])


@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
def test_types_and_titles_are_those_of_the_page(lang):
    script = (FRONTEND / f"{lang}.js").read_text("utf-8")
    types = re.search(r"types: \{(.*?)\n  \}", script, re.DOTALL).group(1)
    assert dict(re.findall(r'(\w+): "([^"]+)"', types)) == WORDS[lang]["types"]
    assert WORDS[lang]["title"] == page.titles()[lang]
    for own, theirs in {
        "from_reports": "fromReports",
        "as_of": "asOf",
    }.items():
        assert f'\n  {theirs}: "{WORDS[lang][own]}",' in script
    legend = re.search(r"legend: \{(.*?)\n  \}", script, re.DOTALL).group(1)
    for shape in ("point", "badge", "cluster"):
        assert f'{shape}: "{WORDS[lang]["marks"][shape]}"' in legend


def test_russian_counts_as_russian_does():
    said = [counted("ru", "incidents", n) for n in (1, 2, 5, 11, 21, 104)]
    assert said == ["1 событие", "2 события", "5 событий", "11 событий", "21 событие", "104 события"]
