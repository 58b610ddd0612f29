"""The words by which a written place says what it is: kinds, nearness, borders, whole countries.

All are given as `kzmap.places.names.key` leaves them: lower case, Kazakh letters folded to Russian ones.
"""

from __future__ import annotations

import re

Kinds = frozenset[str]

_SETTLEMENT: Kinds = frozenset({"settlement"})
_QUARTER: Kinds = frozenset({"settlement", "site", "district"})
_DISTRICT: Kinds = frozenset({"district"})
_REGION: Kinds = frozenset({"region"})
_SITE: Kinds = frozenset({"site"})

KIND_WORDS: dict[str, Kinds] = {
    **dict.fromkeys("region oblast province oblysy облысы обл область viloyat krai край republic".split(), _REGION),
    **dict.fromkeys("облысында облысынын oblysynda".split(), _REGION),
    **dict.fromkeys("district raion rayon район рн ауданы аудан audany county ауданында".split(), _DISTRICT),
    **dict.fromkeys("prefecture prefectures округ аимагы".split(), _DISTRICT),
    **dict.fromkeys("city town village settlement aul auyl qalasy capital astanasy".split(), _SETTLEMENT),
    **dict.fromkeys("г гор город поселок пос село с деревня аул ауыл ауылы каласы кала каласында столица".split(), _SETTLEMENT),
    **dict.fromkeys("neighborhood neighbourhood microdistrict suburb quarter".split(), _QUARTER),
    **dict.fromkeys("микрорайон мкр мкрн мр шагынаудан".split(), _QUARTER),
    **dict.fromkeys("crossing checkpoint outpost park reserve field polygon кпп застава парк".split(), _SITE),
}

FILLERS = frozenset(
    "the a an in at on inside of kazakh kazakhstani kazakhstans western eastern northern southern "
    "в во на из центр центре center centre downtown central area".split()
) - {"western", "eastern", "northern", "southern", "central"}

NEAR_BEFORE = re.compile(
    r"(?:in\s+|on\s+)?(?:the\s+)?(?:"
    r"near(?:by)?(?:\s+to)?|close\s+to|not\s+far\s+from|not\s+far\s+outside(?:\s+of)?|outside(?:\s+of)?|"
    r"(?:vicinity|outskirts|suburbs?|environs|surroundings)\s+of|around|just\s+outside|"
    r"под|возле|около|близ|вблизи|недалеко\s+от|неподал[её]ку\s+от|рядом\s+с|поблизости\s+от|"
    r"в\s+(?:окрестностях|пригороде|районе)"
    r")\s+(?:the\s+)?(?:city\s+of\s+|town\s+of\s+|village\s+of\s+|города\s+|г\.\s*|села\s+)?",
    re.IGNORECASE,
)
NEAR_AFTER = re.compile(r"\s+(?:маңында|маңы|жанында|түбінде|қаласы\s+маңында|area|outskirts|suburbs|vicinity)$", re.IGNORECASE)

BORDER_WORDS = frozenset(
    "border borders frontier boundary borderland borderlands граница границе границы границу границеи "
    "приграничье шекара шекарасы шекарасында шекарада".split()
)
NOT_BORDERS = frozenset("crossing checkpoint post posts outpost station кпп пост застава переход".split())

BORDER_FILLERS = frozenset(
    "the with of in on at and to near close along by from state common area zone region areas strip mountains "
    "mountain section stretch part side между с со на у и в к вдоль возле около государственная государственнои".split()
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

# Endings of Russian adjectives and words for kinds, and their dictionary form.
ENDINGS: tuple[tuple[str, str], ...] = (
    ("ской", "ская"),
    ("скую", "ская"),
    ("ском", "ский"),
    ("ского", "ский"),
    ("областью", "область"),
    ("области", "область"),
    ("районе", "район"),
    ("района", "район"),
    ("городе", "город"),
    ("города", "город"),
    ("селе", "село"),
    ("села", "село"),
    ("поселке", "поселок"),
    ("посёлке", "поселок"),
)

WHOLE_COUNTRY = re.compile(
    r"(?:(?:in|across|throughout|all\s+over)\s+)?(?:the\s+)?(?:whole\s+|entire\s+)?(?:country|republic)(?:wide)?|"
    r"nationwide|countrywide|по\s+(?:всей\s+)?стране|в\s+(?:республике|стране)|республика|"
    r"(?:in|across|throughout|all\s+over)\s+(?:the\s+)?kazakhstan|(?:в|по)\s+казахстане|по\s+всему\s+казахстану",
    re.IGNORECASE,
)

_COMPASS = r"(?:north|south|east|west|centr(?:al|e)|north[\s-]?east|north[\s-]?west|south[\s-]?east|south[\s-]?west)(?:ern)?"
_COMPASS_RU = r"(?:(?:северо|юго)[\s-]?)?(?:север|юг|восток|запад|центр)[а-я]*"
PART_OF_COUNTRY = re.compile(
    rf"(?:in\s+)?(?:the\s+)?{_COMPASS}(?:\s+and\s+{_COMPASS})*(?:\s+part)?(?:\s+of)?(?:\s+the)?\s+(?:kazakhstan|country)|"
    rf"(?:на\s+|в\s+)?{_COMPASS_RU}\s+(?:казахстан[а-я]*|страны|республики)",
    re.IGNORECASE,
)

UNBOUNDED = frozenset(
    "centralasia eurasia northerneurasia middleeast thegulf gulfcountries cis asia thewest thewesterncountries "
    "northcaucasus volgaural центральнаяазия средняяазия ближнииисток ближнивосток ближниивосток евразия снг "
    "орталыказия orta asia".split()
)
