"""Build the example report as HTML, Word and PDF.

::

    pip install '.[report]'                  # in the folder of kzmap: pandoc and Typst, in wheels
    python notebooks/report/build.py         # to notebooks/report/output

``report.md`` is plain Markdown for pandoc; what stands in it as ``<!-- name -->`` is filled in here.
"""

import re
import sys
from pathlib import Path

import docx
import matplotlib as mpl
import pandas as pd
import pypandoc
import typst
from docx.shared import Mm, Pt

import kzmap
from kzmap.page.embed import embed_inline, read_page

HERE = Path(__file__).parent
_ALT = re.compile(r'\]\((\w+)\)\{[^}]*?alt="([^"]*)"')
TITLE = "Security incidents in and around Kazakhstan"


def main(folder: Path) -> None:
    """Draw the figures, fill in the report, and write it in three formats."""
    folder.mkdir(parents=True, exist_ok=True)
    incidents = kzmap.join_areas(kzmap.geocode(kzmap.merge(kzmap.read_reports())))
    overview = kzmap.figure(incidents, title=TITLE, numbers=True)
    years = kzmap.figure(incidents, title="", by="year")
    for ending in ("svg", "png"):  # lines for HTML and PDF, pixels for Word
        overview.savefig(folder / f"overview.{ending}")
        years.savefig(folder / f"years.{ending}")
    told = overview.caption()
    (folder / "sources.bib").write_text(told.bibtex, encoding="utf-8")
    page = folder / "map.html"
    kzmap.render(incidents, title=TITLE).save(page)

    text = (HERE / "report.md").read_text(encoding="utf-8")
    parts = {
        "regions": by_region_and_year(incidents),
        "differ": different_figures(incidents),
        "map": embed_inline(read_page(page), size="4/3"),
        "caption": told.markdown,
    }
    for name, part in parts.items():
        text = text.replace(f"<!-- {name} -->", part)
    for ending, how in FORMATS.items():
        convert(text, folder / f"report.{ending}", how)
    finish_word(folder / "report.docx")
    set_pdf(folder / "report.typ", dict(_ALT.findall(text)))


FORMATS = {
    "html": ["--embed-resources", f"--css={HERE / 'report.css'}", "--default-image-extension=svg"],
    "docx": ["--default-image-extension=png"],
    "typ": [f"--include-in-header={HERE / 'pdf.typ'}", "--default-image-extension=svg"],
}


def convert(text: str, output: Path, how: list[str]) -> None:
    """Let pandoc write one format, with its citations."""
    folder, name = output.parent, {".typ": "typst"}.get(output.suffix, output.suffix[1:])
    citing = ["--citeproc", f"--csl={HERE / 'style.csl'}", f"--bibliography={folder / 'sources.bib'}"]
    arguments = ["--standalone", f"--resource-path={folder}", *citing, *how]
    pypandoc.convert_text(text, name, "markdown", arguments, outputfile=output)


def finish_word(path: Path) -> None:
    """Give the Word file a page of A4, short captions, and tables that stay on one page."""
    report = docx.Document(str(path))
    for section in report.sections:
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(
            28.8
        )  # leaves the six inches that pandoc reckons with
    for name in ("Image Caption", "Table Caption"):
        report.styles[name].font.size, report.styles[name].font.italic = Pt(9.5), False
    for one in report.tables:
        for paragraph in (each for row in one.rows[:-1] for cell in row.cells for each in cell.paragraphs):
            paragraph.paragraph_format.keep_with_next = True
    report.save(str(path))


def set_pdf(source: Path, alt: dict[str, str]) -> None:
    """Set the PDF by PDF/UA, with the words for who cannot see the pictures, which pandoc leaves out here."""
    text = source.read_text(encoding="utf-8")
    for name, words in alt.items():
        text = text.replace(f'image("{name}.svg"', f'image("{name}.svg", alt: "{words}"')
    source.write_text(text, encoding="utf-8")
    fonts = [Path(mpl.get_data_path()) / "fonts" / "ttf"]  # those of the figures
    typst.compile(
        source, output=source.with_suffix(".pdf"), font_paths=fonts, pdf_standards=["ua-1"], timestamp=0
    )


def by_region_and_year(incidents: pd.DataFrame) -> str:
    """Return the counts of incidents as a table in Markdown."""
    names = kzmap.regions("2011").set_index("code")["name"]
    local = incidents[incidents["place_kind"] != "country"].explode("region")
    counts = pd.crosstab(local["region"].map(names), local["date_start"].dt.year)
    rows = [[name, *row] for name, row in zip(counts.index, counts.to_numpy(), strict=True)]
    return table({"Region": f":{'-' * 45}", **{str(year): f"{'-' * 14}:" for year in counts.columns}}, rows)


def different_figures(incidents: pd.DataFrame) -> str:
    """Return the incidents on whose dead the sources differ as a table in Markdown."""
    differ = incidents[incidents["disagree"].map(lambda fields: "killed" in fields)]
    rows: list[list[object]] = []
    for one in differ.itertuples():
        dead = (
            f"{one.killed_low} or more"
            if pd.isna(one.killed_high)
            else f"{one.killed_low} to {one.killed_high}"
        )
        cited = "; ".join(f"@{source}" for source in one.sources)
        rows.append(
            [
                f"about {one.date[:-1]}" if one.date.endswith("~") else one.date,
                one.title,
                one.place,
                dead,
                f"[{cited}]",
            ]
        )
    widths = {"Date": 14, "Incident": 28, "Place": 24, "Dead": 12, "Sources": 24}
    return table({name: f":{'-' * width}" for name, width in widths.items()}, rows)


def table(head: dict[str, str], rows: list[list[object]]) -> str:
    """Return a pipe table; the dashes below a column's head say how wide it is."""
    lines = [list(head), list(head.values()), *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "output")
