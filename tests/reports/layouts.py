"""The header rows of other people's tables as they are published, and invented rows for them."""

from __future__ import annotations

import csv
import random
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

ACLED = [
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type",
    "sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2",
    "interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3",
    "location", "latitude", "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities",
    "tags", "timestamp",
]  # fmt: skip

# as downloads of 2018 to 2022 named them
ACLED_ISO3 = [
    "data_id", "iso", "event_id_cnty", "event_id_no_cnty", "event_date", "year", "time_precision",
    "event_type", "sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2",
    "inter2", "interaction", "region", "country", "admin1", "admin2", "admin3", "location", "latitude",
    "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities", "timestamp", "iso3",
]  # fmt: skip

# as files until 2017 named them
ACLED_UPPER = [
    "GWNO", "EVENT_ID_CNTY", "EVENT_ID_NO_CNTY", "EVENT_DATE", "YEAR", "TIME_PRECISION", "EVENT_TYPE",
    "ACTOR1", "ALLY_ACTOR_1", "INTER1", "ACTOR2", "ALLY_ACTOR_2", "INTER2", "INTERACTION", "COUNTRY",
    "ADMIN1", "ADMIN2", "ADMIN3", "LOCATION", "LATITUDE", "LONGITUDE", "GEO_PRECISION", "SOURCE", "NOTES",
    "FATALITIES",
]  # fmt: skip

GED = [
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id",
    "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id",
    "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources",
    "source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec",
    "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt",
    "priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec", "date_start",
    "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low",
    "gwnoa", "gwnob",
]  # fmt: skip

GTD = [
    "eventid", "iyear", "imonth", "iday", "approxdate", "extended", "resolution", "country", "country_txt",
    "region", "region_txt", "provstate", "city", "latitude", "longitude", "specificity", "vicinity",
    "location", "summary", "crit1", "crit2", "crit3", "doubtterr", "alternative", "alternative_txt",
    "multiple", "success", "suicide", "attacktype1", "attacktype1_txt", "attacktype2", "attacktype2_txt",
    "attacktype3", "attacktype3_txt", "targtype1", "targtype1_txt", "targsubtype1", "targsubtype1_txt",
    "corp1", "target1", "natlty1", "natlty1_txt", "targtype2", "targtype2_txt", "targsubtype2",
    "targsubtype2_txt", "corp2", "target2", "natlty2", "natlty2_txt", "targtype3", "targtype3_txt",
    "targsubtype3", "targsubtype3_txt", "corp3", "target3", "natlty3", "natlty3_txt", "gname", "gsubname",
    "gname2", "gsubname2", "gname3", "gsubname3", "motive", "guncertain1", "guncertain2", "guncertain3",
    "individual", "nperps", "nperpcap", "claimed", "claimmode", "claimmode_txt", "claim2", "claimmode2",
    "claimmode2_txt", "claim3", "claimmode3", "claimmode3_txt", "compclaim", "weaptype1", "weaptype1_txt",
    "weapsubtype1", "weapsubtype1_txt", "weaptype2", "weaptype2_txt", "weapsubtype2", "weapsubtype2_txt",
    "weaptype3", "weaptype3_txt", "weapsubtype3", "weapsubtype3_txt", "weaptype4", "weaptype4_txt",
    "weapsubtype4", "weapsubtype4_txt", "weapdetail", "nkill", "nkillus", "nkillter", "nwound", "nwoundus",
    "nwoundte", "property", "propextent", "propextent_txt", "propvalue", "propcomment", "ishostkid",
    "nhostkid", "nhostkidus", "nhours", "ndays", "divert", "kidhijcountry", "ransom", "ransomamt",
    "ransomamtus", "ransompaid", "ransompaidus", "ransomnote", "hostkidoutcome", "hostkidoutcome_txt",
    "nreleased", "addnotes", "scite1", "scite2", "scite3", "dbsource", "INT_LOG", "INT_IDEO", "INT_MISC",
    "INT_ANY", "related",
]  # fmt: skip


