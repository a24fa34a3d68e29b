"""Words that ask, withhold, praise or answer by yes and no."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from goodoffices.reports.cues.cues import Cue, CueKind
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.labels import Stance
from goodoffices.reports.stances.affirmed_change import words_of
from goodoffices.reports.stances.direction import (
    Content,
    before_issue,
    direction_of,
    leans_of,
    moved_by,
    place_of,
)
from goodoffices.reports.stances.markers import first_marker
from goodoffices.reports.wording.function_words import POSSESSIVES
from goodoffices.reports.wording.inflection import inflected

_LIKENED = frozenset(
    ("treat", "treats", "treated", "treating", "regard", "regards", "regarded", "consider",
     "considers", "considered", "view", "views", "viewed", "see", "sees", "brand", "brands")
)  # fmt: skip
AS_WITHIN = 6
"""Words behind "treat" within which "as" tells as what."""


def aside_of(cue: Cue) -> Stance:
    """Return what a verb of asking or of silence does: neither takes a side, nor does its denial.

    Parameters
    ----------
    cue : Cue
        Its verb.
    """
    if cue.negated:
        return Stance.ASSERT
    return Stance.ASK if cue.family.stance == "ask" else Stance.WITHHOLD


def asked_within(inner: Sequence[Cue]) -> Stance | None:
    """Return asking where one of several verbs asks.

    Parameters
    ----------
    inner : sequence of Cue
        Verbs within what is said.
    """
    return Stance.ASK if any(cue.family.stance == "ask" for cue in inner) else None


def is_request(cue: Cue, content: Content) -> bool:
    """Whether somebody is asked to do something whose direction is plain.

    Parameters
    ----------
    cue : Cue
        A verb of asking.
    content : Content
        Whom is asked, and what for.
    """
    if cue.family.name == "provide":
        # "The draft calls for": what a text provides is told, what it calls for is wanted.
        return cue.lemma in _CALLING and bool(leans_of(content) or moved_by(content))
    if cue.family.stance != "ask" or cue.negated or not content.hits:
        return False
    if _is_answer_asked(content.words) or _is_recommended(cue, content):
        return True
    if "to" not in content.words:
        return False
    at = content.words.index("to")
    if at >= place_of(content, content.hits[-1].start):
        # "Urged Varu about the toll it objects to": nothing is told that is to be done.
        return False
    told = leans_of(content) or moved_by(content)
    return bool(told) or _is_the_deed(content.words[at + 1], content)


def _is_the_deed(verb: str, content: Content) -> bool:
    """Whether a verb is that of the issue's own sentence, or lets it happen."""
    forms = {form for form, _ in inflected(verb)}
    return not forms.isdisjoint(words_of(content.affirms)) or verb in _LETTING


def _is_answer_asked(found: Sequence[str]) -> bool:
    """Whether a yes or a no is asked of one's own: "urged its members to reject the offer"."""
    if found[0] in _ANSWERING:
        return True
    at = found.index("to") if found[0] in POSSESSIVES and "to" in found[:ADDRESSED] else len(found)
    verb = found[at + 1 : at + 3]
    return bool(verb) and (verb[0] in _ANSWERS_BY or tuple(verb) in _VOTES)


def _is_recommended(cue: Cue, content: Content) -> bool:
    """Whether a thing itself is recommended, and not that somebody do something with it."""
    plain = content.words[0] not in _CLAUSES and not content.words[0].endswith("ing")
    return cue.lemma == "recommend" and plain


_CLAUSES = frozenset({"to", "that", "against", "whether", "how"})


ADDRESSED = 8
"""Words before "to" that tell who is asked: "the members of both its unions to"."""

_ANSWERING = frozenset({"acceptance", "approval", "adoption", "rejection", "ratification"})
_ANSWERS_BY = frozenset(
    ("accept", "approve", "back", "support", "endorse", "adopt", "ratify", "reject", "refuse",
     "oppose", "resist", "veto", "embrace", "abandon", "scrap", "drop")
)  # fmt: skip
_LETTING = frozenset({"let", "allow", "permit", "grant", "enable"})
_VOTES = frozenset({("vote", "for"), ("vote", "against")})

