"""What several reports of one incident agree on: date, type, title, status."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kzmap.reports.columns import EVENT_TYPES
from kzmap.reports.dates import Days, parse_date

Report = dict[str, Any]
"""One report as a dict of its columns, None where empty."""

_TYPES = {name.casefold(): name for name in EVENT_TYPES}
_SUB_TYPES = {sub.casefold(): (sub, name) for name, subs in EVENT_TYPES.items() for sub in subs}


@dataclass(frozen=True, slots=True)
class AgreedDate:
    """The date of an incident: EDTF text, the days it may mean, and whether the sources contradict."""

    text: str
    days: Days
    contradicts: bool


def canonical_type(type_: str | None, sub_type: str | None) -> tuple[str | None, str | None]:
    """Return type and sub-event type in ACLED's spelling; unknown words stay, a lacking type follows.

    Examples
    --------
    >>> canonical_type("battles", None)
    ('Battles', None)
    >>> canonical_type(None, "Suicide bomb")
    ('Explosions/Remote violence', 'Suicide bomb')
    """
    if sub_type is not None:
        sub_type, parent = _SUB_TYPES.get(sub_type.casefold(), (sub_type, None))
        type_ = type_ or parent
    return (None if type_ is None else _TYPES.get(type_.casefold(), type_)), sub_type


def agree_date(texts: Sequence[str]) -> AgreedDate:
    """Return the finest date that every source allows, else the span of all, as a contradiction.

    A source that says "2012" does not contradict one that says "14 August 2012": the days that both allow
    are the date. One that says "about May" leaves a doubt on another's "31 May", so the date is about that
    day. Where no day is allowed by all, the span from the first to the last day stands.

    Examples
    --------
    >>> agree_date(["2012", "2012-08-14"]).text, agree_date(["2012-05~", "2012-05-31"]).text
    ('2012-08-14', '2012-05-31~')
    >>> agree_date(["2012-05-30", "2012-05-31"])
    ... # doctest: +NORMALIZE_WHITESPACE
    AgreedDate(text='2012-05-30/2012-05-31',
               days=Days(start=datetime.date(2012, 5, 30), end=datetime.date(2012, 5, 31)), contradicts=True)
    """
    claims = [(text, parse_date(text)) for text in texts]
    common = Days(max(days.start for _, days in claims), min(days.end for _, days in claims))
    contradicts = common.start > common.end
    if contradicts:
        common = Days(min(days.start for _, days in claims), max(days.end for _, days in claims))
    same = [text for text, days in claims if days == common]
    plain = [text for text in same if text[-1] not in "~?%"]
    text = (plain or same or [_interval(common.start, common.end)])[0]
    if (
        text in plain
        and "/" not in text
        and any(text_[-1] in "~?%" for text_, days in claims if days != common)
    ):
        text += "~"
    return AgreedDate(text, common, contradicts)


def _interval(start: date, end: date) -> str:
    return f"{start.isoformat()}/{end.isoformat()}" if start != end else start.isoformat()


def main_report(reports: Sequence[Report]) -> Report:
    """Return the report whose type and title stand for the incident.

    The type that most sources give wins, then the finest (one with a sub-event type), then the first;
    among the reports of that type the title is that of the finest date, then the first.
    """
    first_of: dict[str | None, int] = {}
    voters: dict[str | None, set[object]] = {}
    fine: dict[str | None, bool] = {}
    for number, report in enumerate(reports):
        type_ = report["type"]
        first_of.setdefault(type_, number)
        voters.setdefault(type_, set()).add(report["source"] or number)
        fine[type_] = fine.get(type_, False) or report["sub_type"] is not None
    best = min(voters, key=lambda t: (t is None, -len(voters[t]), not fine[t], first_of[t]))
    of_type = [report for report in reports if report["type"] == best]
    titled = [report for report in of_type if report["title"]] or of_type
    return min(titled, key=lambda report: _length(report["date"]))


def _length(text: str) -> int:
    days = parse_date(text)
    return (days.end - days.start).days


def agree_status(statuses: Sequence[str]) -> str:
    """Return disputed if any is, else verified if any is, else candidate; retracted when all are.

    Examples
    --------
    >>> agree_status(["verified", "disputed"]), agree_status(["retracted", "candidate"])
    ('disputed', 'candidate')
    """
    for status in ("disputed", "verified", "candidate"):
        if status in statuses:
            return status
    return "retracted"


def who(reports: Sequence[Report], main: Report) -> dict[str, str | None]:
    """Return actor and target of the main report, else of the first that names either.

    Where that report names but one of the two, the other is that of the first report that does not name
    somebody else for the one: a report of unknown attackers and a report of attacked border guards go
    together. Who did what to whom is not put together from reports that contradict each other.

    Examples
    --------
    >>> guards = {"actor": None, "target": "Border guards"}
    >>> who([guards, {"actor": "Attackers", "target": None}], guards)
    {'actor': 'Attackers', 'target': 'Border guards'}
    >>> who([guards, {"actor": "Guards", "target": "Protesters"}], guards)
    {'actor': None, 'target': 'Border guards'}
    """
    pairs = [{name: report[name] for name in ("actor", "target")} for report in (main, *reports)]
    found: dict[str, str | None] = next((pair for pair in pairs if any(pair.values())), pairs[0])
    for known, open_ in (("actor", "target"), ("target", "actor")):
        if found[known] and not found[open_]:
            allowed = [pair for pair in pairs if not differs([found, pair], known)]
            found[open_] = next((pair[open_] for pair in allowed if pair[open_]), None)
            break
    return found


def differs(reports: Sequence[Report], column: str) -> bool:
    """Say whether reports give different texts for a column; case does not count, silence neither."""
    return len({str(report[column]).casefold() for report in reports if report[column]}) > 1
