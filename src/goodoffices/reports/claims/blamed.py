"""What a side is blamed for, seen doing, or told to have done in the passive."""

from __future__ import annotations

from functools import cache

from goodoffices.reports.claims.belonging import Named
from goodoffices.reports.claims.charges import is_accuser, near_before
from goodoffices.reports.claims.claim_words import phrase_ending, within_before
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.wording.inflection import inflected

REACH = 7
"""Words before a preposition within which the verb of "attributes the raid to" must stand."""


def blamed_at(unit: Unit, named: Named) -> int:
    """Return the place behind the words that blame a side; 0 where nothing does.

    R312: whoever is accused, blamed, held responsible, seen doing something, or named behind
    "by" as its doer, has something told of them.

    Parameters
    ----------
    unit : Unit
        The sentence.
    named : Named
        Who is spoken of, and where.
    """
    first = named.first
    while unit.fold(first - 1) in _ARTICLES or unit.fold(first - 1) == "both":
        first -= 1
    if is_accuser(unit, first):
        return 0
    after = unit.fold(named.last + 1)
    last = named.last
    if _is_accused(unit, first, last):
        return last + 2 if after in _FOR else last + 1
    laid = _is_laid_on(unit, first, last) or _is_held(unit, first, last)
    if laid or _is_fault_of(unit, first, last):
        return last + 2
    if unit.fold(first - 1) == "unlike" and after == ",":
        # "Unlike Varu, it had kept the truce": Varu had not.
        return last + 1
    if after in {"for", "over"} and _is_torn_into(unit, first):
        return last + 3
    if _is_gerund(unit, last + 1) and unit.fold(first - 1) in words("acts", "laying", "seeing"):
        return last + 2
    return last + 1 if _has_done(unit, first) or _is_doer(unit, first, last) else 0


def _is_doer(unit: Unit, first: int, last: int) -> bool:
    """Whether a clause only tells who did it: "said it was the Lomans"."""
    told = unit.fold(first - 1) in {"was", "is", "were"} and unit.fold(first - 2) == "it"
    return told and not unit.fold(last + 1)[:1].isalnum() and not unit.pieces[last].possessive


_ARTICLES = frozenset({"the", "a", "an", "mr", "ms", "mrs", "your", "our", "their", "his", "her"})
_FOR = frozenset({"of", "for", "with", "over"})
_NO_GERUNDS = frozenset(
    {"during", "nothing", "something", "everything", "king", "spring", "being"}
)


def _is_gerund(unit: Unit, at: int) -> bool:
    word = unit.fold(at)
    return word.endswith("ing") and len(word) > 4 and word not in _NO_GERUNDS


def _is_accused(unit: Unit, first: int, last: int) -> bool:
    """Whether a side is the object of "accuse" or "blame", with or without what for."""
    after = unit.fold(last + 1)
    closed = not after[:1].isalnum()
    if closed and unit.fold(first - 1) in words("claims", "accusing"):
        return True
    passive = after in words("subjects", "grammar", "be") and any(
        unit.fold(at) in words("claims", "accusing") for at in (last + 2, last + 3)
    )
    return passive or (after in _FOR and near_before(unit, first, words("claims", "accusing")))


def _is_laid_on(unit: Unit, first: int, last: int) -> bool:
    """Whether something is laid on a side: "pins it on Varu", "lays it at Varu's door"."""
    at = first - 1
    preposition = unit.fold(at)
    doors = words("acts", "laying", "doors")
    if preposition == "at" and unit.fold(last + 1) in doors:
        return within_before(unit, at, words("acts", "laying", "laid"), REACH)
    if preposition == "of" and unit.fold(at - 1) in doors:
        return within_before(unit, at - 2, words("acts", "laying", "laid"), REACH)
    if preposition == "at":
        return unit.fold(at - 1) in words("acts", "laying", "at")
    if preposition not in {"on", "upon", "to"}:
        return False
    return within_before(unit, at, _laying(preposition), REACH)


@cache
def blaming_words() -> frozenset[str]:
    """Return the words by which a sentence of its own lays something on a side."""
    plain = frozenset({"lay", "lays", "laid", "points", "pointed", "pointing"})
    return plain | _laying("on") | _laying("to")


@cache
def _laying(preposition: str) -> frozenset[str]:
    verbs = words("acts", "laying", preposition)
    return frozenset(form for verb in verbs for form, _ in inflected(verb))


def _is_held(unit: Unit, first: int, last: int) -> bool:
    """Whether a side is held responsible: "holds Varu accountable for"."""
    guilty = unit.fold(last + 1) in words("acts", "laying", "guilty")
    return guilty and unit.fold(first - 1) in words("acts", "laying", "holding")


def _is_fault_of(unit: Unit, first: int, last: int) -> bool:
    """Whether something is a side's fault: "the delay is Varu's doing"."""
    owned = unit.pieces[last].possessive and unit.fold(last + 1) in words(
        "acts", "laying", "faults"
    )
    return owned and unit.fold(first - 1) in words("subjects", "grammar", "be") | {
        "all",
        "entirely",
    }


def _is_torn_into(unit: Unit, first: int) -> bool:
    """Whether a side is scolded, not praised: "tore into Varu for holding the talks up"."""
    before = unit.fold(first - 1)
    if before in words("acts", "laying", "praising"):
        return False
    return before in words("claims", "scolding") or phrase_ending(unit, first, "tearing")


def _has_done(unit: Unit, first: int) -> bool:
    """Whether a side is the doer of a passive: "the town was shelled by Varu"."""
    at = first - 2 - (unit.fold(first - 2) in _PARTICLES)
    done = unit.fold(at).endswith("ed") or unit.fold(at) in words("acts", "participles")
    if unit.fold(first - 1) != "by" or not (done or unit.fold(at) in words("acts", "pasts")):
        return False
    return any(unit.fold(i) in _BEING for i in range(max(0, at - 3), at))


_PARTICLES = frozenset(
    ("up", "down", "out", "off", "away", "about", "over", "back", "aside", "apart", "forward",
     "in", "through", "open", "alight")
)  # fmt: skip
_BEING = frozenset({"was", "were", "been"})


def deed_at(unit: Unit, named: Named) -> int:
    """Return the place behind a deed in a noun: "Varu's shelling of", "the raids by Varu".

    Parameters
    ----------
    unit : Unit
        The sentence.
    named : Named
        Who is spoken of, and where.

    Returns
    -------
    int
        0 where no noun tells a deed of theirs. Only who finds fault, or alleges, claims it.
    """
    deeds, first, last = words("acts", "deeds"), named.first, named.last
    while unit.fold(first - 1) in _ARTICLES:
        first -= 1
    if unit.pieces[last].possessive or unit.mention_at(last) is None or unit.fold(last) in deeds:
        near = range(last, min(last + 4, len(unit.pieces)))
        return next((at + 1 for at in near if unit.fold(at) in deeds), 0)
    if unit.fold(first - 1) != "by":
        return 0
    return last + 1 if any(unit.fold(at) in deeds for at in range(max(0, first - 7), first)) else 0
