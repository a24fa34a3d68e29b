"""Where a statement stands to the sentence its issue affirms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from goodoffices.case.issues import Lean
from goodoffices.reports.attribution import Attribution
from goodoffices.reports.cues import Cue
from goodoffices.reports.record import Stance
from goodoffices.reports.topics import Hit
from goodoffices.reports.verbforms import words

REACH = 7
"""Words over which a turning word reaches what is talked about."""

_OPEN = frozenset({"assert", "promise", "judge"})
_VERDICTS = ("bad", "good")


class Content(NamedTuple):
    """What a statement says, as stance reads it.

    ``words`` are without case, ``starts`` their offsets; ``hits`` the places of the main
    issue in the same offsets; ``foreign`` whether the clause's subject is another side.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    hits: tuple[Hit, ...]
    foreign: bool


def stance_of(said: Attribution, content: Content, *, issue: str | None) -> Stance | None:
    """Return a statement's stance; ``None`` abstains.

    R34: class of the cue × negation × direction of its object. The direction is that of the
    options named; without any, the object is what the issue affirms. Turning words before it
    ("avoid", "end to") reverse it. Where options pull both ways, the reader abstains.

    Parameters
    ----------
    said : Attribution
        Cue, speaker and content.
    content : Content
        The words of the content.
    issue : str or None
        The main issue.

    Returns
    -------
    Stance or None
        ``ASSERT``, ``ASK`` and ``WITHHOLD`` take no side.
    """
    cue = _deciding(said)
    if cue.family.stance == "ask":
        return Stance.ASK
    if cue.family.stance == "withhold":
        return Stance.ASSERT if cue.negated else Stance.WITHHOLD
    if cue.family.name == "deny":
        return Stance.ASSERT
    content = _after_contrast(content)
    if cue.family.stance not in _OPEN:
        return _by_class(cue, content)
    if content.foreign and cue is said.cue and cue.family.stance == "assert":
        return Stance.ASSERT
    return _by_words(cue, content, issue)


def _deciding(said: Attribution) -> Cue:
    """Return the cue that takes a side: the outer one, else the first inner one that does."""
    if said.cue.family.stance not in _OPEN:
        return said.cue
    for cue in said.inner:
        if cue.family.stance not in _OPEN:
            return cue
    return said.cue


def _after_contrast(content: Content) -> Content:
    """Keep what follows "not ..., but" when only that part names the issue."""
    if "but" not in content.words or not content.hits:
        return content
    at = content.words.index("but")
    if any(hit.start < content.starts[at] for hit in content.hits):
        return content
    return content._replace(words=content.words[at + 1 :], starts=content.starts[at + 1 :])


def _by_class(cue: Cue, content: Content) -> Stance | None:
    own = Stance(cue.family.stance)
    direction = _direction(content)
    if direction is None:
        return None
    if cue.negated:
        return _negated(own, direction)
    if direction == 1:
        return own
    return Stance.OPPOSE if own.polarity > 0 else Stance.SUPPORT


def _negated(own: Stance, direction: int) -> Stance | None:
    if own is Stance.CRITICISE or own is Stance.DEMAND:
        return None
    if own.polarity * direction < 0:
        return Stance.CONDITIONAL_SUPPORT
    return Stance.REJECT if own is Stance.CONDITIONAL_SUPPORT else Stance.OPPOSE


def _direction(content: Content) -> int | None:
    """Return 1 when the object affirms the issue's sentence, -1 when it denies it."""
    leans = {hit.lean for hit in content.hits} - {Lean.NEITHER}
    if len(leans) > 1:
        return None
    base = -1 if leans == {Lean.CON} else 1
    return base * _turned(content)


def _turned(content: Content) -> int:
    """Return -1 when an odd number of turning words reaches the first hit, else 1."""
    if not content.hits:
        return 1
    target = next((hit for hit in content.hits if hit.lean is not Lean.NEITHER), content.hits[0])
    at = sum(start < target.start for start in content.starts)
    turning = words("stance", "shifters")
    count = sum(word in turning for word in content.words[max(0, at - REACH) : at])
    return -1 if count % 2 else 1


def _by_words(cue: Cue, content: Content, issue: str | None) -> Stance | None:
    """Read the stance of "said that ..." from what is said."""
    marker = _first_marker(content.words)
    if marker is None and cue.family.stance == "promise":
        marker = "commits"
    if marker is None or (cue.family.stance == "judge" and marker not in _VERDICTS):
        return Stance.ASSERT
    negated = cue.negated or _verdict_negated(content.words, marker)
    own = _MARKED[marker]
    if issue is None:
        return own if marker in _VERDICTS and not negated else Stance.ASSERT
    direction = _direction(content)
    if direction is None:
        return None
    if negated and marker in _VERDICTS:
        direction = -direction
    if direction == 1:
        return own
    return Stance.OPPOSE if own.polarity > 0 else Stance.SUPPORT


_MARKED = {
    "needs": Stance.DEMAND,
    "commits": Stance.SUPPORT,
    "ready": Stance.CONDITIONAL_SUPPORT,
    "bad": Stance.OPPOSE,
    "good": Stance.SUPPORT,
}


def _first_marker(found: Sequence[str]) -> str | None:
    """Return the kind of the word that decides: a verdict before an obligation or a plan."""
    for kind in ("bad", "needs", "good", "ready", "commits"):
        listed = words("stance", kind)
        if any(word in listed for word in found):
            return kind
    return None


def _verdict_negated(found: Sequence[str], marker: str) -> bool:
    listed = words("stance", marker)
    at = next((i for i, word in enumerate(found) if word in listed), 0)
    return any(
        word in {"not", "no", "never", "n't", "isn't"} for word in found[max(0, at - 3) : at]
    )
