"""What somebody says, beside the denial that follows it in the same report (R47)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from goodoffices.reports.comparing.context import Context, Pair, names_of, report_of, words_of
from goodoffices.reports.comparing.denials import (
    denied_matter,
    is_unfact,
    names_denied,
    points_at_one,
    says_any,
    stems,
    unfact_words,
)
from goodoffices.reports.comparing.denied_charges import charge_answered
from goodoffices.reports.comparing.reasons import reason_on
from goodoffices.reports.comparing.rebuttals import (
    accused_of_lying,
    announces,
    answers_no,
    blames,
    contrasts,
    counters,
    focus_of,
    is_ahead,
)
from goodoffices.reports.comparing.siding import (
    alike,
    one_matter,
    one_side,
    polarity,
    take_sides,
)
from goodoffices.reports.labels import ComparisonKind, Directness, Stance
from goodoffices.reports.record import Statement

_LOOK_BACK = 5
"""Statements before a denial among which the one denied is looked for."""
_REACH = 350
"""Characters between what is said and its denial: a few sentences."""
_NEXT = 60
"""Characters between neighbours: a name, a joining word; no sentence of its own."""
_EMPTY = 1
"""Words of a meaning in "Not so, said the minister" and "a source told us": no account yet."""
_TOLD = frozenset({Directness.INDIRECT, Directness.POSITION})
"""How something is told of somebody rather than said by that somebody."""
Denied = tuple[Statement, Statement, Statement | None]
"""What is said, its denial, and the other account where one is announced."""
_BRIEF = 3
"""Words of a meaning in "no quota had been agreed": the one that is shared is what is denied."""
_NEGATIONS = frozenset({"nothi", "nobod", "never", "none", "neith"})
_WHOLE = 3
"""Words that a denial within one side must share, or all that it has."""
_SHARED = 2
"""Words that "never offered five" must share with what it answers."""


def denied_statements(statements: Sequence[Statement], context: Context) -> Iterator[Denied]:
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
            following = found[place + 1 : place + 2] if answers_no(words_of(denial)) else ()
            account = _account(denial, following, context)
            target = _within(denial, found[place + 1 : place + 2])
            target = target or _target(denial, before, account, context)
            if target is None and place + 1 < len(found):
                target = _contradicted(denial, found[place + 1], context)
            if target is not None:
                yield target, denial, account


def denial_pairs(
    denied: Sequence[Denied], answered: Collection[tuple[str | None, str]], context: Context
) -> Iterator[Pair]:
    """Yield the statements that somebody denies in the same report, each with the denial.

    Parameters
    ----------
    denied : sequence of statement, denial and account
        As :func:`denied_statements` gives them.
    answered : collection of tuple of str
        What is claimed of the side that denies is set beside the denial by
        :func:`goodoffices.reports.comparing.claim_pairs.claim_pairs`: who claims, and the
        denial, to be left out here.
    context : Context
        Sides, names and words.

    Yields
    ------
    Pair
        A contradiction, also among people of one side: it is about a fact, not a wish.
    """
    for said, denial, account in denied:
        if (said.speaker, denial.id) not in answered:
            yield _pair(said, denial, account, context)


def _target(
    denial: Statement, before: Sequence[Statement], account: Statement | None, context: Context
) -> Statement | None:
    if denial.stance is Stance.WITHHOLD:
        return None
    words = words_of(denial)
    charge = charge_answered(denial, [one for one in before if is_near(one, denial)])
    if charge is not None:
        return charge
    if answers_no(words):
        own = _told_of_itself(denial, before)
        return own or _denied_flatly(denial, before, account, context)
    retorted = _retorted(denial, before, context) or _countered(denial, before, context)
    if retorted is not None or not is_unfact(words):
        return retorted
    return _echoed(denial, before, context) or _contradicted_before(denial, before, context)


def _within(denial: Statement, following: Sequence[Statement]) -> Statement | None:
    """Return another's words that a denial repeats within itself: those are denied."""
    end = denial.spans[-1].end
    inside = (one for one in following if one.spans[-1].end < end)
    said = next((one for one in inside if one.speaker != denial.speaker), None)
    return said if said is not None and answers_no(words_of(denial)) else None


