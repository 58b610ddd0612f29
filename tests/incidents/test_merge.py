"""Merging: what all sources allow, the range of what they say, and nothing lost."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzmap.errors import InputError
from kzmap.incidents import merge
from kzmap.reports import read, read_reports


@pytest.fixture
def reports_of(tmp_path):
    def make(*rows):
        path = tmp_path / "reports.csv"
        pd.DataFrame([{"date": "2012", "place": "Almaty", **row} for row in rows]).to_csv(path, index=False)
        return read([path]).reports

    return make


def merged(reports):
    incidents = merge(reports)
    assert len(incidents) == 1
    return incidents.iloc[0]


def figures(incident, name="killed"):
    return [incident[f"{name}_{bound}"] for bound in ("low", "best", "high")]


def test_every_report_stays_whole_and_in_order():
    reports = read_reports()
    incidents = merge(reports)
    assert incidents["reports"].sum() == len(reports) == incidents["report_list"].map(len).sum()
    lines = {report["line"] for reports in incidents["report_list"] for report in reports}
    assert lines == set(reports["line"])
    border = incidents.set_index("id").loc["border-post-2012-05", "report_list"]
    given = reports[reports["incident"] == "border-post-2012-05"]
    assert [r["note"] for r in border] == [None if pd.isna(n) else n for n in given["note"]]


def test_a_report_without_an_id_is_its_own_incident_whatever_file_it_stands_in(reports_of):
    one = merge(reports_of({"title": "A"}, {"title": "B"}))
    two = merge(reports_of({"title": "B"}, {"title": "A"}).assign(file="other.csv", line=99))
    assert set(one["id"]) == set(two["id"])
    assert one["id"].nunique() == 2


def test_equal_rows_stay_apart_by_a_running_number(reports_of):
    ids = merge(reports_of({"title": "A"}, {"title": "A"}, {"title": "A"}))["id"].tolist()
    assert ids == [ids[0], f"{ids[0]}-2", f"{ids[0]}-3"]


@pytest.mark.parametrize(
    ("dates", "date", "start", "end", "differ"),
    [
        (["2012", "2012-08-14"], "2012-08-14", "2012-08-14", "2012-08-14", False),
        (["2012-05~", "2012-05-31"], "2012-05-31~", "2012-05-31", "2012-05-31", False),
        (["2016", "2016-05"], "2016-05", "2016-05-01", "2016-05-31", False),
        (["2012-05-30", "2012-05-31"], "2012-05-30/2012-05-31", "2012-05-30", "2012-05-31", True),
        (["2016-04/2016-05", "2016-05/2016-06"], "2016-05-01/2016-05-31", "2016-05-01", "2016-05-31", False),
        (["2012-09-05~", "2012-09-05"], "2012-09-05", "2012-09-05", "2012-09-05", False),
    ],
)
def test_the_date_is_what_all_sources_allow_else_their_span(reports_of, dates, date, start, end, differ):  # noqa: PLR0913, PLR0917
    incident = merged(reports_of(*({"incident": "x", "date": d} for d in dates)))
    assert (incident["date"], str(incident["date_start"].date()), str(incident["date_end"].date())) == (
        date,
        start,
        end,
    )
    assert ("date" in incident["disagree"]) is differ


def test_figures_are_least_median_and_most_of_the_sources(reports_of):
    incident = merged(
        reports_of(
            *({"incident": "x", "source": s, "killed": k} for s, k in (("a", 14), ("b", 12), ("c", 15)))
        )
    )
    assert figures(incident) == [12, 14, 15]
    assert list(incident["disagree"]) == ["killed"]


def test_the_median_of_two_is_rounded_down(reports_of):
    incident = merged(
        reports_of(
            {"incident": "x", "source": "a", "killed": 11}, {"incident": "x", "source": "b", "killed": 12}
        )
    )
    assert figures(incident) == [11, 11, 12]


def test_of_one_source_the_latest_published_figure_counts(reports_of):
    incident = merged(
        reports_of(
            {"incident": "x", "source": "a", "killed": 225, "published": "2022-01-15"},
            {"incident": "x", "source": "a", "killed": 164, "published": "2022-01-09"},
            {"incident": "x", "source": "b", "killed": 227, "published": "2022-01-20"},
        )
    )
    assert figures(incident) == [225, 226, 227]
    assert incident["reports"] == 3


def test_row_order_breaks_a_tie_between_reports_of_one_source(reports_of):
    incident = merged(reports_of(*({"incident": "x", "source": "a", "killed": k} for k in (5, 7))))
    assert figures(incident) == [7, 7, 7]


def test_a_retracted_report_stays_in_the_list_and_out_of_the_range(reports_of):
    incident = merged(
        reports_of(
            {"incident": "x", "source": "a", "killed": 164, "status": "retracted"},
            {"incident": "x", "source": "b", "killed": 225, "status": ""},
        )
    )
    assert figures(incident) == [225, 225, 225]
    assert incident["status"] == "verified"
    assert [r["status"] for r in incident["report_list"]] == ["retracted", None]


def test_an_incident_is_retracted_when_all_its_reports_are(reports_of):
    both = [{"incident": "x", "source": s, "status": "retracted", "killed": 3} for s in "ab"]
    assert merged(reports_of(*both))["status"] == "retracted"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["", "disputed"], "disputed"),
        (["candidate", ""], "verified"),
        (["candidate", "candidate"], "candidate"),
    ],
)
def test_status_of_an_incident(reports_of, given, expected):
    rows = [{"incident": "x", "source": str(n), "status": s} for n, s in enumerate(given)]
    assert merged(reports_of(*rows))["status"] == expected


def test_the_type_of_most_sources_wins_and_the_difference_is_named(reports_of):
    types = ["Protests", "Riots", "Riots"]
    incident = merged(
        reports_of(*({"incident": "x", "source": str(n), "type": t} for n, t in enumerate(types)))
    )
    assert incident["type"] == "Riots"
    assert list(incident["disagree"]) == ["type"]


def test_the_title_is_of_the_type_that_stands(reports_of):
    incident = merged(
        reports_of(
            {
                "incident": "x",
                "source": "a",
                "type": "Protests",
                "sub_type": "Peaceful protest",
                "title": "held",
            },
            {
                "incident": "x",
                "source": "b",
                "type": "Riots",
                "sub_type": "Mob violence",
                "title": "riot",
                "date": "2012-05",
            },
        )
    )
    assert (incident["type"], incident["title"]) == ("Protests", "held")


def test_types_take_acleds_spelling_and_follow_their_sub_type(reports_of):
    assert merged(reports_of({"type": "battles"}))["type"] == "Battles"
    assert merged(reports_of({"sub_type": "suicide bomb"}))["type"] == "Explosions/Remote violence"


def test_bounds_alone_make_a_range(reports_of):
    assert figures(merged(reports_of({"killed_low": 10, "killed_high": 15}))) == [10, 12, 15]


def test_at_least_and_at_most_stay_open_at_the_other_end(reports_of):
    assert figures(merged(reports_of({"killed_low": 18}))) == [18, pd.NA, pd.NA]
    assert figures(merged(reports_of({"killed_high": 20}))) == [pd.NA, pd.NA, 20]
    both = [
        {"incident": "x", "source": "a", "killed": 17},
        {"incident": "x", "source": "b", "killed_low": 18},
    ]
    assert figures(merged(reports_of(*both))) == [17, 17, pd.NA]
    assert figures(merged(reports_of(both[0], {"incident": "x", "source": "b", "killed_high": 9}))) == [
        pd.NA,
        17,
        17,
    ]
    both[1]["killed_low"] = 5
    assert figures(merged(reports_of(*both))) == [5, 17, 17]


def test_who_did_what_to_whom_is_never_put_together_from_two_sources(reports_of):
    incident = merged(
        reports_of(
            {"incident": "x", "source": "a", "actor": "Protesters", "target": ""},
            {"incident": "x", "source": "b", "actor": "Police", "target": "Protesters"},
        )
    )
    assert incident["actor"] == "Protesters"
    assert pd.isna(incident["target"])
    assert list(incident["disagree"]) == ["actor"]


def test_an_actor_that_one_report_alone_names_is_that_of_the_incident(reports_of):
    rows = (
        {"source": "a", "target": "Border guards", "sub_type": "Attack"},
        {"source": "b", "actor": "Police", "target": "Protesters"},
        {"source": "c", "actor": "Unidentified attackers"},
        {"source": "d", "actor": "Others", "target": "border guards"},
    )
    incident = merged(reports_of(*({"incident": "x", **row} for row in rows)))
    assert (incident["actor"], incident["target"]) == ("Unidentified attackers", "Border guards")


def test_who_is_that_of_the_report_whose_type_and_title_stand(reports_of):
    finer = {"sub_type": "Mob violence", "type": "Riots"}
    rows = ({"source": "a", "actor": "Crowd"}, {"source": "b", "actor": "Football fans", **finer})
    assert merged(reports_of(*({"incident": "x", **row} for row in rows)))["actor"] == "Football fans"


def test_what_is_no_frame_of_reports_is_said(reports_of):
    with pytest.raises(InputError, match="no column"):
        merge(merge(reports_of({"title": "A"})))


def test_an_empty_frame_merges_to_an_empty_frame():
    assert merge(read_reports().iloc[:0]).shape == (0, merge(read_reports()).shape[1])


count = st.one_of(st.none(), st.integers(0, 300))
report = st.fixed_dictionaries(
    {
        "incident": st.sampled_from(["a", "b", ""]),
        "date": st.sampled_from(["2012", "2012-05", "2012-05-31", "2013-01-01~", "2012-04/2012-06"]),
        "source": st.sampled_from(["s", "t", ""]),
        "type": st.sampled_from(["Battles", "Riots", "other", ""]),
        "killed": count,
        "wounded_high": count,
        "status": st.sampled_from(["", "candidate", "disputed", "retracted"]),
        "published": st.sampled_from(["", "2012", "2013-05"]),
    }
)


@settings(max_examples=200, deadline=None)
@given(st.lists(report, min_size=1, max_size=12))
def test_the_sum_of_reports_holds_and_every_range_is_in_order(tmp_path_factory, rows):
    path = tmp_path_factory.mktemp("any") / "reports.csv"
    pd.DataFrame([{"place": "Almaty", **row} for row in rows]).to_csv(path, index=False)
    reports = read([path]).reports
    incidents = merge(reports)
    assert incidents["reports"].sum() == len(reports)
    assert incidents["id"].is_unique
    assert sorted(r["line"] for rs in incidents["report_list"] for r in rs) == reports["line"].tolist()
    for name in ("killed", "wounded"):
        for less, more in (("low", "best"), ("best", "high"), ("low", "high")):
            pair = incidents[[f"{name}_{less}", f"{name}_{more}"]].dropna()
            assert (pair.iloc[:, 0] <= pair.iloc[:, 1]).all()
    assert (incidents["date_start"] <= incidents["date_end"]).all()
