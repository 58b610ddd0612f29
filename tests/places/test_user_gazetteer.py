"""A user's own gazetteer: what it may look like, how it ranks, and that it guesses no common name."""

from dataclasses import replace

import pytest

from kzmap.errors import InputError
from kzmap.places import Resolver
from kzmap.places.explain import explain
from kzmap.places.user_gazetteer import with_user_gazetteer

KARASU = [(48.5 + n / 10, 68 + n / 2) for n in range(8)]


def geonames_line(number, name, *spot, people=0, kind="P\tPPL", others=""):
    lat, lon = spot
    cells = [number, name, name, others, lat, lon, kind, "KZ", "", "05", "", "", "", people, "", 400]
    return "\t".join(map(str, [*cells, "Asia/Almaty", "2020"]))


@pytest.fixture
def dump(tmp_path):
    lines = [geonames_line(90 + n, "Karasu", lat, lon) for n, (lat, lon) in enumerate(KARASU)]
    lines += [
        geonames_line(1, "Bestamak", 50.1, 57.6, others="Бестамак"),
        geonames_line(2, "Bestamak River", 50.2, 57.7, kind="H\tSTM"),
        geonames_line(1526384, "Almaty", 43.25, 76.9, people=9),
        geonames_line(3, "Semey", 52.0, 62.0),
        geonames_line(4, "Torgaybek", 50.0, 66.0),
        geonames_line(5, "Torgaybek", 45.0, 79.0),
    ]
    path = tmp_path / "KZ.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def resolver(path):
    return Resolver(with_user_gazetteer(path, path.parent / "cache"))


def test_a_village_of_the_dump_is_found_by_all_its_names_with_its_region(dump):
    with_dump = resolver(dump)
    for name in ("Bestamak", "Бестамак", "в Бестамаке"):
        placement = with_dump.place(name)
        assert (placement.place_id, placement.region) == ("geonames:1", "KZ-15")
    assert with_dump.place("Bestamak River").kind is None


def test_it_ranks_below_the_shipped_places(dump):
    with_dump = resolver(dump)
    assert with_dump.place("Semey").place_id == "geonames:1519422"
    assert with_dump.place("Almaty").radius_km == 12.4


ROWS = """name,lat,lon,population,names
Almaty,50.0,60.0,9999999,
Uzynagash,51.5,70.0,400,
Kaskelen,52.0,69.0,900000,
Torgaybek,50.0,66.0,900000,
Torgaybek,45.0,79.0,,
Zhumbaq,50.0,66.0,,Zhumbaqauyl|Семипалатинск
"""


def own_rows(tmp_path, text=ROWS):
    path = tmp_path / "own.csv"
    path.write_text(text, encoding="utf-8")
    return resolver(path)


@pytest.mark.parametrize(
    "name", ["Almaty", "Алматы", "Uzynagash", "Узынагаш", "в Узынагаше", "Kaskelen", "Семипалатинск"]
)
def test_a_row_that_bears_the_name_of_a_shipped_place_is_only_a_runner_up(tmp_path, name):
    known, with_rows = Resolver().place(name), own_rows(tmp_path).place(name)
    assert known.placed
    assert {each.place_id for each in with_rows.candidates} <= {"user:2", "user:3", "user:4", "user:7"}
    assert replace(with_rows, candidates=(), reason="") == replace(known, candidates=(), reason="")


def test_the_runner_up_is_listed(tmp_path):
    rows = own_rows(tmp_path)
    listed = {name: rows.place(name).candidates[-1].place_id for name in ("Almaty", "Uzynagash", "Kaskelen")}
    assert listed == {"Almaty": "user:2", "Uzynagash": "user:3", "Kaskelen": "user:4"}


def test_a_hint_reaches_the_row(tmp_path):
    found = own_rows(tmp_path).place("Uzynagash", region="Akmola region")
    assert (found.name, found.kind) == ("Uzynagash", "settlement")
    assert own_rows(tmp_path).place("Almaty, Aktobe region").place_id == "user:2"


def test_the_name_of_a_row_is_told_as_its_own(tmp_path):
    rows = own_rows(tmp_path)
    told = (
        explain(rows.place("Zhumbaq"), rows.gazetteer),
        explain(rows.place("Uzynagash", region="Akmola region"), rows.gazetteer),
    )
    assert all("why      this is its name" in each for each in told)
    assert "this is another name of it" in explain(rows.place("Zhumbaqauyl"), rows.gazetteer)


def test_rows_that_share_a_name_are_no_guess_however_big_one_is(tmp_path):
    rows = own_rows(tmp_path)
    assert rows.place("Torgaybek").kind is None
    assert rows.place("Torgaybek", region="Jetisu region").place_id == "user:6"


def test_a_name_of_many_villages_stays_no_guess(dump):
    with_dump = resolver(dump)
    assert with_dump.place("Karasu").kind is None
    assert with_dump.place("Karasu", region="Kostanay region").region == "KZ-39"
    assert with_dump.place("Torgaybek").kind is None
    assert with_dump.place("Torgaybek", region="Jetisu region").place_id == "geonames:5"


