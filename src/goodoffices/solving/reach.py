"""The least and the most points that a party's list can add up to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from goodoffices.errors import LimitError
from goodoffices.solving.elimination.ordering import settling_order
from goodoffices.solving.model import PartyPoints, Term

STATES_LIMIT = 100_000
"""Most sets of linked points that may still come to hold, after any issue."""

Ends = tuple[int, int]
States = dict[frozenset[int], Ends]


def points_reach(party: PartyPoints) -> Ends:
    """Return the least and the most scaled points of a party over all packages, before links.

    Parameters
    ----------
    party : PartyPoints
        Points as whole numbers of any size.

    Returns
    -------
    tuple of int
        Least and most; some package has each.

    Raises
    ------
    LimitError
        If linked points leave more than 100,000 cases open at once.

    Notes
    -----
    Exact: issues are settled one by one, and ways that leave the same linked points open are
    one [RollonLarrosa2006]. :attr:`PartyPoints.lowest` and ``highest`` are bounds only: linked
    points that exclude each other are all counted there.

    Examples
    --------
    >>> from goodoffices.solving.model import Literal
    >>> def term(option):
    ...     return Term(when=(Literal(issue=0, options=(option,)),), points=5)
    >>> wishes = PartyPoints(party="a", scale=1, unary=((0, 1),), terms=(term(0), term(1)))
    >>> points_reach(wishes), (wishes.lowest, wishes.highest)
    ((5, 6), (0, 11))
    """
    terms = [_by_issue(term) for term in party.terms]
    tied = {issue for term in terms for issue in term}
    least = sum(min(row) for issue, row in enumerate(party.unary) if issue not in tied)
    most = sum(max(row) for issue, row in enumerate(party.unary) if issue not in tied)
    scopes = [tuple(sorted(term)) for term in terms]
    states: States = {frozenset(range(len(terms))): (least, most)}
    left = [len(scope) for scope in scopes]
    for issue in _order(scopes, party.unary):
        here = frozenset(n for n, scope in enumerate(scopes) if issue in scope)
        for number in here:
            left[number] -= 1
        closing = {n: party.terms[n].points for n in here if not left[n]}
        ways = _ways(party.unary[issue], issue, here, terms)
        states = _settled(states, ways, closing)
    never = sum(term.points for term in party.terms if not term.when)
    low, high = (end + never for end in _ends(states.values()))
    return low, high


def _by_issue(term: Term) -> dict[int, frozenset[int]]:
    """Return the options that meet a term, by issue; empty where statements exclude each other."""
    found: dict[int, frozenset[int]] = {}
    for literal in term.when:
        options = frozenset(literal.options)
        found[literal.issue] = found.get(literal.issue, options) & options
    return found


def _order(scopes: Sequence[tuple[int, ...]], unary: Sequence[Sequence[int]]) -> list[int]:
    """Return the tied issues in an order that leaves little open."""
    tied = sorted({issue for scope in scopes for issue in scope})
    if not tied:
        return []
    places = {issue: place for place, issue in enumerate(tied)}
    renamed = [tuple(places[issue] for issue in scope) for scope in scopes]
    return [
        tied[place] for place in settling_order(renamed, [len(unary[issue]) for issue in tied], 1)
    ]


def _ways(
    row: Sequence[int],
    issue: int,
    here: frozenset[int],
    terms: Sequence[dict[int, frozenset[int]]],
) -> dict[frozenset[int], Ends]:
    """Return, for each set of terms that options of an issue rule out, their ends."""
    ways: dict[frozenset[int], list[int]] = {}
    for option, points in enumerate(row):
        failed = frozenset(n for n in here if option not in terms[n][issue])
        ways.setdefault(failed, []).append(points)
    return {failed: (min(points), max(points)) for failed, points in ways.items()}


def _settled(states: States, ways: dict[frozenset[int], Ends], closing: dict[int, int]) -> States:
    after: States = {}
    closed = frozenset(closing)
    for still, (least, most) in states.items():
        for failed, (low, high) in ways.items():
            alive = still - failed
            won = sum(closing[n] for n in alive & closed)
            rest = alive - closed
            ends = (least + low + won, most + high + won)
            after[rest] = _ends([after[rest], ends]) if rest in after else ends
    if len(after) > STATES_LIMIT:
        raise LimitError(
            f"Linked points leave more than {STATES_LIMIT:,} cases open at once; the least and"
            " the most that a party's points add up to is worked out up to there."
        )
    return after


def _ends(found: Iterable[Ends]) -> Ends:
    lows, highs = zip(*found, strict=True)
    return min(lows), max(highs)
