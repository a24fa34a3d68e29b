"""Which verbs of one subject tell statements of their own: "accepted tolls but refuses boats"."""

from __future__ import annotations

from collections.abc import Callable

from goodoffices.reports.cues.cues import Cue, CueKind
from goodoffices.reports.cues.phrases import MARKS
from goodoffices.reports.cues.sides import AGAINST, FOR
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbgroups import group_before
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.speakers.voices import VoiceKind

IssueIn = Callable[[int, int], str | None]
"""Returns the issue that a stretch of a sentence names, given its first word and its end."""

_OFFERED = frozenset({"promise"})


def opposed(outer: Attribution, inner: Attribution) -> bool:
    """Whether one of two cues is for what the other is against, or silent on another matter.

    Parameters
    ----------
    outer, inner : Attribution
        Of one speaker; what the outer one has taken in counts by its last verb.

    Returns
    -------
    bool
        ``False`` where one of them takes no side.
    """
    stances = _sided(outer).family.stance, inner.cue.family.stance
    if stances[1] == "withhold" and stances[0] in FOR | AGAINST | _OFFERED:
        # "Accepted the truce and refused to discuss boats".
        return True
    # An offer told behind "who" and before the main verb is no stand of old (R437).
    pro = FOR | _OFFERED if outer.cue.head < inner.cue.head else FOR
    return any(a in pro and b in AGAINST for a, b in (stances, stances[::-1]))


def _sided(said: Attribution) -> Cue:
    """Return the last cue of an attribution that takes a side; else its own."""
    cues = (said.cue, *said.inner)
    return next((cue for cue in reversed(cues) if _takes_side(cue)), said.cue)


def _takes_side(cue: Cue) -> bool:
    return cue.family.stance in FOR | AGAINST | _OFFERED and cue.kind is not CueKind.NOUN


def has_own_issue(
    unit: Unit, outer: Attribution, inner: Attribution, issue_in: IssueIn | None
) -> bool:
    """Whether a further verb of one subject takes a side on an issue of its own.

    R560: "rejects tolls, opposes a census and wants boats" takes three sides; as one statement
    only the first would count.

    Parameters
    ----------
    unit : Unit
        The sentence.
    outer : Attribution
        What is told first.
    inner : Attribution
        Of the same speaker, told within it.
    issue_in : callable or None
        Tells the issue that a stretch names; ``None`` where no case is known.

    Returns
    -------
    bool
        Only where each of two stretches names one issue and both take a side.
    """
    if issue_in is None or outer.postposed or inner.postposed:
        return False
    if inner.start <= outer.content[0]:
        return False
    opening = outer.cue.kind is CueKind.PARTICIPLE and inner.cue.kind is CueKind.VERB
    opening = opening and inner.voice.start < inner.voice.end and unit.fold(inner.start - 1) == ","
    joined = _takes_side(inner.cue) and _is_joined(unit, inner)
    if opening and opposed(outer, inner):
        return True
    if not (opening or joined) or not _takes_side(_sided(outer)):
        return False
    first = issue_in(outer.content[0], inner.start)
    second = issue_in(*inner.content) if first is not None else None
    return second is not None and second != first


def _is_joined(unit: Unit, inner: Attribution) -> bool:
    """Whether a verb goes on with its clause: ", opposes", "and wants", "while accepting"."""
    at = inner.start - 1
    at -= unit.fold(at) == "that"
    return unit.fold(at) in _JOINTS and inner.cue.kind in {CueKind.VERB, CueKind.PARTICIPLE}


_JOINTS = frozenset({"and", "but", "yet", "then", "while", "though", "although"}) | MARKS


def both_done(unit: Unit, outer: Attribution, inner: Attribution) -> bool:
    """Whether two sides took their sides one after the other: "refused, a day after Varu agreed".

    R562: behind "after", "before", "since", "as" and "when" the report tells what another side
    did, where both acts are past; of what is to come it may be a condition.

    Parameters
    ----------
    unit : Unit
        The sentence.
    outer, inner : Attribution
        Of two speakers.

    Returns
    -------
    bool
        ``False`` behind "until" and where the second subject is a pronoun.
    """
    named = inner.voice.kind is VoiceKind.ACTOR and "pronoun" not in inner.voice.flags
    told = unit.fold(inner.start - 1) != "until" and outer.cue.family.stance in FOR | AGAINST
    meant = {unit.fold(at) for at in range(outer.cue.last, inner.start)} & {"to", "would", "will"}
    return named and told and not meant and _is_done(unit, outer) and _is_done(unit, inner)


def _is_done(unit: Unit, said: Attribution) -> bool:
    past = said.cue.kind is CueKind.VERB and not (said.cue.present or said.cue.passive)
    return past and not group_before(unit, said.cue.head).modal


def passives_apart(
    outer: Attribution, inner: Attribution
) -> tuple[Attribution, Attribution] | None:
    """Part "accepted by Varu and rejected by Lom", which have one subject and two speakers.

    Parameters
    ----------
    outer, inner : Attribution
        In the order of their verbs.

    Returns
    -------
    tuple of Attribution or None
        The first up to its speaker, the second about the words before both verbs.
    """
    both = outer.cue.passive and inner.cue.passive and outer.start == inner.start
    subject = (outer.start, outer.cue.first)
    if not both or not outer.voice.end < inner.cue.first or subject[0] == subject[1]:
        return None
    end = outer.voice.end
    first = outer._replace(end=end, content=(outer.content[0], min(outer.content[1], end)))
    return first, inner._replace(content=subject)


def speaks_next(outer: Attribution, inner: Attribution) -> bool:
    """Whether somebody else named says something behind "and": "Varu said no and Lom said yes".

    Parameters
    ----------
    outer, inner : Attribution
        Of two speakers.

    Returns
    -------
    bool
        Only where both have a verb of saying with a clause of its own.
    """
    named = inner.voice.kind is VoiceKind.ACTOR and "pronoun" not in inner.voice.flags
    both = outer.cue.family.name == inner.cue.family.name == "say"
    return named and both and outer.clause and inner.clause and inner.voice.start < inner.voice.end


def is_repeated(outer: Attribution, inner: Attribution, issue_in: IssueIn | None) -> bool:
    """Whether a participle before the main verb tells nothing of its own: "Varu, rejecting it,".

    Parameters
    ----------
    outer : Attribution
        The main verb.
    inner : Attribution
        What may stand between its subject and it.
    issue_in : callable or None
        Tells the issue that a stretch names.

    Returns
    -------
    bool
        ``False`` where it names an issue that the main verb is not about (R560).
    """
    between = outer.voice.end <= inner.start and inner.end < outer.cue.first
    if inner.cue.kind is not CueKind.PARTICIPLE or not between or outer.postposed:
        return False
    if inner.voice.actor != outer.voice.actor or issue_in is None:
        return False
    own = issue_in(*inner.content)
    return own is None or own == issue_in(*outer.content)
