"""Words that name an act without telling it: what is wished done, only dated, or passed over."""

from __future__ import annotations

from goodoffices.reports.happenings.denial import denial_words, is_declined, said_in
from goodoffices.reports.happenings.predicates import predicate
from goodoffices.reports.happenings.vocabulary import Form, Trigger, clause_words
from goodoffices.reports.labels import EventType
from goodoffices.reports.times.calendar_dates import weekdays
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.marks import PAUSES
from goodoffices.reports.wording.tense import cues

OBJECT = 8
"""Words between "wanted" and the act that is to be done: "wanted the whole accord signed"."""

BEFORE = 9
"""Words behind "will not meet" within which "before" or "until" stands."""

LEAD = 3
"""Words between what leads to a noun and the noun: "for the first meeting"."""

_FINITE = frozenset(("was", "were", "is", "are", "has", "had", "been", "be", "being"))
_CLAUSES = frozenset(("that", "which", "who", "what", "and", "but", "or", "when", "where", "as"))
_MAKING = frozenset(("have", "see", "get"))
_SET = frozenset(("set", "fixed", "agreed", "announced", "named", "chosen", "confirmed", "chose"))
_NOT = frozenset(("nor", "neither", "not", "no", "never", "without", "unable", "failed"))
_UNTIL = frozenset(("before", "until", "till", "unless"))
_ON = frozenset(("on", "over", "about", "for"))
_TALKS = frozenset(
    (
        "talks", "negotiations", "discussions", "consultations", "dialogue", "agreement", "deal",
        "demand", "demands", "call", "calls", "plan", "plans", "proposal", "terms", "timetable",
    )
)  # fmt: skip
_REQUIRED = frozenset(
    ("must", "should", "draft", "plan", "proposal", "phase", "stage", "text", "would", "demands")
)
_UNLIKELY = frozenset(("unlikely", "improbable", "doubtful"))
_BEEN = frozenset(("was", "were", "is", "are", "has", "had", "been"))
_SHUNNING = frozenset(("boycotted", "shunned", "snubbed", "skipped"))
_NEARLY = frozenset(("almost", "nearly"))
_ASSURING = frozenset(("assured", "assures", "assuring", "assurance", "assurances", "guaranteed"))
_HAVING = frozenset(("have", "has", "had", "having", "not"))
_KNOWN = frozenset(("the", "this", "that", "these", "those", "s"))


def tells_no_act(words: tuple[Lexeme, ...], trigger: Trigger, before: tuple[Lexeme, ...]) -> bool:
    """Whether words name an act but do not tell whether it came about.

    R464: what somebody wants done ("wanted it signed"), for what only a day is sought, what is
    passed over in silence, from what one side stays away while others meet, a proposal taken
    back and what will not be "before" something else are no events.

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
    >>> for text in ("They wanted the accord signed.", "They signed the accord."):
    ...     words = lexemes(text)
    ...     [tells_no_act(words, one, words[: one.first]) for one in find_triggers(words)]
    [True]
    [False]
    """
    if trigger.form is Form.PAST:
        behind = words[trigger.last : trigger.last + LEAD]
        silent = trigger.type is EventType.PROPOSAL and bool(said_in(behind, "passing_over"))
        nearly = key_at(before, len(before) - 1) in _NEARLY
        return nearly or silent or _is_unlikely(before) or _is_wanted_done(before)
    if trigger.form is Form.BASE:
        return _is_unlikely(before) or _waits(words, trigger, before)
    if trigger.form is not Form.NOUN:
        return False
    if trigger.type is EventType.PROPOSAL and _is_taken_back(words, trigger, before):
        return True
    passed = _is_passed_over(before) or _is_only_dated(before) or _is_shunned(trigger, before)
    passed = passed or (trigger.type is EventType.WITHDRAWAL and _is_in_a_text(words, before))
    passed = passed or _is_assured(before) or _is_a_right(words, trigger)
    passed = passed or _is_boycotted(words, trigger)
    return passed or _is_unbroken(words, trigger) or _goes_on_without(words, trigger, before)


def _is_wanted_done(before: tuple[Lexeme, ...]) -> bool:
    """Whether a wish governs a participle: "wants the troops withdrawn", "to see it signed"."""
    wishes = denial_words("wishing_done")
    for at in range(len(before) - 1, max(len(before) - OBJECT, 0) - 1, -1):
        key = before[at].key
        if key in wishes:
            # "Who wanted talks signed the deal": the wish is told of the subject.
            return at + 1 < len(before) and key_at(before, at - 1) not in {"who", "which", "that"}
        made = key in _MAKING and at + 1 < len(before)
        if key in _FINITE | _CLAUSES and not made:
            return False
        if made:
            led = before[max(at - 4, 0) : at]
            return key_at(led, len(led) - 1) == "to" and any(
                word.key in wishes | denial_words("wanting") for word in led
            )
    return False