def _countered(
    answer: Statement, before: Sequence[Statement], context: Context
) -> Statement | None:
    """Return what is said right before, where an answer tells the same thing otherwise (R255)."""
    said = before[-1] if before else None
    if said is None or said.speaker == answer.speaker or take_sides(said, answer):
        return None
    if len(context.between(said, answer)) > _NEXT:
        return None
    first, second = words_of(said), words_of(answer)
    if counters(first, second, context.name_stems):
        return said
    takes_side = any(
        polarity(one.stance) for one in (said, answer) if one.stance is not Stance.CRITICISE
    )
    if contrasts(first, second) and not takes_side and not one_side(said, answer, context):
        return said
    turned = _one_named(focus_of(second), said, context) and not is_ahead(first)
    both_blame = blames(first) and blames(second) and not one_side(said, answer, context)
    return said if turned or both_blame else None


def _one_named(focus: str, said: Statement, context: Context) -> bool:
    """Whether a name set apart ("it was Varu that") is of the side that spoke before."""
    side = context.side(said.speaker)
    party = next((one for one in context.case.parties if one.id == side), None)
    if party is None or not focus:
        return False
    return any(name in focus for name in names_of(party))


def _denied_flatly(
    denial: Statement, before: Sequence[Statement], account: Statement | None, context: Context
) -> Statement | None:
    """Return the statement near before that shares most words with a flat denial, or the last."""
    told = denied_matter(words_of(denial)) - context.name_stems
    mine = told or _content(denial, context)
    mine |= _content(account, context) if account else frozenset()
    shared = {one.id: len(mine & _content(one, context)) for one in before}
    others = [
        one
        for one in before
        if _answerable(one, denial, shared[one.id], context)
        and not accuses_another(words_of(denial), one.speaker, context)
    ]
    others = [one for one in others if len(_content(one, context)) > _EMPTY] or others
    if not others:
        return _contradicted_before(denial, before, context)
    best = max(reversed(others), key=lambda one: shared[one.id])
    if shared[best.id] >= 1:
        return best
    # Where a sentence of nobody's stands between, that is what is denied.
    last = others[-1]
    next_to = len(context.between(last, denial)) <= _NEXT
    wish = polarity(last.stance) != 0 and last.stance is not Stance.CRITICISE
    apart = wish or not one_matter(last, denial) or not points_at_one(words_of(denial))
    named = apart and names_denied(words_of(denial))
    return last if next_to and len(told) <= _EMPTY and not named else None


def _echoed(denial: Statement, before: Sequence[Statement], context: Context) -> Statement | None:
    """Return what is said of a fact that a clause of the denial says did not happen."""
    mine = stems(unfact_words(words_of(denial))) - context.name_stems
    fitting = []
    for place, one in enumerate(reversed(before)):
        shared = len((mine & _content(one, context)) - stems(unfact_words(words_of(one))))
        # Within one side a negation is a denial only where it says no more than that.
        own = mine - _NEGATIONS if one_side(one, denial, context) else frozenset()
        enough = shared >= min(len(own), _WHOLE)
        if shared and enough and _may_be_denied(one, denial):
            needed = _needed(one, denial, own or mine, context)
            fitting += [(shared, -place, one)] * (shared >= needed)
    if fitting:
        return max(fitting, key=lambda one: one[:2])[2]
    return _answers_for_itself(denial, before, context)


def _may_be_denied(said: Statement, denial: Statement) -> bool:
    """Whether a fact that is told may be what a clause of another side says was not so."""
    other = said.speaker != denial.speaker
    told = not is_ahead(words_of(said)) or polarity(said.stance) != 0
    return other and told and is_near(said, denial) and not alike(said, denial)


def _needed(said: Statement, denial: Statement, mine: frozenset[str], context: Context) -> int:
    """Return how many words a denial of a fact must share: all, where it says no more."""
    gap = context.between(said, denial)
    next_to = len(gap) <= _NEXT
    one_sentence = next_to and "." not in gap
    brief = next_to and not polarity(said.stance) and len(mine) <= _BRIEF
    # A wish is no fact: a denial that shares one word with it may tell of another matter.
    least = _SHARED if polarity(said.stance) else min(_SHARED, len(mine))
    return 1 if one_sentence or brief else least


def _answers_for_itself(
    denial: Statement, before: Sequence[Statement], context: Context
) -> Statement | None:
    """Return what is told right before of the party that says it was not so."""
    if not before or len(context.between(before[-1], denial)) > _NEXT:
        return None
    said = before[-1]
    told = polarity(said.stance) == 0 or said.issue is None
    return (
        said if told and one_matter(said, denial) and names_side(said, denial, context) else None
    )


