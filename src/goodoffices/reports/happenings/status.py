"""Whether an event took place, goes on, is planned or did not take place."""

from __future__ import annotations

from goodoffices.reports.happenings.agreed_on import has_been_agreed, is_agreed_on
from goodoffices.reports.happenings.charged import is_denied_charge
from goodoffices.reports.happenings.crossed import is_crossed
from goodoffices.reports.happenings.decisions import is_voted_down
from goodoffices.reports.happenings.denial import (
    BARE,
    denial_words,
    disowns,
    is_denied,
    is_left_open,
    is_missed,
    said_in,
)
from goodoffices.reports.happenings.in_mind import is_in_mind
from goodoffices.reports.happenings.moved_days import is_moved, is_moved_on
from goodoffices.reports.happenings.noun_status import status_of_noun, support
from goodoffices.reports.happenings.occasions import (
    acts_behind,
    ends_own_words,
    is_told_as_past,
)
from goodoffices.reports.happenings.planning import (
    is_planned,
    is_unsure,
    lasts,
    past_aside,
)
from goodoffices.reports.happenings.predicates import predicate
from goodoffices.reports.happenings.putting import status_of_proposal
from goodoffices.reports.happenings.stops import status_of_stop
from goodoffices.reports.happenings.turning import is_turned
from goodoffices.reports.happenings.untold import tells_no_act
from goodoffices.reports.happenings.verb_status import IS, status_of_verb
from goodoffices.reports.happenings.vocabulary import GREETINGS, Form, Trigger, clause_words, frame
from goodoffices.reports.happenings.wanting import (
    is_belied,
    is_intended,
    is_meant,
    is_only_wanted,
    is_outstanding,
    is_promised,
    is_term,
    is_wished,
    promise,
)
from goodoffices.reports.labels import EventType, Status
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.tense import cues, is_past

REACH = 10
"""Words before a trigger within which a cue governs it."""

OCCASION = 6
"""Words before a noun within which "at a" or "in an" makes it the occasion of what is said."""

BEHIND = 14
"""Words of the verb phrase behind a noun that are read."""

JOINED = 5
"""Words from "and" to "will" of another subject: "and the count of votes will"."""

_BEFORE = frozenset(("before", "ahead"))
_COMING = frozenset(("will", "would"))
_BREAKS = frozenset(',;:—–()"“”')
_CLAUSES = frozenset(
    ("that", "which", "when", "after", "because", "although", "though", "how", "whether", "what")
)
_PARTS = frozenset({"but", "while", "because", "although", "though", "whereas"})
_HELD = frozenset(
    ("held", "gave", "paid", "staged", "completed", "ended", "concluded", "attended")
)
_OCCASIONS = frozenset({"in", "at", "during", "following", "after"})
_ONE = frozenset({"a", "an", "the", "their", "its", "his", "her"})
_WOULD = frozenset({"would", "should"})
_DOUBT = frozenset({"should", "could", "may", "might", "can", "would"})


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
    # "On 10 May they met": a month, no doubt.
    before = tuple([word for word in _governing(words, trigger) if word.text != "May"])
    said = predicate(words, trigger.first, trigger.last) if trigger.form is Form.NOUN else ()
    said = _first_verb(said)
    behind = (*_following(words, trigger), *said)
    in_mind = is_in_mind(words, trigger, before)
    doubted = key_at(said, 0) in _DOUBT and trigger.type is not EventType.PROPOSAL
    doubted = doubted and not said_in(said[:6], "undone")
    promised = _would_come(said) and is_promised(words, trigger, said[:1])
    set_now = key_at(said, 0) == "could" and key_at(said, 1) == "now"
    set_now = set_now or key_at(said, 0) in {"may", "might", "should"}
    if doubted and ahead and (promised or set_now) and not in_mind:
        return Status.ONGOING if lasts(said) else Status.PLANNED
    required = trigger.type in BARE and key_at(said, 0) == "must"
    provided = is_wished(words, trigger) or (not (ahead or said) and is_term(words, trigger))
    provided = provided or in_mind or tells_no_act(words, trigger, before)
    if _only_known(trigger, before) or doubted or required or provided or is_left_open(said):
        return None
    if is_missed(said):
        return Status.DID_NOT_HAPPEN
    if is_moved(said) or _held_later(words, trigger) or is_moved_on(words, trigger, before):
        return Status.PLANNED
    phrase = " ".join(word.key for word in words[trigger.first : trigger.last])
    if phrase in frame(trigger.type.value).get("barred", ()):
        return Status.DID_NOT_HAPPEN
    if words[trigger.first].key in frame(trigger.type.value).get("planning", ()):
        lead = [word.key for word in before[-2:]]
        if lead == ["had", "been"]:
            return Status.DID_NOT_HAPPEN
    stop = status_of_stop(words, trigger)
    return stop or _of_clause(words, trigger, before, behind, ahead=ahead)


