"""Our own columns, under their own names or those that colleagues give them in English and Russian."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzmap.reports.columns import COUNTS, FIGURES, INPUT
from kzmap.reports.count_forms import NOTHING, People, people
from kzmap.reports.dates import is_date
from kzmap.reports.day_forms import edtf, is_serial
from kzmap.reports.day_parts import PARTS, joined
from kzmap.reports.degree_forms import degrees
from kzmap.reports.files.cells import COORDINATES
from kzmap.reports.formats.format import Doubt, Format, Mapped
from kzmap.reports.formats.texts import each

if TYPE_CHECKING:
    import pandas as pd

    from kzmap.reports.problems import Severity

_OTHERS = {
    "incident": ("incident_id", "id_инцидента", "инцидент"),
    "date": (
        "event_date", "incident_date", "date_of_event", "date_of_incident", "event_day", "datetime",
        "timestamp", "day", "when",
        "дата", "дата_события", "дата_происшествия", "дата_инцидента", "когда",
    ),
    "place": (
        "location", "city", "town", "settlement", "locality", "place_name", "where",
        "место", "место_события", "место_происшествия", "город", "населённый_пункт", "населенный_пункт",
        "нас_пункт", "где",
    ),
    "region": ("oblast", "province", "admin1", "adm1", "state", "область", "регион"),
    "country": ("country_name", "страна", "государство"),
    "lat": ("latitude", "y", "широта", COORDINATES[0]),
    "lon": ("lng", "long", "longitude", "x", "долгота", COORDINATES[1]),
    "place_kind": ("вид_места",),
    "type": ("event_type", "тип", "тип_события", "вид", "вид_события"),
    "sub_type": ("sub_event_type", "subtype", "подтип", "подвид"),
    "title": ("headline", "name", "incident_title", "event_title", "заголовок", "название", "событие"),
    "note": (
        "notes", "description", "comment", "comments", "details", "summary",
        "описание", "примечание", "комментарий", "подробности",
    ),
    "actor": ("perpetrator", "actor1", "group", "исполнитель", "актор", "группа", "кто"),
    "target": ("victim", "actor2", "цель", "объект", "против_кого"),
    "killed": (
        "fatalities", "deaths", "dead", "killed_best", "number_killed", "people_killed", "total_killed",
        "total_deaths", "death_toll",
        "погибло", "погибшие", "погибших", "число_погибших", "количество_погибших", "убито", "убитые",
    ),
    "wounded": (
        "injured", "injuries", "number_injured", "number_wounded", "total_wounded",
        "ранено", "раненые", "раненых", "число_раненых", "количество_раненых", "пострадало", "пострадавшие",
    ),
    "arrested": ("detained", "arrests", "задержано", "задержанные", "арестовано"),
    "source": ("sources", "news_source", "source_name", "media", "outlet", "publisher", "источник", "сми"),
    "url": (
        "link", "source_link", "source_url", "news_url", "web", "website",
        "ссылка", "ссылка_на_источник", "адрес",
    ),
    "published": ("publication_date", "date_published", "дата_публикации", "опубликовано"),
    "status": ("статус",),
    "year": ("iyear", "год"),
    "month": ("imonth", "месяц"),
    "day": ("iday", "день", "число"),
}  # fmt: skip


_FLOAT_YEAR = r"^(\d{4})\.0$"  # a column of years that once held a gap
_PLAIN_COUNT = r"\d*(?:\.0+)?"
_PLAIN_DEGREES = r"-?\d*(?:\.\d*)?"
_SO = "write it so: year-month-day"


def _own(cells: pd.DataFrame) -> Mapped:
    mended = cells.copy()
    doubts = _parts(mended)
    for column in ("date", "published"):
        doubts += _dates(mended, column)
    for column in COUNTS:
        doubts += _counts(mended, column)
    for column in ("lat", "lon"):
        odd = _odd(mended[column], _PLAIN_DEGREES)
        read = odd.map({text: _degrees(text) for text in odd.unique()})
        doubts += _put(mended, column, read, "degrees", "write decimal degrees with a point")
    return Mapped(mended, doubts)


def _parts(cells: pd.DataFrame) -> list[Doubt]:
    """Make a date of year, month and day where these stand in columns of their own."""
    parts = cells.loc[(cells["date"].str.strip() == "") & (cells["year"].str.strip() != ""), list(PARTS)]
    if not len(parts):
        return []
    meant = each(parts, joined)
    cells.loc[parts.index, "date"] = meant
    given = ", ".join(f"'{cell}'" for cell in parts.iloc[0] if cell.strip())
    message = f"{given} is read as {meant.iloc[0]}"
    hint = "without a day it is the month, without a month the year; one column date holds all of it"
    return [Doubt(cells.index.isin(parts.index), "year", "date-parts", message, hint, "note")]


def _dates(cells: pd.DataFrame, column: str) -> list[Doubt]:
    given = cells[column].str.strip().str.replace(_FLOAT_YEAR, r"\1", regex=True)
    cells[column] = given
    texts = [str(text) for text in given.unique() if text and not is_date(str(text))]
    plain = {text: found for text in texts if (found := edtf(text)) not in {"", text}}
    serials = {text: plain.pop(text) for text in list(plain) if is_serial(text)}
    said: tuple[tuple[dict[str, str], str, str, Severity], ...] = (
        (plain, "date-form", _SO, "note"),
        (serials, "date-number", f"a spreadsheet's number of a day; {_SO}", "warning"),
    )
    doubts = []
    for meant, code, hint, severity in said:
        doubts += _put(cells, column, given[given.isin(list(meant))].map(meant), code, hint, severity)
    return doubts


def _counts(cells: pd.DataFrame, column: str) -> list[Doubt]:
    """Read figures that are no plain numbers: thousands, bounds, words for what is not known."""
    odd = _odd(cells[column], _PLAIN_COUNT)
    if not len(odd):
        return []
    known = {text: people(str(text)) for text in odd.unique()}
    doubts = []
    if column in FIGURES:
        doubts += _bounds(cells, column, odd, known)
    vague = {text: found.best for text, found in known.items() if found and found.vague}
    hint = "write the number alone; tell in the note that it is about so many"
    doubts += _put(cells, column, odd[odd.isin(list(vague))].map(vague), "about-number", hint, "warning")
    meant = {
        text: found.best
        for text, found in known.items()
        if found and not (found.low or found.high or found.vague)
    }
    plain = odd[odd.isin(list(meant))].map(meant)
    return doubts + _put(cells, column, plain, "number-form", "write whole numbers, and nothing if not known")


def _bounds(cells: pd.DataFrame, column: str, odd: pd.Series, known: dict[str, People | None]) -> list[Doubt]:
    """Put figures such as 10-12 or 17+ into the columns of low and high, where these are empty."""
    low, high = f"{column}_low", f"{column}_high"
    open_ = {text: found for text, found in known.items() if found and (found.low or found.high)}
    rows = odd[odd.isin(list(open_)) & (cells[low].str.strip() == "") & (cells[high].str.strip() == "")]
    if not len(rows):
        return []
    found = rows.map(open_)
    text = str(rows.iloc[0])
    parts = (
        f"{name} {value}" for name, value in zip(("low", "high"), open_[text][1:3], strict=True) if value
    )
    for name, part in ((low, 1), (high, 2)):
        cells.loc[rows.index, name] = [each[part] for each in found]
    hint = f"write bounds in {low} and {high}"
    doubts = _put(cells, column, rows.map(dict.fromkeys(open_, "")), "bounds", hint)
    return [each._replace(message=f"'{text}' is read as {', '.join(parts)}") for each in doubts]


def _degrees(text: str) -> str | None:
    return "" if text.casefold() in NOTHING else degrees(text) or None


def _odd(cells: pd.Series, plain: str) -> pd.Series:
    """Return the cells, stripped, that are not written plainly."""
    stripped = cells.str.strip()
    return stripped[~stripped.str.fullmatch(plain)]


def _put(  # noqa: PLR0913, PLR0917 - the parts of a doubt
    cells: pd.DataFrame, column: str, meant: pd.Series, code: str, hint: str, severity: Severity = "note"
) -> list[Doubt]:
    """Write what some cells mean in their place, and say so of the first; those not understood stay."""
    meant = meant.dropna()
    if not len(meant):
        return []
    rows = cells.index.isin(meant.index)
    given = str(cells.loc[meant.index[0], column]).strip()
    read = str(meant.iloc[0]) or "not known"
    cells.loc[meant.index, column] = meant.astype("str")
    return [Doubt(rows, column, code, f"'{given}' is read as {read}", hint, severity)]


FORMAT = Format(
    name="own",
    title="kzmap",
    marks=(),
    needs=(),
    columns=(*INPUT, *PARTS),
    days=("date", "published"),
    fields={column: column for column in INPUT},
    own=_own,
    others=_OTHERS,
)