_CALLING = frozenset(
    {"call", "calls", "called", "urge", "urges", "demand", "demands", "insist", "insists"}
)


def requested(cue: Cue, content: Content) -> Stance:
    """Return what is wanted of somebody: "urged Varu to open the gates".

    R373: who urges, calls on or asks somebody to do what has a plain direction demands it; where
    the direction is open, it is asked.

    Parameters
    ----------
    cue : Cue
        A verb of asking.
    content : Content
        Whom is asked, and what for.
    """
    direction = direction_of(content) if is_request(cue, content) else None
    if direction is None:
        return aside_of(cue)
    answer = _is_answer_asked(content.words) or _is_recommended(cue, content)
    wanted = Stance.SUPPORT if answer else Stance.DEMAND
    return wanted if direction == 1 else Stance.OPPOSE


def is_of_conduct(content: Content) -> bool:
    """Whether praise goes to somebody's work, not to the issue: "thanked Varu for its patience".

    R375: praise and thanks for work, efforts and virtues take no side.

    Parameters
    ----------
    content : Content
        What is praised.
    """
    return not words("stance", "conduct").isdisjoint(before_issue(content))


def is_given_up(cue: Cue, content: Content) -> bool:
    """Whether a noun tells what is not wanted, or no longer: "dropped its call for a vote".

    Parameters
    ----------
    cue : Cue
        The noun, within what is said.
    content : Content
        What is said.
    """
    at = cue.head - content.first
    before = content.words[max(0, at - 3) : max(0, at)]
    if cue.kind is not CueKind.NOUN:
        return False
    none = cue.family.stance == "demand" and before[-1:] == ("no",)
    return none or not words("stance", "giving_up").isdisjoint(before)


def is_only_talk(found: Sequence[str]) -> bool:
    """Whether a yes is to words about a thing alone: "agreed to talk about the road".

    Parameters
    ----------
    found : sequence of str
        Words without case, behind the verb.

    Examples
    --------
    >>> is_only_talk("to talk about the road".split()), is_only_talk("to leave".split())
    (True, False)
    """
    return len(found) > 1 and found[0] == "to" and found[1] in words("stance", "talking")


def is_overdone(found: Sequence[str]) -> bool:
    """Whether a thing is blamed for going too far its own way: "too generous".

    Parameters
    ----------
    found : sequence of str
        Words without case.

    Examples
    --------
    >>> is_overdone("the truce as far too generous".split())
    True
    """
    excess = words("stance", "excess")
    return any(word == "too" and after in excess for word, after in pairwise(found))


def is_likened(found: Sequence[str]) -> bool:
    """Whether a thing is taken for another: "would treat inspectors as spies".

    Parameters
    ----------
    found : sequence of str
        Words without case.

    Examples
    --------
    >>> is_likened("they would treat inspectors as spies".split())
    True
    """
    return any(
        word in _LIKENED and "as" in found[at + 1 : at + AS_WITHIN]
        for at, word in enumerate(found)
    )


def yes_or_no(content: Content) -> frozenset[int]:
    """Return 1 where the issue is named with a yes, and -1 where with a no.

    Parameters
    ----------
    content : Content
        What is said: "Observers, yes. Guards, no."
    """
    if _ANSWERS.keys().isdisjoint(content.words):
        return frozenset()
    if {"yes", "no"} <= set(content.words):
        # "Observers, yes. Guards, no": what is between them tells which is which.
        return frozenset(_ANSWERS.values())
    if content.hits and content.words[-2:-1] == (",",) and content.words[-1] in _ANSWERS:
        return frozenset({_ANSWERS[content.words[-1]]})
    said: set[int] = set()
    for hit in content.hits:
        at = place_of(content, hit.end)
        near = range(at, min(at + NEAR, len(content.words)))
        comma = next((i for i in near if content.words[i] in {",", "?"}), -2)
        answer = content.words[comma + 1 : comma + 2]
        if comma >= 0 and answer and answer[0] in _ANSWERS:
            said.add(_ANSWERS[answer[0]])
    return frozenset(said)


