"""The same rows in every kind of file give the same reports."""

import datetime as dt
import json

import geopandas as gpd
import pandas as pd
import pyarrow as pa
import pytest
from pyarrow import parquet
from shapely import Point, box

import kzmap
from kzmap.errors import InputError
from kzmap.export import write_incidents
from kzmap.reports import read

ROWS = [
    {"date": "2012-05-30", "place": "Алматы", "lat": 43.25, "lon": 76.9, "killed": 2},
    {"date": "2012-05", "place": "Oral", "lat": None, "lon": None, "killed": None},
]


def _sheet(path, engine):
    frame = pd.DataFrame(ROWS)
    frame["date"] = [dt.date(2012, 5, 30), "2012-05"]
    with pd.ExcelWriter(path, engine=engine) as book:
        frame.to_excel(book, sheet_name="Reports", index=False)


def _features(path, driver):
    points = [Point(76.9, 43.25), None]
    frame = gpd.GeoDataFrame(
        pd.DataFrame(ROWS).drop(columns=["lat", "lon"]), geometry=points, crs="EPSG:4326"
    )
    frame.to_parquet(path) if driver == "parquet" else frame.to_file(path, driver=driver)


WRITERS = {
    "csv": lambda path: pd.DataFrame(ROWS).to_csv(path, index=False),
    "tsv": lambda path: pd.DataFrame(ROWS).to_csv(path, index=False, sep="\t"),
    "bar.txt": lambda path: pd.DataFrame(ROWS).to_csv(path, index=False, sep="|"),
    "excel.csv": lambda path: path.write_text(
        "sep=;\n" + pd.DataFrame(ROWS).to_csv(index=False, sep=";", decimal=",")
    ),
    "bom.csv": lambda path: pd.DataFrame(ROWS).to_csv(path, index=False, encoding="utf-8-sig"),
    "jsonl": lambda path: path.write_text("\n".join(json.dumps(row) for row in ROWS)),
    "list.json": lambda path: path.write_text(json.dumps(ROWS)),
    "answer.json": lambda path: path.write_text(json.dumps({"status": 200, "count": 2, "data": ROWS})),
    "parquet": lambda path: pd.DataFrame(ROWS).to_parquet(path),
    "geojson": lambda path: _features(path, "GeoJSON"),
    "gpkg": lambda path: _features(path, "GPKG"),
    "geo.parquet": lambda path: _features(path, "parquet"),
    "xlsx": lambda path: _sheet(path, pytest.importorskip("openpyxl") and "openpyxl"),
    "ods": lambda path: _sheet(path, pytest.importorskip("odf") and "odf"),
}


@pytest.mark.parametrize("kind", WRITERS)
def test_every_kind_of_file_gives_the_same_reports(tmp_path, kind):
    path = tmp_path / f"reports.{kind}"
    WRITERS[kind](path)
    reading = read([path])
    reports = reading.reports
    assert (reading.rows, reading.refused) == (2, 0)
    assert {p.severity for p in reading.problems} <= {"note"}
    assert reports["date"].tolist() == ["2012-05-30", "2012-05"]
    assert reports["place"].tolist() == ["Алматы", "Oral"]
    assert reports[["lat", "lon"]].iloc[0].tolist() == [43.25, 76.9]
    assert reports[["lat", "lon"]].iloc[1].isna().all()
    assert reports["killed"].iloc[0] == 2


@pytest.mark.parametrize("ending", ["geojson", "parquet", "gpkg", "csv"])
def test_what_was_exported_comes_back_whole(tmp_path, ending):
    first = kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports())))
    path = write_incidents(first, tmp_path / f"incidents.{ending}")
    reading = read([path])
    assert (reading.rows, reading.refused) == (53, 0)
    back = kzmap.join_areas(kzmap.geocode(kzmap.merge(reading.reports)))
    columns = [c for c in first.columns if c != "geometry"]
    for column in columns:
        assert back[column].astype(str).tolist() == first[column].astype(str).tolist(), column


