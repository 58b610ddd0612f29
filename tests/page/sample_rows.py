# ruff: noqa: E501 - a row a line is easier to compare
"""The rows of the sample: invented events at real places, for the tests alone."""

from typing import Any

import geopandas as gpd

from tests.page.sample import ALMATY_REGION, SOUTH, STRETCH, frame, incident, report

BATTLES, EXPLOSIONS = "Battles", "Explosions/Remote violence"
CIVILIANS, PROTESTS = "Violence against civilians", "Protests"
RIOTS, STRATEGIC = "Riots", "Strategic developments"


def _aktobe() -> dict[str, Any]:
    one = report(
        date="2016-06-05",
        place="Aktobe",
        type=BATTLES,
        title="Attack on a gun shop and a military unit",
        source="alpha",
        url="https://alpha.example/1",
        published="2016-06-09",
        killed=17,
        note="The source counts the attackers among the dead.",
    )
    two = report(
        date="2016-06-05",
        place="Aktyubinsk",
        type=CIVILIANS,
        title="Shooting in Aktobe",
        source="beta",
        url="https://beta.example/2",
        published="2016-06-06",
        killed=25,
        killed_low=22,
        killed_high=28,
    )
    return incident(
        "aktobe-2016", "2016-06-05", "settlement", [one, two], lat=50.2797, lon=57.2072, radius_km=4.0,
        place="Aktobe", place_id="geonames:610611", killed_low=17, killed_best=21, killed_high=28,
        disagree=["type", "killed"], region=["KZ-15"], region_now=["KZ-15"], zones=["west"], status="disputed",
    )  # fmt: skip


def _points() -> list[dict[str, Any]]:
    taraz = report(
        date="2011-11-12",
        place="Taraz",
        type=BATTLES,
        title="Seven dead in Taraz",
        source="alpha",
        url="https://alpha.example/taraz",
        killed=7,
        wounded=3,
    )
    park = report(
        date="2012-08-14",
        place="near Almaty",
        type=CIVILIANS,
        title="Dead found in the park",
        source="beta",
        killed=12,
    )
    temir = report(
        date="2011-07",
        place="Temir district",
        type=BATTLES,
        title="Operation in Temir district",
        source="alpha",
        killed=2,
        url="javascript:alert(1)",
    )
    return [
        _aktobe(),
        incident("taraz-2011", "2011-11-12", "settlement", [taraz], lat=42.9, lon=71.3667, radius_km=5.0,
                 place="Taraz", place_id="geonames:1516905", region=["KZ-31"], region_now=["KZ-31"], zones=["south"]),
        incident("park-2012", "2012-08-14", "near", [park], lat=43.1, lon=77.2, radius_km=35.0,
                 place="Ile-Alatau National Park", place_id="ile-alatau-np", region=["KZ-19"], region_now=["KZ-19"],
                 zones=["south"]),
        incident("temir-2011", "2011-07", "district", [temir], lat=48.95, lon=56.9, radius_km=60.0,
                 place="Temir district", place_id="temir-district", region=["KZ-15"], region_now=["KZ-15"],
                 zones=["west"]),
    ]  # fmt: skip


def _almaty(number: int, kind: str) -> dict[str, Any]:
    one = report(
        date=f"2016-05-{20 + number}",
        place="Almaty",
        type=kind,
        title=f"Gathering {number} in Almaty",
        source="gamma",
        arrested=40 + number,
        url="https://gamma.example/almaty",
    )
    return incident(f"almaty-{number}", f"2016-05-{20 + number}", "settlement", [one], lat=43.25, lon=76.91,
                    radius_km=12.0, place="Almaty", place_id="geonames:1526384", region=["KZ-75"],
                    region_now=["KZ-75"], zones=["south"])  # fmt: skip


def _areas() -> list[dict[str, Any]]:
    region = report(
        date="2011-12-03",
        place="Almaty region",
        type=BATTLES,
        title="Five dead in an operation",
        source="alpha",
        killed=5,
    )
    border = report(
        date="2012-05-30",
        place="Kazakh-Chinese border",
        type=CIVILIANS,
        source="beta",
        killed=14,
        title="Deaths at a border post",
    )
    zone = report(
        date="2012/2013",
        place="Southern zone",
        type=STRATEGIC,
        title="A claim about the zone",
        source="katehon-2016",  # who claims the zones, which are therefore on at the start
    )
    land = report(
        date="2013",
        country="KZ",
        type=STRATEGIC,
        title="Arrests across the country",
        source="gamma",
        arrested=200,
    )
    lost = report(
        date="2012-09-05~", place="Atlantis", type=EXPLOSIONS, title="Explosion in Atlantis", source="gamma"
    )
    return [
        incident("almaty-region-2011", "2011-12-03", "region", [region], place="Almaty region",
                 place_id="region:2011/KZ-19", region=["KZ-19"], region_now=["KZ-19", "KZ-33"],
                 geometry=ALMATY_REGION, zones=["south"]),
        incident("border-2012", "2012-05-30", "border_region", [border], place="Kazakh-Chinese border, Almaty region",
                 place_id="border:KZ-CN/2011/KZ-19", region=["KZ-19"], region_now=["KZ-19", "KZ-33"],
                 border_region=["KZ-CN/KZ-19", "KZ-CN/KZ-33"], geometry=STRETCH, killed_low=12, killed_best=13,
                 killed_high=14, disagree=["killed"]),
        incident("zone-2012", "2012/2013", "zone", [zone], place="South Kazakhstan – Central Asia – Afghanistan",
                 place_id="zone:south", zones=["south"], geometry=SOUTH),
        incident("country-2013", "2013", "country", [land], place="Kazakhstan", place_id="country:KZ",
                 geometry=ALMATY_REGION.union(STRETCH)),
        incident("lost-2012", "2012-09-05~", None, [lost], place=None, country=None,
                 reason="Atlantis: no place of this name is known"),
    ]  # fmt: skip


def sample() -> gpd.GeoDataFrame:
    """Return the whole sample, 14 incidents in 15 reports."""
    crowd = [_almaty(number, PROTESTS if number < 4 else RIOTS) for number in range(5)]
    return frame([*_points(), *crowd, *_areas()])
