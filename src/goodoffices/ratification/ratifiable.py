"""A case whose packages must also pass the bodies at home."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import product
from math import prod

import numpy as np

from goodoffices.case.bodies import Body
from goodoffices.case.links import Condition, Excludes
from goodoffices.case.members import Support
from goodoffices.case.negotiation import Case
from goodoffices.errors import CaseError, LimitError
from goodoffices.ratification.boxes import Flags, boxes
from goodoffices.ratification.chances import Chance, chance_of_passing
from goodoffices.ratification.supports import support_of
from goodoffices.ratification.votes import in_order
from goodoffices.ratification.votes_words import share_words
from goodoffices.solving.answer import Proof, Status

COMBINATIONS_LIMIT = 100_000
"""Most ways to settle the issues on which votes depend."""
METHOD = (
    "Every way to settle the issues on which votes depend was voted on; failing ones are excluded."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """How sure it must be that a package passes (R176).

    Parameters
    ----------
    at_least : Fraction or None
        The chance of passing in all bodies, above 0 and at most 1; ``None`` for certainty, or
        with ``possible`` for any chance at all.
    possible : bool
        Whether it is enough that the chance may be so high; otherwise it must be, whatever
        the undecided do.

    Raises
    ------
    CaseError
        If the chance lies outside.
    """

    at_least: Fraction | None = None
    possible: bool = False

    def __post_init__(self) -> None:
        if self.at_least is not None and not 0 < self.at_least <= 1:
            raise CaseError("The chance demanded lies outside 0 to 1. Write '2/3'.")

    @property
    def splits(self) -> bool:
        """Whether all bodies meet it together exactly when each does alone (R177)."""
        return self.at_least in {None, 1}

    def is_met(self, chance: Chance) -> bool:
        """Whether a chance is high enough."""
        end = chance.high if self.possible else chance.low
        if self.at_least is None:
            return end > 0 if self.possible else end == 1
        return end >= self.at_least

    def words(self) -> str:
        """Say what is demanded."""
        if self.at_least is None:
            sure = "may all pass it" if self.possible else "all pass it for certain"
            return f"By what is said of the votes, the bodies {sure}."
        reaches = "may reach" if self.possible else "is at least"
        return f"The chance that all bodies pass it {reaches} {share_words(self.at_least)}."


CERTAIN = Demand()
"""It passes whatever the undecided do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratifiable:
    """A case with links that leave out what would not pass.

    Parameters
    ----------
    case : Case
        The case with the links added; all else is as before.
    demand : Demand
        How sure passing must be.
    bodies, issues, links : tuple of str
        Bodies in the order of their votes, issues on which votes depend, links added.
    combinations, passing : int
        Ways to settle these issues, and those that meet the demand.
    proof : Proof
        How it was got.
    """

    case: Case
    demand: Demand
    bodies: tuple[str, ...]
    issues: tuple[str, ...]
    links: tuple[str, ...]
    combinations: int
    passing: int
    proof: Proof


def ratifiable_case(case: Case, demand: Demand = CERTAIN) -> Ratifiable:
    """Return a case whose packages all pass the bodies at home.

    Votes depend on few issues. Every way to settle these is voted on, and those that fail
    are excluded by links, so that every search runs on the case as on any other.

    Parameters
    ----------
    case : Case
        A case with bodies.
    demand : Demand
        How sure passing must be.

    Returns
    -------
    Ratifiable
        Exact.

    Raises
    ------
    CaseError
        If the case has no body, or one voter sits in two bodies that say different things.
    LimitError
        If votes depend on over 100,000 ways to settle issues, or a chance is beyond counting.

    Notes
    -----
    With certainty demanded, bodies are judged one by one (R177); for a chance below one,
    together, since voters may be shared.
    """
    if not case.bodies:
        raise CaseError("The case has no body that votes. Add one under 'bodies'.")
    groups = [[body] for body in case.bodies] if demand.splits else [list(case.bodies)]
    taken = {link.id for link in case.links}
    links, judged = list[Excludes](), list[tuple[tuple[str, ...], Flags]]()
    for group in groups:
        issues, failing = _failing(case, group, demand)
        judged.append((issues, ~failing))
        name = group[0].id if len(group) == 1 else "bodies"
        links += _links(case, name, issues, failing, taken)
    combinations, passing, issues = _together(case, judged)
    return Ratifiable(
        case=replace(case, links=(*case.links, *links)),
        demand=demand,
        bodies=tuple(body.id for body in in_order(case.bodies)),
        issues=issues,
        links=tuple(link.id for link in links),
        combinations=combinations,
        passing=passing,
        proof=Proof(status=Status.PROVED, engine="votes", method=METHOD),
    )


