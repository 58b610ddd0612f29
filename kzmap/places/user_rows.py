"""The rows of a user's gazetteer, in the columns of ``places.csv``; and which were refused, and why."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass, field
from math import inf
from typing import TYPE_CHECKING

from kzmap.errors import InputError
from kzmap.reports.degree_forms import degrees
from kzmap.reports.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

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

_ONLY_OURS = ("name_ru", "name_kk", "old_names", "radius_km")
_LOOKED_AT = 20  # lines, of which one must have the form of a dump; the first may be cut off
_ARCTIC = 66.6  # degrees of latitude; no place so far north is one that kzmap has to do with


@dataclass
class UserRows:
    """What was read of a user's gazetteer.

    Attributes
    ----------
    name : str
        What the file is called.
    places : str
        The rows that are used, as CSV text.
    rows, used, other_kinds : int
        How many there are; how many are used; how many are rivers and other things that kzmap has not.
    problems : list of Problem
        One for each row that is refused, and warnings.
    """

    name: str
    places: str = ""
    rows: int = 0
    used: int = 0
    other_kinds: int = 0
    problems: list[Problem] = field(default_factory=list)

    def tally(self) -> str:
        """Return the sum of the rows in words."""
        others = f" + {self.other_kinds} of kinds that kzmap has not" if self.other_kinds else ""
        refused = self.rows - self.used - self.other_kinds
        return f"{self.name}: {self.rows} rows = {self.used} used + {refused} refused{others}"

    def say(  # noqa: PLR0913, PLR0917 - the parts of a problem
        self, line: int, column: str, value: str, message: str, hint: str, severity: Severity = "error"
    ) -> None:
        """Note what is wrong with a row."""
        self.problems.append(Problem(self.name, line, column, value, "bad-row", message, hint, severity))


def as_places(data: bytes, name: str) -> UserRows:
    """Return a user's gazetteer in our columns.

    Parameters
    ----------
    data : bytes
        What is in the file; UTF-8.
    name : str
        What to call it.

    Raises
    ------
    InputError
        If no row can be used.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{name}: not UTF-8 text; save it as UTF-8") from error
    read = UserRows(name)
    head = text.split("\n", _LOOKED_AT)[:_LOOKED_AT]
    dump = any(line.count("\t") == GEONAMES_COLUMNS - 1 for line in head) and not _is_header(head[0])
    rows = _geonames(text, read) if dump else _table(text, read)
    placed = _with_regions([(line, row) for line, row in rows if _usable(line, row, read)], read)
    if not placed:
        first = f"; {read.problems[0]}" if read.problems else ""
        raise InputError(f"{name}: no row has a name, a latitude (lat) and a longitude (lon){first}")
    out = io.StringIO()
    writer = csv.DictWriter(out, OWN, lineterminator="\n")
    writer.writeheader()
    writer.writerows(placed)
    read.places, read.used = out.getvalue(), len(placed)
    return read


def _is_header(line: str) -> bool:
    cells = {cell.strip().casefold() for cell in line.split("\t")}
    return any(each in cells for each in _SAME["name"]) and any(each in cells for each in _SAME["lat"])


def _geonames(text: str, read: UserRows) -> Iterator[tuple[int, Row]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        read.rows += 1
        cells = line.split("\t")
        if len(cells) != GEONAMES_COLUMNS:
            message = f"{len(cells)} cells where a GeoNames dump has {GEONAMES_COLUMNS}"
            read.say(number, "", "", message, "the line is cut off or broken; get the file anew")
            continue
        code = "PPL" if cells[6] == "P" else cells[7]
        if code not in GEONAMES_KINDS or cells[7] in {"PPLH", "PPLQ", "PPLW"}:
            read.other_kinds += 1
            continue
        names = "|".join(dict.fromkeys(each for each in (cells[2], *cells[3].split(",")) if each))
        row = _row(f"geonames:{cells[0]}", cells[1], GEONAMES_KINDS[code], cells[8], (cells[4], cells[5]))
        more = {"population": cells[14] if cells[14].isdecimal() else "", "names": names}
        yield number, row | more


def _table(text: str, read: UserRows) -> Iterator[tuple[int, Row]]:
    first = text.split("\n", 1)[0]
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count))
    header = {column.strip().casefold(): column for column in reader.fieldnames or ()}
    at = {
        field: next((header[each] for each in same if each in header), None) for field, same in _SAME.items()
    }
    missing = [field for field in ("name", "lat", "lon") if at[field] is None]
    if missing:
        shown = ", ".join(list(header)[:8]) or "nothing"
        message = (
            f"{read.name}: no column for {', '.join(missing)} (found: {shown}); name them name, lat, lon"
        )
        raise InputError(message)
    line = reader.line_num + 1
    for cells in reader:
        read.rows += 1
        number, line = line, reader.line_num + 1
        if None in cells:
            message = "more cells than the first line has columns"
            read.say(number, "", "", message, "put a cell with a comma into quotes")
            continue
        said = {field: (cells.get(column) or "").strip() if column else "" for field, column in at.items()}
        own = {each: (cells.get(header.get(each, "")) or "").strip() for each in _ONLY_OURS}
        row = _own_row(number, said, own, read)
        if row:
            yield number, row


