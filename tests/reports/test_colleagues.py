"""Tables as colleagues send them: titles, tabs, merged cells, other alphabets, numbers written otherwise."""

import bz2
import datetime as dt
import gzip
import io
import json
import zipfile

import geopandas as gpd
import openpyxl
import pandas as pd
import pytest
from shapely.geometry import LineString, MultiPoint, Point

from kzmap.checking import check
from kzmap.reports import listed, read
from kzmap.reports.table import BATCH

PLAIN = "date,place,killed\n2012-05-31,Алматы,14\n2012-06-01,Oral,2\n"
RUSSIAN = (
    "дата;место;область;погибло;ранено;источник;ссылка\n"
    "31.05.2012;Алматы;;14;0;Газета;https://a.example/1\n1 июня 2012;Oral;;2;;;\n"
)


def _rows(path):
    reading = read([path])
    assert reading.rows == len(reading.reports) + reading.refused
    assert not any("\n" in str(problem) for problem in reading.problems)
    return reading


def _zip(**members):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "/"), text)
    return packed.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        PLAIN.encode(),
        PLAIN.encode("utf-8-sig"),
        PLAIN.replace("\n", "\r").encode(),
        PLAIN.encode("utf-16"),
        PLAIN.replace(",", "\t").encode("utf-16-le"),
        PLAIN.replace(",", "\t").encode("utf-16-be"),
        PLAIN.replace(",", "|").encode("cp1251"),
        RUSSIAN.encode("cp1251"),
        ("sep=;\r\n" + RUSSIAN).encode("utf-8-sig"),
        gzip.compress(PLAIN.encode()),
        bz2.compress(RUSSIAN.encode()),
        _zip(**{"data__table.csv": PLAIN, "__MACOSX__._table.csv": "x", "readme.md": "x"}),
        (PLAIN + ",,\n" * 300).encode(),
        ("Incidents of 2012,,\nmade by somebody,,\n,,\n" + PLAIN).encode(),
        ("Инциденты 2012 года\n\n" + RUSSIAN).encode(),
        PLAIN.replace("date,place,killed", "Event Date,Location (city),# Killed").encode(),
        json.dumps(
            [{"date": "2012-05-31", "place": "Алматы", "killed": 14},
             {"date": "2012-06-01", "place": "Oral", "killed": 2}]
        ).encode(),
    ],
    ids=range(17),
)  # fmt: skip
def test_the_same_two_rows_come_out_of_any_file(tmp_path, content):
    (tmp_path / "table").write_bytes(content)
    reading = _rows(tmp_path / "table")
    assert reading.reports[["date", "place", "killed"]].to_numpy().tolist() == [
        ["2012-05-31", "Алматы", 14],
        ["2012-06-01", "Oral", 2],
    ]


def test_a_table_below_a_title_keeps_its_lines(tmp_path):
    (tmp_path / "titled.csv").write_text("Incidents,,\n\n" + PLAIN)
    reading = _rows(tmp_path / "titled.csv")
    assert reading.reports["line"].tolist() == [4, 5]
    assert [(p.code, p.line, p.severity) for p in reading.problems] == [("title", 3, "note")]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("31/05/12", "2012-05-31"), ("2012 May 31", "2012-05-31"), ("May 2012", "2012-05"),
        ("май 2012 г.", "2012-05"), ("31.5.12", "2012-05-31"), ("20120531", "2012-05-31"),
        ("05.2012", "2012-05"), ("2012/05", "2012-05"), ("Thursday, May 31, 2012", "2012-05-31"),
        ("31st May 2012", "2012-05-31"), ("в начале мая 2012", "2012-05"), ("2012 г.", "2012"),
        ("30-31 мая 2012", "2012-05-30/2012-05-31"), ("30.05-31.05.2012", "2012-05-30/2012-05-31"),
        ("2012-05-30 - 2012-05-31", "2012-05-30/2012-05-31"), ("c. 2012", "2012~"), ("41060", "2012-05-31"),
        ("30 May – 2 June 2012", "2012-05-30/2012-06-02"), ("31.05.2012 14:30", "2012-05-31"),
    ],
)  # fmt: skip
def test_dates_as_people_write_them_are_read_and_said(tmp_path, text, date):
    (tmp_path / "dates.csv").write_text(f'date,place\n"{text}",Oral\n')
    reading = _rows(tmp_path / "dates.csv")
    assert reading.reports["date"].tolist() == [date]
    assert f"'{text}' is read as {date}" in str(reading.problems[0])


