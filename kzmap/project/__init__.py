"""A map project: a folder whose ``kzmap.toml`` says what to build."""

from kzmap.project.begin import begin
from kzmap.project.read import FILE, Project, read_project
from kzmap.project.sources import read_sources

__all__ = ["FILE", "Project", "begin", "read_project", "read_sources"]
