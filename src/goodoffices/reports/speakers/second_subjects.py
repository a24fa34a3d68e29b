"""Who else is told to do the same, or not: ", as does Varu", "; the Front does not" (R481)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from goodoffices.reports.cues.cues import CueKind
from goodoffices.reports.cues.name_rows import last_of_row
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.people.cast import Mention, MentionKind
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.speakers.voices import JOINT, Voice, VoiceKind
from goodoffices.reports.wording.function_words import IS_OR_WAS

ASIDE_WITHIN = 12
"""Words and marks before a verb among which "like the Front" stands beside its subject."""


class Way(StrEnum):
    """What the words that leave out their verb tell of it."""

    SAME = "same"
    """As before, be it a yes or a no: "nor will Varu", "like Varu" before the verb."""
    ALSO = "also"
    """As before, where that is a yes: "as does Varu", "and Varu does too"."""
    DOES = "does"
    DOES_NOT = "does not"
    FOR = "for"
    AGAINST = "against"


class Second(NamedTuple):
    """A second subject without a verb of its own; ``start`` and ``end`` bound its clause."""

    voice: Voice
    start: int
    end: int
    way: Way


_DOING = frozenset(
    ("does", "do", "did", "has", "have", "had", "will", "would", "can", "could", "should", "may")
)
_DENIED = frozenset(
    ("doesn't", "don't", "didn't", "hasn't", "haven't", "hadn't", "won't", "wouldn't", "cannot",
     "can't", "couldn't", "shouldn't")
)  # fmt: skip
_BE_DENIED = frozenset({"isn't", "aren't", "wasn't", "weren't"})
_NEITHER = frozenset({"nor", "neither"})
_LINKS = _NEITHER | {"as", "so"}
_JOINTS = frozenset({"but", "while", "whereas", "and", "though", "although", "yet", "as"})
_STOPS = frozenset({",", ";", "—", "–"})
_ENDS = frozenset({"", ".", ",", ";", "—", "–", "!", ")", "and", "but"})
_BESIDE: tuple[tuple[str, ...], ...] = (
    ("like",), ("just", "like"), ("along", "with"), ("together", "with"), ("in", "common", "with"),
    ("as", "well", "as"),
)  # fmt: skip
_TOO: tuple[tuple[str, ...], ...] = (("too",), ("likewise",), ("as", "well"))
_SIDES: dict[tuple[str, ...], Way] = {
    ("against",): Way.AGAINST,
    ("opposed",): Way.AGAINST,
    ("voting", "against"): Way.AGAINST,
    ("for",): Way.FOR,
    ("in", "favour"): Way.FOR,
    ("in", "favor"): Way.FOR,
    ("voting", "for"): Way.FOR,
}
_MARKING = (
    _NEITHER | _DENIED | _BE_DENIED | IS_OR_WAS | _DOING | {"like", "with", "against", "for"}
    | {"opposed", "favour", "favor", "well"}
)  # fmt: skip


def seconds_of(unit: Unit, said: Attribution, until: int) -> Iterator[Second]:
    """Yield who is set beside the subject of a verb without a verb of its own.

    R481: a clause that leaves out its verb takes it from the one before.

    Parameters
    ----------
    unit : Unit
        The sentence.
    said : Attribution
        A verb with its subject before it.
    until : int
        Where the next verb with a speaker begins.

    Yields
    ------
    Second
        In the order of their places. Nobody whom the case does not know.
    """
    if said.cue.kind not in {CueKind.VERB, CueKind.STATE} or said.postposed or said.cue.passive:
        return
    if _MARKING.isdisjoint(unit.folds):
        return
    for at in range(max(0, said.cue.head - ASIDE_WITHIN), said.cue.head):
        yield from _beside(unit, at)
    for at in range(said.cue.last + 2, until):
        found = _verb_first(unit, at, said) or _name_first(unit, at, said)
        if found is not None and not unit.pieces[at].quoted:
            yield found


def second_opening(unit: Unit, said: Attribution) -> Second | None:
    """Return who stands as the sentence before told of another: "So does Varu".

    R563: only where nothing else stands in the sentence.

    Parameters
    ----------
    unit : Unit
        A sentence.
    said : Attribution
        A verb of the sentence before, with its subject.

    Returns
    -------
    Second or None
        ``None`` for a longer sentence.
    """
    if len(unit.pieces) > SHORTEST or _MARKING.isdisjoint(unit.folds) or said.cue.passive:
        return None
    at = int(unit.fold(0) in _JOINTS)
    found = _verb_first(unit, at, said) or _named_first(unit, at, said)
    whole = found is not None and unit.fold(found.end) in {"", "."}
    return found if whole and found is not None else None


_TELLING = frozenset({"say", "utter", "hint", "hope", "deny"})

SHORTEST = 12
"""Words and marks of "But Varu, Orvane and the Lom Front do not."."""


def _beside(unit: Unit, at: int) -> Iterator[Second]:
    """Read "Varu, like the Front, wants", "Like the Front, Varu wants", also of several names."""
    if unit.fold(at - 1) not in {"", ","} or unit.pieces[at].quoted:
        return
    link = _run_at(unit, at, _BESIDE)
    first = at + len(link)
    mention = _named_from(unit, first) if link else None
    if mention is None:
        return
    last = last_of_row(unit, first) or unit.last_of(mention)
    if unit.fold(last + 1) != ",":
        return
    for one in unit.mentions:
        if first <= unit.first_of(one) <= last:
            start = at if one is mention else unit.first_of(one)
            yield _second(unit, one, start, unit.last_of(one) + 1, Way.SAME)


def _verb_first(unit: Unit, at: int, said: Attribution) -> Second | None:
    """Read "as does Varu", "nor will Varu"."""
    word, helping = unit.fold(at), IS_OR_WAS if said.cue.kind is CueKind.STATE else _DOING
    if word not in _LINKS or unit.fold(at + 1) not in helping:
        return None
    mention = _named_from(unit, at + 2)
    last = _row_end(unit, at + 2, mention)
    if mention is None or unit.fold(last + 1) not in _ENDS:
        return None
    way = Way.SAME if word in _NEITHER else Way.ALSO
    return _second(unit, mention, at, last + 1, way, named_to=last)


def _name_first(unit: Unit, at: int, said: Attribution) -> Second | None:
    """Read "; Varu does not", "as Varu does", ", Varu against"."""
    before = unit.fold(at - 1)
    told = said.clause and said.cue.family.name in _TELLING
    if before not in _STOPS | _JOINTS or (told and before in _JOINTS) or _ends_row(unit, at):
        # "Varu said it accepts but Lom does not": who says so is not told.
        return None
    found = _named_first(unit, at, said)
    also = found is not None and found.way is Way.DOES and before == "as"
    return found._replace(way=Way.ALSO) if found is not None and also else found


def _named_first(unit: Unit, at: int, said: Attribution) -> Second | None:
    mention = _named_from(unit, at + (unit.fold(at) == "with"))
    if mention is None:
        return None
    last = _row_end(unit, at, mention)
    told = _told(unit, last + 1, said)
    if told is None or unit.fold(told[1]) not in _ENDS:
        return None
    return _second(unit, mention, at, told[1], told[0], named_to=last)


def _row_end(unit: Unit, at: int, mention: Mention | None) -> int:
    """Return the last word of "Varu and Lom", or of a single name."""
    row = last_of_row(unit, at)
    return row if row is not None else unit.last_of(mention) if mention is not None else at


def _ends_row(unit: Unit, at: int) -> bool:
    """Whether a name closes a row that opens the clause: "; Lom and *Varu* do not"."""
    before = unit.mention_at(at - 2) if unit.fold(at - 1) == "and" else None
    if before is None:
        return False
    first = unit.first_of(before)
    first -= unit.fold(first - 1) in words("subjects", "grammar", "determiners")
    return unit.fold(first - 1) in _STOPS | _JOINTS | {""}


def _told(unit: Unit, at: int, said: Attribution) -> tuple[Way, int] | None:
    """Return what stands where the verb would, and where it ends."""
    being = said.cue.kind is CueKind.STATE
    word = unit.fold(at)
    if word in (IS_OR_WAS if being else _DOING):
        if unit.fold(at + 1) == "not":
            return Way.DOES_NOT, at + 2
        too = _run_at(unit, at + 1, _TOO)
        return (Way.ALSO if too else Way.DOES), at + 1 + len(too)
    if word in (_BE_DENIED if being else _DENIED):
        return Way.DOES_NOT, at + 1
    side = _run_at(unit, at, _SIDES)
    end = at + len(side)
    return (_SIDES[side], end + (unit.fold(end) == "it")) if side else None


def _run_at(unit: Unit, at: int, runs: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Return which of several runs of words stands at a place; empty for none."""
    return next(
        (run for run in runs if tuple(unit.fold(at + i) for i in range(len(run))) == run), ()
    )


def _named_from(unit: Unit, at: int) -> Mention | None:
    """Return who is named at a place by a whole name, "the" before it left out."""
    first = at + (unit.fold(at) in words("subjects", "grammar", "determiners"))
    mention = unit.mention_at(at) or unit.mention_at(first)
    if mention is None or unit.first_of(mention) not in {at, first}:
        return None
    owns = unit.pieces[unit.last_of(mention)].possessive
    vague = mention.kind in {MentionKind.ANONYMOUS, MentionKind.PRONOUN}
    return None if vague or owns else mention


def _second(
    unit: Unit, mention: Mention, start: int, end: int, way: Way, *, named_to: int | None = None
) -> Second:
    first, last = unit.first_of(mention), unit.last_of(mention)
    joint = named_to is not None and named_to > last
    flags = (*mention.doubts, JOINT) if joint else mention.doubts
    voice = Voice(VoiceKind.ACTOR, mention.actor, first, (named_to or last) + 1, flags)
    return Second(voice, start, end, way)
