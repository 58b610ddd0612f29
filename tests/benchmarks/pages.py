"""The pages that are compared, each built in a process of its own.

    python -m tests.benchmarks.pages KIND INCIDENTS.pkl OUT.html

prints the CPU seconds that the build took, imports and reading the incidents left out.

Folium's pages get what a reader of theirs would have: place on the map, title, date and figures in a
popup that is made when it is opened. What they would load from elsewhere lies at hand, and only what they
use: no tiles, no Bootstrap, no icon font. All of that is in their favour.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import folium
import geopandas as gpd
import pandas as pd
from folium.plugins import FastMarkerCluster, MarkerCluster

from kzmap.page import render

ASSETS = Path(__file__).with_name("folium_assets") / "node_modules"
_JS = (
    "jquery/dist/jquery.min.js",
    "leaflet/dist/leaflet.js",
    "leaflet.markercluster/dist/leaflet.markercluster.js",
)
_CSS = ("leaflet/dist/leaflet.css", "leaflet.markercluster/dist/MarkerCluster.css",
        "leaflet.markercluster/dist/MarkerCluster.Default.css")  # fmt: skip

_CALLBACK = """function (row) {
    var marker = L.marker(new L.LatLng(row[0], row[1]));
    marker.bindPopup(function () {
        var box = document.createElement("div");
        box.textContent = row.slice(2).join(", ");
        return box;
    });
    return marker;
}"""


def kzmap_page(incidents: gpd.GeoDataFrame, target: Path) -> None:
    render(incidents).save(target)


def fast_marker_cluster(incidents: gpd.GeoDataFrame, target: Path) -> None:
    page = _map()
    FastMarkerCluster(_rows(incidents).to_numpy().tolist(), callback=_CALLBACK).add_to(page)
    page.save(target)


def marker_cluster(incidents: gpd.GeoDataFrame, target: Path) -> None:
    page = _map()
    cluster = MarkerCluster().add_to(page)
    for lat, lon, *told in _rows(incidents).itertuples(index=False):
        text = ", ".join(str(one) for one in told)
        folium.Marker([lat, lon], popup=folium.Popup(text)).add_to(cluster)
    page.save(target)


KINDS: dict[str, Callable[[gpd.GeoDataFrame, Path], None]] = {
    "kzmap": kzmap_page,
    "FastMarkerCluster": fast_marker_cluster,
    "MarkerCluster": marker_cluster,
}


def _rows(incidents: gpd.GeoDataFrame) -> pd.DataFrame:
    """Return what folium's pages tell; what has no point gets one, so that all draw the same number."""
    rows = incidents[["lat", "lon", "title", "date", "type", "killed_best", "wounded_best"]]
    return rows.fillna({"lat": 48.2, "lon": 66.9}).astype({"killed_best": "object", "wounded_best": "object"})


def _map() -> folium.Map:
    page = folium.Map([48.2, 66.9], zoom_start=5, tiles=None)
    page.options["maxZoom"] = 12
    MarkerCluster.default_js = FastMarkerCluster.default_js = []
    MarkerCluster.default_css = FastMarkerCluster.default_css = []
    page.default_js = [(name, (ASSETS / name).as_uri()) for name in _JS]
    page.default_css = [(name, (ASSETS / name).as_uri()) for name in _CSS]
    return page


def _main(kind: str, source: str, target: str) -> None:
    incidents: Any = pd.read_pickle(source)
    KINDS[kind](incidents.head(50), Path(target))  # whatever is loaded or kept at the first use
    begun = time.process_time()
    KINDS[kind](incidents, Path(target))
    print(time.process_time() - begun)


if __name__ == "__main__":
    _main(*sys.argv[1:])
