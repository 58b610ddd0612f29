"""How a service is asked: slowly, once, with a name; and what happens on its bad days."""

import socket

import pytest

from kzmap.errors import InputError
from kzmap.places import OnlineResolver
from tests.geocoding_service import REGIONS, nominatim

VILLAGE = [nominatim("Zhumbaqkent", *REGIONS["Kostanay"])]


def not_placed(placement, why):
    assert placement.kind is None
    assert why in placement.reason
    return True


def test_the_service_is_told_who_asks(service, online):
    online().place("Zhumbaqkent")
    _, query, headers = service.asked[0]
    assert headers["User-Agent"].startswith("kzmap/")
    assert "desk@example.org" in headers["User-Agent"]
    assert query["accept-language"] == ["en"]


@pytest.mark.parametrize(
    "contact", ["", "me", "me@", "@example.org", "a b@example.org", "я@example.org", "a@b.c\n"]
)
def test_without_a_contact_nobody_is_asked(contact):
    if contact == "a@b.c\n":
        contact = "a@b\n.c"
    with pytest.raises(InputError, match="no contact"):
        OnlineResolver("nominatim", contact=contact)


@pytest.mark.parametrize(
    "url", ["localhost:8080", "ftp://x.org", "http://", "http://x.org/?q=1", "http://[x"]
)
def test_a_server_that_is_no_address_is_refused(url):
    with pytest.raises(InputError, match="no server"):
        OnlineResolver("nominatim", contact="a@b.org", url=url)


def test_a_service_that_is_not_known_is_refused():
    with pytest.raises(InputError, match="there are nominatim, photon"):
        OnlineResolver("google", contact="a@b.org")


def test_a_server_may_lie_below_a_path(service, online):
    service.answers["Zhumbaqkent"] = VILLAGE
    assert online(url=f"{service.url}/geo/").place("Zhumbaqkent").placed


def test_requests_are_a_second_apart(service, online, clock):
    resolver = online()
    for number in range(4):
        resolver.place(f"Zhumbaqkent{'abcd'[number]}")
    assert len(service.asked) == 4
    assert clock.naps == [1, 1, 1]


def test_what_was_answered_is_not_asked_again_even_if_the_answer_was_nothing(service, online, clock):
    service.answers["Zhumbaqkent"] = VILLAGE
    first = [online().place(name) for name in ("Zhumbaqkent", "Nirgendwo")]
    assert len(service.asked) == 2
    service.close()
    again = [online().place(name) for name in ("Zhumbaqkent", "Nirgendwo")]
    assert again == first
    assert len(service.asked) == 2
    assert clock.naps == []
    assert not_placed(again[1], "Nominatim knows no such place there")


def test_who_asks_is_no_part_of_what_is_kept_and_the_server_is(service, online):
    service.answers["Zhumbaqkent"] = VILLAGE
    online().place("Zhumbaqkent")
    assert online(contact="other@example.org").place("Zhumbaqkent").placed
    assert len(service.asked) == 1
    online(url=f"{service.url}/other").place("Zhumbaqkent")
    assert len(service.asked) == 2


def test_a_refusal_ends_the_asking_at_once(service, online, clock):
    service.otherwise = 403
    resolver = online()
    assert not_placed(resolver.place("Zhumbaqkent"), "Nominatim refuses to answer (403)")
    assert not_placed(resolver.place("Nirgendwo"), "not asked online: Nominatim refuses to answer (403)")
    assert service.names == ["Zhumbaqkent"]
    assert clock.naps == []


def test_a_service_in_trouble_is_asked_again_after_growing_pauses(service, online, clock):
    service.turns["Zhumbaqkent"] = [503, 500, VILLAGE]
    assert online().place("Zhumbaqkent").placed
    assert len(service.asked) == 3
    assert clock.naps == [2, 4]


def test_a_wait_that_the_service_asks_for_is_kept(service, online, clock):
    service.turns["Zhumbaqkent"] = [(429, {"Retry-After": "17"}), VILLAGE]
    assert online().place("Zhumbaqkent").placed
    assert clock.naps == [17]


@pytest.mark.parametrize("wait", ["3600", "1"])
def test_a_service_that_wants_peace_gets_it(service, online, wait):
    service.otherwise = (429, {"Retry-After": wait})
    resolver = online()
    assert not_placed(resolver.place("Zhumbaqkent"), "asks to be left in peace for a while (429)")
    sent = len(service.asked)
    assert sent == (1 if wait == "3600" else 3)
    assert not_placed(resolver.place("Nirgendwo"), "not asked online")
    assert len(service.asked) == sent


