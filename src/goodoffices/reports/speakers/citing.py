"""An outlet that names its source beside itself: "The Herald, citing a Varan official, said"."""

from __future__ import annotations

from goodoffices.reports.cues.units import Unit
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.speakers.voices import Voice, VoiceKind

_CITING = frozenset({"citing", "quoting"})

LONGEST = 14
"""Words and marks of ", quoting a senior official close to the talks,"."""


def through_source(unit: Unit, said: Attribution | None) -> Attribution | None:
    """Let the source speak that an outlet cites between commas, *via* the outlet.

    R474: the one named first behind "citing" or "quoting" tells; the outlet passes it on.

    Parameters
    ----------
    unit : Unit
        The sentence.
    said : Attribution or None
        What the outlet says.

    Returns
    -------
    Attribution or None
        The same where nobody is cited before the verb, or somebody else passes it on already.
    """
    if said is None or said.via is not None or said.cue.passive:
        return said
    verb = said.cue.first
    citing = range(max(0, verb - LONGEST), verb - 1)
    at = next((at for at in citing if unit.fold(at) in _CITING and unit.fold(at - 1) == ","), None)
    if at is None or at < said.voice.start:
        return said
    for place in range(at + 1, verb):
        mention = unit.mention_at(place)
        if mention is not None and mention.actor != said.voice.actor:
            voice = Voice(VoiceKind.ACTOR, mention.actor, at + 1, unit.last_of(mention) + 1)
            return said._replace(voice=voice, via=said.voice)
    return said
