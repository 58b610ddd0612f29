"""``--online``: real processes that ask a service on loopback, and never ask without being told to."""

import json
import os
import subprocess
import sys

import pytest

from tests.geocoding_service import REGIONS, Service, nominatim

CONTACT = ("--contact", "desk@example.org")
REPORTS = "date,place,region\n2012-05,Zhumbaqkent,Kostanay region\n2012-06,Almaty,\n2012-07,Nirgendwo,\n"
# urllib3 makes a socket when it is imported, to see whether there is IPv6; it goes nowhere
NO_SOCKETS = """
import sys
WAYS_OUT = {"connect", "getaddrinfo", "gethostbyname", "gethostbyaddr", "sendto", "sendmsg"}
def refuse(event, arguments):
    if event.removeprefix("socket.") in WAYS_OUT:
        print("SOCKET", event, arguments, file=sys.stderr)
        raise SystemExit(9)
sys.addaudithook(refuse)
from kzmap.cli import main
main()
"""


@pytest.fixture
def service():
    played = Service()
    played.answers["Zhumbaqkent"] = [nominatim("Zhumbaqkent", *REGIONS["Kostanay"])]
    yield played
    played.close()


@pytest.fixture
def kzmap(tmp_path):
    (tmp_path / "reports.csv").write_text(REPORTS, encoding="utf-8")

    def run(*arguments, program=("-m", "kzmap")):
        return subprocess.run(
            [sys.executable, *program, *arguments], cwd=tmp_path, capture_output=True, text=True, check=False,
            env=os.environ | {"XDG_CACHE_HOME": str(tmp_path / "cache")},
        )  # fmt: skip

    return run


def online(service):
    return ("--online", "nominatim", *CONTACT, "--online-url", service.url)


@pytest.mark.parametrize(
    "arguments",
    [
        ("geocode", "Zhumbaqkent", "Atlantis", "Karasu", "43.0, 51.0"),
        ("build", "reports.csv"),
        ("export", "reports.csv", "-o", "x.geojson"),
        ("geocode", "--file", "reports.csv", "-o", "x.csv"),
    ],
    ids=lambda arguments: " ".join(arguments[:2]),
)
def test_without_the_option_nobody_is_called(kzmap, arguments):
    done = kzmap(*arguments, program=("-c", NO_SOCKETS))
    assert done.returncode == 0, done.stderr
    assert "SOCKET" not in done.stderr


def test_the_test_above_would_notice_a_call(kzmap, service):
    done = kzmap("geocode", "Zhumbaqkent", *online(service), program=("-c", NO_SOCKETS))
    assert done.returncode == 9
    assert "SOCKET" in done.stderr


def test_a_name_is_found_and_the_account_and_the_credit_are_given(kzmap, service):
    done = kzmap("geocode", "Zhumbaqkent", *online(service))
    assert done.returncode == 0, done.stderr
    assert "= Zhumbaqkent, a town or village in Kostanay region, Kazakhstan" in done.stdout
    assert "found by Nominatim as village (© OpenStreetMap contributors, ODbL 1.0)" in done.stdout
    assert "Nominatim asked for 1 name, 1 placed; 1 request sent, 0 answered from the cache" in done.stderr


@pytest.mark.parametrize(
    "answer",
    [
        nominatim("Zhumbaqkent", *REGIONS["Kostanay"], sort=("shop", "bakery")),
        nominatim("Zhumbaqkent", *REGIONS["Kostanay"], sort=("amenity", "cafe")),
        nominatim("Zhumbaqkent", 10, 10),
    ],
    ids=["bakery", "cafe", "far outside"],
)
def test_an_answer_that_is_no_place_leaves_the_other_names_of_the_call(kzmap, service, answer):
    service.answers["Zhumbaqkent"] = [answer]
    done = kzmap("geocode", "Zhumbaqkent", "Semey", *online(service))
    assert done.returncode == 0, done.stderr
    assert "Zhumbaqkent\n  is not placed" in done.stdout
    assert "= Semey, a city" in done.stdout


