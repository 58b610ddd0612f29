"""Columns of ACLED and GED: codes keep their meaning, and what they cannot carry is told exactly."""

import csv
import re
import warnings

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kzmap
from kzmap.export import not_carried
from kzmap.export.acled import COLUMNS as ACLED
from kzmap.export.delimited import guarded
from kzmap.export.ged import COLUMNS as GED
from tests.export.tables import rows
from tests.reports.layouts import write

HEADER = (
    "incident,date,place,region,country,type,title,actor,target,"
    "killed,killed_low,killed_high,wounded,source,published,status\n"
)
REPORTS = """\
day,2012-05-17,Almaty,,,Battles,A clash,Police,Armed group,2,,,,a,2012-05-18,
about,2012-09-05~,Atyrau,,,Explosions/Remote violence,A blast,,,,,,,a,2012-09-06,
week,2012-05-14/2012-05-20,near Almaty,,,Battles,,Group one,Group two,3,2,5,1,a,2012-06,disputed
few,2012-05-14/2012-05-16,Temir district,Aktobe region,,Riots,,,,0,,,,a,,
month,2012-02,,Almaty region,,Violence against civilians,,,,1,,,,a;b,,
year,2012,Kazakh-Chinese border,Almaty region,,Protests,,,,,,,,a,,
country,2012-05-17,,,Kazakhstan,Strategic developments,,,,,,,,a,,
open,2012-05-17,Almaty,,,Battles,,,,,18,,,a,,
least,2012-05-17,Almaty,,,Battles,,,,18,17,,,a,,
nowhere,2012-05-17,Atlantis,,,Protests,,,,,,,,a,,
"""


@pytest.fixture(scope="module")
def incidents(tmp_path_factory):
    path = tmp_path_factory.mktemp("coded") / "reports.csv"
    path.write_text(HEADER + REPORTS)
    return kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports(path))))


def table_of(incidents, ending, folder):
    path = kzmap.write_incidents(incidents, folder / f"x{ending}")
    with path.open(encoding="utf-8", newline="") as file:
        return path, {row.get("event_id_cnty", row.get("id")): row for row in csv.DictReader(file)}


@pytest.mark.parametrize(("ending", "columns"), [(".acled.csv", ACLED), (".ged.csv", GED)])
def test_the_columns_are_those_of_the_format(incidents, tmp_path, ending, columns):
    _, table = table_of(incidents, ending, tmp_path)
    assert all(tuple(row) == columns for row in table.values())
    assert len(set(columns)) == len(columns) == {".acled.csv": 31, ".ged.csv": 49}[ending]


def test_acled_codes(incidents, tmp_path):
    _, table = table_of(incidents, ".acled.csv", tmp_path)
    codes = {i: (r["geo_precision"], r["time_precision"], r["event_date"]) for i, r in table.items()}
    assert codes == {
        "day": ("1", "1", "2012-05-17"),
        "about": ("1", "2", "2012-09-05"),
        "week": ("2", "2", "2012-05-17"),
        "few": ("2", "2", "2012-05-15"),
        "month": ("3", "3", "2012-02-15"),
        "country": ("3", "1", "2012-05-17"),
        "open": ("1", "1", "2012-05-17"),
        "least": ("1", "1", "2012-05-17"),
    }
    # Taldykorgan was the seat of Almaty region in 2012; Astana is the capital
    assert (float(table["month"]["latitude"]), float(table["month"]["longitude"])) == pytest.approx(
        (45.0, 78.4), abs=0.1
    )
    assert float(table["country"]["latitude"]) == pytest.approx(51.2, abs=0.1)
    assert table["day"]["admin1"] == "Almaty"
    assert table["month"]["admin1"] == "Almaty region"
    assert (table["day"]["iso"], table["day"]["region"]) == ("398", "Caucasus and Central Asia")
    assert table["month"]["civilian_targeting"] == "Civilian targeting"
    assert (table["day"]["fatalities"], table["about"]["fatalities"], table["few"]["fatalities"]) == (
        "2",
        "",
        "0",
    )
    assert table["day"]["timestamp"] == str(int(pd.Timestamp("2012-05-18").timestamp()))


def test_ged_codes(incidents, tmp_path):
    _, table = table_of(incidents, ".ged.csv", tmp_path)
    codes = {i: (r["where_prec"], r["date_prec"], r["date_start"], r["date_end"]) for i, r in table.items()}
    assert codes == {
        "day": ("1", "1", "2012-05-17", "2012-05-17"),
        "about": ("1", "2", "2012-09-05", "2012-09-05"),
        "week": ("2", "3", "2012-05-14", "2012-05-20"),
        "few": ("3", "2", "2012-05-14", "2012-05-16"),
        "month": ("4", "4", "2012-02-01", "2012-02-29"),
        "year": ("5", "5", "2012-01-01", "2012-12-31"),
        "country": ("6", "1", "2012-05-17", "2012-05-17"),
        "open": ("1", "1", "2012-05-17", "2012-05-17"),
        "least": ("1", "1", "2012-05-17", "2012-05-17"),
    }
    assert [table[i]["type_of_violence"] for i in ("day", "week", "month", "few")] == ["1", "", "3", ""]
    assert [table["week"][c] for c in ("low", "best", "high", "deaths_unknown")] == ["2", "3", "5", "3"]
    assert table["day"]["geom_wkt"].startswith("POINT (76.")
    # the cell of Almaty (43.25 N, 76.9 E) counted by hand: row 267, column 514
    assert table["day"]["priogrid_gid"] == str((267 - 1) * 720 + 514)


