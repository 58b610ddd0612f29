"""The public names of the room, and what loading them costs."""

import subprocess
import sys

import pytest

import kzmap.areas


def test_the_public_names_are_sorted_and_all_there():
    assert kzmap.areas.__all__ == sorted(kzmap.areas.__all__, key=lambda name: (not name.isupper(), name))
    for name in kzmap.areas.__all__:
        assert hasattr(kzmap.areas, name), name
    assert set(kzmap.areas.__all__) <= set(dir(kzmap.areas))


def test_every_public_function_has_an_example():
    for name in kzmap.areas.__all__:
        public = getattr(kzmap.areas, name)
        assert callable(public) is False or isinstance(public, type) or ">>>" in public.__doc__, name


def test_a_name_that_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="has no attribute 'districts'"):
        kzmap.areas.districts  # noqa: B018


def test_functions_are_found_whichever_module_was_loaded_first():
    code = (
        "import kzmap.areas.frames, kzmap.areas.editions, kzmap.areas.shapes\n"
        "from kzmap.areas import editions, regions, zones\n"
        "assert callable(editions) and callable(regions) and callable(zones)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_names_and_codes_are_had_without_pandas_or_shapely():
    code = (
        "import sys\n"
        "from kzmap.areas import area_regions, border_name, editions_between, region, zone_table\n"
        "region('KZ-19'); area_regions('border:KZ-CN/2011/KZ-19'); border_name('KZ-CN'); zone_table()\n"
        "heavy = {'pandas', 'numpy', 'shapely', 'geopandas'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
