"""Where a statement stands to the sentence its issue affirms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from goodoffices.case.issues import Lean
from goodoffices.reports.labels import Stance
from goodoffices.reports.speech.attribution import Attribution
from goodoffices.reports.speech.cues import Cue, CueKind
from goodoffices.reports.speech.topics import Hit
from goodoffices.reports.speech.verbforms import words

REACH = 7
"""Words over which a turning word reaches what is talked about."""

_OPEN = frozenset({"assert", "promise", "judge"})
_VERDICTS = frozenset({"bad", "good"})
_WORD = re.compile(r"[^\W_]+")


class Content(NamedTuple):
    """What a statement says, as stance reads it.

    ``words`` are without case, ``starts`` their offsets; ``first`` is the piece they begin
    with; ``hits`` are the places of the main issue in the same offsets; ``affirms`` is the
    sentence it affirms; ``foreign`` says that the clause's subject is another side.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    first: int
    hits: tuple[Hit, ...]
    affirms: str
    foreign: bool


def stance_of(said: Attribution, content: Content, *, issue: str | None) -> Stance | None:
    """Return a statement's stance; ``None`` abstains.

    R34: class of the cue × negation × direction of its object. The direction is that of the
    options named; without any, words of staying and leaving are held against the sentence
    the issue affirms; else the object is what it affirms. Turning words before it ("avoid",
    "end to") reverse it. Where options pull both ways, or the issue is known from the
    context alone, the reader abstains.

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
    family = cue.family
    if family.stance == "ask":
        return Stance.ASK
    if family.stance == "withhold":
        return Stance.ASSERT if cue.negated else Stance.WITHHOLD
    later = _later_cue(cue, said, content)
    cue, family = later or cue, (later or cue).family
    content = _after_contrast(_after_cue(content, cue, said))
    if family.stance not in _OPEN or (family.name == "deny" and issue is not None):
        return _by_class(cue, content, issue)
    if content.foreign and cue is said.cue and family.stance == "assert":
        return _insisted(cue, content)
    stance = _by_words(cue, content, issue)
    return _asked(said) or stance if stance is Stance.ASSERT else stance


def _deciding(said: Attribution) -> Cue:
    """Return the cue that takes a side: the outer one, else the first inner one that does."""
    if said.cue.family.stance not in _OPEN or said.cue.family.name == "deny":
        return said.cue
    for cue in said.inner:
        if cue.family.stance not in _OPEN | {"ask"} or cue.family.name == "deny":
            return cue
    return said.cue


def _insisted(cue: Cue, content: Content) -> Stance | None:
    """Read "insists that Varu leave": without a tense of its own the other's act is demanded."""
    helped = any(word in words("subjects", "grammar", "auxiliaries") for word in content.words[:8])
    if cue.lemma != "insist" or helped or not content.hits:
        return Stance.ASSERT
    direction = _direction(content)
    return None if direction is None else Stance.DEMAND if direction == 1 else Stance.OPPOSE


def _later_cue(cue: Cue, said: Attribution, content: Content) -> Cue | None:
    """Return the inner cue behind which alone the issue is named: "rejected this, saying ..."."""
    if cue is not said.cue or said.postposed or not content.hits:
        return None
    for inner in said.inner:
        at = inner.head - content.first
        if inner.kind is CueKind.PARTICIPLE and 0 < at < len(content.words):
            behind = all(hit.start > content.starts[at] for hit in content.hits)
            return inner if behind and inner.family.stance in _OPEN | {"demand"} else None
    return None


def _asked(said: Attribution) -> Stance | None:
    return Stance.ASK if any(cue.family.stance == "ask" for cue in said.inner) else None


def _after_cue(content: Content, cue: Cue, said: Attribution) -> Content:
    """Keep what follows an inner cue, unless the issue is named before it only."""
    at = cue.last + 1 - content.first
    if cue is said.cue or not 0 < at < len(content.words):
        return content
    if content.hits and all(hit.start < content.starts[at] for hit in content.hits):
        return content
    return _from(content, at)


def _from(content: Content, at: int) -> Content:
    start = content.starts[at]
    return content._replace(
        words=content.words[at:],
        starts=content.starts[at:],
        first=content.first + at,
        hits=tuple(hit for hit in content.hits if hit.start >= start),
    )


def _after_contrast(content: Content) -> Content:
    """Keep what follows "not ..., but" when only that part names the issue."""
    if "but" not in content.words or not content.hits:
        return content
    at = content.words.index("but")
    if at + 1 >= len(content.words) or content.words[at - 1] == "nothing":
        return content
    if any(hit.start < content.starts[at] for hit in content.hits):
        return content
    return _from(content, at + 1)


def _by_class(cue: Cue, content: Content, issue: str | None) -> Stance | None:
    own = Stance.REJECT if cue.family.name == "deny" else Stance(cue.family.stance)
    if issue is not None and not content.hits:
        return None
    at_people = issue is not None and cue.lemma in _AT_PEOPLE
    if own is Stance.CRITICISE and (at_people or _harms(content)):
        return None
    direction = _direction(content)
    if direction is None:
        return None
    if cue.lemma == "dissuade":
        direction = -direction
    if cue.negated:
        return _negated(own, direction)
    if direction == 1:
        return own
    return Stance.OPPOSE if own.polarity > 0 else Stance.SUPPORT


_AT_PEOPLE = frozenset({"accuse", "blame", "charge", "fault"})
"""Aimed at somebody's conduct; where the speaker stands on the issue remains open."""


