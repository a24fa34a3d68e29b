"""A yes or a no that the same sentence takes back: "accepted it, only to withdraw its consent"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from goodoffices.reports.cues.verbforms import verb_forms, words
from goodoffices.reports.labels import Stance
from goodoffices.reports.wording.inflection import inflected

NEAR = 6
"""Words behind "but" within which the verb stands that takes something back."""

_JOINING = frozenset({"but", "and", "then", "before", "yet", "though", "although"})
_POINTING = frozenset({"it", "them", "that", "this", "so"})
_OWNING = frozenset({"the", "its", "their", "his", "her"})
_OF_ITS_OWN = frozenset({"of", "for", "to", "on", "that"})
_SIDES = frozenset({"support", "conditional_support", "demand", "oppose", "reject"})


def is_taken_back(stance: str, found: Sequence[str]) -> bool:
    """Whether what is told last takes back what the verb tells first.

    R318, R515: whoever "accepted it, only to withdraw", "proposed to close it and later withdrew
    the proposal" or "rejected it at first but has now accepted it" takes no side by the verb.

    Parameters
    ----------
    stance : str
        What the class of the verb tells.
    found : sequence of str
        The words behind the verb, without case.

    Examples
    --------
    >>> is_taken_back("promise", "to close the port and later withdrew the proposal".split())
    True
    >>> is_taken_back("reject", "the toll at first but has now accepted it".split())
    True
    >>> is_taken_back("reject", "the toll but accepted the fee".split())
    False
    """
    if _ends_taken(found):
        return True
    if _JOINING.isdisjoint(found) or _turning().isdisjoint(found):
        return False
    joints = (at for at, word in enumerate(found) if at and word in _JOINING)
    return any(_undoes(stance, found[at + 1 : at + 1 + NEAR + NEAR]) for at in joints)


def _ends_taken(found: Sequence[str]) -> bool:
    """Whether a consent is given up again: "only to withdraw its consent a day later"."""
    for at in range(len(found) - 2):
        if tuple(found[at : at + 2]) == ("only", "to"):
            if found[at + 2] in words("disowned", "turning_round"):
                return True
            consents = words("disowned", "consents").intersection(found[at + 3 : at + 6])
            return found[at + 2] in words("disowned", "taking_back") and bool(consents)
    return False


def _undoes(stance: str, behind: Sequence[str]) -> bool:
    """Whether the first verb behind a joint takes back what was told before it."""
    helping = words("subjects", "grammar", "auxiliaries") | words("subjects", "grammar", "adverbs")
    at = next((i for i, word in enumerate(behind[:NEAR]) if word not in helping), len(behind))
    verb, named = behind[at : at + 1], behind[at + 1 : at + 5]
    if not verb:
        return False
    if verb[0] in _turning_round():
        return True
    own = bool(named) and (named[0] in _POINTING or _is_own(named))
    return own and (verb[0] in _undoing() or _is_opposite(stance, verb[0]))


def _is_own(named: Sequence[str]) -> bool:
    """Whether words name what was offered before: "the proposal", not "the idea of a toll"."""
    consents = words("disowned", "consents")
    at = next((i for i, word in enumerate(named) if word in consents), 0)
    return at > 0 and named[0] in _OWNING and _OF_ITS_OWN.isdisjoint(named[at + 1 : at + 2])


def _is_opposite(stance: str, verb: str) -> bool:
    if stance not in _SIDES:
        return False
    told = {form.family.stance for form in verb_forms().get(verb, ())} & _SIDES
    return bool(told) and all(Stance(one).polarity != Stance(stance).polarity for one in told)


@cache
def _undoing() -> frozenset[str]:
    return _turning_round() | _forms("taking_back")


@cache
def _turning_round() -> frozenset[str]:
    return _forms("turning_round")


def _forms(name: str) -> frozenset[str]:
    return frozenset(form for verb in words("disowned", name) for form, _ in inflected(verb))


@cache
def _turning() -> frozenset[str]:
    """Return every verb that may take something back."""
    return _undoing() | frozenset(
        word
        for word, forms in verb_forms().items()
        if any(form.family.stance in _SIDES for form in forms)
    )
