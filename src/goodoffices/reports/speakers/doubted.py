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
    stand of its subject. What a known actor does not believe is that actor's claim.

    Parameters
    ----------
    unit : Unit
        The sentence.
    start : int
        Where the subject of the clause begins.
    """
    at = start - 1
    at -= unit.fold(at) in {"that", "whether", "how"}
    doubted = unit.fold(at) in doubting()
    if not doubted and unit.fold(at) not in believing():
        return False
    group = group_before(unit, at)
    subject = group.first - 1
    if unit.mention_at(subject) is not None:
        return False
    no_one = (unit.fold(subject - 1), unit.fold(subject)) == ("no", "one")
    return doubted is not (group.negated or no_one or unit.fold(subject) in _NOBODY)
