"""In which encoding a text is written."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHUNK = 1 << 20
_ASCII = 0x80
_LETTERS = 0xC0  # from here on both code pages hold letters
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_MOSTLY = 0.9
_RUNS = 0.5
_BEYOND = "\u0600"  # before it are Latin, Greek and Cyrillic; other bytes read as UTF-16 are mostly Chinese


class Encoding(NamedTuple):
    """A codec, how it treats errors, and what to tell the reader, if anything."""

    name: str
    errors: str = "strict"
    said: str = ""


def detect(stream: BinaryIO) -> Encoding:
    """Find the encoding of a text; the stream is read through and set back to its start.

    A byte order mark is believed. Text that is UTF-8 throughout is UTF-8; text that is UTF-8 but for a few
    bytes is still UTF-8, damaged. Else it is Windows-1251 if its letters beyond ASCII stand in runs, as in
    Russian words, and Windows-1252 (which holds Latin-1) if they stand alone, as in Spanish or French ones.

    Examples
    --------
    >>> import io
    >>> detect(io.BytesIO("Алматы, Атырау".encode("cp1251"))).name
    'cp1251'
    >>> detect(io.BytesIO("Bogotá, Málaga".encode("latin-1"))).name
    'cp1252'
    """
    stream.seek(0)
    start = stream.read(4)
    for bom, name in _BOMS:
        if start.startswith(bom):
            stream.seek(0)
            return Encoding(name, "replace")
    stream.seek(0)
    if unmarked := unmarked_utf16(stream.read(_CHUNK)):
        stream.seek(0)
        return Encoding(unmarked, "replace", f"no byte order mark; read as {unmarked.upper()}")
    good, bad = _utf8(_chunks(stream))
    if not bad:
        found = Encoding("utf-8")
    elif good > _MOSTLY * (good + bad):
        found = Encoding("utf-8", "replace", f"not UTF-8 in {bad} places, shown as \N{REPLACEMENT CHARACTER}")
    elif _runs(_chunks(stream)) > _RUNS:
        found = Encoding("cp1251", "replace", "not UTF-8; read as Windows-1251")
    else:
        found = Encoding("cp1252", "replace", "not UTF-8; read as Windows-1252 (Latin-1)")
    stream.seek(0)
    return found


def unmarked_utf16(start: bytes) -> str:
    r"""Return the codec of a text in UTF-16 that has no byte order mark; nothing if it is no such text.

    Such a text is known by its line ends, which are a byte and a zero.

    Examples
    --------
    >>> unmarked_utf16("date,place\n2012,Алматы\n".encode("utf-16-le"))
    'utf-16-le'
    """
    even = start[: len(start) // 2 * 2]
    for name in ("utf-16-le", "utf-16-be"):
        if "\n".encode(name) in even or "\r".encode(name) in even:
            text = even.decode(name, "replace")
            known = sum(c < _BEYOND for c in text)
            if known > _MOSTLY * len(text) and any(c in text for c in "\n\r"):
                return name
    return ""


def _chunks(stream: BinaryIO) -> Iterator[bytes]:
    stream.seek(0)
    while chunk := stream.read(_CHUNK):
        yield chunk


def _utf8(chunks: Iterator[bytes]) -> tuple[int, int]:
    """Return how many characters beyond ASCII decode, and how many do not."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    good = bad = 0
    for chunk in chunks:
        if chunk.isascii() and not decoder.getstate()[0]:
            continue
        text = decoder.decode(chunk)
        broken = text.count("\N{REPLACEMENT CHARACTER}")
        bad += broken
        good += len(text) - len(text.encode("ascii", "ignore")) - broken
    return good, bad + len(decoder.decode(b"", final=True))


def _runs(chunks: Iterator[bytes]) -> float:
    """Return the share of letters beyond ASCII that stand beside another such letter."""
    letters = beside = 0
    for chunk in chunks:
        high = np.frombuffer(chunk, dtype=np.uint8) >= _LETTERS
        pairs = high[1:] & high[:-1]
        together = np.concatenate([pairs, [False]]) | np.concatenate([[False], pairs])
        letters += int(high.sum())
        beside += int(together.sum())
    return beside / letters if letters else 0.0
