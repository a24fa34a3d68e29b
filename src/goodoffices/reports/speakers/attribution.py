"""Who says what: a cue with its speaker and content, and the forms where content comes first."""

from __future__ import annotations

from typing import NamedTuple

from goodoffices.reports.cues.cue_words import finite_forms, may_be_finite
from goodoffices.reports.cues.cues import Cue
from goodoffices.reports.cues.extents import (
    clause_start,
    content_end,
    has_content,
    is_adjunct,
    trimmed,
)
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.speakers.agents import speaker_after
from goodoffices.reports.speakers.unheard import closes_quotation, somebody_after
from goodoffices.reports.speakers.voices import Voice, VoiceKind
from goodoffices.reports.wording.inflection import telling_forms
from goodoffices.reports.wording.marks import QUOTES

TOLD_WITHIN = 11
"""Words and marks within which it is said who is told: "a small crowd outside the port"."""


SUBJECT_WITHIN = 7
"""Words behind a tag within which the verb of its clause stands."""

ADJUNCT_WITHIN = 7
"""Words and marks within which it ends where or when something was said."""


class Attribution(NamedTuple):
    """One cue with its speaker and content, as pieces of a unit, half-open.

    ``start`` and ``end`` bound speaker, cue and content together; ``content`` the content.
    ``inner`` holds cues of the same speaker within; ``postposed`` says that the cue follows
    what it attributes; ``clause`` that the content is a clause of its own.
    """

    cue: Cue
    voice: Voice
    start: int
    end: int
    content: tuple[int, int]
    inner: tuple[Cue, ...] = ()
    via: Voice | None = None
    postposed: bool = False
    clause: bool = False
    flags: tuple[str, ...] = ()


def inverted(unit: Unit, cue: Cue, cast: Cast) -> Attribution | None:
    """Read '"...", said the minister'."""
    helped = cue.first == cue.head - 1 and unit.fold(cue.first) in {"has", "have", "had"}
    if not _may_speak(cue) or not (helped or cue.first == cue.head) or cue.first == 0:
        return None
    before = unit.pieces[cue.first - 1]
    if not (before.fold in {",", "?", "!", "—", "–"} or before.quoted):
        return None
    voice = speaker_after(unit, cue.last + 1, cast) or somebody_after(unit, cue)
    if voice is None or not (cue.family.inverted or _stands_alone(unit, cue, voice)):
        return None
    ends = unit.fold(voice.end) in {".", "", ")"} and voice.kind is not VoiceKind.UNKNOWN
    within = _interrupting(unit, cue, voice)
    if within is not None:
        return within
    return _around(unit, cue, voice, cue.first, voice.end, short=ends)


def _interrupting(unit: Unit, cue: Cue, voice: Voice) -> Attribution | None:
    """Read "Trust, says Aldo, is a word for poets"."""
    closing = _comma_from(unit, voice.end) if is_adjunct(unit, voice.end) else voice.end
    start = closing + 1
    if unit.fold(start) in _LAYERS:
        # "Trust, said Varu, through its envoy, is".
        start = _comma_from(unit, start + 1) + 1
    start += unit.fold(start) in QUOTES
    if _before_is_quoted(unit, cue) or unit.fold(closing) != "," or voice.actor is None:
        return None
    first = clause_start(unit, cue.head)
    told = {unit.fold(at) for at in range(first, cue.head)}
    goes_on = may_be_finite(unit.fold(start)) or unit.fold(start) in telling_forms()
    if not (goes_on or _is_adverbial(unit, first, start)) or not told.isdisjoint(finite_forms()):
        return None
    end = content_end(unit, start, clause=True)
    return Attribution(cue, voice, first, end, (first, end), postposed=True, clause=True)


def _is_adverbial(unit: Unit, first: int, start: int) -> bool:
    """Whether only "Without a toll," stands before its tag, and its clause behind it."""
    joined = unit.fold(start) in _CONTRASTS | {"and", "but"}
    if joined or unit.fold(first) not in words("subjects", "grammar", "prepositions"):
        return False
    near = (unit.fold(at) for at in range(start + 1, start + SUBJECT_WITHIN))
    return any(word in words("subjects", "grammar", "auxiliaries") for word in near)


def _comma_from(unit: Unit, at: int) -> int:
    """Return the next comma that closes a few words: "on Monday," and "through its envoy,"."""
    near = range(at, min(at + ADJUNCT_WITHIN, len(unit.pieces)))
    return next((place for place in near if unit.fold(place) == ","), at)


_LAYERS = frozenset({"through", "via", "for", "in", "on", "speaking"})


def _before_is_quoted(unit: Unit, cue: Cue) -> bool:
    """Whether quoted words stand right before a cue."""
    return any(unit.pieces[at].quoted for at in range(max(0, cue.head - 3), cue.head))


def _may_speak(cue: Cue) -> bool:
    """Whether a verb may stand behind what it attributes: "..., the ministry estimates"."""
    return cue.family.inverted or (cue.family.name in {"hint", "hope"} and cue.head == cue.last)


def _stands_alone(unit: Unit, cue: Cue, voice: Voice) -> bool:
    """Whether a verb that may take an object has a subject right behind it and nothing more."""
    close = voice.kind is VoiceKind.ACTOR and voice.start == cue.last + 1
    closed = unit.fold(voice.end) in {",", ".", "", ":", ";"} or is_adjunct(unit, voice.end)
    return close and closed


