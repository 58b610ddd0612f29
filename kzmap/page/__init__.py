"""The page: incidents as one HTML file that calls nothing and runs nothing of the reports' text."""

from kzmap.page.render import render

__all__ = ["render"]
