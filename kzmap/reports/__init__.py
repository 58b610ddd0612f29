"""Reports: what one source says about one incident, read and checked."""

from kzmap.reports.listing import Line, listed
from kzmap.reports.problems import FileError, Problem
from kzmap.reports.read import Reading, RefusedRows, check_reports, read, read_reports, shipped_reports

__all__ = [
    "FileError",
    "Line",
    "Problem",
    "Reading",
    "RefusedRows",
    "check_reports",
    "listed",
    "read",
    "read_reports",
    "shipped_reports",
]
