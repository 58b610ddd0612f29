"""Regions that were no more in the first edition, and the region of today that has most of their land."""

from __future__ import annotations

OLD_REGIONS: dict[str, tuple[str, ...]] = {
    "KZ-10": ("Semipalatinsk region", "Семипалатинская область", "Семей облысы", "Semey region"),
    "KZ-11": ("Tselinograd region", "Целиноградская область", "Целиноград облысы"),
    "KZ-33": (
        "Taldy-Kurgan region",
        "Taldykorgan region",
        "Талды-Курганская область",
        "Талдыкорганская область",
        "Талдықорған облысы",
    ),
    "KZ-47": ("Mangyshlak region", "Мангышлакская область"),
    "KZ-59": ("Kokchetav region", "Кокчетавская область", "Көкшетау облысы", "Kokshetau region"),
    "KZ-62": ("Dzhezkazgan region", "Zhezkazgan region", "Джезказганская область", "Жезқазған облысы"),
}
"""All abolished in 1997 but Mangyshlak, renamed in 1990. Turgay is not here: two regions share its land."""
