import re
from io import BytesIO
from pathlib import Path

import folium
import pytest
from folium.plugins import HeatMap

from kzmap.errors import InputError, OutputError
from kzmap.page import render
from tests.page.sample_rows import sample


def test_layers_of_folium_can_be_added(tmp_path: Path) -> None:
    page = render(sample())
    folium.Marker([51.1, 71.4], popup="Hello", tooltip="There").add_to(page)
    folium.GeoJson({"type": "Point", "coordinates": [70, 50]}).add_to(page)
    folium.LayerControl().add_to(page)
    page.save(tmp_path / "map.html")
    text = (tmp_path / "map.html").read_text(encoding="utf-8")
    assert "L.marker(" in text
    assert "Incidents" in text


def test_added_layers_get_steady_ids(tmp_path: Path) -> None:
    for name in ("one", "two"):
        page = render(sample())
        group = folium.FeatureGroup().add_to(page)
        folium.Circle([50, 70], radius=1000, popup=folium.Popup("A place")).add_to(group)
        page.save(tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert not re.search(rb"_[0-9a-f]{32}\b", (tmp_path / "one").read_bytes())


@pytest.mark.parametrize(
    "layer",
    [
        folium.TileLayer("OpenStreetMap"),
        folium.WmsTileLayer("https://wms.example/x", layers="a", attr="a"),
        folium.raster_layers.ImageOverlay("https://pictures.example/a.png", [[40, 60], [50, 70]]),
        HeatMap([[50, 70]]),
        folium.Marker([50, 70], icon=folium.CustomIcon("https://icons.example/a.png")),
        folium.Element('<img src="//pictures.example/b.png">'),
    ],
    ids=lambda layer: type(layer).__name__,
)
def test_a_layer_that_loads_from_elsewhere_is_refused_and_the_old_map_stays(
    layer: folium.Element, tmp_path: Path
) -> None:
    page = render(sample())
    (page.get_root().html if type(layer) is folium.Element else page).add_child(layer)
    target = tmp_path / "map.html"
    target.write_text("the old map")
    with pytest.raises(InputError, match=r"would load (https:)?//.*allow_remote=True"):
        page.save(target)
    assert target.read_text() == "the old map"
    page.save(target, allow_remote=True)
    assert target.stat().st_size > 100_000


def test_only_the_hosts_of_the_layers_come_into_the_policy() -> None:
    page = render(sample())
    folium.TileLayer("https://{s}.tiles.example/{z}/{x}/{y}.png", attr="Tiles").add_to(page)
    html = page.get_root().render(allow_remote=True)
    assert "img-src data: blob: https://*.tiles.example;" in html
    assert "default-src &#39;none&#39;" in html


def test_a_page_can_be_written_to_an_open_file() -> None:
    buffer = BytesIO()
    render(sample()).save(buffer, close_file=False)
    assert buffer.getvalue().startswith(b"<!doctype html>")


def test_a_folder_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(OutputError):
        render(sample()).save(tmp_path / "file" / "map.html")


def test_a_users_own_popup_cannot_end_the_pages_script(tmp_path: Path) -> None:
    page = render(sample())
    folium.Marker([48, 67], popup="a </script><!-- <script>b").add_to(page)
    page.save(tmp_path / "map.html")
    text = (tmp_path / "map.html").read_text(encoding="utf-8")
    assert r"a <\/script><\!-- <script>b" in text
