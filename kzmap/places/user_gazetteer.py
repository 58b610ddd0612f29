"""A user's own gazetteer: a GeoNames dump, a table like Who's On First's, or our own columns.

It is turned into the columns of ``places.csv`` once and kept in the user's cache, under the hash of what is
in it; the next start reads that. Its places rank below the shipped ones.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from pathlib import Path
from typing import TYPE_CHECKING

from kzmap._write import write_whole
from kzmap.errors import InputError, OutputError
from kzmap.places.gazetteer import Gazetteer, read_places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FORM = "2"  # of what is kept; another number makes old files of the cache unused
OWN = (
    "id", "name", "name_ru", "name_kk", "kind", "country", "region", "lat", "lon", "radius_km", "population",
    "names", "old_names", "note",
)  # fmt: skip
GEONAMES_COLUMNS = 19
GEONAMES_KINDS = {"PPL": "settlement", "ADM2": "district", "PRK": "site", "AIRP": "site", "RESN": "site"}
RADIUS_KM = {"settlement": 3.0, "site": 5.0, "district": 60.0, "region": 250.0}

# Columns of other tables that say the same; the first that is there counts.
_SAME = {
    "id": ("id", "wof:id", "wof_id", "geonameid"),
    "name": ("name", "wof:name", "label", "name_en"),
    "lat": ("lat", "latitude", "geom:latitude", "geom_latitude", "lbl:latitude", "y"),
    "lon": ("lon", "lng", "longitude", "geom:longitude", "geom_longitude", "lbl:longitude", "x"),
    "kind": ("kind", "placetype", "wof:placetype"),
    "country": ("country", "iso", "country_code", "wof:country", "iso:country"),
    "population": ("population", "gn:population", "wof:population"),
    "names": ("names", "alternatenames", "name_variants"),
}
_PLACETYPES = {
    "locality": "settlement",
    "localadmin": "settlement",
    "city": "settlement",
    "town": "settlement",
    "village": "settlement",
    "neighbourhood": "site",
    "county": "district",
    "campus": "site",
}

_DATED = re.compile(r".+ \d*/\d*")  # a name of old with its years, as in places.csv: Guryev 1640/1991

Row = dict[str, str]


def with_user_gazetteer(path: str | Path, cache: Path | None = None) -> Gazetteer:
    """Return the shipped gazetteer with the places of a file added below its own.

    Parameters
    ----------
    path : str or pathlib.Path
        A GeoNames dump (``KZ.txt``), a CSV with name, latitude and longitude, or our own columns.
    cache : pathlib.Path, optional
        Where the file is kept once read; the user's cache by default.

    Raises
    ------
    InputError
        If the file cannot be read as a gazetteer.
    """
    shipped = Gazetteer.shipped()
    known = {place.id for place in shipped.places}
    named = read_places(_kept(Path(path), cache or _user_cache()))
    shipped.add_below(each for each in named if each[0].id not in known)
    return shipped


def _user_cache() -> Path:
    from platformdirs import user_cache_path  # noqa: PLC0415 - only a user's gazetteer needs it

    return Path(user_cache_path("kzmap")) / "gazetteer"


def _kept(path: Path, cache: Path) -> str:
    """Return the file in our columns, from the cache if its content was read before."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); check the name") from error
    kept = cache / f"{hashlib.sha256(data).hexdigest()}-{FORM}.csv"
    if kept.is_file():
        return kept.read_text("utf-8")
    text = as_places(data, str(path))
    try:
        cache.mkdir(parents=True, exist_ok=True)
        write_whole(kept, text.encode())
    except (OSError, OutputError):
        pass  # a cache that cannot be written costs time, no more
    return text


