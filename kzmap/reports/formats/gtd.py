"""GTD: the 135 columns of the Global Terrorism Database, of which a quarter means something here.

Codes keep their meaning. `specificity` 1 is a settlement (with `vicinity` 1 its surroundings), 2 and 3 a
district, 4 a region, 5 nothing but the names. `iday` and `imonth` 0 are unknown: a month or a year. A date
with `approxdate` is approximate. -9 and -99 are unknown. Dead that GTD shares out evenly among linked
attacks come as fractions: low and high are the whole numbers on either side.
"""

from __future__ import annotations

import re

import numpy as np
import pandas as pd

from kzmap.reports.formats.format import Doubt, Format, Mapped
from kzmap.reports.formats.texts import codes, count, each, known, named, together, whole

_COLUMNS = (
    "eventid", "iyear", "imonth", "iday", "approxdate", "country_txt", "provstate", "city", "latitude",
    "longitude", "specificity", "vicinity", "location", "summary", "suicide", "attacktype1",
    "attacktype1_txt", "targtype1", "targtype1_txt", "corp1", "target1", "gname", "gsubname", "motive",
    "nkill", "nkillter", "nwound", "addnotes", "scite1", "scite2", "scite3", "dbsource",
)  # fmt: skip

_SPECIFICITY = {"1": "settlement", "2": "district", "3": "district", "4": "region", "5": "region"}
_ATTACKS = {
    "1": ("Violence against civilians", "Attack"),
    "2": ("Violence against civilians", "Attack"),
    "3": ("Explosions/Remote violence", ""),
    "4": ("Violence against civilians", "Abduction/forced disappearance"),
    "5": ("Violence against civilians", "Abduction/forced disappearance"),
    "6": ("Violence against civilians", "Abduction/forced disappearance"),
    "7": ("Strategic developments", "Looting/property destruction"),
    "8": ("Violence against civilians", "Attack"),
    "9": ("", ""),
}  # assassination, armed assault, bombing, hijacking, barricade, kidnapping, facility, unarmed, unknown
_ARMED = {"1", "2"}
_ARMED_TARGETS = {"3", "4"}  # police, military: an assault on them is a battle
_UNKNOWN = ("Unknown", "unknown")
_FRACTION = re.compile(r"\d+\.\d+")
_MANGLED = r"\d(?:[.,]\d+)?[eE]\+\d+"


def _own(cells: pd.DataFrame) -> Mapped:
    kinds = codes(cells["specificity"], _SPECIFICITY, "specificity", "district")
    beside = whole(cells["vicinity"]) == "1"
    kind = kinds.meant.where(~(beside & (kinds.meant == "settlement")), "near")
    lat, lon = known(cells["latitude"]), known(cells["longitude"])
    city = known(cells["city"], *_UNKNOWN)
    bare = (lat == "") & (lon == "")
    attacks = pd.DataFrame({c: whole(cells[c]) for c in ("attacktype1", "targtype1", "suicide")})
    types = each(attacks, lambda *codes_: "|".join(_type(*codes_))).str.split("|")
    ids = whole(cells["eventid"])
    mangled = ids.str.fullmatch(_MANGLED).to_numpy(dtype=bool)
    when = pd.DataFrame({c: whole(cells[c]) for c in ("iyear", "imonth", "iday")})
    when["approximate"] = known(cells["approxdate"])
    dead, low, high = _people(cells["nkill"])
    hurt, hurt_low, hurt_high = _people(cells["nwound"])
    target = known(cells["target1"], *_UNKNOWN)
    own = {
        "incident": named(ids.where(~mangled, ""), "gtd"),
        "date": each(when, _date),
        "place": city.where(~(bare & beside & (city != "")), "near " + city),
        "region": known(cells["provstate"], *_UNKNOWN),
        "country": known(cells["country_txt"]),
        "lat": lat,
        "lon": lon,
        # without coordinates the names say how fine the place is
        "place_kind": kind.where(~bare, ""),
        "type": types.str[0],
        "sub_type": types.str[1],
        "title": known(cells["attacktype1_txt"], *_UNKNOWN),
        "note": _note(cells),
        "actor": known(cells["gname"], *_UNKNOWN),
        "target": target.where(target != "", known(cells["targtype1_txt"], *_UNKNOWN)),
        "killed": dead,
        "killed_low": low,
        "killed_high": high,
        "wounded": hurt,
        "wounded_low": hurt_low,
        "wounded_high": hurt_high,
        "source": known(cells["dbsource"]),
    }
    doubts = [doubt._replace(rows=doubt.rows & ~bare.to_numpy(dtype=bool)) for doubt in kinds.doubts]
    return Mapped(pd.DataFrame(own).astype("str"), [*(d for d in doubts if d.rows.any()), *_mangled(mangled)])


