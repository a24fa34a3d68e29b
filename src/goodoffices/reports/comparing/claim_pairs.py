"""What one side says of another, beside what the other says itself (R47)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from typing import NamedTuple

from goodoffices.reports.comparing.claims_denied import (
    CLOSE,
    NEXT,
    denies_another,
    denies_the_fact,
    distance,
    names_other_option,
)
from goodoffices.reports.comparing.context import (
    Context,
    Order,
    Pair,
    is_narrow,
    order_of,
    report_of,
    words_of,
)
from goodoffices.reports.comparing.denial_pairs import (
    Denied,
    accuses_another,
    denied_statements,
)
from goodoffices.reports.comparing.denials import (
    disputes,
    is_denial,
    not_yet_denied,
    says_any,
    stems,
    unfact_words,
)
from goodoffices.reports.comparing.own_words import NARROW, OwnWords
from goodoffices.reports.comparing.reasons import reason_on
from goodoffices.reports.comparing.rebuttals import answers_no, rebuffs, rebuts
from goodoffices.reports.labels import ComparisonKind, SourceKind, Stance
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.record import Claim, Statement

_WON = frozenset({"persu", "convi", "accep", "agree", "satis"})
_READY = frozenset({"support", "conditional_support", "persuaded"})
_BEHIND = 120
"""Characters between a claim and the retort that follows it."""
_Rank = tuple[bool, bool, bool, int, bool, int]
_MOST_OF_VOICE = 12
"""Claims of one voice about one actor in one report among which the nearest is looked for."""
_CLAIMED = {"persuaded": 1, "unwilling": -1, "not_accepted": -1}
_STANCES = frozenset(Stance)
_MOST_ANSWERS = 3


class Answer(IntEnum):
    """How a statement answers a claim, clearest first."""

    DENIES = 1
    """It denies the claim, or disputes what was said."""
    OPPOSES = 2
    """The side itself takes the opposite position on the same issue."""
    PULLS = 3
    """It pulls the other way on a linked issue, on a part, or on none recognised."""


class Reply(NamedTuple):
    """A statement that answers a claim: how, how near, and which."""

    answer: Answer
    nearness: tuple[int, str]
    statement: Statement


def claim_pairs(
    claims: Sequence[Claim],
    statements: Sequence[Statement],
    context: Context,
    denials: Sequence[Denied] | None = None,
) -> Iterator[Pair]:
    """Yield claims about a side beside that side's own words.

    An answer is a statement by the side claimed about, in the same report or one of the
    same time. One that denies or disputes what was said, or that in the side's own words
    takes the opposite position on the same issue, makes a contradiction: both are shown and
    never settled by the program. Words that pull the other way on a part, on a linked issue
    or on none that is recognised make a tension (R47).

    Parameters
    ----------
    claims : sequence of Claim
        Claims about another's position.
    statements : sequence of Statement
        Among them the answers.
    context : Context
        Sides and dates.
    denials : sequence of statement, denial and account, or None
        As :func:`denied_statements` gives them, where they are known already.

    Yields
    ------
    Pair
        At most one per claim: the claim and up to three answers, the clearest first.
    """
    denied = list(denied_statements(statements, context)) if denials is None else denials
    meant = {denial.id: said for said, denial, _ in denied}
    accounts = {denial.id: account for _, denial, account in denied if account}
    own_words = OwnWords(statements, context)
    found = []
    for claim in claims:
        about, by = context.side(claim.about), context.side(claim.by)
        if about is not None and (about != by or _is_of_opposition(claim, context)):
            said = _to_it(claim, own_words.near(claim, about), meant)
            replies = _replies(claim, said, context)
            found.append((claim, [one for one in replies if about != by or _own(claim, one)]))
    for claim, replies in _one_claim_each(found, meant):
        if replies:
            yield _answered(claim, replies, accounts, context)


def _is_of_opposition(claim: Claim, context: Context) -> bool:
    """Whether somebody tells of another actor of one side, in another body of it (R386)."""
    when = context.dates[report_of(claim)]
    apart = context.body(claim.by) != context.body(claim.about)
    return claim.by != claim.about and (apart or not context.case.speaks_for_side(claim.by, when))


def _own(claim: Claim, reply: Reply) -> bool:
    """Whether the actor that a claim is about denies it in the same report."""
    said, words = reply.statement, words_of(reply.statement)
    if reply.answer is not Answer.DENIES or report_of(claim) != report_of(said):
        return False
    unsaid = stems(unfact_words(words)) & stems(words_of(claim))
    return said.speaker == claim.about and (
        says_any(words, "denies") or answers_no(words) or bool(unsaid)
    )


def answered_by(pairs: Iterable[Pair], claims: Sequence[Claim]) -> frozenset[tuple[str, str]]:
    """Return which denials some pairs show already: who claims, and the denial.

    Parameters
    ----------
    pairs : iterable of Pair
        As :func:`claim_pairs` yields them.
    claims : sequence of Claim
        The claims they are about.
    """
    by = {claim.id: claim.by for claim in claims}
    return frozenset((by[pair.items[0]], answer) for pair in pairs for answer in pair.items[1:])


def _to_it(
    claim: Claim, said: Sequence[Statement], meant: Mapping[str, Statement]
) -> Iterator[Statement]:
    """Leave out denials of what another says: they answer the claim on its issue alone."""
    for statement in said:
        other = meant.get(statement.id)
        elsewhere = other is not None and other.id != claim.statement
        unlike = claim.issue is None and statement.issue is not None and other is None
        unlike = unlike and not _is_flat_answer(claim, statement)
        anothers = elsewhere and other is not None and _is_of_another(claim, other)
        if not (anothers or unlike) or claim.issue == statement.issue is not None:
            yield statement


def _is_flat_answer(claim: Claim, statement: Statement) -> bool:
    """Whether words right behind a claim say no to it, whatever issue they name besides."""
    gap = statement.spans[0].start - claim.spans[-1].end
    behind = report_of(claim) == report_of(statement) and 0 <= gap <= _BEHIND
    return behind and answers_no(words_of(statement))


def _is_of_another(claim: Claim, said: Statement) -> bool:
    """Whether words are another's than the claim's, or of the same voice on another issue."""
    return said.speaker != claim.by or said.issue not in {None, claim.issue}


def _replies(claim: Claim, said: Iterable[Statement], context: Context) -> list[Reply]:
    """Return what answers a claim, the clearest and nearest first."""
    found = []
    at_one_time = _one_time(claim, context)
    for statement in said:
        if statement.id != claim.statement and at_one_time(statement):
            answer = _answer(claim, statement, context)
            if answer:
                found.append(Reply(answer, _nearness(claim, statement, context), statement))
    return sorted(found, key=lambda one: one[:2])


def _one_claim_each(
    found: Sequence[tuple[Claim, list[Reply]]], meant: Mapping[str, Statement]
) -> Iterator[tuple[Claim, list[Reply]]]:
    """Let each flat denial answer one claim of its report: the one it is meant for (R253)."""
    chosen: dict[str, tuple[_Rank, str]] = {}
    voices = _of_one_voice(claim for claim, _ in found)
    for claim, replies in found:
        for reply in replies:
            said = reply.statement
            if reply.answer is Answer.DENIES and report_of(claim) == report_of(said):
                target = meant.get(said.id)
                of_voice = voices[report_of(claim), claim.by, claim.about]
                rank = (
                    target is None or target.id != claim.statement,
                    None not in {claim.issue, said.issue} and claim.issue != said.issue,
                    claim.spans[0].start > said.spans[0].start,
                    min(distance(one, said) for one in of_voice),
                    claim.position == Stance.ASSERT.value,
                    distance(claim, said),
                )
                chosen[said.id] = min(chosen.get(said.id, (rank, claim.id)), (rank, claim.id))
    for claim, replies in found:
        yield (
            claim,
            [
                one
                for one in replies
                if one.answer is not Answer.DENIES
                or report_of(claim) != report_of(one.statement)
                or says_any(words_of(one.statement), "everything")
                or chosen[one.statement.id][1] == claim.id
            ],
        )


def _of_one_voice(claims: Iterable[Claim]) -> Mapping[tuple[str, str, str], list[Claim]]:
    """Return what each voice of a report claims of each actor, the last few of it."""
    by_voice: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        by_voice[report_of(claim), claim.by, claim.about].append(claim)
    return {key: told[-_MOST_OF_VOICE:] for key, told in by_voice.items()}


def _answered(
    claim: Claim, found: Sequence[Reply], accounts: Mapping[str, Statement], context: Context
) -> Pair:
    best = found[0].answer
    clear = best < Answer.PULLS
    answers = [one.statement for one in found if (one.answer < Answer.PULLS) == clear]
    more = accounts.get(answers[0].id)
    if best is Answer.DENIES and more is not None and more not in answers:
        answers.insert(1, more)
    return _pair(claim, answers[:_MOST_ANSWERS], best, context)


def _nearness(claim: Claim, statement: Statement, context: Context) -> tuple[int, str]:
    apart = abs(context.places[report_of(claim)] - context.places[report_of(statement)])
    return apart * 10_000_000 + distance(claim, statement), statement.id


def _one_time(claim: Claim, context: Context) -> Callable[[Statement], bool]:
    """Return whether a statement is of the claim's report, or of a day that may be its day."""
    own, dates = report_of(claim), context.dates
    when = dates[own]
    narrow = is_narrow(when, NARROW)
    open_to: dict[str, bool] = {own: True}

    def holds(statement: Statement) -> bool:
        report = report_of(statement)
        if report not in open_to:
            other = dates[report]
            meets = narrow and order_of(when, other) is Order.OPEN
            open_to[report] = meets and is_narrow(other, NARROW)
        return open_to[report]

    return holds


