"""The online fallback: a service is asked for names that stay unplaced, and only when a user wants it."""

from kzmap.places.online.account import credits_of
from kzmap.places.online.resolver import OnlineResolver
from kzmap.places.online.services import SERVICES

__all__ = ["SERVICES", "OnlineResolver", "credits_of"]
