"""Nothing is lost: what is exported and read again makes the same incidents, whatever the texts hold."""

import csv
import math
import warnings

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kzmap
from tests.export.tables import rows

ENDINGS = ("geojson", "csv", "gpkg", "parquet")


def incidents_of(path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", kzmap.RefusedRows)
        reports = kzmap.read_reports(path)
    return kzmap.join_areas(kzmap.geocode(kzmap.merge(reports)))


def values(column):
    return [None if isinstance(v, float) and math.isnan(v) else v for v in column.tolist()]


def assert_same(one, other):
    assert list(one.columns) == list(other.columns)
    for name in one.columns:
        if name == "geometry":
            assert one.geometry.geom_equals(other.geometry).where(one.geometry.notna(), True).all()
            assert (one.geometry.isna() == other.geometry.isna()).all()
        else:
            assert repr(values(one[name])) == repr(values(other[name])), name


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_shipped_records_come_back(ending, tmp_path):
    incidents = kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports())))
    path = kzmap.write_incidents(incidents, tmp_path / f"x.{ending}")
    assert_same(incidents, incidents_of(path))
    again = kzmap.write_incidents(incidents_of(path), tmp_path / f"again.{ending}")
    assert again.read_bytes() == path.read_bytes()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(table=st.lists(rows(), min_size=1, max_size=10))
def test_what_is_exported_and_read_again_makes_the_same_incidents(table, tmp_path_factory):
    folder = tmp_path_factory.mktemp("trip")
    with (folder / "reports.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, table[0])
        writer.writeheader()
        writer.writerows(table)
    try:
        incidents = incidents_of(folder / "reports.csv")
    except kzmap.InputError:
        return  # no row of the table is a report
    for ending in ENDINGS:
        path = kzmap.write_incidents(incidents, folder / f"x.{ending}")
        assert_same(incidents, incidents_of(path))


def test_equal_reports_without_an_id_come_back_as_so_many(tmp_path):
    (tmp_path / "reports.csv").write_text("date,place\n" + "2012,Almaty\n" * 3)
    incidents = incidents_of(tmp_path / "reports.csv")
    assert incidents["id"].nunique() == 3
    assert_same(incidents, incidents_of(kzmap.write_incidents(incidents, tmp_path / "x.csv")))


def test_every_column_of_a_report_is_in_the_file(tmp_path):
    reports = kzmap.read_reports()
    incidents = kzmap.join_areas(kzmap.geocode(kzmap.merge(reports)))
    back = kzmap.read_reports(kzmap.write_incidents(incidents, tmp_path / "x.csv"))
    pd.testing.assert_frame_equal(
        back.sort_values("line", ignore_index=True), reports.sort_values("line", ignore_index=True)
    )
