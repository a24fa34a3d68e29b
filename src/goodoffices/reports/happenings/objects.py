"""What a verb is about: "tabled a text", "left the garrison" and "the troops left"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from goodoffices.reports.happenings.company import names_somebody
from goodoffices.reports.happenings.vocabulary import Form, Trigger, frame, things
from goodoffices.reports.labels import EventType
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.times.calendar_dates import weekdays
from goodoffices.reports.wording.function_words import BE, CONTRASTS, HAVE
from goodoffices.reports.wording.lexemes import Lexeme, key_at, phrase_at

OBJECT_REACH = 8
"""Words around a verb within which its object must stand."""

PASSIVE_REACH = 16
"""Words before a passive within which its object must stand."""

SUBJECT_REACH = 9
"""Words before a verb within which its subject must stand."""

GROUND_REACH = 7
"""Words behind a verb of leaving within which the ground that is left must stand."""

SENTENCE_REACH = 25
"""Words around a verb of deciding within which those who vote must stand."""

STOPS = frozenset(";:—–")
"""Marks that end a clause."""


_BEGUN = frozenset(("began", "begun", "started", "begins", "starts"))
_AMONG = frozenset(("those", "people", "men", "soldiers", "all", "of", "them"))
_BESIDES = frozenset(
    ("there", "in", "at", "by", "since", "on", "when", "and", "or", "off", "near", "during", ".")
)
_HERE = frozenset(("it", "they", "this", "which", "both", "these"))
_OPENS_CLAUSE = frozenset(("that", "when", "after", "before", "as", "while", "who", "where"))
_TO_WHOM = frozenset(("to", "before", "with"))


def object_fits(words: tuple[Lexeme, ...], trigger: Trigger, table: Mapping[str, Any]) -> bool:
    """Whether what a verb needs around it stands there.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The verb.
    table : mapping
        The frame of its kind of act.

    Returns
    -------
    bool
        A verb that needs nothing always fits.
    """
    led = table.get("subjects", {}).get(trigger.verb)
    paired = trigger.verb == "sit down" and _is_paired(words, trigger)
    if (
        led
        and not paired
        and not (is_led(words, trigger, things(led)) or _out_of_a_place(words, trigger))
        and not leaves_ground(words, trigger)
    ):
        return False
    if _is_suffered(words, trigger):
        return False
    # "Who travelled with the delegation" tells of the company, not of a visit.
    along = key_at(words, trigger.last) == "with" and trigger.form is Form.PAST
    if along and trigger.type is EventType.VISIT:
        return False
    if trigger.verb in table.get("needs", {}):
        return _has_needed(words, trigger, table)
    if not table["objects"] or trigger.verb in table.get("without_object", ()):
        return True
    if trigger.verb in {"sign", "initial"} and _signs(words, trigger):
        return True
    if words[trigger.first].key in table.get("without_object", ()):
        return True
    found = _stands(_near(words, trigger), table["objects"]) or _taken_up(words, trigger)
    return found and (trigger.verb not in table.get("deciding", ()) or _decided(words, trigger))


def _is_suffered(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether a passive tells another act: "could not be reached", "of 22 killed there"."""
    if trigger.verb == "reach" and trigger.type is EventType.VISIT:
        return key_at(words, trigger.first - 1) in BE
    return trigger.verb == "kill" and not _kills(words, trigger)