GARBAGE = [
    b"<html>captive portal</html>", b"", b"\xff\xfe", b"{", b"null", b"7", b'{"a": 1}', b'["x"]', b"[[]]",
    {"error": "no"}, {"features": 3}, {"features": [{}]}, b'[{"lat": "north", "lon": 3}]', [{}],
    [nominatim("Zhumbaqkent", 950, 66)], [nominatim("Zhumbaqkent", 50, 66) | {"lat": None}],
    [nominatim("Zhumbaqkent", 50, 66) | {"lat": "nan"}], [nominatim("", 50, 66)],
]  # fmt: skip


@pytest.mark.parametrize("name", ["nominatim", "photon"])
@pytest.mark.parametrize("answer", GARBAGE, ids=range(len(GARBAGE)))
def test_garbage_places_nothing(service, online, name, answer):
    service.otherwise = answer
    placement = online(name).place("Zhumbaqkent")
    assert placement.kind is None
    assert placement.reason.startswith("no place called Zhumbaqkent is known")


@pytest.mark.parametrize("strange", [None, 3, [], {"a": []}, "x" * 1000, [None, "b"]], ids=repr)
@pytest.mark.parametrize("field", ["boundingbox", "address", "namedetails", "class", "osm_id", "addresstype"])
def test_an_answer_with_a_strange_field_is_no_fault(service, online, field, strange):
    service.answers["Zhumbaqkent"] = [nominatim("Zhumbaqkent", 50.5, 66.5) | {field: strange}]
    assert online().place("Zhumbaqkent").kind in {None, "settlement"}


def test_garbage_is_not_kept(service, online):
    service.turns["Zhumbaqkent"] = [b"<html>captive portal</html>", VILLAGE]
    assert not_placed(online().place("Zhumbaqkent"), "sent something that is no answer")
    assert online().place("Zhumbaqkent").placed


def test_a_service_that_never_answers_is_given_up(service, online):
    service.otherwise = "silence"
    resolver = online(timeout=0.05)
    names = ["Zhumbaqkenta", "Zhumbaqkentb", "Zhumbaqkentc", "Zhumbaqkentd"]
    for name in names[:3]:
        assert not_placed(resolver.place(name), "Nominatim did not answer in time")
    assert not_placed(resolver.place(names[3]), "not asked online: Nominatim did not answer in time")
    assert len(service.asked) == 9


def test_without_a_network_nothing_is_placed_and_the_waiting_ends(online, clock):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    resolver = online(url=f"http://127.0.0.1:{port}")
    for number in range(5):
        assert not_placed(resolver.place(f"Zhumbaqkent{'abcde'[number]}"), "Nominatim cannot be reached")
    assert sum(clock.naps) < 30


def test_one_failure_among_answers_does_not_end_the_asking(service, online):
    service.answers |= {"Zhumbaqkent": VILLAGE, "Badname": 400}
    resolver = online()
    for _ in range(2):
        assert not_placed(resolver.place("Badname"), "does not take the question (400)")
        assert resolver.place("Zhumbaqkent").placed


def test_a_cache_that_cannot_be_written_or_read_costs_requests_no_more(service, online, tmp_path):
    service.answers["Zhumbaqkent"] = VILLAGE
    (tmp_path / "file").write_text("no folder")
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken/answers.sqlite").write_bytes(b"no database" * 1000)
    for name in ("file", "broken"):
        assert online(cache=tmp_path / name).place("Zhumbaqkent").placed


def test_the_account_tells_what_came_from_where(service, online):
    service.answers["Zhumbaqkent"] = VILLAGE
    resolver = online()
    resolver.place_many([("Zhumbaqkent", None, None, None), ("Nirgendwo", None, None, None)])
    assert resolver.account() == [
        (
            "online: Nominatim asked for 2 names, 1 placed; 2 requests sent, 0 answered from the cache;"
            " © OpenStreetMap contributors, ODbL 1.0"
        ),
        "  Zhumbaqkent: Zhumbaqkent, settlement, nominatim:node/1",
        "  Nirgendwo: Nominatim knows no such place there",
    ]


def test_no_error_of_geopy_is_printed(service, online, capfd):
    service.otherwise = 500
    online().place("Zhumbaqkent")
    assert capfd.readouterr() == ("", "")
