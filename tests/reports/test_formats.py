"""Other people's tables come in as they are, with the traps of their layouts; every row is invented."""

import pytest

import kzmap
from kzmap.reports import read
from tests.reports.layouts import ACLED, ACLED_ISO3, ACLED_UPPER, GED, GTD, write

FIGHT = {
    "event_id_cnty": "KAZ9001", "event_date": "17 May 2022", "year": 2022, "time_precision": 1,
    "disorder_type": "Political violence", "event_type": "Battles", "sub_event_type": "Armed clash",
    "actor1": "Police Forces", "assoc_actor_1": "Guard", "inter1": "State Forces",
    "actor2": "Unidentified Group", "inter2": 3, "country": "Kazakhstan", "admin1": "Mangystau",
    "location": "Aktau", "latitude": 43.65, "longitude": 51.16, "geo_precision": 1,
    "source": "A Paper; B Agency", "notes": "Two lines\nof notes.",
    "fatalities": 2, "tags": "crowd size=no report", "timestamp": 1675191965,
}  # fmt: skip
EVENT = {
    "id": 990001, "type_of_violence": 1, "dyad_name": "Government - Group", "side_a": "Government",
    "side_b": "Group", "source_office": "Agency", "source_date": "2012-06-01", "where_prec": 1,
    "where_coordinates": "Aktobe", "adm_1": "Aqtöbe province", "latitude": 50.28, "longitude": 57.17,
    "country": "Kazakhstan", "date_prec": 1, "date_start": "2012-05-30 00:00:00.000",
    "date_end": "2012-05-30 00:00:00.000", "deaths_a": 1, "best": 14, "high": 15, "low": 12,
}  # fmt: skip
ATTACK = {
    "eventid": "201205300001", "iyear": "2012.0", "imonth": 5, "iday": 30, "country_txt": "Kazakhstan",
    "provstate": "Aktobe", "city": "Aktobe", "latitude": 50.28, "longitude": 57.17, "specificity": 1,
    "vicinity": 0, "attacktype1": 3, "attacktype1_txt": "Bombing/Explosion", "targtype1": 3,
    "gname": "Unknown", "nkill": "2.0", "nwound": -99, "summary": "Señales.", "dbsource": "A Collection",
}  # fmt: skip


@pytest.fixture
def acled(tmp_path):
    return lambda header=ACLED, **cells: _one(tmp_path, header, FIGHT | cells)


@pytest.fixture
def ged(tmp_path):
    return lambda **cells: _one(tmp_path, GED, EVENT | cells)


@pytest.fixture
def gtd(tmp_path):
    return lambda **cells: _one(tmp_path, GTD, ATTACK | cells, "latin-1")


def _one(folder, header, cells, encoding="utf-8"):
    reading = read([write(folder / "table.csv", header, [cells], encoding)])
    assert reading.rows == 1 == len(reading.reports) + reading.refused
    placed = kzmap.geocode(kzmap.merge(reading.reports)) if len(reading.reports) else None
    return reading, reading.reports.iloc[0], placed.iloc[0]


def test_acled_of_today(acled):
    reading, report, incident = acled()
    assert [p.code for p in reading.problems] == ["format"]
    assert report[["incident", "date", "type", "sub_type", "published"]].tolist() == [
        "acled:KAZ9001", "2022-05-17", "Battles", "Armed clash", "2023-01-31",
    ]  # fmt: skip
    assert (report["killed"], report["source"], report["line"]) == (2, "A Paper; B Agency", 2)
    assert "Two lines\nof notes." in report["note"]
    assert "[with actor 1: Guard]" in report["note"]
    assert (incident["place_kind"], incident["radius_km"], incident["country"]) == ("settlement", 5, "KZ")


@pytest.mark.parametrize(
    ("precision", "date"), [(1, "2022-05-17"), (2, "2022-05-14/2022-05-20"), (3, "2022-05")]
)
def test_acled_time_precision_says_which_days_are_meant(acled, precision, date):
    assert acled(time_precision=precision)[1]["date"] == date


@pytest.mark.parametrize(("precision", "kind"), [(1, "settlement"), (2, "near"), (3, "region")])
def test_acled_geo_precision_says_how_fine_the_place_is(acled, precision, kind):
    _, report, incident = acled(geo_precision=precision)
    assert (report["lat"], report["lon"]) == (43.65, 51.16)
    assert incident["place_kind"] == kind
    if kind == "region":  # the coordinates are the capital's
        assert incident["place_id"] == "region:2018/KZ-47"
        assert incident[["lat", "lon"]].isna().all()