def write(
    path: Path, header: list[str], rows: Iterable[Mapping[str, object]], encoding: str = "utf-8"
) -> Path:
    """Write rows under a header; a cell that a row does not name is empty."""
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, header, restval="")
        writer.writeheader()
        writer.writerows(rows)
    return path


_CITIES = (
    ("Kazakhstan", "Aktobe", "Aktobe", 50.28, 57.17), ("Kazakhstan", "Almaty City", "Almaty", 43.25, 76.93),
    ("Iraq", "Baghdad", "Baghdad", 33.30, 44.37), ("Afghanistan", "Kandahar", "Kandahar", 31.61, 65.71),
    ("Colombia", "Antioquia", "Medellín", 6.24, -75.57), ("Spain", "Basque Country", "Bilbao", 43.26, -2.93),
    ("Nigeria", "Borno", "Maiduguri", 11.85, 13.16), ("Pakistan", "Balochistan", "Quetta", 30.18, 67.0),
)  # fmt: skip
_MORE = "It is not known who they were. "
_ATTACKS = ("Assassination", "Armed Assault", "Bombing/Explosion", "Hijacking", "Barricade Incident")


def gtd_rows(number: int, seed: int = 1) -> Iterator[dict[str, object]]:
    """Yield invented rows of the GTD layout, about as long and as full of holes as the real table.

    No two rows share their coordinates; every trap of the layout is among them.
    """
    pick = random.Random(seed)
    for row in range(number):
        country, province, city, lat, lon = pick.choice(_CITIES)
        year = pick.randint(1970, 2020)
        attack = pick.randint(1, 5)
        nowhere = pick.random() < 0.03
        yield {
            "eventid": f"{year}{pick.randint(0, 12):02}{pick.randint(0, 28):02}{row:06}",
            "iyear": year if pick.random() < 0.9 else f"{year}.0",
            "imonth": pick.choice([0, *range(1, 13)]),
            "iday": pick.choice([0, *range(1, 29)]),
            "approxdate": "early in the month" if pick.random() < 0.05 else "",
            "country": pick.randint(1, 200),
            "country_txt": country,
            "region": 7,
            "provstate": province if pick.random() < 0.98 else "Unknown",
            "city": f"{city} {row % 977}" if pick.random() < 0.9 else "Unknown",
            "latitude": "" if nowhere else round(lat + pick.uniform(-2, 2), 6),
            "longitude": "" if nowhere else round(lon + pick.uniform(-2, 2), 6),
            "specificity": "5.0" if nowhere else pick.choice(["1.0", "1.0", "1.0", "2.0", "3.0", "4.0"]),
            "vicinity": pick.choice([0, 0, 0, 1, -9]),
            "summary": f"{year}: assailants struck in {city}. " + _MORE * pick.randint(0, 25),
            "suicide": int(pick.random() < 0.05),
            "attacktype1": attack,
            "attacktype1_txt": _ATTACKS[attack - 1],
            "targtype1": pick.choice([3, 4, 14]),
            "targtype1_txt": "Private Citizens & Property",
            "target1": f"A target of {city}",
            "gname": pick.choice(["Unknown", f"Group {row % 400}"]),
            "motive": "Unknown",
            "nperps": -99,
            "nkill": pick.choice(["", -99, 0, 1, 2, "3.0", "1.5"]),
            "nkillter": pick.choice(["", 0, 1]),
            "nwound": pick.choice(["", -9, 0, 4, "12.0"]),
            "propextent": 4,
            "propvalue": "-99.0",
            "ransom": -9,
            "addnotes": "Casualty numbers conflict across sources." if pick.random() < 0.2 else "",
            "scite1": f'"An attack in {city}," A Newspaper, {year}.',
            "dbsource": "START Primary Collection",
            "INT_LOG": -9,
            "INT_ANY": -9,
        }


if __name__ == "__main__":  # python layouts.py ROWS FILE: a table to measure memory and time with
    import sys

    write(Path(sys.argv[2]), GTD, gtd_rows(int(sys.argv[1])), "latin-1")
