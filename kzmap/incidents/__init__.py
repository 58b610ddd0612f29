"""Incidents: what happened, merged from the reports that carry one incident id."""

from kzmap.incidents.as_of import data_as_of
from kzmap.incidents.lists import report_lists
from kzmap.incidents.merge import REPORT, merge

__all__ = ["REPORT", "data_as_of", "merge", "report_lists"]
