"""Where a statement stands to the sentence its issue affirms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from goodoffices.case.issues import Lean
from goodoffices.reports.labels import Stance
from goodoffices.reports.speech.attribution import Attribution
from goodoffices.reports.speech.cues import Cue, CueKind
from goodoffices.reports.speech.markers import (
    first_marker,
    is_conditional,
    kept,
    places_of,
    verdict_negated,
)
from goodoffices.reports.speech.topics import Hit
from goodoffices.reports.speech.verbforms import words

REACH = 7
"""Words over which a turning word reaches what is talked about."""

TAIL = 4
"""Words behind what is talked about that still tell whether it stays or goes."""

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
    cue = _deciding(said, content)
    family = cue.family
    if family.stance == "ask":
        return Stance.ASK
    if family.stance == "withhold":
        return Stance.ASSERT if cue.negated else Stance.WITHHOLD
    later = _later_cue(cue, said, content)
    cue, family = later or cue, (later or cue).family
    content = _after_contrast(_after_cue(content, cue, said))
    if family.stance not in _OPEN or (family.name == "deny" and issue is not None):
        return _on_conditions(_by_class(cue, content, issue), content)
    if content.foreign and cue is said.cue and family.stance == "assert":
        return _insisted(cue, content)
    stance = _by_words(cue, content, issue)
    if stance is Stance.ASSERT:
        return _asked(said) or stance
    return _on_conditions(stance, content)


def _deciding(said: Attribution, content: Content) -> Cue:
    """Return the cue that takes a side: the outer one, else the first inner one that does.

    Of several side by side ("regretted the veto and urged a truce") it is the last one before
    the issue's words.
    """
    if said.cue.family.stance not in _OPEN or said.cue.family.name == "deny":
        return said.cue
    taking = [c for c in said.inner if c.family.stance not in _OPEN or c.family.name == "deny"]
    chosen = next((cue for cue in taking if cue.family.stance != "ask"), said.cue)
    if not content.hits:
        return chosen
    named = content.first + _place(content, content.hits[0].start)
    for cue in taking:
        joined = content.words[chosen.last + 1 - content.first : cue.head - content.first]
        if chosen is not said.cue and chosen.last < cue.head < named and "and" in joined:
            chosen = cue
    return chosen


def _place(content: Content, offset: int) -> int:
    """Return how many words begin before an offset."""
    return sum(start < offset for start in content.starts)


def _on_conditions(stance: Stance | None, content: Content) -> Stance | None:
    conditional = stance is Stance.SUPPORT and is_conditional(content.words)
    return Stance.CONDITIONAL_SUPPORT if conditional else stance


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
    at_people = issue is not None and cue.lemma in _AT_PEOPLE
    if own is Stance.CRITICISE and (at_people or _harms(content)):
        return Stance.ASSERT
    if own is Stance.CRITICISE and not _leans(content):
        return None if cue.negated else own
    if issue is not None and not content.hits and not _moved(content):
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


def _leans(content: Content) -> set[Lean]:
    return {hit.lean for hit in content.hits} - {Lean.NEITHER}


def _direction(content: Content) -> int | None:
    """Return 1 when the object affirms the issue's sentence, -1 when it denies it."""
    leans = _leans(content)
    if len(leans) > 1:
        return None
    if not leans and any(hit.option is not None for hit in content.hits):
        # An option that neither affirms nor denies the sentence gives no direction.
        return None
    if leans:
        return (-1 if leans == {Lean.CON} else 1) * _turned(content)
    moved = _moved(content)
    if moved == 0:
        return _turned(content)
    # "End the presence" is about leaving already: its verb does not turn it once more.
    return moved * _turned(content, ignored=words("stance", "go"))


def _moved(content: Content) -> int:
    """Return 1 for staying beside staying or leaving beside leaving, -1 for one beside the other.

    0 where one of them is about neither.
    """
    first = _place(content, content.hits[0].start) if content.hits else 0
    last = _place(content, content.hits[-1].end) if content.hits else len(content.words)
    near = content.words[max(0, first - REACH) : last + TAIL]
    return _movement(content.affirms) * _balance(kept(near))


@lru_cache(maxsize=1024)
def _movement(sentence: str) -> int:
    """Return 1 for a sentence about staying, -1 for one about leaving, 0 for others."""
    return _balance([word.casefold() for word in _WORD.findall(sentence)])


def _balance(found: Sequence[str]) -> int:
    # "Troops leave" is about leaving, whoever it is that leaves.
    going = words("stance", "go")
    if any(word in going for word in found):
        return -1
    if any(f"{word} {after}" in going for word, after in pairwise(found)):
        return -1
    return 1 if any(word in words("stance", "stay") for word in found) else 0


