"""The words of figures and captions in English, Russian and Kazakh; those the page has too are the page's."""

from __future__ import annotations

from typing import Any, Final

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
        "stand": "{point} at a point, {area} in an area, {not_placed} not placed",
        "off_map": "{n} known only to the country or not placed, so not on the map",
        "as_of": "data as of {date}",
        "about": "about {date}",
        "maybe": "{date} (uncertain)",
        "legend_types": "Event types",
        "legend_marks": "How exactly the place is known",
        "legend_regions": "Incidents in a region",
        "legend_zones": "Zones of the article",
        "marks": {
            "point": "place known",
            "ring": "ring: the radius within which it lies",
            "hollow": "district: hollow",
            "badge": "area or border: no point",
            "cluster": "several incidents, ring by type",
        },
        "each_region": "An incident in an area of several regions counts in each.",
        "edition": "Regions {span}.",
        "span": {"both": "{since} to {until}", "until": "until {until}", "since": "since {since}"},
        "none": "none",
        "sources": "Reports: {names}.",
        "more_sources": "and {n} more",
        "credits": "Map data © OpenStreetMap contributors (ODbL), Natural Earth, GeoNames. Made with kzmap. Albers "
        "equal-area projection.",
        "only": "Only: {what}",
        "years_shared": {
            "one": "{n} incident that may lie in several years is shown in each of them.",
            "other": "{n} incidents that may lie in several years are shown in each of them.",
        },
        "years_none": "No incident in {years}.",
        "seas": {"caspian": "Caspian Sea", "aral": "Aral Sea", "balkhash": "Lake Balkhash"},
        "killed": "killed",
        "north": "N",
        "alt": "Map of Kazakhstan and its neighbours. {counts}. {types}. {places}.",
        "alt_places": "Most incidents: {places}",
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
        "stand": "в точке {point}, на территории {area}, без места {not_placed}",
        "off_map": "не на карте {n}: известна только страна или место не установлено",
        "as_of": "данные по состоянию на: {date}",
        "about": "ок. {date}",
        "maybe": "{date} (неточно)",
        "legend_types": "Типы событий",
        "legend_marks": "Насколько точно известно место",
        "legend_regions": "События в области",
        "legend_zones": "Зоны из статьи",
        "marks": {
            "point": "место известно",
            "ring": "кольцо: радиус, в котором оно лежит",
            "hollow": "район: полый знак",
            "badge": "территория или граница: без точки",
            "cluster": "несколько событий, кольцо по типам",
        },
        "each_region": "Событие на территории нескольких областей учтено в каждой.",
        "edition": "Области {span}.",
        "span": {"both": "с {since} по {until}", "until": "до {until}", "since": "с {since}"},
        "none": "нет",
        "sources": "Сообщения: {names}.",
        "more_sources": "и ещё {n}",
        "credits": "Данные карты © участники OpenStreetMap (ODbL), Natural Earth, GeoNames. Сделано в kzmap. "
        "Равновеликая проекция Альберса.",
        "only": "Только: {what}",
        "years_shared": {
            "one": "{n} событие, возможное в разные годы, показано в каждом из них.",
            "few": "{n} события, возможные в разные годы, показаны в каждом из них.",
            "many": "{n} событий, возможных в разные годы, показаны в каждом из них.",
        },
        "years_none": "Нет событий: {years}.",
        "seas": {"caspian": "Каспийское море", "aral": "Аральское море", "balkhash": "Балхаш"},
        "killed": "погибших",
        "north": "С",
        "alt": "Карта Казахстана и соседних стран. {counts}. {types}. {places}.",
        "alt_places": "Больше всего событий: {places}",
    },
    "kk": {
        "title": "Қазақстандағы және оның айналасындағы қауіпсіздік оқиғалары",
        "types": {
            "battles": "Ұрыстар",
            "explosions": "Жарылыстар мен қашықтан шабуылдар",
            "civilians": "Бейбіт тұрғындарға қарсы зорлық",
            "protests": "Наразылықтар",
            "riots": "Тәртіпсіздіктер",
            "strategic": "Стратегиялық оқиғалар",
            "other": "Түрі көрсетілмеген",
        },
        "incidents": {"other": "{n} оқиға"},
        "reports": {"other": "{n} хабарлама"},
        "from_reports": "{incidents}, {reports} негізінде",
        "stand": "нүктеде {point}, аумақта {area}, орны белгісіз {not_placed}",
        "off_map": "картада жоқ {n}: тек елі белгілі немесе орны анықталмаған",
        "as_of": "деректер мерзімі: {date}",
        "about": "шамамен {date}",
        "maybe": "{date} (нақты емес)",
        "legend_types": "Оқиға түрлері",
        "legend_marks": "Орны қаншалықты дәл белгілі",
        "legend_regions": "Облыстағы оқиғалар",
        "legend_zones": "Мақаладағы аймақтар",
        "marks": {
            "point": "орны белгілі",
            "ring": "сақина: орны жатқан радиус",
            "hollow": "аудан: қуыс белгі",
            "badge": "аумақ не шекара: нүктесіз",
            "cluster": "бірнеше оқиға, түрлері сақинада",
        },
        "each_region": "Бірнеше облыс аумағындағы оқиға әрқайсысында саналады.",
        "edition": "Облыстар {span}.",
        "span": {"both": "{since} – {until}", "until": "{until} дейін", "since": "{since} бастап"},
        "none": "жоқ",
        "sources": "Хабарламалар: {names}.",
        "more_sources": "және тағы {n}",
        "credits": "Карта деректері © OpenStreetMap қатысушылары (ODbL), Natural Earth, GeoNames. kzmap жасаған. "
        "Альберстің тең аумақты проекциясы.",
        "only": "Тек: {what}",
        "years_shared": {"other": "Әр жылға жатуы мүмкін {n} оқиға сол жылдардың әрқайсысында көрсетілген."},
        "years_none": "Оқиға жоқ: {years}.",
        "seas": {"caspian": "Каспий теңізі", "aral": "Арал теңізі", "balkhash": "Балқаш"},
        "killed": "қаза тапқан",
        "north": "С",
        "alt": "Қазақстан мен көршілес елдердің картасы. {counts}. {types}. {places}.",
        "alt_places": "Оқиға ең көп: {places}",
    },
}


def counted(lang: str, noun: str, n: int) -> str:
    """Return a number with its noun in the form that the language asks for.

    Examples
    --------
    >>> counted("en", "incidents", 1), counted("ru", "incidents", 22)
    ('1 incident', '22 события')
    """
    forms: dict[str, str] = WORDS[lang][noun]
    return forms.get(_form(lang, n), forms.get("other", forms.get("many", ""))).format(
        n=f"{n:,}".replace(",", "\u202f")
    )


def _form(lang: str, n: int) -> str:
    """Return the plural category of CLDR, for whole numbers."""
    if lang == "ru":
        if n % 10 == 1 and n % 100 != 11:  # noqa: PLR2004 - the rule's own numbers
            return "one"
        return "few" if n % 10 in {2, 3, 4} and n % 100 not in {12, 13, 14} else "many"
    return "one" if n == 1 else "other"
