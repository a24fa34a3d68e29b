"""The stops of a journey: "his next stop is Highmoor", "next destination: the capital"."""

from __future__ import annotations

from goodoffices.reports.happenings.vocabulary import Form, Trigger, frame
from goodoffices.reports.labels import EventType, Status
from goodoffices.reports.wording.lexemes import Lexeme, key_at

REACH = 9
"""Words behind "next stop" within which its verb or colon stands."""

_COMING = frozenset(("next", "final", "last"))
_LINKS = frozenset(("is", "was", "be", ":"))
_ENDS = frozenset(".;—–")


def status_of_stop(words: tuple[Lexeme, ...], trigger: Trigger) -> Status | None:
    """Return the status of a stop that is to come or came next; ``None`` for any other noun.

    R352: "her next stop is Highmoor" tells a visit to come, "her next stop was" one that took
    place; where she stops stands behind the verb.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The noun.

    Examples
    --------
    >>> from goodoffices.reports.happenings.frames import find_triggers
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> for text in ("Her next stop is Lomme.", "Her next stop was Lomme.", "Her stop at Lomme."):
    ...     words = lexemes(text)
    ...     [status_of_stop(words, one) for one in find_triggers(words)]
    [<Status.PLANNED: 'planned'>]
    [<Status.HAPPENED: 'happened'>]
    [None]
    """
    link = _link(words, trigger)
    if link is None:
        return None
    return Status.HAPPENED if words[link].key == "was" else Status.PLANNED


def where_stopped(words: tuple[Lexeme, ...], trigger: Trigger) -> int | None:
    """Return where the place of such a stop stands; ``None`` for any other noun."""
    link = _link(words, trigger)
    return None if link is None else link + 1


def _link(words: tuple[Lexeme, ...], trigger: Trigger) -> int | None:
    if trigger.form is not Form.NOUN or trigger.type is not EventType.VISIT:
        return None
    if words[trigger.last - 1].key not in frame(EventType.VISIT.value)["stops"]:
        return None
    if key_at(words, trigger.first - 1) not in _COMING:
        return None
    for position in range(trigger.last, min(trigger.last + REACH, len(words) - 1)):
        if words[position].key in _LINKS or words[position].text in _LINKS:
            return position
        if words[position].text in _ENDS:
            return None
    return None
