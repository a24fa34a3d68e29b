"""Acts that are only charged and denied: "denied claims that it had shelled the mill"."""

from __future__ import annotations

from goodoffices.reports.happenings.denial import denial_words, said_in
from goodoffices.reports.happenings.vocabulary import Form, Trigger
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.marks import PAUSES_AND_QUOTES
from goodoffices.reports.wording.tense import cues

CHARGE = 8
"""Words between "claims that" and the act that is claimed."""

GIVER = 6
"""Words between "denied" and the noun of what is denied: "denied the army's repeated claims"."""

_LEADS = frozenset(("that", "of"))


def is_denied_charge(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether an act is told only in a charge or report that somebody denies or disproves.

    R465: what is told behind "denied reports that" did not happen for the report; where a
    negation stands before the denial, nothing is said of it.

    Examples
    --------
    >>> from goodoffices.reports.happenings.frames import find_triggers
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> for text in ("They denied claims that they had voted.", "Nobody denied they had voted."):
    ...     words = lexemes(text)
    ...     [is_denied_charge(words, one) for one in find_triggers(words)]
    [True]
    [False]
    """
    if trigger.form is Form.NOUN:
        return False
    at = _charge_before(words, trigger.first)
    if at is None:
        return False
    if any(word.key in denial_words("false_reports") for word in words[trigger.last :]):
        return _opens_clause(words, at)
    lead = words[max(at - GIVER, 0) : at]
    found = said_in(lead, "denying")
    if not found or any(word.text in PAUSES_AND_QUOTES for word in lead[found[-1] :]):
        return False
    return not cues(lead[max(found[-1] - 3, 0) : found[-1]], "negative")


def _charge_before(words: tuple[Lexeme, ...], first: int) -> int | None:
    """Return where the noun stands that the act is told in: "claims that it had"."""
    for position in range(first - 1, max(first - CHARGE, 0) - 1, -1):
        if words[position].text in PAUSES_AND_QUOTES:
            return None
        if words[position].key in _LEADS and key_at(words, position - 1) in denial_words(
            "charges"
        ):
            return position - 1
    return None


def _opens_clause(words: tuple[Lexeme, ...], at: int) -> bool:
    return at <= 2 or words[max(at - 2, 0)].text in PAUSES_AND_QUOTES
