"""Which clauses tell what is so: behind "said", not those that say which thing is meant."""

from __future__ import annotations

from functools import cache

from goodoffices.reports.claims.charges import charging_forms
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.inflection import inflected


def is_relative(unit: Unit, first: int) -> bool:
    """Whether a name's clause only tells which thing is meant: "sign a deal that Varu guarantees".

    Parameters
    ----------
    unit : Unit
        The sentence.
    first : int
        The first piece of the name.
    """
    at = first - 1 - (unit.fold(first - 1) == "the")
    if unit.fold(at) != "that" or unit.fold(at - 2) not in _ARTICLES:
        return False
    opening = (unit.fold(i) for i in range(max(0, at - 1 - ADDRESSED), at))
    return unit.fold(at - 1)[:1].isalpha() and all(one not in _that_openers() for one in opening)


_ARTICLES = frozenset(("a", "an", "the", "any", "every", "no", "some", "each", "all", "only"))


@cache
def _that_openers() -> frozenset[str]:
    return complement_forms() | words("claims", "claim_nouns") | words("acts", "facts")


ADDRESSED = 4
"""Words between "told" and what is told: "told the press on Monday Varu had"."""


@cache
def complement_forms() -> frozenset[str]:
    """Return the forms of verbs behind which a clause tells something: "said Varu has"."""
    classes = ("say", "utter", "hint", "hope", "deny", "promise")
    verbs = {verb for one in classes for verb in lexicon("verbs")[one]["verbs"]}
    return charging_forms() | {
        form for verb in verbs if " " not in verb for form, _ in inflected(verb)
    }
