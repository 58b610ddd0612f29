"""A workbook of the GTD layout in any length, written straight as XML: the table is distributed as XLSX."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from tests.reports.layouts import GTD, gtd_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
    '<sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}
# what the real table has in every row and kzmap does not read
_FULL = dict.fromkeys(
    ("extended", "crit1", "crit2", "crit3", "doubtterr", "multiple", "success", "guncertain1", "individual",
     "natlty1", "nperpcap", "claimed", "weaptype1", "weapsubtype1", "property", "ishostkid", "INT_IDEO"), 1
) | {"region_txt": "Central Asia", "natlty1_txt": "Kazakhstan", "weaptype1_txt": "Explosives"}  # fmt: skip


def write_gtd(path: Path, rows: int) -> Path:
    """Write a workbook with so many invented rows of all 135 columns."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book:
        for name, content in _PARTS.items():
            book.writestr(name, content)
        with book.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(f'<worksheet xmlns="{_MAIN}"><sheetData>'.encode())
            sheet.write(_row(1, GTD))
            for number, cells in enumerate(gtd_rows(rows), 2):
                sheet.write(_row(number, _cells(_FULL | cells)))
            sheet.write(b"</sheetData></worksheet>")
    return path


def _cells(cells: Mapping[str, object]) -> list[object]:
    return [_number(cells.get(name, "")) for name in GTD]


def _number(cell: object) -> object:
    try:
        return float(str(cell)) if cell != "" else ""
    except ValueError:
        return cell


def _row(number: int, cells: Iterable[object]) -> bytes:
    found = (_cell(f"{_letters(column)}{number}", cell) for column, cell in enumerate(cells) if cell != "")
    return f'<row r="{number}">{"".join(found)}</row>'.encode()


def _cell(where: str, cell: object) -> str:
    if isinstance(cell, float):
        return f'<c r="{where}"><v>{cell!r}</v></c>'
    return f'<c r="{where}" t="inlineStr"><is><t>{escape(str(cell))}</t></is></c>'


def _letters(column: int) -> str:
    high, low = divmod(column, 26)
    return (chr(64 + high) if high else "") + chr(65 + low)
