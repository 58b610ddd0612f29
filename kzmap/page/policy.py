"""The Content-Security-Policy of a page: its own scripts and styles by hash, and nothing else."""

import base64
import hashlib
import re
from collections.abc import Iterable

_NONE = "'none'"
_INLINE = r"<{tag}(?P<attributes>\s[^>]*)?>(?P<body>.*?)</{tag}\s*>"
_SCRIPT = re.compile(_INLINE.format(tag="script"), re.DOTALL | re.IGNORECASE)
_STYLE = re.compile(_INLINE.format(tag="style"), re.DOTALL | re.IGNORECASE)
_DATA_BLOCK = re.compile(r"\btype\s*=\s*[\"']?(?:application/json|text/plain)", re.IGNORECASE)
_SOURCED = re.compile(r"\bsrc\s*=", re.IGNORECASE)


def policy(
    html: str, *, hosts: Iterable[str] = (), pictures: Iterable[str] = (), loose_styles: bool = False
) -> str:
    """Return the policy for a rendered page.

    Parameters
    ----------
    html : str
        The page as it will be written, but for the policy itself.
    hosts : iterable of str
        Origins that the page may load scripts, styles, fonts and pictures from, such as
        ``"https://tiles.example"``.
    pictures : iterable of str
        Origins that it may load pictures from, and nothing else.
    loose_styles : bool
        Whether ``style`` attributes may stand in the markup, as folium's popups need. Scripts never may.

    Returns
    -------
    str
        The value of the ``content`` attribute.

    Examples
    --------
    >>> policy("<script>one()</script>").split("; ")[1]
    "script-src 'sha256-HR7iaask9daLMRRskMI++QeJtjWDOjyPA6lGzYGzKW4='"
    """
    outside = _listed(hosts)
    inline = (found for found in _SCRIPT.finditer(html) if _runs(found["attributes"] or ""))
    rules = {
        "default-src": _NONE,
        "script-src": _hashes(found["body"] for found in inline) + outside,
        "style-src": _hashes(found["body"] for found in _STYLE.finditer(html)) + outside,
        "style-src-attr": "'unsafe-inline'" if loose_styles else _NONE,
        "img-src": "data: blob:" + _listed({*hosts, *pictures}),
        "font-src": "data:" + outside,
        "connect-src": outside,
        "worker-src": "blob:",
        "base-uri": _NONE,
        "form-action": _NONE,
    }
    return "; ".join(f"{name} {value.strip() or _NONE}" for name, value in rules.items())


def _listed(hosts: Iterable[str]) -> str:
    return "".join(f" {host}" for host in sorted(set(hosts)))


def _runs(attributes: str) -> bool:
    return not _DATA_BLOCK.search(attributes) and not _SOURCED.search(attributes)


def _hashes(bodies: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(_hash(body) for body in bodies))


def _hash(body: str) -> str:
    """Hash as a browser does: on the text it has parsed, where every line break is one character."""
    parsed = body.replace("\r\n", "\n").replace("\r", "\n")
    return f"'sha256-{base64.b64encode(hashlib.sha256(parsed.encode()).digest()).decode()}'"