def _kills(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether somebody is killed by the subject: not "of 22 killed there", "were killed"."""
    before, after = (
        words[trigger.first - 1 : trigger.first],
        words[trigger.last : trigger.last + 1],
    )
    passive = before and (before[0].is_number or before[0].key in BE | _AMONG)
    return not passive and bool(after) and (after[0].is_number or after[0].key not in _BESIDES)


def _is_paired(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether somebody sits down with another: "A and B sat down", "sits down with the envoy"."""
    before = words[max(trigger.first - 4, 0) : trigger.first]
    whom = key_at(words, trigger.last) == "with" and names_somebody(words, trigger.last + 1)
    return whom or any(word.key == "and" for word in before)


def _signs(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether somebody signs what was named before: "will sign on Wednesday", "signed first"."""
    after, next_one = key_at(words, trigger.last), key_at(words, trigger.last + 1)
    if after in {"", "."} and key_at(words, trigger.first - 1) in HAVE:
        return True
    if after in {
        "first",
        "last",
        "later",
        "today",
        "tomorrow",
        "yesterday",
        "too",
        "here",
        "next",
    }:
        return True
    if after in weekdays() or _is_date(words, trigger.last):
        return True
    if after in {"on", "in", "at"} and trigger.last + 1 < len(words):
        dated = next_one in weekdays() or next_one in lexicon("months")["english"]
        dated = dated or is_nth(words, trigger) or _is_date(words, trigger.last + 1)
        placed = after != "on" and words[trigger.last + 1].text[0].isupper()
        return dated or placed
    return after in {"a", "an"} and next_one in {"hour", "day", "week", "year"}


def _is_date(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether a month with its day stands there: "May 23", "23 May"."""
    two = words[position : position + 2]
    months = lexicon("months")["english"]
    return len(two) > 1 and any(
        one.is_number and other.key in months for one, other in (two, two[::-1])
    )


def is_nth(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether a day of the month follows: "on the 14th", "on the third of April".

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> words = lexemes("They sign on the 14th.")
    >>> is_nth(words, Trigger(type=EventType.SIGNING, form=Form.BASE, first=1, last=2))
    True
    """
    day = words[trigger.last + 2 : trigger.last + 3]
    led = key_at(words, trigger.last) == "on" and key_at(words, trigger.last + 1) == "the"
    nth = [one for one in day if one.is_number or one.key in lexicon("numerals")["ordinals"]]
    return led and bool(nth)


def _near(words: tuple[Lexeme, ...], trigger: Trigger) -> tuple[Lexeme, ...]:
    """Return the words that may name the object: before it too, where it may be passive."""
    begun = key_at(words, trigger.first - 1) in _BEGUN
    either = trigger.form in {Form.PAST, Form.TOGETHER} or begun
    # What is decided may stand far before a passive: "The first accord to … was adopted".
    passive = key_at(words, trigger.first - 1) in BE
    reach = PASSIVE_REACH if passive else OBJECT_REACH
    low = max(trigger.first - reach, 0) if either else trigger.last
    start = low
    for position in range(low, trigger.first):
        if words[position].text in STOPS:
            start = position + 1
    end = trigger.last
    while end < min(trigger.last + OBJECT_REACH, len(words)) and words[end].text not in STOPS:
        if words[end].key == "without":
            break
        end += 1
    return (*words[start : trigger.first], *words[trigger.last : end])


def _stands(near: Iterable[Lexeme], wanted: Iterable[str]) -> bool:
    kinds = frozenset(wanted)
    return any(word.key in kinds or word.key.removesuffix("s") in kinds for word in near)


def _taken_up(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether a pronoun stands for the object of a passive: "it is to be signed"."""
    if trigger.type is not EventType.SIGNING or key_at(words, trigger.first - 1) not in BE:
        return False
    return any(word.key in _HERE for word in words[max(trigger.first - 5, 0) : trigger.first])


def is_led(words: tuple[Lexeme, ...], trigger: Trigger, wanted: frozenset[str]) -> bool:
    """Whether one of some words is the subject: it stands before the verb in its clause."""
    low = max(trigger.first - SUBJECT_REACH, 0)
    for position in range(trigger.first - 1, low - 1, -1):
        word = words[position]
        if word.key in wanted:
            return True
        # "The observers, who arrived on Monday": the subject stands before the clause.
        if word.key in {"who", "which"} and _only_helped(words[position + 1 : trigger.first]):
            continue
        if word.text in STOPS or word.key in _OPENS_CLAUSE:
            return False
    return False


def _only_helped(between: tuple[Lexeme, ...]) -> bool:
    """Whether nothing but auxiliaries stand there: "who had sat down"."""
    return all(word.key in BE or word.key in HAVE or word.key == "will" for word in between)


def leaves_ground(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether ground that forces hold is left: "quit the heights", "is out of the middle zone".

    Examples
    --------
    >>> from goodoffices.reports.happenings.frames import find_triggers
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> words = lexemes("Two cutters have left the middle zone.")
    >>> [leaves_ground(words, trigger) for trigger in find_triggers(words)]
    [True]
    """
    table = frame(EventType.WITHDRAWAL.value)
    others = things("civilians") | things("carriers")
    if trigger.verb not in table["leaving"] or is_led(words, trigger, others):
        return False
    near = words[trigger.last : trigger.last + GROUND_REACH]
    cut = next((i for i, word in enumerate(near) if word.text in STOPS or word.text == ","), None)
    return any(word.key in things("areas") for word in near[:cut])


def hits_target(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether what is attacked can be: a convoy or a village, not a plan or a minister."""
    return _stands(_near(words, trigger), things("targets"))


def _is_of_forces(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether forces withdraw or are withdrawn, or ground is left: no motion, no offer."""
    around = words[max(trigger.first - SUBJECT_REACH, 0) : trigger.last + OBJECT_REACH]
    if any(word.key in things("forces") for word in around):
        return True
    if leaves_ground(words, trigger):
        return True
    after, named = key_at(words, trigger.last), words[trigger.last + 1 : trigger.last + 2]
    return after == "from" and bool(named) and named[0].text[0].isupper()


def _out_of_a_place(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether somebody pulls out of what is named: "Norland pulled out of Highmoor"."""
    named = trigger.last < len(words) and words[trigger.last].text[0].isupper()
    gone = named and trigger.verb.endswith((" of", " from"))
    return gone and not is_led(words, trigger, things("carriers"))


def _by_phone(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether two speak by telephone, rather than to a newspaper in a telephone interview."""
    near = words[trigger.last : trigger.last + OBJECT_REACH]
    if trigger.form is Form.PARTICIPLE and not {"to", "with"} & {word.key for word in near}:
        return False
    return _of_two(words, trigger) or any(
        word.key in things("phones") and key_at(near, i - 1) in {"by", "via", "the", "over"}
        for i, word in enumerate(near)
    )


def _of_two(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether two spoke to each other: "Venn and Lund spoke on Sunday", "the two spoke again"."""
    before = words[max(trigger.first - 4, 0) : trigger.first]
    spoke = words[trigger.first].key == "spoke"
    if not spoke or not {"and", "two", "both"} & {w.key for w in before}:
        return False
    after = key_at(words, trigger.last)
    again = {"again", "twice", "yesterday", "today", "briefly", "privately", "late", "early"}
    dated = after == "on" and key_at(words, trigger.last + 1) in weekdays()
    return dated or after in again or after in weekdays()


_OF_PLACES = frozenset(
    ("vacate", "evacuate", "raid", "storm", "overrun", "pound", "pepper", "rake", "swoop on")
)
"""Verbs whose object is ground or a named place: "raided Highmoor before dawn"."""

_OWN = {"withdraw": _is_of_forces, "speak": _by_phone}
"""Verbs whose surroundings no list of objects tells."""


def _has_needed(words: tuple[Lexeme, ...], trigger: Trigger, table: Mapping[str, Any]) -> bool:
    if trigger.verb in _OWN:
        return _OWN[trigger.verb](words, trigger)
    if trigger.verb == "put" and is_put_to_vote(words, trigger):
        return False
    tabled = trigger.verb == "put" and _on_the_table(words, trigger)
    if tabled or (trigger.verb == "fire" and _fires_at(words, trigger)):
        return True
    near = _near(words, trigger)
    if trigger.verb in table.get("sending", ()) and key_at(words, trigger.first - 1) not in BE:
        near = words[trigger.last : trigger.last + OBJECT_REACH]
    if trigger.verb in _OF_PLACES and _names_a_place(words, trigger):
        posted = trigger.type is EventType.WITHDRAWAL
        return posted or is_led(words, trigger, things("forces") | things("killers"))
    if not _stands(near, things(table["needs"][trigger.verb])):
        return False
    if trigger.verb not in table.get("handed", ()):
        return True
    whom = trigger.last < len(words) and names_somebody(words, trigger.last)
    both = any(word.key in {"both", "sides", "parties", "them"} for word in near)
    return whom or both or any(word.key in _TO_WHOM for word in near)


def _fires_at(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether somebody fires so often or in some direction: "fired twice across the bows"."""
    near = [word.key for word in words[trigger.last : trigger.last + 3]]
    aimed = [i for i, key in enumerate(near) if key in {"at", "on", "over", "across", "into"}]
    return bool(aimed) and all(key in things("times_over") for key in near[: aimed[0]])


def _names_a_place(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    at = trigger.last + (key_at(words, trigger.last) == "the")
    return at < len(words) and words[at].text[0].isupper()


def _on_the_table(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    near = words[max(trigger.first - 4, 0) : trigger.last + OBJECT_REACH]
    put = things("offered") | things("texts") | things("put_forward")
    return any(word.key in put for word in near) and any(
        phrase_at(words, position, ("on", "the", "table"))
        for position in range(trigger.last, min(trigger.last + 14, len(words)))
    )


def is_put_to_vote(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether what is put is put to those who vote on it: "put the offer to its members".

    Examples
    --------
    >>> from goodoffices.reports.happenings.frames import find_triggers
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> words = lexemes("They published the offer to a vote.")
    >>> [is_put_to_vote(words, one) for one in find_triggers(words)][:1]
    [True]
    """
    near = words[trigger.last : trigger.last + 14]
    return any(
        word.key == "to"
        and not things("voting").isdisjoint({key_at(near, at + 1), key_at(near, at + 2)})
        for at, word in enumerate(near)
    )


def _decided(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether a body votes, or what is decided is what only bodies pass.

    R489: an active verb needs the body as its subject: "Norland rejected what the government
    offers" is no vote.
    """
    low = max(trigger.first - SENTENCE_REACH, 0)
    around = words[low : trigger.last + SENTENCE_REACH]
    if trigger.verb == "adopt" and _stands(_near(words, trigger), things("agreements")):
        return True
    if _stands(_near(words, trigger), things("motions")):
        return True
    if _stands(_without_calls(around), things("by_vote")):
        return True
    if trigger.verb in frame(EventType.VOTE.value)["only_by_vote"]:
        return False
    if key_at(words, trigger.first - 1) in BE:
        by = next(
            (at for at in range(trigger.last, trigger.last + 3) if key_at(words, at) == "by"), 0
        )
        return _stands(words[by : by + AGENT] if by else around, things("bodies"))
    subject = words[max(trigger.first - SUBJECT_REACH, 0) : trigger.first]
    parted = [at for at, word in enumerate(subject) if word.key in CONTRASTS]
    return _stands(subject[parted[-1] :] if parted else subject, things("bodies"))


AGENT = 7
"""Words of "by the lower house of the Varan parliament"."""


def _without_calls(around: tuple[Lexeme, ...]) -> tuple[Lexeme, ...]:
    """Leave out a vote that is only wanted: "rejected a proposal for a *vote*"."""
    return tuple(
        word
        for at, word in enumerate(around)
        if not (key_at(around, at - 2) == "for" and key_at(around, at - 1) in {"a", "another"})
    )
