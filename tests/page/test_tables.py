import pandas as pd
import pyarrow.compute as pc

from kzmap.page.places import places_of
from kzmap.page.tables import SHARED, incident_columns, report_columns, source_columns
from tests.page.sample import frame, incident, report
from tests.page.sample_rows import sample


def test_every_report_has_a_row_in_the_order_of_its_incident() -> None:
    columns = report_columns(sample()).rows
    assert len(columns["same"]) == 15
    assert columns["source"].to_pylist()[:2] == ["alpha", "beta"]
    assert columns["killed"].to_pylist()[:2] == [17, 25]


def test_what_a_report_shares_with_its_incident_is_told_by_a_bit_alone() -> None:
    columns = report_columns(sample()).rows
    first, second = columns["same"].to_pylist()[:2]
    title = 1 << SHARED.index("title")
    assert first & title
    assert columns["title"].to_pylist()[0] is None
    assert not second & title
    assert columns["title"].to_pylist()[1] == "Shooting in Aktobe"


def test_a_figure_that_is_the_incidents_own_is_shared_too() -> None:
    frame = sample()
    columns = report_columns(frame).rows
    marked = columns["same"].to_pylist()[2] & (1 << SHARED.index("killed"))
    assert marked
    assert columns["killed"].to_pylist()[2] is None
    assert frame["killed_best"].iloc[1] == 7


def test_what_holds_for_a_place_is_told_once_and_elsewhere_only_what_differs() -> None:
    frame = pd.concat([sample()] * 2, ignore_index=True)
    frame["region"] = [*frame["region"][:-1], ["KZ-00"]]
    places = places_of(frame)
    found = incident_columns(frame, places)
    assert not set(found.places) & set(places.columns)
    own, local = found.rows["region"].to_pylist(), found.places["region"].to_pylist()
    whole = [
        local[place] if one is None else one
        for one, place in zip(own, places.of_incident.to_pylist(), strict=True)
    ]
    assert [text or None for text in whole] == [" ".join(one) or None for one in frame["region"]]
    assert own[-1] == "KZ-00"
    assert own.count(None) >= len(sample())


def test_a_publication_is_told_in_days_after_the_incident() -> None:
    columns = report_columns(sample()).rows
    told = [report["published"] for reports in sample()["report_list"] for report in reports]
    days = zip(told, columns["after"].to_pylist(), columns["published"].to_pylist(), strict=True)
    assert all((after is None) == (text is not None) or one is None for one, after, text in days)
    assert any(after is not None for after in columns["after"].to_pylist())


def test_a_missing_field_is_not_mistaken_for_a_shared_one() -> None:
    columns = report_columns(sample()).rows
    assert columns["actor"].null_count == 15
    assert not any(mask & (1 << SHARED.index("actor")) for mask in columns["same"].to_pylist())


def test_other_actors_are_those_of_reports_alone_each_once() -> None:
    actors = ["Guards", "A soldier", None, "A soldier", "Guards", "Two men"]
    told = [report(date="2012", source="a", actor=actor) for actor in actors]
    rows = frame([incident("post", "2012", None, told), incident("lone", "2012", None, told[:1])])
    column = incident_columns(rows, places_of(rows)).rows["other_actors"]
    assert column.to_pylist() == ["A soldier\x1fTwo men", None]


def test_a_place_stands_once_for_all_its_incidents() -> None:
    places = places_of(sample())
    assert places.columns["name"].to_pylist().count("Almaty") == 1
    assert pc.count_distinct(places.of_incident).as_py() == len(places.columns["name"])


def test_areas_have_a_spot_inside_and_others_none() -> None:
    places = places_of(sample())
    kinds = places.columns["kind"].to_pylist()
    spots = dict(zip(kinds, places.columns["lat"].to_pylist(), strict=True))
    assert 42.5e5 < spots["region"] < 46.5e5
    assert spots["border_region"] is not None
    assert spots["country"] is None
    assert spots[None] is None


def test_days_are_counted_from_1970_with_the_length_of_the_span() -> None:
    frame = sample()
    columns = incident_columns(frame, places_of(frame)).rows
    row = frame["id"].tolist().index("zone-2012")
    assert columns["start"].to_pylist()[row] == 15_340
    assert columns["span"].to_pylist()[row] == 366


def test_an_empty_frame_has_empty_columns_of_the_same_kinds() -> None:
    whole, none = sample(), sample().iloc[:0]
    for make in (
        lambda frame: report_columns(frame).rows,
        lambda frame: incident_columns(frame, places_of(frame)).rows,
    ):
        assert list(make(none)) == list(make(whole))
        assert {len(column) for column in make(none).values()} == {0}


def test_sources_keep_their_columns() -> None:
    columns = source_columns(pd.DataFrame({"id": ["a"], "title": [""]}))
    assert columns["id"].to_pylist() == ["a"]
    assert columns["title"].to_pylist() == [None]
    assert columns["url"].to_pylist() == [None]