def saw_no(cue: Cue, content: Content) -> frozenset[int]:
    """Return the answer in "sees no reason to open the gates", -1, or "sees no obstacle to it", 1.

    Parameters
    ----------
    cue : Cue
        A verb of seeing with its "no".
    content : Content
        What is not seen.
    """
    if cue.lemma != "see" or cue.last == cue.head or not content.words or not content.hits:
        return frozenset()
    answer = 1 if content.words[0] in _IN_THE_WAY else -1 if content.words[0] in _GROUNDS else 0
    return frozenset({answer} - {0})


def unrecognised(cue: Cue, content: Content) -> frozenset[int]:
    """Return -1 where somebody does not recognise what is named: "the tribunal's jurisdiction".

    Parameters
    ----------
    cue : Cue
        A verb of recognising, negated.
    content : Content
        What is not recognised; that something is so is a fact.
    """
    denied = cue.negated and cue.lemma in _RECOGNISING and cue.last == cue.head
    clause = content.words[:1] in {("that",), ("how",), ("why",)}
    return frozenset({-1} if denied and content.hits and not clause else ())


_RECOGNISING = frozenset({"recognise", "recognize", "acknowledge"})

_GROUNDS = frozenset(
    ("reason", "reasons", "need", "point", "case", "room", "place", "justification", "sense",
     "use", "future", "merit", "cause", "grounds", "basis", "chance", "prospect")
)  # fmt: skip
_IN_THE_WAY = frozenset(
    ("alternative", "substitute", "obstacle", "obstacles", "problem", "problems", "harm",
     "objection", "danger", "impediment")
)  # fmt: skip

NEAR = 4
"""Words behind the issue within which the comma before "yes" or "no" stands."""

_ANSWERS = {"yes": 1, "no": -1, "never": -1}


def answered_shortly(answers: frozenset[int], content: Content) -> Stance | None:
    """Read "Observers, no": towards the issue, unless a yes stands beside it."""
    side = sum(answers) * (direction_of(content) or 0)
    return None if side == 0 else Stance.SUPPORT if side > 0 else Stance.OPPOSE


def insisted(cue: Cue, content: Content) -> Stance | None:
    """Read "insists that Varu leave", "says that Varu must leave": another's act is demanded."""
    helped = any(word in words("subjects", "grammar", "auxiliaries") for word in content.words[:8])
    owed = content.hits and first_marker(content.words[:8]) == "needs"
    if not owed and (cue.lemma != "insist" or helped or not content.hits):
        return Stance.ASSERT
    direction = direction_of(content)
    return None if direction is None else Stance.DEMAND if direction == 1 else Stance.OPPOSE


def is_against(found: Sequence[str]) -> bool:
    """Whether somebody is said to be against a thing, in so many words.

    Parameters
    ----------
    found : sequence of str
        Words without case.

    Examples
    --------
    >>> is_against("we are against the toll".split()), is_against("a vote against it".split())
    (True, False)
    """
    return any(
        word == "against" and at and found[at - 1] in _BEING for at, word in enumerate(found)
    )


_BEING = frozenset(
    ("is", "are", "was", "were", "be", "been", "am", "i'm", "we're", "they're", "he's", "she's",
     "firmly", "strongly", "totally", "remain", "remains")
)  # fmt: skip


def against(content: Content) -> Stance | None:
    """Return the side of whoever is against what is named, or what the context names.

    Parameters
    ----------
    content : Content
        What is said: "I'm against strangers".
    """
    direction = direction_of(content) if content.hits else -1 if content.around >= 0 else None
    if direction is None:
        return None
    return Stance.SUPPORT if direction == 1 else Stance.OPPOSE
