"""What nobody of the case is said not to believe: "I do not think that Varu will sign"."""

from __future__ import annotations

from functools import cache

from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.cues.verbgroups import group_before
from goodoffices.reports.wording.inflection import inflected

_NOBODY = frozenset({"nobody", "few", "none", "neither", "hardly"})


@cache
def believing() -> frozenset[str]:
    """Return the forms of verbs by which something is held to be so."""
    return _forms("verbs")


@cache
def doubting() -> frozenset[str]:
    """Return the forms of verbs by which something is doubted."""
    return _forms("doubts")


def _forms(name: str) -> frozenset[str]:
    return frozenset(
        form for verb in words("telling", "belief", name) for form, _ in inflected(verb)
    )


def is_doubted(unit: Unit, start: int) -> bool:
    """Whether a clause is told as what is not believed by somebody whom the case does not know.

    R485: behind "I do not think", "nobody believes that" and "I doubt that" a clause tells no
    stand of its subject. What a known actor does not believe is that actor's claim. R537: nor
    does it behind "it is not that" and "few in the port believe that", behind "suppose that" and
    "imagine", and where "had", "should" or "were" opens it.

    Parameters
    ----------
    unit : Unit
        The sentence.
    start : int
        Where the subject of the clause begins.
    """
    at = start - 1
    if is_supposed(unit, start):
        return True
    at -= unit.fold(at) in {"that", "whether", "how"}
    doubted = unit.fold(at) in doubting()
    if not doubted and unit.fold(at) not in believing():
        return False
    if is_thought_by_few(unit, start):
        return True
    group = group_before(unit, at)
    subject = group.first - 1
    if unit.mention_at(subject) is not None:
        return False
    no_one = (unit.fold(subject - 1), unit.fold(subject)) == ("no", "one")
    return doubted is not (group.negated or no_one or unit.fold(subject) in _NOBODY)


def is_supposed(unit: Unit, start: int) -> bool:
    """Whether words before a clause tell that it is not so, or only thought of (R537).

    Parameters
    ----------
    unit : Unit
        The sentence.
    start : int
        Where the clause begins, or the "perhaps" before it.
    """
    at = start - 1
    if unit.fold(start) in _GUESSING and _opens(unit, start):
        return True
    if unit.fold(at) in _TURNED | _SUPPOSING | _GUESSING and _opens(unit, at):
        return True
    if unit.fold(at) != "that":
        return False
    # "That Varu accepts it is unlikely", not "That report".
    opened = at == 0 and unit.mention_at(start) is not None
    denied = unit.fold(at - 1) == "not" and _is_said_of_it(unit, at - 2)
    return opened or denied or _supposes(unit, at - 1)


def _supposes(unit: Unit, at: int) -> bool:
    """Whether a sentence begins "suppose", "suppose for a moment" or "let us imagine"."""
    begun = next((place for place in range(at, -1, -1) if _opens(unit, place)), at)
    led = tuple(unit.fold(place) for place in range(begun, begun + 3))
    return led[0] in _SUPPOSING or (led[0] in {"let", "let's"} and led[-1] in _SUPPOSING)


def _is_said_of_it(unit: Unit, at: int) -> bool:
    """Whether a sentence begins "it is" or "it was", or with the "not" behind it."""
    return _opens(unit, at + 1) or (unit.fold(at) in {"is", "was"} and unit.fold(at - 1) == "it")


def is_thought_by_few(unit: Unit, start: int) -> bool:
    """Whether few or none hold a clause to be so: "few in the port believe that" (R537).

    Parameters
    ----------
    unit : Unit
        The sentence.
    start : int
        Where the subject of the clause begins.
    """
    at = start - 1
    at -= unit.fold(at) == "that"
    if unit.fold(at) not in believing():
        return False
    begun = next((place for place in range(at, -1, -1) if _opens(unit, place)), at)
    pair = (unit.fold(begun), unit.fold(begun + 1))
    return pair[0] in _NOBODY - {"neither"} or pair == ("no", "one")


def _opens(unit: Unit, at: int) -> bool:
    return unit.fold(at - 1) in _OPENING


_OPENING = frozenset({"", ",", ";", ":", "—", "–", "“", '"', "and", "but"})
_TURNED = frozenset({"had", "should", "were"})
_SUPPOSING = frozenset(
    {"suppose", "supposing", "imagine", "assume", "assuming", "picture", "pretend", "say"}
)
_GUESSING = frozenset({"perhaps", "maybe", "possibly", "presumably", "either", "whether"})
