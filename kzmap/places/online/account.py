"""What was asked of a service and what came of it, told to the user; and the credit that its data need."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kzmap.places.online.services import SERVICES, Service

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHOWN = 20


@dataclass
class Account:
    """Keeps the names asked for: those placed with where, those not placed with why."""

    service: Service
    placed: dict[str, str] = field(default_factory=dict)
    left: dict[str, str] = field(default_factory=dict)

    def lines(self, sent: int, kept: int) -> list[str]:
        """Return the account as lines of text.

        `sent` is how many requests went out, `kept` how many were answered out of the cache.
        """
        asked = len(self.placed) + len(self.left)
        if not asked:
            return [
                f"online: nothing to ask {self.service.title}, every name is known or not for it to guess"
            ]
        names = "1 name" if asked == 1 else f"{asked} names"
        requests = "1 request" if sent == 1 else f"{sent} requests"
        head = (
            f"online: {self.service.title} asked for {names}, {len(self.placed)} placed; {requests} sent,"
            f" {kept} answered from the cache; {self.service.credit}"
        )
        shown = [f"  {name}: {told}" for name, told in (*self.placed.items(), *self.left.items())]
        more = [f"  … and {len(shown) - _SHOWN} more"] if len(shown) > _SHOWN else []
        return [head, *shown[:_SHOWN], *more]


def credits_of(place_ids: Iterable[object]) -> list[str]:
    """Return the credit lines that places need, one for each service that gave some of them.

    Examples
    --------
    >>> credits_of(["geonames:610611", "near:nominatim:node/1", None])
    ['Nominatim © OpenStreetMap contributors, ODbL 1.0']
    """
    given = {part for place_id in place_ids for part in str(place_id).split(":")[:-1]}
    found = (service for name, service in SERVICES.items() if name in given)
    return [f"{service.title} {service.credit}" for service in found]
