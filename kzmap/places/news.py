"""Takes off a written place what news puts around its name.

"the Caspian port city of Aktau", "Kazakhstan's largest city, Almaty", "ALMATY, Jan 6 (Reuters)". What such
words say of where the place lies stays, as a holder: "the Russian city of Omsk" is "city of Omsk, Russia".
"""

# ruff: noqa: RUF001 - the words are Russian, too

from __future__ import annotations

import re

_AGENCY = re.compile(
    r"[\s,./\-–—]+(?:Reuters|AP|AFP|Interfax|TASS|RFE/RL|Kazinform|KazTAG|Tengrinews|BBC|"
    r"ТАСС|РИА\s+Новости|Интерфакс(?:-Казахстан)?|Казинформ|КазТАГ|Sputnik|Спутник)[/.]?$",
    re.IGNORECASE,
)
_MONTHS = (
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|"
    r"янв|фев|март|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|қаң|ақп|нау|сәу|мам|мау|шіл|там|қыр|қаз|қар|жел)[\w]*\.?"
)
_DATE = re.compile(
    rf",\s*(?:\d{{1,2}}\s+{_MONTHS}|{_MONTHS}\s+\d{{1,2}})(?:,?\s*\d{{4}}(?:\s*г(?:ода|\.)?)?)?(?=\s*(?:,|\(|$))",
    re.IGNORECASE,
)

# Peoples whose name before "city of" says in which country it lies; what says nothing is left out.
_COUNTRY_OF = {
    "Kazakh": "Kazakhstan", "Kazakhstani": "Kazakhstan", "Kazakhstan's": "Kazakhstan",
    "Russian": "Russia", "Russia's": "Russia", "Chinese": "China", "China's": "China",
    "Kyrgyz": "Kyrgyzstan", "Kyrgyzstan's": "Kyrgyzstan", "Uzbek": "Uzbekistan", "Uzbekistan's": "Uzbekistan",
    "Turkmen": "Turkmenistan", "Tajik": "Tajikistan", "Mongolian": "Mongolia",
    "Caspian": "", "Soviet": "", "Central": "", "Asian": "", "Siberian": "", "Soviet-era": "",
}  # fmt: skip
_KIND = r"city|town|village|settlement|suburb|hub|port|capital|centre|center|region|province|district|oblast"
_UNITS = {"region", "province", "district", "oblast"}
_NO_PLACE = r"(?!(?:near|outside|in|at|from|around|of|to|on|off|between|and|north|south|east|west)\b)"
_OF = re.compile(
    rf"(?:the\s+|an?\s+)?(?P<told>(?:{_NO_PLACE}[\w'’-]+\s+){{1,5}}?)(?P<kind>{_KIND})\s+of\s+(?P<name>.+)"
)
_BESIDE = re.compile(
    rf"(?:the\s+|an?\s+)?(?P<told>(?:{_NO_PLACE}[\w'’-]+\s+){{1,5}}?)(?P<kind>{_KIND}),?\s+(?P<name>[A-ZÄÖÜ].*)"
)
_TOLD_AFTER = re.compile(rf",\s*(?:Kazakhstan|the\s+country)['’]s\s+[a-z\s-]+\s(?:{_KIND})(?=\s*(?:,|$))")
_NAMED = re.compile(r"(?:[A-ZÄÖÜ][\w'-]*\s+)+(?:region|district|oblast|province)?")
_PLAIN_KIND = {
    "suburb": "town",
    "hub": "city",
    "port": "city",
    "centre": "city",
    "center": "city",
    "capital": "city",
}

_ADJECTIVE = re.compile(
    r"(?:the\s+)?(?:(?:oil|energy|gas)-rich|oil-producing|restive|remote|industrial|nearby|neighbou?ring|downtown|"
    r"(?:(?:north|south)[\s-]?)?(?:east|west)ern|northern|southern|central)\s+(?=[A-Z])(?!Kazakhstan|Asia)"
)
_RUSSIAN = re.compile(
    r"(?:во?\s+)?(?:(?!возле|около|вблизи|близ|недалеко|рядом|между|границ|окра|окрес|пригород)[а-яё-]{4,}\s+){1,4}(?=(?:город[аеу]?|сел[аеоу]|пос[её]л(?:ок|ке|ка)|аул[ае]?|район[ае]?|област[ьи])\s+[А-ЯЁӘҒҚҢӨҰҮҺІ])"
)
_ON = re.compile(r"\s+(?=на\s+(?:\w+-)?(?:север|юг|восток|запад)\w*\s+(?:Казахстана|страны|республики))")
_LETTERS = re.compile(r"(?<=[\w)])\s+(?=(?:ЗКО|ВКО|СКО|ЮКО|БҚО|ШҚО|СҚО|ОҚО|РК)$)")
_POST_AT = re.compile(
    r"(?:the\s+)?(?:[\w-]+\s+)*?(?:border\s+)?(?:crossing(?:\s+point)?|check-?point|border\s+post)\s+"
    r"(?:at|of|in)\s+(?=[A-Z])(?P<name>(?:(?!region|oblast|province|district)[^,])+)(?=,|$)"
)


def unadorned(text: str) -> str:
    """Return a written place without what news puts around it.

    Examples
    --------
    >>> unadorned("the western oil hub of Atyrau"), unadorned("the Russian city of Omsk")
    ('city of Atyrau', 'city of Omsk, Russia')
    >>> unadorned("Kazakhstan's largest city, Almaty"), unadorned("ALMATY, Jan 6")
    ('city Almaty, Kazakhstan', 'ALMATY')
    """
    text = _AGENCY.sub("", _DATE.sub("", text))
    text = _TOLD_AFTER.sub("", text)
    text = _LETTERS.sub(", ", _ON.sub(", ", text))
    text = _RUSSIAN.sub("", text, count=1) if _RUSSIAN.match(text) else text
    text = _ADJECTIVE.sub("", text) if _ADJECTIVE.match(text) else text
    text = re.sub(r"^(?:in|at|from)\s+(?=the\s+)", "", text)
    at = _POST_AT.match(text)
    if at:
        return f"{at['name']} checkpoint{text[at.end() :]}"
    for pattern, joint in ((_OF, "of "), (_BESIDE, "")):
        found = pattern.fullmatch(text)
        if found:
            return _told(found, joint) or text
    return text


def _told(found: re.Match[str], joint: str) -> str | None:
    """Return the name with its kind, and with what the words before them say of its country.

    Before "of", a word that says nothing known still says that the place may be another: "the Turkish city of
    Aksu" is "city of Aksu, Turkish". Elsewhere such a word may belong to the name.
    """
    told = found["told"].replace("’", "'")
    named = [each.strip() for each in _NAMED.findall(told)]
    unsure = not joint or found["kind"] in _UNITS
    if unsure and any(each not in _COUNTRY_OF for each in named):
        return None
    held = [each for each in dict.fromkeys(_COUNTRY_OF.get(each, each) for each in named) if each]
    kind = _PLAIN_KIND.get(found["kind"], found["kind"])
    return ", ".join([f"{kind} {joint}{found['name']}", *held])
