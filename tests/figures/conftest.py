import pytest

import kzmap


@pytest.fixture(scope="session")
def incidents():
    return kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports())))


@pytest.fixture(scope="session")
def drawn(incidents):
    """The figure of the shipped records, its marks numbered."""
    return kzmap.figure(incidents, numbers=True)
