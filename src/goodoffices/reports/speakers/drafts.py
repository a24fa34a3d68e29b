"""Every cue of one sentence with its speaker and content, before nesting is sorted out."""

from __future__ import annotations

from collections.abc import Sequence

from goodoffices.reports.cues.cues import Cue, CueKind, document_before, find_cues
from goodoffices.reports.cues.extents import (
    content_end,
    next_comma,
    opens_clause,
)
from goodoffices.reports.cues.grammar import NO_GRAMMAR, Grammar, is_aside_deep
from goodoffices.reports.cues.intent import leads_to_colon
from goodoffices.reports.cues.phrases import MARKS, phrase_start
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.people.texts import written_by
from goodoffices.reports.speakers.accounts import accounts_in
from goodoffices.reports.speakers.agents import quoted_person, speaker_after
from goodoffices.reports.speakers.attribution import (
    Attribution,
    as_reported,
    inverted,
    parenthetic,
    postposed_said,
)
from goodoffices.reports.speakers.citing import through_source
from goodoffices.reports.speakers.doubted import is_doubted
from goodoffices.reports.speakers.hearsay import is_hearsay, past_addressee, tells_that
from goodoffices.reports.speakers.holding import held_by
from goodoffices.reports.speakers.main_subject import main_subject, set_off
from goodoffices.reports.speakers.nominal import of_noun, of_source, whose
from goodoffices.reports.speakers.opened_clauses import main_clause_at, opens_aside_clause
from goodoffices.reports.speakers.parts import of_a_part
from goodoffices.reports.speakers.passive import passive
from goodoffices.reports.speakers.provisions import provision_in
from goodoffices.reports.speakers.received import received_by
from goodoffices.reports.speakers.relatives import (
    embedded,
    is_fronted,
    is_told_aside,
    on_terms,
    relative_end,
    with_terms,
)
from goodoffices.reports.speakers.speakers import subject_before
from goodoffices.reports.speakers.verbless import verbless_in
from goodoffices.reports.speakers.voices import JOINT, Voice, VoiceKind


def drafts_of(
    unit: Unit, cast: Cast, grammar: Grammar = NO_GRAMMAR, *, on_text: bool = False
) -> list[Attribution]:
    """Return one attribution per cue that has a speaker, in the order of the cues.

    Nested and joined ones still overlap: :func:`goodoffices.reports.speakers.arrangement.arranged`
    sorts that out.

    Parameters
    ----------
    unit : Unit
        The sentence.
    cast : Cast
        Who is mentioned where.
    grammar : Grammar
        What a parser says; without one the rules decide alone.
    on_text : bool
        Whether the sentence before is about a text, for which "it" may stand.

    Returns
    -------
    list of Attribution
        Empty when nobody says anything.
    """
    plain = (verbless_in(unit, cast), provision_in(unit, on_text=on_text))
    framed = (*accounts_in(unit), *held_by(unit), *received_by(unit))
    found = [draft for draft in (*plain, *framed) if draft is not None and _says_something(draft)]
    told: list[int] = []
    for cue in find_cues(unit):
        if cue.kind is CueKind.VERB and _is_no_verb(unit, cue, grammar):
            continue
        parsed = _parsed(unit, cue, grammar) if cue.kind is CueKind.VERB else None
        draft = _DRAFTERS[cue.kind](unit, cue, cast, found)
        if draft is None and parsed is not None:
            draft = _by_parse(unit, cue, parsed)
        if draft is not None and _says_something(draft):
            found.append(_checked(unit, draft, parsed))
        elif draft is None and tells_that(unit, cue):
            told.append(past_addressee(unit, cue.last + 1))
    found = [of_a_part(unit, one) for one in found if not is_hearsay(unit, one, told)]
    return [_by_text(unit, draft) for draft in found] if on_text else found


def _says_something(draft: Attribution) -> bool:
    """Whether anything is attributed: the text may end behind "it was said that"."""
    return draft.content[0] < draft.content[1]


def _by_text(unit: Unit, draft: Attribution) -> Attribution:
    """Let the text spoken of before be "it": "It asks Varu to pay a third"."""
    voice = draft.voice
    if unit.fold(voice.start) != "it" or voice.end != voice.start + 1 or draft.postposed:
        return draft
    return draft._replace(voice=Voice(VoiceKind.DOCUMENT, None, voice.start, voice.end))


