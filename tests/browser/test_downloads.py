"""What is shown can be taken along: as CSV, as GeoJSON, as a link, as a citation."""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import shapely

import kzmap
from tests.page.hostile import hostile
from tests.page.sample_rows import sample

Open = Callable[..., Any]


NUMBER = re.compile(r"-?[\d.]+")
"""Compared as it is written: 1.0 and 1 are not the same text."""
BOM = b"\xef\xbb\xbf"


def saved(page: Any, name: str) -> str:
    page.locator(".take summary").click()
    with page.expect_download() as download:
        page.get_by_role("button", name=name).click()
    raw = Path(download.value.path()).read_bytes()
    assert raw.startswith(BOM) == name.endswith("CSV")  # a spreadsheet needs it, and GeoJSON may have none
    text = raw.removeprefix(BOM).decode()
    page.locator(".take summary").click()
    return text


def exported(frame: Any, path: Path) -> str:
    return kzmap.write_incidents(frame, path).read_bytes().decode()


def test_geojson_has_the_properties_of_an_export(open_page: Open, tmp_path: Path) -> None:
    incidents = kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports())))
    page = open_page(incidents).page
    page.evaluate("location.hash = '#since=2012&until=2016'")
    kept = kzmap.keep(incidents, kzmap.Filters(since="2012", until="2016"))
    ours = json.loads(saved(page, "Save as GeoJSON"))
    theirs = json.loads(exported(kept, tmp_path / "x.geojson"))
    assert ours["data_as_of"] == theirs["data_as_of"]
    assert ours["schema_version"] == theirs["schema_version"]
    for one, other in zip(ours["features"], theirs["features"], strict=True):
        # as texts: 1.0 and 1 are not the same
        assert json.dumps(one["properties"], sort_keys=True) == json.dumps(
            other["properties"], sort_keys=True
        )
        assert (one["geometry"] or {}).get("type") == (other["geometry"] or {}).get("type")
        if other["geometry"] is None or other["geometry"]["type"] == "Point":
            rounded = other["geometry"] and [round(degree, 5) for degree in other["geometry"]["coordinates"]]
            assert (one["geometry"] and one["geometry"]["coordinates"]) == rounded
        else:
            areas = [shapely.from_geojson(json.dumps(each["geometry"])) for each in (one, other)]
            shared = areas[0].buffer(0).intersection(areas[1].buffer(0)).area
            assert shared > 0.9 * max(area.area for area in areas), one["properties"]["id"]


@pytest.mark.parametrize("make", [sample, hostile])
def test_csv_is_that_of_an_export(open_page: Open, tmp_path: Path, make: Callable[[], Any]) -> None:
    page = open_page(make()).page
    ours = list(csv.reader(io.StringIO(saved(page, "Save as CSV"), newline="")))
    theirs = list(csv.reader(io.StringIO(exported(make(), tmp_path / "x.csv"), newline="")))
    assert ours[0] == theirs[0]
    for one, other in zip(ours[1:], theirs[1:], strict=True):
        for name, mine, yours in zip(ours[0], one, other, strict=True):
            assert plain(mine) == plain(yours), (one[0], name)


def plain(cell: str) -> Any:
    try:
        return cell if NUMBER.fullmatch(cell) else json.loads(cell)
    except ValueError:
        return cell


@pytest.mark.parametrize(
    ("hash_", "name"),
    [
        ("", "fires-and-raids-2011-2016_?.csv"),
        ("#type=Protests&since=2012", "fires-and-raids-2011-2016_since-2012-protests.csv"),
    ],
)
def test_a_file_is_called_after_the_page_and_what_is_filtered_for(
    open_page: Open, hash_: str, name: str
) -> None:
    page = open_page(sample(), title="Fires / and raids: 2011\N{EN DASH}2016", hash_=hash_).page
    page.locator(".take summary").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as CSV").click()
    assert download.value.suggested_filename == name.replace("_?", "")


def test_a_link_to_the_view_is_copied_and_opens_it(open_page: Open) -> None:
    page = open_page(sample()).page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("[data-type=protests]").click()
    page.locator(".take summary").click()
    page.get_by_role("button", name="Copy link to this view").click()
    page.get_by_text("Copied").first.wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    assert "type=Protests" in page.url


def test_a_citation_names_incident_data_and_sources(open_page: Open) -> None:
    page = open_page(sample(), hash_="#open=aktobe-2016").page
    text = page.locator(".citation").inner_text()
    for said in (
        "Attack on a gun shop",
        "Aktobe",
        "5 June 2016",
        "aktobe-2016",
        "9 June 2016",
        "https://alpha.example/1",
    ):
        assert said in text
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    page.get_by_role("button", name="Copy citation").click()
    page.get_by_text("Copied").first.wait_for()
    assert page.evaluate("document.activeElement.textContent") == "Copy citation"


def test_where_nothing_can_be_copied_the_text_stands_there(open_page: Open) -> None:
    page = open_page(sample(), hash_="#open=aktobe-2016").page
    page.evaluate(
        "navigator.clipboard.writeText = () => Promise.reject(); document.execCommand = () => false"
    )
    page.get_by_role("button", name="Copy link to this incident").click()
    field = page.locator(".cite .by-hand")
    field.wait_for()
    assert field.input_value().endswith("#open=aktobe-2016")