def _type(attack: str, target: str, suicide: str) -> tuple[str, str]:
    type_, sub_type = _ATTACKS.get(attack, ("", ""))
    if attack in _ARMED and target in _ARMED_TARGETS:
        return "Battles", "Armed clash"
    if type_.startswith("Explosions") and suicide == "1":
        return type_, "Suicide bomb"
    return type_, sub_type


def _date(year: str, month: str, day: str, approximate: str) -> str:
    if month in {"", "0"} or not month.isdigit():
        found = year
    elif day in {"", "0"} or not day.isdigit():
        found = f"{year}-{int(month):02}"
    else:
        found = f"{year}-{int(month):02}-{int(day):02}"
    return f"{found}~" if approximate and found else found


def _people(cells: pd.Series) -> tuple[pd.Series, pd.Series, pd.Series]:
    """Return best, low and high: a fraction is between two whole numbers."""
    given = count(cells)
    parts = given.str.fullmatch(_FRACTION)
    numbers = pd.to_numeric(given.where(parts), errors="coerce")
    low, high = (
        pd.Series(np.where(parts, bound(numbers).fillna(0).astype("int64").astype("str"), ""), dtype="str")
        for bound in (np.floor, np.ceil)
    )
    low.index = high.index = cells.index
    return given.where(~parts, ""), low, high


def _note(cells: pd.DataFrame) -> pd.Series:
    return together(
        {
            "": known(cells["summary"]),
            "place": known(cells["location"]),
            "date": known(cells["approxdate"]),
            "attackers among the dead": count(cells["nkillter"]).where(lambda n: n != "0", ""),
            "motive": known(cells["motive"], *_UNKNOWN),
            "notes": known(cells["addnotes"]),
            "cited": known(cells["scite1"]),
            "also": known(cells["scite2"]),
            "and": known(cells["scite3"]),
        }
    )


def _mangled(rows: np.ndarray) -> list[Doubt]:
    if not rows.any():
        return []
    hint = "a spreadsheet shortened it; format the column as text and save it again from the original"
    return [Doubt(rows, "eventid", "mangled-id", "the id has lost its last digits", hint)]


FORMAT = Format(
    name="gtd",
    title="GTD",
    marks=("eventid", "iyear", "imonth", "iday"),
    needs=("iyear",),
    columns=_COLUMNS,
    fields={
        "incident": "eventid",
        "date": "iyear",
        "place": "city",
        "region": "provstate",
        "country": "country_txt",
        "lat": "latitude",
        "lon": "longitude",
        "place_kind": "specificity",
        "type": "attacktype1",
        "sub_type": "attacktype1",
        "title": "attacktype1_txt",
        "note": "summary",
        "actor": "gname",
        "target": "target1",
        "killed": "nkill",
        "killed_low": "nkill",
        "killed_high": "nkill",
        "wounded": "nwound",
        "wounded_low": "nwound",
        "wounded_high": "nwound",
        "source": "dbsource",
    },
    own=_own,
)
