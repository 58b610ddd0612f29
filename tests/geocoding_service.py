"""A geocoding service on loopback that plays what the real ones do, the bad days included."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

REGIONS = {"Kostanay": (50.5, 66.5), "Jetisu": (45.0, 78.4), "Aktobe": (49.5, 57.5)}


def nominatim(  # noqa: PLR0913 - one argument a field
    name, lat, lon, *, sort=("place", "village"), reach=0.02, number=1, country="kz", **more
):
    """Return an answer as Nominatim gives it."""
    box = [lat - reach, lat + reach, lon - reach, lon + reach]
    return {
        "place_id": number, "licence": "Data © OpenStreetMap contributors, ODbL 1.0.",
        "osm_type": "node", "osm_id": number, "lat": str(lat), "lon": str(lon), "class": sort[0],
        "type": sort[1], "addresstype": sort[-1], "name": name, "display_name": f"{name}, somewhere",
        "address": {"country_code": country}, "namedetails": {"name": name},
        "boundingbox": [str(side) for side in box],
    } | more  # fmt: skip


def photon(  # noqa: PLR0913
    name, lat, lon, *, sort=("place", "village"), number=1, country="KZ", **more
):
    """Return an answer as Photon gives it."""
    said = {"osm_type": "N", "osm_id": number, "osm_key": sort[0], "osm_value": sort[1], "type": "city"}
    said |= {"name": name, "countrycode": country} | more
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [lon, lat]},
        "properties": said,
    }


class Service:
    """A server whose answers to each name are laid out beforehand.

    An answer is what becomes JSON; bytes, sent as they are; a number, a status; ``"silence"``, none at all;
    or a pair of a status and headers. A tuple of answers in a list called `turns` is played one by one.
    """

    def __init__(self):
        self.answers, self.turns, self.asked = {}, {}, []
        self.otherwise, self.over = [], threading.Event()
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                service.play(self)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def play(self, handler):
        query = parse_qs(urlsplit(handler.path).query)
        name = query["q"][0]
        self.asked.append((name, query, dict(handler.headers)))
        turns = self.turns.get(name)
        answer = turns.pop(0) if turns else self.answers.get(name, self.otherwise)
        if answer == "silence":
            self.over.wait(20)
            return
        status, headers = (answer, {}) if isinstance(answer, int) else (200, {})
        if isinstance(answer, tuple):
            status, headers = answer
        body = answer if isinstance(answer, bytes) else json.dumps(answer if status == 200 else {}).encode()
        handler.send_response(status)
        for header, value in headers.items():
            handler.send_header(header, value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    @property
    def names(self):
        return [name for name, _, _ in self.asked]

    def close(self):
        self.over.set()
        self.server.shutdown()
        self.server.server_close()


class Clock:
    """A clock that only moves when somebody sleeps by it."""

    def __init__(self):
        self.now, self.naps = 100.0, []

    def __call__(self):
        return self.now

    def sleep(self, seconds):
        self.naps.append(round(seconds, 3))
        self.now += seconds
