"""Coordinates that reports give: how fine they are, and what they stand for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from kzmap.places.area_names import country_names
from kzmap.places.names import key

if TYPE_CHECKING:
    from numpy.typing import NDArray

RADIUS_KM = {"": 0.1, "site": 1.0, "settlement": 5.0, "near": 25.0, "district": 80.0, "region": 250.0}
"""How far from given coordinates an incident may have been, at least, by the kind that the source gives.

Without a kind, what the decimals leave open. A site that a code calls so is a landmark or a part of a town:
1 km. A settlement's coordinates are its middle; of the 2,900 settlements in ``places.csv`` 97 of 100 reach no
farther than 5 km. Near is 25 km, as UCDP GED defines it (`where_prec` 2). A district is 80 km and a region
250 km: the medians of those in ``places.csv``; only a region abroad, which has no shape here, is drawn as a
ring at all.
"""

_HALF_DEGREE_KM = 55.6  # half of a degree of latitude
_FINEST = 7  # decimals; a centimetre
_KIND_WORDS = {
    "": "",
    "site": ", for a site",
    "settlement": ", for a settlement",
    "near": ", for the surroundings of a place",
    "district": ", for a district",
    "region": ", for a region abroad, of which kzmap has no shape",
}


def given_points(claims: pd.DataFrame) -> pd.DataFrame:
    """Return the placements of given coordinates, a row each, without an object each.

    Parameters
    ----------
    claims : pandas.DataFrame
        `lat`, `lon` (degrees, not null), `place`, `region`, `country` and `kind` (str or null), the last a
        key of `RADIUS_KM`.

    Returns
    -------
    pandas.DataFrame
        `place`, `place_id`, `place_kind`, `country`, `match`, `reason` (str), `lat`, `lon`, `radius_km`,
        `score` (float64), as `geocode` returns them, with the index of `claims`.

    Examples
    --------
    >>> claims = pd.DataFrame({"lat": [43.25], "lon": [76.9], "place": ["a crossroads"]})
    >>> claims[["region", "country", "kind"]] = pd.NA
    >>> float(given_points(claims).loc[0, "radius_km"])
    0.556
    """
    lat, lon = (claims[c].to_numpy("float64") for c in ("lat", "lon"))
    kind = claims["kind"].fillna("").astype("str")
    decimals = np.maximum(_decimals(lat), _decimals(lon))
    least = kind.map(RADIUS_KM).to_numpy("float64")
    radius = np.maximum(least, np.round(_HALF_DEGREE_KM * 10.0**-decimals, 3))
    label = _labels("{:g}, {:g}", lat, lon)
    name = claims["place"].where(kind != "region", claims["region"])
    name = name.fillna(claims["place"]).fillna(claims["region"]).fillna(claims["country"]).astype("object")
    reasons = pd.Series(decimals, index=claims.index).astype("str") + "|" + kind
    said = {each: _reason(*each.split("|")) for each in reasons.unique()}
    return pd.DataFrame(
        {
            "place": name.where(name.notna(), label).astype("str"),
            "place_id": pd.Series(_labels("point:{!r},{!r}", lat, lon), index=claims.index, dtype="str"),
            "place_kind": kind.where(kind != "", "site"),
            "country": country_codes(claims["country"]),
            "match": pd.Series("coordinates", index=claims.index, dtype="str"),
            "reason": reasons.map(said).astype("str"),
            "lat": lat,
            "lon": lon,
            "radius_km": radius,
            "score": 1.0,
        }
    )


def country_codes(names: pd.Series) -> pd.Series:
    """Return ISO 3166-1 codes of countries in any language; a name that is not known stays as it is.

    Examples
    --------
    >>> country_codes(pd.Series(["Казахстан", "Russia (Soviet Union)", "Chad"], dtype="str")).tolist()
    ['KZ', 'RU', 'Chad']
    """
    return names.map({name: country_code(str(name)) for name in names.dropna().unique()}).astype("str")


def country_code(name: str) -> str:
    """Return the code of a country's name or code, else the name."""
    known = _codes()
    return known.get(key(name)) or known.get(key(name.partition("(")[0])) or name


@cache
def _codes() -> dict[str, str]:
    found = {key(code): code for code in country_names()}
    return found | {key(name): code for code, names in country_names().items() for name in names}


def _labels(form: str, lat: NDArray[np.float64], lon: NDArray[np.float64]) -> Any:
    return [form.format(*pair) for pair in zip(lat.tolist(), lon.tolist(), strict=True)]


def _reason(decimals: str, kind: str) -> str:
    number = "1 decimal" if decimals == "1" else f"{decimals} decimals"
    return f"coordinates given by the source, to {number}{_KIND_WORDS.get(kind, '')}"


def _decimals(degrees: NDArray[np.float64]) -> NDArray[np.intp]:
    """Return how many decimals each number is written with, up to 7."""
    finest = np.round(degrees, _FINEST)
    found = np.full(len(degrees), _FINEST, dtype=np.intp)
    for decimals in range(_FINEST - 1, 0, -1):
        found[np.round(degrees, decimals) == finest] = decimals
    return found
