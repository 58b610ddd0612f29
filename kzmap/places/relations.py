"""How a written place stands to the places that it names: near one, so far from one, between two."""

# ruff: noqa: RUF001, RUF002 - the words are Russian and Kazakh, too

from __future__ import annotations

import re
from typing import NamedTuple

KM_PER_MILE = 1.609

_WAY = r"(?:north|south|east|west)(?:[\s-]?(?:east|west))?(?:ern)?"
_WAY_RU = r"(?:(?:северо|юго)[\s-]?)?(?:север|юг|восток|запад)"
_WAY_RU_COMPARED = r"(?:(?:северо|юго)[\s-]?)?(?:севернее|южнее|восточнее|западнее)"
_OF_TOWN = r"(?:the\s+)?(?:city\s+of\s+|town\s+of\s+|village\s+of\s+|города\s+|села\s+|пос[её]лка\s+)?"
_BEFORE = re.compile(
    r"(?:in\s+|on\s+|at\s+|to\s+)?(?:the\s+)?(?:"
    r"near(?:by)?(?:\s+to)?|close\s+to|not\s+far\s+(?:from|outside)(?:\s+of)?|(?:just\s+)?outside(?:\s+of)?|"
    rf"(?:{_WAY}\s+)?(?:vicinity|outskirts|suburbs?|environs|surroundings|area|edge)\s+of|around|"
    rf"(?:just\s+)?{_WAY}\s+of|"
    r"под|возле|около|близ|вблизи|недалеко\s+от|неподал[её]ку\s+от|рядом\s+с|поблизости\s+от|за\s+пределами|"
    r"(?:в\s+|на\s+)?(?:окрестност(?:ях|и|ей)|пригород(?:е|ах|ы)?|окраин(?:е|ах|а|ы))|в\s+районе|"
    rf"(?:к|на)\s+{_WAY_RU}у?\s+от|{_WAY_RU_COMPARED}"
    rf")\s+{_OF_TOWN}",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:\s+(?:қаласы(?:ның)?|қ\.))?\s+(?:маңы(?:нда(?:ғы)?)?|жаны(?:нда(?:ғы)?)?|түбінде(?:гі)?|төңірегінде(?:гі)?|"
    r"жақын(?:\s+жерде)?|manynda|mańynda|mañynda|janynda|zhanynda|area|outskirts|suburbs|vicinity)$",
    re.IGNORECASE,
)
_MIDDLE = re.compile(
    r"\s+(?:near(?:by)?|(?:just\s+)?outside(?:\s+of)?|close\s+to|not\s+far\s+from|(?:on|in)\s+the\s+(?:outskirts|suburbs|vicinity)\s+of|"
    r"под|возле|близ|вблизи|недалеко\s+от|неподал[её]ку\s+от|рядом\s+с|в\s+окрестностях|на\s+окраине)"
    rf"\s+{_OF_TOWN}(?=[A-ZÄÖÜА-ЯЁӘҒҚҢӨҰҮҺІ])"
)
_THING = re.compile(r"(?:an?|the)\s+[a-z][a-z\s-]*")
_THINGS = re.compile(
    r".*\b(?:base|depot|colony|prison|camp|mine|refinery|plant|range|airfield|village|town|част[ьи]|колони[яи]|"
    r"баз[ае]|склад[е]?|завод[е]?|шахт[ае]|полигон[е]?|сел[ое]|пос[её]л(?:ок|ке)|лесу?|деревн[яе]|дач[ае]|ферм[ае])",
    re.IGNORECASE,
)
_UNIT = r"(?P<unit>km|kilomet(?:er|re)s?|mi|miles?|км|километр\w*|шақырым|шакырым)"
_NUMBER = r"(?P<number>\d+(?:[.,]\d+)?)"
_AWAY = re.compile(
    rf"(?:(?:at|about|some|around|roughly|approximately|just|в|примерно|около|приблизительно|в\s+примерно|~)\s*)*{_NUMBER}\s*"
    rf"-?\s*{_UNIT}\.?\s+(?:away\s+)?(?:"
    rf"(?:to\s+the\s+)?(?:{_WAY}\s+)?(?:of|from|off|outside(?:\s+of)?)|"
    rf"(?:(?:к|на)\s+{_WAY_RU}у?\s+)?от|{_WAY_RU_COMPARED}"
    rf")\s+{_OF_TOWN}",
    re.IGNORECASE,
)
_AWAY_AFTER = re.compile(
    rf"\s+{_NUMBER}\s*{_UNIT}(?:\s+(?:жерде|қашықтықта|қашықтықтағы|шамасында))?$", re.IGNORECASE
)

_BETWEEN = (
    re.compile(
        r"(?:(?:on\s+|at\s+)?the\s+)?(?:.{0,40}?\s)?between\s+(?:the\s+)?(?P<one>.+?)\s+and\s+(?P<other>.+)",
        re.IGNORECASE,
    ),
    re.compile(r"(?:.{0,40}?\s)?между\s+(?P<one>.+?)\s+и\s+(?P<other>.+)", re.IGNORECASE),
    re.compile(
        r"(?P<one>.+?)\s+(?:мен|бен|пен|және|men)\s+(?P<other>.+?)\s+(?:арасы\w*|аралығы\w*|arasynda)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:the\s+|на\s+)?(?:highway|road|railway|route|трасс\w+|дорог\w+|автодорог\w+|автотрасс\w+|шоссе)\s+"
        r"(?P<one>[^\s\-–—]+)\s*[\-–—]\s*(?P<other>\S+)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:the\s+)?(?P<one>\S+?)\s*[\-–—]\s*(?P<other>\S+)\s+(?:highway|road|railway|route|motorway|тас\s*жолы\w*)",
        re.IGNORECASE,
    ),
)
_SEVERAL = re.compile(r"\s+(?:and|и|мен|және|&)\s+", re.IGNORECASE)
STREET = re.compile(
    r"(?<!\w)(?:street|avenue|ave|boulevard|st\.|ул(?:ица|ице|\.)?|проспект\w*|пр-?т|пр\.|бульвар\w*|переулок|"
    r"көше\w*|даңғыл\w*|площад[ьи]|square|bazaar|базар\w*|market|рынок|рынке|mosque|мечеть)(?!\w)",
    re.IGNORECASE,
)

