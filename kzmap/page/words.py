"""The few words that Python writes into the page: its title, and the list for readers without JavaScript."""

from typing import Final

LANGUAGES: Final = ("en", "ru", "kk")

WORDS: Final[dict[str, dict[str, str]]] = {
    "en": {
        "base": "Base map",
        "regions": "Regions by count",
        "zones": "Zones of the article",
        "labels": "City names",
        "incidents": "Incidents",
        "title": "Security incidents in and around Kazakhstan",
        "list": "Incidents",
        "map": "Map",
        "skip": "Skip to the list of incidents",
        "plain": "This is the plain list. With JavaScript, a map and filters stand here.",
        "more": "{shown} of {all} incidents are listed here; JavaScript shows all of them.",
        "none": "There are no incidents to show.",
        "counts": "Reports: {reports} (used {used}, refused {refused}, left out {excluded}). "
        "Incidents: {incidents} (at a point {point}, in an area {area}, not placed {not_placed}).",
        "not_placed": "not placed",
        "killed": "killed",
        "wounded": "wounded",
        "arrested": "arrested",
        "source": "source",
        "open_map": "Open the map: {title}",
        "trust": "Trust this notebook to see the map.",
        "credits": "Map data © OpenStreetMap contributors, Natural Earth, GeoNames",
    },
    "ru": {
        "base": "Основа карты",
        "regions": "Области по числу событий",
        "zones": "Зоны из статьи",
        "labels": "Названия городов",
        "incidents": "События",
        "title": "События в сфере безопасности в Казахстане и вокруг него",
        "list": "События",
        "map": "Карта",
        "skip": "Перейти к списку событий",
        "plain": "Это простой список. При включённом JavaScript здесь находятся карта и фильтры.",
        "more": "Показано событий: {shown} из {all}; полный список виден при включённом JavaScript.",
        "none": "Нет событий для показа.",
        "counts": "Сообщений: {reports} (учтено {used}, отклонено {refused}, не вошло {excluded}). "
        "Событий: {incidents} (в точке {point}, на территории {area}, без места {not_placed}).",
        "not_placed": "место не установлено",
        "killed": "погибших",
        "wounded": "раненых",
        "arrested": "задержанных",
        "source": "источник",
        "open_map": "Открыть карту: {title}",
        "trust": "Чтобы увидеть карту, доверьтесь этому блокноту (Trust Notebook).",
        "credits": "Данные карты © участники OpenStreetMap, Natural Earth, GeoNames",
    },
    "kk": {
        "base": "Карта негізі",
        "regions": "Оқиға саны бойынша облыстар",
        "zones": "Мақаладағы аймақтар",
        "labels": "Қала атаулары",
        "incidents": "Оқиғалар",
        "title": "Қазақстандағы және оның айналасындағы қауіпсіздік оқиғалары",
        "list": "Оқиғалар",
        "map": "Карта",
        "skip": "Оқиғалар тізіміне өту",
        "plain": "Бұл — қарапайым тізім. JavaScript қосулы болса, мұнда карта мен сүзгілер тұрады.",
        "more": "Мұнда {all} оқиғаның {shown} көрсетілген; JavaScript қосулы болса, бәрі көрінеді.",
        "none": "Көрсететін оқиға жоқ.",
        "counts": "Хабарлама: {reports} (пайдаланылғаны {used}, қабылданбағаны {refused}, енгізілмегені "
        "{excluded}). Оқиға: {incidents} (нүктеде {point}, аумақта {area}, орны белгісіз {not_placed}).",
        "not_placed": "орны анықталмаған",
        "killed": "қаза тапқан",
        "wounded": "жараланған",
        "arrested": "ұсталған",
        "source": "дереккөз",
        "open_map": "Картаны ашу: {title}",
        "trust": "Картаны көру үшін бұл блокнотқа сенім беріңіз (Trust Notebook).",
        "credits": "Карта деректері © OpenStreetMap қатысушылары, Natural Earth, GeoNames",
    },
}


def titles() -> dict[str, str]:
    """Return the page's own title by language."""
    return {lang: words["title"] for lang, words in WORDS.items()}
