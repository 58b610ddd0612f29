"""Incidents: what happened, merged from the reports that carry one incident id."""

from kzmap.incidents.merge import REPORT, merge

__all__ = ["REPORT", "merge"]
