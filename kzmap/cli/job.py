"""What a command is to do: what was typed, and for the rest what the folder's ``kzmap.toml`` says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from kzmap.cli.options import filters_of, report_files
from kzmap.cli.places import PLACES
from kzmap.errors import InputError
from kzmap.filters import filter_schema

if TYPE_CHECKING:
    from pathlib import Path

    from kzmap.filters import Filters
    from kzmap.project import Project
    from kzmap.tallies import Tally

SHARED = ("title", "lang", "edition", "output", "drafts", "strict", *PLACES)
"""Options whose value a project may give."""


@dataclass(frozen=True, slots=True)
class Job:
    """Files of reports, what their columns mean, which incidents to keep, and the other options by name."""

    reports: list[str | Path]
    format: str | None
    filters: Filters
    options: dict[str, Any]
    sources: Path | None = None
    watched: tuple[str | Path, ...] = ()


def job_of(reports: tuple[str, ...], format_: str | None, others: dict[str, Any], **options: Any) -> Job:
    """Return what is to be done; the project counts only where no REPORTS are named.

    What is typed comes before the project. `others` are the filters and the command's own options.

    Raises
    ------
    WrongUsage
        If a filter cannot be meant.
    InputError
        If the project's file has mistakes.
    """
    names = {name.replace("-", "_") for name in filter_schema()}
    filters = {name: value for name, value in others.items() if name in names}
    options |= {name: value for name, value in others.items() if name not in names}
    project = None if reports else _project()
    if project is None:
        watched = (*reports, *_gazetteer(options)) if reports else ()
        return Job(report_files(reports), format_, filters_of(filters), options, watched=watched)
    given = {name: getattr(project, name) for name in SHARED if name in options and not _typed(name)}
    typed = {name: value for name, value in filters.items() if value not in (None, ())}
    files = (*project.reports, *((project.sources,) if project.sources else ()))
    return Job(
        list(project.reports),
        format_ or project.format,
        filters_of(project.filters | typed),
        options | given,
        project.sources,
        (project.file, *files, *_gazetteer(options | given)),
    )


def nothing_left(job: Job, tally: Tally) -> InputError:
    """Return what is said where no incident is left to be written."""
    if job.filters == type(job.filters)():  # then it was their status alone
        usable = tally.reports - tally.refused
        drafts = "the one report is a candidate" if usable == 1 else f"all {usable} reports are candidates"
        return InputError(f"{drafts}, nothing written; use --drafts, or mend their status")
    return InputError("no incident passes the filters, nothing written; widen them")


def _gazetteer(options: dict[str, Any]) -> tuple[str | Path, ...]:
    """Return the user's gazetteer, which a build reads too."""
    found = options.get("gazetteer")
    return (found,) if found else ()


def _project() -> Project | None:
    from kzmap.project import read_project

    return read_project()


def _typed(name: str) -> bool:
    source = click.get_current_context().get_parameter_source(name)
    return source not in {ParameterSource.DEFAULT, None}
