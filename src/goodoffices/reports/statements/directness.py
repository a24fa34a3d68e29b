"""How close a statement is to the speaker's own words, and who vouches for it."""

from __future__ import annotations

from goodoffices.case.parties import Kind
from goodoffices.reports.cues.cues import Cue, CueKind
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.labels import Directness, SourceKind
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.speakers.floors import LABELLED
from goodoffices.reports.speakers.voices import Voice, VoiceKind


def directness_of(unit: Unit, said: Attribution, cast: Cast) -> Directness:
    """Tell direct, partial and indirect speech and bare positions apart.

    R33: the share of the content's characters that stand in quotation marks decides; only
    without any does the cue: an act of speech is indirect; an attitude, or a demand, an
    acceptance or a refusal in the simple present, is a position.

    Parameters
    ----------
    unit : Unit
        The sentence.
    said : Attribution
        Cue, speaker and content.
    cast : Cast
        Who is mentioned where.

    Returns
    -------
    Directness
        Direct from one half on.
    """
    if LABELLED in said.voice.flags:
        return Directness.DIRECT
    content = unit.pieces[said.content[0] : _own_end(unit, said)]
    pieces = [piece for piece in content if piece.fold[0].isalnum()]
    quoted = sum(piece.end - piece.start for piece in pieces if piece.quoted)
    if quoted:
        whole = sum(piece.end - piece.start for piece in pieces)
        return Directness.DIRECT if 2 * quoted >= whole else Directness.PARTIAL
    passed_on = said.via is not None and LABELLED in said.via.flags
    standing = _may_stand(unit, said.voice, cast)
    spoken = passed_on or any(_is_act(cue, standing) for cue in (said.cue, *said.inner))
    if not spoken and not standing:
        spoken = said.clause and said.cue.family.name == "hope"
    return Directness.INDIRECT if spoken else Directness.POSITION


def _own_end(unit: Unit, said: Attribution) -> int:
    """Return where the content ends before a participle of the same speaker: ', denying that'."""
    later = (
        cue.first
        for cue in said.inner
        if said.postposed and cue.kind is CueKind.PARTICIPLE and cue.first > said.cue.last
    )
    first = min(later, default=said.content[1])
    quoted = any(unit.pieces[at].quoted for at in range(first, said.content[1]))
    return said.content[1] if quoted else first


def _may_stand(unit: Unit, voice: Voice, cast: Cast) -> bool:
    """Whether a speaker holds what the report says without saying it: a state, a movement.

    R235: what one person or a text "rejects" or "believes" was said on some occasion.
    """
    if voice.kind is VoiceKind.DOCUMENT:
        return False
    if voice.actor is None:
        return unit.fold(voice.end - 1) not in {"he", "she"}
    return cast.actor(voice.actor).kind not in {Kind.PERSON, Kind.ANONYMOUS}


_STANDING = frozenset({"demand", "accept", "reject", "object"})


def _is_act(cue: Cue, may_stand: bool) -> bool:
    """Whether a cue tells an act: "rejected" does, "rejects" tells where somebody stands."""
    standing = (
        may_stand and cue.present and (cue.family.name in _STANDING or cue.lemma == "insist")
    )
    return cue.family.act == "speech" and not standing


def source_kind_of(
    unit: Unit, said: Attribution, cast: Cast, directness: Directness
) -> SourceKind:
    """Say who vouches for a statement, at its outer layer.

    Parameters
    ----------
    unit : Unit
        The sentence.
    said : Attribution
        Cue, speaker and content.
    cast : Cast
        Who is mentioned where.
    directness : Directness
        A bare position is the narrator's.

    Returns
    -------
    SourceKind
        Of the passing-on layer where there is one.
    """
    voice = said.via or said.voice
    if voice.kind is VoiceKind.DOCUMENT:
        return SourceKind.DOCUMENT
    if directness is Directness.POSITION:
        return SourceKind.NARRATOR
    if voice.kind in {VoiceKind.BODY, VoiceKind.OUTLET}:
        return SourceKind.OFFICE
    if voice.kind is VoiceKind.CROWD:
        spoken = any(unit.fold(at).startswith("spokes") for at in range(voice.start, voice.end))
        return SourceKind.OFFICE if spoken else SourceKind.ANONYMOUS
    if voice.actor is not None:
        return _of_actor(cast.actor(voice.actor).kind, voice.flags)
    last = unit.fold(voice.end - 1)
    if last in {"he", "she", "i"}:
        return SourceKind.NAMED
    body = last in words("subjects", "voices") or last in words("titles", "organisations")
    return SourceKind.OFFICE if body else SourceKind.ANONYMOUS


def _of_actor(kind: Kind, flags: tuple[str, ...]) -> SourceKind:
    if kind is Kind.ANONYMOUS:
        return SourceKind.ANONYMOUS
    if kind is Kind.PERSON and "spoken for" not in flags:
        return SourceKind.NAMED
    return SourceKind.OFFICE