_NUMBER_OF = r"(?:\s*(?:№|no\.?)?\s*[\w-]*\d[\w/-]*)?"
_THING_AFTER = re.compile(
    r"(?P<town>.+?)(?:['’]s)?\s+(?P<thing>(?:prison|penal|correctional)\s+colony|prison|jail|penitentiary|remand\s+centre|"
    r"detention\s+cent(?:re|er)|sea\s?port|dry\s+port|air\s?base|garrison|barracks|refinery)",
    re.IGNORECASE,
)
_THING_BEFORE = re.compile(
    rf"(?P<thing>(?:СИЗО|ИВС|ИК|колония|тюрьма|гарнизон|аэродром|авиабаза|войсковая\s+часть|воинская\s+часть){_NUMBER_OF})"
    r"\s+(?:в\s+|г\.\s*|города?\s+)?(?P<town>[А-ЯЁӘҒҚҢӨҰҮҺІ].*)",
    re.IGNORECASE,
)
THING = re.compile(
    r"(?<!\w)(?:prison|jail|colony|garrison|air\s?base|hospital|school|СИЗО|ИВС|ИК-?\s?\d+|УК-?\s?\d+|ЛА-?\s?\d+|"
    r"колони[яи]|тюрьм[аеы]|гарнизон|войсковая\s+часть|ТЦ|ТРЦ|школа|больница)(?!\w)",
    re.IGNORECASE,
)


class Nearness(NamedTuple):
    """What is left of a text without its words of nearness, and how far it says.

    `km` is None where it names no distance.
    """

    name: str
    near: bool
    km: float | None = None


def nearness(text: str) -> Nearness:
    """Take the words of nearness off a written place.

    Examples
    --------
    >>> nearness("20 km north of Aktobe")
    Nearness(name='Aktobe', near=True, km=20.0)
    >>> nearness("на окраине Алматы").name, nearness("Aktobe").near
    ('Алматы', False)
    """
    away = _AWAY.match(text)
    if away and away.end() < len(text):
        return Nearness(text[away.end() :], near=True, km=_km(away))
    after = _AWAY_AFTER.search(text)
    if after and after.start() > 0:
        return Nearness(text[: after.start()], near=True, km=_km(after))
    before = _BEFORE.match(text)
    if before and before.end() < len(text):
        return Nearness(text[before.end() :], near=True)
    behind = _AFTER.search(text)
    if behind and behind.start() > 0:
        return Nearness(text[: behind.start()], near=True)
    return Nearness(text, near=False)


def something_near(text: str) -> tuple[str, bool, list[str]]:
    """Part "X near Y": a thing without a name of its own is near Y, a place with one is held by Y.

    Returns
    -------
    name : str
        Y for a thing without a name, X for a place with one.
    near : bool
        Whether it is near the name.
    holders : list of str
        Y, where it holds X.

    Examples
    --------
    >>> something_near("a military base near Taraz"), something_near("посёлок Шанырак под Алматы")
    (('Taraz', True, []), ('посёлок Шанырак', False, ['Алматы']))
    """
    found = _MIDDLE.search(text)
    if not found:
        return text, False, []
    what, town = text[: found.start()], text[found.end() :]
    if _THING.fullmatch(what) or _THINGS.fullmatch(what):
        return town, True, []
    return what, False, [town] if what != what.lower() else []


def thing_in(text: str) -> tuple[str, str] | None:
    """Part a thing without a name of its own from the town that it is named after; None if there is none.

    Examples
    --------
    >>> thing_in("Karaganda prison"), thing_in("войсковая часть 6655 Актобе"), thing_in("Karaganda")
    (('prison', 'Karaganda'), ('войсковая часть 6655', 'Актобе'), None)
    """
    for pattern in (_THING_AFTER, _THING_BEFORE):
        found = pattern.fullmatch(text)
        if found:
            return found["thing"], found["town"]
    return None


def between(text: str) -> tuple[str, str] | None:
    """Return the two places that a text says something lies between; None if it says no such thing.

    Examples
    --------
    >>> between("on the road between Almaty and Taldykorgan"), between("Almaty–Bishkek highway")
    (('Almaty', 'Taldykorgan'), ('Almaty', 'Bishkek'))
    """
    for pattern in _BETWEEN:
        found = pattern.fullmatch(text)
        if found:
            return found["one"].strip(), found["other"].strip()
    return None


def several(text: str) -> list[str]:
    """Return the names that "and" joins in a text, or nothing.

    Examples
    --------
    >>> several("Aktobe and Atyrau"), several("Aktobe")
    (['Aktobe', 'Atyrau'], [])
    """
    parts = _SEVERAL.split(text)
    return parts if len(parts) > 1 else []


def _km(found: re.Match[str]) -> float:
    number = float(found["number"].replace(",", "."))
    return round(number * KM_PER_MILE, 1) if found["unit"].casefold().startswith("mi") else number
