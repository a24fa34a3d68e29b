"""What somebody says, beside the denial that follows it in the same report (R47)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from goodoffices.reports.comparing.context import Context, Pair, report_of, words_of
from goodoffices.reports.comparing.denials import is_denial, is_unfact, says_any, stems
from goodoffices.reports.labels import ComparisonKind, Directness, Stance
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.record import Claim, Statement

_LOOK_BACK = 5
"""Statements before a denial among which the one denied is looked for."""
_NEAR = 350
"""Characters between what is said and its denial: a few sentences."""
_NEXT = 60
"""Characters between neighbours: a name, a joining word; no sentence of its own."""
_EMPTY = 1
"""Words of a meaning in "Not so, said the minister" and "a source told us": no account yet."""
_SHARED = 2
"""Words that "never offered five" must share with what it answers."""


def denied_statements(
    statements: Sequence[Statement], context: Context
) -> Iterator[tuple[Statement, Statement, Statement | None]]:
    """Yield each denial after the statement that it denies.

    Words that deny flatly ("denied it", "called it a forgery") answer the nearest statement
    of somebody else before them, or the one near by that shares most words with them. Words
    that tell of a fact that it is none ("never offered five") answer only what shares two
    words with them. A sentence that tells of two people that one contradicts the other sets
    both beside each other, in either order.

    Parameters
    ----------
    statements : sequence of Statement
        Any order.
    context : Context
        Sides and the words of the reports.

    Yields
    ------
    tuple of Statement
        What is said, its denial (once each), and the other account where one is announced
        ("tells it otherwise").
    """
    by_report: dict[str, list[Statement]] = defaultdict(list)
    for statement in sorted(statements, key=context.place):
        by_report[report_of(statement)].append(statement)
    for found in by_report.values():
        for place, denial in enumerate(found):
            before = found[max(0, place - _LOOK_BACK) : place]
            account = _account(denial, found[place + 1 : place + 2], context)
            target = _target(denial, before, account, context)
            if target is None and place + 1 < len(found):
                target = _contradicted(denial, found[place + 1], context)
            if target is not None:
                yield target, denial, account


def denial_pairs(
    statements: Sequence[Statement], claims: Sequence[Claim], context: Context
) -> Iterator[Pair]:
    """Yield the statements that somebody denies in the same report, each with the denial.

    Parameters
    ----------
    statements : sequence of Statement
        Any order.
    claims : sequence of Claim
        What is claimed of the side that denies is set beside the denial by
        :func:`goodoffices.reports.comparing.claim_pairs.claim_pairs` and left out here.
    context : Context
        Sides, names and words.

    Yields
    ------
    Pair
        A contradiction, also among people of one side: it is about a fact, not a wish.
    """
    claimed = {(report_of(claim), claim.by, context.side(claim.about)) for claim in claims}
    for said, denial, account in denied_statements(statements, context):
        side = context.side(denial.speaker)
        if side is None or (report_of(said), said.speaker, side) not in claimed:
            yield _pair(said, denial, account, context)


def _target(
    denial: Statement, before: Sequence[Statement], account: Statement | None, context: Context
) -> Statement | None:
    words = words_of(denial)
    flat = is_denial(words)
    if not flat and not is_unfact(words):
        return _retorted(denial, before, context)
    mine = _content(denial, context) | (_content(account, context) if account else frozenset())
    shared = {one.id: len(mine & _content(one, context)) for one in before}
    others = [one for one in before if _answerable(one, denial, flat, shared[one.id])]
    others = [one for one in others if len(_content(one, context)) > _EMPTY] or others
    if not others:
        return _contradicted_before(denial, before, context)
    best = max(reversed(others), key=lambda one: shared[one.id])
    if shared[best.id] >= (1 if flat else _needed(best, denial, context)):
        return best
    # Where a sentence of nobody's stands between, that is what is denied.
    next_to = len(context.between(others[-1], denial)) <= _NEXT
    return others[-1] if flat and next_to else None


def _content(statement: Statement, context: Context) -> frozenset[str]:
    return stems(words_of(statement)) - _name_stems(context)


def _needed(said: Statement, denial: Statement, context: Context) -> int:
    """Return how many words a denial of a fact must share: within one sentence fewer."""
    gap = context.between(said, denial)
    return 1 if len(gap) <= _NEXT and "." not in gap else _SHARED


def _answerable(said: Statement, denial: Statement, flat: bool, shared: int) -> bool:
    gap = denial.spans[0].start - said.spans[-1].end
    words = words_of(said)
    if not 0 <= gap <= _NEAR or says_any(words, "openings"):
        return False
    if said.speaker == denial.speaker:
        # What is told of somebody may be denied by that somebody.
        told = said.directness is Directness.INDIRECT and not is_denial(words)
        return told and says_any(words_of(denial), "own") and shared >= _SHARED
    return flat or not _alike(said, denial)


def _retorted(
    answer: Statement, before: Sequence[Statement], context: Context
) -> Statement | None:
    """Return what is said right before of the side that retorts."""
    if not before or not says_any(words_of(answer), "retorts"):
        return None
    said, side = before[-1], context.side(answer.speaker)
    party = next((one for one in context.case.parties if one.id == side), None)
    if party is None or _one_side(said, answer, context):
        return None
    words = words_of(said)
    named = any(one.casefold() in words for one in (party.name, *party.aliases))
    return said if named and len(context.between(said, answer)) <= _NEXT else None


def _contradicted_before(
    denial: Statement, before: Sequence[Statement], context: Context
) -> Statement | None:
    """Return the last words on the issue of another side, where a statement contradicts them."""
    if denial.issue is None or not says_any(words_of(denial), "between"):
        return None
    fitting = (one for one in reversed(before) if one.issue == denial.issue)
    return next((one for one in fitting if not _one_side(one, denial, context)), None)


def _alike(first: Statement, second: Statement) -> bool:
    """Whether two statements are for the same thing, or against it: no denial of a fact."""
    stances = (first.stance, second.stance)
    same = first.issue is not None and first.issue == second.issue
    return same and _polarity(stances[0]) * _polarity(stances[1]) > 0


def _polarity(stance: Stance | None) -> int:
    return 0 if stance is None else stance.polarity


def _one_side(first: Statement, second: Statement, context: Context) -> bool:
    side = context.side(first.speaker)
    return side is not None and side == context.side(second.speaker)


def _contradicted(
    statement: Statement, following: Statement, context: Context
) -> Statement | None:
    """Return the next statement when the words between say that it is contradicted."""
    gap = context.between(statement, following)
    near = len(gap) <= _NEXT and statement.speaker != following.speaker
    return following if near and says_any(gap, "between") else None


@cache
def _stems_of(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*(stems(name) for name in names)) if names else frozenset()


def _name_stems(context: Context) -> frozenset[str]:
    parties = (name for one in context.case.parties for name in (one.name, *one.adjectives))
    return _stems_of((*parties, *(one.name for one in context.case.persons), *_sources()))


@cache
def _sources() -> tuple[str, ...]:
    """Return words for whoever tells: that a source speaks twice is nothing in common."""
    return tuple(word for pair in lexicon("anonymous")["heads"] for word in pair)


def _account(
    denial: Statement, following: Sequence[Statement], context: Context
) -> Statement | None:
    """Return what stands next, where the denial says that another account follows."""
    announced = says_any(words_of(denial), "openings")
    short = is_denial(words_of(denial)) and len(_content(denial, context)) <= _EMPTY
    for one in following:
        goes_on = announced or (short and one.speaker == denial.speaker)
        if goes_on and len(context.between(denial, one)) <= _NEXT:
            return one
    return None


def _pair(said: Statement, denial: Statement, account: Statement | None, context: Context) -> Pair:
    first, second = sorted((said, denial), key=context.place)
    issue = next((one for one in (said.issue, denial.issue) if one), None)
    topic = "What was said" if issue is None else context.case.issue(issue).name
    reason = (
        f"{topic}: {context.name(denial.speaker)} denies or disputes what"
        f" {context.name(said.speaker)} says just beside it ({context.told_in(said)})."
    )
    return Pair(
        kind=ComparisonKind.CONTRADICTION,
        items=(first.id, second.id, *((account.id,) if account else ())),
        reason=reason,
        rule="R47",
        weight=1 if issue is None else context.case.issue(issue).weight,
        doubt=sum(len(one.hedges) + len(one.flags) for one in (said, denial)),
    )
