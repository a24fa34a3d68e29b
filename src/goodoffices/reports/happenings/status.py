"""Whether an event took place, goes on, is planned or did not take place."""

from __future__ import annotations

from functools import cache

from goodoffices.reports.happenings.frames import Form, Trigger, frame
from goodoffices.reports.labels import EventType, Status
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.tense import cues

REACH = 10
"""Words before a trigger within which a cue governs it."""

BEHIND = 14
"""Words of the verb phrase behind a noun that are read."""

FAR = 30
"""Words behind a noun within which it may be put off to a later day."""

_BREAKS = frozenset(',;:—–()"“”')
_IS = frozenset({"is", "are", "s", "re", "remains", "remain"})
_BARE = frozenset((EventType.WITHDRAWAL, EventType.STRIKE, EventType.SIGNING))
_HAVE = frozenset({"has", "have", "had", "having", "was", "were", "been"})


def status_of(words: tuple[Lexeme, ...], trigger: Trigger, *, ahead: bool) -> Status | None:
    """Return the status that the sentence gives an event.

    R28: the body decides, never the headline. Words of what might be ("could", "possible",
    "calls for") make it no event at all, unless it is told as planned.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The words that tell the event.
    ahead : bool
        Whether a term of time in the clause points to the future.

    Returns
    -------
    Status or None
        ``None`` when the words tell no event: a threat, a wish, a goal.
    """
    before = _governing(words, trigger)
    behind = _following(words, trigger)
    if _put_off(words, trigger):
        return Status.PLANNED
    if trigger.form is Form.BASE and cues(before[-4:], "hypothetical"):
        return None
    if _negated(words, trigger, before, behind):
        return Status.DID_NOT_HAPPEN
    if trigger.type is EventType.PROPOSAL and trigger.form is Form.NOUN:
        putting = any(word.key in {"present", "submit", "table", "unveil"} for word in before)
        if not (putting and cues(before, "future")):
            return _of_proposal(words, trigger)
    planned = bool(cues(before, "future") or cues(behind, "future")) or _to_come(behind)
    doubted = before[-3:] if trigger.form is Form.PAST else before
    if cues(doubted, "hypothetical") and not _named_plan(before):
        return None
    if planned or (ahead and trigger.form is not Form.PAST):
        return Status.PLANNED
    return _told(words, trigger, before, behind)


def _governing(words: tuple[Lexeme, ...], trigger: Trigger) -> tuple[Lexeme, ...]:
    """Return the words before the trigger up to the last break, at most :data:`REACH`."""
    start = max(trigger.first - REACH, 0)
    for position in range(trigger.first - 1, start - 1, -1):
        if words[position].text in _BREAKS or words[position].key in {"but", "while"}:
            return words[position + 1 : trigger.first]
    return words[start : trigger.first]


def _following(words: tuple[Lexeme, ...], trigger: Trigger) -> tuple[Lexeme, ...]:
    """Return the verb phrase behind a noun, up to the next break; verbs have none."""
    if trigger.form is not Form.NOUN:
        return ()
    start = _past_aside(words, trigger.last)
    end = min(start + BEHIND, len(words))
    for position in range(start, end):
        if words[position].text in _BREAKS or words[position].key in {"that", "which", "when"}:
            return words[start:position]
    return words[start:end]


def _past_aside(words: tuple[Lexeme, ...], position: int) -> int:
    """Return the place behind an aside: "The vote, announced for Tuesday, did not ..."."""
    if key_at(words, position) != ",":
        return position
    close = [
        i for i in range(position + 1, min(position + 10, len(words))) if words[i].text == ","
    ]
    return close[0] + 1 if close else position


def _negated(
    words: tuple[Lexeme, ...],
    trigger: Trigger,
    before: tuple[Lexeme, ...],
    behind: tuple[Lexeme, ...],
) -> bool:
    if trigger.form is not Form.NOUN:
        return bool(cues(before[-5:], "negative"))
    lead = words[max(trigger.first - 3, 0) : trigger.first]
    direct = any(word.key in {"no", "cancelled", "canceled", "postponed"} for word in lead)
    undone = ("cancelled", "canceled", "postponed", "called", "scrapped", "not")
    never = "be" in {w.key for w in lead} and any(w.key == "not" for w in before[-5:])
    verb = never or any(word.key in undone for word in behind if word.key != "called")
    off = any(key_at(behind, i + 1) == "off" for i, w in enumerate(behind) if w.key == "called")
    excluded = bool(cues(before[-6:], "excluded") or cues(behind, "excluded"))
    return direct or verb or off or (excluded and trigger.type not in _BARE)


