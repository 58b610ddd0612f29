"""Writes a place as `kzmap.places.phrases` reads it: abbreviations in full, and a comma after each holder.

Officials write "г.Алматы, Медеуский р-н" and, in Kazakh and Russian, "Жамбыл облысы Қордай ауданы Масаншы
ауылы" without a comma.
"""

# ruff: noqa: RUF001, RUF002 - the words are Russian and Kazakh

from __future__ import annotations

import re
from itertools import starmap

_QUOTES = str.maketrans("", "", '"«»“”„')
_SPACES = re.compile(r"\s+")


def _compiled(pattern: str, written: str) -> tuple[re.Pattern[str], str]:
    return re.compile(pattern, re.IGNORECASE), written


# The many words for a post at the border, made one.
_POST_BEFORE = (
    r"(?<!\w)(?:контрольно-пропускной\s+пункт|(?:автомобильный\s+|пограничный\s+)?пункт\s+пропуска|"
    r"АПП|МАПП|ЖДПП|ПП|КПП|погран(?:ичн\w+\s+)?-?(?:застава|пост|переход)|застава)(?!\w)"
)
_POST_AFTER = (
    r"(?<=\w)\s+(?:(?:автомобиль\s+)?өткізу\s+(?:бекеті|пункті)|шекара(?:лық)?\s+(?:бекеті|заставасы|өткелі)|"
    r"бақылау-өткізу\s+(?:бекеті|пункті)|өткелі|заставасы)(?:нде)?(?!\w)"
)
_POST_ENGLISH = (
    r"(?<=\w)\s+(?:(?:border\s+)?(?:crossing(?:\s+point)?|check-?point|post|outpost)|border\s+station|"
    r"port\s+of\s+entry)(?!\w)"
)

_IN_FULL = tuple(
    starmap(
        _compiled,
        (
            (r"(?<!\w)г(?:ор)?\.\s*(?=\w{2})", "город "),
            (r"(?<!\w)(?:с|п|пос|пгт|ст|аул)\.\s*(?=\w{2})", "село "),
            (r"(?<!\w)(?:s|vil|pos)\.\s*(?=\w{2})", "village "),
            (r"(?<!\w)g\.\s*(?=\w{2})", "city "),
            (r"(?<=\w)\s+обл\.?(?!\w)", " область"),
            (r"(?<!\w)р-?н(а|е|у|ом)?(?![\w-])\.?", r"район\1"),
            (r"(?<=\w)\s+(?:ауд|а)\.(?=\s|,|$)", " ауданы"),
            (r"(?<=\w)\s+қ\.(?=\s|,|$)", " қаласы"),
            (r"(?<!\w)(?:мкрн?|м-н)\.?\s+(?=\w)", "микрорайон "),
            (r"(?<!\w)в\s*/\s*ч\.?\s+", "войсковая часть "),
            (r"(?<=\w)\s+(?:railway|railroad|train)\s+station(?!\w)", " station"),
            (r"(?<=\w)\s+missile\s+(?:test\s+)?range(?!\w)", " test range"),
            (r"(?:в\s+)?столиц[аеыу]\s+(?:Казахстана|страны|республики),?\s+(?=[А-ЯЁӘҒҚҢӨҰҮҺІ])", ""),
            (_POST_BEFORE, "КПП"),
            (_POST_AFTER, " КПП"),
            (r"(?<=\w)\s+(?:темір\s*жол\s+)?(?:бекеті|станциясы)(?:нде)?(?!\w)", " станция"),
            (_POST_ENGLISH, " checkpoint"),
            (r"\s*\((?:переход|КПП)\)", " КПП"),
            (r"(?<!\w)(?:жилой\s+массив|ж/м|ықшамауданы|шағынауданы|мөлтекауданы)(?!\w)", "микрорайон"),
            (r"(?<!\w)им\.\s*", "имени "),
            (r"(?<=\w)\s+(?:obl|reg)\.?(?=\s|,|$)", " region"),
            (r"(?<=\w)\s+(?:dist|distr)\.?(?=\s|,|$)", " district"),
        ),
    )
)

# Words of Kazakh that go on with the name before them and hold nothing.
_GOES_ON = (
    r"(?!маң|жан[ыд]|түб|төңір|шекара|мен\b|бен\b|пен\b|және|арасы|жақын|"
    r"area\b|border|and\b|outskirts|suburb)"
)
_HOLDERS = tuple(
    starmap(
        _compiled,
        (
            (rf"((?:\S+\s+)?\S+\s+облыс\w*)\s+{_GOES_ON}(?=\w)", r"\1, "),
            (rf"(\S+\s+(?:аудан\w*|[қк]алас\w*))\s+{_GOES_ON}(?=\w)", r"\1, "),
            (rf"(\S+\s+(?:oblys\w*|audan\w*|qalas\w*))\s+{_GOES_ON}(?=\w)", r"\1, "),
            (r"(город\w?\s+[\w-]+)\s+(?=\w+(?:ский|ском|ского)\s+район)", r"\1, "),
            (r"(\w+(?:ая|ой)\s+област[ьи])\s+(?=\w)", r"\1, "),
            (r"(\w+(?:ский|ской|ного|ном|ского|ском|ный)\s+район\w*)\s+(?=\w)", r"\1, "),
            (r"(\w+\s+(?:region|oblast))\s+(?=(?:\w+\s+)+(?:district|raion|rayon)\b)", r"\1, "),
            (r"(?<=\w{3})\s+(?=\w+ского\s+района)", ", "),
            (r"(?<=\w{3})\s+(?=района\s+\w)", ", "),
            (r"(микрорайон\s+[\w-]+)\s+(?=города?\s+\w)", r"\1, "),
        ),
    )
)


def tidy(text: str) -> str:
    """Return a written place with its abbreviations in full and its parts parted by commas.

    Parameters
    ----------
    text : str
        A place as a report writes it.

    Returns
    -------
    str

    Examples
    --------
    >>> tidy("Жамбыл облысы Қордай ауданы Масаншы ауылы")
    'Жамбыл облысы, Қордай ауданы, Масаншы ауылы'
    >>> tidy("г.Алматы"), tidy("село Масанчи Кордайского р-на Жамбылской обл.")
    ('город Алматы', 'село Масанчи, Кордайского района, Жамбылской область')
    """
    text = _SPACES.sub(" ", text.translate(_QUOTES)).strip()
    for pattern, written in (*_IN_FULL, *_HOLDERS):
        text = pattern.sub(written, text)
    return text.strip()