@pytest.mark.parametrize("header", [ACLED_ISO3, ACLED_UPPER], ids=["iso3", "upper"])
def test_acled_of_old(tmp_path, header):
    names = {name.casefold(): name for name in header}
    cells = {names[name]: value for name, value in FIGHT.items() if name in names}
    cells |= {names["event_date"]: "17-May-12", names["event_type"]: "Battle-No change of territory"}
    report = read([write(tmp_path / "old.csv", header, [cells])]).reports.iloc[0]
    assert report[["incident", "date", "type", "sub_type"]].tolist() == [
        "acled:KAZ9001", "2012-05-17", "Battles", "Armed clash",
    ]  # fmt: skip


def test_two_downloads_of_an_acled_event_are_one_incident_with_the_later_figure(tmp_path):
    early = write(tmp_path / "early.csv", ACLED, [FIGHT])
    late = write(tmp_path / "late.csv", ACLED, [FIGHT | {"fatalities": 5, "timestamp": 1700000000}])
    incidents = kzmap.merge(kzmap.read_reports(late, early))
    assert incidents[["reports", "killed_low", "killed_best", "killed_high"]].to_numpy().tolist() == [
        [2, 5, 5, 5]
    ]


@pytest.mark.parametrize(
    ("code", "kind"),
    [(1, "site"), (2, "near"), (3, "district"), (4, "region"), (5, "region"), (6, "country"), (7, "region")],
)
def test_ged_where_prec(ged, code, kind):
    assert ged(where_prec=code)[2]["place_kind"] == kind


def test_ged_5_is_a_border_by_its_name(ged):
    incident = ged(where_prec=5, where_coordinates="Kazakh-Chinese border", adm_1="")[2]
    assert (incident["place_kind"], incident["place_id"]) == ("border_region", "border:KZ-CN")


@pytest.mark.parametrize(
    ("cells", "date"),
    [
        ({}, "2012-05-30"),
        ({"date_end": "2012-05-31", "date_prec": 2}, "2012-05-30/2012-05-31"),
        ({"date_start": "2012-05-01", "date_end": "2012-05-31", "date_prec": 4}, "2012-05"),
        ({"date_start": "2012-01-01", "date_end": "2012-12-31", "date_prec": 5}, "2012"),
        ({"date_prec": 3}, "2012-05-30~"),
        ({"date_start": "5/30/2012", "date_end": "5/30/2012"}, "2012-05-30"),
    ],
)
def test_ged_dates(ged, cells, date):
    assert ged(**cells)[1]["date"] == date


@pytest.mark.parametrize(
    ("start", "end", "date"),
    [("5/6/2012", "5/6/2012", "2012-05-06"), ("5/6/2012", "30/6/2012", "2012-06-05/2012-06-30")],
)
def test_ged_dates_with_slashes_have_the_month_first_unless_the_file_shows_the_other(ged, start, end, date):
    reading, report, _ = ged(date_start=start, date_end=end)
    assert report["date"] == date
    assert {p.severity for p in reading.problems if p.code == "date-order"} == {"warning"}


@pytest.mark.parametrize(
    ("days", "dates"),
    [
        (["05/06/2012"], ["2012-06-05"]),
        (["05/06/2012", "05/31/2012"], ["2012-05-06", "2012-05-31"]),
        (["05/06/2012", "05/31/2012", "31/05/2012"], ["2012-05-31", "2012-05-31"]),
    ],
)
def test_acled_dates_that_a_spreadsheet_turned_are_read_as_the_file_shows_and_said(tmp_path, days, dates):
    rows = [FIGHT | {"event_id_cnty": f"KAZ{n}", "event_date": day} for n, day in enumerate(days)]
    reading = read([write(tmp_path / "table.csv", ACLED, rows)])
    assert reading.reports["date"].tolist() == dates
    codes = {p.code for p in reading.problems if p.severity == "warning"}
    assert codes == ({"two-orders"} if len(days) > 2 else {"date-order"})


@pytest.mark.parametrize(
    ("cell", "published"),
    [("2012-06-01", "2012-06-01"), ("2012-06-03;2012-06-01", "2012-06-03"), ("2012-06~", "2012-06~")],
)
def test_ged_is_published_with_its_latest_source(ged, cell, published):
    assert ged(source_date=cell)[1]["published"] == published
    assert ged(source_date="-1")[1].isna()["published"]


