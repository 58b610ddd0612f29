"""What a page costs in a real Chromium: time to first clusters, memory of its renderer, frames."""

import tempfile
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import BrowserContext, Page, Playwright, sync_playwright

from tests.browser.conftest import CHROMIUM, QUIET

_PAINTED = """
const painted = () => document.querySelector("html[data-kzmap-drawn], .marker-cluster, .leaflet-marker-icon");
const tell = () => { document.documentElement.dataset.painted = performance.now(); };
const wait = () => requestAnimationFrame(painted() ? tell : wait);
wait();
"""
_FRAMES = """
() => {
    globalThis.frames_ = [];
    let last = performance.now();
    const step = () => {
        const now = performance.now();
        frames_.push(now - last);
        last = now;
        requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
}
"""
_PATIENCE_MS = 60_000


_BLANK = "<!doctype html><title>Blank</title><p>Nothing"


class Cost(NamedTuple):
    """Seconds, megabytes and milliseconds."""

    painted_s: float
    memory_mb: float
    p95_ms: float
    longest_ms: float


def measure(page_file: Path, slower: float = 1) -> Cost:
    """Open a page in a browser of its own, as on a so many times slower processor; then pan and zoom."""
    with tempfile.TemporaryDirectory() as profile, sync_playwright() as playwright:
        context = _browser(playwright, profile)
        context.add_init_script(_PAINTED)
        page = context.new_page()
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
        page.goto(page_file.as_uri(), wait_until="commit", timeout=_PATIENCE_MS)
        page.wait_for_selector("html[data-painted]", state="attached", timeout=_PATIENCE_MS)
        painted = float(page.evaluate("document.documentElement.dataset.painted")) / 1000
        page.wait_for_timeout(2000)  # what is only needed to begin may be given back
        memory = _renderer_memory(profile)
        frames = sorted(_pan_and_zoom(page))
        context.close()
    return Cost(painted, memory, frames[int(len(frames) * 0.95)], frames[-1])


def blank_memory(folder: Path) -> float:
    """Return the megabytes that a renderer takes for a page of nothing."""
    file = folder / "blank.html"
    file.write_text(_BLANK, encoding="utf-8")
    with tempfile.TemporaryDirectory() as profile, sync_playwright() as playwright:
        context = _browser(playwright, profile)
        page = context.new_page()
        page.goto(file.as_uri())
        page.wait_for_timeout(2000)
        memory = _renderer_memory(profile)
        context.close()
    return memory


def _browser(playwright: Playwright, profile: str) -> BrowserContext:
    context = playwright.chromium.launch_persistent_context(
        profile, executable_path=CHROMIUM, args=list(QUIET), viewport={"width": 1440, "height": 900}
    )
    context.set_offline(True)
    return context


def _pan_and_zoom(page: Page) -> list[float]:
    """Zoom in six times and out four times at a busy spot, with a pan after each, and return all frames."""
    page.set_default_timeout(_PATIENCE_MS)
    page.evaluate(_FRAMES)
    for turn, wheel in enumerate([-220] * 6 + [220] * 4):
        page.mouse.move(620, 560)
        page.mouse.wheel(0, wheel)
        page.wait_for_timeout(600)
        page.mouse.down()
        page.mouse.move(700 - 30 * turn, 520, steps=12)
        page.mouse.up()
        page.wait_for_timeout(400)
    return list(page.evaluate("frames_"))


def _renderer_memory(profile: str) -> float:
    """Return the resident megabytes of the largest renderer of the browser that uses `profile`."""
    parents = {}
    commands = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            commands[int(folder.name)] = (folder / "cmdline").read_text().replace("\0", " ")
        except OSError:
            continue  # it ended meanwhile
    roots = {pid for pid, command in commands.items() if f"--user-data-dir={profile}" in command}

    def ours(pid: int) -> bool:
        return pid in roots or (pid in parents and ours(parents[pid]))

    renderers = [pid for pid, command in commands.items() if "--type=renderer" in command and ours(pid)]
    return max(_resident(pid) for pid in renderers)


def _resident(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024
