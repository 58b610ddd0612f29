"""The words of figures and captions in English, Russian and Kazakh; those the page has too are the page's."""

# ruff: noqa: RUF001 - the words are Russian and Kazakh, too

from __future__ import annotations

from typing import Any, Final

LANGUAGES: Final = ("en", "ru", "kk")

WORDS: Final[dict[str, dict[str, Any]]] = {
    "en": {
        "title": "Security incidents in and around Kazakhstan",
        "title_of": "Security incidents: {where}",
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
        "keyed": "Letters stand for areas: {names}.",
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
            "frame": "several in an area, frame by type",
        },
        "each_region": "An incident in an area of several regions counts in each.",
        "edition": "Regions {span}.",
        "span": {"both": "{since} to {until}", "until": "until {until}", "since": "since {since}"},
        "none": "none",
        "sources": "Reports: {names}.",
        "more_sources": "and {n} more",
        "caption": {
            "ring_of": "within {km} km",
            "area_only": "only the area is known, so it has no point",
            "district_only": "only the district is known, within {km} km",
            "numbers": "The numbers in brackets stand beside the marks of the map.",
            "off_map": "Not on the map",
            "whole_country": "only the country is known",
            "not_placed": "not placed: {why}",
            "killed": "killed: {n}",
            "wounded": "wounded: {n}",
            "best": "{low} to {high}, best figure {best}",
            "low": "{low} or more",
            "differ": "the sources differ on {fields}",
            "status": {
                "disputed": "disputed",
                "retracted": "withdrawn by its source",
                "candidate": "a draft",
            },
            "rough": "Dates known only roughly: {n}; they are given as exactly as the sources allow.",
            "disagree": "Incidents on which the sources differ: {n}; disputed: {disputed}.",
            "refused": "Reports used: {used} of {reports}; refused: {refused}, left out by a filter or a "
            "status: {excluded}.",
            "no_source": "source not named",
            "fields": {
                "date": "the date",
                "place": "the place",
                "type": "the type",
                "sub_type": "the sub-type",
                "title": "the title",
                "actor": "the actor",
                "target": "the target",
                "killed": "the dead",
                "wounded": "the wounded",
                "region": "the region",
                "country": "the country",
            },
        },
        "credits": "Map data © OpenStreetMap contributors (ODbL), Natural Earth, GeoNames. Made with kzmap. "
        "Albers equal-area projection.",
        "only": "Only: {what}.",
        "filters": {
            "since": "since {v}",
            "until": "until {v}",
            "type": "{v}",
            "region": "{v}",
            "zone": "zone {v}",
            "country": "{v}",
            "source": "reported by {v}",
            "min_killed": "{v} or more killed",
            "max_killed": "{v} or fewer killed",
            "bbox": "in the box {v}",
            "within_border": "within {v} km of the state border",
        },
        "years_shared": {
            "one": "{n} incident that may lie in several years is shown in each of them.",
            "other": "{n} incidents that may lie in several years are shown in each of them.",
        },
        "years_none": "No incident in {years}.",
        "seas": {"caspian": "Caspian Sea", "aral": "Aral Sea", "balkhash": "Lake Balkhash"},
        "killed": "killed",
        "north": "N",
        "km": "km",
        "alt": "Map of Kazakhstan and its neighbours. {counts}. {types}. {places}.",
        "alt_places": "Most incidents: {places}",
    },
    "ru": {
        "title": "События в сфере безопасности в Казахстане и вокруг него",
        "title_of": "События в сфере безопасности: {where}",
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
        "as_of": "актуальность данных: {date}",
        "about": "примерно {date}",
        "maybe": "предположительно {date}",
        "keyed": "Буквы обозначают территории: {names}.",
        "legend_types": "Типы событий",
        "legend_marks": "Насколько точно известно место",
        "legend_regions": "События в области",
        "legend_zones": "Зоны из статьи",
        "marks": {
            "point": "место известно",
            "ring": "круг: радиус, в котором оно лежит",
            "hollow": "район: полый знак",
            "badge": "территория или граница: без точки",
            "cluster": "несколько событий, кольцо по типам",
            "frame": "несколько на территории, рамка по типам",
        },
        "each_region": "Событие на территории нескольких областей учтено в каждой.",
        "edition": "Области {span}.",
        "span": {"both": "с {since} по {until}", "until": "до {until}", "since": "с {since}"},
        "none": "нет",
        "sources": "Сообщения: {names}.",
        "more_sources": "и ещё {n}",
        "caption": {
            "ring_of": "в пределах {km} км",
            "area_only": "известна только территория, поэтому точки нет",
            "district_only": "известен только район, в пределах {km} км",
            "numbers": "Номера в скобках стоят у знаков карты.",
            "off_map": "Не на карте",
            "whole_country": "известна только страна",
            "not_placed": "место не установлено: {why}",
            "killed": "погибших: {n}",
            "wounded": "раненых: {n}",
            "best": "{low}–{high}, лучшая оценка {best}",
            "low": "не менее {low}",
            "differ": "источники расходятся: {fields}",
            "status": {"disputed": "спорно", "retracted": "отозвано источником", "candidate": "черновик"},
            "rough": "Дат, известных лишь приблизительно: {n}; они даны с точностью источников.",
            "disagree": "Событий, о которых источники расходятся: {n}; спорных: {disputed}.",
            "refused": "Учтено сообщений: {used} из {reports}; отклонено: {refused}, не вошло по фильтру или "
            "статусу: {excluded}.",
            "no_source": "источник не назван",
            "fields": {
                "date": "дата",
                "place": "место",
                "type": "тип",
                "sub_type": "вид",
                "title": "название",
                "actor": "участник",
                "target": "цель",
                "killed": "погибшие",
                "wounded": "раненые",
                "region": "область",
                "country": "страна",
            },
        },
        "credits": "Данные карты © участники OpenStreetMap (ODbL), Natural Earth, GeoNames. Сделано в kzmap. "
        "Равновеликая проекция Альберса.",
        "only": "Только: {what}.",
        "filters": {
            "since": "с: {v}",
            "until": "по: {v}",
            "type": "{v}",
            "region": "{v}",
            "zone": "зона {v}",
            "country": "{v}",
            "source": "источник: {v}",
            "min_killed": "погибших не менее {v}",
            "max_killed": "погибших не более {v}",
            "bbox": "в рамке {v}",
            "within_border": "не дальше {v} км от государственной границы",
        },
        "years_shared": {
            "one": "{n} событие, возможное в разные годы, показано в каждом из них.",
            "few": "{n} события, возможные в разные годы, показаны в каждом из них.",
            "many": "{n} событий, возможных в разные годы, показаны в каждом из них.",
        },
        "years_none": "Нет событий: {years}.",
        "seas": {"caspian": "Каспийское море", "aral": "Аральское море", "balkhash": "Балхаш"},
        "killed": "погибших",
        "north": "С",
        "km": "км",
        "alt": "Карта Казахстана и соседних стран. {counts}. {types}. {places}.",
        "alt_places": "Больше всего событий: {places}",
    },
    "kk": {
        "title": "Қазақстандағы және оның айналасындағы қауіпсіздік оқиғалары",
        "title_of": "Қауіпсіздік оқиғалары: {where}",
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
        "stand": "нүктеде {point}, аумақта {area}, орны белгісіз {not_placed}",
        "off_map": "картада жоқ {n}: тек елі белгілі немесе орны анықталмаған",
        "as_of": "деректер өзектілігі: {date}",
        "about": "шамамен {date}",
        "maybe": "{date} (болжам)",
        "keyed": "Әріптер аумақтарды білдіреді: {names}.",
        "legend_types": "Оқиға түрлері",
        "legend_marks": "Орны қаншалықты дәл белгілі",
        "legend_regions": "Облыстағы оқиғалар",
        "legend_zones": "Мақаладағы аймақтар",
        "marks": {
            "point": "орны белгілі",
            "ring": "шеңбер: орны жатқан радиус",
            "hollow": "аудан: қуыс белгі",
            "badge": "аумақ не шекара: нүктесіз",
            "cluster": "бірнеше оқиға, түрлері сақинада",
            "frame": "аумақта бірнешеу, түрлері жиегінде",
        },
        "each_region": "Бірнеше облыс аумағындағы оқиға әрқайсысында саналады.",
        "edition": "Облыстар {span}.",
        "span": {"both": "{since} – {until}", "until": "{until} дейін", "since": "{since} бастап"},
        "none": "жоқ",
        "sources": "Хабарламалар: {names}.",
        "more_sources": "және тағы {n}",
        "caption": {
            "ring_of": "{km} км шегінде",
            "area_only": "тек аумағы белгілі, сондықтан нүктесі жоқ",
            "district_only": "тек ауданы белгілі, {km} км шегінде",
            "numbers": "Жақшадағы нөмірлер картадағы белгілердің жанында тұр.",
            "off_map": "Картада жоқ",
            "whole_country": "тек елі белгілі",
            "not_placed": "орны анықталмаған: {why}",
            "killed": "қаза тапқандар: {n}",
            "wounded": "жараланғандар: {n}",
            "best": "{low}–{high}, ең дұрыс баға {best}",
            "low": "кемінде {low}",
            "differ": "дереккөздердің айырмасы: {fields}",
            "status": {"disputed": "даулы", "retracted": "дереккөз қайтарып алған", "candidate": "жоба"},
            "rough": "Шамамен ғана белгілі күндер: {n}; олар дереккөздердегі дәлдікпен берілген.",
            "disagree": "Дереккөздер әртүрлі айтатын оқиғалар: {n}; даулы: {disputed}.",
            "refused": "Пайдаланылған хабарлама: {reports} ішінен {used}; қабылданбағаны: {refused}, "
            "сүзгі не күй бойынша енгізілмегені: {excluded}.",
            "no_source": "дереккөз аталмаған",
            "fields": {
                "date": "күні",
                "place": "орны",
                "type": "түрі",
                "sub_type": "кіші түрі",
                "title": "атауы",
                "actor": "қатысушы",
                "target": "нысана",
                "killed": "қаза тапқандар",
                "wounded": "жараланғандар",
                "region": "облысы",
                "country": "елі",
            },
        },
        "credits": "Карта деректері © OpenStreetMap қатысушылары (ODbL), Natural Earth, GeoNames. "
        "kzmap жасаған. "
        "Альберстің тең аумақты проекциясы.",
        "only": "Тек: {what}.",
        "filters": {
            "since": "{v} бастап",
            "until": "{v} дейін",
            "type": "{v}",
            "region": "{v}",
            "zone": "аймақ: {v}",
            "country": "{v}",
            "source": "дереккөз: {v}",
            "min_killed": "кемінде {v} адам қаза тапқан",
            "max_killed": "ең көбі {v} адам қаза тапқан",
            "bbox": "{v} шегінде",
            "within_border": "мемлекеттік шекарадан {v} км шегінде",
        },
        "years_shared": {"other": "Әр жылға жатуы мүмкін {n} оқиға сол жылдардың әрқайсысында көрсетілген."},
        "years_none": "Оқиға жоқ: {years}.",
        "seas": {"caspian": "Каспий теңізі", "aral": "Арал теңізі", "balkhash": "Балқаш"},
        "killed": "қаза тапқан",
        "north": "С",
        "km": "км",
        "alt": "Қазақстан мен көршілес елдердің картасы. {counts}. {types}. {places}.",
        "alt_places": "Оқиға ең көп: {places}",
    },
}


def grouped(n: int) -> str:
    """Return a whole number with thin spaces between thousands, which no language takes for a decimal.

    Examples
    --------
    >>> grouped(12), grouped(12345) == "12\N{NARROW NO-BREAK SPACE}345"
    ('12', True)
    """
    return f"{n:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")


def counted(lang: str, noun: str, n: int) -> str:
    """Return a number with its noun in the form that the language asks for.

    Examples
    --------
    >>> counted("en", "incidents", 1), counted("ru", "incidents", 22)
    ('1 incident', '22 события')
    """
    forms: dict[str, str] = WORDS[lang][noun]
    form = forms.get(_form(lang, n), forms.get("other", forms.get("many", "")))
    return form.format(n=grouped(n))


def _form(lang: str, n: int) -> str:
    """Return the plural category of CLDR, for whole numbers."""
    if lang == "ru":
        if n % 10 == 1 and n % 100 != 11:  # noqa: PLR2004 - the rule's own numbers
            return "one"
        return "few" if n % 10 in {2, 3, 4} and n % 100 not in {12, 13, 14} else "many"
    return "one" if n == 1 else "other"
