"""The words of incidents that the page and figures have in common, in English, Russian and Kazakh."""

# ruff: noqa: RUF001 - the words are Kazakh, too

from typing import Any, Final

from kzmap.number_words import counted

LANGUAGES: Final = ("en", "ru", "kk")

WORDS: Final[dict[str, dict[str, Any]]] = {
    "en": {
        "title": "Security incidents in and around Kazakhstan",
        "types": {
            "battles": "Battles",
            "explosions": "Explosions/Remote violence",
            "civilians": "Violence against civilians",
            "protests": "Protests",
            "riots": "Riots",
            "strategic": "Strategic developments",
            "other": "Type not given",
        },
        "incidents": {"one": "{n} incident", "other": "{n} incidents"},
        "reports": {"one": "{n} report", "other": "{n} reports"},
        "from_reports": "{incidents} from {reports}",
        "as_of": "data as of {date}",
    },
    "ru": {
        "title": "События в сфере безопасности в Казахстане и вокруг него",
        "types": {
            "battles": "Бои",
            "explosions": "Взрывы и удары на расстоянии",
            "civilians": "Насилие против гражданских лиц",
            "protests": "Протесты",
            "riots": "Беспорядки",
            "strategic": "Стратегические события",
            "other": "Тип не указан",
        },
        "incidents": {"one": "{n} событие", "few": "{n} события", "many": "{n} событий"},
        "reports": {"one": "{n} сообщения", "few": "{n} сообщений", "many": "{n} сообщений"},
        "from_reports": "{incidents} из {reports}",
        "as_of": "актуальность данных: {date}",
    },
    "kk": {
        "title": "Қазақстандағы және оның айналасындағы қауіпсіздік оқиғалары",
        "types": {
            "battles": "Ұрыстар",
            "explosions": "Жарылыстар мен қашықтан шабуылдар",
            "civilians": "Бейбіт тұрғындарға зорлық-зомбылық",
            "protests": "Наразылықтар",
            "riots": "Тәртіпсіздіктер",
            "strategic": "Стратегиялық оқиғалар",
            "other": "Түрі көрсетілмеген",
        },
        "incidents": {"other": "{n} оқиға"},
        "reports": {"other": "{n} хабарлама"},
        "from_reports": "{incidents}, {reports} негізінде",
        "as_of": "деректер өзектілігі: {date}",
    },
}
"""Types by their keys in ``types.json``; numbers by the plural category of CLDR."""

_KEYS: Final = {name.casefold(): key for key, name in WORDS["en"]["types"].items()}


def type_name(lang: str, name: str) -> str:
    """Return an event type of ACLED in a language; what is none, as it stands.

    Examples
    --------
    >>> type_name("ru", "protests"), type_name("ru", "Armed clash")
    ('Протесты', 'Armed clash')
    """
    key = _KEYS.get(name.casefold())
    return str(WORDS[lang]["types"][key]) if key else name


def from_reports(lang: str, incidents: int, reports: int) -> str:
    """Say how many incidents are told by how many reports, as the page's own script does.

    Examples
    --------
    >>> from_reports("en", 1, 2), from_reports("ru", 22, 21)
    ('1 incident from 2 reports', '22 события из 21 сообщения')
    """
    words = WORDS[lang]
    said = {"incidents": incidents, "reports": reports}
    return str(
        words["from_reports"].format_map({noun: counted(lang, words[noun], n) for noun, n in said.items()})
    )
