import base64
import hashlib
import re
from html import unescape

from kzmap.page import render
from kzmap.page.policy import policy
from tests.page.sample_rows import sample


def test_every_inline_script_and_style_of_a_page_is_in_its_policy() -> None:
    html = render(sample()).get_root().render()
    rules = unescape(re.search(r'Content-Security-Policy" content="([^"]*)"', html)[1])
    assert "default-src 'none'" in rules
    assert "unsafe-inline" not in rules
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    styles = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    assert len(scripts) == 2
    assert len(styles) == 1
    for text in [*scripts, *styles]:
        assert base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() in rules


def test_data_blocks_need_no_hash() -> None:
    assert "script-src 'none'" in policy('<script type="application/json">{}</script>')
    assert "script-src 'none'" in policy('<script type="text/plain" id="x">AAAA</script>')


def test_line_breaks_are_hashed_as_a_browser_reads_them() -> None:
    assert policy("<script>a\r\nb\rc</script>") == policy("<script>a\nb\nc</script>")


def test_hosts_are_let_in_only_when_named() -> None:
    rules = policy("<p>", hosts=["https://tiles.example"])
    assert "img-src data: blob: https://tiles.example" in rules
    assert "https://" not in policy("<p>")
