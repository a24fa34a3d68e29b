"""The words that tell an event: one frame of triggers for each kind of act."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from goodoffices.reports.happenings.agreements import is_reached
from goodoffices.reports.happenings.decisions import is_decision, is_of_a_body
from goodoffices.reports.happenings.look_alikes import is_look_alike
from goodoffices.reports.happenings.objects import is_led, object_fits
from goodoffices.reports.happenings.putting import tells_of_putting
from goodoffices.reports.happenings.seeing import meets_somebody
from goodoffices.reports.happenings.series import part_of_talks, parts_of_talks
from goodoffices.reports.happenings.turning import as_round, is_turning
from goodoffices.reports.happenings.vocabulary import (
    Form,
    Row,
    Trigger,
    clause_words,
    frame,
    rows,
    things,
)
from goodoffices.reports.labels import EventType
from goodoffices.reports.times.calendar_dates import weekdays
from goodoffices.reports.wording.function_words import BE_OR_BEEN
from goodoffices.reports.wording.lexemes import Lexeme, key_at, phrase_at
from goodoffices.reports.wording.marks import CLAUSE_MARKS

REACH = 8
"""Words behind a verb within which the one that is met must stand."""

APART = 7
"""Words within which the particle of a verb stands: "threw the whole bill out"."""

GAP = 4
"""Adverbs and words of time at most that part a verb from its preposition, and one."""

_LEADING = frozenset(("to", "in", "into", "at", "with", "from"))
_ACTING = frozenset(("he", "she", "it", "who", "envoy", "which", "that"))
_ARTICLES = frozenset(("the", "a", "an", "its", "their", "his", "her", "two", "three"))
_TAKING_UP = frozenset(("on", "for", "against"))
_ANY = frozenset(("a", "an"))
_OWNING = _ANY | {"the", "its", "their", "his", "her", "this", "these", "those"}
_PARTICLES = frozenset(("out", "down", "through", "back"))
_CURRENCY_SIGNS = frozenset("$€£¥")
_WAS = frozenset(("was", "were", "has", "had"))
_ABSTRACT = ("ness", "ism", "ity", "ance", "ence", "tion", "sion", "ment", "ure", "reserve")
_PARTED = clause_words("prepositions") - {"of", "from"}
_ONLY_VERB = frozenset(
    (
        "meets",
        "sees",
        "receives",
        "hosts",
        "confers",
        "convenes",
        "arrives",
        "goes",
        "travels",
        "flies",
    )
)


def find_triggers(words: tuple[Lexeme, ...]) -> Iterator[Trigger]:
    """Yield the triggers among ``words``, in order, not overlapping.

    Parameters
    ----------
    words : tuple of Lexeme
        One sentence.

    Yields
    ------
    Trigger
        "visit" is a verb after "to", "will" or a plural noun and before a name, else a noun.

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> words = lexemes("During a two-hour meeting they agreed to visit Tirnavel.")
    >>> [(trigger.type.value, trigger.form.value) for trigger in find_triggers(words)]
    [('meeting', 'noun'), ('visit', 'base')]
    """
    openers, parts, past = rows(), parts_of_talks(), 0
    for position, word in enumerate(words):
        if position < past or not (word.key in openers or word.key in parts):
            continue
        series = part_of_talks(words, position)
        if series or word.key in openers:
            found = series or _trigger_at(words, position)
            if found:
                yield found
                past = found.last


def _trigger_at(words: tuple[Lexeme, ...], position: int) -> Trigger | None:
    """Return the longest reading that fits its surroundings."""
    found, after = rows()[words[position].key], key_at(words, position + 1)
    fitting = [
        row
        for row in found
        if len(row.phrase) == 1
        or (row.phrase[1] == after and phrase_at(words, position, row.phrase))
    ]
    apart = [row for row in found if _is_apart(words, position, row) and row not in fitting]
    for row in (*fitting, *apart):
        last = position + (1 if row in apart else len(row.phrase))
        last = max(last, _past_adverbs(words, position, row) if row in apart else 0)
        if _is_other_word(words, row, fitting, (position, last)):
            continue
        trigger = Trigger(type=row.type, form=row.form, first=position, last=last, verb=row.verb)
        trigger = as_round(words, trigger)
        if _fits(words, trigger):
            return trigger
    return None


def _is_apart(words: tuple[Lexeme, ...], position: int, row: Row) -> bool:
    """Whether the object stands inside the verb: "threw the bill out", "set out on Friday for"."""
    if row.verb and row.phrase[-1] in _LEADING:
        return _past_adverbs(words, position, row) > 0
    if len(row.phrase) != 2 or row.phrase[1] not in _PARTICLES:
        return False
    if row.type not in {EventType.VOTE, EventType.WITHDRAWAL}:
        return False
    for word in words[position + 1 : position + APART]:
        if word.text in CLAUSE_MARKS or word.key in _PARTED:
            return False
        if word.key == row.phrase[1]:
            return True
    return False


def _past_adverbs(words: tuple[Lexeme, ...], position: int, row: Row) -> int:
    """Return where a verb ends that adverbs part from its preposition: "turned up late in"."""
    stem = row.phrase[:-1]
    end = position + len(stem)
    if not phrase_at(words, position, stem) or not _is_adverb(words, end):
        return 0
    for place in range(end + 1, min(end + GAP, len(words))):
        if words[place].key == row.phrase[-1]:
            return place + 1
        if not _is_adverb(words, place):
            return 0
    return 0


def _is_adverb(words: tuple[Lexeme, ...], position: int) -> bool:
    key = key_at(words, position)
    return key.endswith("ly") or key in clause_words("adverbs") or key in weekdays()


def _is_other_word(
    words: tuple[Lexeme, ...], row: Row, fitting: list[Row], place: tuple[int, int]
) -> bool:
    """Whether words that can be noun or verb are the other one where they stand."""
    alike = {one.form for one in fitting if len(one.phrase) == len(row.phrase)}
    if {Form.BASE, Form.PAST} <= alike and row.form in {Form.BASE, Form.PAST}:
        helped = key_at(words, place[0] - 1) in clause_words("helping")
        if (row.form is Form.BASE) != helped:
            return True
    nouns = Form.NOUN in alike and len(alike) > 1
    return nouns and (row.form is Form.NOUN) == _is_verb(words, *place)


def _is_verb(words: tuple[Lexeme, ...], first: int, last: int) -> bool:
    """Whether a word that can be noun or verb is a verb where it stands."""
    before, after = key_at(words, first - 1), key_at(words, last)
    if before in clause_words("helping") or before in {"is", "are", "was", "were"}:
        return True
    if words[first].key.endswith("ing"):
        named = last < len(words) and (words[last].text[0].isupper() or after in _ARTICLES)
        apart = before == "," and after in clause_words("apart") and words[first].key == "meeting"
        named = named or after == "with"
        return apart or (named and before in clause_words("before_doing"))
    if _is_coordinated(words, first, last) or _are_to_act(words, first, last):
        return True
    named = last < len(words) and words[last].text[0].isupper()
    return named and before.endswith("s") and words[first - 1].is_word and before != "s"


def _is_coordinated(words: tuple[Lexeme, ...], first: int, last: int) -> bool:
    """Whether "and" adds it to a verb that "will" helps: "will debate the bill and vote on it"."""
    taken_up = key_at(words, last) in _TAKING_UP and key_at(words, last + 1) in {"it", "them"}
    near = words[max(first - REACH - GAP, 0) : first - 1]
    helped = any(word.key in clause_words("helping") for word in near)
    return helped and taken_up and key_at(words, first - 1) in {"and", "then", "or"}


def _are_to_act(words: tuple[Lexeme, ...], first: int, last: int) -> bool:
    """Whether several people are its subject, and a day is set: "all members vote on 25 April"."""
    day = last + (key_at(words, last) == "on")
    numbered = day > last and day < len(words) and words[day].is_number
    dated = numbered or key_at(words, day) in weekdays()
    many = key_at(words, first - 1)
    return dated and many.endswith("s") and many in things("bodies") | things("delegates")


def _fits(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    table = frame(trigger.type.value)
    # "Closed by handing the chair a draft" tells of the draft; "by proposal" does not.
    barred = trigger.form is not Form.PARTICIPLE
    barred = barred and key_at(words, trigger.first - 1) in table["not_before"]
    if barred or is_look_alike(words, trigger):
        return False
    alone = trigger.last - trigger.first == 1
    wanted = table.get("next", {}).get(words[trigger.first].key) if alone else None
    far = APART + 2 if trigger.type is EventType.WITHDRAWAL else 4
    near = words[trigger.last : trigger.last + far]
    summed = near[:1] and (near[0].is_number or near[0].text in _CURRENCY_SIGNS)
    offered = trigger.type is EventType.PROPOSAL and summed
    if wanted and not offered and not any(word.key in wanted for word in near):
        return False
    if not meets_somebody(words, trigger, table):
        return False
    if trigger.form is Form.NOUN:
        return _noun_fits(words, trigger, table)
    if trigger.type is EventType.AGREEMENT and not is_reached(words, trigger):
        return False
    fits = _verb_fits(words, trigger, table) and object_fits(words, trigger, table)
    return fits and is_turning(words, trigger)


def _noun_fits(words: tuple[Lexeme, ...], trigger: Trigger, table: Mapping[str, Any]) -> bool:
    # No noun stands before an article: "to strike a bargain".
    after = key_at(words, trigger.last)
    barred = {"a", "an", *table["not_after"]} - {"from", "for"}
    if trigger.type is EventType.STRIKE and (after in barred or _is_verbal(words, trigger)):
        return False
    if words[trigger.first].key == "signature" and trigger.last - trigger.first == 1:
        # "His signature" may be anybody's; "there was no signature" is an act.
        near = words[max(trigger.first - 4, 0) : trigger.first]
        return any(w.key == "there" and key_at(near, i + 1) in _WAS for i, w in enumerate(near))
    if is_decision(words, trigger) and not is_of_a_body(words, trigger):
        return False
    if trigger.type is EventType.WITHDRAWAL and not _is_by_forces(words, trigger, table):
        return False
    # "The day after our conversation": the reporter's own.
    if key_at(words, trigger.first - 1) in {"our", "my"}:
        return False
    # "In an interview", with a newspaper.
    if words[trigger.first].key == "interview" and key_at(words, trigger.first - 1) == "an":
        return False
    weak = words[trigger.first].key in table.get("weak", ())
    if weak and trigger.type is EventType.PROPOSAL and not tells_of_putting(words, trigger):
        return False
    titled = trigger.first > 0 and words[trigger.first].text[0].isupper()
    return not (weak and titled) and is_turning(words, trigger)


def _is_by_forces(words: tuple[Lexeme, ...], trigger: Trigger, table: Mapping[str, Any]) -> bool:
    """Whether forces leave ground: not "the withdrawal from the talks", "the departure"."""
    if words[trigger.first].key in table["of_forces"]:
        near = words[max(trigger.first - 2, 0) : trigger.last + 6]
        return any(word.key in things("forces") for word in near)
    left = words[trigger.last + 1 : trigger.last + 4]
    other = any(word.key in table["not_objects"] for word in left)
    return not (other and key_at(words, trigger.last) == "from")


def _is_verbal(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether the attack is one in words: "an attack on the opposition", "on his record"."""
    if key_at(words, trigger.last) not in {"on", "against"}:
        return False
    verbal = frame(EventType.STRIKE.value)["verbal"]
    for word in words[trigger.last + 1 : trigger.last + 5]:
        if word.key in verbal:
            # "An attack on the president's convoy".
            behind = words[trigger.last + 1 : trigger.last + 7]
            return not any(one.key in things("targets") | things("posts") for one in behind)
        if word.key in clause_words("prepositions") or not word.is_word:
            return False
    return False