def test_a_date_that_could_be_one_of_two_is_read_as_the_other_dates_of_the_table_show(tmp_path):
    (tmp_path / "us.csv").write_text("date,place\n05/06/2012,Oral\n05/31/2012,Oral\n")
    reading = _rows(tmp_path / "us.csv")
    assert reading.reports["date"].tolist() == ["2012-05-06", "2012-05-31"]
    assert "the month stands first, as '05/31/2012' shows" in str(reading.problems)


def _dated(path, *dates):
    path.write_text("date,place\n" + "".join(f"{date},Oral\n" for date in dates))
    reading = _rows(path)
    return reading, {p.code: p for p in reading.problems if p.severity != "note"}


def test_a_table_with_dates_of_both_orders_is_told_and_what_could_be_either_is_refused(tmp_path):
    reading, problems = _dated(tmp_path / "both.csv", "05/06/2012", "05/31/2012", "31/05/2012")
    assert reading.reports["date"].tolist() == ["2012-05-31", "2012-05-31"]
    assert "'31/05/2012' (line 4), the month in '05/31/2012' (line 3)" in problems["two-orders"].message
    assert problems["bad-date"].line == 2
    assert "write 2012-06-05 or 2012-05-06, whichever is meant" in problems["bad-date"].hint


@pytest.mark.parametrize(("last", "first"), [("31/05/2012", "2012-06-05"), ("05/31/2012", "2012-05-06")])
def test_the_last_row_of_a_long_table_tells_how_the_first_is_meant(tmp_path, last, first):
    reading, problems = _dated(tmp_path / "long.csv", "05/06/2012", *["2012-07"] * 2 * BATCH, last)
    assert reading.refused == 0
    assert reading.reports["date"].iloc[0] == first
    assert f"as '{last}' shows" in problems["date-order"].hint


def test_orders_that_differ_thousands_of_rows_apart_are_noticed(tmp_path):
    rows = [*["31/05/2012", "05/06/2012"] * BATCH, *["05/31/2012", "05/06/2012"] * BATCH]
    reading, problems = _dated(tmp_path / "long.csv", *rows)
    assert set(reading.reports["date"]) == {"2012-05-31"}
    assert reading.refused == 2 * BATCH
    assert f"(line {2 * BATCH + 2})" in problems["two-orders"].message


def test_both_date_columns_of_a_table_have_one_order(tmp_path):
    (tmp_path / "two.csv").write_text("date,published,place\n05/06/2012,06/13/2012,Oral\n")
    assert _rows(tmp_path / "two.csv").reports["date"].tolist() == ["2012-05-06"]


@pytest.mark.parametrize(
    ("text", "date"),
    [("05/06/2012 - 07/06/2012", "2012-06-05/2012-06-07"), ("about 05/06/2012", "2012-06-05~")],
)
def test_the_order_holds_inside_longer_dates_too(tmp_path, text, date):
    assert _dated(tmp_path / "spans.csv", text, "31/05/2012")[0].reports["date"].iloc[0] == date


@pytest.mark.parametrize(
    ("header", "cells", "date"),
    [
        ("year,month,day", "2012,5,17", "2012-05-17"), ("year,month,day", "2012,5,", "2012-05"),
        ("year,month,day", "2012,,", "2012"), ("year,month,day", "2012.0,05.0,0", "2012-05"),
        ("year,month,day", "2012,May,-99", "2012-05"), ("Year,Month", "2012,sept.", "2012-09"),
        ("iyear,imonth,iday", "2012,0,0", "2012"), ("Год,Месяц,Число", "2012,мая,17", "2012-05-17"),
        ("date,year,month", ",2012,5", "2012-05"), ("date,year,month", "2012-05-17,2012,5", "2012-05-17"),
    ],
)  # fmt: skip
def test_year_month_and_day_in_columns_of_their_own(tmp_path, header, cells, date):
    (tmp_path / "parts.csv").write_text(f"{header},place\n{cells},Oral\n")
    reading = _rows(tmp_path / "parts.csv")
    assert reading.reports["date"].tolist() == [date]
    notes = [str(p) for p in reading.problems if p.code == "date-parts"]
    assert [f"is read as {date}" in note for note in notes] == ([] if cells.startswith("2012-") else [True])
    assert "unknown-column" not in {p.code for p in reading.problems}