def _of_clause(
    words: tuple[Lexeme, ...],
    trigger: Trigger,
    before: tuple[Lexeme, ...],
    behind: tuple[Lexeme, ...],
    *,
    ahead: bool,
) -> Status | None:
    """Return the status by what governs the words and what is said of them."""
    if is_outstanding(trigger, before) or has_been_agreed(trigger, before):
        return Status.PLANNED
    if is_only_wanted(words, trigger, before) or is_agreed_on(trigger, before):
        return None
    lead = key_at(before, len(before) - 2)
    passive = trigger.form is Form.PAST and lead in _WOULD and before[-1].key == "be"
    if passive or (trigger.form is Form.BASE and cues(before[-4:], "hypothetical")):
        promised = ahead and is_promised(words, trigger, before)
        return promise(before) if promised else None
    if _is_asked(words, trigger) or _is_long_ago(words, trigger, before):
        return None
    denied = is_belied(words, trigger) or is_denied(words, trigger, before, behind)
    denied = denied or is_denied_charge(words, trigger) or is_crossed(words, trigger, before)
    denied = denied and not is_voted_down(trigger, before)
    if denied and not disowns(before):
        return None if _is_only_refused(words, trigger) else Status.DID_NOT_HAPPEN
    if _is_habit(words, trigger):
        return None
    if trigger.form is Form.NOUN and is_unsure(behind):
        return Status.PLANNED if ahead else None
    return _of_kind(words, trigger, before, behind, ahead=ahead)


def _of_kind(
    words: tuple[Lexeme, ...],
    trigger: Trigger,
    before: tuple[Lexeme, ...],
    behind: tuple[Lexeme, ...],
    *,
    ahead: bool,
) -> Status | None:
    """Return the status of what is neither wanted, denied nor in doubt."""
    if is_voted_down(trigger, before):
        return Status.HAPPENED
    if trigger.form is Form.BASE and is_meant(before):
        return Status.PLANNED if is_intended(before, ahead=ahead) else None
    if trigger.type is EventType.PROPOSAL and trigger.form is Form.NOUN and not _to_be_put(before):
        return status_of_proposal(words, trigger)
    return _of_time(words, trigger, before, behind, ahead=ahead)


def _would_come(said: tuple[Lexeme, ...]) -> bool:
    """Whether a noun "would begin" or "would be held": not "would be a mistake"."""
    if key_at(said, 0) != "would":
        return False
    return key_at(said, 1) != "be" or key_at(said, 2) in denial_words("holding")


def _only_known(trigger: Trigger, before: tuple[Lexeme, ...]) -> bool:
    """Whether somebody only knows of the event: "a person familiar with the talks"."""
    if trigger.form is not Form.NOUN:
        return False
    near = before[-4:]
    spoken = any(
        word.key in clause_words("spoken_of") and key_at(near, at + 1) in {"of", "about", "for"}
        for at, word in enumerate(near)
    )
    return spoken or any(word.key in clause_words("knowing") for word in before[-5:])