def _verb_fits(words: tuple[Lexeme, ...], trigger: Trigger, table: Mapping[str, Any]) -> bool:
    """Whether the words around a verb leave it the act meant: not "met the conditions"."""
    after = key_at(words, trigger.last)
    suffered = trigger.type is EventType.STRIKE and key_at(words, trigger.first - 1) in BE_OR_BEEN
    if after in table["not_after"] and not suffered:
        return False
    if trigger.type is EventType.STRIKE and _is_weapon(words, trigger):
        return False
    reached = words[trigger.last + 1 : trigger.last + 2]
    hour = key_at(words, trigger.last + 2) in {"a", "p", "am", "pm", "o", ":", "hours"}
    if key_at(words, trigger.last) == "at" and reached and reached[0].is_number and not hour:
        return False
    near = words[trigger.last : trigger.last + 4]
    if after == "with" and _is_feeling(words, trigger.last + 1):
        return False
    # "Neither has offered to."
    stated = trigger.verb == "propose" and trigger.form is Form.PRESENT
    unsaid = (trigger.verb == "offer" or stated) and not _offers(words, trigger)
    if unsaid or _is_about_another(near, trigger, table):
        return False
    at = trigger.first - 1
    if trigger.form is Form.PRESENT:
        # "Rasool himself leaves on Monday".
        at -= at > 0 and words[at].key in clause_words("between")
    before = words[at] if at >= 0 else None
    if before is None:
        return trigger.form is not Form.PRESENT
    passive = words[trigger.first].key == "met" and before.key in BE_OR_BEEN
    # "A signed statement", "a proposed visit": the verb only describes.
    describes = trigger.form is Form.PAST and before.key in _describing(trigger.type)
    acting = before.text[0].isupper() or before.key in _ACTING | things("bodies")
    acting = (
        acting
        or before.key in things("travellers") | things("delegates")
        or (before.text == "," and words[trigger.first].key in _ONLY_VERB)
    )
    acting = acting or (before.text == "," and is_led(words, trigger, _apposed()))
    acting = acting or (words[trigger.first].key in _ONLY_VERB and before.is_word)
    acting = acting or (trigger.type is EventType.VOTE and trigger.verb in table["subjects"])
    return not (passive or describes) and (trigger.form is not Form.PRESENT or acting)


