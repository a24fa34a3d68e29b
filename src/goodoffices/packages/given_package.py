"""A package that a person writes down, checked against the case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from goodoffices.case.issues import Issue
from goodoffices.case.negotiation import Case
from goodoffices.errors import PackageError, Problem


def given_package(case: Case, options: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return a package written by hand as pairs of issue and option, in the order of the case.

    Parameters
    ----------
    case : Case
        The negotiation.
    options : mapping of str to str
        Identifier of the chosen option of each issue.

    Returns
    -------
    tuple of (issue, option)
        One pair per issue of the case. Whether it meets the links is not asked.

    Raises
    ------
    PackageError
        With every unknown issue, unknown option and missing issue at once, each with the
        nearest name.

    Examples
    --------
    >>> from goodoffices.case.issues import Option
    >>> toll = Issue(id="toll", name="Toll", options=(Option(id="none", name="None"),))
    >>> given_package(Case(id="c", title="C", parties=(), issues=(toll,)), {"tol": "none"})
    Traceback (most recent call last):
    goodoffices.errors.PackageError: The package has 2 problems:
      tol: The case has no such issue. Did you mean 'toll'?
      toll: This issue is missing. Choose one of: none.
    """
    issues = {issue.id: issue for issue in case.issues}
    problems = [_unknown_issue(name, issues) for name in options if name not in issues]
    for name, issue in issues.items():
        known = [option.id for option in issue.options]
        if name not in options:
            problems.append(_problem(name, "This issue is missing.", _choose(known)))
        elif options[name] not in known:
            problems.append(_unknown_option(issue, options[name]))
    if problems:
        raise PackageError(problems)
    return tuple((name, options[name]) for name in issues)


def _unknown_issue(name: str, issues: Mapping[str, Issue]) -> Problem:
    near = get_close_matches(name, sorted(issues), n=1)
    remedy = f"Did you mean {near[0]!r}?" if near else _choose(issues)
    return _problem(name, "The case has no such issue.", remedy)


def _unknown_option(issue: Issue, written: str) -> Problem:
    known = [option.id for option in issue.options]
    near = get_close_matches(written, sorted(known), n=1)
    remedy = f"Did you mean {near[0]!r}?" if near else _choose(known)
    return _problem(issue.id, "The issue has no such option.", remedy, value=written)


def _choose(names: Iterable[str]) -> str:
    return f"Choose one of: {', '.join(names)}."


def _problem(path: str, message: str, remedy: str, *, value: str | None = None) -> Problem:
    return Problem(path=path, message=message, remedy=remedy, value=value)
