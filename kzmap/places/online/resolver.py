"""A resolver that asks a service for what the gazetteer leaves open."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from kzmap.errors import InputError
from kzmap.places.online.account import Account
from kzmap.places.online.asking import Asker
from kzmap.places.online.question import question
from kzmap.places.online.services import SERVICES
from kzmap.places.outcomes import MAX_CANDIDATES, candidate, joined, near, where
from kzmap.places.placement import Candidate, Placement
from kzmap.places.resolver import Resolver, resolver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from kzmap.places.gazetteer import Gazetteer
    from kzmap.places.online.answers import Verdict
    from kzmap.places.online.question import Question

MATCH_SCORE = {"exact": 0.8, "variant": 0.75}
"""Below an exact name of the gazetteer, whose points were looked at."""


class OnlineResolver(Resolver):
    """Places written places by the gazetteer, and asks a service for names that stay open.

    Parameters
    ----------
    service : str
        ``"nominatim"`` or ``"photon"``.
    contact : str
        A mail address, or an address of a web page, at which the service can reach whoever asks. It is sent
        with each request, as the services' terms of use ask for.
    url : str, optional
        The server, such as ``"http://localhost:8080"`` for one of your own; the public one by default.
    gazetteer : Gazetteer, optional
        What is looked up first; the one in use by default.
    cache : pathlib.Path, optional
        The folder in which answers are kept; the user's cache by default. What was answered once is never
        asked again, so that the next run is offline and gives the same.
    timeout : float, default 10
        Seconds after which an answer is no longer waited for.
    clock, sleep : callable, optional
        What the pauses between requests go by.
    told : callable, optional
        Is told of each request before it is sent.

    Raises
    ------
    InputError
        If there is no such service, or contact or address cannot be meant.

    Examples
    --------
    >>> online = OnlineResolver("nominatim", contact="desk@example.org")
    >>> online.place("Semey").place_id  # known, so nobody is asked
    'geonames:1519422'
    """

    def __init__(  # noqa: PLR0913 - one argument an option
        self,
        service: str,
        *,
        contact: str,
        url: str | None = None,
        gazetteer: Gazetteer | None = None,
        cache: Path | None = None,
        timeout: float = 10.0,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        told: Callable[[str], None] = lambda step: None,  # noqa: ARG005
    ) -> None:
        if service not in SERVICES:
            raise InputError(f"no service {service!r}; there are {', '.join(SERVICES)}")
        super().__init__(gazetteer or resolver().gazetteer)
        self._service = SERVICES[service]
        self._asker = Asker(
            self._service,
            contact=contact,
            url=url or self._service.url,
            cache=cache,
            timeout=timeout,
            clock=clock,
            sleep=sleep,
            told=told,
        )
        self._account = Account(self._service)
        self._known: dict[tuple[str, str, str, str], Placement] = {}

    def place(
        self, query: object, *, region: object = None, country: object = None, date: object = None
    ) -> Placement:
        """Place a written place, see `Resolver.place`; never raises on what a service does."""
        found = super().place(query, region=region, country=country, date=date)
        words = (found.query, _word(region), _word(country), _word(date))
        if words not in self._known:
            open_ = question(self.gazetteer, words, found) if found.query else None
            self._known[words] = self._answered(found, open_) if open_ else found
        return self._known[words]

    def place_many(self, queries: Iterable[Sequence[object]]) -> list[Placement]:
        """Place many, see `Resolver.place_many`."""
        return [
            self.place(query, region=region, country=country, date=day)
            for query, region, country, day in queries
        ]

    def account(self) -> list[str]:
        """Return lines that tell what was asked, and what came from where."""
        return self._account.lines(self._asker.sent, self._asker.kept)

    def _answered(self, found: Placement, asked: Question) -> Placement:
        answers = self._asker.ask(asked.request)
        if isinstance(answers, str):
            self._account.left[found.query] = answers
            return replace(found, reason=joined(found.reason, answers))
        from kzmap.places.online.answers import judge  # noqa: PLC0415 - geometry, which only answers need

        verdict = judge(asked, answers, self._service.title)
        if verdict.taken is None:
            self._account.left[found.query] = verdict.why
            shown = _candidates(verdict) or found.candidates
            return replace(found, reason=joined(found.reason, verdict.why), candidates=shown)
        placement = self._placement(found.query, asked, verdict)
        self._account.placed[found.query] = f"{placement.name}, {placement.kind}, {placement.place_id}"
        return placement

    def _placement(self, query: str, asked: Question, verdict: Verdict) -> Placement:
        assert verdict.taken
        place, phrase = verdict.taken.place, asked.phrase
        how = "taken for" if verdict.match == "exact" else "another way of writing"
        found = f"found by {self._service.title} as {verdict.taken.answer.word} ({self._service.credit})"
        reason = joined("not in the gazetteer", found, f"{how} {place.name} ({where(place)})")
        if phrase.near and place.lat is not None:
            place = near(place, phrase.away_km)
            near_it = "near it" if phrase.away_km is None else f"{phrase.away_km:g} km from it"
            reason = joined(reason, f"{near_it}, so a ring of {place.radius_km:.0f} km")
        return Placement(
            query=query,
            name=place.name,
            place_id=place.id,
            kind=place.kind,
            lat=place.lat,
            lon=place.lon,
            radius_km=place.radius_km,
            region=place.regions[0] if len(place.regions) == 1 else None,
            regions=place.regions,
            country=place.country,
            match="online",
            score=MATCH_SCORE[verdict.match],
            reason=reason,
            candidates=_candidates(verdict),
        )


def _candidates(verdict: Verdict) -> tuple[Candidate, ...]:
    return tuple(candidate(each, 0.0) for each in verdict.others[:MAX_CANDIDATES])


def _word(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())