def _put_off(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether the event is moved to a later day: "has been put off until Friday"."""
    if trigger.form is not Form.NOUN:
        return False
    near = words[trigger.last : trigger.last + FAR]
    for position, word in enumerate(near):
        moved = word.key == "postponed" or (
            word.key == "off" and key_at(near, position - 1) == "put"
        )
        if moved and key_at(near, position + 1) in {"until", "till", "to"}:
            return True
    return False


def _to_come(behind: tuple[Lexeme, ...]) -> bool:
    return any(word.key in {"slated", "scheduled", "due", "planned"} for word in behind)


def _named_plan(before: tuple[Lexeme, ...]) -> bool:
    """Whether a plan is told in so many words, though a word of doubt stands beside it."""
    marks = {"scheduled", "slated", "upcoming", "planned", "preparing", "anticipated", "expected"}
    return any(word.key in marks for word in before)


def _told(
    words: tuple[Lexeme, ...],
    trigger: Trigger,
    before: tuple[Lexeme, ...],
    behind: tuple[Lexeme, ...],
) -> Status | None:
    if trigger.form is Form.PAST and key_at(words, trigger.first - 1) != "be":
        return Status.HAPPENED
    if trigger.form is Form.TOGETHER:
        return Status.HAPPENED
    if trigger.form is Form.PRESENT:
        return Status.ONGOING
    if trigger.form is Form.PARTICIPLE:
        return _of_participle(before)
    if trigger.form is Form.BASE:
        return _of_base(trigger, before)
    return _of_noun(trigger, before, behind)


def _of_participle(before: tuple[Lexeme, ...]) -> Status | None:
    last = key_at(before, len(before) - 1)
    if last in _IS:
        return Status.ONGOING
    return Status.HAPPENED if last in {"after", "on", "upon", "since", "before"} | _HAVE else None


def _of_base(trigger: Trigger, before: tuple[Lexeme, ...]) -> Status | None:
    """Return the status of "to negotiate" behind "are convening": goes on with it."""
    if trigger.type is EventType.NEGOTIATION_ROUND:
        going = any(w.key in {"convening", "gathering", "meeting"} for w in before)
        return Status.ONGOING if going else Status.HAPPENED
    return None


def _just_opened(trigger: Trigger, before: tuple[Lexeme, ...], behind: tuple[Lexeme, ...]) -> bool:
    """Whether a visit or round has begun and is not said to have ended."""
    if trigger.type not in {EventType.VISIT, EventType.NEGOTIATION_ROUND}:
        return False
    opened = any(
        word.key in {"opened", "began", "started"} for word in (*before[-4:], *behind[:4])
    )
    nth_day = any(
        word.key == "day" and key_at(before, i + 1) == "of" for i, word in enumerate(before)
    )
    return opened or nth_day


@cache
def _support(side: str) -> frozenset[str]:
    return frozenset(lexicon("events")["support"][side])


def _of_noun(
    trigger: Trigger,
    before: tuple[Lexeme, ...],
    behind: tuple[Lexeme, ...],
) -> Status | None:
    if cues(before, "ongoing") or cues(behind, "ongoing") or _just_opened(trigger, before, behind):
        return Status.ONGOING
    if trigger.type in _BARE:
        return _of_bare(before, behind)
    owned = key_at(before, len(before) - 1) == "s" or any(
        word.key in _support("determiners") or word.text in "’'" for word in before[-4:]
    )
    led = any(word.key in _support("before") for word in before)
    verb = any(word.key in _support("after") for word in behind)
    return Status.HAPPENED if owned or led or verb else None


def _of_bare(before: tuple[Lexeme, ...], behind: tuple[Lexeme, ...]) -> Status | None:
    """Return the status of a withdrawal or strike: as a noun it is often a goal or a term."""
    led = any(word.key in {"after", "following", "during", "since"} for word in before[-4:])
    done = {"killed", "hit", "took", "began", "ended", "wounded", "destroyed", "of"}
    acted = behind[:1] and behind[0].key in done - {"of"}
    named = key_at(before, len(before) - 1) == "the" and key_at(behind, 0) in {"of", "on"}
    lately = named or any(
        word.key in {"recent", "days", "yesterday", "overnight"} for word in behind[:4]
    )
    return Status.HAPPENED if led or acted or lately else None


def _of_proposal(words: tuple[Lexeme, ...], trigger: Trigger) -> Status | None:
    """Return the status of a proposal: one that was put, or is marked as a certain one."""
    definite = key_at(words, trigger.first - 1) in _support("determiners")
    return Status.HAPPENED if definite or is_put(words, trigger) else None


def is_put(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether a proposal is told as put, or marked as a certain one: "the latest proposal"."""
    table = frame(trigger.type.value)
    near = words[max(trigger.first - 4, 0) : trigger.last + 5]
    lead = words[max(trigger.first - 3, 0) : trigger.first]
    put = any(word.key in table["put"] for word in near)
    marked = any(word.key in table["marked"] for word in lead)
    return put or marked or words[trigger.first].key == "draft"
