"""Random states of the page, as addresses and as filters of kzmap."""

import random
from typing import Any
from urllib.parse import urlencode

SHOWN_IDS = """() => {
    const name = Object.keys(window).find((one) => one.startsWith("map_") && window[one].kzmap);
    const { data, shown } = window[name].kzmap;
    return shown.rows.map((row) => data.incidents.text("id", row));
}"""

TYPES = (
    "Battles", "protests", "RIOTS", "Explosions/Remote violence", "Violence against civilians",
    "Strategic developments", "suicide bomb", "Arrests", "Peaceful protest",
)  # fmt: skip
DATES = (
    "2011", "2011-07", "2011-11-12", "2012", "2012-05-31", "2012-06~", "2012-09-12", "2013", "2016-05",
    "2016-04/2016-06", "2016-06-05", "2017", "2017-06-04",
)  # fmt: skip
REGIONS = (
    "KZ-15",
    "KZ-19",
    "KZ-33",
    "KZ-75",
    "KZ-VOS",
    "KZ-10",
    "Атырауская область",
    "kz-31",
    "KZ-23",
    "KZ-61",
)
SOURCES = ("osw-2012", "katehon-2016", "riac-2016", "super-2012", "rferl-2017", "alpha", "beta", "gamma")


def some(chance: random.Random, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(chance.sample(values, chance.randint(1, 3)))


def _box(chance: random.Random) -> tuple[float, float, float, float]:
    west, south = round(chance.uniform(46, 80), 2), round(chance.uniform(40, 52), 2)
    return (west, south, round(west + chance.uniform(1, 20), 2), round(south + chance.uniform(1, 10), 2))


MAKERS: dict[str, Any] = {
    "since": lambda chance: chance.choice(DATES),
    "until": lambda chance: chance.choice(DATES),
    "type": lambda chance: some(chance, TYPES),
    "region": lambda chance: some(chance, REGIONS),
    "zone": lambda chance: tuple(chance.sample(("west", "south"), chance.randint(1, 2))),
    "country": lambda chance: tuple(chance.sample(("KZ", "cn", "RU"), chance.randint(1, 2))),
    "source": lambda chance: some(chance, SOURCES),
    "min_killed": lambda chance: chance.randint(0, 9),
    "max_killed": lambda chance: chance.randint(0, 20),
    "bbox": _box,
    "within_border": lambda chance: float(chance.choice([0, 20, 60, 65.5, 100, 250, 900])),
}


def filters(chance: random.Random) -> dict[str, Any]:
    """Return one to four filters, by their names in Python."""
    names = chance.sample(list(MAKERS), chance.randint(1, 4))
    return {name: MAKERS[name](chance) for name in names}


def address(wanted: dict[str, Any], **rest: str) -> str:
    """Return filters as the part of an address behind ``#``."""
    pairs: list[tuple[str, str]] = list(rest.items())
    for name, value in wanted.items():
        option = name.replace("_", "-")
        if option == "bbox":
            pairs.append((option, ",".join(map(str, value))))
        elif isinstance(value, tuple):
            pairs += [(option, one) for one in value]
        else:
            pairs.append((option, str(value)))
    return "#" + urlencode(pairs)
