"""The figures as they look, held to small committed pictures; look at a new one before it replaces the old.

After a change that is meant:
``pytest tests/figures/test_images.py --mpl-generate-path=tests/figures/baseline``.
"""

import pytest

import kzmap
from kzmap import Filters

# Outlines of letters differ a little between releases of FreeType; a mark that is moved or lost is far more.
TOLERANCE = 6

FIGURES = {
    "print": {"numbers": True},
    "greyscale-ru": {"style": "greyscale", "lang": "ru", "relief": True},
    "screen-kk-slide": {"style": "screen", "lang": "kk", "width": "254mm", "height": "143mm", "dpi": 40},
    "region": {"filters": Filters(region=("KZ-23",)), "relief": True, "numbers": True},
    "city": {"filters": Filters(region=("KZ-75",)), "style": "greyscale"},
    "narrow": {"width": "85mm", "dpi": 90},
    "years": {"by": "year", "zones": False},
    "protests": {"filters": Filters(type=("Protests",), since="2016"), "edition": "2022", "style": "screen"},
}


@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.mpl_image_compare(baseline_dir="baseline", tolerance=TOLERANCE, deterministic=True)
def test_it_looks_as_it_did(incidents, name):
    return kzmap.figure(incidents, **{"width": "120mm", "dpi": 60} | FIGURES[name])
