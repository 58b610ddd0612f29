import json
import tomllib
from pathlib import Path

import geopandas as gpd
import pytest
import shapely
from pyproj import Geod

GEODATA = Path(__file__).parents[2] / "geodata"
EQUAL_AREA = "+proj=aea +lat_1=42 +lat_2=54 +lat_0=48 +lon_0=67 +ellps=WGS84 +units=m"


def table(name):
    return tomllib.loads((GEODATA / f"{name}.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def folder():
    return GEODATA


@pytest.fixture(scope="session")
def editions():
    return {edition["id"]: edition for edition in table("editions")["edition"]}


@pytest.fixture(scope="session")
def zone_table():
    return {zone["id"]: zone for zone in table("zones")["zone"]}


@pytest.fixture(scope="session")
def countries():
    return {country["code"]: country for country in table("countries")["country"]}


@pytest.fixture(scope="session")
def regions():
    return gpd.read_file(GEODATA / "regions.geojson").set_index("code")


@pytest.fixture(scope="session")
def zones():
    return gpd.read_file(GEODATA / "zones.geojson").set_index("id")


@pytest.fixture(scope="session")
def borders():
    return gpd.read_file(GEODATA / "borders.geojson")


@pytest.fixture(scope="session")
def topology():
    return json.loads((GEODATA / "basemap.topojson").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def basemap(topology):
    """The base map's objects, decoded as the page decodes them: a frame each."""
    return {name: decoded(topology, name) for name in topology["objects"]}


@pytest.fixture(scope="session")
def km2():
    """The area of a shape in km2."""
    return lambda shape: gpd.GeoSeries([shape], crs="EPSG:4326").to_crs(EQUAL_AREA).area.iloc[0] / 1e6


@pytest.fixture(scope="session")
def km():
    """The length of a line over the ellipsoid in km."""
    geod = Geod(ellps="WGS84")
    return lambda line: geod.geometry_length(line) / 1000


def decoded(topology, name):
    (step, _), (left, low) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x, y, points = 0, 0, []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((round(x * step + left, 3), round(y * step + low, 3)))
        arcs.append(points)
    rows = topology["objects"][name]["geometries"]
    heads = [row["properties"] for row in rows]
    return gpd.GeoDataFrame(heads, geometry=[shape_of(row, arcs) for row in rows], crs="EPSG:4326")


def shape_of(row, arcs):
    def path(indices):
        points = []
        for i in indices:
            arc = arcs[i] if i >= 0 else arcs[~i][::-1]
            assert not points or points[-1] == arc[0], "an arc does not begin where the last one ends"
            points += arc[1:] if points else arc
        return points

    def area(rings):
        return shapely.Polygon(path(rings[0]), [path(ring) for ring in rings[1:]])

    build = {
        "Polygon": area,
        "MultiPolygon": lambda parts: shapely.MultiPolygon([area(rings) for rings in parts]),
        "LineString": lambda line: shapely.LineString(path(line)),
        "MultiLineString": lambda lines: shapely.MultiLineString([path(line) for line in lines]),
    }
    return build[row["type"]](row["arcs"])
