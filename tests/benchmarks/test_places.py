"""How fast names are placed, each beside a peer of the same run.

Run ``pytest tests/benchmarks/test_places.py --benchmark-group-by=group``; compare the medians in a group.
"""

import subprocess
import sys

import pytest
from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from kzmap.places import Gazetteer, Resolver
from kzmap.places.names import key

NAMES = 5_000
SLIPS = 500
ROWS = 1_000_000


@pytest.fixture(scope="module")
def gazetteer():
    return Gazetteer.shipped()


@pytest.fixture(scope="module")
def exact(gazetteer):
    """Different names, each placed as it is written."""
    resolver = Resolver(gazetteer)
    names = dict.fromkeys(gazetteer.names())
    return [name for name in names if resolver.place(name).match == "exact"][:NAMES]


@pytest.fixture(scope="module")
def slips(gazetteer):
    """Different names of towns, each with one letter lost."""
    resolver = Resolver(gazetteer)
    towns = sorted(
        {place.name for place in gazetteer.places if place.population > NAMES and place.country == "KZ"}
    )
    lost = (name[:at] + name[at + 1 :] for name in towns for at in range(1, len(name)))
    return [name for name in dict.fromkeys(lost) if resolver.place(name).match == "fuzzy"][:SLIPS]


def run(code, cwd):
    subprocess.run([sys.executable, "-c", code], cwd=cwd, check=True, capture_output=True)


@pytest.mark.benchmark(group="load")
@pytest.mark.parametrize(
    "code", ["import geopandas", "from kzmap.places import Resolver; Resolver()"], ids=["geopandas", "index"]
)
def test_load(benchmark, tmp_path, code):
    benchmark.pedantic(run, args=(code, tmp_path), rounds=7, warmup_rounds=1)


@pytest.mark.benchmark(group="exact")
def test_different_exact_names(benchmark, gazetteer, exact):
    benchmark.pedantic(
        lambda resolver: [resolver.place(name) for name in exact],
        setup=lambda: ((Resolver(gazetteer),), {}), rounds=9,
    )  # fmt: skip


@pytest.mark.benchmark(group="exact")
def test_a_dict_of_the_same_forms(benchmark, exact):
    known = {key(name): number for number, name in enumerate(exact)}
    benchmark.pedantic(lambda: [known[key(name)] for name in exact], rounds=9)


@pytest.mark.benchmark(group="fuzzy")
def test_different_slips(benchmark, gazetteer, slips):
    benchmark.pedantic(
        lambda resolver: [resolver.place(name) for name in slips],
        setup=lambda: ((Resolver(gazetteer),), {}), rounds=5,
    )  # fmt: skip


@pytest.mark.benchmark(group="fuzzy")
def test_rapidfuzz_over_the_same_forms(benchmark, gazetteer, slips):
    forms = sorted({key(name) for name in gazetteer.names()})
    wanted = [key(name) for name in slips]
    benchmark.pedantic(
        lambda: [extractOne(each, forms, scorer=OSA.distance, score_cutoff=2) for each in wanted], rounds=5
    )


@pytest.mark.benchmark(group="rows")
def test_a_million_rows_of_three_thousand_names(benchmark, gazetteer, exact):
    rows = [(name, None, "Kazakhstan", "2012-05") for name in exact[:3_000]] * (ROWS // 3_000)
    benchmark.pedantic(
        lambda resolver: resolver.place_many(rows), setup=lambda: ((Resolver(gazetteer),), {}), rounds=3
    )
