"""Regions that were no more in the first edition, and the land of today that was theirs."""

from __future__ import annotations

from typing import NamedTuple


class OldRegion(NamedTuple):
    """A region that is no more.

    Attributes
    ----------
    area : str
        The region of today, by code, that has most of its land, or the part in ``parts.toml`` where several
        share it.
    last : int
        The year in which it was abolished or renamed.
    names : tuple of str
        What it was called.
    """

    area: str
    last: int
    names: tuple[str, ...]


OLD_REGIONS = (
    OldRegion(
        "KZ-10",
        1997,
        ("Semipalatinsk region", "Семипалатинская область", "Семей облысы", "Semey region"),
    ),
    OldRegion("KZ-11", 1997, ("Tselinograd region", "Целиноградская область", "Целиноград облысы")),
    OldRegion(
        "KZ-33",
        1997,
        (
            "Taldy-Kurgan region",
            "Taldykorgan region",
            "Талды-Курганская область",
            "Талдыкорганская область",
            "Талдықорған облысы",
        ),
    ),
    OldRegion("KZ-47", 1990, ("Mangyshlak region", "Мангышлакская область")),
    OldRegion(
        "old-kokchetav",
        1997,
        (
            "Kokchetav region",
            "Кокчетавская область",
            "Кокшетауская область",
            "Көкшетау облысы",
            "Kokshetau region",
        ),
    ),
    OldRegion(
        "old-dzhezkazgan",
        1997,
        (
            "Dzhezkazgan region",
            "Zhezkazgan region",
            "Jezkazgan region",
            "Джезказганская область",
            "Жезказганская область",
            "Жезқазған облысы",
        ),
    ),
    OldRegion(
        "old-turgay",
        1997,
        ("Turgay region", "Torgay region", "Turgai region", "Тургайская область", "Торғай облысы"),
    ),
)


def old_names_of(area: str) -> tuple[str, ...]:
    """Return the names of the regions of old whose land an area has.

    Examples
    --------
    >>> old_names_of("KZ-47"), old_names_of("KZ-55")
    (('Mangyshlak region', 'Мангышлакская область'), ())
    """
    return next((old.names for old in OLD_REGIONS if old.area == area), ())


def old_region(area_id: str) -> OldRegion | None:
    """Return the region of old that an area stands for, by a place's id; None if it stands for none.

    Examples
    --------
    >>> old_region("part:old-turgay").last, old_region("region:2022/KZ-10").names[0], old_region("part:west")
    (1997, 'Semipalatinsk region', None)
    """
    return next(
        (old for old in OLD_REGIONS if area_id in {f"part:{old.area}", f"region:2022/{old.area}"}), None
    )