def _is_habit(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether an act is told as done again and again: "meets every Monday"."""
    if trigger.form is Form.NOUN:
        held = any(word.key in support("held") for word in words[: trigger.first][-4:])
        near = words[max(trigger.first - 2, 0) : trigger.last + 2]
        return not held and bool(said_in(near, "repeated"))
    often = said_in(words[max(trigger.first - 4, 0) : trigger.last + 8], "habits")
    return bool(often) and trigger.form in {Form.PRESENT, Form.BASE}


def _is_only_refused(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether talks as such are refused, or only a hand: "ruled out talks", "shook no hands"."""
    if trigger.verb in GREETINGS:
        return True
    bare = key_at(words, trigger.first - 1) in {"out", "refused", "refuses", "rejects", "declined"}
    return bare and words[trigger.first].key in frame("negotiation_round")["talks"]


def _is_long_ago(words: tuple[Lexeme, ...], trigger: Trigger, before: tuple[Lexeme, ...]) -> bool:
    """Whether it only has not been for long: "had not met in 20 months"."""
    perfect = trigger.form is Form.PAST and any(
        w.key in {"had", "has", "have"} for w in before[-4:]
    )
    near = [word.key for word in words[trigger.last : trigger.last + 6]]
    span = near[:1] in (["in"], ["for"]) and bool(
        {"months", "years", "weeks", "decades"} & set(near)
    )
    return perfect and span and bool(cues(before[-4:], "negative"))


def _is_asked(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether the sentence only asks: "Will the chamber vote?", not "Who shelled the mill?"."""
    if not words or words[-1].text != "?":
        return False
    known = any(word.key in {"who", "why", "when", "where", "how"} for word in words[:4])
    return not (known and trigger.form is Form.PAST)


def _to_be_put(before: tuple[Lexeme, ...]) -> bool:
    putting = any(word.key in {"present", "submit", "table", "unveil"} for word in before)
    return putting and bool(cues(before, "future"))


def _of_time(
    words: tuple[Lexeme, ...],
    trigger: Trigger,
    before: tuple[Lexeme, ...],
    behind: tuple[Lexeme, ...],
    *,
    ahead: bool,
) -> Status | None:
    """Return whether what is not denied is to come, goes on or took place."""
    # "Two years after the signing" counts from what took place.
    ahead = ahead and not any(word.key in {"since", "after", "following"} for word in before[-4:])
    ahead = ahead and not (trigger.form is Form.NOUN and _was_held(before))
    planned = is_planned(words, trigger, before, behind)
    planned = planned and not is_told_as_past(words, trigger, before)
    doubted = before[-3:] if trigger.form is Form.PAST else _without_demands(trigger, before)
    if cues(doubted, "hypothetical") and not _named_plan(before):
        return None
    if words[trigger.first].key in frame(trigger.type.value).get("planning", ()):
        return Status.PLANNED
    if planned and trigger.form is Form.NOUN and trigger.type is EventType.STRIKE:
        # "To discuss the attack": what is planned is the talk of it.
        ended = any(word.key in denial_words("ending") for word in behind[:4])
        known = not ended and key_at(before, len(before) - 1) in {"the", "this", "that", "s"}
        return Status.HAPPENED if known else None
    if planned and _in_condition(words, trigger):
        return None
    if planned or (ahead and trigger.form is not Form.PAST):
        return Status.ONGOING if lasts(behind) else Status.PLANNED
    return _told(words, trigger, before, behind)


def _without_demands(trigger: Trigger, before: tuple[Lexeme, ...]) -> tuple[Lexeme, ...]:
    """Leave out what is demanded at an act that is held: "called for a truce in a vote"."""
    if trigger.form is not Form.NOUN:
        return before
    near = range(max(len(before) - OCCASION, 0), len(before))
    begins = [i for i in near if before[i].key in _OCCASIONS and key_at(before, i + 1) in _ONE]
    asked = {word.key for word in before[: begins[-1]]} if begins else set()
    # "May be settled at a meeting", "called for it to be decided in a vote": still to come.
    if not asked & denial_words("asking") or asked & _DOUBT or "be" in asked:
        return before
    return before[begins[-1] :]


def _was_held(before: tuple[Lexeme, ...]) -> bool:
    """Whether a past verb governs a noun: "held their first talks in two years"."""
    near = before[-8:]
    active = any(
        word.key in _HELD and key_at(near, at - 1) not in {"be", "to", "being"}
        for at, word in enumerate(near)
    )
    return active and not cues(before, "future")


def _in_condition(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether an act is told in the clause that opens with "if"."""
    if key_at(words, 0) not in {"if", "unless"}:
        return False
    return not any(word.text == "," for word in words[: trigger.first])


def _governing(words: tuple[Lexeme, ...], trigger: Trigger) -> tuple[Lexeme, ...]:
    """Return the words before the trigger up to the last break, at most :data:`REACH`."""
    start = max(trigger.first - REACH, 0)
    for position in range(trigger.first - 1, start - 1, -1):
        if words[position].text in _BREAKS or words[position].key in _PARTS:
            return words[position + 1 : trigger.first]
    return words[start : trigger.first]


def _following(words: tuple[Lexeme, ...], trigger: Trigger) -> tuple[Lexeme, ...]:
    """Return the verb phrase behind a noun, up to the next break; verbs have none."""
    if trigger.form is not Form.NOUN:
        return ()
    start = past_aside(words, trigger.last)
    end = min(start + BEHIND, len(words))
    acting = acts_behind(words, trigger)
    acting = acting if acting >= 0 else ends_own_words(words, trigger)
    end = max(start, min(end, acting)) if acting >= 0 else end
    for position in range(start, end):
        if words[position].text in _BREAKS or words[position].key in _CLAUSES:
            return words[start:position]
        if _is_next_verb(words, trigger, position):
            return words[start:position]
    return _first_verb(words[start:end])


def _first_verb(said: tuple[Lexeme, ...]) -> tuple[Lexeme, ...]:
    """Leave out what "and" says will be behind what was: "was held and the count will begin"."""
    if not (said and is_past(said[:1])):
        return said
    joints = (i for i, word in enumerate(said) if word.key in {"and", "but"} | _BEFORE)
    ahead = (
        i
        for i in joints
        if said[i].key in _BEFORE or any(one.key in _COMING for one in said[i + 1 : i + JOINED])
    )
    return said[: next(ahead, len(said))]


def _is_next_verb(words: tuple[Lexeme, ...], trigger: Trigger, position: int) -> bool:
    """Whether "and" adds a verb to the one that governs a noun: "hailed the pact and expected"."""
    key = key_at(words, position + 1)
    past = key.endswith("ed") or key in lexicon("tense")["past_irregular"]
    if words[position].key != "and" or not past:
        return False
    lead = words[max(trigger.first - 4, 0) : trigger.first]
    return is_past(lead)


def _held_later(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether a pronoun takes the event up: "a plebiscite, and they will hold it in May"."""
    near = words[trigger.last : trigger.last + BEHIND]
    return trigger.form is Form.NOUN and any(
        word.key == "hold" and key_at(near, i - 1) == "will" and key_at(near, i + 1) == "it"
        for i, word in enumerate(near)
    )


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
        going_on = (
            key_at(words, trigger.first - 1) == "being" and key_at(words, trigger.first - 2) in IS
        )
        return Status.ONGOING if going_on else Status.HAPPENED
    turned = trigger.type is EventType.NEGOTIATION_ROUND and is_turned(words, trigger)
    if trigger.form is Form.TOGETHER or turned:
        return Status.HAPPENED
    if trigger.form is Form.NOUN:
        return status_of_noun(words, trigger, before, behind)
    return status_of_verb(words, trigger, before)
