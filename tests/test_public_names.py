"""What is public is named once, sorted, documented with an example, and there."""

import subprocess
import sys
from pathlib import Path

import pytest

import kzmap


def test_public_names_are_sorted_and_exist():
    assert kzmap.__all__ == sorted(kzmap.__all__)
    assert set(kzmap.__all__) == set(kzmap._HOME_OF)
    assert set(kzmap.__all__) <= set(dir(kzmap))


@pytest.mark.parametrize("name", kzmap.__all__)
def test_a_public_name_is_documented(name):
    thing = getattr(kzmap, name)
    assert thing.__doc__.strip().splitlines()[0].endswith((".", ":"))
    if callable(thing) and not isinstance(thing, type):
        assert ">>>" in thing.__doc__, f"{name} has no example"


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = kzmap.no_such_name


def test_importing_kzmap_imports_nothing_heavy():
    heavy = {"folium", "geopandas", "matplotlib", "pandas", "shapely"}
    code = f"import sys, kzmap; print(sorted({heavy} & set(sys.modules)))"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        == "[]\n"
    )


def test_no_module_takes_the_place_of_a_public_name():
    homes = {path.stem if path.is_file() else path.name for path in Path(kzmap.__file__).parent.iterdir()}
    assert homes & set(kzmap.__all__) == set()
