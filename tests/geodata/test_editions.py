"""The editions: which units were in force when, and that their outlines can be made of today's."""

import re
from datetime import date, timedelta

import pytest
import shapely

COUNTS = {"2011": (14, 2), "2018": (14, 3), "2022": (17, 3)}
OFF_BY_AT_MOST = 0.04
LETTERS = {
    "AKM",
    "AKT",
    "ALM",
    "AST",
    "ALA",
    "ATY",
    "KAR",
    "KUS",
    "KZY",
    "MAN",
    "PAV",
    "SEV",
    "VOS",
    "ZAP",
    "ZHA",
    "YUZ",
}


@pytest.mark.parametrize("edition", COUNTS)
def test_an_edition_has_the_regions_and_cities_of_its_day(editions, edition):
    kinds = [region["kind"] for region in editions[edition]["region"]]
    assert (kinds.count("region"), kinds.count("city")) == COUNTS[edition]
    assert len(kinds) == sum(COUNTS[edition])


def test_the_editions_follow_each_other_without_a_day_between(editions):
    first, second, third = editions.values()
    assert "valid_from" not in first
    assert "valid_to" not in third
    assert second["valid_from"] == date(2018, 6, 19) == first["valid_to"] + timedelta(days=1)
    assert third["valid_from"] == date(2022, 6, 8) == second["valid_to"] + timedelta(days=1)


@pytest.mark.parametrize("edition", COUNTS)
def test_every_unit_of_today_belongs_to_one_region_of_an_edition(editions, regions, edition):
    units = [unit for region in editions[edition]["region"] for unit in region.get("parts", [region["code"]])]
    assert sorted(units) == sorted(regions.index)


@pytest.mark.parametrize("edition", COUNTS)
def test_the_dissolved_regions_of_an_edition_are_a_valid_coverage(editions, regions, edition):
    shapes = [dissolved(region, regions) for region in editions[edition]["region"]]
    assert all(shape.is_valid for shape in shapes)
    assert shapely.coverage_is_valid(shapes)
    assert shapely.coverage_union_all(shapes).area == pytest.approx(
        shapely.area(regions.geometry.to_numpy()).sum(), rel=1e-12
    )


@pytest.mark.parametrize("edition", COUNTS)
def test_a_region_is_as_large_as_the_statistics_say(editions, regions, km2, edition):
    off = {
        region["code"]: km2(dissolved(region, regions)) / region["area_km2"] - 1
        for region in editions[edition]["region"]
    }
    assert {code: share for code, share in off.items() if abs(share) > OFF_BY_AT_MOST} == {}


@pytest.mark.parametrize("edition", COUNTS)
def test_the_official_areas_add_up_to_the_country(editions, edition):
    total = sum(region["area_km2"] for region in editions[edition]["region"])
    assert total == pytest.approx(
        2_724_900, abs=500
    )  # the Bureau of National Statistics; rounded to 100 km2 each


@pytest.mark.parametrize("edition", COUNTS)
def test_no_name_stands_for_two_regions_of_an_edition(editions, edition):
    names = [
        name.casefold()
        for region in editions[edition]["region"]
        for name in {region["name"], region["name_ru"], region["name_kk"], *region["aliases"]}
    ]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("edition", COUNTS)
def test_every_letter_code_of_old_leads_to_a_region(editions, edition):
    aliases = {alias for region in editions[edition]["region"] for alias in region["aliases"]}
    assert {f"KZ-{letters}" for letters in LETTERS} <= aliases


def test_names_are_written_in_the_letters_of_their_language(editions, countries, zone_table):
    rows = [region for edition in editions.values() for region in edition["region"]]
    for row in [*rows, *countries.values(), *zone_table.values()]:
        assert re.fullmatch(r"[A-Za-z' –-]+", row["name"]), row["name"]
        assert re.fullmatch(r"[А-яЁёҰұі –-]+", row["name_ru"]), row["name_ru"]
        assert re.fullmatch(r"[А-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі –-]+", row["name_kk"]), row["name_kk"]


def dissolved(region, regions):
    return shapely.coverage_union_all(regions.geometry[region.get("parts", [region["code"]])].to_numpy())