def _mentioned(case: Case, bodies: Sequence[Body]) -> tuple[str, ...]:
    named = {
        condition.issue
        for body in bodies
        for member in body.members
        for depends in member.depends
        for condition in depends.when
    }
    return tuple(issue.id for issue in case.issues if issue.id in named)


def _options(case: Case, issues: Sequence[str]) -> list[list[str]]:
    return [[option.id for option in case.issue(issue).options] for issue in issues]


def _failing(case: Case, bodies: Sequence[Body], demand: Demand) -> tuple[tuple[str, ...], Flags]:
    """Mark the ways to settle the issues that do not meet the demand."""
    issues = _mentioned(case, bodies)
    options = _options(case, issues)
    if prod(map(len, options)) > COMBINATIONS_LIMIT:
        raise LimitError(
            f"Votes depend on {len(issues)} issues that can be settled in"
            f" {prod(map(len, options)):,} ways; up to {COMBINATIONS_LIMIT:,} are voted on."
        )
    chance = _remembered(bodies)
    failing = np.zeros([len(one) for one in options], dtype=bool)
    for place in np.ndindex(failing.shape):
        chosen = [one[n] for one, n in zip(options, place, strict=True)]
        failing[place] = not demand.is_met(chance(dict(zip(issues, chosen, strict=True))))
    return issues, failing


def _remembered(bodies: Sequence[Body]) -> Callable[[Mapping[str, str]], Chance]:
    """Return a function that votes on a package, once for packages with the same votes."""
    deciding = [member for body in bodies for member in body.members if member.depends]
    known: dict[tuple[Support, ...], Chance] = {}

    def chance(options: Mapping[str, str]) -> Chance:
        votes = tuple(support_of(member, options) for member in deciding)
        if votes not in known:
            answer = chance_of_passing(bodies, options)
            if answer.value is None:
                raise LimitError(answer.proof.reason or "The chance of passing was not counted.")
            known[votes] = answer.value
        return known[votes]

    return chance


def _links(
    case: Case, name: str, issues: Sequence[str], failing: Flags, taken: set[str]
) -> Iterator[Excludes]:
    options = _options(case, issues)
    who = "the bodies" if name == "bodies" else next(b.name for b in case.bodies if b.id == name)
    for number, box in enumerate(boxes(failing), start=1):
        together = tuple(
            Condition(issue=issue, options=tuple(known[n] for n in chosen))
            for issue, known, chosen in zip(issues, options, box, strict=True)
            if len(chosen) < len(known)
        )
        yield Excludes(
            id=_free(f"ratification-{name}-{number}", taken),
            together=together or (_always(case),),
            reason=f"It would not pass {who} as demanded.",
        )


def _always(case: Case) -> Condition:
    """Return a condition that every package meets: nothing passes."""
    first = case.issues[0]
    return Condition(issue=first.id, options=tuple(option.id for option in first.options))


def _free(wanted: str, taken: set[str]) -> str:
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted}-{number}", number + 1
    taken.add(name)
    return name


def _together(
    case: Case, judged: Sequence[tuple[tuple[str, ...], Flags]]
) -> tuple[int, int, tuple[str, ...]]:
    """Count the ways to settle all issues, and those that pass everywhere."""
    named = {issue for issues, _ in judged for issue in issues}
    issues = tuple(issue.id for issue in case.issues if issue.id in named)
    sizes = [len(one) for one in _options(case, issues)]
    if prod(sizes) > COMBINATIONS_LIMIT:
        raise LimitError(
            f"Votes depend on {len(issues)} issues that can be settled in {prod(sizes):,} ways;"
            f" up to {COMBINATIONS_LIMIT:,} are voted on."
        )
    passing = sum(
        all(
            bool(flags[tuple(place[issues.index(issue)] for issue in own)])
            for own, flags in judged
        )
        for place in product(*map(range, sizes))
    )
    return prod(sizes), passing, issues
