"""Online map tiles, for those who ask for them: the one thing that makes a page call out."""

from difflib import get_close_matches

import folium
import xyzservices.providers

from kzmap.errors import InputError


class Tiles(folium.TileLayer):  # type: ignore[misc]
    """Tiles of a provider, above the base map and below all else.

    Parameters
    ----------
    name : str
        A provider of `xyzservices`, such as ``"OpenStreetMap.Mapnik"``; letter case and signs do not matter.

    Raises
    ------
    InputError
        If no provider has that name, or it wants a key.
    """

    def __init__(self, name: str) -> None:
        provider = _provider(name)
        super().__init__(tiles=provider, name=provider.name, control=True, overlay=False)


def _provider(name: str) -> xyzservices.TileProvider:
    try:
        found = xyzservices.providers.query_name(name)
    except ValueError:
        names = {one.lower(): one for one in xyzservices.providers.flatten()}
        near = [names[one] for one in get_close_matches(name.lower(), names, n=3, cutoff=0.3)]
        hint = f"did you mean {', '.join(near)}?" if near else "try OpenStreetMap.Mapnik"
        raise InputError(f"no tile provider is named {name!r}; {hint}") from None
    if found.requires_token():
        raise InputError(
            f"the tile provider {found.name} wants a key of its own; choose one that is open to all"
        )
    return found
