"""Every cue of one sentence with its speaker and content, before nesting is sorted out."""

from __future__ import annotations

from collections.abc import Sequence

from goodoffices.reports.people.cast import Cast, MentionKind
from goodoffices.reports.speech.agents import speaker_after
from goodoffices.reports.speech.attribution import (
    Attribution,
    as_reported,
    inverted,
    parenthetic,
    postposed_said,
)
from goodoffices.reports.speech.cues import OWNED, Cue, CueKind, document_before, find_cues
from goodoffices.reports.speech.extents import (
    clause_start,
    content_end,
    has_content,
    next_comma,
    noun_end,
    opens_clause,
    trimmed,
)
from goodoffices.reports.speech.grammar import NO_GRAMMAR, Grammar
from goodoffices.reports.speech.speakers import (
    MARKS,
    Voice,
    VoiceKind,
    opening_noun,
    phrase_start,
    subject_before,
)
from goodoffices.reports.speech.units import Unit
from goodoffices.reports.speech.verbforms import Family, words


def drafts_of(unit: Unit, cast: Cast, grammar: Grammar = NO_GRAMMAR) -> list[Attribution]:
    """Return one attribution per cue that has a speaker, in the order of the cues.

    Nested and joined ones still overlap: :func:`goodoffices.reports.speech.arrangement.arranged`
    sorts that out.

    Parameters
    ----------
    unit : Unit
        The sentence.
    cast : Cast
        Who is mentioned where.
    grammar : Grammar
        What a parser says; without one the rules decide alone.

    Returns
    -------
    list of Attribution
        Empty when nobody says anything.
    """
    found: list[Attribution] = []
    labelled = _labelled(unit)
    if labelled is not None:
        found.append(labelled)
    for cue in find_cues(unit):
        if cue.kind is CueKind.VERB and _is_no_verb(cue, grammar):
            continue
        draft = _DRAFTERS[cue.kind](unit, cue, cast, found)
        if draft is not None and draft.content[1] > draft.content[0]:
            found.append(_checked(unit, draft, grammar))
    return found


def _labelled(unit: Unit) -> Attribution | None:
    """Read 'The minister: "..."'."""
    if not unit.mentions:
        return None
    last = unit.first_of(unit.mentions[0])
    while unit.mention_at(last + 1) is unit.mentions[0]:
        last += 1
    start = last + 2
    if last > 6 or unit.fold(last + 1) != ":" or not unit.pieces[start : start + 1]:
        return None
    if not unit.pieces[start].quoted:
        return None
    family = Family("say", "assert", "speech", False, False)
    cue = Cue(CueKind.SOURCE, family, ":", last + 1, last + 1, last + 1)
    voice = Voice(VoiceKind.ACTOR, unit.mentions[0].actor, 0, last + 1)
    end = content_end(unit, start, clause=True)
    return Attribution(cue, voice, 0, end, (start, end), clause=True)


def _is_no_verb(cue: Cue, grammar: Grammar) -> bool:
    """Whether the parser takes a form that may be a noun for one."""
    return cue.head in grammar.no_verbs and cue.present


def _checked(unit: Unit, draft: Attribution, grammar: Grammar) -> Attribution:
    """Let the parser name the subject where the rules found none, or another one."""
    mention = grammar.subjects.get(draft.cue.head)
    if mention is None or draft.cue.kind is not CueKind.VERB or draft.cue.passive:
        return draft
    voice = draft.voice
    if voice.actor == mention.actor or "spoken for" in voice.flags:
        return draft
    if voice.kind not in {VoiceKind.ACTOR, VoiceKind.UNKNOWN}:
        return draft
    start = unit.first_of(mention)
    flags = ("two candidates",) if voice.actor is not None else ()
    if mention.kind is MentionKind.PRONOUN:
        flags = (*flags, "pronoun")
    named = Voice(VoiceKind.ACTOR, mention.actor, start, start + 1, flags)
    return draft._replace(voice=named, start=min(draft.start, start))