def _answer(claim: Claim, statement: Statement, context: Context) -> Answer | None:
    same_report = report_of(claim) == report_of(statement)
    same_issue = claim.issue is not None and claim.issue == statement.issue
    linked = same_report and _linked(claim, statement, context)
    if _denies(claim, statement, same_issue or linked, context):
        return Answer.DENIES
    if same_report and denies_the_fact(claim, statement, context):
        return Answer.DENIES
    # On a linked issue only a readiness that is claimed is pulled at: two wishes are two wishes.
    pulled = same_issue or (linked and claim.position in _READY)
    other = same_issue and names_other_option(claim, statement, context)
    if not other and (not pulled or _polarity(claim) * _stance(statement) >= 0):
        return None
    when = context.dates[report_of(statement)]
    own = context.case.speaks_for_side(str(statement.speaker), when)
    words = not_yet_denied(words_of(statement))
    whole = statement.stance is not Stance.CRITICISE and not says_any(words, "partial")
    if same_issue and own and whole:
        return Answer.OPPOSES
    return Answer.PULLS if own else None


def _denies(claim: Claim, statement: Statement, on_it: bool, context: Context) -> bool:
    """Whether a statement denies a claim flatly, disputes it or retorts right behind it."""
    words = not_yet_denied(words_of(statement))
    same_report = report_of(claim) == report_of(statement)
    close = same_report and distance(claim, statement) <= CLOSE
    if statement.stance is Stance.WITHHOLD or _confirms(claim, statement, words):
        return False
    if same_report and denies_another(claim, statement):
        return False
    if accuses_another(words, claim.by, context):
        return False
    if (close or on_it) and says_any(words, "denies"):
        return True
    if (close or on_it) and _won_over(claim) and says_any(words, "unmoved"):
        return True
    after = statement.spans[0].start >= claim.spans[0].start
    if close and (disputes(words) or is_denial(words) or (after and rebuts(words_of(statement)))):
        return True
    unsettled = on_it or (same_report and statement.issue is None)
    if close and unsettled and says_any(words, "unsettled"):
        return True
    behind = same_report and 0 <= statement.spans[0].start - claim.spans[-1].end <= _BEHIND
    refused = _polarity(claim) > 0 and rebuffs(words)
    next_to = statement.spans[0].start - claim.spans[-1].end <= NEXT
    return behind and (refused or (next_to and says_any(words, "retorts")))