def test_what_the_service_calls_otherwise_is_to_be_asked_for_by_that_name(kzmap, service):
    service.answers["Zhumbaqkent"] = [nominatim("Zagadkino", *REGIONS["Kostanay"])]
    done = kzmap("geocode", "Zhumbaqkent", *online(service))
    assert 'say which one is meant, such as "Zagadkino, Kostanay region"' in done.stdout


def test_a_build_carries_where_it_is_from_and_the_next_is_offline_with_the_same_bytes(
    kzmap, service, tmp_path
):
    done = kzmap("build", "reports.csv", "-o", "a.html", "--json", *online(service))
    assert done.returncode == 0, done.stderr
    counts = json.loads(done.stdout)
    assert (counts["point"], counts["area"], counts["not_placed"]) == (2, 0, 1)
    assert "Nirgendwo: Nominatim knows no such place there" in done.stderr
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert "Nominatim © OpenStreetMap contributors, ODbL 1.0" in page
    assert service.url not in page
    asked = len(service.asked)
    service.close()
    again = kzmap("build", "reports.csv", "-o", "b.html", *online(service), program=("-c", NO_SOCKETS))
    assert again.returncode == 0, again.stderr
    assert "0 requests sent, 2 answered from the cache" in again.stderr
    assert len(service.asked) == asked
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_an_export_carries_where_it_is_from(kzmap, service, tmp_path):
    done = kzmap("export", "reports.csv", "-o", "x.geojson", *online(service))
    assert done.returncode == 0, done.stderr
    told = json.loads((tmp_path / "x.geojson").read_text(encoding="utf-8"))
    assert told["attribution"].endswith("; Nominatim © OpenStreetMap contributors, ODbL 1.0")
    found = next(
        each["properties"] for each in told["features"] if each["properties"]["place"] == "Zhumbaqkent"
    )
    assert (found["match"], found["place_id"], found["place_kind"]) == (
        "online",
        "nominatim:node/1",
        "settlement",
    )
    assert "found by Nominatim" in found["reason"]
    assert found["region_now"] == ["KZ-39"]


@pytest.mark.parametrize("answer", [403, 429, 500, b"<html>", "dead"])
def test_on_a_bad_day_the_build_is_whole_and_the_reason_is_told(kzmap, service, answer):
    service.answers.clear()
    service.otherwise = answer if answer != "dead" else []
    if answer in {429, 500}:
        service.otherwise = (answer, {"Retry-After": "3600"})
    if answer == "dead":
        service.close()
    done = kzmap("build", "reports.csv", "--json", *online(service))
    assert done.returncode == 0, done.stderr
    counts = json.loads(done.stdout)
    assert (counts["point"], counts["area"], counts["not_placed"]) == (1, 1, 1)
    assert "Traceback" not in done.stderr
    assert "geopy" not in done.stderr
    assert "Zhumbaqkent: Nominatim" in done.stderr


def test_a_project_may_say_it_too(kzmap, service, tmp_path):
    lines = ['reports = ["reports.csv"]', 'online = "nominatim"', f'online-url = "{service.url}"']
    (tmp_path / "kzmap.toml").write_text("\n".join(lines), encoding="utf-8")
    done = kzmap("build")
    assert done.returncode == 2
    assert "say who asks with --contact MAIL" in done.stderr
    (tmp_path / "kzmap.toml").write_text(
        "\n".join([*lines, 'contact = "desk@example.org"']), encoding="utf-8"
    )
    done = kzmap("export", "-o", "x.csv")
    assert done.returncode == 0, done.stderr
    assert "Nominatim asked for 2 names, 1 placed" in done.stderr


def test_a_project_may_bring_its_own_gazetteer(kzmap, tmp_path):
    (tmp_path / "more.csv").write_text("name,lat,lon\nNirgendwo,50.5,66.5\n", encoding="utf-8")
    (tmp_path / "kzmap.toml").write_text(
        'reports = ["reports.csv"]\ngazetteer = "more.csv"\n', encoding="utf-8"
    )
    done = kzmap("build", "--json")
    assert json.loads(done.stdout)["not_placed"] == 0, done.stderr