def _verb(unit: Unit, cue: Cue, cast: Cast, before: Sequence[Attribution]) -> Attribution | None:
    if cue.passive:
        return _passive(unit, cue, cast)
    voice = subject_before(unit, cue, cast)
    if voice is not None and voice.kind is VoiceKind.SAME:
        voice = _same_as_before(voice, before) or _main_subject(unit, voice.start, cast)
    if voice is not None and (_is_condition(unit, cue, voice) or _is_feeling(unit, cue, voice)):
        return None
    if voice is None or voice.kind is VoiceKind.UNKNOWN:
        turned = inverted(unit, cue, cast)
        if turned is not None:
            return turned
    if voice is None or (voice.kind is VoiceKind.UNKNOWN and cue.family.careful):
        return None
    return (
        as_reported(unit, cue, voice)
        or parenthetic(unit, cue, voice)
        or postposed_said(unit, cue, voice)
        or _preposed(unit, cue, voice)
    )


def _is_feeling(unit: Unit, cue: Cue, voice: Voice) -> bool:
    """Whether nobody in particular hopes or fears: "many hope it will rain"."""
    anybody = unit.fold(voice.start) in {"many", "some", "few", "others", "everybody"}
    return anybody and voice.end == voice.start + 1 and cue.family.name == "hope"


def _is_condition(unit: Unit, cue: Cue, voice: Voice) -> bool:
    """Whether the clause only supposes something: "even if Varu agrees"."""
    opener = unit.fold(voice.start - 1) if voice.start > 0 else ""
    supposed = opener in {"if", "unless", "whether", "until", "once", "lest"}
    return supposed and cue.family.name not in {"say", "hint"}


def _same_as_before(voice: Voice, before: Sequence[Attribution]) -> Voice | None:
    for draft in reversed(before):
        if draft.cue.kind in {CueKind.VERB, CueKind.STATE}:
            return draft.voice._replace(start=voice.start, end=voice.end)
    return None


def _preposed(unit: Unit, cue: Cue, voice: Voice) -> Attribution | None:
    start = cue.last + 1
    clause = opens_clause(unit, start)
    if voice.kind is VoiceKind.UNKNOWN and not _is_speech(unit, cue, start):
        return None
    if clause and cue.family.name == "say":
        start = _past_addressee(unit, start)
    end = content_end(unit, start, clause=clause)
    if voice.start <= 2 and unit.fold(0) in _SUBORDINATORS:
        end = min(end, next_comma(unit, start) or end)
    first = min(voice.start, cue.first)
    if end <= start:
        return _relative(unit, cue, voice) or _bare(cue, voice)
    return Attribution(cue, voice, first, end, (start, end), clause=clause)


def _past_addressee(unit: Unit, start: int) -> int:
    """Step over "reporters on Monday" to the "that" behind it."""
    told = unit.fold(start) in words("subjects", "grammar", "adjuncts")
    if not told and unit.mention_at(start) is None:
        return start
    for at in range(start, min(start + 9, len(unit.pieces))):
        if unit.fold(at) == "that":
            return at
        if unit.fold(at) in MARKS or unit.pieces[at].quoted:
            break
    return start


def _bare(cue: Cue, voice: Voice) -> Attribution | None:
    """Read "Varu refused": what about stands elsewhere."""
    if voice.actor is None or cue.family.stance in {"assert", "judge", "promise"}:
        return None
    first = min(voice.start, cue.first)
    return Attribution(cue, voice, first, cue.last + 1, (cue.head, cue.last + 1))


_SUBORDINATORS = frozenset({"if", "while", "although", "though", "as", "when", "whereas"})


def _is_speech(unit: Unit, cue: Cue, start: int) -> bool:
    quoted = any(piece.quoted for piece in unit.pieces[start : start + 8])
    return cue.family.act == "speech" and (quoted or opens_clause(unit, start))


