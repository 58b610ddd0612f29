"""The ground of a map: no two kinds that meet are alike, borders are in their order, lakes are named."""

from itertools import combinations, pairwise

import numpy as np
import pytest
import shapely
from colorspacious import cspace_convert
from matplotlib.collections import LineCollection

import kzmap
from kzmap import Filters
from kzmap.figures import topology
from kzmap.figures.base import ZONE_WIDTH
from kzmap.figures.lakes import LAKES
from kzmap.figures.look import STYLES, colours, over
from kzmap.figures.plane import Plane

TINTS = [f"tint-{number}" for number in range(5)]


def grounds(style):
    """Return the colours of the kinds of ground, as RGB from 0 to 1."""
    palette = colours(style)
    home = palette["home"]
    flat = {name: palette[name][:3] for name in ("land", "home", "sea")}
    return flat | {name: over(palette[name], home)[:3] for name in TINTS}


def lightness(colour):
    return float(cspace_convert(colour, "sRGB1", "CIELab")[0])


def meeting():
    """Return the pairs of kinds that can lie beside each other: any two, but steps only by their ratio."""
    return [*combinations(["land", "home", "sea", *TINTS], 2)]


@pytest.mark.parametrize("style", ["print", "screen"])
def test_grounds_that_may_meet_are_apart_in_colour(style):
    found = {name: cspace_convert(colour, "sRGB1", "CAM02-UCS") for name, colour in grounds(style).items()}
    apart = {pair: float(np.linalg.norm(found[pair[0]] - found[pair[1]])) for pair in meeting()}
    worst = min(apart, key=apart.get)
    assert apart[worst] > 4.4, (worst, apart[worst])


def test_grounds_of_greyscale_that_may_meet_are_apart_in_lightness():
    found = {name: lightness(colour) for name, colour in grounds("greyscale").items() if name != "sea"}
    apart = {pair: abs(found[pair[0]] - found[pair[1]]) for pair in meeting() if "sea" not in pair}
    worst = min(apart, key=apart.get)
    assert apart[worst] > 4, (worst, apart[worst])
    steps = [found[name] for name in ("home", *TINTS)]
    assert min(one - other for one, other in pairwise(steps)) > 8


def pixels(figure, lon, lat, half=8):
    """Return the lightness of the pixels about a point of a map of the whole country."""
    axes, plane = figure.axes[1], Plane()
    figure.canvas.draw()
    picture = np.asarray(figure.canvas.buffer_rgba())[..., :3] / 255
    x, y = axes.transData.transform(plane.points(np.array([[lon, lat]])))[0]
    row, column = round(picture.shape[0] - y), round(x)
    part = picture[row - half : row + half, column - half : column + half]
    return cspace_convert(part, "sRGB1", "CIELab")[..., 0]


def test_water_of_greyscale_is_ruled_and_land_is_not(incidents):
    figure = kzmap.figure(incidents, style="greyscale", dpi=300)
    sea = pixels(figure, 50.6, 43.0, half=10)
    assert np.ptp(sea.mean(axis=1)) > 8, "light and dark rows"
    assert sea.std(axis=1).max() < 1, "level lines"
    for lon, lat in ((66.0, 48.2), (88.0, 45.5), (54.3, 43.9)):  # a region with none, China, a tint
        assert pixels(figure, lon, lat).std() < 1, (lon, lat)


def test_the_state_border_is_the_strongest_line_and_zones_are_thinner_than_any_border_between_states(
    incidents,
):
    axes = kzmap.figure(incidents).axes[1]
    lines = {}
    for each in axes.collections:
        if isinstance(each, LineCollection):
            lines.setdefault(tuple(np.round(each.get_colors()[0], 3)), []).append(each)
    palette = {name: tuple(np.round(colour, 3)) for name, colour in colours("print").items()}

    def width(name):
        return max(each.get_linewidths()[0] for each in lines[palette[name]])

    home = width("border-home")
    assert home > 1.5 * max(width("border"), width("border-region"), width("zone-0"), width("zone-1"))
    assert width("zone-0") == width("zone-1") == ZONE_WIDTH <= width("border")
    (border,), zones = lines[palette["border-home"]], lines[palette["zone-0"]]
    assert border.get_zorder() > max(each.get_zorder() for each in zones)


