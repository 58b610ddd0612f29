"""Names in a file, and the table of where they were placed."""

import pandas as pd
import pytest

from kzmap.places.resolver import resolver
from kzmap.places.table import Names, placed_table, read_names
from kzmap.reports.problems import FileError


def placed(path, **options):
    return placed_table(read_names(path), resolver(), **options)


def write(folder, name, text, encoding="utf-8"):
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def test_every_row_and_column_stays_in_its_order(tmp_path):
    path = write(
        tmp_path,
        "names.csv",
        'nr,place,said by,nr\n3,Semey,"a, b",x\n1,Atlantis,,\n2,Semey,c,\n3,,,"two\nlines"\n',
    )
    table = placed(path)
    assert table.columns[:4].tolist() == ["nr", "place", "said by", "nr.2"]
    assert table["nr"].tolist() == ["3", "1", "2", "3"]
    assert table["said by"].tolist() == ["a, b", "", "c", ""]
    assert table["nr.2"].tolist() == ["x", "", "", "two\nlines"]
    assert table["placed_name"].isna().tolist() == [False, True, False, True]


def test_hints_in_columns_of_any_case_tell_names_apart(tmp_path):
    header = "Name;Region;Country;Date\n"
    rows = "Aksu;Akmola region;;\nAksu;Turkistan region;;\nAltay;;China;\nAlmaty region;;;2012-05\n"
    table = placed(write(tmp_path, "names.csv", header + rows))
    assert table["placed_region"].fillna("").tolist() == ["KZ-11", "KZ-61", "", "KZ-19|KZ-33"]
    assert table["placed_country"].tolist() == ["KZ", "KZ", "CN", "KZ"]


def test_a_date_that_is_given_serves_rows_without_one(tmp_path):
    path = write(tmp_path, "names.csv", "place,date\nAlmaty region,\nAlmaty region,2023\n")
    assert placed(path, date="2012")["placed_region"].tolist() == ["KZ-19|KZ-33", "KZ-19"]


def test_an_area_has_no_point(tmp_path):
    table = placed(write(tmp_path, "names.csv", "place\nAlmaty region\nKazakh-Chinese border\nSemey\n"))
    assert table["placed_lat"].isna().tolist() == [True, True, False]
    assert table["placed_kind"].tolist() == ["region", "border_region", "settlement"]


def test_a_coordinate_keeps_its_point_and_gets_its_region(tmp_path):
    row = placed(write(tmp_path, "names.csv", 'place\n"50.30, 57.90"\n')).iloc[0]
    assert (row["placed_lat"], row["placed_lon"], row["placed_region"]) == (50.3, 57.9, "KZ-15")
    assert row["placed_match"] == "coordinates"


def test_what_else_it_could_be_is_listed(tmp_path):
    row = placed(write(tmp_path, "names.csv", "place\nKarasu\n")).iloc[0]
    assert row["placed_candidates"].startswith("Karasu (settlement, KZ-39) | ")


def test_columns_of_an_earlier_answer_are_replaced(tmp_path):
    first = placed(write(tmp_path, "names.csv", "place,more\nSemey,x\n"))
    again = placed(write(tmp_path, "again.csv", first.assign(placed_name="Old").to_csv(index=False)))
    assert again.columns.tolist() == first.columns.tolist()
    assert (again.loc[0, "placed_name"], again.loc[0, "more"]) == ("Semey", "x")


def test_a_column_of_the_users_with_a_name_of_the_answer_is_kept_and_that_is_said(tmp_path):
    names = read_names(write(tmp_path, "names.csv", "place,placed_name\nSemey,Mine\n"))
    table = placed_table(names, resolver())
    assert (table.loc[0, "placed_name"], table.loc[0, "placed_name.given"]) == ("Semey", "Mine")
    assert "becomes 'placed_name.given'" in str(names.problems[0])


ACLED = "event_id_cnty,event_date,country,admin1,admin2,location,latitude,longitude,notes\n"


def test_the_columns_of_a_table_of_reports_are_known(tmp_path):
    rows = (
        'KAZ1,2011-05-17,Kazakhstan,Akmola,,Aksu,52.4,71.9,"a, b"\nKAZ2,x,Kazakhstan,,,Nirgendwo,50.3,57.9,\n'
    )
    names = read_names(write(tmp_path, "acled.csv", ACLED + rows))
    table = placed_table(names, resolver())
    assert table["placed_region"].tolist() == ["KZ-11", "KZ-15"]
    assert table["placed_match"].tolist() == ["exact", "coordinates"]
    assert [(each.line, each.code) for each in names.problems] == [(3, "bad-date")]


@pytest.mark.parametrize("text", ["foo,bar\n1,Semey\n", "foo;bar\n1;Semey\n", "lat,lon,title\n50,60,x\n"])
def test_a_table_without_a_column_of_names_is_no_list_of_names(tmp_path, text):
    with pytest.raises(FileError, match=r"no column 'place' \(found: .*call the column of the names place"):
        read_names(write(tmp_path, "names.csv", text))


@pytest.mark.parametrize("text", ["Aksu, Pavlodar region\nSemey\n", "43.25,76.95\n50,57\n", "43,25; 76,95\n"])
def test_a_list_may_have_commas_in_its_lines(tmp_path, text):
    assert read_names(write(tmp_path, "names.txt", text)).rows["place"].tolist() == text.strip().split("\n")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_a_list_of_names_is_a_name_a_line(tmp_path, encoding):
    path = write(tmp_path, "names.txt", "Темирский район, Актюбинская область\n\n  Семей \n", encoding)
    assert placed(path)["placed_id"].tolist() == ["kzmap:temir-district", "geonames:1519422"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1251"])
def test_a_table_may_be_in_windows_letters(tmp_path, encoding):
    path = write(tmp_path, "names.csv", "place;область\nСемей;Абай\n", encoding)
    assert placed(path)["placed_id"].tolist() == ["geonames:1519422"]


def test_a_sheet_will_do(tmp_path):
    pd.DataFrame({"place": ["Semey"], "region": ["Abai region"]}).to_excel(tmp_path / "n.xlsx", index=False)
    assert placed(tmp_path / "n.xlsx")["placed_region"].tolist() == ["KZ-10"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty"),
        ("\n\n", "empty"),
        ("place,region\n", "no row"),
        ('[{"thing": "Semey"}]', "no column 'place'"),
    ],
)
def test_a_file_without_names_is_refused(tmp_path, text, said):
    with pytest.raises(FileError, match=said):
        read_names(write(tmp_path, "names.csv", text))
    with pytest.raises(FileError, match="cannot be read"):
        read_names(tmp_path / "none.csv")


def test_each_different_claim_is_placed_once():
    told = []
    names = Names(pd.DataFrame({"place": ["Semey", "Oral"] * 2500}, dtype="str"), "place")
    table = placed_table(names, resolver(), progress=told.append)
    assert len(table) == 5000
    assert told == ["placing names: 0 of 2"]