def _is_no_verb(unit: Unit, cue: Cue, grammar: Grammar) -> bool:
    """Whether the parser takes a form that may be a noun for one."""
    if cue.head not in grammar.no_verbs or not cue.present:
        return False
    mention = unit.mention_at(cue.first - 1)
    before = unit.fold(unit.first_of(mention) - 1) if mention is not None else ""
    # "something that Varu contests" has no other verb.
    return before not in {"that", "which", "whom"}


def _parsed(unit: Unit, cue: Cue, grammar: Grammar) -> Voice | None:
    """Return the subject that a parser names for a verb."""
    mention = grammar.subjects.get(cue.head)
    if mention is None or cue.passive:
        return None
    start = unit.first_of(mention)
    flags = mention.doubts
    return Voice(VoiceKind.ACTOR, mention.actor, start, start + 1, flags)


def _by_parse(unit: Unit, cue: Cue, parsed: Voice) -> Attribution | None:
    """Read a verb of speech whose subject only the parser finds."""
    near = cue.first - parsed.start <= NEAR and parsed.start < cue.first
    if not near or cue.family.act != "speech" or _is_condition(unit, cue, parsed):
        return None
    voice = parsed._replace(flags=(*parsed.flags, "subject by parser"))
    return parenthetic(unit, cue, voice) or _preposed(unit, cue, voice)


NEAR = 30
"""Words between a subject that only the parser finds and its verb."""


def _checked(unit: Unit, draft: Attribution, parsed: Voice | None) -> Attribution:
    """Let the parser name the subject where the rules found none, or lost it among asides."""
    voice = draft.voice
    if parsed is None or voice.actor == parsed.actor or draft.postposed:
        return draft
    if voice.kind is VoiceKind.ACTOR:
        deep = parsed.start < voice.start and is_aside_deep(unit, draft.cue, voice.start)
        if not deep or "spoken for" in voice.flags:
            return draft
        parsed = parsed._replace(flags=(*parsed.flags, "two candidates"))
    elif voice.kind is not VoiceKind.UNKNOWN:
        return draft
    return draft._replace(voice=parsed, start=min(draft.start, parsed.start))


def _verb(unit: Unit, cue: Cue, cast: Cast, before: Sequence[Attribution]) -> Attribution | None:
    if cue.passive:
        return passive(unit, cue, cast)
    quoted = quoted_person(unit, cue)
    if quoted is not None:
        return _quoted(unit, cue, quoted, cast)
    voice = _subject_of_verb(unit, cue, cast, before)
    if voice is not None and (_is_condition(unit, cue, voice) or _is_feeling(unit, cue, voice)):
        return None
    if voice is None or voice.kind is VoiceKind.UNKNOWN:
        turned = inverted(unit, cue, cast)
        if turned is not None:
            return turned
    voice = voice or _listed_before(unit, cue, before)
    if voice is None or (voice.kind is VoiceKind.UNKNOWN and not _may_be_told(unit, cue, voice)):
        return None
    return through_source(unit, _placed(unit, cue, voice))


def _placed(unit: Unit, cue: Cue, voice: Voice) -> Attribution | None:
    """Put a verb with its subject behind, within or before what is said."""
    bare = cue.family.name == "utter" and unit.fold(cue.last + 1) != "that"
    if bare and not any(piece.quoted for piece in unit.pieces):
        if leads_to_colon(unit, cue.last):
            return _preposed(unit, cue, voice)
        return parenthetic(unit, cue, voice) or postposed_said(unit, cue, voice)
    return (
        embedded(unit, cue, voice, cue.last + 1)
        or as_reported(unit, cue, voice)
        or parenthetic(unit, cue, voice)
        or postposed_said(unit, cue, voice)
        or _preposed(unit, cue, voice)
    )


def _listed_before(unit: Unit, cue: Cue, before: Sequence[Attribution]) -> Voice | None:
    """Return the subject of a row of verbs: "calls for a truce, urges restraint and asks"."""
    if not before or unit.fold(cue.first - 1) != "," or cue.family.name in {"say", "utter"}:
        return None
    last = before[-1].cue
    alike = last.kind is CueKind.VERB and last.present == cue.present and not last.passive
    if not alike or unit.pieces[cue.first - 2].quoted or before[-1].postposed:
        return None
    return before[-1].voice._replace(start=cue.first, end=cue.first)


def _may_be_told(unit: Unit, cue: Cue, voice: Voice) -> bool:
    """Whether a verb counts whose subject nobody knows: "she feared", but not "the rain"."""
    return not cue.family.careful or _is_he(unit, voice)


