"""Packages that a mediator adds to those compared, from a document."""

from __future__ import annotations

from collections.abc import Iterator

from goodoffices.case.negotiation import Case
from goodoffices.case.notation import Value, read_notation
from goodoffices.errors import CaseDocumentError, Problem
from goodoffices.packages.uncertainty.pool import Named
from goodoffices.solving.evaluation import broken_links


def read_candidates(text: str, case: Case) -> tuple[Named, ...]:
    """Read packages from JSON or YAML: a list of mappings from issue to option.

    Parameters
    ----------
    text : str
        The document: a list, or a mapping with the list under ``packages``; an entry may
        hold its mapping under ``options``, as documents about packages do.
    case : Case
        The negotiation.

    Returns
    -------
    tuple of tuple of (issue, option)
        Issues in the order of the case; each meets the links.

    Raises
    ------
    CaseDocumentError
        If an entry names an unknown issue or option, leaves an issue out or breaks a link;
        all problems at once.
    """
    document = read_notation(text)
    listed = document.get("packages") if isinstance(document, dict) else document
    if not isinstance(listed, list):
        raise CaseDocumentError(
            [
                Problem(
                    path="packages",
                    message="This is no list of packages.",
                    remedy="Write a list of mappings from issue to option.",
                )
            ]
        )
    entries = [_options(entry) for entry in listed]
    problems = [p for n, entry in enumerate(entries) for p in _problems(case, f"[{n}]", entry)]
    if problems:
        raise CaseDocumentError(problems)
    return tuple(
        tuple((issue.id, str(entry[issue.id])) for issue in case.issues) for entry in entries
    )


def _options(entry: Value) -> dict[str, Value]:
    held = entry.get("options", entry) if isinstance(entry, dict) else entry
    return held if isinstance(held, dict) else {}


def _problems(case: Case, place: str, entry: dict[str, Value]) -> Iterator[Problem]:
    known = {issue.id: [option.id for option in issue.options] for issue in case.issues}
    wrong = False
    for issue in sorted(set(entry) - set(known)):
        wrong = True
        yield Problem(
            path=place,
            message="There is no such issue.",
            remedy=f"Use one of {', '.join(known)}.",
            value=issue,
        )
    for issue, options in known.items():
        chosen = entry.get(issue)
        if chosen not in options:
            wrong = True
            yield Problem(
                path=f"{place}.{issue}",
                message="This issue has no option here, or one that it does not have.",
                remedy=f"Use one of {', '.join(options)}.",
                value=None if chosen is None else str(chosen),
            )
    if not wrong:
        broken = broken_links(case, {issue: str(option) for issue, option in entry.items()})
        if broken:
            yield Problem(
                path=place,
                message=f"The package breaks the links {', '.join(broken)}.",
                remedy="Change an option so that every link holds.",
            )