def as_places(data: bytes, name: str) -> str:
    """Return a user's gazetteer as CSV text in our columns.

    Parameters
    ----------
    data : bytes
        What is in the file; UTF-8.
    name : str
        What to call it in an error.

    Raises
    ------
    InputError
        If nothing in it has a name and a point.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{name}: not UTF-8 text; save it as UTF-8") from error
    first = text.split("\n", 1)[0]
    rows = _geonames(text) if first.count("\t") == GEONAMES_COLUMNS - 1 else _table(text, name)
    placed = _with_regions([row for row in rows if row["name"].strip()])
    if not placed:
        raise InputError(f"{name}: no row has a name, a latitude and a longitude; see kzmap geocode --help")
    out = io.StringIO()
    writer = csv.DictWriter(out, OWN, lineterminator="\n")
    writer.writeheader()
    writer.writerows(placed)
    return out.getvalue()


def _geonames(text: str) -> Iterator[Row]:
    for line in text.splitlines():
        cells = line.split("\t")
        if len(cells) != GEONAMES_COLUMNS:
            continue
        code = "PPL" if cells[6] == "P" else cells[7]
        if code in GEONAMES_KINDS and cells[7] not in {"PPLH", "PPLQ", "PPLW"}:
            names = "|".join(dict.fromkeys(each for each in (cells[2], *cells[3].split(",")) if each))
            yield _row(
                f"geonames:{cells[0]}", cells[1], GEONAMES_KINDS[code], cells[8], (cells[4], cells[5])
            ) | {
                "population": cells[14] if cells[14].isdecimal() else "",
                "names": names,
            }


def _table(text: str, name: str) -> Iterator[Row]:
    lines = text.splitlines()
    delimiter = max(",;\t", key=lines[0].count) if lines else ","
    reader = csv.DictReader(lines, delimiter=delimiter)
    header = {column.strip().casefold(): column for column in reader.fieldnames or ()}
    at = {
        field: next((header[each] for each in same if each in header), None) for field, same in _SAME.items()
    }
    missing = [field for field in ("name", "lat", "lon") if at[field] is None]
    if missing:
        raise InputError(f"{name}: no column for {', '.join(missing)}; name them name, lat, lon")
    for number, cells in enumerate(reader, start=2):
        said = {field: (cells.get(column) or "").strip() if column else "" for field, column in at.items()}
        kind = said["kind"].casefold()
        kind = kind if kind in RADIUS_KM else _PLACETYPES.get(kind, "" if kind else "settlement")
        if not kind or not _is_point(said["lat"], said["lon"]):
            continue
        place_id = said["id"] if ":" in said["id"] else f"user:{said['id'] or number}"
        row = _row(place_id, said["name"], kind, said["country"].upper(), (said["lat"], said["lon"]))
        own = {field: (cells.get(header.get(field, "")) or "").strip() for field in ("name_ru", "name_kk")}
        old = (cells.get(header.get("old_names", "")) or "").split("|")
        radius = (cells.get(header.get("radius_km", "")) or "").strip()
        people = said["population"] if said["population"].isdecimal() else ""
        dated = [each.strip() for each in old if _DATED.fullmatch(each.strip())]
        undated = [each.strip() for each in old if each.strip() and each.strip() not in dated]
        more = {
            "names": "|".join(filter(None, [said["names"], *undated])),
            "old_names": "|".join(dated),
            "population": people,
            "radius_km": radius or row["radius_km"],
        }
        yield row | own | more


def _row(place_id: str, name: str, kind: str, country: str, spot: tuple[str, str]) -> Row:
    start = dict.fromkeys(OWN, "")
    radius = {"radius_km": str(RADIUS_KM[kind])}
    return (
        start
        | {"id": place_id, "name": name, "kind": kind, "country": country}
        | radius
        | {
            "lat": spot[0],
            "lon": spot[1],
        }
    )


def _is_point(lat: str, lon: str) -> bool:
    try:
        return -90 <= float(lat) <= 90 and -180 <= float(lon) <= 180  # noqa: PLR2004 - degrees
    except ValueError:
        return False


def _with_regions(rows: Iterable[Row]) -> list[Row]:
    """Return rows with the region that each point of Kazakhstan lies in."""
    import shapely  # noqa: PLC0415 - only a file that is read for the first time needs shapes

    from kzmap.areas import TODAY, area_shape, editions  # noqa: PLC0415

    codes = [region.code for region in editions()[-1].regions]
    shapes = [area_shape(f"region:{TODAY}/{code}") for code in codes]
    tree = shapely.STRtree(shapes)
    rows = [row for row in rows if _is_point(row["lat"], row["lon"])]
    points = shapely.points([float(row["lon"]) for row in rows], [float(row["lat"]) for row in rows])
    home = {int(at): codes[area] for at, area in tree.query(points, predicate="intersects").T}
    return [
        row | {"region": home[at], "country": row["country"] or "KZ"}
        if at in home and row["country"] in {"KZ", ""}
        else row
        for at, row in enumerate(rows)
    ]