def _own_row(number: int, said: Row, own: Row, read: UserRows) -> Row | None:
    kind = said["kind"].casefold()
    kind = kind if kind in RADIUS_KM else _PLACETYPES.get(kind, "" if kind else "settlement")
    if not kind:
        message = f"no kind {said['kind']!r}"
        read.say(number, "kind", said["kind"], message, f"give one of {', '.join(RADIUS_KM)}, or none")
        return None
    if own["radius_km"] and not 0 < _number(own["radius_km"]) < inf:
        message = f"{own['radius_km']!r} is no distance"
        read.say(number, "radius_km", own["radius_km"], message, "give kilometres, such as 3.5, or nothing")
        return None
    people = said["population"]
    if people and not people.isdecimal():
        message = f"{people!r} is no number of people, so it does not count"
        read.say(number, "population", people, message, "give digits alone, or nothing", "warning")
        people = ""
    place_id = said["id"] if ":" in said["id"] else f"user:{said['id'] or number}"
    row = _row(place_id, said["name"], kind, said["country"].upper(), (said["lat"], said["lon"]))
    old = [each.strip() for each in own["old_names"].split("|") if each.strip()]
    dated = [each for each in old if _DATED.fullmatch(each)]
    undated = [each for each in old if each not in dated]
    return row | {
        "name_ru": own["name_ru"],
        "name_kk": own["name_kk"],
        "names": "|".join(filter(None, [said["names"], *undated])),
        "old_names": "|".join(dated),
        "population": people,
        "radius_km": str(_number(own["radius_km"])) if own["radius_km"] else row["radius_km"],
    }


def _row(place_id: str, name: str, kind: str, country: str, spot: tuple[str, str]) -> Row:
    return dict.fromkeys(OWN, "") | {
        "id": place_id,
        "name": name,
        "kind": kind,
        "country": country,
        "radius_km": str(RADIUS_KM[kind]),
        "lat": spot[0],
        "lon": spot[1],
    }


def _number(text: str) -> float:
    """Return a number; NaN for what is none."""
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return float("nan")


def _usable(line: int, row: Row, read: UserRows) -> bool:
    """Tell whether a row has a name and a point, which becomes decimal degrees; else say what it lacks."""
    if not row["name"].strip():
        read.say(line, "name", "", "no name", "give the name of the place")
        return False
    for column, most in (("lat", 90), ("lon", 180)):
        text = row[column].strip()
        number = _number(degrees(text) or text)
        if not text:
            read.say(line, column, "", f"no {column}", "give it in degrees, such as 43.25")
            return False
        if not abs(number) <= most:
            message = f"{text!r} is not between -{most} and {most} degrees"
            read.say(line, column, text, message, "give degrees, such as 43.25; lat goes north, lon east")
            return False
        row[column] = repr(number)
    return True


def _with_regions(lines: list[tuple[int, Row]], read: UserRows) -> list[Row]:
    """Return rows with the region that each point of Kazakhstan lies in, without those in swapped order."""
    import shapely  # noqa: PLC0415 - only a file that is read for the first time needs shapes

    from kzmap.areas import TODAY, area_shape, editions  # noqa: PLC0415

    codes = [region.code for region in editions()[-1].regions]
    tree = shapely.STRtree([area_shape(f"region:{TODAY}/{code}") for code in codes])
    lat = [float(row["lat"]) for _, row in lines]
    lon = [float(row["lon"]) for _, row in lines]

    def homes(x: list[float], y: list[float]) -> dict[int, str]:
        return {int(at): codes[area] for at, area in tree.query(shapely.points(x, y), "intersects").T}

    home, swapped = homes(lon, lat), homes(lat, lon)
    placed = []
    for at, (line, row) in enumerate(lines):
        ours = row["country"] in {"KZ", ""}
        if ours and at in swapped and at not in home:
            message = f"{row['lat']}, {row['lon']} is not in Kazakhstan, but it is with the two swapped"
            known = row["country"] == "KZ" or lat[at] > _ARCTIC
            hint = "put the latitude into lat; or name the country" if known else "look whether it is so"
            read.say(line, "lat", row["lat"], message, hint, "error" if known else "warning")
            if known:
                continue
        here = {"region": home[at], "country": "KZ"} if ours and at in home else {}
        placed.append(row | here)
    return placed
