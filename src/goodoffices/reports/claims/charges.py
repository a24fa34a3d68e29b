"""Words that make what they tell of a side a claim about it, and small questions about words."""

from __future__ import annotations

from functools import cache, lru_cache

from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.record import Statement
from goodoffices.reports.wording.inflection import inflected


@cache
def charging_forms() -> frozenset[str]:
    """Return every form of the verbs that make what they tell of a side a claim about it."""
    verbs = words("claims", "charging")
    return verbs | {form for verb in verbs for form, _ in inflected(verb)}


def near_before(unit: Unit, first: int, wanted: frozenset[str]) -> bool:
    """Whether one of some verbs stands shortly before a word, and is not only aimed at."""
    return any(
        unit.fold(at) in wanted and not _to_come(unit, at)
        for at in range(max(0, first - 4), first)
    )


def _to_come(unit: Unit, at: int) -> bool:
    """Whether a verb is only aimed at: "to convince", "will persuade", "convincing"."""
    modal = words("subjects", "grammar", "modals") | {"to"}
    return unit.fold(at - 1) in modal or (
        unit.fold(at).endswith("ing") and unit.fold(at) != "accusing"
    )


def is_accuser(unit: Unit, first: int) -> bool:
    """Whether a name is of who accuses, not of whom is accused: "accused by | Varu of".

    Parameters
    ----------
    unit : Unit
        The sentence.
    first : int
        The first piece of the name, articles left out.
    """
    at = first - 1 - (unit.fold(first - 1) == "the")
    return unit.fold(at) == "by" and unit.fold(at - 1) in words("claims", "accusing")


def is_set_apart(unit: Unit, first: int) -> bool:
    """Whether a name is told to be the wrong one: "it was not | Varu that", "Lom, not | Varu"."""
    return unit.fold(first - 1 - (unit.fold(first - 1) == "the")) == "not"


def negates(unit: Unit, at: int) -> bool:
    """Whether a word says that something is not, or no longer, so."""
    longer = unit.fold(at) == "longer" and unit.fold(at - 1) == "no"
    return longer or unit.fold(at) in words("subjects", "grammar", "negations")


def cue_place(unit: Unit, statement: Statement, begin: int) -> int:
    """Return the first word from an offset on that is the main word of a cue; -1 for none.

    Outside quotation marks, if it stands there too: "They said yes," Varu said.
    """
    main = _main_word(statement.cue)
    if not main or main not in unit.folds:
        return -1
    told = [at for at, one in enumerate(unit.pieces) if one.fold == main and one.start >= begin]
    unquoted = (at for at in told if not unit.pieces[at].quoted)
    return next(unquoted, told[0] if told else -1)


def is_cue(word: str, statement: Statement) -> bool:
    """Whether a word is the main word of a statement's cue."""
    return bool(word) and word == _main_word(statement.cue)


@lru_cache(maxsize=64)
def _main_word(cue: str) -> str:
    return cue.casefold().split(" ", 1)[0]
