"""Reads a border out of words: with which neighbour, and in which region."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzmap.areas import border_ids
from kzmap.places.area_names import border_place
from kzmap.places.hints import Hints, with_region
from kzmap.places.model import Place
from kzmap.places.names import key, tokens
from kzmap.places.phrase_words import BORDER_FILLERS, BORDER_WORDS, COUNTRY_STEMS

if TYPE_CHECKING:
    from kzmap.places.gazetteer import Gazetteer
    from kzmap.places.phrases import Phrase


def read_border(gazetteer: Gazetteer, phrase: Phrase, hints: Hints) -> tuple[Place | None, str]:
    """Read which border a phrase speaks of.

    Parameters
    ----------
    gazetteer : Gazetteer
        Where the regions are looked up.
    phrase : Phrase
        One with `border` set.
    hints : Hints
        What else the report says.

    Returns
    -------
    place : Place or None
        The border, its stretch in a region, or the region or country whose border it is.
    reason : str
        What it was taken for, or why it is no border of Kazakhstan.
    """
    countries, rest = sides(phrase.full)
    for holder in phrase.held:
        named, left = sides(holder)
        countries |= set() if left else named
    if rest:
        hints = with_region(gazetteer, hints, " ".join(rest)) or hints
    neighbours = countries - {"KZ"} or {hints.country or "KZ"} - {"KZ"}
    if len(neighbours) > 1:
        return None, "it lies between two other countries; only the borders of Kazakhstan are known"
    if not neighbours:
        return _without_neighbour(hints, said=bool(countries))
    border = f"KZ-{neighbours.pop()}"
    if border not in border_ids():
        return None, "Kazakhstan has no border with that country"
    whole = border_place(border)
    stretch = border_area(whole, hints)
    if hints.region and hints.region.edition and stretch is None:
        return None, f"the {whole.name} does not run through {hints.region.name}; mend the one or the other"
    taken = stretch or whole
    return taken, f"taken for the {taken.name}"


def _without_neighbour(hints: Hints, *, said: bool) -> tuple[Place | None, str]:
    """Return the stretch of a region's border if only one neighbour comes into question, else the region."""
    if hints.region is None or not hints.region.edition:
        if not said and not hints.country:
            return None, "a border, and it is not said of which country; name the neighbour or the region"
        kazakhstan = Place("country:KZ", "Kazakhstan", "country", "KZ")
        return kazakhstan, "a border of Kazakhstan, no neighbour is named"
    edition, code = hints.region.id.removeprefix("region:").split("/")
    found = [each for each in border_ids(edition) if each.endswith(f"/{code}")]
    if len(found) == 1:
        return border_place(found[0]), "the region's border with its only neighbour abroad"
    return hints.region, f"the border of {hints.region.name}, and no neighbour is named, so the whole region"


def sides(text: str) -> tuple[set[str], list[str]]:
    """Return the countries that the words name, and the words left over as they are written.

    Examples
    --------
    >>> sides("Kazakh-Chinese border") == ({"KZ", "CN"}, [])
    True
    >>> sides("border of the Alma-Ata region")
    (set(), ['Alma', 'Ata'])
    """
    countries, rest = set(), []
    for token in tokens(text):
        word = key(token)
        code = next((code for stem, code in COUNTRY_STEMS if word.startswith(stem)), None)
        if code:
            countries.add(code)
        elif word and word not in BORDER_WORDS and word not in BORDER_FILLERS:
            rest.append(token)
    return countries, rest


def border_area(border: Place, hints: Hints) -> Place | None:
    """Return the stretch of a border in the region that the hints name; None if they name none."""
    if hints.region is None or not hints.region.edition:
        return None
    edition, code = hints.region.id.removeprefix("region:").split("/")
    stretch = f"{border.id.removeprefix('border:')}/{edition}/{code}"
    return border_place(stretch) if stretch in border_ids(edition) else None
