"""Asks a service, through geopy, and turns what comes back into answers or into why there are none."""

from __future__ import annotations

import warnings
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from kzmap.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

    from kzmap.places.online.answers import Answer
    from kzmap.places.online.question import Request
    from kzmap.places.online.services import Service


class Asker:
    """Asks one service, each different question once.

    Parameters
    ----------
    service : Service
    contact : str
        Whom the service can reach.
    url : str
        The server.
    cache : pathlib.Path or None
        The folder in which answers are kept; None for the user's cache.
    timeout : float
        Seconds after which an answer is no longer waited for.
    clock, sleep, told : callable
        See `kzmap.places.online.sending.Pace`.

    Raises
    ------
    InputError
        If `contact` or `url` cannot be meant.
    """

    def __init__(  # noqa: PLR0913 - one argument an option
        self,
        service: Service,
        *,
        contact: str,
        url: str,
        cache: Path | None,
        timeout: float,
        clock: Callable[[], float],
        sleep: Callable[[float], None],
        told: Callable[[str], None],
    ) -> None:
        self._service = service
        self._server = _server(url)
        self._agent = f"kzmap/{version('kzmap')} ({_contact(contact)})"
        self._cache, self._timeout = cache, timeout
        self._clock, self._sleep, self._told = clock, sleep, told
        self._asked: dict[Request, list[Answer] | str] = {}
        self._geocoder: Any = None
        self._pace: Any = None

    @property
    def sent(self) -> int:
        """How many requests went out."""
        return self._pace.sent if self._pace else 0

    @property
    def kept(self) -> int:
        """How many questions were answered out of the cache."""
        return self._pace.kept if self._pace else 0

    def ask(self, request: Request) -> list[Answer] | str:
        """Return the answers to a request, or why there are none."""
        if request not in self._asked:
            self._asked[request] = self._ask(request)
        return self._asked[request]

    def _ask(self, request: Request) -> list[Answer] | str:
        from geopy.exc import GeopyError  # noqa: PLC0415 - only asking needs geopy and geometry

        from kzmap.places.online.answers import answer  # noqa: PLC0415
        from kzmap.places.online.sending import Unanswered  # noqa: PLC0415

        try:
            with warnings.catch_warnings(action="ignore"):  # geopy warns of coordinates that judging drops
                found = self._service.search(self._asking(), request) or []
            parts = [self._service.parts(location.raw) for location in found]
        except Unanswered as error:
            return str(error)
        except (GeopyError, ValueError, TypeError, LookupError, AttributeError):
            return f"{self._service.title} sent something that is no answer"
        return [each for each in (answer(part, self._service.name) for part in parts) if each]

    def _asking(self) -> Any:
        """Return geopy's geocoder, made when the first question comes."""
        if self._geocoder is None:
            from geopy import geocoders  # noqa: PLC0415

            from kzmap.places.online.sending import KeptAnswers, Pace  # noqa: PLC0415

            self._pace = Pace(
                self._clock,
                self._sleep,
                lambda sent: self._told(f"asking {self._service.title}, request {sent}"),
            )
            adapter = partial(
                KeptAnswers,
                pace=self._pace,
                title=self._service.title,
                is_answer=self._service.is_answer,
                file=(self._cache or _user_cache()) / "answers.sqlite",
            )
            scheme, domain = self._server
            self._geocoder = getattr(geocoders, self._service.geopy_name)(
                scheme=scheme,
                domain=domain,
                user_agent=self._agent,
                timeout=self._timeout,
                adapter_factory=adapter,
            )
        return self._geocoder


def _server(url: str) -> tuple[str, str]:
    """Return scheme and domain, with the path below which the service lies, as geopy takes them."""
    try:
        parts = urlsplit(url.strip())
        plain = parts.scheme in {"http", "https"} and parts.hostname and not (parts.query or parts.fragment)
    except ValueError:
        plain = False
    if not plain:
        raise InputError(f"no server {url!r}; give an address such as http://localhost:8080")
    return parts.scheme, f"{parts.netloc}{parts.path}".rstrip("/")


def _contact(text: str) -> str:
    """Return a contact that can stand in a header; the services ask for one that reaches somebody."""
    said = text.strip()
    name, at, host = said.partition("@")
    reaches = (at and name and "." in host) or said.startswith(("http://", "https://"))
    if not reaches or not said.isascii() or not said.isprintable() or " " in said:
        raise InputError(
            f"no contact {text!r}; give a mail address or a web page at which the service can reach you"
        )
    return said


def _user_cache() -> Path:
    from platformdirs import user_cache_path  # noqa: PLC0415 - only asking online needs it

    return Path(user_cache_path("kzmap")) / "online"
