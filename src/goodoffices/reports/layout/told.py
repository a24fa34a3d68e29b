"""Words by which a line tells what somebody said, as no frame of a page does."""

from __future__ import annotations

from functools import cache

from goodoffices.reports.lexicon import lexicon


@cache
def speech_words() -> frozenset[str]:
    """Return the finite verbs of saying, of which one alone makes a sentence a report's (R361).

    Examples
    --------
    >>> "said" in speech_words(), "rejected" in speech_words()
    (True, False)
    """
    return frozenset(lexicon("notices")["speech"])


@cache
def attributing_words() -> frozenset[str]:
    """Return the verbs of saying and what else a notice to readers never speaks of.

    Examples
    --------
    >>> {"said", "rejected", "truce"} <= attributing_words()
    True
    """
    return speech_words() | frozenset(lexicon("notices")["attribution"])


@cache
def leading_words() -> frozenset[str]:
    """Return the verbs behind which a colon leads to somebody's words (R527).

    Examples
    --------
    >>> {"said", "wrote"} <= leading_words()
    True
    """
    return speech_words() | frozenset(lexicon("notices")["quoting"])
