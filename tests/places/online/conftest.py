"""A service on loopback, a clock that does not wait, and resolvers that ask the one by the other."""

import pytest

from kzmap.places import Gazetteer, OnlineResolver
from tests.geocoding_service import Clock, Service


@pytest.fixture
def service():
    played = Service()
    yield played
    played.close()


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture(scope="session")
def gazetteer():
    return Gazetteer.shipped()


@pytest.fixture
def online(service, clock, tmp_path, gazetteer):
    """Return a maker of resolvers that ask the service, all with one cache."""

    def make(name="nominatim", **options):
        given = {"contact": "desk@example.org", "url": service.url, "cache": tmp_path / "cache"}
        given |= {"gazetteer": gazetteer, "clock": clock, "sleep": clock.sleep}
        return OnlineResolver(name, **given | options)

    return make