def test_what_was_read_is_kept_by_content(dump):
    resolver(dump)
    kept = list((dump.parent / "cache").iterdir())
    assert len(kept) == 1
    kept[0].write_text(kept[0].read_text("utf-8").replace("Bestamak", "Keptbestamak"), encoding="utf-8")
    assert resolver(dump).place("Keptbestamak").placed
    dump.write_text(dump.read_text("utf-8") + geonames_line(6, "Novoselok", 50, 66) + "\n", encoding="utf-8")
    assert resolver(dump).place("Bestamak").placed
    assert len(list((dump.parent / "cache").iterdir())) == 2


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("id,name,latitude,longitude,placetype", "7,Zhumbaqkent,50.5,66.5,locality"),
        ("wof:id;wof:name;geom:latitude;geom:longitude;wof:placetype", "7;Zhumbaqkent;50.5;66.5;locality"),
        ("name,lat,lon", "Zhumbaqkent,50.5,66.5"),
        ("name\tlat\tlon\tkind", "Zhumbaqkent\t50.5\t66.5\tsettlement"),
    ],
)
def test_other_tables_are_read_by_their_columns(tmp_path, header, row):
    path = tmp_path / "more.csv"
    path.write_text(f"{header}\n{row}\n", encoding="utf-8")
    placement = resolver(path).place("Zhumbaqkent")
    assert (placement.kind, placement.region, placement.country) == ("settlement", "KZ-39", "KZ")


def test_our_own_columns_are_read_whole(tmp_path):
    path = tmp_path / "own.csv"
    header = "id,name,name_ru,kind,country,lat,lon,radius_km,names,old_names"
    row = "x:1,Zhumbaqkent,Жумбаккент,settlement,KZ,50.5,66.5,4,Zhumbak,Lenindol 1950/1991|Staroe"
    path.write_text(f"{header}\n{row}\n", encoding="utf-8")
    places = resolver(path)
    found = [places.place(name) for name in ("Жумбаккент", "Zhumbak", "Lenindol", "Staroe")]
    assert {(each.place_id, each.radius_km) for each in found} == {("x:1", 4.0)}
    assert "until 1991" in found[2].reason


@pytest.mark.parametrize(
    "text", ["", "a,b\n1,2\n", "name,lat,lon\nX,north,east\n", "name,lat,lon\nX,100,20\n"]
)
def test_a_file_that_is_no_gazetteer_is_refused_with_what_to_do(tmp_path, text):
    path = tmp_path / "no.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="lat"):
        resolver(path)


ODD = """name,lat,lon,kind,radius_km,country
Zhumbaq,50.5,66.5,,,
Zhumbar,"48,5",66.5,,,
"Zhum
bas",50.5,66.6,,,
Zhumba,50.5,66.5,,abc,
Zhumbb,200,66.5,,,
,50.5,66.5,,,
Zhumbc,50.5,66.5,volcano,,
Zhumbd,76.9,43.2,,,
Zhumbe,66.5,50.5,,,KZ
Zhumbf,,66.5,,,
"""


def test_each_row_that_is_refused_is_told_with_its_line_and_the_sum_is_right(tmp_path):
    path = tmp_path / "odd.csv"
    path.write_text(ODD, encoding="utf-8")
    for _ in range(2):  # the second time out of the cache
        heard = []
        places = Resolver(with_user_gazetteer(path, tmp_path / "cache", heard.append))
        assert heard[0].tally() == f"{path}: 10 rows = 3 used + 7 refused"
        told = [(each.line, each.field) for each in heard[0].problems]
        assert sorted(told) == [
            (6, "radius_km"), (7, "lat"), (8, "name"), (9, "kind"), (10, "lat"), (11, "lat"), (12, "lat")
        ]  # fmt: skip
        assert str(heard[0].problems[0]).startswith(f"{path}:6: radius_km: 'abc' is no distance; give")
        assert places.place("Zhumbar").lat == 48.5
        assert places.place("Zhum bas").placed


def test_a_dump_whose_first_line_is_cut_off_is_still_one(dump):
    dump.write_text("1\tcut off\n" + dump.read_text("utf-8"), encoding="utf-8")
    heard = []
    with_user_gazetteer(dump, dump.parent / "cache", heard.append)
    assert heard[0].tally().endswith("15 rows = 13 used + 1 refused + 1 of kinds that kzmap has not")
    assert "KZ.txt:1: 2 cells where a GeoNames dump has 19; the line is cut off" in str(heard[0].problems[0])


@pytest.mark.parametrize("junk", ["", "junk", "{}", "[1]", '{"name": "x", "places": "a,b", "problems": []}'])
def test_junk_in_the_cache_is_read_anew(dump, junk):
    resolver(dump)
    (kept,) = (dump.parent / "cache").iterdir()
    kept.write_text(junk, encoding="utf-8")
    assert resolver(dump).place("Bestamak").placed


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(InputError, match="cannot be read"):
        resolver(tmp_path / "none.txt")


def test_build_and_export_place_by_it_too(tmp_path):
    from kzmap.pipeline import run

    more, reports = tmp_path / "more.csv", tmp_path / "reports.csv"
    more.write_text("name,lat,lon\nZhumbaqkent,50.5,66.5\n", encoding="utf-8")
    reports.write_text("date,place\n2024-05-01,Zhumbaqkent\n", encoding="utf-8")
    assert run([reports]).tally.not_placed == 1
    joined = run([reports], places=resolver(more)).incidents
    assert joined["region"].iloc[0] == ["KZ-39"]
