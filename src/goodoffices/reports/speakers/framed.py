"""Words with their speaker in a frame of its own: ", as Aldo told us", "it was said in Varu"."""

from __future__ import annotations

from goodoffices.reports.cues.cue_words import finite_forms
from goodoffices.reports.cues.cues import Cue, CueKind
from goodoffices.reports.cues.extents import clause_start, content_end, has_content, trimmed
from goodoffices.reports.cues.phrases import MARKS, phrase_start
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import SAYING, verb_forms, words
from goodoffices.reports.people.cast import Mention, MentionKind
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.speakers.voices import Voice, VoiceKind
from goodoffices.reports.wording.inflection import Tense

FRAME_WITHIN = 8
"""Words of a frame: "it was said on Monday at the ministry that"."""

_TELLING = frozenset({"say", "hint", "hope"})
_AT = frozenset({"from", "in", "at", "by"})


def framed_in(unit: Unit) -> Attribution | None:
    """Read what somebody says in a frame that is no main clause of theirs.

    Parameters
    ----------
    unit : Unit
        The sentence.

    Returns
    -------
    Attribution or None
        At most one.
    """
    return _as_told(unit) or _it_was_said(unit) or _how_put(unit)


def _voice(unit: Unit, mention: Mention) -> Voice:
    first = unit.first_of(mention)
    flags = mention.doubts
    return Voice(VoiceKind.ACTOR, mention.actor, first, unit.last_of(mention) + 1, flags)


def _cue(unit: Unit, at: int) -> Cue:
    return Cue(CueKind.SOURCE, SAYING, unit.fold(at), at, at, at)


def _tells(unit: Unit, at: int, *tenses: Tense) -> bool:
    forms = verb_forms().get(unit.fold(at), ())
    told = (one for one in forms if one.family.name in _TELLING and not one.particle)
    return any(one.tense in tenses for one in told)


def _as_told(unit: Unit) -> Attribution | None:
    """Read "The quota is dead, as Aldo told reporters on Monday"."""
    if "as" not in unit.folds:
        return None
    for at in range(len(unit.pieces) - 3, 2, -1):
        if unit.fold(at) != "as" or unit.fold(at - 1) not in {",", "—", "–"}:
            continue
        mention = unit.mention_at(at + 1) or unit.mention_at(at + 2)
        if mention is None or unit.pieces[at].quoted:
            continue
        verb = unit.last_of(mention) + 1
        while unit.fold(verb) in {"has", "have", "had", "himself", "herself", "itself", "also"}:
            verb += 1
        if not _tells(unit, verb, Tense.PAST, Tense.THIRD) or not _closes(unit, verb + 1):
            continue
        start = clause_start(unit, at)
        last = trimmed(unit, start, at)
        if not has_content(unit, start, last):
            return None
        voice = _voice(unit, mention)
        end = trimmed(unit, verb, len(unit.pieces))
        cue = _cue(unit, verb)
        return Attribution(cue, voice, start, end, (start, last), postposed=True, clause=True)
    return None


def _closes(unit: Unit, at: int) -> bool:
    """Whether only who was told, where and when follows."""
    if len(unit.pieces) - at > FRAME_WITHIN + 2:
        return False
    following = [piece.fold for piece in unit.pieces[at:]]
    if any(piece.quoted for piece in unit.pieces[at:]):
        return False
    return not any(word in finite_forms() or word in {"that", ":", ","} for word in following)


def _it_was_said(unit: Unit) -> Attribution | None:
    """Read "From the ministry it was said that", "it was said in the ministry that"."""
    if "it" not in unit.folds:
        return None
    for at in range(min(len(unit.pieces), FRAME_WITHIN + 4)):
        be = unit.fold(at + 1) in {"is", "was"} and unit.fold(at) == "it"
        if not be or not _tells(unit, at + 2, Tense.PAST):
            continue
        that = next(
            (i for i in range(at + 3, at + 3 + FRAME_WITHIN) if unit.fold(i) in {"that", ":"}),
            None,
        )
        mention = _place_of(unit, at, that)
        if that is None or mention is None:
            return None
        voice = _voice(unit, mention)
        start = min(at, max(0, phrase_start(unit, voice.start) - 1))
        end = content_end(unit, that + 1, clause=True)
        cue = _cue(unit, at + 2)
        return Attribution(cue, voice, start, end, (that + 1, end), clause=True)
    return None


def _place_of(unit: Unit, at: int, that: int | None) -> Mention | None:
    """Return where it was said: before "it", or between "said" and "that"."""
    ranges = (range(at), range(at + 3, that if that is not None else at))
    for places in ranges:
        for place in places:
            mention = unit.mention_at(place)
            if mention is not None and mention.kind is not MentionKind.PRONOUN:
                first = phrase_start(unit, unit.first_of(mention))
                return mention if unit.fold(first - 1) in _AT else None
    return None


def _how_put(unit: Unit) -> Attribution | None:
    """Read '"...", is how Aldo put it', '"..." was all Aldo would say'."""
    quoted = [at for at, piece in enumerate(unit.pieces) if piece.quoted]
    if not quoted or quoted[0] > 1:
        return None
    at = quoted[-1] + 1
    while unit.fold(at) in MARKS | {"“", "”", '"', "»", "«", "that"}:
        at += 1
    frame = unit.fold(at) in {"is", "was"} and unit.fold(at + 1) in {"how", "all", "what"}
    if not frame:
        return None
    mention = next(
        (found for place in range(at + 2, at + 6) if (found := unit.mention_at(place))), None
    )
    if mention is None:
        return None
    verb = range(unit.last_of(mention) + 1, min(len(unit.pieces), unit.last_of(mention) + 5))
    told = any(
        unit.fold(place) in verb_forms() and unit.fold(place) not in _auxiliaries()
        for place in verb
    )
    if not told:
        return None
    end = trimmed(unit, at, len(unit.pieces))
    content = (quoted[0], quoted[-1] + 1)
    return Attribution(
        _cue(unit, at), _voice(unit, mention), quoted[0], end, content, postposed=True, clause=True
    )


def _auxiliaries() -> frozenset[str]:
    return words("subjects", "grammar", "auxiliaries")