def _waits(words: tuple[Lexeme, ...], trigger: Trigger, before: tuple[Lexeme, ...]) -> bool:
    """Whether an act only waits for something: "will not meet again before the vote"."""
    if not cues(before[-4:], "negative"):
        return False
    for word in words[trigger.last : trigger.last + BEFORE]:
        if word.text in PAUSES:
            return False
        if word.key in _UNTIL:
            return True
    return False


def _is_taken_back(
    words: tuple[Lexeme, ...], trigger: Trigger, before: tuple[Lexeme, ...]
) -> bool:
    """Whether a proposal is withdrawn, not put: "took back its offer", "the draft was pulled"."""
    near = before[-LEAD - 2 :]
    said = predicate(words, trigger.first, trigger.last)[:5]
    return bool(said_in(near, "taking_back") or said_in(said, "taking_back"))


def _is_passed_over(before: tuple[Lexeme, ...]) -> bool:
    """Whether somebody only spoke or kept silent of it: "made no mention of the offer"."""
    near = before[-LEAD - 3 :]
    found = said_in(near, "passing_over")
    # "Asked for a truce at a meeting": the meeting was held.
    return bool(found) and not any(
        word.key in clause_words("prepositions") - {"of", "to", "for", "on", "about", "over"}
        for word in near[found[-1] + 1 :]
    )


def _is_unlikely(before: tuple[Lexeme, ...]) -> bool:
    """Whether an act is told not to be expected: "unlikely to be signed"."""
    return any(word.key in _UNLIKELY for word in before[-LEAD - 1 :])


def _is_in_a_text(words: tuple[Lexeme, ...], before: tuple[Lexeme, ...]) -> bool:
    """Whether a withdrawal is what talks or a text are about: "talks on the withdrawal"."""
    near = before[-LEAD:]
    if any(
        word.key in _ON and key_at(before, len(before) - len(near) + at - 1) in _TALKS
        for at, word in enumerate(near)
    ):
        return True
    led = any(word.key in {"including", "upon"} for word in near)
    required = any(word.key in _REQUIRED for word in words)
    return led and required


def _is_boycotted(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether some only stayed away from it: "the vote was boycotted by the guild"."""
    said = predicate(words, trigger.first, trigger.last)[:3]
    return key_at(said, 0) in _BEEN and any(word.key in _SHUNNING for word in said)


def _is_shunned(trigger: Trigger, before: tuple[Lexeme, ...]) -> bool:
    """Whether somebody declines to be at what others hold: "an invitation to the summit"."""
    return trigger.type is not EventType.VISIT and is_declined(before)


def _is_assured(before: tuple[Lexeme, ...]) -> bool:
    """Whether somebody is only assured of it: "had assured him of a meeting in October"."""
    near = before[-LEAD - 5 :]
    at = next((i for i, word in enumerate(near) if word.key in _ASSURING), len(near))
    return any(word.key == "of" for word in near[max(at + 1, len(near) - LEAD) :])


def _is_a_right(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether "a vote" is what somebody may cast: "he had no vote in the matter"."""
    if words[trigger.first].key != "vote" or key_at(words, trigger.first - 2) not in _HAVING:
        return False
    after = key_at(words, trigger.last)
    held = after in {"on", "of", "to", "about"} or after in weekdays()
    return key_at(words, trigger.first - 1) in {"a", "no", "any"} and not held


def _is_unbroken(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether it is only said not to have ended: "the talks have not collapsed".

    R490: nothing is told of what goes on; least of all that it did not take place.
    """
    said = predicate(words, trigger.first, trigger.last)[:7]
    denied = [at for at, word in enumerate(said[:4]) if word.key in {"not", "never"}]
    return bool(denied) and any(
        word.key in denial_words("breaking") for word in said[denied[0] + 1 : denied[0] + 4]
    )


def _is_only_dated(before: tuple[Lexeme, ...]) -> bool:
    """Whether only a day for it is sought: "unable to agree on a date for a meeting"."""
    near = before[-LEAD - 5 :]
    at = next((i for i, word in enumerate(near) if word.key in clause_words("days_sought")), -1)
    leads = any(word.key == "for" for word in near[max(at + 1, len(near) - LEAD) :])
    if at < 0 or not leads:
        return False
    undone = any(word.key in _NOT for word in before)
    known = any(word.key in _SET for word in near)
    if key_at(near, at - 1) == "no" or key_at(before, 0) == "no":
        return False
    return undone or not known


def _goes_on_without(
    words: tuple[Lexeme, ...], trigger: Trigger, before: tuple[Lexeme, ...]
) -> bool:
    """Whether one side stays away from what others hold: "boycotted the vote"."""
    if not said_in(before[-LEAD - 5 :], "staying_away"):
        return False
    shared = key_at(words, trigger.last) not in {"with", "between"}
    known = trigger.type is EventType.VOTE or any(
        key_at(words, trigger.first - step) in _KNOWN for step in (1, 2)
    )
    return shared and known