def test_zones_of_greyscale_differ_by_more_than_their_dash():
    palette = colours("greyscale")
    assert "zone-1-tick" in palette
    assert "zone-0-tick" not in palette


@pytest.mark.parametrize("style", STYLES)
def test_relief_shows_the_hills_of_kazakhstan_on_white_and_on_tints(incidents, style):
    plain, shaded = (kzmap.figure(incidents, style=style, relief=each, dpi=200) for each in (False, True))
    for lon, lat in ((76.2, 48.4), (54.3, 43.9), (84.5, 48.6)):  # the steppe's hills, Mangystau, the Altai
        flat, hilly = (pixels(one, lon, lat) for one in (plain, shaded))
        assert hilly.std() > flat.std() + 0.25, (lon, lat)
        assert abs(hilly.mean() - flat.mean()) < 6, "the tint can still be read"


@pytest.mark.parametrize("style", STYLES)
def test_a_stretch_of_border_is_ruled_and_keeps_the_colour_of_its_land(incidents, style):
    """A grey tint was that of land abroad: the south-east of Jetisu seemed not to belong to it."""
    figure = kzmap.figure(incidents, filters=Filters(region=("KZ-33",)), style=style)
    (stretch,) = [each for each in figure.axes[1].collections if each.get_hatch()]
    assert not len(stretch.get_facecolor())


@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
def test_large_lakes_are_named_on_the_map_of_a_region(incidents, lang):
    figure = kzmap.figure(incidents, filters=Filters(region=("KZ-19",)), lang=lang)
    said = [text.get_text().replace("\n", " ") for text in figure.axes[1].texts]
    for lake in LAKES:
        if lake.en in {"Issyk-Kul", "Kapchagay Reservoir"}:
            assert getattr(lake, lang) in said


def test_each_named_lake_is_a_lake_of_the_base_map():
    water = topology.water("lakes", 99).geoms
    for lake in LAKES:
        assert sum(each.contains(shapely.Point(lake.lon, lake.lat)) for each in water) == 1, lake.en


@pytest.mark.parametrize(
    "given", [{"country": ("CN",)}, {"region": ("KZ-63",)}, {"region": ("KZ-19",)}], ids=str
)
@pytest.mark.parametrize("width", ["85mm", "160mm"])
def test_the_name_of_a_lake_touches_it_and_stands_on_its_side_of_the_border(incidents, given, width):
    figure = kzmap.figure(incidents, filters=Filters(**given), width=width)
    axes, shown = figure.axes[1], shapely.get_parts(topology.water("lakes", 99).geoms)
    plane = Plane(round_meridian(given))
    figure.draw_without_rendering()
    home = plane.project(topology.area(topology.home()))
    point = (axes.get_xlim()[1] - axes.get_xlim()[0]) / (axes.bbox.width / figure.dpi * 72)
    for text in axes.texts:
        lake = next((one for one in LAKES if one.en == text.get_text().replace("\n", " ")), None)
        if lake is None:
            continue
        corners = axes.transData.inverted().transform(text.get_window_extent(figure.canvas.get_renderer()))
        box = shapely.box(*corners.ravel())
        (water,) = [plane.project(one) for one in shown if one.contains(shapely.Point(lake.lon, lake.lat))]
        widest = shapely.maximum_inscribed_circle(water).coords
        middle, reach = shapely.Point(widest[0]), shapely.LineString(widest).length
        assert box.distance(middle) < reach + 10 * point, lake.en
        at_home = water.intersection(home).area > 0.5 * water.area
        dry = box.difference(water)
        across = dry.difference(home) if at_home else dry.intersection(home)
        assert across.area < 0.1 * box.area, lake.en


def round_meridian(given):
    """Return the middle meridian of a map: that of its regions, as `plane_for` sets it."""
    if "region" not in given:
        return 67
    west, _, east, _ = topology.area(frozenset(given["region"])).bounds
    return round((west + east) / 2)
