"""The toll of January 2022 as sources gave it, one after the other: range, best, history and retraction."""

import pytest

import kzmap

# The figures and days are public; the wording, and the ids of the sources, are ours.
TOLL = """\
incident,date,place,type,killed,source,published,status,note
unrest-2022-01,2022-01-05,Almaty,Riots,44,interior-ministry,2022-01-07,,26 attackers and 18 of the police
unrest-2022-01,2022-01-05,Almaty,Riots,164,information-channel,2022-01-09,retracted,taken down the same day
unrest-2022-01,2022-01-05,Almaty,Riots,225,prosecutor-general,2022-01-15,,bodies in the morgues
unrest-2022-01,2022-01-05,Almaty,Riots,227,interior-ministry,2022-01-17,,
"""


@pytest.fixture
def incident(tmp_path):
    path = tmp_path / "reports.csv"
    path.write_text(TOLL)
    return kzmap.geocode(kzmap.merge(kzmap.read_reports(path))).iloc[0]


def test_the_latest_figure_of_each_source_counts_and_the_retracted_one_does_not(incident):
    assert incident[["killed_low", "killed_best", "killed_high"]].tolist() == [225, 226, 227]
    assert "killed" in list(incident["disagree"])


def test_the_history_is_whole_in_the_order_of_the_file(incident):
    told = [(report["killed"], report["published"], report["status"]) for report in incident["report_list"]]
    assert told == [
        (44, "2022-01-07", None),
        (164, "2022-01-09", "retracted"),
        (225, "2022-01-15", None),
        (227, "2022-01-17", None),
    ]
    assert incident["reports"] == 4


def test_an_acled_row_says_which_of_its_notes_was_withdrawn(incident, tmp_path):
    joined = kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports(tmp_path / "reports.csv"))))
    text = kzmap.write_incidents(joined, tmp_path / "x.acled.csv").read_text()
    notes = "26 attackers and 18 of the police. Retracted: taken down the same day. bodies in the morgues"
    assert f",{notes},{incident['killed_best']}," in text


def test_the_incident_stands_though_one_report_was_withdrawn(incident):
    assert incident["status"] == "verified"


@pytest.mark.usefixtures("incident")
def test_the_page_carries_every_report(tmp_path):
    path = tmp_path / "reports.csv"
    page = (
        kzmap.render(kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports(path)))))
        .get_root()
        .render()
    )
    plain = page[page.index('<ol class="plain">') :]
    for figure in ("44", "164", "225", "227"):
        assert figure in plain
