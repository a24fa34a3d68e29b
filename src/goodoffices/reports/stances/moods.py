"""Verbs of what somebody should, may or nearly did do: there nobody takes a side."""

from __future__ import annotations

from itertools import pairwise

from goodoffices.reports.cues.cues import Cue, CueKind
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.speakers.attribution import Attribution

_ADVISED = frozenset({"should", "shouldn't", "ought", "must", "mustn't"})
_POSSIBLE = frozenset({"may", "might", "mightn't"})
_WISHING = frozenset({"prefer", "like", "want", "wish", "love", "favour", "favor"})
_ABLE = frozenset({"live"})
"""Behind "could" it is a yes: "could live with a toll"."""

_GUESSED = frozenset(
    {"probably", "possibly", "presumably", "likely", "perhaps", "nearly", "almost"}
    | {
        "wrongly",
        "falsely",
        "mistakenly",
        "incorrectly",
        "erroneously",
        "misquoted",
        "misreported",
    }
)
_OVER = frozenset({"on", "about", "over", "upon"})


def is_only_thought_of(unit: Unit, said: Attribution, *, nobody: bool = False) -> bool:
    """Whether a verb tells no stand of its subject: "Varu should refuse", "might accept".

    R484: what somebody is advised to do, may or could do, will probably or would have done, nearly
    did or used to do, what two could not agree on and what demands somebody faces, is no position
    of theirs. What they cannot do, and what they would have liked, is.

    Parameters
    ----------
    unit : Unit
        The sentence.
    said : Attribution
        Its verb and subject.
    nobody : bool
        Whether the subject is nobody: "no government could accept" tells what none can do.
    """
    cue = said.cue
    if cue.kind is not CueKind.VERB:
        if cue.kind not in {CueKind.NOUN, CueKind.PARTICIPLE}:
            return False
        owner = said.voice.start
        return _is_faced(unit, cue) or is_sought(unit, owner) or _is_doubted(unit, owner)
    group = frozenset(unit.fold(at) for at in range(cue.first, cue.head))
    able = "could" in group and not (cue.negated or nobody) and cue.lemma not in _ABLE
    if able or not group.isdisjoint(_ADVISED | _POSSIBLE | _GUESSED):
        return True
    if (unit.fold(cue.head - 2), unit.fold(cue.head - 1)) == ("all", "but"):
        return True
    undone = {"would", "have"} <= group and cue.lemma not in _WISHING
    if undone or _is_inverted(unit, said) or _is_former(unit, cue):
        return True
    return cue.negated and cue.lemma == "agree" and unit.fold(cue.last + 1) in _OVER


def is_sought(unit: Unit, owner: int) -> bool:
    """Whether a mind that somebody owns is only needed, asked for or awaited.

    R556: "needs Varu's support for the toll", "asked for Varu's consent" and "without Varu's
    backing" tell no stand of Varu's.

    Parameters
    ----------
    unit : Unit
        The sentence.
    owner : int
        Where its owner's name begins.
    """
    at = owner - 1
    at -= unit.fold(at) == "the"
    word, before = unit.fold(at), unit.fold(at - 1)
    if word in _SEEKING:
        return True
    return (word == "for" and before in _ASKING) or (word in {"on", "upon"} and before in _RELYING)


def _is_doubted(unit: Unit, owner: int) -> bool:
    """Whether a mind is doubted by somebody: "questioned Varu's commitment to the truce"."""
    at = owner - 1
    while unit.fold(at) in {"the", "on", "about", "over"}:
        at -= 1
    return unit.fold(at) in _DOUBTING


_DOUBTING = frozenset(
    ("question", "questions", "questioned", "questioning", "doubt", "doubts", "doubted",
     "doubting", "dispute", "disputes", "disputed", "disputing")
)  # fmt: skip
_SEEKING = frozenset(
    ("need", "needs", "needed", "needing", "want", "wants", "wanted", "seek", "seeks", "sought",
     "seeking", "await", "awaits", "awaited", "awaiting", "lack", "lacks", "lacked", "lacking",
     "require", "requires", "required", "request", "requests", "requested", "demand", "demands",
     "demanded", "without", "lose", "loses", "lost", "losing", "pending", "expect",
     "expects", "expected", "until", "secure", "obtain", "win", "gain", "get", "if", "invite")
)  # fmt: skip
_ASKING = frozenset(
    ("wait", "waits", "waited", "waiting", "hope", "hopes", "hoped", "hoping", "ask", "asks",
     "asked", "asking", "appeal", "appeals", "appealed", "plead", "pleaded", "press", "pressed",
     "pressing", "push", "pushed", "pushing", "look", "looks", "looked", "looking", "lobby",
     "lobbied", "lobbying", "call", "calls", "called", "calling", "bid", "hunt", "angling", "need")
)  # fmt: skip
_RELYING = frozenset(
    ("depend", "depends", "depended", "dependent", "hinge", "hinges", "hinged", "conditional",
     "contingent", "count", "counts", "counted", "counting", "rely", "relies", "relied", "rest",
     "rests", "insist", "insists", "insisted")
)  # fmt: skip


def _is_inverted(unit: Unit, said: Attribution) -> bool:
    """Whether "had" stands before the subject: "Had Varu accepted"."""
    had = said.voice.start - 1
    opens = unit.fold(had - 1) in {"", ",", ";", "—", "–", "“", '"'}
    return unit.fold(had) == "had" and opens and said.voice.end == said.cue.first


def _is_faced(unit: Unit, cue: Cue) -> bool:
    """Whether a demand is made of its subject: "faces growing calls to accept"."""
    return not _FACING.isdisjoint(unit.fold(at) for at in range(cue.head - FACED, cue.head))


FACED = 4
"""Words of "faced loud and growing" before "calls"."""

_FACING = frozenset(
    {"face", "faces", "faced", "facing", "meets", "met", "confronts", "confronted"}
)


def _is_former(unit: Unit, cue: Cue) -> bool:
    """Whether it was so in other days: "used to refuse", "once refused"."""
    group = [unit.fold(at) for at in range(cue.first - 1, cue.head)]
    if any(pair == ("used", "to") for pair in pairwise(group)):
        return True
    once = "once" in group and not cue.present
    return once and _AGAIN.isdisjoint(group) and "has" not in group


_AGAIN = frozenset({"again", "more"})