def postposed_said(unit: Unit, cue: Cue, voice: Voice) -> Attribution | None:
    """Read '"...", the minister said on Monday'."""
    before = unit.fold(voice.start - 1) if voice.start > 0 else ""
    quoted = closes_quotation(unit, voice.start)
    if voice.start == voice.end or not (before in {",", "?", "!", "—", "–"} or quoted):
        # "It paid its dues, estimated at three million": nobody stands there who says so.
        return None
    if not (quoted or (_may_speak(cue) and (cue.family.inverted or voice.actor))):
        return None
    if not quoted and cue.family.stance == "withhold":
        # "Days after Varu said yes, Lom did not answer": nothing stands there that Lom said.
        return None
    told = _addressee_end(unit, cue)
    if "that" in {unit.fold(cue.last + 1), unit.fold(told)}:
        # 'After he called it "theft", Aldo said that': what Aldo said comes behind.
        return None
    closes = is_adjunct(unit, cue.last + 1) or is_adjunct(unit, told)
    closes = closes or unit.fold(cue.last + 1) in {";", "—", "–"}
    closes = closes or (unit.fold(told) == "," and unit.fold(told + 1) in _CONTRASTS)
    if not quoted and not closes:
        return None
    return _around(unit, cue, voice, voice.start, told if quoted else cue.last + 1)


def as_reported(unit: Unit, cue: Cue, voice: Voice) -> Attribution | None:
    """Read "As the minister said, ..."."""
    start = cue.last + 2
    opened = voice.start > 0 and unit.fold(voice.start - 1) == "as"
    if not opened or unit.fold(start - 1) != "," or has_content(unit, 0, voice.start - 1):
        return None
    end = content_end(unit, start, clause=True)
    return Attribution(cue, voice, voice.start, end, (start, end), postposed=True, clause=True)


def parenthetic(unit: Unit, cue: Cue, voice: Voice) -> Attribution | None:
    """Read "the tolls, the minister said, must be shared"."""
    told = _adjunct_end(unit, cue) or _addressee_end(unit, cue)
    closed = closes_quotation(unit, voice.start)
    marks = {unit.fold(told), "," if closed else unit.fold(voice.start - 1)}
    start = told + 1
    speaks = cue.family.inverted or (_may_speak(cue) and voice.actor is not None)
    if marks != {","} or not speaks or unit.fold(start).endswith("ing"):
        return None
    if unit.fold(start) in _CONTRASTS:
        return None
    first, end = clause_start(unit, voice.start), content_end(unit, start, clause=True)
    if closed and unit.pieces[first].quoted and not _is_verb(unit, start):
        # What goes on behind quoted words is quoted too, or no longer what they say.
        return None
    goes_on = unit.fold(start) in _TERMS or _goes_on(unit, voice, start)
    if end <= start or not (has_content(unit, start, end) or _is_verb(unit, start)):
        return None
    if is_adjunct(unit, start) and not goes_on:
        return None
    return Attribution(cue, voice, first, end, (first, end), postposed=True, clause=True)


_CONTRASTS = frozenset({"while", "whereas", "who", "whose", "whom"})
_TERMS = frozenset({"when", "if", "unless", "until", "once", "provided"})
"""Words that begin on what terms or when: "He will vote no, he says, when the council meets"."""


def _goes_on(unit: Unit, voice: Voice, at: int) -> bool:
    """Whether what is told goes on behind its tag: "It will stay, she said, to the end"."""
    quoted = unit.pieces[max(0, voice.start - 2)].quoted
    return not quoted and unit.fold(at) in _FURTHER and unit.fold(at + 1) not in _LISTENERS


_FURTHER = frozenset({"to", "for", "until", "by", "with", "without", "of", "under", "like", "not"})
_LISTENERS = frozenset({"reporters", "journalists", "him", "her", "them", "us", "me", "telephone"})


def _is_verb(unit: Unit, at: int) -> bool:
    """Whether the verb of what is told stands behind its tag: "Varu, he held, had agreed"."""
    return unit.fold(at) in words("subjects", "grammar", "auxiliaries")


def _is_answer(unit: Unit, end: int) -> bool:
    """Whether a sentence opens with a short answer: "Not so, said the minister"."""
    return 0 < end <= 2 and unit.fold(0) in {"no", "yes", "not", "never", "nonsense", "false"}


def _adjunct_end(unit: Unit, cue: Cue) -> int:
    """Step over "in Cairo", "on Monday" to the comma behind; 0 where there is none."""
    if not is_adjunct(unit, cue.last + 1) or cue.lemma == "tell":
        return 0
    for at in range(cue.last + 2, min(cue.last + ADJUNCT_WITHIN, len(unit.pieces))):
        if unit.fold(at) == ",":
            return at
        if not unit.fold(at)[0].isalnum() or unit.pieces[at].quoted:
            break
    return 0


def _addressee_end(unit: Unit, cue: Cue) -> int:
    """Step over who is told, "state television", to the comma behind."""
    if cue.lemma == "tell":
        for at in range(cue.last + 2, min(cue.last + TOLD_WITHIN, len(unit.pieces) + 1)):
            if unit.fold(at) in {",", ".", ""}:
                return at
            if unit.fold(at) == "that" or unit.pieces[at].quoted:
                break
    return cue.last + 1


def _around(
    unit: Unit, cue: Cue, voice: Voice, start: int, end: int, *, short: bool = False
) -> Attribution | None:
    """Put together content on the left, and on the right where the quotation goes on."""
    first = clause_start(unit, start)
    last = trimmed(unit, first, start)
    answer = first == 0 and (short or _is_answer(unit, last))
    if last <= first or not (has_content(unit, first, last) or answer):
        return None
    stop = end
    for at in range(end, len(unit.pieces)):
        if unit.pieces[at].quoted:
            stop = content_end(unit, at, clause=True)
            break
        if unit.fold(at) in {"that", ";"}:
            break
    content = (first, stop if stop > end else last)
    return Attribution(cue, voice, first, stop, content, postposed=True, clause=True)