def _relative(unit: Unit, cue: Cue, voice: Voice) -> Attribution | None:
    """Read "a plan which Varu has long resisted": the object stands to the left."""
    link = unit.fold(voice.start - 1)
    if link not in {"that", "which", "whom"}:
        return None
    at = voice.start - 2 - (unit.fold(voice.start - 2) == ",")
    start = phrase_start(unit, max(at, 0))
    return Attribution(cue, voice, start, cue.last + 1, (start, voice.start))


def _passive(unit: Unit, cue: Cue, cast: Cast) -> Attribution | None:
    """Read "was rejected by Varu": the agent speaks about the subject."""
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
    if voice is None or voice.actor is None:
        return None
    start = _clause_before(unit, cue.first)
    end = content_end(unit, by + 1, clause=False)
    return Attribution(cue, voice, start, end, (start, end))


def _clause_before(unit: Unit, at: int) -> int:
    """Return where the clause begins in which a word stands."""
    openers = MARKS | {"that", "which", "while", "because", "although", "but", "if"}
    while at > 0 and unit.fold(at - 1) not in openers:
        at -= 1
    return at


def _participle(
    unit: Unit, cue: Cue, cast: Cast, before: Sequence[Attribution]
) -> Attribution | None:
    voice = _subject_of_participle(unit, cue, cast, before)
    if voice is None or (voice.actor is None and voice.kind is not VoiceKind.DOCUMENT):
        return None
    start = cue.last + 1
    clause = opens_clause(unit, start)
    end = content_end(unit, start, clause=clause)
    first = voice.start if voice.kind is VoiceKind.DOCUMENT else cue.first
    return Attribution(cue, voice, min(first, cue.first), end, (start, end), clause=clause)


def _subject_of_participle(
    unit: Unit, cue: Cue, cast: Cast, before: Sequence[Attribution]
) -> Voice | None:
    document = document_before(unit, cue.first - 1)
    if document is not None:
        start = phrase_start(unit, document)
        return Voice(VoiceKind.DOCUMENT, None, start, document + 1)
    for draft in reversed(before):
        if draft.cue.kind in {CueKind.VERB, CueKind.STATE}:
            return draft.voice
    if cue.family.careful:
        # "..., indicating that" is the report's own inference.
        return None
    opening = all(
        unit.fold(at) in {"although", "while", "when", "but", "and"} for at in range(cue.first)
    )
    if opening:
        comma = next_comma(unit, cue.last)
        return None if comma is None else speaker_after(unit, comma + 1, cast)
    return _main_subject(unit, cue.first, cast)


def _main_subject(unit: Unit, limit: int, cast: Cast) -> Voice | None:
    """Return who opens the sentence, or its main clause after an opening phrase."""
    pointed = opening_noun(unit, cast)
    if pointed is not None:
        return pointed
    for mention in unit.mentions:
        at = unit.first_of(mention)
        if at >= limit:
            return None
        start = phrase_start(unit, at)
        opens = start == 0 or unit.fold(start - 1) in MARKS | {"that", "while", "as"}
        last = at
        while unit.mention_at(last + 1) is mention:
            last += 1
        follows = unit.fold(last + 1) not in MARKS
        if opens and follows and not unit.pieces[last].possessive:
            flags = ("pronoun",) if mention.kind is MentionKind.PRONOUN else ()
            return Voice(VoiceKind.ACTOR, mention.actor, start, last + 1, flags)
    return None


def _state(unit: Unit, cue: Cue, cast: Cast, before: Sequence[Attribution]) -> Attribution | None:
    voice = subject_before(unit, cue, cast)
    if voice is not None and voice.kind is VoiceKind.SAME:
        voice = _same_as_before(voice, before)
    if voice is None and unit.fold(cue.first - 1) == "it" and before:
        voice = before[-1].voice._replace(start=cue.first - 1, end=cue.first)
    if voice is None or voice.actor is None:
        return None
    end = content_end(unit, cue.last + 1, clause=False)
    return Attribution(cue, voice, min(voice.start, cue.first), end, (cue.last + 1, end))


