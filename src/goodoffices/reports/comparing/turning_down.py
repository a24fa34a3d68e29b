"""What turns down words rather than a wish, and what stands by words turned down (R320)."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from goodoffices.reports.comparing.context import words_of
from goodoffices.reports.comparing.denials import KEPT, says_in, stems, unfact_words
from goodoffices.reports.comparing.rebuttals import answers_no, is_ahead
from goodoffices.reports.labels import Stance
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.record import Statement

_SHORTENED = re.compile(r"\b\w+['’](?:d|ll)\b|\b(?:won|wouldn|shan)['’]t (?!be\b)")


def turns_down(statement: Statement) -> bool:
    """Whether a statement turns down what was said, and not what is wanted (R320).

    It does when its stance is to reject, no issue of the case is what it rejects, and its
    words are neither of what is to come nor of a plan, an offer or a text that is refused.
    """
    if statement.stance is not Stance.REJECT or statement.issue is not None:
        return False
    return not _refuses(words_of(statement))


@lru_cache(maxsize=KEPT)
def _refuses(words: str) -> bool:
    if says_in(words, "rebuttals", "scorns"):
        return False
    if is_ahead(words) or _SHORTENED.search(words):
        return True
    return _refusing().search(words) is not None


@cache
def _refusing() -> re.Pattern[str]:
    verbs, things = (
        "|".join(re.escape(one) for one in lexicon("rebuttals")[key])
        for key in ("refuses", "things")
    )
    return re.compile(
        rf"(?<!\w)(?:{verbs})(?:\s[\w'’-]{{1,20}}){{0,4}}?\s(?:{things})(?!\w)"
        rf"|(?<!\w)(?:which|that)(?:\s[\w'’-]{{1,20}}){{1,3}}\s(?:{verbs})\W*$"
    )


def stands_by(words: str) -> bool:
    """Whether lower-case words stand by what was said before.

    Examples
    --------
    >>> stands_by("the ministry stuck to its account"), stands_by("he stood by the gate")
    (True, False)
    """
    return _standing_by().search(words) is not None


@cache
def _standing_by() -> re.Pattern[str]:
    verbs, nouns = (
        "|".join(re.escape(one) for one in lexicon("rebuttals")[key])
        for key in ("stands_by", "told")
    )
    own = r"(?:its|his|her|their|our|my|the|what|every|that)(?:\s[\w'’-]{1,20}){0,2}?"
    said = r"words?|(?:he|she|it|they|we|i) (?:had )?said"
    return re.compile(rf"(?<!\w)(?:{verbs})\s{own}\s(?:{nouns}|{said})(?!\w)")


def denied_words(statement: Statement) -> frozenset[str]:
    """Return the beginnings of the words of what a statement says was not so; none otherwise."""
    words = words_of(statement)
    denied = stems(unfact_words(words))
    if turns_down(statement) or answers_no(words):
        return denied | stems(words)
    return denied