def test_a_ged_article_that_is_a_link_is_one(ged):
    assert ged(source_article="https://a.example/1")[1]["url"] == "https://a.example/1"
    report = ged(source_article="Agency, 2012-06-01, A blast")[1]
    assert report.isna()["url"]
    assert "[article: Agency, 2012-06-01, A blast]" in report["note"]


def test_ged_figures_are_low_best_high_and_minus_one_is_unknown(ged):
    assert ged()[2][["killed_low", "killed_best", "killed_high"]].tolist() == [12, 14, 15]
    report = ged(high=-1)[1]
    assert (report["killed"], report["killed_low"]) == (14, 12)
    assert report.isna()["killed_high"]


def test_gtd_is_latin_1_with_its_sentinels(gtd):
    reading, report, _ = gtd()
    assert {p.code for p in reading.problems} == {"encoding", "format"}
    assert report["note"] == "Señales."
    assert (report["incident"], report["date"], report["killed"]) == ("gtd:201205300001", "2012-05-30", 2)
    assert report.isna()[["wounded", "actor"]].all()


@pytest.mark.parametrize(
    ("cells", "date"),
    [
        ({"iday": 0}, "2012-05"),
        ({"iday": 0, "imonth": 0}, "2012"),
        ({"imonth": "0.0"}, "2012"),
        ({"approxdate": "May 28-31"}, "2012-05-30~"),
    ],
)
def test_gtd_days_and_months_of_zero_are_unknown(gtd, cells, date):
    assert gtd(**cells)[1]["date"] == date


@pytest.mark.parametrize(
    ("specificity", "vicinity", "kind"),
    [(1, 0, "settlement"), (1, 1, "near"), (1, -9, "settlement"), (2, 0, "district"), (3, 1, "district"),
     ("4.0", 0, "region"), (5, 0, "region")],
)  # fmt: skip
def test_gtd_specificity_and_vicinity(gtd, specificity, vicinity, kind):
    assert gtd(specificity=specificity, vicinity=vicinity)[2]["place_kind"] == kind


def test_gtd_without_coordinates_is_placed_by_its_names(gtd):
    bare = {"latitude": "", "longitude": "", "specificity": 5}
    assert gtd(**bare)[2]["place"] == "Aktobe"
    assert gtd(**bare, city="Unknown")[2]["place_id"] == "region:2011/KZ-15"
    assert gtd(**bare, vicinity=1)[2]["place_kind"] == "near"


def test_gtd_shares_of_linked_attacks_are_a_range(gtd):
    assert gtd(nkill="1.5")[2][["killed_low", "killed_high"]].tolist() == [1, 2]


def test_gtd_ids_that_a_spreadsheet_shortened_are_said(gtd):
    reading, report, _ = gtd(eventid="2.01205E+11")
    assert "mangled-id" in {p.code for p in reading.problems}
    assert report.isna()["incident"]


def test_a_region_abroad_is_a_ring_and_its_country_stays(acled):
    incident = acled(
        country="Nigeria",
        admin1="Borno",
        location="Maiduguri",
        geo_precision=3,
        latitude=11.85,
        longitude=13.16,
    )[2]
    assert (incident["place_kind"], incident["radius_km"], incident["country"]) == ("region", 250, "Nigeria")
    assert incident.geometry.geom_type == "Point"


def test_an_unknown_code_is_said_and_taken_for_something_vague(acled):
    reading, report, _ = acled(geo_precision=7)
    assert [p.code for p in reading.problems if p.severity == "warning"] == ["unknown-code"]
    assert report["place_kind"] == "near"


def test_format_overrides_what_the_columns_say(tmp_path):
    path = write(
        tmp_path / "mine.csv", [*ACLED, "date", "place"], [FIGHT | {"date": "2012", "place": "Oral"}]
    )
    assert read([path]).reports["place"].tolist() == ["Aktau"]
    assert read([path], "own").reports["place"].tolist() == ["Oral"]


def test_a_new_format_is_a_new_module():
    from kzmap.cli.options import FORMATS
    from kzmap.reports.formats import formats

    assert tuple(formats()) == FORMATS
    for each in formats().values():
        assert set(each.marks) | set(each.needs) <= set(each.columns) | {"place_kind"}
