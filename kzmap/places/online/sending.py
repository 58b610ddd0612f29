"""Sending a request: answered out of the cache if it can be, else one a second, and not for ever."""

from __future__ import annotations

import logging
import sqlite3
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from geopy.adapters import AdapterHTTPError, RequestsAdapter, get_retry_after
from geopy.exc import GeocoderParseError, GeocoderServiceError, GeocoderTimedOut, GeopyError
from geopy.extra.rate_limiter import RateLimiter
from requests_cache import NEVER_EXPIRE, CachedSession

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SECONDS_BETWEEN = 1.0
"""The public servers allow one request a second."""

TRIES = 3
LONGEST_WAIT = 60.0  # seconds; a service that asks for more patience is not asked again in this run

IN_A_ROW = 3
"""So many requests in a row without an answer, and no more are sent."""

_REFUSED = {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}

logging.getLogger("geopy").addHandler(
    logging.NullHandler()
)  # it prints the tracebacks of what is tried again


class Unanswered(GeopyError):  # type: ignore[misc] # noqa: N818 - no fault of ours; geopy has no types
    """A service gave no answer, and why.

    `final` says that asking on makes no sense, `pause` after how many seconds to try again, `alive` that the
    service is there and only this one question was none.
    """

    def __init__(
        self, why: str, *, final: bool = False, pause: float | None = None, alive: bool = False
    ) -> None:
        super().__init__(why)
        self.final, self.pause, self.alive = final, pause, alive


class _Again(Exception):  # noqa: N818 - not an error: a request to try once more
    """What failed may succeed a little later."""

    def __init__(self, error: Unanswered) -> None:
        super().__init__(str(error))
        self.error = error


class Pace(RateLimiter):  # type: ignore[misc] # geopy has no types
    """A request a second, tried again after growing pauses, by a clock that is given; in vain not for ever.

    Parameters
    ----------
    clock, sleep : callable
        Seconds of some clock, and waiting for so many of them.
    told : callable
        Is told the number of each request before it is sent.

    Attributes
    ----------
    sent, kept : int
        How many requests went out, and how many did not have to, being answered out of the cache.
    """

    _retry_exceptions = (_Again,)

    def __init__(
        self,
        clock: Callable[[], float],
        sleep: Callable[[float], None],
        told: Callable[[int], None],
    ) -> None:
        super().__init__(
            self._once,
            min_delay_seconds=SECONDS_BETWEEN,
            error_wait_seconds=SECONDS_BETWEEN,
            max_retries=TRIES - 1,
            swallow_exceptions=False,
        )
        self._time, self._wait, self._told = clock, sleep, told
        self.sent = 0
        self.kept = 0
        self._in_vain = 0
        self._stopped = ""

    def send(self, function: Callable[[], Any]) -> Any:
        """Call a function that sends a request; it raises `Unanswered`, with a pause if it may try again."""
        if self._stopped:
            raise Unanswered(f"not asked online: {self._stopped}")
        self._pause = SECONDS_BETWEEN
        try:
            found = self(function)
        except Unanswered as error:
            raise self._noted(error) from error
        except _Again as again:
            raise self._noted(again.error) from again
        self._in_vain = 0
        return found

    def _noted(self, error: Unanswered) -> Unanswered:
        self._in_vain = 0 if error.alive else self._in_vain + 1
        if error.final or self._in_vain == IN_A_ROW:
            self._stopped = str(error)
        return error

    def _once(self, function: Callable[[], Any]) -> Any:
        self.sent += 1
        self._told(self.sent)
        try:
            return function()
        except Unanswered as error:
            if error.pause is None:
                raise
            self._pause *= 2
            self.error_wait_seconds = max(self._pause, error.pause)
            raise _Again(error) from error

    def _clock(self) -> float:
        return self._time()

    def _sleep(self, seconds: float) -> None:
        self._wait(seconds)


class KeptAnswers(RequestsAdapter):  # type: ignore[misc] # geopy has no types
    """An adapter of geopy's that keeps every answer on the disk, and paces what it has to send.

    Parameters
    ----------
    pace : Pace
    title : str
        What the service is called.
    is_answer : callable
        Tells from parsed JSON whether it is an answer; anything else is not kept.
    file : pathlib.Path
        Where answers are kept, by the whole address asked: server, query, language, limits.
    proxies, ssl_context : object
        geopy's.
    """

    def __init__(  # noqa: PLR0913 - two are geopy's
        self,
        *,
        pace: Pace,
        title: str,
        is_answer: Callable[[Any], bool],
        file: Path,
        proxies: object,
        ssl_context: object,
    ) -> None:
        super().__init__(proxies=proxies, ssl_context=ssl_context, max_retries=0)
        plain: Any = self.session
        kept: Any = _session(file, lambda response: _holds(response, is_answer))
        kept.trust_env, kept.proxies = plain.trust_env, plain.proxies
        kept.adapters = plain.adapters
        self.session: Any = kept
        self._pace, self._title, self._is_answer = pace, title, is_answer

    def get_json(self, url: str, *, timeout: float, headers: dict[str, str]) -> Any:
        """Return the answer to a request, or raise `Unanswered`."""
        if self._kept(url):
            self._pace.kept += 1
            return self._get(url, timeout, headers)
        return self._pace.send(lambda: self._get(url, timeout, headers))

    def _kept(self, url: str) -> bool:
        try:
            return bool(self.session.cache.contains(url=url))
        except sqlite3.Error:
            return False

    def _get(self, url: str, timeout: float, headers: dict[str, str]) -> Any:
        try:
            found = super().get_json(url, timeout=timeout, headers=headers)
        except AdapterHTTPError as error:
            raise self._refusal(error) from error
        except GeocoderParseError as error:
            raise Unanswered(f"{self._title} sent something that is no answer") from error
        except GeocoderTimedOut as error:
            raise Unanswered(f"{self._title} did not answer in time", pause=SECONDS_BETWEEN) from error
        except GeocoderServiceError as error:
            raise Unanswered(f"{self._title} cannot be reached", pause=SECONDS_BETWEEN) from error
        if not self._is_answer(found):
            raise Unanswered(f"{self._title} sent something that is no answer")
        return found

    def _refusal(self, error: AdapterHTTPError) -> Unanswered:
        status = error.status_code
        if status in _REFUSED:
            return Unanswered(f"{self._title} refuses to answer ({status})", final=True)
        if status == HTTPStatus.TOO_MANY_REQUESTS:
            wait = get_retry_after(error.headers) or SECONDS_BETWEEN
            why = f"{self._title} asks to be left in peace for a while ({status})"
            return Unanswered(why, final=True, pause=wait if wait <= LONGEST_WAIT else None)
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            return Unanswered(f"{self._title} is in trouble ({status})", pause=SECONDS_BETWEEN)
        return Unanswered(f"{self._title} does not take the question ({status})", alive=True)


def _session(file: Path, keep: Callable[[Any], bool]) -> CachedSession:
    """Return a session that keeps answers for ever; in memory alone where the disk cannot be written.

    They are kept as JSON: the library's own way, pickle, would run whatever is put into the file.
    """
    settings: dict[str, Any] = {"serializer": "json", "expire_after": NEVER_EXPIRE, "filter_fn": keep}
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        session = CachedSession(str(file), backend="sqlite", **settings)
        session.cache.contains(key="")
    except (OSError, sqlite3.Error):
        return CachedSession(backend="memory", **settings)
    return session


def _holds(response: Any, is_answer: Callable[[Any], bool]) -> bool:
    try:
        return is_answer(response.json())
    except ValueError:
        return False