@pytest.mark.parametrize("cells", ["2012,spring,3", "2012,2,30", "2012,13,1", "soon,5,1", "2012,5,10-12"])
def test_parts_of_a_date_that_make_none_are_refused_with_the_column_that_stands_there(tmp_path, cells):
    (tmp_path / "parts.csv").write_text(f"year,month,day,place\n{cells},Oral\n2012,5,1,Oral\n")
    reading = _rows(tmp_path / "parts.csv")
    assert reading.refused == 1
    assert [p.field for p in reading.problems if p.severity == "error"] == ["year"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("1 234", (None, 1234, None)), ("1\u00a0234", (None, 1234, None)), ("1,234", (None, 1234, None)),
        ("12,0", (None, 12, None)), ("10-12", (10, None, 12)), ("от 10 до 12", (10, None, 12)),
        ("17+", (17, None, None)), ("more than 17", (18, None, None)), ("до 5", (None, None, 5)),
        ("около 50", (None, 50, None)), ("unknown", (None, None, None)), ("—", (None, None, None)),
    ],
)  # fmt: skip
def test_figures_as_people_write_them_are_read_and_said(tmp_path, text, figures):
    (tmp_path / "figures.csv").write_text(f'date,place,killed\n2012,Oral,"{text}"\n')
    reading = _rows(tmp_path / "figures.csv")
    found = reading.reports[["killed_low", "killed", "killed_high"]].astype("object")
    assert tuple(None if pd.isna(n) else n for n in found.iloc[0]) == figures
    assert f"'{text}' is read as" in str(reading.problems[0]).replace("\\xa0", "\u00a0")


@pytest.mark.parametrize("killed", ["5 killed", "no", "10 or 12", "1.234", "many", "-3"])
def test_a_figure_that_could_be_something_else_is_refused(tmp_path, killed):
    (tmp_path / "figures.csv").write_text(f"date,place,killed\n2012,Oral,{killed}\n2012,Oral,1\n")
    assert _rows(tmp_path / "figures.csv").refused == 1


@pytest.mark.parametrize(
    ("lat", "lon"), [("51,23", "51,37°"), ("51°13'48\"N", "51°22'12\"E"), ("51.23 с.ш.", "51.37 в.д.")]
)
def test_degrees_as_people_write_them(tmp_path, lat, lon):
    frame = pd.DataFrame({"date": ["2012"], "lat": [lat], "lon": [lon]})
    frame.to_csv(tmp_path / "degrees.csv", index=False)
    assert _rows(tmp_path / "degrees.csv").reports[["lat", "lon"]].to_numpy().tolist() == [[51.23, 51.37]]


def test_a_workbook_with_a_cover_hidden_sheets_merged_cells_and_serial_dates(tmp_path):
    book = openpyxl.Workbook()
    cover = book.active
    cover["A1"], cover["A3"], cover["B3"] = "How to use this", "Contact", "x@y.example"
    old = book.create_sheet("old")
    old.sheet_state = "hidden"
    old.append(["date", "place"])
    old.append(["1999", "Oral"])
    sheet = book.create_sheet("Данные")
    sheet["B2"] = "Инциденты"
    sheet.merge_cells("B2:D2")
    for column, name in zip("BCD", ("Дата", "Место", "Погибло"), strict=True):
        sheet[f"{column}4"] = name
    # a sheet knows no time zones
    days = [dt.datetime(2012, 5, 31), 41061, "02.06.2012", dt.date(2012, 6, 3)]  # noqa: DTZ001
    for row, (day, place, killed) in enumerate(
        zip(days, ("Алматы", "Oral", None, "Актобе"), (1, 2.0, "3", None), strict=True), 5
    ):
        sheet[f"B{row}"], sheet[f"C{row}"], sheet[f"D{row}"] = day, place, killed
    sheet.merge_cells("C6:C7")
    sheet.column_dimensions["D"].hidden = True
    book.save(tmp_path / "book.xlsx")
    reading = _rows(tmp_path / "book.xlsx")
    assert reading.reports[["date", "place", "line"]].to_numpy().tolist() == [
        ["2012-05-31", "Алматы", 5], ["2012-06-01", "Oral", 6], ["2012-06-02", "Oral", 7],
        ["2012-06-03", "Актобе", 8],
    ]  # fmt: skip
    assert reading.reports["killed"].fillna(-1).tolist() == [1, 2, 3, -1]
    assert {"sheets", "title", "synonyms", "date-number"} <= {p.code for p in reading.problems}


