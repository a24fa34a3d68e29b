"""What is left out of a whole, and who: "everything but the toll", "all but Varu"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from goodoffices.case.issues import Lean
from goodoffices.reports.cues.cues import Cue
from goodoffices.reports.cues.sides import FOR, REFUSING
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.labels import Stance
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.stances.deciding import OPEN
from goodoffices.reports.stances.degrees import is_denied_in_degree, qualified
from goodoffices.reports.stances.direction import (
    Content,
    before_issue,
    direction_of,
    from_word,
    place_of,
)
from goodoffices.reports.stances.given_up import is_given_up_here
from goodoffices.reports.stances.limited import only_with
from goodoffices.reports.stances.moods import is_only_thought_of
from goodoffices.reports.stances.unproved import (
    is_of_a_refusal,
    is_reminded,
    is_told_by,
    is_unproved,
    is_unvoiced,
    is_verdict_on_a_no,
)
from goodoffices.reports.wording.marks import PAUSES_AND_QUOTES

NEAR = 6
"""Words behind "all" within which "but" leaves something out: "all the points of it but"."""

BEFORE = 4
"""Words before a speaker in which it is said that all others are meant."""

_WHOLE = frozenset(
    ("all", "everything", "every", "everyone", "everybody", "most", "anything", "anyone", "whole",
     "entire", "any", "anywhere", "anybody")
)  # fmt: skip
_LEFT_OUT = frozenset(
    {"but", "except", "save", "bar", "excluding", "excepting", "minus", "barring", "less"}
)
_PAIRED = frozenset(
    {("apart", "from"), ("other", "than"), ("aside", "from"), ("exception", "of"), ("short", "of")}
)
_SMALLER = frozenset({"less", "shorter", "smaller", "lower", "fewer", "weaker"})
_NOBODY = frozenset({"no", "neither"})
_HARDLY = frozenset({("not", "even"), ("not", "one"), ("not", "a"), ("hardly", "any")})


def is_excepted(content: Content) -> bool:
    """Whether the issue is named only as what is left out: "accepted all of it but the toll".

    R446: what is left out of a yes to the whole is not accepted; what is left out of a no is
    not told. Of whoever is left out ("all but Varu want it") the reader tells no side.

    Parameters
    ----------
    content : Content
        What is accepted or refused.
    """
    before = _before(content)
    return bool(content.hits) and (_leaves_out(before) or _nothing_else(before))


def _before(content: Content) -> tuple[str, ...]:
    """Return the words before the option that leans, else before the issue."""
    leaning = (hit for hit in content.hits if hit.lean is not Lean.NEITHER)
    first = next(leaning, None)
    return (
        before_issue(content) if first is None else content.words[: place_of(content, first.start)]
    )


def _nothing_else(found: Sequence[str]) -> bool:
    """Whether words tell that nothing else will do: "no deal other than", "less than"."""
    deed = 2 if found[:1] == ("to",) else 0
    if tuple(found[deed : deed + 2]) == ("less", "than"):
        return True
    at = next((i for i, word in enumerate(found) if word in _NONE), len(found))
    behind = found[at + 1 : at + 1 + NEAR]
    return PAUSES_AND_QUOTES.isdisjoint(behind) and any(
        pair in _PAIRED or (pair[1] == "than" and pair[0] in _SMALLER) for pair in pairwise(behind)
    )


def _leaves_out(found: Sequence[str]) -> bool:
    """Whether words tell a whole, and then what it is without."""
    whole = next((at for at, word in enumerate(found) if word in _WHOLE), len(found))
    behind = found[whole + 1 : whole + 1 + NEAR]
    if PAUSES_AND_QUOTES.isdisjoint(behind) and not _LEFT_OUT.isdisjoint(behind):
        return True
    return any(pair in _PAIRED for pair in pairwise(behind))


def left_out(cue: Cue, content: Content) -> Stance | None:
    """Return the side towards what is left out of something.

    R446: whoever accepts everything but a thing is against it; whoever accepts nothing else, or
    refuses anything but or less than it, demands it.

    Parameters
    ----------
    cue : Cue
        What is told of the whole.
    content : Content
        The whole, and what is left out of it.

    Returns
    -------
    Stance or None
        ``None`` for what is left out of a no to the whole.
    """
    yes, no = cue.family.stance in FOR, cue.family.stance in REFUSING
    refused = (yes and cue.negated) or (no and not cue.negated)
    before = _before(content)
    direction = direction_of(from_word(content, len(before))) if yes or no else None
    if direction is None:
        return None
    if _leaves_out(before) and not refused:
        return (Stance.OPPOSE if direction == 1 else Stance.SUPPORT) if yes else None
    if refused is _NONE.isdisjoint(before) and not _ELSE.isdisjoint(before):
        return Stance.DEMAND if direction == 1 else Stance.OPPOSE
    return None


_NONE = frozenset({"no", "nothing", "none"})
_ELSE = _NONE | {"anything", "any", "less"}


def stance_of_subject(unit: Unit, said: Attribution, stance: Stance | None) -> Stance | None:
    """Return the stance of who is told of: nobody of a side, or all others.

    R446: what no government of a side would accept is refused; what all others want, or reject,
    leaves open where those left out stand.

    Parameters
    ----------
    unit : Unit
        The sentence.
    said : Attribution
        Its verb and subject.
    stance : Stance or None
        What the verb tells by itself.
    """
    if stance is None or not stance.polarity:
        return stance
    if any(told(unit, said) for told in (is_denied_in_degree, is_told_by, is_reminded)):
        return Stance.ASSERT
    unsure = (is_given_up_here, is_verdict_on_a_no, is_of_a_refusal, is_unvoiced)
    open_still = any(told(unit, said) for told in unsure)
    stance = None if open_still else qualified(unit, said, stance)
    if stance is None or said.postposed:
        return stance
    before, subject = _told_of(unit, said)
    if _leaves_out([*before, *subject[: NEAR + BEFORE]]):
        return None
    nobody = bool(subject) and _is_nobody(before, subject)
    if is_only_thought_of(unit, said, nobody=nobody) or is_unproved(unit, said):
        return None
    if not nobody:
        return only_with(unit, said, stance)
    # Of what nobody said it is open who wants it.
    unsaid = said.cue.negated or said.cue.family.stance in OPEN
    return None if unsaid or stance.polarity < 0 else Stance.OPPOSE


def _told_of(unit: Unit, said: Attribution) -> tuple[list[str], list[str]]:
    """Return the words before a subject, and its own; none where it follows its verb."""
    start, end = said.voice.start, min(said.voice.end, said.cue.first)
    if not 0 <= start < end:
        return [], []
    before = _since_stop([unit.fold(at) for at in range(max(0, start - BEFORE), start)])
    return before, [unit.fold(at) for at in range(start, end)]


def _is_nobody(before: list[str], subject: list[str]) -> bool:
    """Whether nobody of a side is meant: "no Varan leader", "not even Varu"."""
    nobody = subject[0] in _NOBODY or any(pair in _HARDLY for pair in pairwise(subject[:2]))
    return nobody or before[-1:] == ["no"] or tuple(before[-2:]) in _HARDLY


def _since_stop(found: list[str]) -> list[str]:
    """Return the words behind the last mark."""
    last = max((at for at, word in enumerate(found) if word in PAUSES_AND_QUOTES), default=-1)
    return found[last + 1 :]
