"""The day to which an act is moved: "scheduled for Sunday, has been put off until Tuesday"."""

from __future__ import annotations

from collections.abc import Sequence

from goodoffices.reports.happenings.denial import is_moved
from goodoffices.reports.happenings.predicates import predicate
from goodoffices.reports.happenings.vocabulary import Form, Trigger
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.times.timewords import Timeword
from goodoffices.reports.wording.lexemes import Lexeme

_TO = frozenset({"until", "till", "to", "for"})
_BETWEEN = frozenset({"the", "next", "this", "following"})


def moved_to(
    words: tuple[Lexeme, ...], trigger: Trigger, terms: Sequence[Timeword]
) -> Timeword | None:
    """Return the term of the day to which the act that a noun names is moved (R394).

    R394: a planned act that is put off, postponed or brought forward to a day is on that day,
    whatever day it was first set for.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The words that tell the act.
    terms : sequence of Timeword
        Terms of time in the sentence.

    Returns
    -------
    Timeword or None
        ``None`` where nothing is moved, or to no day.
    """
    if trigger.form is not Form.NOUN or not terms:
        return None
    said = predicate(words, trigger.first, trigger.last)
    if not is_moved(said):
        return None
    moved = next(word.start for word in said if word.key in lexicon("events")["denial"]["moved"])
    for term in terms:
        lead = [word.key for word in words if moved < word.end <= term.start][-3:]
        while lead and lead[-1] in _BETWEEN:
            lead.pop()
        if lead and lead[-1] in _TO:
            return term
    return None