def names_side(said: Statement, answer: Statement, context: Context) -> bool:
    """Whether words of another side name the side that answers, or one of its people."""
    side = context.side(answer.speaker)
    party = next((one for one in context.case.parties if one.id == side), None)
    if party is None or one_side(said, answer, context):
        return False
    words = words_of(said)
    people = [
        name.casefold()
        for one in context.case.persons
        if one.party == side
        for name in (one.name, *one.aliases)
    ]
    return any(one in words for one in (*names_of(party), *people))


def _told_of_itself(denial: Statement, before: Sequence[Statement]) -> Statement | None:
    """Return what is told of somebody on an issue, where that somebody denies it."""
    if denial.issue is None or not says_any(words_of(denial), "own"):
        return None
    told = (
        one
        for one in reversed(before)
        if one.speaker == denial.speaker and one.issue == denial.issue and is_near(one, denial)
    )
    return next((one for one in told if one.directness in _TOLD), None)


def _content(statement: Statement, context: Context) -> frozenset[str]:
    return stems(words_of(statement)) - context.name_stems


def accuses_another(words: str, speaker: str | None, context: Context) -> bool:
    """Whether words accuse a party of lying on whose side a speaker does not stand (R385)."""
    accused = accused_of_lying(words)
    sides = {
        one.id
        for one in context.case.parties
        if accused and any(_is_in(name, accused) for name in names_of(one))
    }
    return bool(sides) and context.side(speaker) not in sides


def _is_in(name: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) is not None


def is_near(said: Statement, denial: Statement) -> bool:
    """Whether words stand so close before others that these may answer them."""
    gap = denial.spans[0].start - said.spans[-1].end
    return 0 <= gap <= _REACH and not announces(words_of(said))


def _answerable(said: Statement, denial: Statement, shared: int, context: Context) -> bool:
    if not is_near(said, denial) or said.stance is Stance.WITHHOLD:
        return False
    denies = answers_no(words_of(said)) or is_unfact(words_of(said))
    if denial.speaker is None and denies:
        # "That is a lie", behind a denial: "the deputy" may be whoever denies.
        return False
    if said.speaker != denial.speaker:
        own = one_side(said, denial, context)
        both_for = alike(said, denial) and polarity(said.stance) > 0
        return not (own and (both_for or answers_no(words_of(said))))
    # What is told of somebody may be denied by that somebody.
    told = said.directness in _TOLD and not answers_no(words_of(said))
    return told and says_any(words_of(denial), "own") and shared >= _SHARED


def _retorted(
    answer: Statement, before: Sequence[Statement], context: Context
) -> Statement | None:
    """Return what is said right before of the side that retorts."""
    if not before or not says_any(words_of(answer), "retorts"):
        return None
    said = before[-1]
    next_to = len(context.between(said, answer)) <= _NEXT
    return said if next_to and names_side(said, answer, context) else None


def _contradicted_before(
    denial: Statement, before: Sequence[Statement], context: Context
) -> Statement | None:
    """Return the last words on the issue of another side, where a statement contradicts them."""
    if denial.issue is None or not says_any(words_of(denial), "between"):
        return None
    fitting = (one for one in reversed(before) if one.issue == denial.issue)
    return next((one for one in fitting if not one_side(one, denial, context)), None)


def _contradicted(
    statement: Statement, following: Statement, context: Context
) -> Statement | None:
    """Return the next statement when the words between say that it is contradicted."""
    gap = context.between(statement, following)
    near = len(gap) <= _NEXT and statement.speaker != following.speaker
    return following if near and says_any(gap, "between") else None


def _account(
    denial: Statement, following: Sequence[Statement], context: Context
) -> Statement | None:
    """Return what stands next, where the denial says that another account follows."""
    announced = announces(words_of(denial))
    short = answers_no(words_of(denial)) and len(_content(denial, context)) <= _EMPTY
    for one in following:
        goes_on = announced or (short and one.speaker == denial.speaker)
        if goes_on and len(context.between(denial, one)) <= _NEXT:
            return one
    return None


def _pair(said: Statement, denial: Statement, account: Statement | None, context: Context) -> Pair:
    first, second = sorted((said, denial), key=context.place)
    reason, weight = reason_on(
        said.issue or denial.issue,
        f"{context.shown(denial.speaker)} denies or disputes what {context.shown(said.speaker)}"
        " says right beside it",
        (said,),
        context,
    )
    return Pair(
        kind=ComparisonKind.CONTRADICTION,
        items=(first.id, second.id, *((account.id,) if account else ())),
        reason=reason,
        rule="R47",
        weight=weight,
        doubt=sum(len(one.hedges) + len(one.flags) for one in (said, denial)),
    )
