"""What somebody tells of another side that is no position: charges and denials of an act."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.record import Statement
from goodoffices.reports.wording.inflection import inflected


class Charge(NamedTuple):
    """Of whom something is told, and the pieces that name them."""

    about: str
    first: int
    end: int


def charge_in(
    unit: Unit, statement: Statement, within: tuple[int, int], cast: Cast
) -> Charge | None:
    """Read "Varu says that Lom has mined the road": what is told of another side, whatever it is.

    R36: the other side is the subject of what is said, or is accused of it. No position
    follows from that.

    Parameters
    ----------
    unit : Unit
        The sentence.
    statement : Statement
        Somebody's words in it.
    within : tuple of int
        Where in the text those words begin and end.
    cast : Cast
        Tells the sides.

    Returns
    -------
    Charge or None
        ``None`` where nothing is told of another side.
    """
    own = cast.actor(str(statement.speaker)).side
    for mention in unit.mentions:
        side = cast.actor(mention.actor).side
        if side is None or side == own or not within[0] <= mention.start < within[1]:
            continue
        first = unit.first_of(mention)
        last = first
        while unit.mention_at(last + 1) is mention:
            last += 1
        inside = unit.pieces[last].end <= within[1]
        told = _is_told(unit, statement, first, last) and _is_charge(unit, statement, last)
        if inside and (told or _is_blamed(unit, first, last)):
            return Charge(mention.actor, first, last + 2)
    return None


def _is_told(unit: Unit, statement: Statement, first: int, last: int) -> bool:
    """Whether a name is the subject of the clause that is told."""
    start = first - (unit.fold(first - 1) == "the")
    before = unit.fold(start - 1)
    if before == "that" and unit.fold(start - 2) in words("claims", "wishing"):
        return False
    opened = before == "," and statement.cue.casefold().split(" ", 1)[0] in {"in", "by", "for"}
    begins = before in {"that", "had", ":"} or is_cue(before, statement) or opened
    if before in {"was", "is"} and unit.fold(start - 2) == "it":
        return unit.fold(last + 1) in {"that", "who", "which"}
    owned = unit.pieces[last].possessive
    verb, after = unit.fold(last + 1), unit.fold(last + 2)
    acts = verb in words("subjects", "grammar", "auxiliaries") - {"is", "are", "was", "were"}
    goes_on = verb in {"is", "are", "was", "were"} and after.endswith("ing")
    keeps = verb in {"kept", "keeps"} or (before == "that" and verb.endswith("s"))
    return begins and not owned and (acts or goes_on or keeps or verb.endswith("ed"))


def _is_charge(unit: Unit, statement: Statement, last: int) -> bool:
    """Whether a side is charged with something, or is said never, or no longer, to do it."""
    cue = statement.cue.casefold().split(" ", 1)[0]
    if cue in charging_forms():
        return True
    if unit.fold(last + 1) in {"that", "who", "which"}:
        return True
    if _is_to_act(unit, last + 1):
        return True
    behind = range(last + 1, min(last + 5, len(unit.pieces)))
    return any(negates(unit, at) or unit.fold(at) == "been" for at in behind)


def _is_to_act(unit: Unit, at: int) -> bool:
    """Whether what a side will do is told: "Varu would share the tolls"."""
    return unit.fold(at) in {"will", "would"} and unit.fold(at + 1) not in {"be", "have", "soon"}


@cache
def charging_forms() -> frozenset[str]:
    """Return every form of the verbs that make what they tell of a side a claim about it."""
    verbs = words("claims", "charging")
    return verbs | {form for verb in verbs for form, _ in inflected(verb)}


def _is_blamed(unit: Unit, first: int, last: int) -> bool:
    """Whether a name is accused of something: "accuses Varu of having mined the road"."""
    closed = last + 1 >= len(unit.pieces) or unit.fold(last + 1) in {".", ",", ";"}
    if closed and unit.fold(first - 1) in words("claims", "accusing"):
        return True
    blamed = near_before(unit, first, words("claims", "accusing"))
    return blamed and unit.fold(last + 1) in {"of", "for", "with"}


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


def negates(unit: Unit, at: int) -> bool:
    """Whether a word says that something is not, or no longer, so."""
    longer = unit.fold(at) == "longer" and unit.fold(at - 1) == "no"
    return longer or unit.fold(at) in words("subjects", "grammar", "negations")


def is_cue(word: str, statement: Statement) -> bool:
    """Whether a word is the main word of a statement's cue."""
    return bool(word) and word == statement.cue.casefold().split(" ", 1)[0]