def lost(incidents, ending):
    found = {}
    for each in not_carried(incidents, ending):
        found.setdefault(each.column, set()).update(each.incidents)
    return found


def test_what_is_left_out_is_named_with_the_reason(incidents):
    acled = {
        each.why: each.incidents for each in not_carried(incidents, "x.acled.csv") if each.column == "id"
    }
    assert acled == {
        "the event is left out: ACLED takes none that is vaguer than a month": ("year",),
        "the event is left out: ACLED takes none without a place": ("nowhere",),
    }
    assert lost(incidents, ".ged.csv")["id"] == {"nowhere"}


def test_the_list_is_short_where_little_is_lost(incidents):
    acled = lost(incidents, ".acled.csv")
    assert acled["date"] == {"few", "about"}
    assert acled["wounded_best"] == acled["status"] == {"week"}
    # "at least 18" has a low alone, and one figure is no range
    assert acled["killed_low"] == {"week", "open", "least"}
    assert acled["place_kind"] == {"few", "country"}
    assert acled["published"] == {"week"}
    assert acled["title"] == {"day", "about"}
    ged = lost(incidents, ".ged.csv")
    assert "date" not in ged
    assert "killed_low" not in ged
    assert ged["type"] == {"about", "week", "few", "year", "country", "open", "least"}


FACTS = (
    "date_start", "date_end", "type", "sub_type", "title", "place_kind", "lat", "lon", "killed_low",
    "killed_best", "killed_high", "wounded_low", "wounded_best", "wounded_high", "status",
)  # fmt: skip


TEXTS = ("type", "sub_type", "title")


def read_back(path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", kzmap.RefusedRows)
        return kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports(path))))


def assert_comes_back(incidents, ending, folder):
    """Hold what is not listed as lost to what comes back, and what came back to what comes back of that."""
    path, table = table_of(incidents, ending, folder)
    gone = lost(incidents, ending)
    told = not_carried(incidents, ending)
    whys = [each for each in told if re.search("apostrophe|nothing known", each.why)]
    altered = {id_ for each in whys for id_ in each.incidents}
    left_out = {id_ for each in told if "left out" in each.why for id_ in each.incidents}
    assert set(incidents["id"]) - left_out == {named(incidents, id_) for id_ in table}
    if not table:
        return
    back = read_back(path)
    ours, theirs = incidents.set_index("id"), back.set_index(back["id"].str.partition(":")[2])
    columns = {"date_start": "date", "date_end": "date", "lat": "lat, lon", "lon": "lat, lon"}
    for id_ in theirs.index:
        for name in FACTS:
            one, other = ours.loc[named(incidents, id_), name], theirs.loc[id_, name]
            if named(incidents, id_) in gone.get(columns.get(name, name), set()):
                continue
            if name == "title" and pd.isna(one):
                continue  # a reader makes a title of the two sides where there is none
            if name in TEXTS and named(incidents, id_) in altered:
                continue
            same = pd.isna(other) if pd.isna(one) else not pd.isna(other) and one == other
            assert same or (name in {"lat", "lon"} and np.isclose(one, other)), (id_, name, one, other)
    if ending == ".acled.csv":  # a GED row joins what its sources say, and is told again as one of them
        again = kzmap.write_incidents(back, folder / f"again{ending}")
        third = kzmap.write_incidents(read_back(again), folder / f"third{ending}")
        assert again.read_bytes() == third.read_bytes()


def named(incidents, id_):
    """Return the id of an incident that a table calls so, with an apostrophe where it would be a formula."""
    ids = {guarded(each, back=False): each for each in incidents["id"]}
    return ids[id_]


@pytest.mark.parametrize("ending", [".acled.csv", ".ged.csv"])
@pytest.mark.parametrize("records", ["own", "shipped"])
def test_what_is_not_listed_as_lost_comes_back_the_same(incidents, tmp_path, ending, records):
    if records == "shipped":
        incidents = kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports())))
    assert_comes_back(incidents, ending, tmp_path)


@pytest.mark.parametrize("ending", [".acled.csv", ".ged.csv"])
@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(table=st.lists(rows(), min_size=1, max_size=5))
def test_whatever_the_reports_hold_what_is_not_listed_as_lost_comes_back(table, ending, tmp_path_factory):
    folder = tmp_path_factory.mktemp("coded")
    path = write(folder / "reports.csv", list(table[0]), table)
    try:
        incidents = read_back(path)
    except kzmap.InputError:
        return  # no row of the table is a report
    assert_comes_back(incidents, ending, folder)


def test_an_apostrophe_that_was_added_is_told(incidents):
    hostile = incidents.head(1).assign(actor="@x", title="=1")
    columns = {each.column for each in not_carried(hostile, ".acled.csv") if "apostrophe" in each.why}
    assert columns == {"actor1", "notes"}


def test_a_word_that_readers_take_for_nothing_is_told(incidents):
    told = not_carried(incidents.head(1).assign(actor="NA"), ".ged.csv")
    assert [each.column for each in told if "nothing known" in each.why] == ["side_a"]


def test_ids_of_the_format_lose_their_name_space(incidents, tmp_path):
    named = incidents.head(1).assign(id="acled:KAZ1")
    assert list(table_of(named, ".acled.csv", tmp_path)[1]) == ["KAZ1"]


def test_no_incident_makes_a_header_alone(incidents, tmp_path):
    for ending, columns in ((".acled.csv", ACLED), (".ged.csv", GED)):
        path, table = table_of(incidents.head(0), ending, tmp_path)
        assert table == {}
        assert path.read_text().strip() == ",".join(columns)
        assert not_carried(incidents.head(0), ending) == []
