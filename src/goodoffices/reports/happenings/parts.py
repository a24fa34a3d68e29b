"""Who took part in an event, how long it lasted, which one of a series it was."""

from __future__ import annotations

from collections.abc import Iterable

from goodoffices.case.parties import Kind
from goodoffices.reports.amounts.quantities import Quantity
from goodoffices.reports.happenings.denial import disowns
from goodoffices.reports.happenings.objects import STOPS
from goodoffices.reports.happenings.predicates import past_opening
from goodoffices.reports.happenings.setting import Setting
from goodoffices.reports.happenings.vocabulary import COUNTERPARTS, Form, Trigger, clause_words
from goodoffices.reports.labels import EventType, UnitClass
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.cast import Mention, MentionKind
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.marks import CLAUSE_MARKS
from goodoffices.reports.wording.numerals import NumeralKind

BEFORE, BEHIND = 22, 22
"""Words before and behind a trigger within which its participants stand."""

EARLIER = 250
"""Characters before a sentence within which its "his" may have been named."""

_HOLDING = frozenset(("held", "holds", "chaired", "conducted", "hosted"))
_SET_BY = frozenset(("was", "were", "had", "has", "is", "are"))
_AWAY = frozenset(("on", "during", "ending", "concluding", "opening"))
_FRAMING = frozenset(("before", "after", "upon", "since"))
NEAR_LENGTH = 2
"""Words between a length of time and the event that it measures: "two-hour closed meeting"."""


def window(words: tuple[Lexeme, ...], trigger: Trigger) -> tuple[int, int]:
    """Return the positions of the clause around a trigger, half-open."""
    low, high = max(trigger.first - BEFORE, 0), min(trigger.last + BEHIND, len(words))
    for position in range(trigger.first - 1, low - 1, -1):
        if _ends_clause(words, position):
            low = position + 1
            break
    for position in range(trigger.last, high):
        if _ends_clause(words, position):
            high = position
            break
    return low, high


def _ends_clause(words: tuple[Lexeme, ...], position: int) -> bool:
    if words[position].text == ":" and key_at(words, position - 1)[:1].isdecimal():
        # The hours of "between 22:00 and 23:30 on Monday" end no clause.
        return key_at(words, position + 1)[:1].isalpha()
    if words[position].text in STOPS or words[position].key in clause_words("parts"):
        return not _sets_a_day(words, position)
    joined = words[position].text == "," and key_at(words, position + 1) in {"and", "but", "then"}
    return joined and key_at(words, position + 2) in clause_words("finite")


