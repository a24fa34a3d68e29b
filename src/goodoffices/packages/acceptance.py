"""How many packages stand under the acceptance rule of the case."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import combinations
from math import comb

import numpy as np
import numpy.typing as npt

from goodoffices.case.acceptance import Acceptance
from goodoffices.case.negotiation import Case
from goodoffices.errors import LimitError
from goodoffices.packages.question import Question
from goodoffices.packages.results import Accepted
from goodoffices.solving.answer import Proof, Status, not_applicable, refused
from goodoffices.solving.listing import LISTING_LIMIT, listed_points
from goodoffices.solving.sums.addends import Addends, addends
from goodoffices.solving.sums.zone import zone_count
from goodoffices.solving.table import Integers

COALITION_LIMIT = 64
"""Most groups of principals whose common packages are counted."""
LIMITS = f"{COALITION_LIMIT} groups of principals, or {LISTING_LIMIT:,} packages before links"
LISTED = "Every package was listed and each principal's acceptance was counted."
COUNTED = "Packages accepted by groups of principals were counted and set off against each other."

Coalition = frozenset[int]
"""Positions of some principals."""


def listed_acceptance(question: Question, points: Integers) -> Accepted | None:
    """Count the packages that stand, from a list of all packages.

    Parameters
    ----------
    question : Question
        The case and its model.
    points : int64 or object array, shape (packages, parties)
        Scaled points of every package that meets the links.

    Returns
    -------
    Accepted or None
        ``None`` when the case has no such rule, so that every principal must accept (R105).

    Notes
    -----
    Exact. Time packages x parties.
    """
    rule = question.case.acceptance
    if rule is None:
        return None
    return _tallied(question, rule, [points])


def _tallied(question: Question, rule: Acceptance, chunks: Iterable[Integers]) -> Accepted:
    """Count package by package."""
    parties = question.model.parties
    stands, satisfied = 0, [0] * len(parties)
    for points in chunks:
        columns = [
            np.ones(len(points), dtype=bool)
            if party.walk_away is None
            else np.asarray(points[:, column] >= party.walk_away, dtype=bool)
            for column, party in enumerate(parties)
        ]
        accepts = np.column_stack(columns)
        marked = accepts[_stands(accepts, _vetoes(question, rule), rule.at_least)]
        stands += len(marked)
        satisfied = [n + int(more) for n, more in zip(satisfied, marked.sum(axis=0), strict=True)]
    proof = _proof(question, engine="table", method=LISTED)
    return _accepted(question, count=stands, satisfied=satisfied, proof=proof)


def counted_acceptance(question: Question) -> Accepted | None:
    r"""Count the packages that stand, without listing one.

    With :math:`N(S)` the number of packages that all of *S* accept, at least *k* of the
    others accept along with the vetoes *V* in

    .. math:: \sum_{|S| \ge k} (-1)^{|S|-k} \binom{|S|-1}{k-1} N(V \cup S)

    packages [Feller1968, IV.5].

    Parameters
    ----------
    question : Question
        The case and its model.

    Returns
    -------
    Accepted or None
        ``None`` when the case has no such rule. Where some group cannot be counted exactly,
        the count is refused with the limit named (R105).

    Notes
    -----
    Exact. One count of the zone per group of principals, up to 64 groups; where one takes
    too much, up to 5,000,000 packages are gone through one by one.
    """
    rule = question.case.acceptance
    if rule is None:
        return None
    try:
        count, satisfied = _by_groups(question, rule)
    except LimitError as error:
        if question.model.size <= LISTING_LIMIT:
            return _tallied(question, rule, listed_points(question.model))
        return _refused(question, reason=str(error), limit=LIMITS)
    proof = _proof(question, engine="sums", method=COUNTED)
    return _accepted(question, count=count, satisfied=satisfied, proof=proof)


def _by_groups(question: Question, rule: Acceptance) -> tuple[int, list[int]]:
    """Return how many packages stand, and in how many of them each party is satisfied."""
    vetoes, parties = _vetoes(question, rule), len(question.model.parties)
    needed = _groups(parties, vetoes, rule.at_least)
    if needed > COALITION_LIMIT:
        raise LimitError(f"Counting by sums needs {needed:,} groups of principals.")
    counter = _Counter(addends(question.model))
    # The largest group takes the largest grid, so a limit is met at once or not at all.
    counter(frozenset(range(parties)))
    count = standing(counter, parties, vetoes, rule.at_least)
    satisfied = [
        standing(counter, parties, vetoes | {party}, rule.at_least) for party in range(parties)
    ]
    return count, satisfied


def standing(
    common: Callable[[Coalition], int], parties: int, vetoes: Coalition, at_least: int
) -> int:
    """Return how many packages at least so many parties accept, the vetoes among them.

    Parameters
    ----------
    common : callable
        Number of packages that all parties of a group accept.
    parties : int
        How many parties there are.
    vetoes : frozenset of int
        Parties that must accept.
    at_least : int
        How many must accept in all.

    Returns
    -------
    int
        Exact.

    Examples
    --------
    >>> standing(lambda group: 6 - 2 * len(group), 2, frozenset(), 1)
    6
    """
    others = [party for party in range(parties) if party not in vetoes]
    more = at_least - len(vetoes)
    if more <= 0:
        return common(vetoes)
    total = 0
    for size in range(more, len(others) + 1):
        sign = -1 if (size - more) % 2 else 1
        groups = combinations(others, size)
        whole = sum(common(vetoes | frozenset(group)) for group in groups)
        total += sign * comb(size - 1, more - 1) * whole
    return total


def withheld_acceptance(case: Case, reason: str) -> Accepted | None:
    """Return the answer of a case that may have a rule and gives no ground to apply it."""
    if case.acceptance is None:
        return None
    return Accepted(rule=acceptance_words(case), count=None, proof=not_applicable(reason))


def acceptance_words(case: Case) -> str:
    """Say in one sentence who must accept.

    Parameters
    ----------
    case : Case
        The negotiation.

    Returns
    -------
    str
        Principals by name.
    """
    names = [party.name for party in case.principals]
    if case.acceptance is None:
        return f"Must accept: {', '.join(names)}."
    vetoes = ", ".join(case.party(party).name for party in case.acceptance.veto)
    among = f", {vetoes} among them" if vetoes else ""
    return f"A package stands when {case.acceptance.at_least} of {len(names)} accept{among}."


class _Counter:
    """Counts the packages that a group of principals accepts, each group once."""

    def __init__(self, cut: Addends) -> None:
        self._cut = cut
        self._known: dict[Coalition, int] = {}

    def __call__(self, group: Coalition) -> int:
        if group not in self._known:
            model = self._cut.model
            parties = tuple(
                party if number in group else replace(party, walk_away=None)
                for number, party in enumerate(model.parties)
            )
            counted = zone_count(replace(self._cut, model=replace(model, parties=parties)))
            if not counted.is_exact:
                raise LimitError("The packages some principals accept are too many to count.")
            self._known[group] = counted.packages
        return self._known[group]


def _vetoes(question: Question, rule: Acceptance) -> Coalition:
    places = {party.party: number for number, party in enumerate(question.model.parties)}
    return frozenset(places[party] for party in rule.veto)


def _groups(parties: int, vetoes: Coalition, at_least: int) -> int:
    others = parties - len(vetoes)
    return sum(comb(others, size) for size in range(max(at_least - len(vetoes), 0), others + 1))


def _stands(
    satisfied: npt.NDArray[np.bool_], vetoes: Coalition, at_least: int
) -> npt.NDArray[np.bool_]:
    enough = np.asarray(satisfied.sum(axis=1) >= at_least, dtype=bool)
    return np.asarray(enough & satisfied[:, sorted(vetoes)].all(axis=1), dtype=bool)


def _accepted(question: Question, *, count: int, satisfied: list[int], proof: Proof) -> Accepted:
    parties = [party.party for party in question.model.parties]
    return Accepted(
        rule=acceptance_words(question.case),
        count=count,
        satisfied=tuple(zip(parties, satisfied, strict=True)),
        proof=proof,
    )


def _proof(question: Question, *, engine: str, method: str) -> Proof:
    reason = question.zone_reason
    status = Status.PROVED if reason is None else Status.BOUNDED
    return Proof(status=status, engine=engine, method=method, reason=reason)


def _refused(question: Question, *, reason: str, limit: str) -> Accepted:
    proof = refused(engine="sums", reason=reason, limit=limit)
    return Accepted(rule=acceptance_words(question.case), count=None, proof=proof)
