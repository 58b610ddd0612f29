"""A figure that writes itself: text as text, fonts embedded, a description inside, equal bytes."""

from __future__ import annotations

import io
import os
import re
from html import escape
from typing import TYPE_CHECKING, Any, NamedTuple

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from kzmap._write import write_whole
from kzmap.errors import InputError
from kzmap.figures.ending import ending_of
from kzmap.figures.settings import settled
from kzmap.figures.text import lacking

if TYPE_CHECKING:
    from kzmap.figures.caption import Caption, Shown
    from kzmap.figures.marks import Mark
    from kzmap.figures.telling import Telling

_FONTS = "'DejaVu Sans', Verdana, 'Noto Sans', 'Segoe UI', Arial, sans-serif"
"""For SVG: letters of the width they were laid out for, or near it."""


class MissingGlyphs(UserWarning):
    """A figure has signs that its font cannot draw."""


class OneMap(NamedTuple):
    """A map of a figure: its title, empty where it is the only one, and what stands on it."""

    title: str
    marks: list[Mark]


class MapFigure(Figure):
    """A matplotlib figure of a map, or of several; `telling` are its words."""

    def __init__(self, telling: Telling, shown: Shown, dpi: int, size: tuple[float, float]) -> None:
        super().__init__(figsize=size, dpi=dpi, facecolor="white")
        FigureCanvasAgg(self)
        self.telling, self.shown = telling, shown
        self.maps: list[OneMap] = []

    @property
    def marks(self) -> list[Mark]:
        """What stands on its maps."""
        return [mark for one in self.maps for mark in one.marks]

    @property
    def lacking(self) -> list[str]:
        """The signs in its texts for which its font has no glyph, each once: boxes stand there."""
        texts = [text for axes in self.axes for text in axes.texts]
        found = [lacking(text.get_text(), bold=text.get_fontweight() == "bold") for text in texts]
        return list(dict.fromkeys(sign for signs in found for sign in signs))

    def savefig(self, fname: Any, **options: Any) -> None:
        """Write the figure, whole or not at all.

        Parameters
        ----------
        fname : str, os.PathLike or binary file
            The ending says the format: PNG, SVG or PDF; for a file that is open, give `format`.
        **options
            As matplotlib's own.

        Raises
        ------
        InputError
            If the ending is another.
        OutputError
            If the file cannot be written; an older one is still there.
        """
        opened = hasattr(fname, "write")
        given = options.pop("format", "png" if opened else None)
        ending = ending_of(f"figure.{given}" if given else fname)  # a format comes before an ending
        if opened:
            fname.write(self.as_bytes(ending, **options))
        else:
            write_whole(fname, self.as_bytes(ending, **options))

    def caption(self) -> Caption:
        """Return the caption and the sources of a figure whose marks are numbered.

        Returns
        -------
        Caption
            `markdown`, which cites as pandoc does, and `bibtex`.

        Raises
        ------
        InputError
            If the figure was drawn without ``numbers=True``.
        """
        from kzmap.figures.caption import caption  # noqa: PLC0415 - the writer of BibTeX is needed only here

        if self.marks and not any(mark.number for mark in self.marks):
            raise InputError("the marks of this figure have no numbers; draw it with numbers=True")
        return caption(self.telling, self.shown, self.maps)

    def as_bytes(self, ending: str, **options: Any) -> bytes:
        """Return the file that `savefig` writes."""
        out = io.BytesIO()
        metadata = {".png": self._png, ".svg": self._svg, ".pdf": self._pdf}[ending]() | options.pop(
            "metadata", {}
        )
        with settled():
            super().savefig(out, **({"dpi": self.dpi} | options), format=ending[1:], metadata=metadata)
        content = out.getvalue()
        return self._described(content.decode("utf-8")).encode("utf-8") if ending == ".svg" else content

    def _repr_png_(self) -> bytes:
        """Return the picture that a notebook shows."""
        return self.as_bytes(".png", dpi=min(float(self.dpi), 150.0))

    def _png(self) -> dict[str, Any]:
        return {"Title": self.telling.title, "Description": self.telling.alt, "Software": "kzmap"}

    def _svg(self) -> dict[str, Any]:
        return {"Creator": "kzmap"} | _undated("Date")

    def _pdf(self) -> dict[str, Any]:
        told = {
            "Title": self.telling.title,
            "Subject": self.telling.alt,
            "Keywords": "Kazakhstan, map, incidents",
        }
        return told | {"Creator": "kzmap", "Producer": "matplotlib"} | _undated("CreationDate")

    def _described(self, svg: str) -> str:
        """Return an SVG that says what it shows to who cannot see it."""
        telling = self.telling
        told = (
            f'\n <title id="kzmap-title">{escape(telling.title)}</title>\n'
            f' <desc id="kzmap-desc">{escape(telling.alt)}</desc>'
        )
        opened = re.sub(
            r"(<svg [^>]*)>",
            rf'\1 role="img" aria-labelledby="kzmap-title kzmap-desc" lang="{telling.lang}">'
            + told.replace("\\", r"\\"),
            svg,
            count=1,
        )
        return opened.replace("'DejaVu Sans'", _FONTS)


def _undated(name: str) -> dict[str, None]:
    """Leave the date out, unless SOURCE_DATE_EPOCH gives one: the clock is nothing of the map's."""
    return {} if os.environ.get("SOURCE_DATE_EPOCH") else {name: None}
