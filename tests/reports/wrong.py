"""Ways to be wrong: a file, and what a new user should read about it, line and next step."""

from __future__ import annotations

import io
import zipfile
from typing import NamedTuple

from tests.reports.layouts import ACLED, GED, GTD

HEAD = "date,place,lat,lon,killed,status\n"


class Wrong(NamedTuple):
    """A file's name and bytes, the start of the line that names what is wrong, and words of the next step."""

    name: str
    content: bytes
    line: str
    hint: str


def _wrong(name: str, content: str | bytes, line: str, hint: str) -> Wrong:
    return Wrong(name, content if isinstance(content, bytes) else content.encode(), name + line, hint)


def _foreign(header: list[str], **cells: object) -> str:
    return ",".join(header) + "\n" + ",".join(str(cells.get(name, "")) for name in header) + "\n"


def _zip(*names: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in names:
            archive.writestr(name, "date,place\n2012,Oral\n")
    return packed.getvalue()


WAYS = [
    # whole files
    _wrong("empty.csv", "", ": the file is empty", "first line names the columns"),
    _wrong("blank.csv", " \n\n  \n", ": the file is empty", "first line names the columns"),
    _wrong("header.csv", HEAD, ": the file holds no report", "add a row"),
    _wrong("list.json", "[]", ": the file holds no report", "add a row"),
    _wrong(
        "features.geojson",
        '{"type": "FeatureCollection", "features": []}',
        ": the file holds no report",
        "an export is empty if",
    ),
    _wrong("strange.csv", "name,colour\nA,red\n", ":1: no column 'date'", "must name the columns"),
    _wrong("nowhere.csv", "date,colour\n2012,red\n", ":1: no column 'place'", "must name the columns"),
    _wrong("twice.csv", "date,date,place\n1,2,3\n", ":1: the column 'date' stands twice", "rename or remove"),
    _wrong("no_header.csv", "2012,Almaty\n2013,Oral\n", ":1: no column 'date'", "must name the columns"),
    _wrong("picture.csv", b"\x89PNG\r\n\x1a\n\0\0", ": this is a picture", "tables, not pictures"),
    _wrong("report.pdf", b"%PDF-1.7\n", ": this is a PDF", "save it as CSV"),
    _wrong("page.csv", "<!DOCTYPE html><html>", ": this is a web page", "download the table itself"),
    _wrong("packed.csv.gz", b"\x1f\x8b\x08\0", ": a damaged archive", "download the archive again"),
    _wrong("archive.zip", b"PK\x03\x04\x14\0", ": a damaged archive", "download the archive again"),
    _wrong(
        "two.zip", _zip("a.csv", "b.csv"), ": the archive holds 2 tables: a.csv, b.csv", "name those that"
    ),
    _wrong("shape.zip", _zip("a.shp", "a.dbf"), ": this is a shapefile", "as GeoJSON"),
    _wrong("letter.docx", _zip("word/document.xml"), ": this is a Word document", "save it as CSV"),
    _wrong("mac.numbers", _zip("Index/Document.iwa"), ": this is a Numbers document", "Export To > CSV"),
    _wrong(
        "broken.xlsx",
        b"PK\x03\x04[Content_Types].xml",
        ": a damaged archive or spreadsheet",
        "as XLSX or CSV",
    ),
    _wrong("broken.parquet", b"PAR1\0\0", ": a damaged Parquet file", "download it again"),
    _wrong("broken.gpkg", b"SQLite format 3\0", ": a damaged file or no GeoPackage", "export it again"),
    _wrong("broken.json", '[{"date": "2012", ', ":1: not JSON", "a list of records"),
    _wrong("object.json", '{"type": "FeatureCollection"}', ": the JSON holds no list", "FeatureCollection"),
    _wrong("numbers.json", "[1, 2]", "", "must name the columns"),
    _wrong("nested.json", "[" * 100_000, ": nested too deep", "list of records"),
    _wrong(
        "feature.geojson",
        '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,'
        '"properties":{"date":"2012","place":""}}]}',
        ":1: place: place, region",
        "give the place",
    ),
    _wrong("binary.csv", b"date,place\n\0\0\0\0", ": this is not a text file", "CSV (UTF-8)"),
    _wrong(
        "half.csv",
        b"\xff\xfed\0a\0t\0e\0,\0p\0l\0a\0c\0e\0\n\0x\0,\0y\0",
        ":2: date: 'x' is not a date",
        "write 2012-05-31",
    ),
    _wrong("quote.csv", 'date,place\n2012,"Almaty\n2013,Oral\n', ":2: a double quote is opened", "close it"),
    _wrong(
        "cells.csv",
        "date,place\n2012,Almaty, again\n",
        ":2: 3 cells where the first line names 2",
        "double quotes",
    ),
    # dates
    _wrong(
        "no_day.csv", HEAD + "2012-06-31,Oral,,,,\n", ":2: date: 2012-06 has no day 31", "write 2012-06 if"
    ),
    _wrong("no_date.csv", HEAD + ",Oral,,,,\n", ":2: date: the date is missing", "if only the year"),
    _wrong(
        "which.csv",
        HEAD + "05/06/2012,Oral,,,,\n",
        ":2: date: '05/06/2012' is not a date",
        "write 2012-06-05 or 2012-05-06",
    ),
    _wrong("short.csv", HEAD + "12-5,Oral,,,,\n", ":2: date: '12-5' is not a date", "write 2012-05-31"),
    _wrong(
        "words.csv",
        HEAD + "last spring,Oral,,,,\n",
        ":2: date: 'last spring' is not a date",
        "2012-04/2012-05",
    ),
    _wrong(
        "back.csv",
        HEAD + "2013/2012,Oral,,,,\n",
        ":2: date: '2013/2012' ends before it starts",
        "swap the two",
    ),
    _wrong("open.csv", HEAD + "2012/..,Oral,,,,\n", ":2: date: '2012/..' is open at one end", "both ends"),
    _wrong("year.csv", HEAD + "0201,Oral,,,,\n", ":2: date: the year 0201 cannot be meant", "write 2012"),
    _wrong("month.csv", HEAD + "2012-13,Oral,,,,\n", ":2: date: there is no month 13", "write 2012"),
    _wrong("unix.csv", HEAD + "1338422400,Oral,,,,\n", ":2: date: '1338422400' is not", "write 2012-05-31"),
    _wrong("published.csv", "date,place,published\n2012,Oral,soon\n", ":2: published: 'soon'", "write 2012"),
    # places and coordinates
    _wrong("no_place.csv", HEAD + "2012,,,,,\n", ":2: place: place, region, country", "only the country"),
    _wrong(
        "degrees.csv", HEAD + "2012,,443,50,,\n", ":2: lat: 443 is not between -90 and 90", "decimal degrees"
    ),
    _wrong(
        "minutes.csv", HEAD + "2012,,43°75'N,76,,\n", ":2: lat: '43°75'N' is not a number", "such as 43.25"
    ),
    _wrong("lonely.csv", HEAD + "2012,,43.25,,,\n", ":2: lon: lat stands without lon", "both or none"),
    _wrong("null.csv", HEAD + "2012,Oral,0,0,,\n", ":2: lat: 0, 0 lies in the sea", "leave both empty"),
    _wrong(
        "pole.csv",
        HEAD + "2012,,157.2,50.3,,\n",
        ":2: lat: 157.2 is no latitude",
        "write 50.3 as the latitude",
    ),
    _wrong(
        "swapped.csv",
        HEAD + "2012,Almaty,76.9,43.25,,\n",
        ":2: lat: latitude 76.9 and longitude 43.25 are swapped",
        "write 43.25",
    ),
    _wrong(
        "swapped_country.csv",
        "date,country,lat,lon\n2012,Казахстан,71.4,51.1\n",
        ":2: lat: latitude 71.4",
        "write 51.1",
    ),
    _wrong(
        "kind.csv",
        "date,place,place_kind\n2012,Oral,village\n",
        ":2: place_kind: 'village' is not a kind",
        "use one of site",
    ),
    # numbers and words
    _wrong("many.csv", HEAD + "2012,Oral,,,many,\n", ":2: killed: 'many' is not a count", "whole number"),
    _wrong(
        "range.csv", HEAD + "2012,Oral,,,10 or 12,\n", ":2: killed: '10 or 12' is not a", "10 in killed_low"
    ),
    _wrong("minus.csv", HEAD + "2012,Oral,,,-1,\n", ":2: killed: '-1' is not a count", "whole number"),
    _wrong(
        "order.csv",
        "date,place,killed,killed_high\n2012,Oral,9,3\n",
        ":2: killed_low: low, best and high",
        "must not be over",
    ),
    _wrong(
        "status.csv",
        HEAD + "2012,Oral,,,,maybe\n",
        ":2: status: 'maybe' is not a status",
        "candidate, verified",
    ),
    # foreign tables
    _wrong(
        "acled.csv",
        _foreign(ACLED, event_id_cnty="K1", event_date="soon", location="Oral"),
        ":2: event_date: 'soon'",
        "write 2012",
    ),
    _wrong(
        "ged.csv",
        _foreign(GED, id=1, date_start="2012-05-30", date_end="2012-05-01", best=1, country="Kazakhstan"),
        ":2: date_start: '2012-05-30/2012-05-01' ends before",
        "swap the two",
    ),
    _wrong(
        "gtd.csv",
        _foreign(GTD, eventid=1, iyear=2012, imonth=13, iday=1, country_txt="Kazakhstan"),
        ":2: iyear: ",
        "write 2012",
    ),
    _wrong(
        "gtd_range.csv",
        _foreign(GTD, eventid=1, iyear=2012, country_txt="Kazakhstan", nkill="ten"),
        ":2: nkill: 'ten' is not a count",
        "whole number",
    ),
]