def _turned(content: Content, ignored: frozenset[str] = frozenset()) -> int:
    """Return -1 when an odd number of turning words reaches the issue's words, else 1."""
    target = next((hit for hit in content.hits if hit.lean is not Lean.NEITHER), None)
    target = target or next(iter(content.hits), None)
    at = _place(content, target.start) if target else 0
    before = kept(content.words)[:at]
    turning, only = words("stance", "shifters") - ignored, words("stance", "only")
    count = sum(
        word in turning
        and (place >= at - REACH or _reaches(before, place))
        and not (word == "nothing" and content.words[place + 1] in only)
        for place, word in enumerate(before)
    )
    return -1 if count % 2 else 1


def _reaches(before: Sequence[str], place: int) -> bool:
    """Whether a word turns all that follows: "dissuade", "would not sign any plan that ..."."""
    if before[place] in words("stance", "far"):
        return True
    taken = any(word in words("stance", "takes") for word in before[place + 1 : place + 4])
    refusing = taken or before[place] in words("stance", "refusing")
    return refusing and not _STOPS.intersection(before[place:])


_STOPS = frozenset({",", ";", ".", "?", "!", "—", "–", "but"})


def _turned_after(content: Content) -> int:
    """Return -1 when the verb after the issue's words is negated: "troops cannot stay"."""
    if not content.hits:
        return 1
    target = content.hits[-1]
    at = _place(content, target.end)
    undone, negations = words("stance", "undone"), words("stance", "negations")
    after = list(takewhile(lambda word: word not in _STOPS, content.words[at : at + REACH]))
    turned = sum(word in negations for word in after[:4]) + any(word in undone for word in after)
    return -1 if turned % 2 else 1


def _by_words(cue: Cue, content: Content, issue: str | None) -> Stance | None:
    """Read the stance of "said that ..." from what is said."""
    marker = _marker(cue, content)
    if marker is None:
        return Stance.ASSERT
    own = _MARKED[marker]
    negated = cue.negated or verdict_negated(content.words, marker)
    if issue is None:
        return own if marker in _VERDICTS and not negated else Stance.ASSERT
    if not content.hits and not (_moved(content) and marker not in _VERDICTS):
        return _on_context(marker, negated=negated)
    if _harms(content) or (cue.family.stance != "promise" and _is_about(content, marker)):
        return Stance.ASSERT
    direction = _direction(content)
    if direction is None:
        return None
    turned = -1 if negated else 1
    direction *= turned if marker in _VERDICTS else _turned_after(content)
    return own if direction == 1 else _opposite(own)


def _on_context(marker: str, *, negated: bool) -> Stance | None:
    """Read words on an issue that only the context names: a bad verdict on it is criticism."""
    if marker not in _VERDICTS:
        return Stance.ASSERT
    return Stance.CRITICISE if marker == "bad" and not negated else None


def _outside_hits(content: Content) -> tuple[str, ...]:
    """Blank verdicts among the words of the issue itself: "right of passage" is none."""
    verdicts = words("stance", "bad") | words("stance", "good")
    return tuple(
        ""
        if word in verdicts and any(hit.start <= start < hit.end for hit in content.hits)
        else word
        for word, start in zip(content.words, content.starts, strict=True)
    )


def _opposite(own: Stance) -> Stance:
    return Stance.OPPOSE if own.polarity > 0 else Stance.SUPPORT


def _marker(cue: Cue, content: Content) -> str | None:
    """Return the kind of word that takes a side; ``None`` where a cue gives no say in it."""
    if cue.family.name == "hope":
        return None
    marker = first_marker(_outside_hits(content))
    if marker is None and cue.family.stance == "promise":
        return "commits"
    return None if cue.family.stance == "judge" and marker not in _VERDICTS else marker


def _is_about(content: Content, marker: str) -> bool:
    """Whether the content tells about the issue without taking a side: "the truce will hold".

    So do words in the passive: "prisoners would be freed in two stages".
    """
    if marker != "commits" or not content.hits:
        return False
    first = next(iter(places_of("commits", content.words)), None)
    if first is None or content.hits[0].start > content.starts[first]:
        return False
    return not _leans(content) or content.words[first + 1 : first + 2] == ("be",)


_MARKED = {
    "needs": Stance.DEMAND,
    "commits": Stance.SUPPORT,
    "ready": Stance.CONDITIONAL_SUPPORT,
    "bad": Stance.OPPOSE,
    "good": Stance.SUPPORT,
}


def _harms(content: Content) -> bool:
    """Whether a verdict says what something does to the issue: "counterproductive to a truce"."""
    verdicts = (*places_of("bad", content.words), *places_of("good", content.words))
    for at in sorted(verdicts):
        if content.words[at + 1 : at + 2] in {("to",), ("for",)} and content.hits:
            return content.hits[0].start >= content.starts[at]
    return False
