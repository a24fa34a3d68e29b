"""Links between issues, reduced to two kinds of condition."""

from __future__ import annotations

from collections.abc import Sequence

from goodoffices.case.issues import Issue
from goodoffices.case.links import (
    AppliesOnlyIf,
    Condition,
    Counts,
    Excludes,
    Link,
    Related,
    Requires,
    Total,
)
from goodoffices.case.negotiation import Case
from goodoffices.errors import CaseError
from goodoffices.solving.model import Clause, Constraint, LinearBound, Literal


class Places:
    """Positions of issues and options by identifier.

    Parameters
    ----------
    issues : sequence of Issue
        In the order of the model.
    """

    def __init__(self, issues: Sequence[Issue]) -> None:
        self._issues = {issue.id: number for number, issue in enumerate(issues)}
        self._options = [
            {option.id: number for number, option in enumerate(issue.options)} for issue in issues
        ]

    def issue(self, issue_id: str) -> int:
        """Return the position of an issue.

        Raises
        ------
        CaseError
            If the case has no such issue.
        """
        if issue_id not in self._issues:
            raise CaseError(f"The case has no issue {issue_id!r}. Correct the identifier.")
        return self._issues[issue_id]

    def option(self, issue_id: str, option_id: str) -> int:
        """Return the position of an option within its issue.

        Raises
        ------
        CaseError
            If the issue has no such option.
        """
        options = self._options[self.issue(issue_id)]
        if option_id not in options:
            raise CaseError(
                f"Issue {issue_id} has no option {option_id!r}. Correct the identifier."
            )
        return options[option_id]

    def literal(self, condition: Condition) -> Literal:
        """Return the statement that a condition makes."""
        chosen = {self.option(condition.issue, option) for option in condition.options}
        return Literal(issue=self.issue(condition.issue), options=tuple(sorted(chosen)))

    def negated(self, literal: Literal) -> Literal:
        """Return the statement that the issue is settled by one of the other options."""
        count = len(self._options[literal.issue])
        others = tuple(option for option in range(count) if option not in literal.options)
        return Literal(issue=literal.issue, options=others)


def constraints_of(case: Case) -> tuple[Constraint, ...]:
    """Return the conditions that the links of a case put on every package.

    A package takes exactly one option of each issue, so "not one of these" is "one of the
    others": implications and exclusions become clauses of positive statements, counts and
    totals become bounded sums.

    Parameters
    ----------
    case : Case
        The negotiation.

    Returns
    -------
    tuple of Clause or LinearBound
        In the order of the links; a link may give several. Links of the kind "related"
        exclude nothing and give none.

    Raises
    ------
    CaseError
        If a link names an unknown issue or option, or a total meets an option without
        quantity.

    Notes
    -----
    Exact. Linear in the size of the links.
    """
    places = Places(case.issues)
    return tuple(constraint for link in case.links for constraint in _of_link(link, case, places))


def _of_link(link: Link, case: Case, places: Places) -> tuple[Constraint, ...]:
    if isinstance(link, Related):
        return ()
    if isinstance(link, Requires):
        return _of_requires(link, places)
    if isinstance(link, Excludes):
        parts = tuple(places.negated(places.literal(one)) for one in link.together)
        return (Clause(link=link.id, literals=parts),)
    if isinstance(link, Counts):
        return (_of_counts(link, case, places),)
    if isinstance(link, Total):
        return (_of_total(link, case, places),)
    return _of_applies(link, places)


def _of_requires(link: Requires, places: Places) -> tuple[Clause, ...]:
    unmet = tuple(places.negated(places.literal(condition)) for condition in link.when)
    return tuple(
        Clause(link=link.id, literals=(*unmet, places.literal(condition)))
        for condition in link.then
    )


def _of_applies(link: AppliesOnlyIf, places: Places) -> tuple[Clause, ...]:
    otherwise = places.literal(Condition(issue=link.issue, options=(link.otherwise,)))
    met = tuple(places.literal(condition) for condition in link.when)
    unmet = tuple(places.negated(literal) for literal in met)
    arises = Clause(link=link.id, literals=(*unmet, places.negated(otherwise)))
    absent = tuple(Clause(link=link.id, literals=(literal, otherwise)) for literal in met)
    return (arises, *absent)


def _of_counts(link: Counts, case: Case, places: Places) -> LinearBound:
    weights: dict[int, list[int]] = {}
    for condition in link.of:
        literal = places.literal(condition)
        row = weights.setdefault(literal.issue, [0] * len(case.issues[literal.issue].options))
        for option in literal.options:
            row[option] += 1
    return LinearBound(
        link=link.id,
        weights=tuple((issue, tuple(row)) for issue, row in sorted(weights.items())),
        low=link.at_least,
        high=link.at_most,
    )


def _of_total(link: Total, case: Case, places: Places) -> LinearBound:
    weights = []
    for issue_id in dict.fromkeys(link.issues):
        issue = case.issues[places.issue(issue_id)]
        for option in issue.options:
            if option.quantity is None:
                raise CaseError(
                    f"Link {link.id} adds up quantities, but option {option.id!r} of issue"
                    f" {issue.id} has none. Give it a quantity."
                )
        row = tuple(option.quantity or 0 for option in issue.options)
        weights.append((places.issue(issue_id), row))
    return LinearBound(link=link.id, weights=tuple(weights), low=link.at_least, high=link.at_most)
