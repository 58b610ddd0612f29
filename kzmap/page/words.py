"""The few words that Python writes into the page: its title, and the list for readers without JavaScript."""

from typing import Final

from kzmap.incident_words import LANGUAGES
from kzmap.incident_words import WORDS as INCIDENT_WORDS

__all__ = ["LANGUAGES", "WORDS", "titles"]

WORDS: Final[dict[str, dict[str, str]]] = {
    "en": {
        "base": "Base map",
        "regions": "Regions by count",
        "zones": "Cross-border zones",
        "labels": "City names",
        "incidents": "Incidents",
        "list": "Incidents",
        "map": "Map",
        "skip": "Skip to the list of incidents",
        "plain": "This is the plain list. With JavaScript, a map and filters stand here.",
        "more": "{shown} of {all} incidents are listed here; JavaScript shows all of them.",
        "none": "There are no incidents to show.",
        "counts": "Reports: {reports} (used {used}, refused {refused}, left out {excluded}). "
        "Incidents: {incidents} (at a point {point}, in an area {area}, of which only the country is known "
        "{country}, not placed {not_placed}).",
        "not_placed": "not placed",
        "killed": "killed",
        "wounded": "wounded",
        "arrested": "arrested",
        "source": "source",
        "actor": "actor",
        "target": "target",
        "withdrawn": "withdrawn by its source",
        "retracted": "retracted",
        "disputed": "disputed",
        "candidate": "draft",
        "open_map": "Open the map: {title}",
        "trust": "Trust this notebook to see the map.",
        "credits": "© OpenStreetMap contributors, Natural Earth, GeoNames",
    },
    "ru": {
        "base": "Основа карты",
        "regions": "Области по числу событий",
        "zones": "Трансграничные зоны",
        "labels": "Названия городов",
        "incidents": "События",
        "list": "События",
        "map": "Карта",
        "skip": "Перейти к списку событий",
        "plain": "Это простой список. При включённом JavaScript здесь находятся карта и фильтры.",
        "more": "Показано событий: {shown} из {all}; полный список виден при включённом JavaScript.",
        "none": "Нет событий для показа.",
        "counts": "Сообщений: {reports} (учтено {used}, отклонено {refused}, не вошло {excluded}). "
        "Событий: {incidents} (в точке {point}, на территории {area}, из них известна только страна "
        "{country}, без места {not_placed}).",
        "not_placed": "место не установлено",
        "killed": "погибших",
        "wounded": "раненых",
        "arrested": "задержанных",
        "source": "источник",
        "actor": "участник",
        "target": "цель",
        "withdrawn": "отозвано источником",
        "retracted": "отозвано",
        "disputed": "спорно",
        "candidate": "черновик",
        "open_map": "Открыть карту: {title}",
        "trust": "Чтобы увидеть карту, доверьтесь этому блокноту (Trust Notebook).",
        "credits": "© участники OpenStreetMap, Natural Earth, GeoNames",
    },
    "kk": {
        "base": "Карта негізі",
        "regions": "Оқиға саны бойынша облыстар",
        "zones": "Трансшекаралық аймақтар",
        "labels": "Қала атаулары",
        "incidents": "Оқиғалар",
        "list": "Оқиғалар",
        "map": "Карта",
        "skip": "Оқиғалар тізіміне өту",
        "plain": "Бұл — қарапайым тізім. JavaScript қосулы болса, мұнда карта мен сүзгілер тұрады.",
        "more": "Мұнда {all} оқиғаның {shown} көрсетілген; JavaScript қосулы болса, бәрі көрінеді.",
        "none": "Көрсететін оқиға жоқ.",
        "counts": "Хабарлама: {reports} (пайдаланылғаны {used}, қабылданбағаны {refused}, енгізілмегені "
        "{excluded}). Оқиға: {incidents} (нүктеде {point}, аумақта {area}, оның тек елі белгілісі {country}, "
        "орны белгісіз {not_placed}).",
        "not_placed": "орны анықталмаған",
        "killed": "қаза тапқан",
        "wounded": "жараланған",
        "arrested": "ұсталған",
        "source": "дереккөз",
        "actor": "қатысушы",
        "target": "нысана",
        "withdrawn": "дереккөз қайтарып алған",
        "retracted": "қайтарып алынған",
        "disputed": "даулы",
        "candidate": "тексерілмеген",
        "open_map": "Картаны ашу: {title}",
        "trust": "Картаны көру үшін бұл блокнотқа сенім беріңіз (Trust Notebook).",
        "credits": "© OpenStreetMap қатысушылары, Natural Earth, GeoNames",
    },
}


def titles() -> dict[str, str]:
    """Return the page's own title by language."""
    return {lang: words["title"] for lang, words in INCIDENT_WORDS.items()}