def _negated(own: Stance, direction: int) -> Stance | None:
    if own is Stance.CRITICISE or own is Stance.DEMAND:
        return None
    if own.polarity > 0:
        return Stance.SUPPORT if direction < 0 else Stance.REJECT
    return Stance.CONDITIONAL_SUPPORT if direction > 0 else None


def _direction(content: Content) -> int | None:
    """Return 1 when the object affirms the issue's sentence, -1 when it denies it."""
    leans = {hit.lean for hit in content.hits} - {Lean.NEITHER}
    if len(leans) > 1:
        return None
    if not leans and any(hit.option is not None for hit in content.hits):
        # An option that neither affirms nor denies the sentence gives no direction.
        return None
    if leans:
        return (-1 if leans == {Lean.CON} else 1) * _turned(content)
    moved = _movement(content.affirms) * _balance(content.words)
    if moved == 0:
        return _turned(content)
    # "End the presence" is about leaving already: its verb does not turn it once more.
    return moved * _turned(content, ignored=words("stance", "go"))


@lru_cache(maxsize=1024)
def _movement(sentence: str) -> int:
    """Return 1 for a sentence about staying, -1 for one about leaving, 0 for others."""
    return _balance([word.casefold() for word in _WORD.findall(sentence)])


def _balance(found: Sequence[str]) -> int:
    # "Troops leave" is about leaving, whoever it is that leaves.
    if any(word in words("stance", "go") for word in found):
        return -1
    return 1 if any(word in words("stance", "stay") for word in found) else 0


def _turned(content: Content, ignored: frozenset[str] = frozenset()) -> int:
    """Return -1 when an odd number of turning words reaches the issue's words, else 1."""
    if not content.hits:
        return 1
    target = next((hit for hit in content.hits if hit.lean is not Lean.NEITHER), content.hits[0])
    at = sum(start < target.start for start in content.starts)
    turning, only = words("stance", "shifters") - ignored, words("stance", "only")
    far = words("stance", "far")
    count = sum(
        word in turning
        and (place >= at - REACH or word in far)
        and not (word == "nothing" and content.words[place + 1] in only)
        for place, word in enumerate(content.words[:at], 0)
    )
    return -1 if count % 2 else 1


def _turned_after(content: Content) -> int:
    """Return -1 when the verb after the issue's words is negated: "troops cannot stay"."""
    if not content.hits:
        return 1
    target = content.hits[-1]
    at = sum(start < target.end for start in content.starts)
    undone, negations = words("stance", "undone"), words("stance", "negations")
    after = content.words[at : at + REACH]
    turned = sum(word in negations for word in after[:4]) + any(word in undone for word in after)
    return -1 if turned % 2 else 1


def _by_words(cue: Cue, content: Content, issue: str | None) -> Stance | None:
    """Read the stance of "said that ..." from what is said."""
    marker = _marker(cue, content)
    if marker is None:
        return Stance.ASSERT
    own = _MARKED[marker]
    negated = cue.negated or _verdict_negated(content.words, marker)
    if issue is None:
        return own if marker in _VERDICTS and not negated else Stance.ASSERT
    if not content.hits:
        return None if marker in _VERDICTS else Stance.ASSERT
    if _harms(content) or _is_about(content, marker):
        return Stance.ASSERT
    direction = _direction(content)
    if direction is None:
        return None
    turned = -1 if negated else 1
    direction *= turned if marker in _VERDICTS else _turned_after(content)
    return own if direction == 1 else _opposite(own)


def _opposite(own: Stance) -> Stance:
    return Stance.OPPOSE if own.polarity > 0 else Stance.SUPPORT


def _marker(cue: Cue, content: Content) -> str | None:
    """Return the kind of word that takes a side; ``None`` where a cue gives no say in it."""
    if cue.family.name == "hope":
        return None
    marker = _first_marker(content.words)
    if marker is None and cue.family.stance == "promise":
        return "commits"
    return None if cue.family.stance == "judge" and marker not in _VERDICTS else marker


def _is_about(content: Content, marker: str) -> bool:
    """Whether the content tells about the issue without taking a side: "the truce will hold"."""
    if marker != "commits" or any(hit.lean is not Lean.NEITHER for hit in content.hits):
        return False
    listed = words("stance", "commits")
    first = next((i for i, word in enumerate(content.words) if word in listed), None)
    return first is not None and content.hits[0].start < content.starts[first]


_MARKED = {
    "needs": Stance.DEMAND,
    "commits": Stance.SUPPORT,
    "ready": Stance.CONDITIONAL_SUPPORT,
    "bad": Stance.OPPOSE,
    "good": Stance.SUPPORT,
}


def _first_marker(found: Sequence[str]) -> str | None:
    """Return the kind of the word that decides: a verdict before an obligation or a plan."""
    if any(
        word == "nothing" and after in words("stance", "only") for word, after in pairwise(found)
    ):
        return "needs"
    for kind in ("bad", "needs", "good", "ready", "commits"):
        listed = words("stance", kind)
        if any(word in listed for word in found):
            return kind
    return None


def _harms(content: Content) -> bool:
    """Whether a verdict says what something does to the issue: "counterproductive to a truce"."""
    verdicts = words("stance", "bad") | words("stance", "good")
    for at, (word, after) in enumerate(pairwise(content.words)):
        if word in verdicts and after in {"to", "for"} and content.hits:
            return content.hits[0].start >= content.starts[at]
    return False


def _verdict_negated(found: Sequence[str], marker: str) -> bool:
    listed = words("stance", marker)
    at = next((i for i, word in enumerate(found) if word in listed), 0)
    before = found[max(0, at - 3) : at]
    return any(word in {"not", "no", "never", "n't", "isn't", "hardly"} for word in before)