@cache
def _apposed() -> frozenset[str]:
    """Return who may act behind an aside: "The committee, 200 members in all, votes on it"."""
    return things("bodies") | things("sent")


def _is_about_another(
    near: tuple[Lexeme, ...], trigger: Trigger, table: Mapping[str, Any]
) -> bool:
    """Whether what a verb is about makes it no act: "met the demands", "sent its reply"."""
    texts = things("texts") if trigger.type is EventType.PROPOSAL else frozenset()
    cut = next((i for i, word in enumerate(near) if word.key in texts), len(near))
    return any(word.key in table.get("not_objects", ()) for word in near[:cut])


def _describing(kind: EventType) -> frozenset[str]:
    """Return the words behind which a past form only describes: "a signed text"."""
    return _OWNING if kind in {EventType.PROPOSAL, EventType.SIGNING} else _ANY


def _is_weapon(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether a verb of attack is a noun where it stands: "petrol bombs were hurled"."""
    if trigger.form is Form.BASE:
        return key_at(words, trigger.first - 1) not in clause_words("helping")
    if trigger.form is not Form.PRESENT or words[trigger.first].key not in things("weapons"):
        return False
    named = trigger.last < len(words) and words[trigger.last].text[0].isupper()
    return not (named or key_at(words, trigger.last) in _ARTICLES)


def _is_feeling(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether a plan "met with reluctance": a bare abstract noun, nobody who could be met."""
    for word in words[position : position + 2]:
        if word.key in _ARTICLES or word.text[0].isupper() or not word.is_word:
            return False
        if word.key.endswith(_ABSTRACT):
            return word.key not in things("bodies") | clause_words("people") | things("travellers")
    return False


def _offers(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether terms or an act are offered, and no chair: "a swap of bonds", "to open the port"."""
    low = max(trigger.first - REACH, 0) if trigger.form is Form.PAST else trigger.last
    near = {word.key for word in words[low : trigger.last + REACH + 2]}
    if not near.isdisjoint(things("offered") | things("texts")):
        return True
    for position in range(trigger.last, min(trigger.last + REACH, len(words) - 1)):
        acted = words[position + 1]
        if words[position].key == "to" and acted.text == acted.key and acted.is_word:
            return acted.key not in _ARTICLES
    return False
