"""What an item under review is taken to say, in names and words instead of identifiers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from goodoffices.brief.visible import visible
from goodoffices.case.negotiation import Case
from goodoffices.reports.record import Record
from goodoffices.reports.reviewing.decision import Decision, Reviewable, kind_of
from goodoffices.reports.reviewing.history import overruled
from goodoffices.reports.reviewing.item_documents import EDITABLE, labels_of
from goodoffices.reports.reviewing.log import MOST_TOLD

_ACTORS = ("speaker", "via", "reporter", "by", "about", "participants")
_NOTHING: tuple[Any, ...] = (None, [], "")
_ALREADY_SAID = "reason"
"""Stands below, as why two items are compared."""


def facts_of(item: Reviewable, case: Case, record: Record) -> str:
    """Say in one line what an item is taken to say.

    Parameters
    ----------
    item : Statement, Figure, Event, Claim or Comparison
        Proposed or decided.
    case : Case
        Its people, issues and options have names.
    record : Record
        Its actors have names.

    Returns
    -------
    str
        Each label with its value; an identifier that nobody named stands for itself.
    """
    labels = labels_of(item)
    names = _names(labels, case, record)
    return " · ".join(
        f"{label.replace('_', ' ')} {_words(labels[label], names.get(label, {}))}"
        for label in EDITABLE[kind_of(item)]
        if label != _ALREADY_SAID and labels.get(label) not in _NOTHING
    )


def speaker_of(item: Reviewable, names: Mapping[str, str]) -> str:
    """Name who gives an item.

    Parameters
    ----------
    item : Statement, Figure, Event, Claim or Comparison
        Proposed or decided.
    names : mapping of str to str
        What :func:`actor_names` returns; made once for many items.

    Returns
    -------
    str
        Empty where nobody is said to.
    """
    labels = labels_of(item)
    given = next((labels[one] for one in ("speaker", "reporter", "by") if labels.get(one)), "")
    return names.get(given, str(given))


def overruled_words(decisions: Sequence[Decision], *, known: int) -> list[str]:
    """Say where new decisions differ from those of somebody else, for the last line holds.

    Parameters
    ----------
    decisions : sequence of Decision
        The log, oldest line first.
    known : int
        How many of its lines stood there before.

    Returns
    -------
    list of str
        A line for each of the first ten, and how many more there are; none where all agree.
    """
    pairs = overruled(decisions, known=known)
    lines = [
        visible(
            f"Decided otherwise before: {one.target.item.id}, {one.act} by {one.by} of {one.at};"
            f" now {other.act} by {other.by} of {other.at} holds."
        )
        for one, other in pairs[:MOST_TOLD]
        if one.target is not None
    ]
    more = len(pairs) - MOST_TOLD
    return [*lines, f"And {more} more."] if more > 0 else lines


def next_step(log: Path) -> str:
    """Say what a log of decisions is for: a command that reads does not look for it by itself.

    Parameters
    ----------
    log : Path
        Where the decisions are kept.

    Returns
    -------
    str
        One line.

    Examples
    --------
    >>> next_step(Path("decisions.jsonl"))
    'A brief of them: goodoffices brief CASE REPORT... --decisions decisions.jsonl'
    """
    return f"A brief of them: goodoffices brief CASE REPORT... --decisions {log}"


def actor_names(case: Case, record: Record) -> Mapping[str, str]:
    """Return the names of all who appear, by their identifiers.

    Parameters
    ----------
    case : Case
        Its parties and persons have names.
    record : Record
        Its actors have names.

    Returns
    -------
    mapping of str to str
        A name of the case comes before one of the record.
    """
    names = {actor.id: actor.name for actor in record.actors}
    names |= {party.id: party.name for party in case.parties}
    return names | {person.id: person.name for person in case.persons}


def _names(
    labels: Mapping[str, Any], case: Case, record: Record
) -> Mapping[str, Mapping[str, str]]:
    concerned = {labels.get("issue"), *(labels.get("further_issues") or ())}
    issues = {issue.id: issue.name for issue in case.issues}
    options = {
        option.id: option.name
        for issue in case.issues
        if issue.id in concerned
        for option in issue.options
    }
    people = dict.fromkeys(_ACTORS, actor_names(case, record))
    return {**people, "issue": issues, "further_issues": issues, "options": options}


def _words(value: object, names: Mapping[str, str]) -> str:
    if isinstance(value, dict):
        return "–".join(str(part) for part in dict.fromkeys(value.values()) if part) or "unknown"
    if isinstance(value, list):
        return ", ".join(_words(one, names) for one in value)
    plain = str(value)
    return names.get(plain) or plain.replace("_", " ")
