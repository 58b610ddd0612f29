"""UCDP GED: the 49 columns of the georeferenced event dataset, and of its candidate releases.

Codes keep their meaning. `where_prec` 1 is the site itself, 2 its surroundings, 3 a district, 4 a region,
5 a border or another line or area, 6 a country, 7 like 5. An event from `date_start` to `date_end` may have
happened on any of these days; `date_prec` over 1 on a single day makes it approximate. -1 is unknown. Types
of violence 1 and 2 are between armed sides and so battles; 3 is one-sided. Candidate releases, which come out
monthly, have the same columns; a `code_status` other than Clear (an event still to be checked) is kept in
the note. Releases before 2017 wrote `best_est` for `best`.
"""

from __future__ import annotations

import pandas as pd

from kzmap.reports.dates import is_date, parse_date
from kzmap.reports.day_forms import iso_day
from kzmap.reports.formats.format import Format, Mapped
from kzmap.reports.formats.texts import codes, count, days, each, interval, known, named, together, whole

_COLUMNS = (
    "id", "code_status", "type_of_violence", "conflict_name", "dyad_name", "side_a", "side_b",
    "source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec",
    "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "country",
    "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown",
    "best", "high", "low",
)  # fmt: skip

_WHERE = {
    "1": "site", "2": "near", "3": "district", "4": "region", "5": "border_region", "6": "country",
    "7": "border_region",
}  # fmt: skip
_TYPES = {"1": "Battles", "2": "Battles", "3": "Violence against civilians"}
_UNNAMED = ("-1", "-1.0")
_LINK = r"(?i)https?://[^\s;]+"


def _own(cells: pd.DataFrame) -> Mapped:
    kinds = codes(cells["where_prec"], _WHERE, "where_prec", "near")
    types = codes(cells["type_of_violence"], _TYPES, "type_of_violence", "")
    when = pd.DataFrame(
        {
            "first": days(cells["date_start"]),
            "last": days(cells["date_end"]),
            "precision": whole(cells["date_prec"]),
        }
    )
    place, district = known(cells["where_coordinates"]), known(cells["adm_2"])
    dyad, office = known(cells["dyad_name"]), known(cells["source_office"], *_UNNAMED)
    article = known(cells["source_article"], *_UNNAMED)
    links = article.str.fullmatch(_LINK)
    own = {
        "incident": named(cells["id"], "ged"),
        "date": each(when, _date),
        "place": place.where(place != "", district),
        "region": known(cells["adm_1"]),
        "country": known(cells["country"]),
        "lat": known(cells["latitude"]),
        "lon": known(cells["longitude"]),
        "place_kind": kinds.meant,
        "type": types.meant,
        "title": dyad.where(dyad != "", known(cells["conflict_name"])),
        "note": together(
            {
                "": known(cells["where_description"]),
                "headline": known(cells["source_headline"], *_UNNAMED),
                "article": article.where(~links, ""),
                "deaths of side A": count(cells["deaths_a"]),
                "deaths of side B": count(cells["deaths_b"]),
                "deaths of civilians": count(cells["deaths_civilians"]),
                "deaths unknown": count(cells["deaths_unknown"]),
                "code status": known(cells["code_status"], "Clear"),
            }
        ),
        "actor": known(cells["side_a"], *_UNNAMED),
        "target": known(cells["side_b"], *_UNNAMED),
        "killed": count(cells["best"]),
        "killed_low": count(cells["low"]),
        "killed_high": count(cells["high"]),
        "url": article.where(links, ""),
        "source": office.where(office != "", known(cells["source_original"], *_UNNAMED)),
        "published": _latest(cells["source_date"]),
    }
    return Mapped(pd.DataFrame(own).astype("str"), [*kinds.doubts, *types.doubts])


def _date(first: str, last: str, precision: str) -> str:
    found = interval(first, last)
    return f"{first}~" if found == first and precision in {"2", "3", "4", "5"} else found


def _latest(cells: pd.Series) -> pd.Series:
    """Return the latest of the dates on which sources appeared; nothing where none is a date."""
    given = known(cells, *_UNNAMED)
    return given.map({text: _latest_of(text) for text in given.unique()}).astype("str")


def _latest_of(text: str) -> str:
    dates = [iso_day(part.strip()) or part.strip() for part in text.split(";")]
    return max((each for each in dates if is_date(each)), key=lambda each: parse_date(each).end, default="")


FORMAT = Format(
    name="ged",
    title="UCDP GED",
    marks=("where_prec", "date_prec", "date_start", "best"),
    needs=("date_start",),
    columns=_COLUMNS,
    days=("date_start", "date_end", "source_date"),
    slashed="month",
    fields={
        "incident": "id",
        "date": "date_start",
        "place": "where_coordinates",
        "region": "adm_1",
        "country": "country",
        "lat": "latitude",
        "lon": "longitude",
        "place_kind": "where_prec",
        "type": "type_of_violence",
        "title": "dyad_name",
        "note": "where_description",
        "actor": "side_a",
        "target": "side_b",
        "killed": "best",
        "killed_low": "low",
        "killed_high": "high",
        "url": "source_article",
        "source": "source_office",
        "published": "source_date",
    },
    own=_own,
    others={"best": ("best_est",), "high": ("high_est",), "low": ("low_est",)},
)
