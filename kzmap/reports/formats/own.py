"""Our own columns, under their own names or those that colleagues give them in English and Russian."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzmap.reports.columns import COUNTS, INPUT
from kzmap.reports.day_forms import iso_day
from kzmap.reports.files.cells import COORDINATES
from kzmap.reports.formats.format import Doubt, Format, Mapped

if TYPE_CHECKING:
    import pandas as pd

_OTHERS = {
    "incident": ("incident_id", "id_инцидента", "инцидент"),
    "date": ("event_date", "incident_date", "date_of_event", "day", "when", "дата", "дата_события", "когда"),
    "place": (
        "location", "city", "town", "settlement", "locality", "place_name", "where",
        "место", "место_события", "город", "населённый_пункт", "населенный_пункт", "где",
    ),
    "region": ("oblast", "province", "admin1", "adm1", "state", "область", "регион"),
    "country": ("country_name", "страна", "государство"),
    "lat": ("latitude", "y", "широта", COORDINATES[0]),
    "lon": ("lng", "long", "longitude", "x", "долгота", COORDINATES[1]),
    "place_kind": ("вид_места",),
    "type": ("event_type", "тип", "тип_события", "вид", "вид_события"),
    "sub_type": ("sub_event_type", "subtype", "подтип", "подвид"),
    "title": ("headline", "заголовок", "название", "событие"),
    "note": ("notes", "description", "comment", "comments", "details", "summary",
             "описание", "примечание", "комментарий", "подробности"),
    "actor": ("perpetrator", "actor1", "group", "исполнитель", "актор", "группа", "кто"),
    "target": ("victim", "actor2", "цель", "объект", "против_кого"),
    "killed": ("fatalities", "deaths", "dead", "killed_best", "погибло", "погибшие", "убито", "убитые"),
    "wounded": ("injured", "injuries", "ранено", "раненые", "пострадало", "пострадавшие"),
    "arrested": ("detained", "arrests", "задержано", "задержанные", "арестовано"),
    "source": ("sources", "publisher", "источник", "сми"),
    "url": ("link", "source_url", "web", "website", "ссылка", "адрес"),
    "published": ("publication_date", "date_published", "дата_публикации", "опубликовано"),
    "status": ("статус",),
}  # fmt: skip


_FLOAT_YEAR = r"^(\d{4})\.0$"  # a column of years that once held a gap
_COMMA_ZERO = r"^\s*(\d+),0+\s*$"
_COMMA = r"^(-?\d{1,3}),(\d+)$"


def _own(cells: pd.DataFrame) -> Mapped:
    doubts = []
    mended = cells.copy()
    for column in ("date", "published"):
        given = cells[column].str.strip()
        days = given.map({text: iso_day(text) or text for text in given.unique()}).astype("str")
        mended[column] = days.str.replace(_FLOAT_YEAR, r"\1", regex=True)
        hint = "write it so: year-month-day"
        doubts += _told(given, mended[column], column, "date-form", hint)
    for column in COUNTS:  # a spreadsheet's 2,0 is a whole number
        if _has_comma(cells[column]):
            mended[column] = cells[column].str.replace(_COMMA_ZERO, r"\1", regex=True)
    for column in ("lat", "lon"):
        if not _has_comma(cells[column]):
            continue
        given = cells[column].str.strip()
        mended[column] = given.str.replace(_COMMA, r"\1.\2", regex=True)
        doubts += _told(given, mended[column], column, "decimal-comma", "write degrees with a point")
    return Mapped(mended, doubts)


def _has_comma(cells: pd.Series) -> bool:
    return bool(cells.str.contains(",", regex=False).any())


def _told(given: pd.Series, mended: pd.Series, column: str, code: str, hint: str) -> list[Doubt]:
    other = (given != mended).to_numpy(dtype=bool)
    if not other.any():
        return []
    first = int(other.argmax())
    message = f"'{given.iloc[first]}' is read as {mended.iloc[first]}"
    return [Doubt(other, column, code, message, hint, "note")]


FORMAT = Format(
    name="own",
    title="kzmap",
    marks=(),
    needs=(),
    columns=INPUT,
    fields={column: column for column in INPUT},
    own=_own,
    others=_OTHERS,
)