def test_a_title_above_the_table_and_other_sheets_are_told(tmp_path):
    book = pytest.importorskip("openpyxl").Workbook()
    sheet = book.active
    sheet.append(["Reports of 2012"])
    sheet.append([])
    sheet.append(["Дата", "Место"])
    sheet.append(["31.05.2012", "Актобе"])
    book.create_sheet("Notes").append(["a", "b"])
    book.save(tmp_path / "colleague.xlsx")
    reading = read([tmp_path / "colleague.xlsx"])
    assert reading.reports[["date", "place", "line"]].to_numpy().tolist() == [["2012-05-31", "Актобе", 4]]
    assert {p.code for p in reading.problems} == {"sheets", "title", "synonyms", "date-form"}


def test_shapes_that_are_no_points_give_no_coordinates(tmp_path):
    frame = gpd.GeoDataFrame(
        {"date": ["2012"], "place": ["Oral"]}, geometry=[box(0, 0, 1, 1)], crs="EPSG:4326"
    )
    frame.to_file(tmp_path / "areas.geojson")
    assert read([tmp_path / "areas.geojson"]).reports["lat"].isna().all()


def test_coordinates_of_another_system_become_degrees(tmp_path):
    frame = gpd.GeoDataFrame({"date": ["2012"]}, geometry=[Point(76.9, 43.25)], crs="EPSG:4326").to_crs(
        "EPSG:3857"
    )
    frame.to_file(tmp_path / "mercator.gpkg")
    report = read([tmp_path / "mercator.gpkg"]).reports.iloc[0]
    assert (report["lat"], report["lon"]) == pytest.approx((43.25, 76.9))


def test_a_record_that_is_none_is_refused_with_its_line(tmp_path):
    path = tmp_path / "reports.jsonl"
    path.write_text(
        '{"date": "2012", "place": "Oral"}\n{"date": "2012", \n{"date": "2012", "place": "Oral"}\n'
    )
    reading = read([path])
    assert (reading.rows, reading.refused) == (3, 1)
    assert [(p.line, p.code) for p in reading.problems] == [(2, "bad-json")]


@pytest.mark.parametrize("ending", ["parquet", "gpkg", "xlsx"])
def test_a_damaged_file_is_one_clear_line(tmp_path, ending):
    path = tmp_path / f"reports.{ending}"
    WRITERS[ending](path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(InputError, match="damaged"):
        read([path])


@pytest.mark.parametrize(
    ("text", "encoding", "place"),
    [
        ("date,place\n2012,Малага и Богота\n", "cp1251", "Малага и Богота"),
        ("date,place\n2012,Málaga y Bogotá\n", "latin-1", "Málaga y Bogotá"),
        ("date,place\n2012,Ақтөбе\n", "utf-8", "Ақтөбе"),
        ("date,place\n2012,Ақтөбе\n", "utf-16", "Ақтөбе"),
    ],
)
def test_encodings_are_told_apart(tmp_path, text, encoding, place):
    path = tmp_path / "reports.csv"
    path.write_bytes(text.encode(encoding))
    assert read([path]).reports["place"].tolist() == [place]


def test_a_few_broken_bytes_do_not_turn_a_whole_file_into_another_encoding(tmp_path):
    path = tmp_path / "reports.csv"
    path.write_bytes(("date,place\n" + "2012,Алматы\n" * 20).encode() + b"2012,Oral\xff\n")
    reading = read([path])
    assert reading.reports["place"].iloc[0] == "Алматы"
    assert [p.code for p in reading.problems] == ["encoding"]


def test_bytes_that_are_no_text_make_a_damaged_file_not_a_crash(tmp_path):
    buffers = [None, pa.py_buffer(b"\0\0\0\0\2\0\0\0"), pa.py_buffer(b"\xff\xfe")]
    text = pa.Array.from_buffers(pa.string(), 1, buffers)
    parquet.write_table(pa.table({"date": ["2012"], "place": text}), tmp_path / "x.parquet")
    with pytest.raises(InputError, match="damaged"):
        read([tmp_path / "x.parquet"])