def test_what_stands_inside_merged_cells_is_not_overwritten(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["date", "place"])
    book.active.append(["2012", ""])
    book.active.append(["2013", "Oral"])
    book.active.merged_cells.add("B2:B3")  # other programs leave texts under a merged cell
    book.save(tmp_path / "book.xlsx")
    reading = _rows(tmp_path / "book.xlsx")
    assert reading.reports[["place", "line"]].to_numpy().tolist() == [["Oral", 3]]


@pytest.mark.parametrize("crs", [4326, 3857, 32643])
@pytest.mark.parametrize("ending", ["gpkg", "parquet", "geojson"])
def test_points_of_any_system_and_of_one_part_are_degrees(tmp_path, crs, ending):
    frame = gpd.GeoDataFrame(
        {"date": ["2012-05-31", "2012-06-01"]},
        geometry=[MultiPoint([(76.9, 43.25)]), Point(77, 43)],
        crs=4326,
    ).to_crs(crs)
    path = tmp_path / f"points.{ending}"
    if ending == "parquet":
        frame.to_parquet(path)
    elif ending == "gpkg":
        frame.to_file(path, engine="pyogrio")
    else:  # as programs wrote it before RFC 7946, with the system named
        crs_name = {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{crs}"}}
        path.write_text(json.dumps(json.loads(frame.to_json()) | {"crs": crs_name}))
    reports = _rows(path).reports
    assert reports["lat"].round(5).tolist() == [43.25, 43]
    assert reports["lon"].round(5).tolist() == [76.9, 77]


@pytest.mark.parametrize("ending", ["gpkg", "parquet", "geojson"])
def test_shapes_that_are_no_points_are_counted_and_no_row_is_lost(tmp_path, ending):
    shapes = [Point(76.9, 43.25), LineString([(76, 43), (77, 43)])]
    frame = gpd.GeoDataFrame({"date": ["2012", "2013"], "place": ["", "Oral"]}, geometry=shapes, crs=4326)
    path = tmp_path / f"shapes.{ending}"
    frame.to_parquet(path) if ending == "parquet" else frame.to_file(path)
    reading = _rows(path)
    assert (reading.rows, reading.refused) == (2, 0)
    assert "1 of 2 shapes are no single points" in str(reading.problems)


def test_columns_of_categories_and_of_lists(tmp_path):
    frame = pd.DataFrame(
        {"date": pd.to_datetime(["2012-05-31"]), "place": pd.Categorical(["Oral"]), "source": [["a", "b"]]}
    )
    frame.to_parquet(tmp_path / "table.parquet")
    reports = _rows(tmp_path / "table.parquet").reports
    assert reports[["date", "place", "source"]].to_numpy().tolist() == [["2012-05-31", "Oral", "a; b"]]


def test_one_column_for_both_coordinates_is_told_to_be_split(tmp_path):
    (tmp_path / "pair.csv").write_text('date,coordinates\n2012,"43.25, 76.9"\n')
    problem = check([tmp_path / "pair.csv"]).problems[0]
    assert "split 'coordinates' into two columns, lat and lon" in str(problem)


def test_what_is_wrong_a_thousand_times_is_counted_and_not_lost(tmp_path):
    (tmp_path / "many.csv").write_text("date,place,killed\n2012,Oral,1\n" + "2012,Oral,many\n" * 1000)
    checked = check([tmp_path / "many.csv"])
    bad = [p for p in checked.problems if p.code == "bad-number"]
    assert [p.line for p in bad] == list(range(3, 1003))
    lines = [line for line in listed(checked.problems, 10) if line.severity == "error"]
    assert len(lines) == 11
    assert sum(line.problems for line in lines) == 1000
    assert "990 more of the kind bad-number, in lines 13 to 1002" in lines[-1].text


def test_a_file_of_which_all_rows_are_refused_has_its_rows_counted(tmp_path):
    (tmp_path / "bad.csv").write_text("date,place\nsoon,Oral\nlater,Oral\n")
    assert check([tmp_path / "bad.csv"]).rows == 2