def _is_he(unit: Unit, voice: Voice) -> bool:
    return voice.end > 0 and unit.fold(voice.end - 1) in {"he", "she"}


def _subject_of_verb(
    unit: Unit, cue: Cue, cast: Cast, before: Sequence[Attribution]
) -> Voice | None:
    """Return the subject of a verb, also where it is that of the verb before: "and urged"."""
    voice = whose(unit, cue.first) or subject_before(unit, cue, cast)
    if voice is None or voice.kind is not VoiceKind.SAME:
        return voice
    comma = unit.fold(voice.start - 2) == ","
    same = _same_as_before(unit, voice, before, comma_before=comma)
    return same or main_subject(unit, voice.start, cast)


def _quoted(unit: Unit, cue: Cue, quoted: Voice, cast: Cast) -> Attribution | None:
    """Read "the paper quoted Varu as saying that": Varu speaks, via whoever quotes."""
    said = _preposed(unit, cue, quoted)
    via = subject_before(unit, cue, cast)
    if said is None or via is None or via.actor is None:
        return said
    return said._replace(via=via, start=min(said.start, via.start))


def _is_feeling(unit: Unit, cue: Cue, voice: Voice) -> bool:
    """Whether nobody in particular hopes or fears: "many hope it will rain"."""
    anybody = unit.fold(voice.start) in {"many", "some", "few", "others", "everybody"}
    return anybody and voice.end == voice.start + 1 and cue.family.name == "hope"


def _is_condition(unit: Unit, cue: Cue, voice: Voice) -> bool:
    """Whether the clause only supposes something: "even if Varu agrees"."""
    opener = unit.fold(voice.start - 1) if voice.start > 0 else ""
    supposed = opener in {"if", "unless", "whether", "until", "once", "lest"}
    supposed = supposed or is_doubted(unit, voice.start)
    return supposed and cue.family.name not in {"say", "hint"}


def _same_as_before(
    unit: Unit, voice: Voice, before: Sequence[Attribution], *, comma_before: bool = False
) -> Voice | None:
    verbs = [one for one in before if one.cue.kind in {CueKind.VERB, CueKind.STATE}]
    if not verbs:
        return None
    # ", and said" goes on with the main clause, "and said" with the clause before it.
    if comma_before:
        verbs = [one for one in verbs if not is_told_aside(unit, one)] or verbs
    outer = verbs[0].clause and verbs[0].end >= voice.start and comma_before
    return (verbs[0] if outer else verbs[-1]).voice._replace(start=voice.start, end=voice.end)


def _preposed(unit: Unit, cue: Cue, voice: Voice) -> Attribution | None:
    start = cue.last + 1
    clause = opens_clause(unit, start)
    told = _is_speech(unit, cue, past_addressee(unit, start)) or _is_he(unit, voice)
    if voice.kind is VoiceKind.UNKNOWN and not told:
        return None
    if clause and cue.family.name == "say":
        start = past_addressee(unit, start)
    end = content_end(unit, start, clause=clause)
    if opens_aside_clause(unit, voice.start):
        end = min(end, main_clause_at(unit, start) or end)
    if any(unit.fold(at) == "whose" for at in range(voice.start, cue.first)):
        end = min(end, next_comma(unit, start) or end)
    end = min(end, relative_end(unit, cue, voice, start))
    name = next((at for at in range(voice.start, cue.first) if unit.mention_at(at)), voice.start)
    pointed = _apposition(unit, name)
    if pointed is not None:
        voice = voice._replace(start=name)
    if on_terms(unit, voice, start):
        return with_terms(cue, voice, end)
    if end <= start:
        return _relative(unit, cue, voice, pointed) or _bare(cue, voice)
    first = min(voice.start, cue.first) if pointed is None else pointed
    first -= unit.fold(first - 1) == "what"
    return Attribution(cue, voice, first, end, (start, end), clause=clause)


def _bare(cue: Cue, voice: Voice) -> Attribution | None:
    """Read "Varu refused": what about stands elsewhere."""
    if voice.actor is None or cue.family.stance in {"assert", "judge", "promise"}:
        return None
    if JOINT in voice.flags and cue.lemma in _EACH_OTHER:
        # "Varu and Lom disagree": each with the other, and neither with what is at issue.
        return None
    first = min(voice.start, cue.first)
    return Attribution(cue, voice, first, cue.last + 1, (cue.head, cue.last + 1))