def _sets_a_day(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether a clause tells no more than a noun's day: "a trip that had been set for Sunday"."""
    if words[position].key != "that" or key_at(words, position + 1) not in _SET_BY:
        return False
    return any(
        word.key in clause_words("to_come") | {"set"} for word in words[position : position + 4]
    )


def participants(
    words: tuple[Lexeme, ...], trigger: Trigger, *, setting: Setting
) -> tuple[tuple[str, ...], bool]:
    """Return who took part, in order of mention, and whether only pronouns tell it.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The words that tell the event.
    setting : Setting
        The report with its case and cast.

    Returns
    -------
    (tuple of str, bool)
        Identifiers. A visit is its owner's alone; a place gone to and somebody who only
        reports the event take no part.
    """
    low, high = window(words, trigger)
    if trigger.form is not Form.NOUN:
        begins = [i for i in range(low, trigger.first) if words[i].key in clause_words("begins")]
        low = max(begins[-1] + 1 if begins else low, past_opening(words, trigger.first))
        high = _before_purpose(words, trigger, high)
    if low >= high:
        return (), False
    named = setting.cast.within(words[low].start, words[high - 1].end)
    taking = [
        m for m in named if not (_is_place(words, m, setting) or _only_says(words, trigger, m))
    ]
    taking = [m for m in taking if not _remarks(words, trigger, m)]
    owners = [m for m in taking if _owns(words, trigger, m)]
    if trigger.type is EventType.VISIT and trigger.form is Form.NOUN:
        near = words[max(trigger.first - 4, 0) : trigger.first]
        possessed = any(word.key in clause_words("possessives") for word in near)
        if possessed and not owners:
            return _subject(words, trigger, setting), True
        taking = owners or taking
    joined = key_at(words, low) in {"and", "but"} or (
        # "Venn met him before flying on to Highmoor": who flies stands before.
        trigger.form is Form.PARTICIPLE
        and not taking
        and key_at(words, trigger.first - 1) in _FRAMING
    )
    lead = _subject(words, trigger, setting) if joined else ()
    adjectives = _by_adjective(words, trigger, setting)
    actors = (*lead, *adjectives, *(mention.actor for mention in taking))
    by_pronoun = all(mention.kind is MentionKind.PRONOUN for mention in taking)
    return tuple(dict.fromkeys(actors)), bool(taking) and by_pronoun


def _before_purpose(words: tuple[Lexeme, ...], trigger: Trigger, high: int) -> int:
    """Return where the purpose of a visit begins: "flew to Port Ash to hear", "for talks"."""
    if trigger.type is not EventType.VISIT or words[trigger.first].key == "invited":
        return high
    articles = {"the", "a", "an", *clause_words("possessives")}
    for position in range(trigger.last, high):
        after = key_at(words, position + 1)
        lower = after and after == words[position + 1].text and after not in articles
        if words[position].key == "for" or (words[position].key == "to" and lower):
            return position
    return high


def _remarks(words: tuple[Lexeme, ...], trigger: Trigger, mention: Mention) -> bool:
    """Whether somebody only speaks of the event: "declined to comment on Monday's talks"."""
    if trigger.form is not Form.NOUN or mention.end > words[trigger.first].start:
        return False
    gap = tuple(word for word in words[: trigger.first] if word.start >= mention.end)
    return any(word.key in clause_words("remarks") for word in gap) or disowns(gap)


def _subject(words: tuple[Lexeme, ...], trigger: Trigger, setting: Setting) -> tuple[str, ...]:
    """Return the person a possessive most likely means: the first one of the sentence."""
    within = setting.cast.within(words[0].start, words[-1].end)
    named = [m for m in within if setting.kinds.get(m.actor) is Kind.PERSON]
    before = [m for m in named if m.end <= words[trigger.first].start]
    if before or named or trigger.type is not EventType.VISIT:
        return tuple(m.actor for m in (before or named)[:1])
    earlier = setting.cast.within(max(words[0].start - EARLIER, 0), words[0].start)
    people = [m.actor for m in earlier if setting.kinds.get(m.actor) is Kind.PERSON]
    return tuple(people[-1:])


def _owns(words: tuple[Lexeme, ...], trigger: Trigger, mention: Mention) -> bool:
    """Whether a name or pronoun stands right before a noun: "Venn's second visit"."""
    gap = [w for w in words[: trigger.first] if w.start >= mention.end]
    before = mention.end <= words[trigger.first].start
    broken = any(w.text in ",;:" or w.key in {"and", "of", "to", "for"} for w in gap)
    return trigger.form is Form.NOUN and before and len(gap) <= 4 and not broken


def _by_adjective(
    words: tuple[Lexeme, ...], trigger: Trigger, setting: Setting
) -> tuple[str, ...]:
    if trigger.type is not EventType.STRIKE:
        return ()
    lead = words[max(trigger.first - 3, 0) : trigger.first]
    return tuple(setting.adjectives[w.key] for w in lead if w.key in setting.adjectives)


def _only_says(words: tuple[Lexeme, ...], trigger: Trigger, mention: Mention) -> bool:
    """Whether somebody only reports the event: ", the ministry said"."""
    behind = [word for word in words if word.start >= mention.end][:2]
    before = [word for word in words if word.end <= mention.start and word.key != "the"][-1:]
    says = lexicon("reporters")["says"]
    closing = not before or before[0].text in ",\"”’'"
    acts = bool(behind) and behind[0].start == words[trigger.first].start
    acts = acts or _opens_with_visit(words, trigger, mention)
    acts = acts or (behind[1:] != [] and behind[1].key in {"responsibility", "credit"})
    return bool(behind and behind[0].key in says and closing and not acts)


def _opens_with_visit(words: tuple[Lexeme, ...], trigger: Trigger, mention: Mention) -> bool:
    """Whether who speaks is on the visit that opens the sentence: "On a visit to X, Venn said"."""
    visit = trigger.type is EventType.VISIT and trigger.form is Form.NOUN
    before = mention.start > words[trigger.first].start
    return visit and before and key_at(words, 0) in _AWAY


def _is_place(words: tuple[Lexeme, ...], mention: Mention, setting: Setting) -> bool:
    """Whether a state is named only as where something was: "in Norland", "to Norland"."""
    before = [word for word in words if word.end <= mention.start][-2:]
    led = [word.key for word in before if word.key != "the"][-1:]
    if before and before[0].key in COUNTERPARTS:
        return False
    return (
        setting.kinds.get(mention.actor) is Kind.STATE
        and led != []
        and led[0] in clause_words("to_places")
    )


def explains(words: tuple[Lexeme, ...], trigger: Trigger, told: EventType) -> bool:
    """Whether a noun only explains the act told before: ", her fifth trip", "on her fifth trip".

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The noun.
    told : EventType
        Kind of the act told before it in the sentence.
    """
    if trigger.form is not Form.NOUN or trigger.type is not told:
        return False
    for position in range(trigger.first - 1, max(trigger.first - 5, 0), -1):
        if words[position].key in clause_words("possessives"):
            return words[position - 1].text == "," or words[position - 1].key == "on"
    return False


def durations(
    words: tuple[Lexeme, ...], trigger: Trigger, quantities: Iterable[Quantity]
) -> tuple[Quantity, ...]:
    """Return the lengths of time that belong to an event: "two-hour", "lasted three hours"."""
    if trigger.type not in {EventType.MEETING, EventType.VISIT, EventType.NEGOTIATION_ROUND}:
        return ()
    return tuple(
        quantity
        for quantity in quantities
        if quantity.unit_class is UnitClass.DURATION and _belongs(words, trigger, quantity)
    )


def _belongs(words: tuple[Lexeme, ...], trigger: Trigger, quantity: Quantity) -> bool:
    # In "three hours with the envoy" the length is part of the words that tell the meeting.
    if -1 <= trigger.first - quantity.last <= NEAR_LENGTH:
        return True
    if trigger.verb and quantity.first == trigger.last:
        return True
    if not 0 < quantity.first - trigger.last <= BEHIND:
        return False
    gap = words[trigger.last : quantity.first]
    spent = gap[-1].key == "for" and not any(word.text in CLAUSE_MARKS for word in gap)
    lasting = any(word.key in {"lasted", "lasting", "lasts", "last", "took"} for word in gap)
    lasting = lasting or [word.key for word in gap] == ["of"]
    return spent or (lasting and len(gap) <= 5)


def number_in_series(trigger: Trigger, quantities: Iterable[Quantity]) -> int | None:
    """Return 5 for "fifth visit"; ``None`` when the words count nothing."""
    for quantity in quantities:
        ordinal = quantity.number.kind is NumeralKind.ORDINAL
        if ordinal and quantity.first <= trigger.first <= quantity.last:
            return int(quantity.number.low)
    return None


def is_counted(
    words: tuple[Lexeme, ...], quantities: Iterable[Quantity], trigger: Trigger
) -> bool:
    """Whether a plain number counts the trigger: "after seven trips" tells no single one.

    Who "held eleven meetings on Thursday" held them at one time, and they are told as one.
    """
    # "Handed over three posts": a verb's particle is no word of the number behind it.
    if trigger.verb and " " in trigger.verb:
        return False
    held = any(word.key in _HOLDING for word in words[max(trigger.first - 4, 0) : trigger.first])
    return not held and any(
        quantity.number.kind is NumeralKind.CARDINAL
        and quantity.unit_class is UnitClass.COUNT
        and quantity.first < trigger.last <= quantity.last
        and quantity.number.high > 1
        for quantity in quantities
    )
