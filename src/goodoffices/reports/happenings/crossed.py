"""Plans that came to nothing: "was to be signed on Friday, but the guild stayed away"."""

from __future__ import annotations

from goodoffices.reports.happenings.denial import said_in
from goodoffices.reports.happenings.predicates import predicate
from goodoffices.reports.happenings.vocabulary import Form, Trigger
from goodoffices.reports.wording.function_words import WAS
from goodoffices.reports.wording.lexemes import Lexeme, key_at

CROSSING = 9
"""Words behind "but" within which stands what kept a plan from its end."""

REST = 16
"""Words behind an act within which "but" turns it."""

_SET = frozenset(
    ("due", "set", "scheduled", "supposed", "expected", "meant", "planned", "slated", "fixed")
)
_TURNS = frozenset(("but", "until", "however", "only"))
_AGAIN = frozenset(("will", "would", "later", "finally", "eventually", "anyway", "still"))
_STOPS = frozenset((".", ";", "?", "!"))


def is_crossed(words: tuple[Lexeme, ...], trigger: Trigger, before: tuple[Lexeme, ...]) -> bool:
    """Whether an act "was to be" done, "but" was kept from it.

    R576: what holds of who "was to" act (R410) holds of what "was to be" done or held.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The words that tell the act.
    before : tuple of Lexeme
        What governs them.

    Examples
    --------
    >>> from goodoffices.reports.happenings.frames import find_triggers
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> for end in ("but the guild stayed away", "but nobody knows where"):
    ...     words = lexemes(f"The vote was to be held on Friday, {end}.")
    ...     [is_crossed(words, one, words[: one.first]) for one in find_triggers(words)]
    [True]
    [False]
    """
    turn = _turn(words, trigger.last)
    if turn is None or not _was_to_be(words, trigger, before):
        return False
    behind = words[turn + 1 : turn + 1 + CROSSING]
    crossed = said_in(behind, "crossed") or said_in(behind, "undone")
    return bool(crossed) and not any(word.key in _AGAIN for word in behind)


def _turn(words: tuple[Lexeme, ...], start: int) -> int | None:
    """Return where "but" stands behind an act in its sentence."""
    for at in range(start, min(start + REST, len(words))):
        if words[at].text in _STOPS:
            return None
        if words[at].key in _TURNS:
            return at
    return None


def _was_to_be(words: tuple[Lexeme, ...], trigger: Trigger, before: tuple[Lexeme, ...]) -> bool:
    """Whether the act was only planned: "was due to be signed", "the vote was to be held"."""
    if trigger.form is Form.NOUN:
        said = predicate(words, trigger.first, trigger.last)
        at = 1 + (key_at(said, 1) in _SET)
        return key_at(said, 0) in WAS and (key_at(said, at) in {"to", "for"})
    if trigger.form is not Form.PAST or key_at(before, len(before) - 1) != "be":
        return False
    last = len(before) - 2
    at = last - 1 - (key_at(before, last - 1) in _SET)
    return key_at(before, last) == "to" and key_at(before, at) in WAS