def _won_over(claim: Claim) -> bool:
    """Whether a claim is that somebody was won over: "not convinced" denies nothing else."""
    told = stems(words_of(claim)) & _WON
    return claim.position == "persuaded" or bool(told)


def _confirms(claim: Claim, statement: Statement, words: str) -> bool:
    """Whether words confirm what is claimed, though they deny something else."""
    main = claim.issue is not None and claim.issue == statement.issue
    return main and bool(statement.further_issues) and says_any(words, "confirms")


def _linked(claim: Claim, statement: Statement, context: Context) -> bool:
    if claim.issue is None or statement.issue is None:
        return False
    touched = (statement.issue, *statement.further_issues)
    return any(context.case.are_related(claim.issue, issue) for issue in touched)


def _polarity(claim: Claim) -> int:
    """Return the side a claim puts the other on; "ready to give up its demand" turns it."""
    if claim.position in _CLAIMED:
        polarity = _CLAIMED[claim.position]
    else:
        polarity = Stance(claim.position).polarity if claim.position in _STANCES else 0
    if not polarity:
        return 0
    return -polarity if says_any(words_of(claim), "gives_up") else polarity


def _stance(statement: Statement) -> int:
    return 0 if statement.stance is None else statement.stance.polarity


_KINDS = {
    Answer.DENIES: (ComparisonKind.CONTRADICTION, "answers otherwise"),
    Answer.OPPOSES: (ComparisonKind.CONTRADICTION, "says the opposite in its own words"),
    Answer.PULLS: (ComparisonKind.TENSION, "is also reported with words that pull the other way"),
}


def _pair(claim: Claim, answers: Sequence[Statement], best: Answer, context: Context) -> Pair:
    kind, verb = _KINDS[best]
    by, about = context.shown(claim.by), context.shown(claim.about)
    reads = lexicon("denials")["reads"].get(claim.position)
    known = reads is not None and claim.issue is not None
    told = f"according to {by}, {about} {reads}" if known else f"{by} says one thing of {about}"
    answered = f"{told}; {context.shown(answers[0].speaker)} {verb}"
    reason, weight = reason_on(claim.issue, answered, (claim, *answers), context)
    doubt = sum(len(one.hedges) + len(one.flags) for one in answers)
    doubt += sum(one.source_kind is SourceKind.ANONYMOUS for one in answers)
    return Pair(
        kind=kind,
        items=(claim.id, *(one.id for one in answers)),
        reason=reason,
        rule="R47",
        weight=weight,
        doubt=doubt + best,
    )
