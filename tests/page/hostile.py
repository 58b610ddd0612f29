# ruff: noqa: E501 - a text a line is easier to compare
"""Texts that would do harm on a page that took them for markup or script."""

from typing import Any

import geopandas as gpd

from tests.page.sample import frame, incident, report

TEXTS = (
    "\"double\" 'single' `backtick` back\\slash \\u0041 \\x41",
    "${alert(1)} {{ 7*7 }} {% raw %} #{1} <%= 1 %>",
    "</script><script>window.hurt = 1</script>",
    "</ScRiPt ><img src=x onerror='window.hurt = 1'>",
    '<img src=x onerror="window.hurt = 1"><svg onload=window.hurt=1>',
    "<!-- <script> --> ]]> <![CDATA[ & &amp; &lt;b&gt;",
    "</style><style>*{display:none}</style></title></textarea></noscript>",
    "javascript:window.hurt=1",
    "line\u2028separator\u2029paragraph\r\ncarriage\ttab",
    "right\u202eto left\u202c and \u2066isolate\u2069 \u200fmark",
    "nul\x00in the middle, bell\x07, escape\x1b[31m, \ufeffmark, \ud7ff\ue000",
    "x" * 10_000,
    "Қазақстан Өскемен Үштөбе Һәм ҒҢҚӨҰҮІ әғқңөұүһі",
    "emoji 🧨👩‍👩‍👧‍👦🏳️‍🌈 🇰🇿 e\u0301 and \U0001f4a3",
    "kzmap-policy-comes-here data:text/html,<script>window.hurt=1</script>",
)

LINKS = (
    "javascript:window.hurt=1",
    "JaVaScRiPt:window.hurt=1",
    " javascript:window.hurt=1",
    "data:text/html,<script>window.hurt=1</script>",
    "vbscript:msgbox(1)",
    'https://example.org/"><script>window.hurt=1</script>',
    "https://example.org/' onclick='window.hurt=1",
    "//example.org/no-scheme",
    "file:///etc/passwd",
)


def hostile() -> gpd.GeoDataFrame:
    """Return an incident for each text, the text in every field that takes one."""
    return frame([_incident(number, text) for number, text in enumerate(TEXTS)])


def _incident(number: int, text: str) -> dict[str, Any]:
    told = report(
        incident=text, date="2016-06-05", place=text, region=text, country=text, type="Battles", sub_type=text,
        title=text, note=text, actor=text, target=text, source=text, url=LINKS[number % len(LINKS)],
        published="2016", killed=number,
    )  # fmt: skip
    return incident(
        f"{number} {text}", "2016-06-05", "settlement", [told, told], lat=43.0 + number / 10, lon=70.0, radius_km=2.0,
        place=text, place_id=f"own:{text}", match=text, region=["KZ-15"], region_now=["KZ-15"],
        disagree=["title", text.split(maxsplit=1)[0]],
    )  # fmt: skip
