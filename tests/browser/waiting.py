"""What tests wait for, as states of the page: milliseconds are too few on one machine and lost on another."""

from typing import Any

_MAP = (
    """const map = window[Object.keys(window).find((one) => one.startsWith("map_") && window[one].kzmap)];"""
)

_STILL = f"""async () => {{
    {_MAP}
    const frame = () => new Promise(requestAnimationFrame);
    do await frame(); while (map._animatingZoom || map._panAnim?._inProgress);
    for (let layer = 0; layer < 12; layer++) await frame(); // sheets are drawn a layer a frame
}}"""

_GO = """hash => new Promise((done) => {
    if (location.hash === hash) return done();
    addEventListener("popstate", () => done(), { once: true }); // behind that of the page itself
    location.hash = hash;
})"""


def still(page: Any) -> None:
    """Wait until the map has come to rest and every layer of it is drawn."""
    page.evaluate(_STILL)


def go(page: Any, hash_: str) -> None:
    """Change the part of the address behind ``#``, and wait until the page has followed."""
    page.evaluate(_GO, hash_)


def reports_read(page: Any) -> None:
    """Wait until the reports are read, which few incidents have done while nothing else happens."""
    page.wait_for_function(f"() => {{ {_MAP} return map.kzmap.data?.told() !== null; }}")
