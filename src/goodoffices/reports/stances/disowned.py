"""Words told not to hold, or never to have been said: there nobody takes a side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from goodoffices.reports.cues.verbforms import verb_forms, words
from goodoffices.reports.stances.markers import first_marker

OPENING = 10
"""Words at the beginning among which nobody's saying must stand."""

_NOBODY = frozenset({"nobody", "none", "neither"})
BACK = 2
"""Words up to which "that" points back: "disputed that", "doubts that strongly"."""

_PERFECT = frozenset({"has", "have", "had", "ever", "never"})


def is_disowned(found: Sequence[str], *, refuses: bool = False) -> bool:
    """Whether words are told not to hold, or never to have been said.

    R318: "nobody has ever said that ...", "it is not true that ...", "the claim that ... was a
    lie", "rejected a report that ...", "denied having said ...". What lies in such words is
    nobody's position; the reader abstains.

    Parameters
    ----------
    found : sequence of str
        The words of a statement, without case.
    refuses : bool
        Whether the cue itself denies or rejects them.

    Examples
    --------
    >>> is_disowned("nobody has ever said the tolls would fall".split())
    True
    >>> is_disowned("nobody will sign before the tolls fall".split())
    False
    """
    text = f" {' '.join(found)} "
    if any(f" {phrase} " in text for phrase in words("disowned", "phrases")):
        return True
    if refuses and (_had_said(found) or _is_report(found)):
        return True
    if _IS_NOT_THAT.search(text[:OPENED]) or text.lstrip(' "“‘').startswith("not that "):
        # R537: "it is not that they are against it".
        return True
    if "what" in found and not _EXCLAIMED.isdisjoint(pairwise(found)):
        # "What a wonderful idea" may be meant or not.
        return True
    return _is_unsaid(found) or _is_untrue(found, text) or _is_easily_said(text)


_EXCLAIMED = frozenset({("what", "a"), ("what", "an")})
_IS_NOT_THAT = re.compile(r"(?: is| was| it's| it’s|['’]s) not that ")
OPENED = 30
"""Letters of a sentence's opening words."""


def _is_easily_said(text: str) -> bool:
    """Whether it is told what others say, or easily say: "it is easy for Varu to say" (R537)."""
    return any(one.search(text) for one in (_OTHERS_SAY, _EASILY_SAID, _NOT_MEANT))


_NOT_MEANT = re.compile(
    r"\bbe lying if\b|\bnothing (?:we|i|they|he|she|it) (?:would )?\w+ (?:more|better) than\b"
    r"|\bcould(?: not|n't|n’t) agree (?:more|less)\b|^\W*who (?:needs|wants|asked for) [^.,;:]*\?"
    r"|\b(?:not|n't|n’t|never) [^,;:.]*\bat (?:any|all) (?:price|costs?)\b"
)
"""What is said and meant otherwise: "who needs a toll", "not a truce at any price"."""


_OTHERS_SAY = re.compile(
    r"\b(?:they|people|some|others|critics) (?:say|tell us|tell me|keep saying|claim) ?:"
    r"|\bif (?:someone|somebody|anyone|anybody|people|they) (?:told|tells?|asked|says?|said) "
)


_EASILY_SAID = re.compile(
    r"\b(?:easy|all very well|all well and good|very well|easier|cheap|convenient|one thing)"
    r"(?: for [^,;:]{1,40})? to"
    r" (?:say|claim|demand|call|insist|argue|ask|declare|promise|preach|talk)\b"
)


def denies_a_fact(found: Sequence[str]) -> bool:
    """Whether it is denied that something was so: "denied that the gates had been shut".

    R479: so it is of acts ("denied holding detainees", "denied having shelled the port", "denied
    its boats had crossed") and of what was told before ("denied it"): a denial of fact is for
    nothing and against nothing.

    Parameters
    ----------
    found : sequence of str
        The words of what is denied, without case.

    Examples
    --------
    >>> denies_a_fact("that the gates had been shut".split())
    True
    >>> denies_a_fact("that the gates would be shut".split())
    False
    """
    if 0 < len(found) <= BACK and found[0] in _POINTING:
        return True
    if _is_act(found):
        return True
    told = not _PAST.isdisjoint(found if tuple(found[:1]) == ("that",) else found[1:OPENING])
    return told and first_marker(found) is None


_POINTING = frozenset(
    {"it", "this", "that", "these", "them", "doing", "everything", "both", "which"}
)


