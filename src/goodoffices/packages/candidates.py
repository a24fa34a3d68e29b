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
    document : list
        Plain data: objects with ``name`` and ``options`` (issue to option); one object
        alone is a list of one.

    Returns
    -------
    tuple of Candidate
        In the order written.

    Raises
    ------
    PackageError
        With all problems of all packages at once, each with its place.

    Examples
    --------
    >>> candidates_of(Case(id="c", title="C", parties=(), issues=()), [{"options": {}}])
    Traceback (most recent call last):
    goodoffices.errors.PackageError: The package has 1 problem:
      [0].name: This key is missing. Add a name to tell packages apart.
    """
    listed = document if isinstance(document, list) else [document]
    problems: list[Problem] = []
    found: dict[int, Candidate] = {}
    for number, entry in enumerate(listed):
        try:
            found[number] = _candidate(case, entry)
        except PackageError as error:
            problems += [_placed(problem, number) for problem in error.problems]
    for number, one in found.items():
        if any(one.name == found[n].name for n in found if n < number):
            problems.append(
                Problem(
                    path=f"[{number}].name",
                    message="Two packages have one name.",
                    remedy="Rename one.",
                    value=one.name,
                )
            )
    if problems:
        raise PackageError(problems)
    return tuple(found.values())


def _candidate(case: Case, entry: Value) -> Candidate:
    problems: list[Problem] = []
    written = entry if isinstance(entry, dict) else {}
    name, options = written.get("name"), written.get("options")
    if not isinstance(name, str) or not name:
        remedy = "Add a name to tell packages apart."
        problems.append(Problem(path="name", message="This key is missing.", remedy=remedy))
    if not isinstance(options, dict):
        remedy = "Write 'options:' and one 'issue: option' per line."
        problems.append(Problem(path="options", message="This key is missing.", remedy=remedy))
        raise PackageError(problems)
    chosen: tuple[tuple[str, str], ...] = ()
    try:
        chosen = given_package(case, {issue: str(option) for issue, option in options.items()})
    except PackageError as error:
        problems += [replace(one, path=f"options.{one.path}") for one in error.problems]
    if problems or not isinstance(name, str):
        raise PackageError(problems)
    return Candidate(name=name, options=chosen)


def _placed(problem: Problem, number: int) -> Problem:
    return replace(problem, path=f"[{number}].{problem.path}")


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
