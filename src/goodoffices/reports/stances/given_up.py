"""A demand or an objection that is given up, or shall be: "to drop its demand for tolls"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from goodoffices.reports.cues.cues import Cue, CueKind
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.labels import Stance
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.stances.direction import Content, before_issue
from goodoffices.reports.wording.inflection import inflected

NEAR = 5
"""Words of "drop its long and bitter opposition"."""

DENIED = 5
"""Words before the verb among which its "not" stands: "would not so easily drop"."""


def gives_up_a_mind(found: Sequence[str], *, refused: bool = False) -> bool:
    """Whether words tell of giving up what somebody wants or will not have.

    R536: whoever drops a demand or lifts a veto, is ready to or is told to, takes no side by that
    on what it is about. A demand that is not dropped stands; of a no that is not dropped the
    reader abstains.

    Parameters
    ----------
    found : sequence of str
        Words before those of the issue, without case.
    refused : bool
        Whether a verb before them denies or refuses all that they tell.

    Examples
    --------
    >>> gives_up_a_mind("to withdraw its demand that".split())
    True
    >>> gives_up_a_mind("refused to withdraw its demand that".split())
    False
    """
    return any(
        _of_mind(found, end, denied=refused or _denied(found, at)) for at, end in _given_up(found)
    )


def yields_on_its_own(cue: Cue, found: Sequence[str]) -> bool:
    """Whether somebody gives way on what they want: "gave in on its demand" (R536).

    Parameters
    ----------
    cue : Cue
        The verb.
    found : sequence of str
        The words behind it, without case.
    """
    own = tuple(found[:1]) in _OWN and not _WISHES.isdisjoint(found[1:NEAR])
    return own and cue.lemma in _YIELDING


_OWN = frozenset({("its",), ("their",), ("his",), ("her",)})
_YIELDING = frozenset({"give", "yield", "relent", "compromise", "bend", "budge"})


def is_given_up_here(unit: Unit, said: Attribution) -> bool:
    """Whether a demand or a no is given up by the verb before it: "gave in on its demand" (R536).

    Parameters
    ----------
    unit : Unit
        The sentence.
    said : Attribution
        Its noun, and whose it is.
    """
    if said.cue.kind is not CueKind.NOUN:
        return False
    first, last = min(said.voice.start, said.cue.head), said.cue.head + 1
    return gives_up_a_mind([unit.fold(at) for at in range(first, last)])


def is_mind_given_up(stance: Stance | None, said: Attribution, content: Content) -> bool:
    """Whether a side is told only of a demand or a no that is given up, or shall be (R536).

    Who would drop an objection at a price is for the thing on conditions.

    Parameters
    ----------
    stance : Stance or None
        The side as the words tell it.
    said : Attribution
        Its verb.
    content : Content
        What is said.
    """
    if stance is None or not stance.polarity or stance is Stance.CONDITIONAL_SUPPORT:
        return False
    refused = said.cue.negated or said.cue.family.name in {"deny", "reject"}
    before = before_issue(content)
    return gives_up_a_mind(before, refused=refused) or yields_on_its_own(said.cue, before)


def _given_up(found: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where a verb of giving up begins and ends."""
    for at, word in enumerate(found):
        for rest in _verbs().get(word, ()):
            if tuple(found[at + 1 : at + 1 + len(rest)]) == rest:
                yield at, at + 1 + len(rest)


def _denied(found: Sequence[str], at: int) -> bool:
    before = found[max(0, at - DENIED) : at]
    return not (words("stance", "negations") | _REFUSING).isdisjoint(before)


def _of_mind(found: Sequence[str], end: int, *, denied: bool) -> bool:
    """Whether the object is a mind: a wish, or, where that is denied, a no."""
    for word in found[end : end + NEAR]:
        if word in _WISHES or word in _NOES:
            return word in _NOES or not denied
        if not word[:1].isalpha() or word in words("subjects", "grammar", "prepositions"):
            break
    return False


@cache
def _verbs() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return the words behind each form of a verb of giving up that belong to it."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for verb in words("disowned", "gives_up_verbs"):
        lemma, *rest = verb.split()
        for form, _ in inflected(lemma):
            found[form] = (*found.get(form, ()), tuple(rest))
    return found


_REFUSING = frozenset({"refuse", "refuses", "refused", "refusing", "decline", "declined"})
_WISHES = frozenset(
    ("demand", "demands", "call", "calls", "request", "requests", "insistence", "support",
     "backing", "bid", "push", "plea", "campaign", "ultimatum", "quest", "wish")
)  # fmt: skip
_NOES = frozenset(
    ("objection", "objections", "opposition", "veto", "vetoes", "refusal", "resistance",
     "rejection", "reservations", "hostility", "threat", "threats")
)  # fmt: skip
