"""Feeds the readers what a coverage-guided fuzzer makes of small real files.

``python -m tests.fuzz.readers -max_total_time=60 FOLDER`` with a folder of files to start from. Whatever
comes, a file is read, or refused with a sentence, and the rows add up. Anything else stops the fuzzer.
"""

import contextlib
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import atheris

with atheris.instrument_imports(include=["kzmap.reports"]):
    import kzmap.reports.files as kinds
    from kzmap.reports.formats import formats

    formats()  # each is imported when it is asked for, and so is each kind of file
    for module in iter_modules(kinds.__path__):
        import_module(f"{kinds.__name__}.{module.name}")
    from kzmap.errors import InputError
    from kzmap.reports import read
    from kzmap.reports.dates import DateError, parse_date

FILE = Path(tempfile.mkdtemp()) / "reports"


def one(content: bytes) -> None:
    """Read one file, and its beginning as a date."""
    FILE.write_bytes(content)
    with contextlib.suppress(InputError):
        reading = read([FILE])
        assert reading.rows == len(reading.reports) + reading.refused
        assert all("\n" not in str(problem) for problem in reading.problems)
    with contextlib.suppress(DateError):
        days = parse_date(content[:40].decode("utf-8", "replace"))
        assert days.start <= days.end


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
