"""The notebooks: committed clean, and each runs from its folder to its end."""

import shutil
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

FOLDER = Path(__file__).parents[2] / "notebooks"
BOOKS = sorted(path.name for path in FOLDER.glob("*.ipynb"))


def test_the_three_notebooks_are_there():
    assert BOOKS == ["own_csv.ipynb", "report.ipynb", "tour.ipynb"]


@pytest.mark.parametrize("name", BOOKS)
def test_a_notebook_is_committed_without_outputs(name):
    book = nbformat.read(FOLDER / name, as_version=4)
    nbformat.validate(book)
    assert set(book.metadata) == {"kernelspec", "language_info"}
    assert set(book.metadata.language_info) == {"name"}
    for cell in book.cells:
        assert not cell.metadata
        assert cell.cell_type == "markdown" or (cell.outputs, cell.execution_count) == ([], None)


@pytest.mark.parametrize("name", BOOKS)
def test_a_notebook_runs(name, tmp_path):
    folder = tmp_path / "notebooks"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("output", ".*"))
    book = nbformat.read(folder / name, as_version=4)
    NotebookClient(book, timeout=120, resources={"metadata": {"path": str(folder)}}).execute()
    outputs = [output for cell in book.cells if cell.cell_type == "code" for output in cell.outputs]
    assert not [output for output in outputs if output.get("name") == "stderr"]
    assert CHECKS[name](outputs, folder / "output")


def text_of(outputs):
    return "\n".join(output.get("text") or output.get("data", {}).get("text/html", "") for output in outputs)


CHECKS = {
    "tour.ipynb": lambda outputs, files: (
        "39 incidents = 23 at a point + 16 in an area + 0 not placed" in text_of(outputs)
        and "<iframe srcdoc=" in text_of(outputs)
        and {path.name for path in files.iterdir()} == {"five-articles.html", "five-articles.geojson"}
    ),
    "own_csv.ipynb": lambda outputs, files: (
        "10 rows read; 3 errors, 1 warning" in text_of(outputs)
        and "likely what output" in text_of(outputs)
        and "7 incidents = 6 at a point + 1 in an area + 0 not placed" in text_of(outputs)
        and "<iframe srcdoc=" in text_of(outputs)
        and (files / "own.html").is_file()
    ),
    "report.ipynb": lambda outputs, files: (
        sum("image/png" in output.get("data", {}) for output in outputs) == 3
        and "@online{katehon-2016" in text_of(outputs)
        and {path.suffix for path in files.iterdir()} == {".png", ".pdf", ".md", ".bib"}
    ),
}
