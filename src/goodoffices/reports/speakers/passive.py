"""Who speaks in the passive: "was rejected by Varu", "was told by Varu that"."""

from __future__ import annotations

from goodoffices.reports.cues.asides import before_aside
from goodoffices.reports.cues.cue_words import noun_families
from goodoffices.reports.cues.cues import Cue
from goodoffices.reports.cues.extents import content_end
from goodoffices.reports.cues.name_rows import last_of_row
from goodoffices.reports.cues.phrases import MARKS, phrase_start
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.speakers.agents import speaker_after
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.speakers.voices import JOINT, Voice, VoiceKind
from goodoffices.reports.wording.function_words import BE
from goodoffices.reports.wording.inflection import telling_forms


def passive(unit: Unit, cue: Cue, cast: Cast) -> Attribution | None:
    """Read "was rejected by Varu": the agent speaks about the subject.

    Parameters
    ----------
    unit : Unit
        The sentence.
    cue : Cue
        A passive.
    cast : Cast
        Who is mentioned where.

    Returns
    -------
    Attribution or None
        Of what stands before the passive, or, of who is told, behind it; ``None`` where nobody
        known did it.
    """
    if unit.fold(cue.first - 1) == "as":
        return None
    by = next(
        (
            i
            for i in range(cue.last + 1, min(cue.last + 7, len(unit.pieces)))
            if unit.fold(i) == "by"
        ),
        None,
    )
    if by is None:
        return None
    voice = speaker_after(unit, by + 1, cast)
    if voice is None or voice.actor is None or unit.fold(by + 1) in {"our", "this"}:
        return None
    voice = _with_others(unit, by + 1, voice)
    told = _told_by(unit, cue, voice)
    if told is not None:
        return told
    start = _past_relative(unit, _clause_before(unit, cue.first), cue.first)
    start = max(start, _subject_of_its_own(unit, cue.first))
    if start == cue.first < cue.head and unit.fold(start - 1) == ",":
        # "The toll, a wish of the Front, is opposed": an aside stands behind the subject.
        start = _clause_before(unit, before_aside(unit, start - 1) + 1)
    elif cue.family.name == "hint" and unit.fold(cue.head - 1) in noun_families():
        # "Confirming fears voiced by Varu": a mood without what it is about is no statement.
        if unit.fold(voice.end) not in _ABOUT:
            return None
        start = phrase_start(unit, cue.head - 1)
    end = content_end(unit, by + 1, clause=False)
    return Attribution(cue, voice, start, end, (start, end))


def _with_others(unit: Unit, at: int, voice: Voice) -> Voice:
    """Take "rejected by Varu and Lom" as said of both."""
    last = last_of_row(unit, at)
    if last is None or voice.kind is not VoiceKind.ACTOR:
        return voice
    flags = tuple(dict.fromkeys((*voice.flags, JOINT)))
    return voice._replace(end=max(voice.end, last + 1), flags=flags)


_ABOUT = frozenset({"that", "about", "over", "at", "of", "for", "to", "on", "against", "by"})


def _told_by(unit: Unit, cue: Cue, voice: Voice) -> Attribution | None:
    """Read "was told by Varu on Monday that the canal is shut": what is told stands behind."""
    if cue.lemma not in _TOLD:
        return None
    near = range(voice.end, min(voice.end + TOLD_WITHIN, len(unit.pieces)))
    that = next((at for at in near if unit.fold(at) == "that"), None)
    if that is None:
        return None
    end = content_end(unit, that, clause=True)
    return Attribution(cue, voice, cue.first, end, (that, end), clause=True)


_TOLD = frozenset({"tell", "inform", "assure", "warn", "remind", "reassure", "notify", "advise"})
TOLD_WITHIN = 10
"""Words between who tells and "that": ", not for the first time,"."""


def _past_relative(unit: Unit, start: int, verb: int) -> int:
    """Take the thing before a clause that describes it: "*the truce* that Varu wants was ..."."""
    relative = unit.fold(start - 1) in {"that", "which"} and start > 1
    if not relative or unit.fold(start - 2) in telling_forms() | MARKS:
        return start
    own = any(unit.fold(at) in telling_forms() for at in range(start, verb))
    return _clause_before(unit, start - 1) if own else start


def _subject_of_its_own(unit: Unit, verb: int) -> int:
    """Return where a second subject begins: "was accepted by Varu and *the toll* was rejected"."""
    for at in range(verb - 1, max(verb - OWN_SUBJECT, 1), -1):
        if unit.fold(at) == "and":
            named = unit.mention_at(at + 1) or unit.mention_at(at + 2)
            by = any(unit.fold(place) == "by" for place in range(max(at - OWN_SUBJECT, 0), at))
            helped = unit.fold(verb) in BE or unit.fold(verb - 1) in BE
            return at + 1 if by and helped and at + 1 < verb and named is None else 0
    return 0


OWN_SUBJECT = 6
"""Words of "and all the new tolls were", and of "by the envoy of Varu and"."""


def _clause_before(unit: Unit, at: int) -> int:
    """Return where the clause begins in which a word stands."""
    openers = MARKS | {"that", "which", "while", "because", "although", "but", "if"}
    while at > 0 and unit.fold(at - 1) not in openers:
        at -= 1
    return at
