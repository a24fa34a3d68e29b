"""Packages that a person adds, scored for every principal and set against the frontier."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from goodoffices.case.negotiation import Case
from goodoffices.case.notation import Value
from goodoffices.errors import PackageError, Problem
from goodoffices.packages.given_package import given_package
from goodoffices.packages.question import Question
from goodoffices.packages.results import ScoredCandidate
from goodoffices.solving.answer import Answer, Status, not_applicable
from goodoffices.solving.evaluation import broken_links
from goodoffices.solving.model import Choice

BROKEN = "The package does not meet the links, so it is not set against the frontier."

Better = Callable[[Choice], Answer[tuple[Choice, ...]]]
"""Asks an engine for a package that is as good for everybody and better for somebody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A package that a person adds.

    Parameters
    ----------
    name : str
        What it is called.
    options : tuple of (issue, option)
        One option for every issue, in the order of the case.
    """

    name: str
    options: tuple[tuple[str, str], ...]


def candidates_of(case: Case, document: Value) -> tuple[Candidate, ...]:
    """Read a list of packages given by hand.

    Parameters
    ----------
    case : Case
        The negotiation.
    document : list or dict
        Plain data: packages in a list, or in a list under ``packages``. Each has ``name``
        and ``options`` (issue to option), or is a mapping from issue to option alone.

    Returns
    -------
    tuple of Candidate
        In the order written; one without name is called by its number.

    Raises
    ------
    PackageError
        With all problems of all packages at once, each with its place.

    Examples
    --------
    >>> from goodoffices.case.issues import Issue, Option
    >>> toll = Issue(id="toll", name="Toll", options=(Option(id="none", name="None"),))
    >>> pond = Case(id="pond", title="Pond", parties=(), issues=(toll,))
    >>> candidates_of(pond, [{"name": "draft", "options": {"toll": "none"}}])[0].options
    (('toll', 'none'),)
    """
    problems: list[Problem] = []
    found: dict[int, Candidate] = {}
    for number, entry in enumerate(_listed(document)):
        name, options = _parts(case, entry)
        try:
            found[number] = Candidate(
                name=name or f"candidate {number + 1}", options=given_package(case, options)
            )
        except PackageError as error:
            problems += [replace(p, path=f"[{number}].{p.path}") for p in error.problems]
    for number, one in found.items():
        if any(one.name == found[n].name for n in found if n < number):
            problem = Problem(
                path=f"[{number}].name",
                message="Two packages have one name.",
                remedy="Rename one.",
                value=one.name,
            )
            problems.append(problem)
    if problems:
        raise PackageError(problems)
    return tuple(found.values())


def _listed(document: Value) -> list[Value]:
    if isinstance(document, dict) and isinstance(document.get("packages"), list):
        document = document["packages"]
    return document if isinstance(document, list) else [document]


def _parts(case: Case, entry: Value) -> tuple[str, dict[str, str]]:
    """Return the name and the options as written; what is no mapping has no option."""
    written = entry if isinstance(entry, dict) else {}
    held = written.get("options")
    issues = {issue.id for issue in case.issues}
    plain = {key: value for key, value in written.items() if key != "name" or key in issues}
    name = written.get("name")
    options = held if isinstance(held, dict) else plain
    return (
        name if isinstance(name, str) and "name" not in issues else "",
        {issue: str(option) for issue, option in options.items()},
    )


def scored(
    question: Question, candidates: Sequence[Candidate], better: Better
) -> tuple[ScoredCandidate, ...]:
    """Score each candidate for every principal and look for something better for everybody.

    Parameters
    ----------
    question : Question
        The case and its model.
    candidates : sequence of Candidate
        Packages of the case.
    better : callable
        Asks an engine for a package that dominates one.

    Returns
    -------
    tuple of ScoredCandidate
        In the order given. A package that breaks links has points all the same.

    Raises
    ------
    CertificateError
        If a package fails the exact re-check.

    Notes
    -----
    Exact: on the frontier, or dominated by the package shown, each proved.
    """
    return tuple(_scored(question, candidate, better) for candidate in candidates)


def _scored(question: Question, candidate: Candidate, better: Better) -> ScoredCandidate:
    choice = question.choice_of(candidate.options)
    parties = question.model.parties
    accepts = [p.walk_away is None or p.points(choice) >= p.walk_away for p in parties]
    names = [party.party for party in parties]
    base = ScoredCandidate(
        name=candidate.name,
        options=candidate.options,
        broken_links=broken_links(question.case, dict(candidate.options)),
        points=tuple(zip(names, question.model.points(choice), strict=True)),
        refused_by=tuple(name for name, yes in zip(names, accepts, strict=True) if not yes),
        proof=not_applicable(BROKEN),
    )
    if base.broken_links:
        return replace(base, in_zone=False, stands=_stands(question, base.refused_by, met=False))
    package = question.package(choice)
    answer = better(choice)
    found = answer.value
    # Without a proof, having found nothing better does not mean that there is nothing.
    unsure = found is None or (not found and answer.proof.status is not Status.PROVED)
    return replace(
        base,
        in_zone=package.in_zone,
        stands=_stands(question, base.refused_by, met=True),
        on_frontier=None if unsure else not found,
        dominated_by=question.package(found[0]) if found else None,
        proof=answer.proof,
    )


def _stands(question: Question, refused_by: Sequence[str], *, met: bool) -> bool | None:
    rule = question.case.acceptance
    if rule is None:
        return None
    enough = len(question.model.parties) - len(refused_by) >= rule.at_least
    return met and enough and not set(rule.veto) & set(refused_by)


def withheld_candidates(
    candidates: Sequence[Candidate], case: Case, reason: str
) -> tuple[ScoredCandidate, ...]:
    """Return candidates of a case without exact points: only their links are looked at."""
    return tuple(
        ScoredCandidate(
            name=one.name,
            options=one.options,
            broken_links=broken_links(case, dict(one.options)),
            proof=not_applicable(reason),
        )
        for one in candidates
    )
