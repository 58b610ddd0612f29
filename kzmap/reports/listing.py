"""Problems as lines for a person: what is said a thousand times is said a few times and counted."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kzmap.reports.problems import Problem, Severity


class Line(NamedTuple):
    """A line of text, how grave it is, and for how many problems it stands."""

    text: str
    severity: Severity
    problems: int = 1


def listed(problems: Iterable[Problem], most: int) -> list[Line]:
    """Return the first problems of each kind as they are, and after those of a file how many more there are.

    Parameters
    ----------
    problems : iterable of Problem
        In the order of files and lines.
    most : int
        So many of one kind (one code in one column of one file) are shown.

    Returns
    -------
    list of Line

    Examples
    --------
    >>> from kzmap.reports import Problem
    >>> bad = [Problem("a.csv", n, "killed", "x", "bad-number", "not a count", "mend") for n in (2, 3, 9)]
    >>> [line.text for line in listed(bad, 2)][1:]
    ['a.csv:3: killed: not a count; mend',
     'a.csv: killed: 1 more of the kind bad-number, in line 9; kzmap check --json lists each']
    """
    found: list[Line] = []
    by_file: dict[str, list[Problem]] = {}
    for problem in problems:
        by_file.setdefault(problem.file, []).append(problem)
    for of_file in by_file.values():
        seen: Counter[tuple[str, str, str]] = Counter()
        more: dict[tuple[str, str, str], list[Problem]] = {}
        for problem in of_file:
            kind = (problem.field, problem.code, problem.severity)
            seen[kind] += 1
            if seen[kind] <= most:
                found.append(Line(str(problem), problem.severity))
            else:
                more.setdefault(kind, []).append(problem)
        found += [_rest(rest) for rest in more.values()]
    return found


def _rest(problems: list[Problem]) -> Line:
    first = problems[0]
    lines = [problem.line for problem in problems]
    where = f"line {lines[0]}" if len(lines) == 1 else f"lines {min(lines)} to {max(lines)}"
    field = f" {first.field}:" if first.field else ""
    what = f"{len(problems)} more of the kind {first.code}, in {where}"
    text = f"{first.file}:{field} {what}; kzmap check --json lists each"
    return Line(text, first.severity, len(problems))
