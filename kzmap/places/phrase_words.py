"""The words by which a written place says what it is: kinds, nearness, borders, whole countries.

All are kept as `kzmap.places.names.key` leaves them: lower case, Kazakh letters folded to Russian ones.
"""

# ruff: noqa: RUF001 - the words are Russian and Kazakh, too

from __future__ import annotations

import re

from kzmap.places.names import key

Kinds = frozenset[str]


def _set(text: str) -> frozenset[str]:
    return frozenset(map(key, text.split()))


_WORDS_BY_KIND: tuple[tuple[Kinds, str], ...] = (
    (
        frozenset({"region"}),
        """region oblast province oblysy viloyat krai republic
        область обл край облысы""",
    ),
    (
        frozenset({"district"}),
        """district raion rayon county audany prefecture
        район рн аудан ауданы округ аимагы""",
    ),
    (
        frozenset({"settlement"}),
        """city town village settlement aul auyl auyly qalasy kalasy kenti capital
        г гор город поселок пос село с деревня аул столица
        кала каласы ауыл ауылы кенти""",
    ),
    (
        frozenset({"settlement", "site"}),
        """station станция станциясы разъезд""",
    ),
)

# Words for the kinds of site: a lake is not the oil field of its name, nor an airport the port.
_WORDS_BY_FEATURE: tuple[tuple[str, str], ...] = (
    ("quarter", "neighborhood neighbourhood microdistrict suburb quarter микрорайон мкр мкрн шагынаудан"),
    ("crossing", "crossing checkpoint outpost kpp кпп застава station станция станциясы разъезд"),
    ("park", "park national nature reserve парк национальный заповедник паркі ұлттық қорығы"),
    ("field", "field oil gas месторождение орны кен"),
    ("range", "polygon полигон полигоны"),
    ("port", "port порт порты"),
    ("gorge", "gorge canyon ущелье каньон шатқалы"),
    ("lake", "lake reservoir озеро водохранилище көлі"),
    ("mountain", "mountain mount гора тауы"),
    ("cosmodrome", "cosmodrome космодром ғарыш айлағы"),
    ("airport", "airport аэропорт әуежайы"),
    ("prefecture", "prefecture prefectures"),
)
_QUARTER: Kinds = frozenset({"settlement", "site", "district"})
_SITE: Kinds = frozenset({"site"})
KIND_WORDS: dict[str, Kinds] = {
    key(word): _QUARTER if feature == "quarter" else _SITE
    for feature, text in _WORDS_BY_FEATURE
    for word in text.split()
} | {key(word): kinds for kinds, text in _WORDS_BY_KIND for word in text.split()}
FEATURES: dict[str, str] = {
    key(word): feature for feature, text in _WORDS_BY_FEATURE for word in text.split()
}

# Words for what is smaller than a city, and so lies in the city named before it: "Актобе, поселок Заречный".
VILLAGE_WORDS = _set(
    "село поселок пос деревня аул ауыл ауылы кенти village settlement auyl auyly микрорайон мкр мкрн quarter"
)

FILLERS = _set(
    "the a an in at on inside of from to kazakh kazakhstani kazakhstans downtown central "
    "в во на из к с от центр центре центральный имени"
)

BORDER_WORDS = _set(
    """border borders frontier boundary borderland borderlands
    граница границе границы границу границеи приграничье шекара шекарасы шекарасында шекарада"""
)
NOT_BORDERS = _set("crossing checkpoint post posts outpost station кпп пост застава переход")
BORDER_FILLERS = _set(
    """the with of in on and at to near close along by from state common
    area areas zone region strip mountains mountain section stretch part side
    между с со на у и в к вдоль возле около государственная государственнои"""
)

# The beginnings of the words for the countries at a border: China, Chinese, Китай, китайской, Қытаймен ...
COUNTRY_STEMS: tuple[tuple[str, str], ...] = (
    ("kazakh", "KZ"),
    ("qazaq", "KZ"),
    ("казах", "KZ"),
    ("казак", "KZ"),
    ("chin", "CN"),
    ("sino", "CN"),
    ("кита", "CN"),
    ("кыта", "CN"),
    ("кнр", "CN"),
    ("prc", "CN"),
    ("xinjiang", "CN"),
    ("синьцзян", "CN"),
    ("kyrgyz", "KG"),
    ("kirgh", "KG"),
    ("kirgi", "KG"),
    ("кыргыз", "KG"),
    ("кырг", "KG"),
    ("киргиз", "KG"),
    ("uzbek", "UZ"),
    ("узбек", "UZ"),
    ("озбек", "UZ"),
    ("turkmen", "TM"),
    ("туркмен", "TM"),
    ("турикмен", "TM"),
    ("russia", "RU"),
    ("росси", "RU"),
    ("ресеи", "RU"),
    ("рф", "RU"),
    ("mongol", "MN"),
    ("монгол", "MN"),
    ("tajik", "TJ"),
    ("таджик", "TJ"),
    ("afghan", "AF"),
    ("афган", "AF"),
)

# Endings of Russian adjectives in names of regions and districts, and their dictionary form.
ENDINGS: tuple[tuple[str, str], ...] = (
    ("ской", "ская"),
    ("скую", "ская"),
    ("ском", "ский"),
    ("ского", "ский"),
    ("скому", "ский"),
    ("ским", "ский"),
)

# Words for kinds in any case or number, and their dictionary form.
KIND_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), plain)
    for pattern, plain in (
        ("област(?:и|ью|ей|ях)", "область"),
        ("район(?:а|е|у|ом|ы|ов|ах)", "район"),
        ("город(?:а|е|у|ом)", "город"),
        ("сел(?:а|е|у|ом)", "село"),
        ("пос[её]л(?:ка|ке|ку|ком|ок)", "поселок"),
        ("округ(?:а|е|у|ом)", "округ"),
        ("аул(?:а|е|у|ом)", "аул"),
        ("облыс(?:ы|ын|ты|та|қа)?.*", "облысы"),
        ("аудан(?:ы|ын|да|ға)?.*", "ауданы"),
        ("қалас.*", "каласы"),
        ("ауыл(?:ы|ын|да|ға).*", "ауылы"),
        ("кент(?:і|ін|те).*", "кенті"),
        ("oblys(?:y|yn|tyn).*", "oblysy"),
        ("audan(?:y|yn).*", "audany"),
        ("[qk]alas[yı].*", "qalasy"),
        ("auyly.*", "auyl"),
        ("prefectures", "prefecture"),
        ("districts", "district"),
        ("provinces", "province"),
    )
)

WHOLE_COUNTRY = re.compile(
    r"(?:(?:in|across|throughout|all\s+over)\s+)?(?:the\s+)?(?:whole\s+|entire\s+)?(?:country|republic)(?:wide)?|"
    r"nationwide|countrywide|по\s+(?:всей\s+)?стране|в\s+(?:республике|стране)|республика|"
    r"(?:in|across|throughout|all\s+over)\s+(?:the\s+)?kazakhstan|(?:в|по)\s+казахстане|по\s+всему\s+казахстану",
    re.IGNORECASE,
)

UNBOUNDED = _set(
    """centralasia eurasia northerneurasia middleeast thegulf gulfcountries cis asia thewest
    northcaucasus volgaural центральнаяазия средняяазия ближниивосток евразия снг
    северныикавказ орталыказия"""
)