def _noun(unit: Unit, cue: Cue, cast: Cast, before: Sequence[Attribution]) -> Attribution | None:
    voice = _owner_of(unit, cue, cast) or _owner_by_pronoun(unit, cue, before)
    if voice is None:
        return None
    end = noun_end(unit, cue.last + 1)
    return Attribution(cue, voice, min(voice.start, cue.head), end, (cue.last + 1, end))


def _owner_of(unit: Unit, cue: Cue, cast: Cast) -> Voice | None:
    if cue.last > cue.head + 1:
        return speaker_after(unit, cue.head + 2, cast)
    for at in range(cue.head - 1, max(-1, cue.head - 5), -1):
        mention = unit.mention_at(at)
        word = unit.fold(at)
        if mention is not None:
            own = unit.pieces[at].possessive or word in {"his", "her", "their", "its"}
            near = own or at == cue.head - 1
            if not near and mention.kind is not MentionKind.ADJECTIVE:
                return None
            start = unit.first_of(mention)
            flags = ("pronoun",) if mention.kind is MentionKind.PRONOUN else ()
            return Voice(VoiceKind.ACTOR, mention.actor, start, cue.head, flags)
        if word in MARKS or word in words("subjects", "grammar", "prepositions") | {"and", "the"}:
            return None
    return None


def _owner_by_pronoun(unit: Unit, cue: Cue, before: Sequence[Attribution]) -> Voice | None:
    """Read "reiterated its demand for", "voiced support for"."""
    if not before:
        return None
    for at in range(cue.head - 1, max(-1, cue.head - 7), -1):
        if unit.fold(at) in {"his", "her", "their", "its"} or at == before[-1].cue.last:
            return before[-1].voice._replace(start=at, end=cue.head)
        if unit.mention_at(at) is not None or unit.fold(at) in MARKS:
            return None
    return None


def _account_owner(unit: Unit, cue: Cue) -> Voice | None:
    """Return whose account, view or words it is."""
    if cue.lemma != OWNED:
        return None
    for at in range(cue.last - 1, cue.first, -1):
        mention = unit.mention_at(at)
        if mention is not None:
            flags = ("pronoun",) if mention.kind is MentionKind.PRONOUN else ()
            return Voice(VoiceKind.ACTOR, mention.actor, cue.first, cue.last + 1, flags)
    return Voice(VoiceKind.UNKNOWN, None, cue.first, cue.last + 1, ("no speaker",))


def _source(
    unit: Unit, cue: Cue, cast: Cast, _before: Sequence[Attribution]
) -> Attribution | None:
    voice = _account_owner(unit, cue) or speaker_after(unit, cue.last + 1, cast)
    if voice is None:
        return None
    if cue.lemma == OWNED and unit.fold(cue.first - 1) == "," == unit.fold(cue.last + 1):
        start, end = clause_start(unit, cue.first), content_end(unit, cue.last + 2, clause=True)
        return Attribution(cue, voice, start, end, (start, end), postposed=True, clause=True)
    if not has_content(unit, 0, cue.first):
        comma = next_comma(unit, voice.end)
        if comma is None:
            return None
        end = content_end(unit, comma + 1, clause=True)
        return Attribution(cue, voice, cue.first, end, (comma + 1, end), clause=True)
    start = clause_start(unit, cue.first)
    last = trimmed(unit, start, cue.first)
    if not has_content(unit, start, last):
        return None
    return Attribution(cue, voice, start, voice.end, (start, last), postposed=True, clause=True)


_DRAFTERS = {
    CueKind.VERB: _verb,
    CueKind.PARTICIPLE: _participle,
    CueKind.STATE: _state,
    CueKind.NOUN: _noun,
    CueKind.SOURCE: _source,
}