_EACH_OTHER = frozenset({"disagree", "differ", "argue", "clash"})
_JOINTS = frozenset({"after", "before", "since", "when", "as", "until", "while", "and", "but"})


def _is_speech(unit: Unit, cue: Cue, start: int) -> bool:
    quoted = any(piece.quoted for piece in unit.pieces[start : start + 8])
    return cue.family.act == "speech" and (quoted or opens_clause(unit, start))


def _apposition(unit: Unit, at: int) -> int | None:
    """Return where ", a condition Varu rejects" begins, which has no "that"."""
    if unit.fold(at - 1) in words("subjects", "grammar", "prepositions") | _JOINTS:
        return None
    for back in range(at - 1, max(at - 5, 0), -1):
        if unit.fold(back) in {"a", "an", "something"}:
            alone = back == at - 1 and unit.fold(back) != "something"
            return None if alone or unit.fold(back - 1) != "," else back
        if unit.fold(back) in MARKS or unit.pieces[back].quoted:
            return None
    return None


def _relative(unit: Unit, cue: Cue, voice: Voice, pointed: int | None) -> Attribution | None:
    """Read "a plan which Varu has long resisted": the object stands to the left."""
    link = unit.fold(voice.start - 1)
    if link not in {"that", "which", "whom"}:
        if is_fronted(unit, voice):
            return Attribution(cue, voice, voice.start, cue.last + 1, (voice.start, voice.end - 1))
        if pointed is None or voice.actor is None:
            return None
        return Attribution(cue, voice, pointed, cue.last + 1, (pointed, voice.start))
    at = voice.start - 2 - (unit.fold(voice.start - 2) == ",")
    start = phrase_start(unit, max(at, 0))
    if link == "which" and at == voice.start - 3 and cue.family.name == "deny":
        # "Varu had signed, which it denies": all that was told, not what was named last.
        start = voice.start - 1
    return Attribution(cue, voice, start, cue.last + 1, (start, voice.start))


def _participle(
    unit: Unit, cue: Cue, cast: Cast, before: Sequence[Attribution]
) -> Attribution | None:
    voice = _subject_of_participle(unit, cue, cast, before)
    if voice is None or (voice.actor is None and voice.kind is not VoiceKind.DOCUMENT):
        return None
    start = cue.last + 1
    clause = opens_clause(unit, start)
    end = content_end(unit, start, clause=clause)
    if set_off(unit, cue) == voice:
        end = min(end, next_comma(unit, start) or end)
    whole = voice.kind is VoiceKind.DOCUMENT or "to" in {
        unit.fold(cue.first),
        unit.fold(cue.head - 1),
    }
    first = voice.start if whole else cue.first
    return Attribution(cue, voice, min(first, cue.first), end, (start, end), clause=clause)


def _subject_of_participle(
    unit: Unit, cue: Cue, cast: Cast, before: Sequence[Attribution]
) -> Voice | None:
    document = document_before(unit, cue.first - 1)
    if document is not None:
        start = phrase_start(unit, document)
        author = written_by(cast, unit.pieces[document].start)
        return Voice(VoiceKind.DOCUMENT, author, start, document + 1)
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
    return set_off(unit, cue) or main_subject(unit, cue.first, cast)


def _state(unit: Unit, cue: Cue, cast: Cast, before: Sequence[Attribution]) -> Attribution | None:
    voice = subject_before(unit, cue, cast)
    if voice is not None and voice.kind is VoiceKind.SAME:
        voice = _same_as_before(unit, voice, before)
    if voice is None and unit.fold(cue.first - 1) == "it" and before:
        voice = before[-1].voice._replace(start=cue.first - 1, end=cue.first)
    if voice is None or (voice.actor is None and voice.kind is not VoiceKind.BODY):
        return None
    start, end = cue.last + 1, content_end(unit, cue.last + 1, clause=False)
    if end <= start and cue.lemma in {"against", "opposed", "in favour", "in favor"}:
        # "Varu was against": what about stands elsewhere.
        start, end = cue.head, cue.last + 1
    return Attribution(cue, voice, min(voice.start, cue.first), end, (start, end))


_DRAFTERS = {
    CueKind.VERB: _verb,
    CueKind.PARTICIPLE: _participle,
    CueKind.STATE: _state,
    CueKind.NOUN: of_noun,
    CueKind.SOURCE: of_source,
}
