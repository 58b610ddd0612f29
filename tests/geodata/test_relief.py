"""The relief picture: where it lies, how heavy it is, and that mountains are where they are."""

import json
import math

import numpy as np
import pytest

Image = pytest.importorskip("PIL.Image", reason="pip install pillow")


@pytest.fixture(scope="module")
def relief(folder):
    with Image.open(folder / "relief.webp") as picture:
        return json.loads((folder / "relief.json").read_text()), np.asarray(picture.convert("RGB"), dtype=int)


def test_the_bounds_are_the_base_map_s(relief, topology):
    about, pixels = relief
    assert (about["west"], about["south"], about["east"], about["north"]) == (36, 28, 98, 64)
    assert topology["transform"]["translate"] == [about["west"], about["south"]]
    assert pixels.shape == (about["height"], about["width"], 3)


def test_the_picture_has_web_mercator_s_proportions(relief):
    about, _ = relief
    high = mercator(about["north"]) - mercator(about["south"])
    assert about["height"] / about["width"] == pytest.approx(high / math.radians(62), abs=1e-3)


def test_it_is_grey_and_light_on_level_ground(relief):
    about, pixels = relief
    assert np.ptp(pixels, axis=2).max() <= 3
    for lat, lon in ((47.5, 64.0), (42.0, 50.5), (57.0, 72.0)):  # steppe, the Caspian, the Siberian plain
        assert window(about, pixels, lat, lon).mean() == pytest.approx(238, abs=6)
        assert window(about, pixels, lat, lon).std() < 8


def test_mountains_stand_out(relief):
    about, pixels = relief
    for lat, lon in ((42.2, 79.5), (43.2, 42.8), (50.0, 87.5)):  # Tian Shan, Caucasus, Altai
        assert window(about, pixels, lat, lon).std() > 15


def test_the_picture_is_light_to_carry(folder):
    assert (folder / "relief.webp").stat().st_size < 90_000


def window(about, pixels, lat, lon):
    x = round((lon - about["west"]) / (about["east"] - about["west"]) * about["width"])
    high, low = mercator(about["north"]), mercator(about["south"])
    y = round((high - mercator(lat)) / (high - low) * about["height"])
    return pixels[y - 12 : y + 12, x - 12 : x + 12, 0]


def mercator(lat):
    return math.asinh(math.tan(math.radians(lat)))
