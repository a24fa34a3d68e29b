"""Acts that people only agree on: "agreed on a meeting on 20 May"."""

from __future__ import annotations

from goodoffices.reports.happenings.vocabulary import Form, Trigger
from goodoffices.reports.labels import EventType
from goodoffices.reports.wording.lexemes import Lexeme, key_at

OBJECT = 5
"""Words from "on" to the noun of the act: "on a second round of"."""

REFUSED = 5
"""Words before "agree" within which stands what makes it open."""

_KINDS = frozenset(
    (
        EventType.MEETING, EventType.NEGOTIATION_ROUND, EventType.VISIT, EventType.VOTE,
        EventType.SIGNING, EventType.WITHDRAWAL,
    )
)  # fmt: skip
_AGREED = frozenset(("agreed", "settled", "decided"))
_AGREEING = _AGREED | {"agree", "agrees", "agreeing", "settle", "decide", "agreement"}
_SOME = frozenset(("a", "an", "another", "any", "further", "more", "new", "no"))
_OPEN = frozenset(
    (
        "not", "never", "failed", "fail", "fails", "unable", "could", "would", "may", "might",
        "if", "close", "neither", "nor", "hardly", "yet", "nobody", "without", "to", "before",
    )
)  # fmt: skip


def is_agreed_on(trigger: Trigger, before: tuple[Lexeme, ...]) -> bool:
    """Whether an act is only what people agree, or fail to agree, on (R579).

    Parameters
    ----------
    trigger : Trigger
        The words that tell the act.
    before : tuple of Lexeme
        What governs them.

    Examples
    --------
    >>> from goodoffices.reports.happenings.frames import find_triggers
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> for text in ("They agreed on a vote.", "They agreed in a vote."):
    ...     words = lexemes(text)
    ...     [is_agreed_on(one, words[: one.first]) for one in find_triggers(words)]
    [True]
    [False]
    """
    return _agreeing_at(trigger, before) >= 0


def has_been_agreed(trigger: Trigger, before: tuple[Lexeme, ...]) -> bool:
    """Whether people did agree on it: not "failed to agree on a meeting".

    Parameters
    ----------
    trigger : Trigger
        The words that tell the act.
    before : tuple of Lexeme
        What governs them.
    """
    at = _agreeing_at(trigger, before)
    near = before[max(at - REFUSED, 0) : at]
    return at >= 0 and before[at].key in _AGREED and not any(word.key in _OPEN for word in near)


def _agreeing_at(trigger: Trigger, before: tuple[Lexeme, ...]) -> int:
    """Return where "agreed on a" begins before a noun; -1 where nothing is agreed on."""
    if trigger.form is not Form.NOUN or trigger.type not in _KINDS:
        return -1
    for at in range(len(before) - 1, max(len(before) - 1 - OBJECT, 0), -1):
        if before[at].key in {"on", "upon"}:
            agreeing = before[at - 1].key in _AGREEING and key_at(before, at + 1) in _SOME
            return at - 1 if agreeing else -1
    return -1
