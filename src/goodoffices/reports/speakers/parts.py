"""A part of those whom a name stands for: "some dockers", "not all Varans"."""

from __future__ import annotations

from goodoffices.reports.cues.units import Unit
from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.speakers.voices import VoiceKind

_SOME = frozenset({"some", "most", "many", "several", "few", "half", "certain", "various"})
_ALL = frozenset({"all", "every", "both"})


def of_a_part(unit: Unit, draft: Attribution) -> Attribution:
    """Let nobody speak where only a part of a party does.

    R539: "some dockers", "not all dockers" and "most of the Varans" are not the party: what they
    say or want is theirs, and no case knows who they are.

    Parameters
    ----------
    unit : Unit
        The sentence.
    draft : Attribution
        What it attributes, and to whom.

    Returns
    -------
    Attribution
        The same where the whole party speaks.
    """
    voice = draft.voice
    if voice.kind is not VoiceKind.ACTOR:
        return draft
    at = next((place for place in range(voice.start, voice.end) if unit.mention_at(place)), -1)
    mention = unit.mention_at(at) if at >= 0 else None
    if mention is None or mention.kind is not MentionKind.NAME or not _is_part(unit, at):
        return draft
    if not unit.fold(unit.last_of(mention)).endswith("s"):
        return draft
    return draft._replace(voice=voice._replace(kind=VoiceKind.CROWD, actor=None))


def _is_part(unit: Unit, at: int) -> bool:
    """Whether words before a name take only some of those whom it stands for."""
    before = at - 1
    while unit.fold(before) in {"the", "of", "these", "those"}:
        before -= 1
    word = unit.fold(before)
    return word in _SOME or (word in _ALL and unit.fold(before - 1) == "not")
