"""How the side that a claim is about turns it down, without a word for denying (R320)."""

from __future__ import annotations

import re

from goodoffices.reports.comparing.context import Context, words_of
from goodoffices.reports.comparing.denials import (
    denied_matter,
    denies_doing,
    says_in,
    stems,
    unfact_words,
)
from goodoffices.reports.comparing.rebuttals import answers_no, blames, is_ahead, names_it
from goodoffices.reports.comparing.turning_down import turns_down
from goodoffices.reports.labels import Stance
from goodoffices.reports.record import Claim, Statement

CLOSE = 900
"""Characters between a claim and an answer in one report: a paragraph or two."""

NEXT = 60
"""Characters between a claim and words right behind it: no sentence of its own."""

_ENDS = re.compile(r"\w[.!?]['\"”»’)]*\s")
_NO = re.compile(r"\b(?:no|not|never|nobody|none|nothing|neither|nor|\w+n['’]t)\b")
_SENTENCE = re.compile(r"\w\s+\w+[^.!?]*[.!?]")


def denies_the_fact(claim: Claim, statement: Statement, context: Context) -> bool:
    """Whether words behind a claim turn it down, or tell that it was not so (R320)."""
    said, reply = claim.spans[0], statement.spans[-1]
    if statement.stance is Stance.WITHHOLD or distance(claim, statement) > CLOSE:
        return False
    within = statement.spans[0].start <= said.start and said.end < reply.end
    if within:
        rest = _rest_behind(claim, statement)
        return answers_no(rest) or unfact_words(rest) != ""
    if statement.spans[0].start < said.start:
        return False
    denied = stems(unfact_words(words_of(statement))) - context.name_stems
    shared = (denied & stems(words_of(claim))) - stems(unfact_words(words_of(claim)))
    if shared or _hits_back(claim, statement, context) or _disowns(claim, statement, context):
        return True
    if not turns_down(statement):
        return False
    if _is_next(claim, statement, context):
        return True
    return len(denied) <= 1 and _is_meant(claim, statement, context)


def _is_meant(claim: Claim, statement: Statement, context: Context) -> bool:
    """Whether words further behind are about a claim: they say so, or little stands between."""
    between = len(_ENDS.findall(context.between(claim, statement)))
    return between <= 1 or says_in(words_of(statement), "rebuttals", "told")


def _is_next(claim: Claim, statement: Statement, context: Context) -> bool:
    """Whether no sentence stands between a claim and words behind it."""
    between = context.between(claim, statement)
    return len(between) <= NEXT and _SENTENCE.search(between) is None


def _disowns(claim: Claim, statement: Statement, context: Context) -> bool:
    """Whether who is blamed says no right behind, or blames somebody else."""
    words = words_of(statement)
    if not blames(words_of(claim)) or not _is_next(claim, statement, context) or is_ahead(words):
        return False
    return _NO.search(words) is not None or blames(words)


def _hits_back(claim: Claim, statement: Statement, context: Context) -> bool:
    """Whether who is blamed finds fault right behind, with nothing that the case knows."""
    if statement.stance is None or statement.stance.polarity >= 0:
        return False
    faults = statement.stance is Stance.CRITICISE and statement.issue is None
    hits = (faults and blames(words_of(claim))) or names_it(words_of(statement))
    return hits and _is_next(claim, statement, context)


def _rest_behind(claim: Claim, statement: Statement) -> str:
    """Return what a statement says after the claim that it repeats within itself."""
    span = statement.spans[0]
    return " ".join(span.quote[claim.spans[-1].end - span.start :].split()).casefold()


def distance(claim: Claim, statement: Statement) -> int:
    """Return how many characters lie between the beginnings of a claim and of a statement."""
    return abs(claim.spans[0].start - statement.spans[0].start)


def denies_another(claim: Claim, statement: Statement) -> bool:
    """Whether a denial names what it denies, and shares no word of it with a claim."""
    words = words_of(statement)
    gap = statement.spans[0].start - claim.spans[-1].end
    if 0 <= gap <= NEXT and denies_doing(words):
        return False
    told = denied_matter(words)
    before = statement.spans[0].start < claim.spans[0].start
    return len(told) > 1 - before and not told & stems(words_of(claim))


def names_other_option(claim: Claim, statement: Statement, context: Context) -> bool:
    """Whether a side's own words name another option of an issue than a claim about it (R320)."""
    if claim.issue is None or claim.issue != statement.issue or not statement.options:
        return False
    if claim.position == Stance.CONDITIONAL_SUPPORT.value:
        # What somebody would settle for excludes nothing that is wanted.
        return False
    if statement.stance is not None and not statement.stance.polarity:
        return False
    words = words_of(claim)
    named = {
        option.id
        for option in context.case.issue(claim.issue).options
        if any(name.casefold() in words for name in (option.name, *option.aliases))
    }
    return bool(named) and not named & set(statement.options)