def _is_act(found: Sequence[str]) -> bool:
    """Whether an act is denied and no wish: "holding detainees", not "seeking a truce"."""
    first = found[0] if found else ""
    if first == "having" and len(found) > 1:
        first = found[1]
    elif not first.endswith("ing") or first in _NOT_DONE:
        return False
    return not any(not form.particle for form in verb_forms().get(first, ()))


_NOT_DONE = frozenset(
    {"planning", "preparing", "trying", "going", "being", "anything", "everything", "nothing"}
    | {"something", "having", "working", "aiming", "looking", "pushing", "pressing"}
)


_PAST = frozenset({"had", "was", "were", "has", "have"})


def is_of_talk(found: Sequence[str]) -> bool:
    """Whether what is refused is only what others tell: "rejected allegations about the toll".

    Parameters
    ----------
    found : sequence of str
        The words of what is refused, without case.

    Examples
    --------
    >>> is_of_talk("baseless allegations about the toll".split())
    True
    >>> is_of_talk("a charge for the use of the port".split())
    False
    """
    tales = words("disowned", "tales") | _BLAME
    return any(word in tales and after in _CONCERNING for word, after in pairwise(found[:OPENING]))


_BLAME = frozenset({"criticism", "suggestion", "suggestions", "speculation", "insinuations"})
_CONCERNING = frozenset({"about", "over", "concerning", "regarding", "that", "of"})


def states_a_fact(lemma: str, found: Sequence[str], *, joined: bool = False) -> bool:
    """Whether it is insisted, or disputed, that something is so: a fact, no wish.

    R449: "insisted that it was not slowing the trains", "disputes that the gates are shut" tell
    what somebody holds to be so; the words themselves decide.

    Parameters
    ----------
    lemma : str
        The verb.
    found : sequence of str
        The words behind it, without case.
    joined : bool
        Whether "that" may belong to the verb already.

    Examples
    --------
    >>> states_a_fact("insist", "that it was not slowing the trains".split())
    True
    >>> states_a_fact("insist", "that the trains be searched".split())
    False
    """
    that = tuple(found[:1]) == ("that",) or (joined and not _WHO.isdisjoint(found[:1]))
    told = found[:OPENING] if that else ()
    if lemma in DOUBTING:
        return len(told) > BACK or tuple(found[:1]) == ("whether",)
    fact = next((word for word in told if word in _OWED or word in _FACTS), "")
    return lemma == "insist" and fact in _FACTS and first_marker(found) != "needs"


_WHO = frozenset({"it", "he", "she", "they", "we", "there", "i"})
DOUBTING = frozenset({"dispute", "doubt", "question", "contest"})
_FACTS = _PAST | {"is", "are", "did", "does", "do"}
_OWED = frozenset({"be", "must", "should", "shall", "will", "would", "can", "cannot", "could"})


def _had_said(found: Sequence[str]) -> bool:
    """Whether it is an act of speech: "denied *having told* us", "*that it had told* us"."""
    at = 2 if tuple(found[:1]) == ("that",) else 0
    had = found[at : at + 1] and found[at] in ({"had", "has", "ever"} if at else {"having"})
    return bool(had) and not _sayings().isdisjoint(found[at + 1 : at + 4])


def _is_report(found: Sequence[str]) -> bool:
    """Whether it is what others tell: "rejected *a report that* it would pay"."""
    at = next((i for i, word in enumerate(found[:OPENING]) if word == "that"), 0)
    return at > 0 and found[at - 1] in words("disowned", "tales")


def _is_unsaid(found: Sequence[str]) -> bool:
    """Whether nobody has said it: "no one in the port has ever claimed that"."""
    opening = found[:OPENING]
    nobody = found[:1] and (found[0] in _NOBODY or tuple(found[:2]) == ("no", "one"))
    return bool(nobody) and not (_PERFECT.isdisjoint(opening) or _sayings().isdisjoint(opening))


def _is_untrue(found: Sequence[str], text: str) -> bool:
    """Whether a claim is called untrue: "the report that it had agreed was invented"."""
    told = tuple(found[:1]) == ("that",) or not words("disowned", "tales").isdisjoint(found)
    if not told:
        return False
    return any(f" {verdict} " in text for verdict in words("disowned", "verdicts"))


def _sayings() -> frozenset[str]:
    return words("disowned", "sayings")
